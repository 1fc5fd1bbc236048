"""A scenario file as its author works on it: what it means, what is wrong, and the proof of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coachtui.content.characters import lines_of
from coachtui.content.diagnostics import Diagnostic
from coachtui.content.formats.scenario_build import build
from coachtui.practice.scenario import Scenario
from coachtui.services.authoring.files import read_file

if TYPE_CHECKING:
    from coachtui.content.compiling import Looked
    from coachtui.practice.proof.proving import Proof


class Draft(NamedTuple):
    """A scenario file: the scenario, None where it cannot be played and `problems` say why; `lines` as they stand."""

    path: Path
    scenario: Scenario | None
    problems: tuple[Diagnostic, ...]
    lines: tuple[str, ...] = ()


class Proved(NamedTuple):
    """A scenario file with its proof, None where it cannot be played; `problems` then say why, else what it found."""

    draft: Draft
    proof: Proof | None
    problems: tuple[Diagnostic, ...]


def read_draft(path: Path) -> Draft:
    """Read a scenario file, and say only what keeps it from being played. Raises InvalidFieldError."""
    return _look(path)[1]


def prove_file(path: Path) -> Proved:
    """Read a scenario file and prove it; what its author allows is left out. Raises InvalidFieldError."""
    from coachtui.content.linting.allowing import Allowed
    from coachtui.practice.proof.proving import prove

    look, draft = _look(path)
    if draft.scenario is None:
        return Proved(draft, None, draft.problems)
    proof = prove(draft.scenario)
    allowed = Allowed(look.compiled.path, draft.lines)
    problems = [problem for problem in look.placed(proof.findings) if not allowed.silences(problem)]
    return Proved(draft, proof, tuple(sorted(problems, key=lambda problem: (problem.mark, problem.code))))


def _look(path: Path) -> tuple[Looked, Draft]:
    from coachtui.content.compiling import looked

    data = read_file(path)
    look = looked(data, path.as_posix(), "scenario")
    file = look.compiled
    scenario = None if file.values is None else build(file.values, "")
    return look, Draft(path, scenario and scenario._replace(id=scenario.id.lstrip("/")), file.problems, lines_of(data))
