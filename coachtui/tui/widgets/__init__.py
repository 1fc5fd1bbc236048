"""Widgets of our own: bars, lists of lines, fields. They show text; they know no person and no rule."""
