"""What came of a session goes to another day with it: actions, wins, goals and their ratings, and all else."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from coachtui.coaching.goals import Goal, Rating
from coachtui.coaching.sessions import Session
from coachtui.store.frames import Write
from coachtui.store.records import Records
from coachtui.store.talks import PersonRepository


def redated(records: Records, session: Session, day: date) -> Iterator[Write]:
    """Return what puts all that was said in a session on another local date; nothing where the day is the same."""
    if day == session.day:
        return
    talks = records.talks
    for made in (talks.actions, talks.experiments):
        for each in _of(made, session):
            if each.made == session.day:
                yield made.put(each._replace(made=day))
    for told in (talks.wins, talks.parked, talks.resources):
        for each in _of(told, session):
            if each.day == session.day:
                yield told.put(each._replace(day=day))
    for goal in talks.goals.of(session.person):
        fresh = _goal(goal, session, day)
        if fresh != goal:
            yield talks.goals.put(fresh)


def _of(kept: PersonRepository[Any], session: Session) -> list[Any]:
    return [each for each in kept.of(session.person) if each.session == session.id]


def _goal(goal: Goal, session: Session, day: date) -> Goal:
    """Return a goal with the session's ratings on another day, unless it was rated on that day already."""
    taken = {(rating.day, rating.wording) for rating in goal.ratings}
    ratings = [
        rating._replace(day=day) if rating.session == session.id and (day, rating.wording) not in taken else rating
        for rating in goal.ratings
    ]
    first, *later = goal.wordings
    if (goal.session, first.since) == (session.id, session.day) and not (later and later[0].since < day):
        first = first._replace(since=day)
    return goal._replace(wordings=(first, *later), ratings=tuple(sorted(ratings, key=_order)))


def _order(rating: Rating) -> tuple[int, date]:
    return rating.wording, rating.day
