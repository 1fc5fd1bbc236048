"""A file that was read: its values, or what is wrong with it, in a form that can be kept as JSON."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from coachtui.content.diagnostics import Diagnostic, Mark
from coachtui.content.formats.declared import Values


class Compiled(NamedTuple):
    """What a file means: `values` is None where it cannot be used; `title` is what it calls itself, if it says so.

    `places` are those that other files may have something to say about.
    """

    path: str
    values: Values | None
    title: str
    problems: tuple[Diagnostic, ...]
    places: Mapping[str, Mark]

    def mark(self, place: str) -> Mark:
        """Return a kept place; the beginning of the file where none is kept."""
        return self.places.get(place, Mark(1, 1))

    def finding(self, code: str, where: str, /, **values: Any) -> Diagnostic:
        """Return a finding at a kept place."""
        return Diagnostic(code, self.path, self.mark(where), values)

    def refused(self, problem: Diagnostic) -> "Compiled":
        """Return the file as one that cannot be used because of the problem."""
        return self._replace(values=None, problems=(*self.problems, problem))


def to_json(file: Compiled) -> dict[str, Any]:
    """Return what can be kept; the path is left out."""
    return {
        "values": file.values,
        "title": file.title,
        "problems": [[problem.code, list(problem.mark), dict(problem.values)] for problem in file.problems],
        "places": file.places,
    }


def from_json(path: str, kept: Mapping[str, Any]) -> Compiled:
    """Return what was kept."""
    problems = tuple(Diagnostic(code, path, Mark(*mark), values) for code, mark, values in kept["problems"])
    places = {place: Mark(*mark) for place, mark in kept["places"].items()}
    return Compiled(path, kept["values"], kept["title"], problems, places)
