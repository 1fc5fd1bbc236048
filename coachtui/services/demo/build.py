"""Writing a demo: a fictional team with its history, as one change."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import NamedTuple

from coachtui.coaching.months import Month
from coachtui.coaching.people import WHOLE, Person
from coachtui.coaching.targets import PROPOSED, Target
from coachtui.errors import InvalidFieldError
from coachtui.services.demo.carried import carry, prepared
from coachtui.services.demo.diary import Diary
from coachtui.services.demo.gathering import gather
from coachtui.services.demo.history import live
from coachtui.services.demo.ids import seeded_id
from coachtui.services.demo.moments import Words, keep_pace, scatter
from coachtui.services.demo.names import COUNTRY, LENA, MANAGER, SARA, members
from coachtui.services.demo.plays import plays
from coachtui.services.demo.story import tell
from coachtui.services.demo.surroundings import PART_TIME, PROJECTS, absences, pairs, rhythms
from coachtui.services.demo.talks import tell_talks
from coachtui.services.demo.waits import meet_before
from coachtui.services.desk import Change, Context
from coachtui.services.holidays import public_holidays
from coachtui.store.frames import Label
from coachtui.store.records import Manager, Records

MOST_PEOPLE, MOST_YEARS = 60, 15
ABOVE = 120
"""Minutes a month for those above the base of the pyramid."""
SETTLED = 6
"""Months that everyone has been in the team for at least."""


class Demo(NamedTuple):
    """What the demo is to be like: how many people, how many years of history, and the seed all chance comes from."""

    people: int = 12
    years: int = 1
    seed: int = 7


def write_demo(records: Records, given: Demo, context: Context) -> Change:
    """Write a team with its history up to now. The same seed, size and time give the same records, ids included.

    In another zone only the instants differ at which the sessions began: the wall time is the same.
    Raises InvalidFieldError for more people or years than a demo can have.
    """
    _check("people", given.people, MOST_PEOPLE)
    _check("years", given.years, MOST_YEARS)
    month = Month.of(context.today)
    months = [month.shift(-back) for back in range(12 * given.years, 0, -1)]
    diary = Diary(Random(given.seed), _holidays(months[0], month.shift(1)), context.now)
    people = _people(diary, given.people, months)
    minutes = {"everyone": PROPOSED, "key-group": ABOVE, "strategic": ABOVE}
    target = Target(seeded_id(diary.rng, _morning(months[0].first)), months[0].first, minutes)
    _fill(diary, people, target, months)
    words = Random(f"words of {given.seed}")
    told = tell_talks(diary, people, months[0].first, words)
    carried = carry(people, told.sessions, Random(f"carried of {given.seed}"))
    group = gather(diary, people, months[-2], Random(f"group of {given.seed}"))
    talks = records.talks
    writes = (
        records.put_manager(Manager(MANAGER, COUNTRY)),
        records.targets.put(target),
        *map(records.people.put, people),
        *map(records.blocks.put, sorted([*diary.blocks, *group.blocks])),
        *map(records.ledger.put, sorted([*told.entries, *group.entries])),
        *map(records.notes.put, sorted(diary.notes)),
        *(talks.sessions.put(carried.sessions.get(session.id, session)) for session in told.sessions),
        *map(talks.sessions.put, group.sessions),
        *map(talks.actions.put, (*told.actions, *carried.actions, *group.actions)),
        *map(talks.wins.put, (*told.wins, *group.wins)),
        *map(talks.goals.put, carried.goals),
        *map(talks.experiments.put, carried.experiments),
        *map(talks.parked.put, carried.parked),
        *map(talks.resources.put, carried.resources),
        *map(talks.prepared.put, prepared(people)),
        *map(records.plays.put, plays(diary, words)),
        *map(records.team.absences.put, absences(diary, people)),
        *map(records.team.rhythms.put, rhythms(diary, months[0].first)),
        *map(records.team.pairs.put, pairs(diary, people)),
    )
    return Change(Label("demo-written", {"count": given.people}), writes, history="end")


def _check(field: str, value: int, most: int) -> None:
    if not 1 <= value <= most:
        raise InvalidFieldError("demo-bounds", field, least=1, most=most)


def _holidays(first: Month, last: Month) -> frozenset[date]:
    """Return the public holidays of all years from one month to another."""
    years = range(first.year, last.year + 1)
    return frozenset().union(*(public_holidays(COUNTRY, year) for year in years))


def _people(diary: Diary, count: int, months: Sequence[Month]) -> list[Person]:
    """Return the team. Those of the story were there from the start; of the others some came in a later year."""
    people = []
    for i, member in enumerate(members(count, diary.rng)):
        joined = months[0]
        if i > SARA and len(months) > 12 and diary.rng.random() < 0.6:
            joined = diary.rng.choice(months[:-SETTLED])
        at = _morning(joined.first) + timedelta(seconds=i)
        person = Person(seeded_id(diary.rng, at), member.name, joined.first, "report", member.tier, member.team)
        late = joined.first if joined != months[0] else None
        people.append(person._replace(joined=late, share=PART_TIME.get(i, WHOLE), project=PROJECTS.get(i, "")))
    return people


def _morning(day: date) -> datetime:
    return datetime.combine(day, time(8))


def _fill(diary: Diary, people: Sequence[Person], target: Target, months: Sequence[Month]) -> None:
    """Fill the diary, from what must be so today back to what may have been."""
    tell(diary, people, target)
    silent = meet_before(diary, people)
    live(diary, people, months, silent)
    words = Words(diary, people)
    scatter(diary, people, months, silent, words)
    keep_pace(diary, people, target, words, skip=people[LENA : LENA + 1])
