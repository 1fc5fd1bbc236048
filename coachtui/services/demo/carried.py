"""What lives from talk to talk in the demo: goals with their ratings, experiments, plans, parked topics, links.

It is put into the logs of talks that are written already, by a chance of its own: nothing else in the demo moves.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from random import Random
from typing import NamedTuple

from coachtui.coaching.carried import Experiment, Parked, Resource
from coachtui.coaching.goals import Goal, Wording, rate
from coachtui.coaching.people import Person
from coachtui.coaching.prepared import Prepared
from coachtui.coaching.running import Prompt
from coachtui.coaching.sessions import Action, LogLine, Session
from coachtui.services.demo import names
from coachtui.services.demo.ids import seeded_id
from coachtui.services.demo.words import carried as words
from coachtui.services.demo.words.carried import Thread
from coachtui.services.demo.words.topic import GOAL

THREADS = {
    names.ANNA: words.ANNA,
    names.JONAS: words.JONAS,
    names.KARIM: words.KARIM,
    names.OLE: words.OLE,
    names.SARA: words.SARA,
}
"""Whose talks have one, by their place in the team."""


class Carried(NamedTuple):
    """What is kept beside the talks; `sessions` are those whose log has more lines now, by their id."""

    sessions: dict[str, Session]
    actions: list[Action]
    goals: list[Goal]
    experiments: list[Experiment]
    parked: list[Parked]
    resources: list[Resource]


def carry(people: Sequence[Person], sessions: Sequence[Session], rng: Random) -> Carried:
    """Put the threads into the last talks of those who have one."""
    kept = Carried({}, [], [], [], [], [])
    for place, thread in THREADS.items():
        if place < len(people):
            theirs = sorted((s for s in sessions if s.person == people[place].id), key=lambda s: (s.day, s.id))
            _weave(thread, theirs[-len(thread.ratings) :], kept, rng)
    return kept


def prepared(people: Sequence[Person]) -> Iterator[Prepared]:
    """Return what is laid out for Jonas's next talk, where the team reaches so far."""
    if len(people) > names.JONAS:
        person = people[names.JONAS].id
        yield Prepared(person, person, tuple(Prompt(GOAL, ask=ask) for ask in words.LAID_OUT))


def _weave(thread: Thread, talks: Sequence[Session], kept: Carried, rng: Random) -> None:
    """Put one thread into its talks, the oldest first; the first of them names the goal."""
    if not talks:
        return
    first, last = talks[0], talks[-1]
    goal = Goal(
        _id(rng, first), first.person, (Wording(first.day, thread.was, thread.to),), thread.observer, thread.low,
        thread.high, session=first.id,
    )  # fmt: skip
    lines: dict[str, list[LogLine]] = {talk.id: [] for talk in talks}
    lines[first.id].append(LogLine("goal", thread.to, more=thread.was))
    for talk, value in zip(talks, thread.ratings[-len(talks) :], strict=True):
        goal = rate(goal, talk.day, value, talk.id)
        lines[talk.id].append(LogLine("rating", goal.text, value=value))
    kept.goals.append(goal)
    if len(talks) > 1:
        _try(thread, talks[-2], last, lines, kept, rng)
    if thread.plan:
        lines[last.id].append(LogLine("plan", thread.plan))
        kept.actions.append(Action(_id(rng, last), last.person, thread.plan, last.day, session=last.id, plan=True))
    if thread.parked:
        lines[last.id].append(LogLine("parked", thread.parked))
        kept.parked.append(Parked(_id(rng, last), last.person, last.day, thread.parked, session=last.id))
    for talk in talks:
        more = tuple(line._replace(stage=talk.log[-1].stage) for line in lines[talk.id])
        kept.sessions[talk.id] = talk._replace(log=(*talk.log, *more))


def _try(
    thread: Thread, talk: Session, last: Session, lines: dict[str, list[LogLine]], kept: Carried, rng: Random
) -> None:
    """Put an experiment and a link into one talk, and what came of the experiment into the last one."""
    if thread.a:
        lines[talk.id].append(LogLine("experiment", thread.a, more=thread.b))
        tried = Experiment(_id(rng, talk), talk.person, thread.a, talk.day, thread.b, session=talk.id)
        if thread.came:
            lines[last.id].append(LogLine("done", tried.text, more=thread.came))
            tried = tried._replace(came=thread.came, done=last.day)
        kept.experiments.append(tried)
    if thread.resource:
        lines[talk.id].append(LogLine("resource", thread.resource, more=thread.use))
        kept.resources.append(Resource(_id(rng, talk), talk.person, talk.day, thread.resource, thread.use, talk.id))


def _id(rng: Random, session: Session) -> str:
    started = session.started or datetime.combine(session.day, datetime.min.time())
    return seeded_id(rng, started.replace(tzinfo=None))
