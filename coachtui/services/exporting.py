"""All that is held on one person: gathered as a value, written out on purpose, and remembered that it was."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from coachtui.coaching.absences import of as absences_of
from coachtui.coaching.blocks import in_order
from coachtui.coaching.exports import Export
from coachtui.coaching.held import Held, Paired
from coachtui.coaching.people import Person
from coachtui.coaching.running import Running
from coachtui.documents.files import file_name, write_private
from coachtui.errors import CoachError, PlaceError
from coachtui.language.names import fold
from coachtui.paths import Home, git_tree
from coachtui.services.desk import Change, Context, Desk
from coachtui.services.mentions import mentions_of
from coachtui.services.pairs import meetings_of
from coachtui.services.people import get_person
from coachtui.services.session.addressing import addressed
from coachtui.store.frames import Label
from coachtui.store.records import Records


def held_on(records: Records, person: Person, now: datetime) -> Held:
    """Return everything on record about a person, with the places where others' records name them."""
    entries = [e for year in records.ledger.years() for e in records.ledger.year(year) if e.person == person.id]
    return Held(
        person,
        now,
        tuple(in_order(records.blocks.of(person.id))),
        tuple(sorted(entries, key=lambda entry: (entry.day, entry.id))),
        tuple(records.notes.of(person.id)),
        tuple(_running(records, person.id)),
        tuple(sorted(records.talks.sessions.of(person.id), key=lambda session: (session.day, session.id))),
        tuple(records.talks.actions.of(person.id)),
        tuple(records.talks.wins.of(person.id)),
        tuple(exports_of(records, person.id)),
        tuple(mentions_of(records, person)),
        tuple(absences_of(records.team.absences.all(), person.id)),
        tuple(_pairs(records, person)),
        tuple(records.sent.of(person.id)),
        tuple(records.talks.goals.of(person.id)),
        tuple(records.talks.experiments.of(person.id)),
        tuple(records.talks.parked.of(person.id)),
        tuple(records.talks.resources.of(person.id)),
        tuple(records.talks.prepared.of(person.id)),
    )


def _running(records: Records, person: str) -> Iterator[Running]:
    """Return the talks underway that the person takes part in, without the lines that concern another one alone."""
    for card in records.underway.all():
        running = records.talks.running.get(card.person, card.id)
        if running and person in (running.person, *running.others):
            there = [records.people.get(each) for each in (running.person, *running.others)]
            _words, who = addressed(running.typing, {each.id: each.name for each in there if each})
            theirs = tuple(line for line in running.log if line.who in ("", person))
            yield running._replace(log=theirs, typing=running.typing if who in ("", person) else "")


def _pairs(records: Records, person: Person) -> Iterator[Paired]:
    """Return the pairs a person is in, the first one first."""
    names = {each.id: each.name for each in records.people.all()}
    for pair in sorted(records.team.pairs.all(), key=lambda pair: (pair.since, pair.id)):
        if pair.has(person.id):
            partner = names.get(pair.partner(person.id), "")
            met = tuple((meeting.day, meeting.minutes) for meeting in meetings_of(records, pair))
            yield Paired(pair.id, partner, pair.since, pair.until, pair.minutes, pair.weeks, met)


def exports_of(records: Records, person: str) -> list[Export]:
    """Return what was written out about a person, oldest first."""
    return sorted((export for export in records.exports.all() if export.person == person), key=lambda e: e.id)


def check_place(folder: Path, home: Home) -> None:
    """Raise PlaceError where words about a person must not lie: in a git work tree, or among the records."""
    tree = git_tree(folder)
    if tree:
        raise PlaceError("export-in-git", path=str(folder), tree=str(tree), hint="export-elsewhere")
    if folder.resolve().is_relative_to(home.root.resolve()):
        raise PlaceError("export-in-home", path=str(folder), hint="export-elsewhere")
    if folder.exists() and not folder.is_dir():
        raise PlaceError("export-is-file", path=str(folder), hint="export-elsewhere")


class Made(NamedTuple):
    """Files that were written about a person; a `label` other than that of an export says what they are."""

    person: str
    paths: tuple[str, ...]
    label: str = "export-made"


def write_out(desk: Desk, home: Home, person: Person, folder: Path, contents: dict[str, str]) -> list[Path]:
    """Write the files of an export, by their endings, and remember them. Raises PlaceError; nothing half stays."""
    paths = write_files(home, folder, stem(desk.records, person), contents)
    with taken_away_unless_kept(paths):
        desk.do(remember, Made(person.id, as_kept(paths)))
    return paths


def write_files(home: Home, folder: Path, name: str, contents: dict[str, str]) -> list[Path]:
    """Write files about a person, by their endings; nothing is remembered yet. Raises PlaceError."""
    check_place(folder, home)
    try:
        return write_private(folder, name, contents)
    except OSError as error:
        reason = error.strerror or ""
        raise PlaceError("export-not-written", path=str(folder), reason=reason, hint="export-elsewhere") from error


@contextmanager
def taken_away_unless_kept(paths: Iterable[Path]) -> Iterator[None]:
    """Take files away again where what is to remember them raises a CoachError."""
    try:
        yield
    except CoachError:
        for path in paths:
            path.unlink(missing_ok=True)
        raise


def as_kept(paths: Iterable[Path]) -> tuple[str, ...]:
    """Return paths as they are remembered: whole ones."""
    return tuple(str(path.absolute()) for path in paths)


def remember(records: Records, given: Made, context: Context) -> Change:
    """Remember what was written out. Undo does not reach it: the files stay where they are."""
    person = get_person(records, given.person)
    export = Export(context.new_id(), person.id, context.today, given.paths)
    return Change(Label(given.label, {"person": person.id}), (records.exports.put(export),), history="quiet")


def stem(records: Records, person: Person, about: str = "") -> str:
    """Return a name for the files: the person's, and what they are `about`.

    Where somebody else is called so, the team, or else the id, stands behind it.
    """
    same = [other for other in records.people.all() if fold(other.name) == fold(person.name)]
    name = person.name
    if len(same) > 1:
        teams = [fold(other.team) for other in same]
        name += f" ({person.team})" if person.team and teams.count(fold(person.team)) == 1 else f" {person.id}"
    return file_name(f"{name} {about}")
