"""The manager's own practice: one scenario, played four times in the last weeks, and better at last.

What each play came to is written out here, so that the demo opens without reading a file; a test replays them.
"""

from datetime import datetime, timedelta
from random import Random
from typing import NamedTuple

from coachtui.practice.plays import Played
from coachtui.practice.scenario import Grade
from coachtui.services.demo.diary import Diary
from coachtui.services.demo.ids import seeded_id

SCENARIO, VERSION = "core/missed-deadline", 1
SKILLS = ("open-question", "listening", "clear-expectation")


class Turn(NamedTuple):
    """One play: days ago, hour and minute, the choices taken, the ending, and (got, of) for each skill."""

    days: int
    at: tuple[int, int]
    picks: tuple[str, ...]
    ending: str
    grade: Grade
    scores: tuple[tuple[int, int], ...]
    intention: str = ""


TURNS = (
    Turn(
        26,
        (19, 20),
        ("take-plan", "settle", "my-three-points", "does-it-work"),
        "complied",
        "weak",
        ((0, 6), (0, 2), (0, 0)),
    ),
    Turn(
        26,
        (19, 30),
        (
            "take-plan",
            "what-comes-in",
            "the-one-who-knows",
            "own-the-slide",
            "need-the-day",
            "hand-it-back",
            "others-know",
        ),
        "rescued",
        "mixed",
        ((3, 9), (5, 6), (1, 4)),
    ),
    Turn(
        13,
        (20, 5),
        ("ask-his-chair", "until-four", "the-one-who-knows", "own-the-slide", "thank-and-stop"),
        "heard",
        "mixed",
        ((3, 5), (5, 7), (0, 2)),
        "I have one question first, and I will wait for the answer.",
    ),
    Turn(
        6,
        (19, 45),
        (
            "ask-his-chair",
            "gets-the-rest",
            "the-one-who-knows",
            "own-the-slide",
            "what-it-took",
            "hand-it-back",
            "what-friday-shows",
        ),
        "owned",
        "strong",
        ((6, 9), (6, 7), (2, 6)),
        "Before we talk about dates: how have these weeks been for you?",
    ),
)


def plays(diary: Diary, rng: Random) -> list[Played]:
    """Return the plays, each on an evening so many days before today."""
    return [_played(turn, diary.now - timedelta(days=turn.days), rng) for turn in TURNS]


def _played(turn: Turn, that_day: datetime, rng: Random) -> Played:
    hour, minute = turn.at
    scores = tuple((skill, got, of) for skill, (got, of) in zip(SKILLS, turn.scores, strict=True))
    number = seeded_id(rng, that_day.replace(hour=hour, minute=minute, second=0, microsecond=0))
    return Played(
        number, SCENARIO, VERSION, that_day.date(), turn.picks, turn.ending, turn.grade, scores, turn.intention
    )
