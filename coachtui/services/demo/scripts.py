"""Choosing what each talk is about, so that nobody hears a line twice before all have been heard."""

from collections.abc import Iterator, Sequence
from itertools import cycle
from random import Random

from coachtui.coaching.sessions import Owner
from coachtui.services.demo.words.bank import TOPICS
from coachtui.services.demo.words.questions import QUESTIONS
from coachtui.services.demo.words.topic import CHECK_IN, GOAL, OPTIONS, REALITY, STAGES, WAY, Script, Topic

MOST_NOTES = 5
_TOLD = 0.75
"""How often the next talk tells what became of an action that was done."""
_WIN = 0.36
"""How often the next talk tells of a win, where nothing is pending."""
_WITHOUT_OUTCOME = 0.06
_ACTIONS: Sequence[tuple[Owner, ...]] = ((), ("person",), ("me",), ("person", "me"))
_CHANCES = (14, 54, 6, 26)


class Topics:
    """The topics, dealt so that each comes up about as often, and to each person once a round."""

    def __init__(self, rng: Random) -> None:
        self._waiting = rng.sample(range(len(TOPICS)), len(TOPICS))
        self._heard: dict[str, set[int]] = {}

    def next(self, person: str) -> Topic:
        """Return the topic that has waited longest of those that the person has not had in this round."""
        heard = self._heard.setdefault(person, set())
        if len(heard) == len(TOPICS):
            heard.clear()
        chosen = next(topic for topic in self._waiting if topic not in heard)
        self._waiting.remove(chosen)
        self._waiting.append(chosen)
        heard.add(chosen)
        return TOPICS[chosen]


class Questions:
    """The questions, for each person and stage in an order of their own."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._orders: dict[tuple[str, str], Iterator[str]] = {}

    def next(self, person: str, stage: str) -> str:
        """Return the stage's next question for a person."""
        order = self._orders.get((person, stage))
        if order is None:
            asked = QUESTIONS[stage]
            order = self._orders[person, stage] = cycle(self._rng.sample(asked, len(asked)))
        return next(order)


def script_of(topic: Topic, before: Topic | None, *, acted: bool, rng: Random) -> Script:
    """Return what one talk about a topic puts on record, two to five notes of it.

    `before` is the topic of the talk before, if there is something to tell of it; `acted` if its action was done.
    """
    notes: list[tuple[str, str]] = []
    if before and acted and rng.random() < _TOLD:
        notes.append((CHECK_IN, before.followed))
    told = before is not None and rng.random() < _WIN
    notes += _about(topic, MOST_NOTES - len(notes), rng)
    actions: dict[Owner, str] = {"person": topic.action, "me": topic.mine}
    return Script(
        tuple(notes),
        (before.win,) if before and told else (),
        tuple((owner, actions[owner]) for owner in rng.choices(_ACTIONS, _CHANCES)[0]),
        "" if rng.random() < _WITHOUT_OUTCOME else topic.outcome,
        topic.focus,
    )


def _about(topic: Topic, most: int, rng: Random) -> list[tuple[str, str]]:
    """Return two to so many of the topic's notes, from two stages at least, in their order."""
    sure = [(REALITY, topic.reality[0]), (OPTIONS, topic.options[0])]
    more = [(GOAL, topic.goal), (REALITY, topic.reality[1]), (OPTIONS, topic.options[1]), (WAY, topic.way)]
    chosen = rng.sample(more, rng.randint(0, most - len(sure)))
    return sorted([*sure, *chosen], key=lambda note: STAGES.index(note[0]))
