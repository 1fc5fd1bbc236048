"""A person's goals."""
