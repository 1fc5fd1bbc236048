"""Area 5: minutes held against the target, and the sessions behind them."""
