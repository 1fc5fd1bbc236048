"""What a command prints: sentences, aligned columns and JSON; fitted to the terminal where there is one."""

import os
import sys
from collections.abc import Collection, Sequence

import click

from coachtui.language.cells import cut, left, right, width, wrap
from coachtui.language.text import visible


def say(text: str = "", indent: int = 0) -> None:
    """Print a sentence, wrapped where there is a terminal; visible text only: it obeys nothing that people wrote."""
    shown = visible(text)
    tight = sys.stdout.isatty() and width(shown) + indent > terminal_width()
    for line in wrap(shown, terminal_width() - indent) if tight else [shown]:
        click.echo(" " * indent + line)


def columns(rows: Sequence[Sequence[str]], *, numbers: Collection[int] = (), indent: int = 1) -> None:
    """Print rows in aligned columns, cut where there is a terminal; those in `numbers` are aligned on the right."""
    shown = [[visible(cell) for cell in row] for row in rows]
    widths = [max(map(width, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        fitted = [
            right(cell, cells) if number in numbers else left(cell, cells)
            for number, (cell, cells) in enumerate(zip(row, widths, strict=True))
        ]
        line = (" " * indent + "  ".join(fitted)).rstrip()
        click.echo(cut(line, terminal_width()) if sys.stdout.isatty() else line)


def as_json(value: object) -> None:
    """Print a value for a program to read."""
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def coloured() -> bool:
    """Tell whether colours may be printed: on a terminal that has some, unless NO_COLOR says no."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def terminal_width() -> int:
    """Return the cells of a line of the terminal; 80 where there is none."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except OSError:
        return 80
