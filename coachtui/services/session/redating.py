"""What came of a session goes to another day with it: actions, wins, goals and their ratings, and all else."""

from collections.abc import Iterator
from datetime import date

from coachtui.coaching.goals import Goal, Rating
from coachtui.coaching.sessions import Session
from coachtui.store.frames import Write
from coachtui.store.records import Records


def redated(records: Records, session: Session, day: date) -> Iterator[Write]:
    """Return what puts all that was said in a session on another local date; nothing where the day is the same."""
    talks, was = records.talks, session.day
    if day == was:
        return
    for action in talks.actions.of(session.person):
        if (action.session, action.made) == (session.id, was):
            yield talks.actions.put(action._replace(made=day))
    for experiment in talks.experiments.of(session.person):
        if (experiment.session, experiment.made) == (session.id, was):
            yield talks.experiments.put(experiment._replace(made=day))
    for win in talks.wins.of(session.person):
        if (win.session, win.day) == (session.id, was):
            yield talks.wins.put(win._replace(day=day))
    for parked in talks.parked.of(session.person):
        if (parked.session, parked.day) == (session.id, was):
            yield talks.parked.put(parked._replace(day=day))
    for resource in talks.resources.of(session.person):
        if (resource.session, resource.day) == (session.id, was):
            yield talks.resources.put(resource._replace(day=day))
    for goal in talks.goals.of(session.person):
        fresh = _goal(goal, session, day)
        if fresh != goal:
            yield talks.goals.put(fresh)


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
