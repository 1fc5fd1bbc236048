"""Two minutes before a talk: what stands open, what moves, and what one wants to ask."""
