"""The floor of the command line: what any command of this environment costs that uses click and TinyDB."""

import click
import tinydb

click.echo(f"{tinydb.TinyDB.__name__}")
