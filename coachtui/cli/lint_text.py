"""Findings in full on a terminal, in colours where there are any."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click

from coachtui.cli.output import coloured, terminal_width
from coachtui.content.diagnostics import Diagnostic
from coachtui.wording.places import Shown, in_full

_COLOURS: dict[str, dict[str, Any]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "note": {"fg": "cyan", "bold": True},
    "place": {"fg": "blue"},
    "help": {"bold": True},
}


def print_findings(problems: Iterable[Diagnostic], lines: Mapping[str, Sequence[str]], *, err: bool = False) -> None:
    """Print findings one below another; `lines` are those of the files, by path."""
    cells, colours = terminal_width(), coloured()
    for problem in problems:
        for row in in_full(problem, lines.get(problem.path, ()), cells):
            click.echo("".join(_dressed(part, colours) for part in row).rstrip(), color=colours, err=err)
        click.echo(err=err)


def _dressed(part: Shown, colours: bool) -> str:
    style = _COLOURS.get(part.style) if colours else None
    return click.style(part.text, **style) if style else part.text
