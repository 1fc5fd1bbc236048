"""A scenario file while it is being written: the talk, and the findings beside it, after each save."""
