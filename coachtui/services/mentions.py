"""Where a person is named in words about others: found to be looked at one by one, and struck out on request."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from coachtui.coaching.held import Mention, MentionKind
from coachtui.coaching.people import Person
from coachtui.coaching.running import Running
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
    "action": ("text", "came"),
    "experiment": ("a", "b", "came"),
    "resource": ("text", "use"),
    "goal": ("observer", "low", "high"),
    "prepared": (),
    "session": ("outcome",),
    "running": ("typing",),
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


def undo_names(records: Records, person: Person) -> bool:
    """Tell whether undo, after the person is erased, could bring back words that name them and stand nowhere now."""
    names = names_of(records, person)
    known = {mention.text for mention in mentions_of(records, person)}
    for frame in reversed(records.history().undo):
        texts = set(_strings([frame.label, frame.touched]))
        if any(person.id in text for text in texts):
            return False  # this one, and all before it, go with the person
        if any(find(text, names.own, names.others) for text in texts - known):
            return True
    return False


def _strings(value: object) -> Iterator[str]:
    """Return every text in labels and documents."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _strings(list(value.values()))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)


def _words(records: Records, person: Person) -> Iterator[tuple[MentionKind, Person | None, Any, date | None]]:
    """Return all records with words that are not about the person: their kind, whom they are about, their day."""
    for other in sorted(records.people.all(), key=lambda other: other.by_name):
        if other.id == person.id:
            continue
        yield "card", other, other, None
        for kind, repository in _about_people(records).items():
            for value in repository.of(other.id):
                yield kind, other, value, _day(value)
    for rhythm in records.team.rhythms.all():
        yield "rhythm", None, rhythm, rhythm.since
    for played in records.plays.all():
        yield "play", None, played, played.day


def _day(value: Any) -> date | None:
    """Return the day of a record about a person, or None where it has none."""
    if isinstance(value, Running):
        return value.started.date()
    day: date | None = getattr(value, "day", None) or getattr(value, "made", None)
    return day


def _about_people(records: Records) -> dict[MentionKind, Any]:
    """Return where records with words about one person are kept, by their kind."""
    talks = records.talks
    return {
        "note": records.notes,
        "session": talks.sessions,
        "running": talks.running,
        "action": talks.actions,
        "win": talks.wins,
        "goal": talks.goals,
        "experiment": talks.experiments,
        "parked": talks.parked,
        "resource": talks.resources,
        "prepared": talks.prepared,
    }


def _repository(records: Records, kind: MentionKind) -> Repository[Any]:
    """Return where records of a kind are kept."""
    kept: dict[MentionKind, Repository[Any]] = {
        "card": records.people,
        "play": records.plays,
        "rhythm": records.team.rhythms,
        **_about_people(records),
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
    if kind in ("session", "running"):
        value = value._replace(log=_log(value, change))
    if kind == "session":
        value = value._replace(changes=tuple(each._replace(was=change(each.was)) for each in value.changes))
    if kind in ("running", "prepared"):
        value = value._replace(prompts=tuple(_own(prompt, change) for prompt in value.prompts))
    if kind == "goal":
        wordings = (each._replace(was=change(each.was), to=change(each.to)) for each in value.wordings)
        value = value._replace(wordings=tuple(wordings))
    for field in _FIELDS.get(kind, ("text",)):
        value = value._replace(**{field: change(getattr(value, field))})
    return value


def _in_turn(texts: list[str]) -> Callable[[str], str]:
    """Return a change that puts each text in the place of the one it is asked for."""
    rest = iter(texts)
    return lambda _text: next(rest)


def _log(value: Any, change: Callable[[str], str]) -> tuple[Any, ...]:
    return tuple(line._replace(text=change(line.text), more=change(line.more)) for line in value.log)


def _own(prompt: Any, change: Callable[[str], str]) -> Any:
    """Return a prompt with its words changed where they are the manager's own: a bank names nobody."""
    return prompt if prompt.question else prompt._replace(ask=change(prompt.ask))
