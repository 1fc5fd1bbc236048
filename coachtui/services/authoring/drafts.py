"""A scenario file as its author works on it: what it means, what is wrong, and the proof of it."""

from pathlib import Path
from typing import NamedTuple

from coachtui.content.diagnostics import Diagnostic
from coachtui.content.formats.scenario_build import build
from coachtui.errors import InvalidFieldError
from coachtui.practice.scenario import Scenario

_MOST_BYTES = 1_000_001
"""One more than a file may have: enough to see that it has too many."""


class Draft(NamedTuple):
    """A scenario file: the scenario, None where it cannot be played, and all that there is to say of the file."""

    path: Path
    scenario: Scenario | None
    problems: tuple[Diagnostic, ...]


def read_file(path: Path) -> bytes:
    """Return what a file holds, up to a byte more than content may have. Raises InvalidFieldError."""
    try:
        with path.open("rb") as stream:
            return stream.read(_MOST_BYTES)
    except OSError as error:
        raise InvalidFieldError("file-unreadable", "path", path=str(path), reason=error.strerror or "") from error


def read_draft(path: Path, *, study: bool = True) -> Draft:
    """Read a scenario file; without `study` only what keeps it from being played. Raises InvalidFieldError."""
    return draft_of(read_file(path), path, study=study)


def draft_of(data: bytes, path: Path, *, study: bool = True) -> Draft:
    """Return what the bytes of a scenario file mean."""
    from coachtui.content.compiling import compiled, studied

    file = studied(data, str(path), "scenario") if study else compiled(data, str(path), "scenario")
    scenario = None if file.values is None else build(file.values, "")
    return Draft(path, scenario._replace(id=scenario.id.lstrip("/")) if scenario else None, file.problems)
