"""The formats, one declaration each: its fields, what a story or a bank asks beyond them, and what is made of it."""
