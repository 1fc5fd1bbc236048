"""What comes of a session's log: actions, wins, goals and their ratings, experiments, parked topics, resources."""

from collections.abc import Iterator
from datetime import date

from coachtui.coaching.carried import Experiment, Parked, Resource
from coachtui.coaching.goals import Goal, Wording, rate
from coachtui.coaching.sessions import Action, LogLine, Session, Win
from coachtui.language.names import fold
from coachtui.services.desk import Context
from coachtui.store.frames import Write
from coachtui.store.records import Records

_SAID = frozenset(("prompt", "note", "swap"))
"""Lines that stay in the log and leave nothing beside it: most of them."""


def carried_writes(records: Records, session: Session, context: Context, *, mine: bool = True) -> tuple[Write, ...]:
    """Return the writes that keep what came of a session, each with the one it concerns.

    What the manager promised to all of a group is kept only where it is `mine`, so that it is to be done once.
    """
    person = session.person
    lines = [line for line in session.log if line.kind not in _SAID and line.who in ("", person)]
    kept = [_kept(records, session, line, context) for line in lines if mine or line.who or line.owner == "person"]
    return (
        *(write for write in kept if write),
        *(records.talks.goals.put(goal) for goal in _goals(records, session, lines, context)),
        *_done(records, session, lines),
    )


def _kept(records: Records, session: Session, line: LogLine, context: Context) -> Write | None:
    """Return what keeps one line, or None where it is kept otherwise."""
    talks, person, day = records.talks, session.person, session.day
    match line.kind:
        case "action" | "plan":
            plan = line.kind == "plan"
            action = Action(context.new_id(), person, line.text, day, line.owner, line.due, None, session.id, plan)
            return talks.actions.put(action)
        case "win":
            return talks.wins.put(Win(context.new_id(), person, day, line.text, session.id))
        case "experiment":
            experiment = Experiment(context.new_id(), person, line.text, day, line.more, line.due, session=session.id)
            return talks.experiments.put(experiment)
        case "parked":
            return talks.parked.put(Parked(context.new_id(), person, day, line.text, session=session.id))
        case "resource":
            return talks.resources.put(Resource(context.new_id(), person, day, line.text, line.more, session.id))
    return None


def _goals(records: Records, session: Session, log: list[LogLine], context: Context) -> Iterator[Goal]:
    """Return the goals that are new or were rated, each once, as they are after the talk."""
    if not any(line.kind in ("goal", "rating") for line in log):
        return
    known = [goal for goal in records.talks.goals.of(session.person) if goal.ended is None]
    touched: dict[str, Goal] = {}
    for line in log:
        if line.kind == "goal" and not any(goal.wording[1:] == (line.more, line.text) for goal in known):
            goal = Goal(
                context.new_id(), session.person, (Wording(session.day, line.more, line.text),), session=session.id
            )
            known.append(goal)
            touched[goal.id] = goal
        elif line.kind == "rating" and line.value is not None:
            found = goal_meant(line.text, known)
            if found:
                rated = rate(found, session.day, line.value, session.id)
                known[known.index(found)] = touched[rated.id] = rated
    yield from touched.values()


def goal_meant(text: str, goals: list[Goal]) -> Goal | None:
    """Return the goal that a rating is about: by its line, or by words of it, else the one worded last; or None."""
    typed = fold(text)
    whole = next((goal for goal in goals if fold(goal.text) == typed), None)
    if whole or not goals:
        return whole
    return next((goal for goal in goals if typed and typed in fold(goal.text)), None) if typed else goals[-1]


def rated(line: LogLine, log: tuple[LogLine, ...], goals: list[Goal]) -> LogLine | None:
    """Return a rating with the goal it is about, out of this talk or the ones before; None without a goal."""
    fresh = [Goal("", "", (Wording(date.min, each.more, each.text),)) for each in log if each.kind == "goal"]
    found = goal_meant(line.text, [*goals, *fresh])
    return line._replace(text=found.text) if found else None


def _done(records: Records, session: Session, log: list[LogLine]) -> Iterator[Write]:
    """Return what closes the things that were said to be done, by their words."""
    talks, person = records.talks, session.person
    for line in log:
        if line.kind != "done":
            continue
        action = next((a for a in talks.actions.of(person) if a.done is None and a.text == line.text), None)
        if action:
            yield talks.actions.put(action._replace(done=session.day, came=line.more))
            continue
        experiment = next((e for e in talks.experiments.of(person) if e.done is None and e.text == line.text), None)
        if experiment:
            yield talks.experiments.put(experiment._replace(done=session.day, came=line.more))
            continue
        parked = next((p for p in talks.parked.of(person) if p.done is None and p.text == line.text), None)
        if parked:
            yield talks.parked.put(parked._replace(done=session.day))
