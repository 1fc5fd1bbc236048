"""Puts a file in order without touching what it means: quotes where they are needed, ids sorted, plain line ends.

It changes a text at the places where its values stand, and never writes values out anew: comments, line breaks and
the author's own quotes stay.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from yaml.resolver import Resolver

from coachtui.content.codes import CODES
from coachtui.content.diagnostics import Diagnostic
from coachtui.content.edits import Edit, edited
from coachtui.content.fields import Either, Kind, Prose, Slug, Text
from coachtui.content.formats.declared import Format
from coachtui.content.formats.every import format_in
from coachtui.content.kinds import kind_at
from coachtui.content.markdown import split
from coachtui.content.quoting import quoted
from coachtui.content.reader import plain, read
from coachtui.content.repair import repaired
from coachtui.content.sorting import in_order
from coachtui.content.spans import Span, spans

_ENDS = re.compile(r"[ \t]+$", re.MULTILINE)
_MEANT = Resolver.yaml_implicit_resolvers
"""By its first letter, what other readers of YAML take a plain text for."""


class Formatted(NamedTuple):
    """A file in order, or None where it cannot be read, with what stands in the way."""

    text: str | None
    problems: tuple[Diagnostic, ...] = ()


def formatted(data: bytes, path: str) -> Formatted:
    """Return the bytes of a file in order; `path` names it in the findings.

    One that says no known format is no content, and comes back without a text and without a finding.
    """
    declared = format_in(data.decode("utf-8", "replace"))
    if declared is None:
        return Formatted(None)
    reading = read(data, path, declared.root, markdown=declared.markdown)
    if reading.root is None or any(CODES[problem.code].severity == "error" for problem in reading.problems):
        return Formatted(None, reading.problems)
    text = plain(data)
    if not declared.markdown:
        return Formatted(_closed(_in_shape(text, declared)))
    page = split(text, lambda code, mark, **values: None)
    if page is None:
        return Formatted(text)
    front = _in_shape(page.front, declared)
    return Formatted(_closed("\n".join((front + "---", *page.below))))


def sound(data: bytes, declared: Format) -> str:
    """Return the text of a file that can be read, with the quotes that its prose needs for every reader of YAML."""
    return repaired(plain(data), declared.root).text


def _in_shape(text: str, declared: Format) -> str:
    text = repaired(text, declared.root).text
    found = list(spans(text))
    edits = _tidied(text, found, declared.root)
    ordered = in_order(text, declared, found)
    if edits and ordered != text:
        edits = _tidied(ordered, list(spans(ordered)), declared.root)
    return edited(ordered, edits)


def _tidied(text: str, found: Sequence[Span], root: Kind) -> list[Edit]:
    return [*_quotes(found, root), *_line_ends(text, found)]


def _quotes(found: Iterable[Span], root: Kind) -> Iterator[Edit]:
    """Quote a plain text that other readers of YAML take for a number, a date, a yes or no, or nothing."""
    for span in found:
        if span.text and not span.style and not span.key and _odd(span.text) and _is_text(kind_at(root, span.path)):
            yield Edit(span.start, span.end, quoted(span.text))


def _odd(text: str) -> bool:
    return any(pattern.match(text) for _, pattern in _MEANT.get(text[0], ()))


def _is_text(kind: Kind | None) -> bool:
    if isinstance(kind, Either):
        kind = kind.short
    return isinstance(kind, Prose | Slug) or type(kind) is Text


def _line_ends(text: str, found: Iterable[Span]) -> Iterator[Edit]:
    """Take away space at the ends of lines, but not within a text of several lines."""
    if not _ENDS.search(text):
        return
    several = [span for span in found if span.text is not None and "\n" in text[span.start : span.end]]
    inside = iter(sorted((span.start, span.end) for span in several))
    start, end = next(inside, (len(text), len(text)))
    for space in _ENDS.finditer(text):
        while space.start() >= end:
            start, end = next(inside, (len(text), len(text)))
            if start == len(text):
                break
        if not start <= space.start() < end:
            yield Edit(space.start(), space.end(), "")


def _closed(text: str) -> str:
    return text.rstrip("\n") + "\n"
