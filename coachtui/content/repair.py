"""Puts quotes where people speak: fields declared as prose keep their words, whatever signs YAML sees in them.

`them: I know: it's late`, `say: [sigh] fine`, `you: Rate this #1` are ordinary lines and no YAML. One pass over the
lines follows the declared fields to each value; one that would be misread is put in quotes, and the repair is
reported. Only files with a suspicious line are walked at all.
"""

import re
from typing import NamedTuple

from coachtui.content.diagnostics import Mark
from coachtui.content.fields import Either, Kind, ListOf, MapOf, Prose, Record, Text
from coachtui.content.quoting import closed, ends_open, needs_quotes, quoted, split_comment
from coachtui.content.repair_flow import Piece, pieces

_VALUE = r"(?>[a-z0-9_.-]+:(?: +|$))?+"
_PLAIN = r"(?:\[[\w ,./'’-]*\]|\{(?:[\w.-]+: *[\w+.-]+(?:, *|(?=\})))*\})(?=[ ]*(?:#.*)?$)"
_SUSPECT = re.compile(
    rf"\n *+(?:- +- |(?:- +)*+{_VALUE}(?:"
    r"""[&*!%@`,\]}]|[?:-](?=\s)|(?<=[:-] )#(?=[^\s#])"""
    r"""|"(?!(?:[^"\\\n]++|\\.)*+"[ ]*(?:#.*)?$)|'(?!(?:[^'\n]++|'')*+'[ ]*(?:#.*)?$)"""
    r"""|[|>](?![+-]?[0-9]?[+-]?[ ]*(?:#.*)?$)"""
    rf"""|(?!{_PLAIN})[\[{{]"""
    r"""|[^\s"'|>\[{#](?:[^\n:#]++|:(?!\s)|(?<! )#|#(?![^\s#]))*+[:#]))""",
    re.MULTILINE,
)
"""The lines that a plain reading may get wrong; the walk looks at them more closely.

A line is found by the break before it, and no step is taken back: measured, a quarter of the time.
"""
_FIRST_KEY = re.compile(r"([\w.-]+|\"[^\"]*\"|'[^']*'):(?: +|$)")
_COMMENT = re.compile(r" *#(?:[\s#]|$)")
"""A comment in a line of its own; a word glued to its # is none."""
_ID = re.compile(r"[a-z0-9.-]+")
_PLAIN_FLOW = re.compile(_PLAIN, re.MULTILINE)
"""Brackets in which nothing can go wrong: lists of words, maps of single words."""
_DEEPEST = 20
"""Lists that may begin in one line."""


class Repair(NamedTuple):
    """Words that were put in quotes: where they begin (line and column from 1), as they stood, and what to write."""

    line: int
    column: int
    words: str
    fix: str
    split: bool = False


class Repaired(NamedTuple):
    """The text to read, what was repaired, and by how much columns moved: for each line, (column, cells) in order."""

    text: str
    repairs: tuple[Repair, ...] = ()
    moved: dict[int, list[tuple[int, int]]] = {}


def repaired(text: str, kind: Kind, *, pure: bool = False) -> Repaired:
    """Return the text with its prose in quotes where it needs them. `kind` is what the whole file should hold.

    `pure`: for the parser in Python, which takes a question mark within brackets for a sign of YAML.
    """
    if not _SUSPECT.search("\n" + text):
        return Repaired(text)
    walk = _Walk(text.split("\n"), kind, pure)
    walk.all()
    if not walk.repairs and not walk.moved:
        return Repaired(text)
    return Repaired("\n".join(walk.lines), tuple(walk.repairs), walk.moved)


def back(moved: dict[int, list[tuple[int, int]]], mark: Mark) -> Mark:
    """Return a place in the repaired text as the place in the file."""
    shift = max((cells for column, cells in moved.get(mark.line, ()) if column <= mark.column), default=0)
    return mark._replace(column=mark.column - shift) if shift else mark


class _Level(NamedTuple):
    """What stands at an indentation: the names of a record or a map, or the items of a list."""

    indent: int
    kind: Kind | None


class _Walk:
    def __init__(self, lines: list[str], kind: Kind, pure: bool) -> None:
        self.lines = lines
        self._pure = pure
        self.repairs: list[Repair] = []
        self.moved: dict[int, list[tuple[int, int]]] = {}
        self._levels = [_Level(0, kind)]
        self._next: _Level | None = None
        """What may begin deeper than an indentation: the value of a name that had nothing behind it."""
        self._at = 0

    def all(self) -> None:
        """Walk all lines."""
        while self._at < len(self.lines):
            line = self.lines[self._at]
            rest = line.lstrip(" ")
            if not rest or rest[0] == "#":
                self._at += 1
            else:
                self._line(len(line) - len(rest), rest)

    def _line(self, indent: int, rest: str) -> None:
        dash = rest.startswith("- ") or rest == "-"
        if self._next and (indent > self._next.indent or (dash and indent == self._next.indent)):
            kind = self._next.kind
            if isinstance(kind, Prose) or (isinstance(kind, Either) and not self._long(kind, rest)):
                self._text(indent, rest, kind, self._next.indent)
                return
            self._levels.append(_Level(indent, kind.long if isinstance(kind, Either) else kind))
        self._next = None
        while len(self._levels) > 1 and self._levels[-1].indent > indent:
            self._levels.pop()
        if not dash and len(self._levels) > 1 and isinstance(self._levels[-1].kind, ListOf):
            self._levels.pop()
        kind = self._levels[-1].kind
        for _ in range(_DEEPEST if dash else 0):
            kind = kind.of if isinstance(kind, ListOf) else None
            inner = rest[1:].lstrip(" ")
            below = indent
            indent, rest = indent + len(rest) - len(inner), inner
            dash = rest.startswith("- ") or rest == "-"
            if not rest:
                self._next = _Level(below, kind)
                self._at += 1
                return
            if isinstance(kind, Prose):
                self._text(indent, rest, kind, below)
                return
            self._levels.append(_Level(indent, kind))
            if not dash:
                break
        self._entry(indent, rest, kind)

    def _long(self, kind: Either, rest: str) -> bool:
        """Tell whether what begins below a name is the long form: a list, or a map with one of its names."""
        if isinstance(kind.long, ListOf):
            return rest.startswith("- ") or rest == "-"
        found = _FIRST_KEY.match(rest)
        return found is not None and any(field.name == found[1] for field in kind.long.fields)

    def _entry(self, indent: int, rest: str, kind: Kind | None) -> None:
        """Go on behind a name: its kind is known from the names around it."""
        found = _FIRST_KEY.match(rest)
        if not found:
            self._flow(indent, rest, kind, indent)
            return
        inner, value = _within(kind, found[1]), rest[found.end() :]
        if not value or (value[0] == "#" and not (_is_prose(inner) and self._glued(value, indent))):
            self._next = _Level(indent, inner)
            self._at += 1
        else:
            self._text(indent + found.end(), value, inner, indent)

    def _glued(self, value: str, indent: int) -> bool:
        """Tell whether a value that begins with # is speech, as `#1 on my list`: no comment, and nothing else below."""
        lines = (self.lines[number] for number in range(self._at + 1, len(self.lines)))
        below = next((line for line in lines if line.strip()), "")
        rest = below.lstrip(" ")
        deeper = len(below) - len(rest) - indent
        return not _COMMENT.match(value) and (deeper < 0 or (deeper == 0 and not rest.startswith("-")))

    def _text(self, column: int, value: str, kind: Kind | None, indent: int) -> None:
        """Look at a value that begins in a column; whatever is indented deeper than `indent` belongs to it."""
        first = self._at
        self._next = None
        self._at += 1
        while self._at < len(self.lines) and self._deeper(indent, kind):
            self._at += 1
        short = kind.short if isinstance(kind, Either) else kind
        if value[0] in "[{" and not (isinstance(short, Prose) and _spoken(value, kind)):
            self._at = first
            self._flow(column, value, kind, indent)
            return
        if value[0] in "|>" and re.fullmatch(r"[|>][+-]?[0-9]?[+-]?[ ]*(?:#.*)?", value):
            return
        last = self._at - 1
        while last > first and not self.lines[last].strip():
            last -= 1
        if isinstance(short, Prose):
            self._mend(first, last, column)
        elif last > first:
            self._at = first + 1

    def _deeper(self, indent: int, kind: Kind | None) -> bool:
        line = self.lines[self._at]
        rest = line.lstrip(" ")
        return not rest or len(line) - len(rest) > indent

    def _mend(self, first: int, last: int, column: int) -> None:
        """Put the words from a column in one line to the end of another in quotes, if they need it."""
        head, comment = split_comment(self.lines[first][column:])
        block = [head, *self._spoken_lines(first + 1, last + 1, head)] if not comment else [head]
        words = "\n".join(block)
        if not needs_quotes(words) or ends_open(words):
            return
        if any(self._name(line.lstrip(" ")) for line in block[1:]):
            # A field in a deeper line is a mistake of indentation, and no speech.
            if not needs_quotes(head):
                self._at = first + 1
                return
            block, words, self._at = [head], head, first + 1
        fix = quoted(words)
        self.repairs.append(Repair(first + 1, column + 1, words, fix))
        lines = fix.split("\n")
        end, more = column + len(lines[0]), len(lines[0]) - len(block[0])
        self.moved.setdefault(first + 1, []).append((end + 1, more))
        self.lines[first] = self.lines[first][:column] + lines[0] + comment
        self.lines[first + 1 : first + len(block)] = lines[1:]

    def _spoken_lines(self, first: int, end: int, head: str) -> list[str]:
        """Return the lines up to a comment in a line of its own; within quotes that are open there is none."""
        lines = self.lines[first:end]
        inside = head[:1] in ("'", '"') and not closed(head)
        for i, line in enumerate(lines):
            if inside:
                inside = not closed("\n".join((head, *lines[: i + 1])))
            elif _COMMENT.match(line):
                return lines[:i]
        return lines

    def _name(self, rest: str) -> bool:
        """Tell whether a line below words begins with a name that may stand beside theirs: of a field, or an id."""
        kind, found = self._levels[-1].kind, _FIRST_KEY.match(rest)
        if found is None:
            return False
        if isinstance(kind, MapOf):
            return _ID.fullmatch(found[1]) is not None
        return isinstance(kind, Record) and any(field.name == found[1] for field in kind.fields)

    def _flow(self, column: int, value: str, kind: Kind | None, indent: int) -> None:
        """Look into brackets that are closed in the same line; others are left to the parser."""
        line = self._at
        self._at += 1
        value, _ = split_comment(value)
        found = (
            pieces(value, kind, self._pure) if kind and value[0] in "[{" and not _PLAIN_FLOW.fullmatch(value) else None
        )
        if found is None:
            while (
                value[0] in "[{" and value[-1] not in "]}" and self._at < len(self.lines) and self._deeper(indent, kind)
            ):
                self._at += 1
            return
        self._replace(line, column, found)

    def _replace(self, number: int, column: int, found: list[Piece]) -> None:
        line, moved, done = self.lines[number], 0, 0
        parts: list[str] = []
        for piece in found:
            start, end = column + piece.start, column + piece.end
            fix = quoted(line[start:end])
            if not piece.quiet:
                self.repairs.append(Repair(number + 1, start + 1, line[start:end], fix, piece.split))
            parts += [line[done:start], fix]
            done = end
            moved += len(fix) - (end - start)
            self.moved.setdefault(number + 1, []).append((end + 1 + moved, moved))
        self.lines[number] = "".join([*parts, line[done:]])


def _is_prose(kind: Kind | None) -> bool:
    return isinstance(kind.short if isinstance(kind, Either) else kind, Prose)


def _within(kind: Kind | None, name: str) -> Kind | None:
    if isinstance(kind, Either) and not isinstance(kind.long, ListOf):
        kind = kind.long
    if isinstance(kind, MapOf):
        return kind.of
    if isinstance(kind, Record):
        return next((field.kind for field in kind.fields if field.name == name), kind.rest)
    return None


def _spoken(value: str, kind: Kind | None) -> bool:
    """Tell whether a value that begins with a bracket is speech: something follows the bracket, or no list can be."""
    value, _ = split_comment(value)
    if value[-1] not in "]}":
        return re.match(r"\[[^\[\]{}]*\]|\{[^\[\]{}]*\}", value) is not None
    if not isinstance(kind, Either) or value[0] == "{":
        return not isinstance(kind, Either)
    return not isinstance(kind.long, ListOf) or ("{" not in value and not isinstance(kind.long.of, Text))
