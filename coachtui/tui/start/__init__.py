"""The first minute: three questions, one screen each."""
