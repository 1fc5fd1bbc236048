"""Where a person is named in words about others: found to be looked at one by one, and struck out on request."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from coachtui.coaching.held import Mention, MentionKind
from coachtui.coaching.people import Person
from coachtui.language.mentions import find, struck
from coachtui.language.names import fold
from coachtui.services.desk import Change, Context
from coachtui.services.people import get_person
from coachtui.store.frames import Label, Write
from coachtui.store.records import Records

if TYPE_CHECKING:
    from coachtui.store.repositories import Repository


_FIELDS: dict[MentionKind, tuple[str, ...]] = {
    "card": ("team", "project"),
    "play": ("intention",),
    "rhythm": ("name", "project"),
}
"""The fields with words, where they are not the text of a record."""


class Names(NamedTuple):
    """What a person is called in a text, and the names within which somebody else is meant."""

    own: tuple[str, ...]
    others: tuple[str, ...]


def names_of(records: Records, person: Person) -> Names:
    """Return the full name, and the first one where nobody else has it."""
    others = [other.name for other in records.people.all() if other.id != person.id]
    manager = records.manager()
    others += [manager.name] if manager else []
    first = _first(person.name)
    taken = first in map(_first, others)
    return Names((person.name,) if taken else (person.name, first), tuple(others))


def _first(name: str) -> str:
    return fold(name).partition(" ")[0]


def mentions_of(records: Records, person: Person) -> list[Mention]:
    """Return every text about somebody else that names the person, by whom it is about, oldest first."""
    names = names_of(records, person)
    return [
        Mention(kind, about.id if about else "", about.name if about else "", value.id, number, day, text)
        for kind, about, value, day in _words(records, person)
        for number, text in enumerate(_texts(kind, value))
        if find(text, names.own, names.others)
    ]


class Strike(NamedTuple):
    """Mentions of a person that are to go."""

    person: str
    mentions: tuple[Mention, ...]


def strike_mentions(records: Records, given: Strike, context: Context) -> Change:
    """Put a sign in the place of the name in the texts given. Ends what can be undone: undo would bring the name back.

    A text that has changed since is left alone. Raises NotFoundError.
    """
    person = get_person(records, given.person)
    names = names_of(records, person)
    chosen = {(mention.kind, mention.record, mention.number): mention.text for mention in given.mentions}
    writes: list[Write] = []
    for kind, _about, value, _day in _words(records, person):
        texts = _texts(kind, value)
        fresh = [
            struck(text, names.own, names.others) if chosen.get((kind, value.id, number)) == text else text
            for number, text in enumerate(texts)
        ]
        if fresh != texts:
            changed = _reworded(kind, value, _in_turn(fresh))
            writes.append(_repository(records, kind).put(changed))
    return Change(Label("mentions-struck", {"count": len(given.mentions)}), tuple(writes), history="end")


def _words(records: Records, person: Person) -> Iterator[tuple[MentionKind, Person | None, Any, date | None]]:
    """Return all records with words that are not about the person: their kind, whom they are about, their day."""
    for other in sorted(records.people.all(), key=lambda other: other.by_name):
        if other.id == person.id:
            continue
        yield "card", other, other, None
        for note in records.notes.of(other.id):
            yield "note", other, note, note.day
        for session in records.talks.sessions.of(other.id):
            yield "session", other, session, session.day
        for running in records.talks.running.of(other.id):
            yield "running", other, running, running.started.date()
        for action in records.talks.actions.of(other.id):
            yield "action", other, action, action.made
        for win in records.talks.wins.of(other.id):
            yield "win", other, win, win.day
    for rhythm in records.team.rhythms.all():
        yield "rhythm", None, rhythm, rhythm.since
    for played in records.plays.all():
        yield "play", None, played, played.day


def _repository(records: Records, kind: MentionKind) -> Repository[Any]:
    """Return where records of a kind are kept."""
    kept: dict[MentionKind, Repository[Any]] = {
        "card": records.people,
        "note": records.notes,
        "session": records.talks.sessions,
        "running": records.talks.running,
        "action": records.talks.actions,
        "win": records.talks.wins,
        "play": records.plays,
        "rhythm": records.team.rhythms,
    }
    return kept[kind]


def _texts(kind: MentionKind, value: Any) -> list[str]:
    """Return the texts of a record, in the order in which `_reworded` takes them."""
    found: list[str] = []

    def take(text: str) -> str:
        found.append(text)
        return text

    _reworded(kind, value, take)
    return found


def _reworded(kind: MentionKind, value: Any, change: Callable[[str], str]) -> Any:
    """Return a record with each of its texts changed, in an order that stays."""
    if kind == "session":
        return value._replace(log=_log(value, change), outcome=change(value.outcome))
    if kind == "running":
        return value._replace(log=_log(value, change), typing=change(value.typing))
    for field in _FIELDS.get(kind, ("text",)):
        value = value._replace(**{field: change(getattr(value, field))})
    return value


def _in_turn(texts: list[str]) -> Callable[[str], str]:
    """Return a change that puts each text in the place of the one it is asked for."""
    rest = iter(texts)
    return lambda _text: next(rest)


def _log(value: Any, change: Callable[[str], str]) -> tuple[Any, ...]:
    return tuple(line._replace(text=change(line.text)) for line in value.log)
