"""A session from its first prompt to its end, or told afterwards: one use case a file."""
