"""People out of a list: each line read by itself, so that a broken one costs nobody else their place."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeVar

from coachtui.coaching.people import KINDS, TIERS, Kind, Person, Tier
from coachtui.documents.sheet import Sheet, SheetRow, read_sheet
from coachtui.errors import CoachError, InvalidFieldError
from coachtui.language.names import fold
from coachtui.services.desk import Change, Context
from coachtui.services.people import ChangePerson, carded, check_apart, counted_from, present
from coachtui.services.typed import read_day_or_none, read_share
from coachtui.store.frames import Label
from coachtui.store.records import Records

MOST_BYTES = 4 * 2**20
_TIERS: dict[Tier, tuple[str, ...]] = {
    "everyone": ("everyone", "all", "alle", "alla", "1"),
    "key-group": ("key group", "key-group", "key", "noglegruppe", "nyckelgrupp", "2"),
    "strategic": ("strategic", "strategisk", "strategiske", "strategiska", "3"),
}
_KINDS: dict[Kind, tuple[str, ...]] = {
    "report": ("report", "medarbejder", "medarbetare", "employee"),
    "peer": ("peer", "kollega", "colleague"),
    "my-coach": ("my coach", "my-coach", "min coach", "mentor"),
    "external": ("external", "ekstern", "extern"),
}
_LANGUAGES: dict[str, tuple[str, ...]] = {
    "en": ("en", "english", "engelsk", "engelska"),
    "da": ("da", "danish", "dansk", "danska"),
    "sv": ("sv", "swedish", "svensk", "svenska"),
}
Word = TypeVar("Word", bound=str)


class GoodLine(NamedTuple):
    """A line that can be kept, as the card it gives."""

    line: int
    card: ChangePerson


class BadLine(NamedTuple):
    """A line that cannot be kept: its number, the line itself, and why."""

    line: int
    text: str
    error: CoachError


class Reading(NamedTuple):
    """What a list gives; `unread` are the headings that mean nothing to us."""

    good: tuple[GoodLine, ...]
    bad: tuple[BadLine, ...]
    unread: tuple[str, ...]


def read_people(records: Records, data: bytes, context: Context, language: str) -> Reading:
    """Read a list of people, each line against those who are here and the lines above it; changes nothing.

    Dates are read as the language says them. Raises InvalidFieldError for an empty list or one without names.
    """
    sheet = read_sheet(data)
    _check(sheet)
    good: list[GoodLine] = []
    bad: list[BadLine] = []
    known = present(records, context.today)
    for row in sheet.rows:
        try:
            card = _card(row, context.today, language)
            person = carded(Person("", "", counted_from(card.joined, context.today)), card)
            check_apart(person, known)
        except CoachError as error:
            bad.append(BadLine(row.line, row.text, error))
        else:
            known.append(person)
            good.append(GoodLine(row.line, card))
    return Reading(tuple(good), tuple(bad), sheet.unread)


def file_bytes(path: str) -> bytes:
    """Return what a file holds, up to a size that no list of people has. Raises InvalidFieldError."""
    try:
        with Path(path).expanduser().open("rb") as stream:
            return stream.read(MOST_BYTES)
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", "") or str(error)
        raise InvalidFieldError("file-unreadable", "file", path=path, reason=reason) from error


def import_people(records: Records, given: tuple[GoodLine, ...], context: Context) -> Change:
    """Add the people of good lines as one change. Raises InvalidFieldError where somebody has come in between."""
    known = present(records, context.today)
    added: list[Person] = []
    for _line, card in given:
        person = Person(context.new_id(), "", counted_from(card.joined, context.today))
        added.append(carded(person, card))
        check_apart(added[-1], [*known, *added[:-1]])
    values = {"count": len(added), "person": added[0].id if len(added) == 1 else ""}
    return Change(Label("people-added", values), tuple(map(records.people.put, added)))


def _check(sheet: Sheet) -> None:
    if not sheet.named:
        raise InvalidFieldError("sheet-no-name", "file")
    if not sheet.rows:
        raise InvalidFieldError("sheet-empty", "file")


def _card(row: SheetRow, today: date, language: str) -> ChangePerson:
    """Return what a row says, as a card. Raises InvalidFieldError."""
    given = row.values
    return ChangePerson(
        "",
        given.get("name", ""),
        _word(given.get("kind", ""), _KINDS, KINDS[0], "kind"),
        _word(given.get("tier", ""), _TIERS, TIERS[0], "tier"),
        given.get("team", ""),
        given.get("project", ""),
        _word(given.get("language", ""), _LANGUAGES, "", "language"),
        read_share(given.get("share", "")),
        read_day_or_none(given.get("joined", ""), today, language, "joined"),
        read_day_or_none(given.get("left", ""), today, language, "left"),
    )


def _word(typed: str, known: Mapping[Word, tuple[str, ...]], usual: Word, field: str) -> Word:
    """Return the word of a closed list that is meant in any of our languages. Raises InvalidFieldError."""
    if not typed:
        return usual
    found = next((word for word, forms in known.items() if fold(typed) in forms), None)
    if found is None:
        raise InvalidFieldError("word-unknown", field, typed=typed, words=list(known))
    return found
