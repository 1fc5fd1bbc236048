"""A fictional team with plausible history, from a seed and relative to today."""
