"""What the commands for authors share: the file they are given, and its findings as lines."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coachtui.cli.output import say

if TYPE_CHECKING:
    from coachtui.content.diagnostics import Diagnostic
    from coachtui.practice.scenario import Scenario


def the_file(text: str) -> Path:
    """Return the path that was typed."""
    return Path(text).expanduser()


def playable(text: str) -> Scenario | None:
    """Read a scenario file; where it cannot be played, say why and return None. Raises InvalidFieldError."""
    from coachtui.services.authoring.drafts import read_draft

    draft = read_draft(the_file(text))
    if draft.scenario is None:
        tell(draft.problems, err=True)
    return draft.scenario


def tell(problems: Iterable[Diagnostic], *, err: bool = False) -> None:
    """Print findings, one a line."""
    from coachtui.language.text import visible
    from coachtui.wording.diagnostics import in_one_line

    for problem in problems:
        if err:
            click.echo(visible(in_one_line(problem)), err=True)
        else:
            say(in_one_line(problem))


def as_data(problems: Iterable[Diagnostic]) -> list[dict[str, Any]]:
    """Return findings for a program to read."""
    from coachtui.content.codes import CODES
    from coachtui.wording.diagnostics import sentence

    return [
        {
            "code": one.code, "severity": CODES[one.code].severity, "line": one.mark.line, "column": one.mark.column,
            "message": sentence(one),
        }
        for one in problems
    ]  # fmt: skip
