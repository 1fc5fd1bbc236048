"""What is wrong in a content file, and where: a code with values; the sentence is made where it is shown."""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

Severity = Literal["error", "warning", "note"]

MOST_PROBLEMS = 50
"""Findings of one file; one with more is put right better from the top."""


class Mark(NamedTuple):
    """A place in a file: line and column, both counted from 1, and how many characters it covers."""

    line: int
    column: int
    length: int = 1


class Diagnostic(NamedTuple):
    """One finding. `path` is the file as people know it, `code` one of `codes`, `values` fill its sentence."""

    code: str
    path: str
    mark: Mark
    values: Mapping[str, Any] = {}
