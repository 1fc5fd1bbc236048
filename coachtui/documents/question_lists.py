"""Lists of questions as people keep them: Markdown with headings, or CSV with a column for each thing."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from coachtui.documents.sheet import decoded
from coachtui.language.names import fold
from coachtui.language.text import clean

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "ask": ("question", "ask", "text", "sporgsmal", "fraga"),
    "theme": ("theme", "section", "topic", "stage", "tema", "afsnit", "emne", "fase", "avsnitt", "amne", "fas"),
    "id": ("id",),
    "skill": ("skill", "faerdighed", "fardighet"),
    "tags": ("tags", "tag", "keywords", "emneord", "nogleord", "etiketter", "nyckelord"),
    "avoid": ("avoid", "when to avoid", "undga", "undvik"),
}
"""What a heading of a column may be called, without accents and in small letters."""
_DELIMITERS = ";\t,"
_BOX = re.compile(r"\[[ xX]\] ")


class Listed(NamedTuple):
    """One question of a list: the line it begins in, its words, the heading it stands under ("" for none).

    `under` is the line of the question that it follows, 0 for none. `more` holds what a table says beside.
    """

    line: int
    ask: str
    theme: str = ""
    under: int = 0
    more: Mapping[str, str] = {}


def questions_in(data: bytes, *, table: bool) -> list[Listed]:
    """Return the questions of a list in their order; `table`: it is CSV. Whatever it holds, nothing is raised."""
    text = decoded(data).replace("\0", "")
    return list(_from_table(text) if table else _from_markdown(text))


def _from_markdown(text: str) -> Iterator[Listed]:
    """Return the items of all lists under their headings; an item within another follows it."""
    from markdown_it import MarkdownIt

    theme, items = "", []
    tokens = MarkdownIt("commonmark").parse(text)
    for position, token in enumerate(tokens):
        if token.type == "list_item_open":
            items.append(0)
        elif token.type == "list_item_close":
            items.pop()
        elif token.type == "inline" and token.map:
            words = _words(token.children or ())
            if tokens[position - 1].type == "heading_open":
                theme = words
            elif items and not items[-1]:
                items[-1] = token.map[0] + 1
                under = next((line for line in reversed(items[:-1]) if line), 0)
                yield Listed(items[-1], _BOX.sub("", words, count=1) if _BOX.match(words) else words, theme, under)


def _words(tokens: Sequence[Any]) -> str:
    """Return what is read of a line with its marks."""
    parts = (" " if token.type.endswith("break") else token.content for token in tokens)
    return clean(" ".join("".join(parts).split()))


def _from_table(text: str) -> Iterator[Listed]:
    """Return the rows; without a heading that is known, the first column asks and the second is the theme."""
    rows = _rows(text)
    names: list[str] = []
    for line, cells in rows:
        if not names:
            names = [_meaning(cell) for cell in cells]
            if "ask" in names:
                continue
            names = ["ask", "theme"]
        values = {name: cell for name, cell in zip(names, cells, strict=False) if name}
        yield Listed(line, values.pop("ask", ""), values.pop("theme", ""), 0, values)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Return the rows that say anything, each with the number of the line it begins in."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    reader = csv.reader(text.splitlines(keepends=True), delimiter=max(_DELIMITERS, key=first.count))
    before = 0
    while True:
        try:
            cells = [" ".join(clean(cell, lines=True).split()) for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error:
            cells = [""]
        if any(cells):
            yield before + 1, cells
        before = reader.line_num


def _meaning(heading: str) -> str:
    folded = fold(heading).strip(" *:.?")
    return next((name for name, known in _COLUMNS.items() if folded in known), "")
