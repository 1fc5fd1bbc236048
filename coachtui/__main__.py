"""Lets `python -m coachtui` start what the command `coachtui` starts."""

from coachtui.cli.main import main

main()
