"""Area 3: who is coached."""
