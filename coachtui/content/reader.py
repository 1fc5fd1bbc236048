"""Reading YAML that a stranger may have written: values with their places, or what is wrong, and never a crash.

PyYAML's loaders are not safe for that: nesting kills the process, aliases multiply, duplicate keys vanish. Here its
parser's events are taken one by one, without recursion, and the reading ends at the first limit that is crossed.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from coachtui.content.building import Builder, RefusedError
from coachtui.content.characters import (
    BOM,
    CONFLICT,
    FOREIGN,
    HIDDEN,
    IMPOSSIBLE,
    INDENTED,
    lines_of,
    name,
    places,
    rare,
)
from coachtui.content.diagnostics import MOST_PROBLEMS, Diagnostic, Mark
from coachtui.content.fields import Kind, short
from coachtui.content.markdown import sections, split
from coachtui.content.nodes import Node, Scalar, Table, mark_of
from coachtui.content.parsing import Stop, explain, of_quotes
from coachtui.content.repair import Repaired, back, repaired
from coachtui.content.resuming import after

LARGEST = 1_000_000
"""Bytes of a file."""
MOST_STOPS = 10
"""Mistakes of syntax that are looked for behind the first; a file with more is put right better from the top."""


class Reading(NamedTuple):
    """What a file holds, as far as it could be read (None where that makes no sense), and what is wrong in it."""

    root: Node | None
    problems: tuple[Diagnostic, ...]


def read(data: bytes, path: str, kind: Kind | None = None, *, pure: bool = False, markdown: str = "") -> Reading:
    """Read the bytes of a file; `path` names it in the findings.

    `kind` says what the file should hold: then its prose is read as it was meant. `pure` takes the parser that is
    written in Python. `markdown` names the field that the sections of a Markdown file fill; its front matter gives the
    others.
    """
    problems = _Problems(path)
    root = _root(data, problems, kind, pure or not yaml.__with_libyaml__, markdown)
    return Reading(root, tuple(sorted(problems.found, key=lambda problem: problem.mark)))


def plain(data: bytes) -> str:
    """Return the text of a file with plain line ends; raise UnicodeDecodeError where it is not UTF-8."""
    text = data.removeprefix(BOM).decode("utf-8")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


class _Problems:
    def __init__(self, path: str) -> None:
        self._path = path
        self.found: list[Diagnostic] = []

    def add(self, code: str, mark: Mark, **values: Any) -> None:
        """Note a finding; raise RefusedError where there are too many."""
        self.found.append(Diagnostic(code, self._path, mark, values))
        if len(self.found) == MOST_PROBLEMS:
            self.found.append(Diagnostic("Y031", self._path, mark, {}))
            raise RefusedError


def _root(data: bytes, problems: _Problems, kind: Kind | None, pure: bool, markdown: str) -> Node | None:
    try:
        text = _text(data, problems)
        if text is None or not markdown:
            return None if text is None or _badly_indented(text, problems) else _parsed(text, kind, problems, pure)
        return _page(text, kind, problems, pure, markdown)
    except RefusedError:
        return None


def _page(text: str, kind: Kind | None, problems: _Problems, pure: bool, field: str) -> Node | None:
    page = split(text, problems.add)
    if page is None or _badly_indented(page.front, problems):
        return None
    root = _parsed(page.front, kind, problems, pure)
    if isinstance(root, Table) and field not in root.entries:
        root.entries[field] = sections(page, problems.add)
        root.keys[field] = Scalar(field, page.line, 1)
    return root


def _mended(text: str, kind: Kind, problems: _Problems, pure: bool) -> Repaired:
    """Return the text with its prose in quotes, each repair reported where it was made."""
    mended = repaired(text, kind, pure=pure)
    for repair in mended.repairs:
        line = short(repair.words)
        mark = Mark(repair.line, repair.column, len(repair.words.partition("\n")[0]))
        problems.add("Y033" if repair.split else "Y034", mark, line=line, fix=repair.fix)
    return mended


def _text(data: bytes, problems: _Problems) -> str | None:
    """Return the text with plain line ends, fit for the parser; None where nothing good can come of parsing it."""
    if len(data) > LARGEST:
        problems.add("Y023", Mark(1, 1), most=LARGEST // 1000)
        return None
    try:
        text = plain(data)
    except UnicodeDecodeError as error:
        before = lines_of(data.removeprefix(BOM)[: error.start])
        problems.add("Y021", Mark(len(before), len(before[-1]) + 1))
        return None
    if HIDDEN.search(rare(text)):
        for mark, found in places(HIDDEN, text):
            problems.add("Y020", mark, character=name(found))
        text = HIDDEN.sub("\ufffd", text)
    if "<" * 7 not in text and ">" * 7 not in text:
        return text
    seen = len(problems.found)
    for mark, _ in places(CONFLICT, text):
        problems.add("Y022", mark)
    return text if len(problems.found) == seen else None


def _badly_indented(text: str, problems: _Problems) -> bool:
    """Report tabs and foreign spaces in the indentation, where the parser would only stumble; tell whether any are."""
    if not FOREIGN.search(rare(text)):
        return False
    seen = len(problems.found)
    for mark, found in places(INDENTED, text):
        if found == "\t":
            problems.add("Y011", mark)
        else:
            problems.add("Y012", mark, character=name(found))
    return len(problems.found) > seen


def _parsed(text: str, kind: Kind | None, problems: _Problems, pure: bool) -> Node | None:
    mended = _mended(text, kind, problems, pure) if kind else Repaired(text)
    moved = mended.moved
    builder = Builder(mended.text, problems.add, moved)
    stop = _build(builder, mended.text, pure)
    if stop:
        if stop.code != "Y002" or stop.mark.line not in builder.glued:
            problems.add(stop.code, back(moved, stop.mark), **stop.values)
        for later in _later(builder.lines, stop, pure):
            problems.add(later.code, back(moved, later.mark), **later.values)
        return None
    if builder.root is None:
        problems.add("Y027", Mark(1, 1))
    return builder.root


def _build(builder: Builder, text: str, pure: bool) -> Stop | None:
    """Hand all events to the builder; return where and why the parser gave up, if it did."""
    try:
        builder.take(events(text, pure))
    except yaml.MarkedYAMLError as error:
        stop, before = explain(builder.lines, error, builder.opened), builder.last
        return of_quotes(builder.lines, stop, before) if isinstance(before, tuple) else stop
    except (yaml.reader.ReaderError, ValueError, OverflowError):
        # The parser in Python stumbles so over the number of a character that there cannot be.
        last = mark_of(builder.last)
        found = (mark for mark, _ in places(IMPOSSIBLE, text) if mark > last)
        return Stop("Y005", next(found, last), {})
    return None


def _later(lines: list[str], first: Stop, pure: bool) -> Iterator[Stop]:
    """Return what stops the parser behind the place where it gave up: each later part is read by itself."""
    stops, line, bare = 0, first.mark.line, first.code == "Y003"
    while stops < MOST_STOPS and (part := after(lines, line, any_depth=bare)):
        text = "\n".join(lines[part.first : part.end])
        try:
            stop = _build(Builder(text, _unheard), text, pure)
        except RefusedError:
            return
        line, bare = part.end, False
        if stop:
            stops, bare = stops + 1, stop.code == "Y003"
            line = part.first + stop.mark.line
            yield Stop(stop.code, stop.mark._replace(line=line), _deeper(stop.values, part.first))


def _deeper(values: dict[str, Any], lines: int) -> dict[str, Any]:
    return values | {"line": values["line"] + lines} if "line" in values else values


def _unheard(code: str, mark: Mark, **values: Any) -> None:
    """Let a finding go: in a part that is read for its syntax alone it may be wrong."""


def events(text: str, pure: bool = False) -> Iterator[Any]:
    """Return the events of PyYAML's parser, the one written in C where there is one. It raises where it gives up."""
    loader = yaml.SafeLoader if pure or not yaml.__with_libyaml__ else yaml.CSafeLoader
    parser: Any = loader(text)
    # Behind the last event there is None.
    return iter(parser.get_event, None)
