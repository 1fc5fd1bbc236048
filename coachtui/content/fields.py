"""Kinds of fields: what a format may ask for. Each format is declared once, from these, in `formats`."""

import re
import unicodedata
from datetime import date
from typing import Any, ClassVar, NamedTuple, TypeAlias

from coachtui.language.names import LONGEST_ID, fold, near

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SLUG = re.compile(r"[a-z0-9]++(?:-[a-z0-9]++)*+")
_NUMBER = re.compile(r"[+-]?[0-9]{1,9}")
_YES_NO = {"true": True, "yes": True, "false": False, "no": False}


class UnfitError(Exception):
    """A text that is not of the kind; `code` and `values` say what is wrong with it."""

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


class Text:
    """Any text at all, and the ground of all kinds that are written as one.

    `expected` names the kind in findings, `neutral` is its value that means nothing. `across`: the place of the value
    is kept, for what other files have to say about it. `fits`: cells that a terminal of 80 by 24 has for it, 0 for any.
    """

    expected: ClassVar[str] = "text"
    neutral: ClassVar[Any] = ""

    def __init__(self, *, across: bool = False, fits: int = 0) -> None:
        self.across = across
        self.fits = fits

    def read(self, text: str) -> Any:
        """Return the value; raise UnfitError where the text is not of the kind."""
        return text


class Prose(Text):
    """What people read: one line or several, without space around it, in NFC."""

    def read(self, text: str) -> str:
        """Return the text."""
        return _normal(text)


class Line(Prose):
    """What people read, in one line."""

    expected = "line"

    def read(self, text: str) -> str:
        """Return the text; raise UnfitError where it has several lines."""
        line = _normal(text)
        if "\n" in line:
            raise UnfitError("F006", expected=self.expected)
        return line


class Slug(Text):
    """An id: small letters, digits, single dashes. `bank`: it may name something of another bank, as `bank/id`."""

    expected = "line"

    def __init__(self, *, across: bool = False, bank: bool = False) -> None:
        super().__init__(across=across)
        self.bank = bank

    def read(self, text: str) -> str:
        """Return the id; raise UnfitError with the nearest id where it is none."""
        if _SLUG.fullmatch(text) and len(text) <= LONGEST_ID:
            return text
        for part in text.split("/", 1) if self.bank else (text,):
            if not _SLUG.fullmatch(part) or len(part) > LONGEST_ID:
                meant = as_id(text)
                raise UnfitError("F009", found=short(text), **({"near": [meant]} if meant else {}))
        return text


class Words(Text):
    """One of a few words."""

    def __init__(self, words: tuple[str, ...]) -> None:
        super().__init__()
        self.words = words

    def read(self, text: str) -> str:
        """Return the word; raise UnfitError where it is none of them."""
        if text not in self.words:
            raise UnfitError("F008", found=short(text), words=list(self.words), **near(text, self.words))
        return text


class Number(Text):
    """A whole number within bounds; `+1` is one too."""

    expected = "number"
    neutral = 0

    def __init__(self, least: int = -1000, most: int = 1000, *, across: bool = False) -> None:
        super().__init__(across=across)
        self.least = least
        self.most = most

    def read(self, text: str) -> int:
        """Return the number; raise UnfitError where it is none, or out of bounds."""
        if not _NUMBER.fullmatch(text):
            raise UnfitError("F006", expected=self.expected)
        number = int(text)
        if not self.least <= number <= self.most:
            raise UnfitError("F007", least=self.least, most=self.most, found=text)
        return number


class YesNo(Text):
    """`true`, `yes`, `false` or `no`."""

    expected = "yes-no"
    neutral = False

    def read(self, text: str) -> bool:
        """Return what is meant; raise UnfitError where it is none of them."""
        if text.lower() not in _YES_NO:
            raise UnfitError("F006", expected=self.expected)
        return _YES_NO[text.lower()]


class Day(Text):
    """A date, as `2026-01-31`; its value is that text."""

    expected = "day"

    def read(self, text: str) -> str:
        """Return the date; raise UnfitError where there is no such day."""
        try:
            if _DATE.fullmatch(text):
                return date.fromisoformat(text).isoformat()
        except ValueError:
            pass
        raise UnfitError("F006", expected=self.expected)


class When(Text):
    """A condition as it was written; whether it can be read is for the checks of the story."""


class ListOf(NamedTuple):
    """A list of one kind of thing; `filled`: not an empty one; `by`: the field in which no two may be the same."""

    of: "Kind"
    filled: bool = False
    by: str = ""


class MapOf(NamedTuple):
    """Names of the author's choosing, each with one kind of value; `filled`: not an empty map."""

    keys: Text
    of: "Kind"
    filled: bool = False


class Record(NamedTuple):
    """Known fields; `rest` is the kind of any other, or None where there may be no other."""

    fields: "tuple[Field, ...]"
    rest: "Kind | None" = None


class Either(NamedTuple):
    """A short form, which is a text, or a long one, which is not."""

    short: Text
    long: ListOf | Record


class Field(NamedTuple):
    """A field of a record, and what it says to an author.

    An optional one that is left out takes the default, or what means nothing in its kind. `old` is a name it had, which
    is still read.
    """

    name: str
    kind: "Kind"
    says: str = ""
    required: bool = False
    default: Any = None
    old: str = ""


Kind: TypeAlias = Text | ListOf | MapOf | Record | Either

PROSE, LINE, YES_NO, DAY, WHEN = Prose(), Line(), YesNo(), Day(), When()


def as_id(text: str) -> str:
    """Return the id nearest to a text: its letters and digits, small and without accents, dashes between its words."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(text)))[:LONGEST_ID].rstrip("-")


def _normal(text: str) -> str:
    return (text if text.isascii() else unicodedata.normalize("NFC", text)).strip()


def expected(kind: Kind) -> str:
    """Return the name of a kind in findings: `text`, `line`, `number`, `yes-no`, `day`, `list`, `map` or both."""
    if isinstance(kind, Either):
        return f"text-or-{expected(kind.long)}"
    if isinstance(kind, ListOf):
        return "list"
    return kind.expected if isinstance(kind, Text) else "map"


def neutral(kind: Kind) -> Any:
    """Return what means nothing in a kind: an empty text, zero, no, an empty list or map, no record."""
    if isinstance(kind, Either):
        kind = kind.short
    if isinstance(kind, ListOf):
        return []
    if isinstance(kind, MapOf):
        return {}
    return kind.neutral if isinstance(kind, Text) else None


def short(text: str) -> str:
    """Return a text as it may stand in a finding: in one line, and not the whole of a long one."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"
