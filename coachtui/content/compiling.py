"""From the bytes of a file to its values: read, held against its format, checked. The part that needs YAML."""

from collections.abc import Iterable
from itertools import islice
from typing import Any, NamedTuple

from coachtui.content.codes import CODES
from coachtui.content.compiled import Compiled
from coachtui.content.diagnostics import MOST_PROBLEMS, Diagnostic, Mark
from coachtui.content.fields import short
from coachtui.content.formats.declared import Format, Values, near
from coachtui.content.formats.every import FORMATS, RESERVED
from coachtui.content.nodes import Node, Scalar, Table, find, mark_of, place
from coachtui.content.reader import read
from coachtui.content.shape import shape
from coachtui.practice.findings import Finding


class Looked(NamedTuple):
    """A file with what only its author asks for: its nodes, and its values also where they have mistakes."""

    compiled: Compiled
    root: Node | None = None
    draft: Values | None = None

    def placed(self, findings: Iterable[Finding]) -> list[Diagnostic]:
        """Return findings with their places; none for a file of which nothing could be read."""
        return _placed(self.root, self.compiled.path, findings, self.compiled.problems) if self.root else []


def compiled(data: bytes, path: str, expected: str) -> Compiled:
    """Return what the bytes of a file mean, as a file of the expected format; nothing is ever raised."""
    return looked(data, path, expected).compiled


def proved(data: bytes, path: str, expected: str) -> Compiled:
    """Return the same, and refuse a story that can get stuck. It takes up to a second, as the proof does."""
    look = looked(data, path, expected)
    if look.draft is None or look.compiled.values is None:
        return look.compiled
    found = FORMATS[expected].study(look.draft, whole=True)
    stuck = look.placed(finding for finding in found if CODES[finding.code].severity == "error")
    file = look.compiled
    for problem in stuck[:MOST_PROBLEMS]:
        file = file.refused(problem)
    return file


def looked(data: bytes, path: str, expected: str) -> Looked:
    """Read a file, hold it against its format and check it; nothing is ever raised."""
    declared = FORMATS[expected]
    reading = read(data, path, declared.root, markdown=declared.markdown)
    if reading.root is None:
        return Looked(Compiled(path, None, "", reading.problems, {}))
    root = reading.root
    problems = list(reading.problems)
    wrong = _wrong_format(root, path, declared)
    if wrong:
        return Looked(Compiled(path, None, _title(root), (*problems, wrong), {}))
    shaped = shape(root, declared.root, path)
    problems += shaped.problems
    problems += _placed(root, path, islice(declared.check(shaped.values), MOST_PROBLEMS), problems)
    problems.sort(key=lambda problem: problem.mark)
    if len(problems) > MOST_PROBLEMS:
        problems[MOST_PROBLEMS:] = [Diagnostic("Y031", path, problems[MOST_PROBLEMS].mark)]
    fit = all(CODES[problem.code].severity != "error" for problem in problems)
    file = Compiled(path, shaped.values if fit else None, _title(root), tuple(problems), shaped.places)
    return Looked(file, root, shaped.values)


def _wrong_format(root: Node, path: str, declared: Format) -> Diagnostic | None:
    """Return what is wrong with the first field of a file: nothing else in the file can be judged before it holds."""
    node = find(root, ("format",))
    if not isinstance(root, Table) or node is None:
        code, values = ("F004", {"name": "format"}) if isinstance(root, Table) else ("F006", {"expected": "map"})
        return Diagnostic(code, path, mark_of(root), values)
    found = node.text.strip() if isinstance(node, Scalar) else ""
    if found == declared.full_name:
        return None
    name, _, version = found.partition("/")
    known: dict[str, Any] = {"found": short(found), "known": declared.full_name}
    code = "F001"
    if name in FORMATS:
        newer = version.isdecimal() and len(version) < 9 and int(version) > FORMATS[name].version
        code = "F002" if newer else "F003" if found == FORMATS[name].full_name else "F001"
        known["known"] = FORMATS[name].full_name if newer else declared.full_name
    if code == "F001" and name in RESERVED:
        code, known = "F015", {"found": short(found)}
    if code == "F001":
        known = {"found": short(found), **near(found, [declared.full_name])}
    return Diagnostic(code, path, node.mark, known)


def _placed(root: Node, path: str, findings: Iterable[Finding], known: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return findings with their places, but for what only follows from a mistake that is known."""
    if not isinstance(root, Table):
        return [diagnostic_at(root, path, finding) for finding in findings]
    wrong = [problem for problem in known if problem.code[0] in "FY" and CODES[problem.code].severity == "error"]
    misread = {problem.mark for problem in wrong if problem.code == "F006"}
    told = {name for name in root.keys if name not in root.entries}
    lost = told | {name for name, node in root.entries.items() if mark_of(node) in misread}
    unsure = lost | {_top(root, problem.mark) for problem in wrong}
    return [
        diagnostic_at(root, path, finding)
        for finding in findings
        if not (len(finding.path) == 1 and finding.path[0] in told)
        and lost.isdisjoint(finding.among)
        and unsure.isdisjoint(finding.rests_on)
    ]


def _top(root: Table, mark: Mark) -> str:
    """Return the field at the top of a file that a place lies in; "" for one above all of them."""
    begun = [(mark_of(key), name) for name, key in root.keys.items() if mark_of(key)[:2] <= mark[:2]]
    return max(begun, default=(mark, ""))[1]


def diagnostic_at(root: Node, path: str, finding: Finding) -> Diagnostic:
    """Return a finding by the path of its element as one by line and column; `path` names the file."""
    mark = place(root, finding.path, key=finding.key)
    node = find(root, finding.path)
    if finding.length and isinstance(node, Scalar) and node.style in ("", "'", '"') and "\n" not in node.text:
        mark = Mark(mark.line, mark.column + finding.offset + len(node.style), finding.length)
    return Diagnostic(finding.code, path, mark, finding.values)


def _title(root: Node) -> str:
    node = find(root, ("title",))
    return short(node.text) if isinstance(node, Scalar) else ""
