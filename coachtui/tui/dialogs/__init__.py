"""What opens over a screen and closes again: forms, choices, help, the palette."""
