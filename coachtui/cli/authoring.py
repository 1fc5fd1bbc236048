"""What the commands for authors share: the file they are given, and its findings as lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coachtui.content.diagnostics import Diagnostic
    from coachtui.practice.scenario import Scenario
    from coachtui.services.authoring.drafts import Draft


def the_file(text: str) -> Path:
    """Return the path that was typed."""
    return Path(text).expanduser()


def playable(text: str) -> Scenario | None:
    """Read a scenario file; where it cannot be played, say why and return None. Raises InvalidFieldError."""
    from coachtui.services.authoring.drafts import read_draft

    draft = read_draft(the_file(text))
    if draft.scenario is None:
        tell(draft.problems, draft, err=True)
    return draft.scenario


def tell(problems: Sequence[Diagnostic], draft: Draft, *, err: bool = False) -> None:
    """Print findings in full, as `lint` does."""
    from coachtui.cli.lint_text import print_findings

    print_findings(problems, {problem.path: draft.lines for problem in problems}, err=err)
