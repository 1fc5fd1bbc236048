"""Area 4: rehearsing hard talks."""
