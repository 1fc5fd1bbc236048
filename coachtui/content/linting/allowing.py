"""`# coachtui: allow C003`: a comment that silences a warning in its line and the next, or above all in the file."""

import re
from collections.abc import Iterable, Iterator, Sequence

from coachtui.content.codes import CODES
from coachtui.content.diagnostics import Diagnostic, Mark
from coachtui.language.names import near

_ALLOW = re.compile(r"#\s*coachtui:\s*allow\s+([A-Z][0-9]{3}(?:[,\s]+[A-Z][0-9]{3})*)")
_CODE = re.compile(r"[A-Z][0-9]{3}")


class Allowed:
    """The comments of one file that silence something."""

    def __init__(self, path: str, lines: Sequence[str]) -> None:
        self._path = path
        self._marks: dict[tuple[str, int], Mark] = {}
        """By code and line; line 0 stands for the whole file."""
        self._used: set[Mark] = set()
        begun = False
        for number, line in enumerate(lines, 1):
            found = _ALLOW.search(line) if "coachtui:" in line else None
            for code in _CODE.finditer(line, *found.span(1)) if found else ():
                mark = Mark(number, code.start() + 1, len(code[0]))
                alone = not line[: found.start() if found else 0].strip()
                for where in (number, number + 1) if begun or not alone else (0,):
                    self._marks[code[0], where] = mark
            begun = begun or bool(line.strip() and not line.lstrip().startswith("#") and line.strip() != "---")

    def silences(self, problem: Diagnostic) -> bool:
        """Tell whether a finding is silenced. An error never is: the file could not be used all the same."""
        code = CODES.get(problem.code)
        mark = self._marks.get((problem.code, problem.mark.line)) or self._marks.get((problem.code, 0))
        if mark is None or code is None or code.severity == "error":
            return False
        self._used.add(mark)
        return True

    def idle(self, *, whole: bool = True) -> Iterator[Diagnostic]:
        """Return the codes that silenced nothing, once all findings were asked; not `whole`: some are still to come."""
        for (name, _), mark in self._marks.items():
            if name not in CODES:
                yield Diagnostic("F017", self._path, mark, {"name": name, **near(name, CODES)})
            elif whole and mark not in self._used:
                yield Diagnostic("F016", self._path, mark, {"name": name})


def heard(problems: Iterable[Diagnostic], path: str, lines: Sequence[str]) -> list[Diagnostic]:
    """Return the findings of a file that are not silenced, and what silences nothing.

    A file with errors is not looked at in full, so what could be silenced in it is not known yet.
    """
    allowed = Allowed(path, lines)
    left = [problem for problem in problems if not allowed.silences(problem)]
    whole = all(problem.code in CODES and CODES[problem.code].severity != "error" for problem in left)
    return [*left, *{problem.mark: problem for problem in allowed.idle(whole=whole)}.values()]
