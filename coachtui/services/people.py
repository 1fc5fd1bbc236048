"""People: adding them, finding the one that is meant, changing and letting go."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from coachtui.coaching.blocks import Block
from coachtui.coaching.people import LONGEST_NAME, WHOLE, Kind, Person, Tier
from coachtui.errors import AmbiguousError, CoachError, InvalidFieldError, NotFoundError
from coachtui.language.cells import width
from coachtui.language.names import fold, match
from coachtui.language.text import clean
from coachtui.services.desk import Change, Context
from coachtui.store.frames import Label
from coachtui.store.records import Records


class AddPeople(NamedTuple):
    """People to add, all alike but for the name; `joined` is None where they were there before they are put down."""

    names: tuple[str, ...]
    kind: Kind = "report"
    tier: Tier = "everyone"
    team: str = ""
    project: str = ""
    language: str = ""
    share: int = WHOLE
    joined: date | None = None
    left: date | None = None


def add_people(records: Records, given: AddPeople, context: Context) -> Change:
    """Add people by name. Raises InvalidFieldError for a field that cannot be, or a name that is there already."""
    people = present(records, context.today)
    added: list[Person] = []
    for name in given.names:
        card = ChangePerson(context.new_id(), name, *given[1:])
        person = carded(Person(card.person, "", counted_from(card.joined, context.today)), card)
        check_apart(person, [*people, *added])
        added.append(person)
    values = {"count": len(added), "person": added[0].id if len(added) == 1 else ""}
    return Change(Label("people-added", values), tuple(records.people.put(person) for person in added))


class ChangePerson(NamedTuple):
    """A person's card as it is to be; `share` in percent of full time, `left` the last day."""

    person: str
    name: str
    kind: Kind
    tier: Tier
    team: str
    project: str = ""
    language: str = ""
    share: int = WHOLE
    joined: date | None = None
    left: date | None = None


def change_person(records: Records, given: ChangePerson, context: Context) -> Change:
    """Change a person's card; what was planned after the last day goes. Raises InvalidFieldError or NotFoundError."""
    person = get_person(records, given.person)
    changed = carded(person, given)
    if given.joined != person.joined and given.joined is not None and given.joined >= person.since.replace(day=1):
        changed = changed._replace(since=given.joined)
    check_apart(changed, [p for p in present(records, context.today) if p.id != person.id])
    after = planned_after(records, changed, context)
    label = Label("person-changed", {"person": person.id, "blocks": len(after)})
    return Change(label, (records.people.put(changed), *map(records.blocks.drop, after)))


def counted_from(joined: date | None, today: date) -> date:
    """Return the day from which one who is put down today counts: figures of months before have nothing to say."""
    return max(joined, today.replace(day=1)) if joined else today


def carded(person: Person, card: ChangePerson) -> Person:
    """Return a person with a card's fields, cleaned. Raises InvalidFieldError for one that cannot be."""
    if not 1 <= card.share <= WHOLE:
        raise InvalidFieldError("share-bounds", "share", least=1, most=WHOLE, share=card.share)
    if card.joined and card.left and card.left < card.joined:
        raise InvalidFieldError("left-before-joined", "left", day=card.left, joined=card.joined)
    return person._replace(
        name=check_name(clean(card.name)),
        kind=card.kind,
        tier=card.tier,
        language=card.language,
        share=card.share,
        joined=card.joined,
        left=card.left,
        gone=person.gone and card.left == person.left,
        team=clean(card.team),
        project=clean(card.project),
    )


def check_apart(person: Person, others: Iterable[Person]) -> None:
    """Raise InvalidFieldError where somebody has the same name and team; without a team, the name alone."""
    for other in others:
        if fold(other.name) == fold(person.name) and (not person.team or fold(other.team) == fold(person.team)):
            raise InvalidFieldError("name-taken", "name", name=person.name, hint="name-team")


def planned_after(records: Records, person: Person, context: Context) -> list[Block]:
    """Return the planned blocks ahead that stand after a person's last day; of one who is gone, those of today too."""
    if person.left is None:
        return []
    first = max(context.today, person.left + timedelta(days=0 if person.gone else 1))
    return [block for block in records.blocks.of(person.id) if block.state == "planned" and block.day >= first]


def archive_person(records: Records, given: str, context: Context) -> Change:
    """Let a person go from today on: they leave the lists and the plan ahead; their history stays.

    Their pairs end too.
    """
    person = get_person(records, given)
    archived = person._replace(left=context.today, gone=True)
    ahead = planned_after(records, archived, context)
    pairs = [pair for pair in records.team.pairs.all() if pair.has(person.id) and pair.runs_on(context.today)]
    writes = [
        records.people.put(archived),
        *map(records.blocks.drop, ahead),
        *(records.team.pairs.put(pair._replace(until=context.today)) for pair in pairs),
    ]
    return Change(Label("person-archived", {"person": person.id, "blocks": len(ahead)}), tuple(writes))


def return_person(records: Records, given: str, context: Context) -> Change:
    """Bring one who was let go back from today on; the time between counts for nobody.

    Raises CoachError where they are here, InvalidFieldError where somebody else has their name now.
    """
    person = get_person(records, given)
    if person.left is None or not person.has_left(context.today):
        raise CoachError("person-here", name=person.name)
    check_apart(person, present(records, context.today))
    back = person._replace(left=None, gone=False)
    if person.left < context.today - timedelta(days=1):
        stay = (person.since, person.left)
        earlier = (*person.earlier, stay) if person.since <= person.left else person.earlier
        back = back._replace(since=context.today, joined=context.today, earlier=earlier)
    return Change(Label("person-returned", {"person": person.id}), (records.people.put(back),))


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
    people = (person for person in records.people.all() if not person.has_left(today))
    return sorted(people, key=lambda person: person.by_name)


def gone(records: Records, today: date) -> list[Person]:
    """Return the people who have left, the last one first."""
    people = (person for person in records.people.all() if person.has_left(today))
    return sorted(people, key=lambda person: (person.left or today, person.by_name), reverse=True)


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
