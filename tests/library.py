"""A small library for tests: the same words whatever the shipped one says, and no file to read."""

from datetime import date
from typing import Any

from coachtui.coaching.flows import Flow, Question, Stage
from coachtui.coaching.guidelines import Guideline, Item
from coachtui.coaching.qualifying import Rule
from coachtui.content.library import Library
from coachtui.practice.conditions import parse
from coachtui.practice.scenario import (
    Choice,
    Ending,
    Line,
    Meter,
    Reflection,
    Reply,
    ReplyRule,
    Scenario,
    Scene,
    Swap,
)

STAGES = (
    Stage("goal", "Goal", 10, "One outcome for today.", ("goal",), 1, ("goal",)),
    Stage("reality", "Reality", 15, "What is so.", ("reality",), 1, ("note",)),
    Stage("next-steps", "Next steps", 20, "One step that they choose.", ("next-steps",), 1, ("action",)),
)
QUESTIONS = {
    "goal": (Question("core/good-hour", "goal", "What would make this hour worth it for you?"),),
    "reality": (Question("core/seen-so-far", "reality", "What have you seen happen so far, and what did you guess?"),),
    "next-steps": (Question("core/first-move", "next-steps", "Which move will you make first, and on which day?"),),
}
FLOW = Flow("core/grow", "GROW", STAGES)


def choice(id: str, you: str, goto: str, when: str = "", **more: Any) -> Choice:  # noqa: A002 - the author's word
    """Make a choice; `effects` and `skills` are given as dictionaries."""
    for field in ("effects", "skills"):
        more[field] = tuple(more.get(field, {}).items())
    return Choice(id, you, goto, when=parse(when) if when else None, **more)


LATE_REPORT = Scenario(
    id="core/late-report",
    version=1,
    language="en",
    title="The late report",
    minutes=6,
    level=1,
    you="Priya, team lead",
    them="Vera, analyst; exact and tired",
    brief="The report is late again.\nYou want Vera to own one next step.\n",
    skills=("open-question", "listening"),
    guidelines=(),
    meters=(Meter("trust", "Trust", 5, shown=True), Meter("candour", "Candour", 2)),
    flags=("named",),
    start="opening",
    scenes=(
        Scene(
            "opening",
            (Line("late", "I know. It is late again."),),
            (
                choice(
                    "ask",
                    "What got in the way?",
                    "cause",
                    effects={"trust": 1, "candour": 2},
                    skills={"open-question": 2},
                    why="An open question hands her the floor.",
                ),
                choice(
                    "lecture",
                    "This is the third time.",
                    "cause",
                    effects={"trust": -2},
                    skills={"open-question": -1},
                    why="True, and it closes her down.",
                ),
                choice(
                    "own-part",
                    "I moved the scope on you twice.",
                    "opening",
                    "trust >= 5",
                    once=True,
                    effects={"trust": 1},
                    skills={"listening": 1},
                    why="You own your part first.",
                ),
            ),
            Reply(
                "How would you begin?",
                (
                    ReplyRule("open-words", "ask", starts=("what", "how")),
                    ReplyRule("blame-words", "lecture", any=("third time",)),
                ),
                "ask",
                "Matched loosely. Compare your line with this one.",
            ),
        ),
        Scene(
            "cause",
            (
                Line("opens", "Nobody reads my draft until the last day.", parse("candour >= 4"), ("named",)),
                Line("shut", "It has just been busy."),
            ),
            (
                choice(
                    "agree",
                    "What will you try first?",
                    "owned",
                    "named",
                    skills={"open-question": 1, "listening": 1},
                    why="The step is hers.",
                ),
                choice(
                    "solve", "I will sort it out.", "rescued", effects={"trust": -9}, why="The next step is now yours."
                ),
                choice("drop", "Fine. Next time, then.", "complied", why="Nothing is agreed."),
            ),
        ),
    ),
    endings=(
        Ending("owned", "strong", "She leaves with a step she chose."),
        Ending("rescued", "mixed", "It is solved, and it is yours now."),
        Ending("complied", "weak", "She agreed. Nothing changed."),
    ),
    debrief=(
        Reflection("Which line of yours would you keep?", "best-line"),
        Reflection("What will you say first in your real talk?", "", "intention"),
    ),
    swap=Swap("Notice which line makes you want to answer.", (("ask", "Room to think."), ("lecture", "Cornered."))),
)
"""A talk of two scenes with a condition, a choice that is offered once, own words, and three endings."""


def small_library() -> Library:
    """Return one flow of three stages with one question each, and one scenario."""
    skills = {"open-question": "open questions", "listening": "listening"}
    return Library("en", QUESTIONS, {FLOW.id: FLOW}, (LATE_REPORT,), skills, Rule())


def wide_library() -> Library:
    """Return a library with more to choose from: follow-ups, flows for a pair, a group and a plan, and a guideline."""
    small = small_library()
    more = (
        Question("core/what-for", "goal", "What is this for?", "listening", ("purpose",), ("core/what-else",)),
        Question("core/what-else", "goal", "And what else?", avoid="When they have just said it all."),
    )
    plan = Stage("plan", "If-then plan", 5, "One plan.", ("goal",), 1, ("action",), "When did that moment come?")
    flows = (
        Flow("core/pair", "Pair", STAGES, ("peer",), "pair", swap=True),
        Flow("core/circle", "Circle", STAGES, ("group",), "group"),
        Flow("core/short", "Short", (Stage("wish", "Wish", 5, "A wish.", ("goal",), 1), plan)),
    )
    stated = Guideline(
        "core/here",
        "How we talk here",
        tuple(Item(f"core/item-{n}", f"Rule {n}", f"Why {n} matters.\n\nAnd how.") for n in range(1, 5)),
        "Talks matter.",
        "Head of People",
        approved=date(2026, 1, 5),
        review=date(2026, 10, 1),
    )
    return small._replace(
        questions={**small.questions, "goal": (*small.questions["goal"], *more)},
        flows={**small.flows, **{flow.id: flow for flow in flows}},
        guidelines={stated.id: stated},
    )
