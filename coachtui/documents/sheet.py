"""A list of people as spreadsheets save it: CSV with headings in any of our languages, in the usual encodings."""

import csv
from collections.abc import Mapping
from typing import NamedTuple

from coachtui.language.names import fold
from coachtui.language.text import clean

_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "name": (
        "name", "full name", "employee", "navn", "fulde navn", "medarbejder", "namn", "hela namnet", "medarbetare",
    ),
    "first": ("first name", "given name", "fornavn", "fornamn"),
    "last": ("last name", "surname", "family name", "efternavn", "efternamn"),
    "team": ("team", "department", "group", "afdeling", "hold", "gruppe", "avdelning", "lag", "grupp"),
    "tier": ("tier", "level", "niveau", "niva"),
    "kind": ("kind", "type", "slags", "art", "typ", "sort"),
    "project": ("project", "initiative", "projekt", "initiativ"),
    "language": ("language", "sprog", "sprak"),
    "share": (
        "share", "part-time", "part time", "fte", "deltid", "andel", "procent", "percent", "%", "beskaeftigelsesgrad",
        "sysselsattningsgrad", "tjanstgoringsgrad",
    ),
    "joined": (
        "joined", "start", "start date", "from", "hired", "ansat", "startdato", "ansaettelsesdato", "tiltradt", "fra",
        "anstalld", "startdatum", "anstallningsdatum", "tilltradde", "fran",
    ),
    "left": (
        "left", "leaves", "end", "end date", "last day", "to", "slut", "slutdato", "fratradt", "sidste dag", "til",
        "slutdatum", "slutar", "sista dag", "sista dagen", "till",
    ),
}  # fmt: skip
"""What a heading may be called, without accents and in small letters."""

_DELIMITERS = ";\t,"


class SheetRow(NamedTuple):
    """One row: the number of the line it begins on, its fields by name, and the line as it stands there."""

    line: int
    values: dict[str, str]
    text: str


class Sheet(NamedTuple):
    """The rows of a list; `unread` are the headings that mean nothing to us. `named` tells whether there are names."""

    rows: tuple[SheetRow, ...]
    unread: tuple[str, ...] = ()
    named: bool = True


def decoded(data: bytes) -> str:
    """Return a file's text: UTF-16 with its mark, UTF-8, or what older spreadsheets write. Never raises."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def read_sheet(data: bytes) -> Sheet:
    """Read a list. A first line without any heading that we know is a row itself, and its first field a name."""
    text = decoded(data).replace("\0", "")
    delimiter = _delimiter(text)
    found = _rows(text, delimiter)
    if not found:
        return Sheet(())
    headings = [_meaning(cell) for cell in found[0][1]]
    if not any(headings):
        rows = tuple(SheetRow(line, {"name": cells[0]}, delimiter.join(cells)) for line, cells in found)
        return Sheet(rows)
    unread = tuple(clean(cell) for cell, name in zip(found[0][1], headings, strict=True) if not name and clean(cell))
    rows = tuple(SheetRow(line, _values(headings, cells), delimiter.join(cells)) for line, cells in found[1:])
    return Sheet(rows, unread, bool({"name", "first", "last"} & set(headings)))


def _delimiter(text: str) -> str:
    """Return what stands between the fields: the sign that the first line has most of."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(_DELIMITERS, key=first.count)


def _rows(text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    """Return the rows that say anything, each with the number of the line it begins on."""
    csv.field_size_limit(2**20)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    rows: list[tuple[int, list[str]]] = []
    before = 0
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return rows
        except csv.Error:
            cells = [""]
        if any(cell.strip() for cell in cells):
            rows.append((before + 1, [clean(cell) for cell in cells]))
        before = reader.line_num


def _meaning(heading: str) -> str:
    folded = fold(clean(heading)).strip(" *:.")
    return next((name for name, known in _HEADINGS.items() if folded in known), "")


def _values(headings: list[str], cells: list[str]) -> dict[str, str]:
    """Return the fields of a row; a first and a last name are one name, and of two columns alike the first counts."""
    values: dict[str, str] = {}
    for name, cell in zip(headings, cells, strict=False):
        if name and cell:
            values.setdefault(name, cell)
    parts = [values.pop(name, "") for name in ("first", "last")]
    values.setdefault("name", " ".join(filter(None, parts)))
    return values
