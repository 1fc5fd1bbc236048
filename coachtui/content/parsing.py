"""What PyYAML's parser says where it gives up, as codes with plain words: the same for both of its parsers."""

import re
from typing import Any, NamedTuple

from coachtui.content.characters import GLUED, PARTED, name
from coachtui.content.diagnostics import Mark
from coachtui.content.nodes import Leaf

_PROBLEMS = tuple(
    (re.compile(pattern), code)
    for pattern, code in (
        (r"mapping values are not allowed|found unexpected ':'", "Y002"),
        (r"could not find expected ':'", "Y003"),
        (r"quoted scalar.*(end of stream|document (indicator|separator))", "Y004"),
        (r"escape|hexdeci|hexadeci", "Y005"),
        (r"tab character", "Y011"),
        (r"\btag\b", "Y017"),
        (r"mapping keys are not allowed", "Y019"),
        (r"cannot start any token|alphabetic or numeric|directive|incompatible", "Y006"),
        (r"flow (sequence|mapping)|flow node.*stream end", "Y007"),
        (r"sequence entries are not allowed", "Y009"),
        (r"line break|chomping|indentation indicator", "Y010"),
        (r"node content", "Y006"),
        (r"expected key|block end|'-' indicator|document start", "Y008"),
    )
)
_AT_CONTEXT = ("Y003", "Y004", "Y010")
"""The mistake is where the thing began, not where it could no longer be hoped for."""
_NO_ITEM = re.compile(r" *(-(?=[a-z])|[–—]) *[a-z][a-z0-9-]*:(?: |$)")
_WORD = re.compile(r" *(?:- +)?([\w-]+) *")
_CLOSES = {"[": "]", "{": "}"}


class Stop(NamedTuple):
    """Where and why the parser gave up."""

    code: str
    mark: Mark
    values: dict[str, Any]


def explain(lines: list[str], error: Any, opened: Mark | None) -> Stop:
    """Return in plain terms why the parser gave up; `opened` is the place of the innermost open bracket."""
    said = f"{error.context or ''} {error.problem or ''}"
    code = next((code for pattern, code in _PROBLEMS if pattern.search(said)), "Y001")
    at = _within(lines, error.problem_mark or error.context_mark)
    sign = _sign(lines, at)
    if code == "Y006" and sign in ("", "\t"):
        code = "Y011" if sign else "Y007" if opened else "Y001"
    if code == "Y005":
        at = Mark(at.line, lines[at.line - 1].rfind("\\", 0, at.column) + 1 or at.column)
    before = _parted(lines, at) or (_undashed(lines, at) if code in ("Y002", "Y003", "Y008") else None)
    if before:
        return before
    if code in _AT_CONTEXT or "alphabetic or numeric" in said:
        at = _within(lines, error.context_mark or error.problem_mark)
        sign = _sign(lines, at)
    if code == "Y008" and lines[at.line - 1][: at.column - 1].rstrip().endswith(("'", '"', "]", "}")):
        code = "Y040"
    if code == "Y007":
        return _unclosed(lines, at, opened)
    bare = _bare(lines, at) if code == "Y002" else None
    if bare:
        return Stop("Y003", bare, {})
    above = at.line - 1 if code == "Y002" else at.line if code == "Y003" else 0
    glued = GLUED.match(lines[above - 1]) if above else None
    if glued:
        return Stop("Y032", Mark(above, glued.end()), {})
    return Stop(code, at, {"sign": sign} if code in ("Y006", "Y010") else {})


def of_quotes(lines: list[str], stop: Stop, last: Leaf) -> Stop:
    """Return the stop as one at the text before it, where its quotes close at the next ones, which open another text.

    `last` is that text. What follows the quotes that closed it was never meant to stand outside of them.
    """
    _, line, column, _, style = last
    if style not in ("'", '"') or line >= stop.mark.line:
        return stop
    before = lines[stop.mark.line - 1][: stop.mark.column - 1].rstrip()
    if not before.endswith(style):
        return stop
    return Stop("Y039", Mark(line, column), {"line": stop.mark.line})


def _parted(lines: list[str], at: Mark) -> Stop | None:
    """Return the stop at a space that only looks like one, in the line where the parser gave up or the one above."""
    for line in (at.line - 1, at.line):
        found = PARTED.match(lines[line - 1]) if line else None
        if found:
            return Stop("Y012", Mark(line, found.start(1) + 1), {"character": name(found[1])})
    return None


def _bare(lines: list[str], at: Mark) -> Mark | None:
    """Return the place of a lone word above an indented name: its colon was forgotten."""
    depth = len(lines[at.line - 1]) - len(lines[at.line - 1].lstrip(" "))
    above = next((number for number in range(at.line - 1, 0, -1) if lines[number - 1].strip()), 1)
    found = _WORD.fullmatch(lines[above - 1])
    return Mark(above, found.start(1) + 1, len(found[1])) if found and found.start(1) < depth else None


def _undashed(lines: list[str], at: Mark) -> Stop | None:
    """Return the stop at a dash that begins no item: a space is missing behind it, or it is a longer one."""
    for line in (at.line - 1, at.line):
        found = _NO_ITEM.match(lines[line - 1]) if line else None
        if found:
            return Stop("Y041", Mark(line, found.start(1) + 1), {})
    return None


def _unclosed(lines: list[str], at: Mark, opened: Mark | None) -> Stop:
    if opened is None:
        return Stop("Y001", at, {})
    return Stop("Y007", at, {"sign": _CLOSES.get(_sign(lines, opened), "]"), "line": opened.line})


def _within(lines: list[str], mark: Any) -> Mark:
    """Return the parser's mark as ours; one beyond the end becomes the end of the last line that says something."""
    if mark is None:
        return Mark(1, 1)
    line = min(mark.line, len(lines) - 1)
    if line == mark.line and (lines[line].strip() or line == 0):
        return Mark(line + 1, min(mark.column, len(lines[line])) + 1)
    while line and not lines[line].strip():
        line -= 1
    return Mark(line + 1, len(lines[line].rstrip()) + 1)


def _sign(lines: list[str], mark: Mark) -> str:
    return lines[mark.line - 1][mark.column - 1 : mark.column]
