"""People: adding them, finding the one that is meant, changing and letting go."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from coachtui.coaching.people import LONGEST_NAME, Kind, Person, Tier
from coachtui.errors import AmbiguousError, InvalidFieldError, NotFoundError
from coachtui.language.cells import width
from coachtui.language.names import fold, match
from coachtui.language.text import clean
from coachtui.services.desk import Change, Context
from coachtui.store.frames import Label
from coachtui.store.records import Records


class AddPeople(NamedTuple):
    """People to add, all of one kind, tier and team."""

    names: tuple[str, ...]
    kind: Kind = "report"
    tier: Tier = "everyone"
    team: str = ""


def add_people(records: Records, given: AddPeople, context: Context) -> Change:
    """Add people by name. Raises InvalidFieldError for an empty or overlong name, or one that was typed already."""
    names = [clean(name) for name in given.names]
    known = set() if given.team else {fold(person.name) for person in present(records, context.today)}
    for name in map(check_name, names):
        if fold(name) in known:
            raise InvalidFieldError("name-taken", "name", name=name, hint="name-team")
        known.add(fold(name))
    added = [Person(context.new_id(), name, context.today, given.kind, given.tier, clean(given.team)) for name in names]
    values = {"count": len(added), "person": added[0].id if len(added) == 1 else ""}
    return Change(Label("people-added", values), tuple(records.people.put(person) for person in added))


class ChangePerson(NamedTuple):
    """A person's card as it is to be."""

    person: str
    name: str
    kind: Kind
    tier: Tier
    team: str


def change_person(records: Records, given: ChangePerson, context: Context) -> Change:
    """Change a person's card. Raises InvalidFieldError or NotFoundError."""
    person = get_person(records, given.person)
    name = check_name(clean(given.name))
    same = (fold(name), fold(clean(given.team)))
    if any(same == (fold(p.name), fold(p.team)) for p in present(records, context.today) if p.id != person.id):
        raise InvalidFieldError("name-taken", "name", name=name, hint="name-team")
    changed = person._replace(name=name, kind=given.kind, tier=given.tier, team=clean(given.team))
    return Change(Label("person-changed", {"person": person.id}), (records.people.put(changed),))


def archive_person(records: Records, given: str, context: Context) -> Change:
    """Let a person go from today on: they leave the lists and the plan ahead; their history stays."""
    person = get_person(records, given)
    ahead = [block for block in records.blocks.of(person.id) if block.state == "planned" and block.day >= context.today]
    writes = [records.people.put(person._replace(left=context.today)), *map(records.blocks.drop, ahead)]
    return Change(Label("person-archived", {"person": person.id, "blocks": len(ahead)}), tuple(writes))


def check_name(name: str) -> str:
    """Return a name that can be kept. Raises InvalidFieldError."""
    if not width(name):
        raise InvalidFieldError("name-empty", "name")
    if width(name) > LONGEST_NAME:
        raise InvalidFieldError("name-too-long", "name", most=LONGEST_NAME)
    return name


def names_in(pasted: str) -> tuple[str, ...]:
    """Return the names in a pasted list, one a line: cleaned, without empty lines, list marks and repeats."""
    names: dict[str, str] = {}
    for line in clean(pasted, lines=True).split("\n"):
        name = clean(line).lstrip("-*•·0123456789.)").strip(" ,;")
        if name:
            names.setdefault(fold(name), name)
    return tuple(names.values())


def present(records: Records, today: date) -> list[Person]:
    """Return the people who have not left, by name."""
    people = (person for person in records.people.all() if person.left is None or person.left > today)
    return sorted(people, key=lambda person: person.by_name)


def get_person(records: Records, person: str) -> Person:
    """Return a person by id. Raises NotFoundError."""
    found = records.people.get(person)
    if found is None:
        raise NotFoundError("person-gone")
    return found


def find_person(records: Records, typed: str, today: date, *, left: bool = False) -> Person:
    """Return the person a typed name means: an id, a whole name, its unique beginning, or name and team.

    Those who have left are not meant, unless `left` says so. A candidate as `told_apart` shows it means that person.
    Raises NotFoundError with the nearest names, or AmbiguousError with the candidates.
    """
    people = sorted(records.people.all(), key=lambda person: person.by_name) if left else present(records, today)
    last = typed.split()[-1].upper() if typed.strip() else ""
    by_id = next((person for person in people if person.id == last), None)
    if by_id:
        return by_id
    found, near = match(typed, [person.name for person in people])
    if len(found) != 1:
        found = _with_team(typed, people) or found
    if len(found) == 1:
        return people[found[0]]
    if found:
        raise AmbiguousError("person-ambiguous", typed=clean(typed), candidates=told_apart(people[i] for i in found))
    raise NotFoundError("person-unknown", typed=clean(typed), near=[people[i].name for i in near])


def _with_team(typed: str, people: Sequence[Person]) -> tuple[int, ...]:
    """Return the one person that a name with a team behind it means, if there is one; a team alone names nobody."""
    teams = [i for i, person in enumerate(people) if person.team and not match(typed, [person.name]).found]
    words = typed.replace("(", " ").replace(")", " ")
    found = match(words, [f"{people[i].name} {people[i].team}" for i in teams]).found
    named = [teams[i] for i in found if match(words.split()[0], [people[teams[i]].name]).found]
    return tuple(named) if len(named) == 1 else ()


def told_apart(people: Iterable[Person]) -> list[str]:
    """Return names that tell the people apart: with the team where there is one, with the id where that is not enough.

    A name without a team takes the id as soon as anyone else is called so, for the name alone means them both.
    """
    people = list(people)
    names = [f"{person.name} ({person.team})" if person.team else person.name for person in people]
    bare = [fold(person.name) for person in people]
    return [
        f"{name} {person.id}"
        if names.count(name) > 1 or (not person.team and bare.count(fold(person.name)) > 1)
        else name
        for name, person in zip(names, people, strict=True)
    ]
