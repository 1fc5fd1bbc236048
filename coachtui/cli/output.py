"""What a command prints: lines and aligned columns, cut to the terminal where there is one, and JSON."""

import os
import sys
from collections.abc import Collection, Sequence

import click

from coachtui.language.cells import cut, left, right, width
from coachtui.language.text import visible


def say(text: str = "", indent: int = 0) -> None:
    """Print one line, visible text only: a terminal obeys nothing that people wrote."""
    _print(" " * indent + visible(text))


def columns(rows: Sequence[Sequence[str]], *, numbers: Collection[int] = (), indent: int = 1) -> None:
    """Print rows in aligned columns; those in `numbers` are aligned on the right."""
    shown = [[visible(cell) for cell in row] for row in rows]
    widths = [max(map(width, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        fitted = [
            right(cell, cells) if number in numbers else left(cell, cells)
            for number, (cell, cells) in enumerate(zip(row, widths, strict=True))
        ]
        _print((" " * indent + "  ".join(fitted)).rstrip())


def as_json(value: object) -> None:
    """Print a value for a program to read."""
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _print(line: str) -> None:
    if sys.stdout.isatty():
        line = cut(line, _terminal_width())
    click.echo(line)


def _terminal_width() -> int:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except OSError:
        return 80
