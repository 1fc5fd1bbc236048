"""What the last talks with a person left open, and what went well: what a session opens with."""

from collections.abc import Collection
from typing import NamedTuple

from coachtui.coaching.carried import Experiment, Parked
from coachtui.coaching.goals import Goal
from coachtui.coaching.sessions import Action, LogLine, Win
from coachtui.language.halves import from_to
from coachtui.language.names import fold
from coachtui.store.records import Records

_CUT = 40
"""Characters by which something long is known again in a prompt that was cut."""


class LastTime(NamedTuple):
    """What a session opens with: open actions, the soonest due first, the newest wins, and all else that is open."""

    actions: tuple[Action, ...]
    wins: tuple[Win, ...]
    experiments: tuple[Experiment, ...] = ()
    parked: tuple[Parked, ...] = ()
    goals: tuple[Goal, ...] = ()

    @property
    def open(self) -> tuple[Action | Experiment | Parked, ...]:
        """What may be said to be done, in the order in which it is numbered."""
        return (*self.actions, *self.experiments, *self.parked)


def last_time(records: Records, person: str) -> LastTime:
    """Return what earlier talks with a person left open, and what went well."""
    actions = [action for action in records.talks.actions.of(person) if action.done is None]
    actions.sort(key=lambda action: (action.due is None, action.due or action.made, action.id))
    return LastTime(
        tuple(actions),
        tuple(records.talks.wins.of(person)[:-4:-1]),
        tuple(experiment for experiment in records.talks.experiments.of(person) if experiment.done is None),
        tuple(parked for parked in records.talks.parked.of(person) if parked.done is None),
        tuple(open_goals(records, person)),
    )


def open_goals(records: Records, person: str) -> list[Goal]:
    """Return the goals of a person that are pursued, oldest first."""
    return [goal for goal in records.talks.goals.of(person) if goal.ended is None]


def about(last: LastTime, ask: str) -> str:
    """Return the words of what is open that a prompt asks about; an empty text where it is about none of it."""
    return next((each.text for each in last.open if _begins_alike(each.text, ask)), "")


def _begins_alike(text: str, ask: str) -> bool:
    """Tell whether a prompt holds the words of an open thing, which may have been cut for it, or its first way."""
    first = text.split(" / ")[0]
    return first.rstrip(". ") in ask or (len(first) > _CUT and first[:_CUT].rstrip() in ask)


def said_done(last: LastTime, said: str, asked: str = "", gone: Collection[str] = ()) -> LogLine | None:
    """Return the line that says something open is done: by its number or by its words; None for none.

    Without either it is what is `asked` about, else the first that is not `gone`. Behind the number, or behind an
    arrow, stands what came of it: `2 it took one try`.
    """
    number, _, rest = said.partition(" ")
    if not said:
        left = [each.text for each in last.open if each.text not in gone]
        words = asked if asked in left else next(iter(left), "")
        return LogLine("done", words) if words else None
    if number.isdecimal():
        place = int(number[:4])
        found = last.open[place - 1] if 1 <= place <= len(last.open) else None
        return LogLine("done", found.text, more=rest.strip()) if found else None
    words, came = from_to(said) if " > " in said else (said, "")
    match = next((each for each in last.open if fold(words or came) in fold(each.text)), None)
    return LogLine("done", match.text, more=came if words else "") if match else None
