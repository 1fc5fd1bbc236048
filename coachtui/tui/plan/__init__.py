"""Area 2: the month as people by weeks, and filling it."""
