"""A scenario file as its author works on it: what it means, what is wrong, and the proof of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from coachtui.content.compiled import Compiled
from coachtui.content.diagnostics import Diagnostic
from coachtui.content.formats.scenario_build import build
from coachtui.errors import InvalidFieldError
from coachtui.practice.scenario import Scenario

if TYPE_CHECKING:
    from coachtui.practice.proof.proving import Proof

_MOST_BYTES = 1_000_001
"""One more than a file may have: enough to see that it has too many."""


class Draft(NamedTuple):
    """A scenario file: the scenario, None where it cannot be played, and what there is to say of the file."""

    path: Path
    scenario: Scenario | None
    problems: tuple[Diagnostic, ...]


class Proved(NamedTuple):
    """A scenario file with its proof, None where it cannot be played; `problems` then say why, else what it found."""

    draft: Draft
    proof: Proof | None
    problems: tuple[Diagnostic, ...]


def read_file(path: Path) -> bytes:
    """Return what a file holds, up to a byte more than content may have. Raises InvalidFieldError."""
    try:
        with path.open("rb") as stream:
            return stream.read(_MOST_BYTES)
    except OSError as error:
        raise InvalidFieldError("file-unreadable", "path", path=str(path), reason=error.strerror or "") from error


def read_draft(path: Path) -> Draft:
    """Read a scenario file, and say only what keeps it from being played. Raises InvalidFieldError."""
    return draft_of(read_file(path), path)


def draft_of(data: bytes, path: Path, *, study: bool = False) -> Draft:
    """Return what the bytes of a scenario file mean; with `study` say all there is to say, which may take a second."""
    from coachtui.content.compiling import compiled, studied

    return _draft(studied(data, str(path), "scenario") if study else compiled(data, str(path), "scenario"), path)


def prove_file(path: Path) -> Proved:
    """Read a scenario file and prove it. Raises InvalidFieldError."""
    from coachtui.content.compiling import looked
    from coachtui.practice.proof.proving import prove

    look = looked(read_file(path), str(path), "scenario")
    draft = _draft(look.compiled, path)
    if draft.scenario is None:
        return Proved(draft, None, draft.problems)
    proof = prove(draft.scenario)
    return Proved(draft, proof, tuple(sorted(look.placed(proof.findings), key=lambda problem: problem.mark)))


def _draft(file: Compiled, path: Path) -> Draft:
    scenario = None if file.values is None else build(file.values, "")
    return Draft(path, scenario._replace(id=scenario.id.lstrip("/")) if scenario else None, file.problems)
