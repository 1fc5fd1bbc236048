"""coachtui: plan, hold and practise coaching talks, in the terminal."""

__version__ = "0.1.0"
