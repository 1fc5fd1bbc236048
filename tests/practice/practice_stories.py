"""Small scenarios for the tests of practice: one by hand, and random ones with random walks through them."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from coachtui.practice.conditions import Condition, parse
from coachtui.practice.engine import begin, choose, offered
from coachtui.practice.scenario import Choice, Ending, Line, Meter, Scenario, Scene, Swap


def when(text: str) -> Condition | None:
    return parse(text) if text else None


def say(text: str, condition: str = "", *sets: str) -> Line:
    return Line(text.lower(), text, when(condition), sets)


def pick(choice_id: str, goto: str, condition: str = "", **more: Any) -> Choice:
    """Make a choice; `effects` and `skills` are given as dictionaries."""
    for field in ("effects", "skills"):
        more[field] = tuple(more.get(field, {}).items())
    return Choice(choice_id, f"You say {choice_id}.", goto, when=when(condition), **more)


def scene(scene_id: str, *choices: Choice, lines: Sequence[Line] = ()) -> Scene:
    return Scene(scene_id, tuple(lines) or (say("Well."),), choices)


def story(*scenes: Scene, **fields: Any) -> Scenario:
    """Make a scenario that starts in its first scene, with the meter trust and the endings owned and rescued."""
    whole = {
        "id": "story", "version": 1, "language": "en", "title": "A story", "minutes": 8, "level": 2,
        "you": "Priya", "them": "Jonas", "brief": "", "skills": ("open-question", "listening"), "guidelines": (),
        "meters": (Meter("trust", "Trust", 5),), "flags": (), "start": scenes[0].id, "scenes": scenes,
        "endings": (Ending("owned", "strong", "His own step."), Ending("rescued", "mixed", "It is yours now.")),
    }  # fmt: skip
    return Scenario(**(whole | fields))


DEADLINE = story(
    scene(
        "opening",
        pick("ask", "cause", effects={"trust": 1, "candour": 2}, skills={"open-question": 2}, why="It opens up."),
        pick("lecture", "cause", effects={"trust": -2}, skills={"open-question": -1}, why="It closes him down."),
        pick("own-part", "opening", "trust >= 5", once=True, effects={"trust": 2}, skills={"listening": 1}),
        lines=[say("I know. It's late again.")],
    ),
    scene(
        "cause",
        pick("agree", "owned", "named", skills={"open-question": 1, "listening": 1}),
        pick("ask", "cause", effects={"candour": 1}, skills={"open-question": 1}),
        pick("solve", "rescued", effects={"trust": -9}),
        lines=[say("Nobody reviews my work.", "candour >= 4", "named"), say("It's just been busy.")],
    ),
    meters=(Meter("trust", "Trust", 5, shown=True), Meter("candour", "Candour", 2)),
    flags=("named",),
    swap=Swap("Notice which question makes you want to answer.", (("ask", "Room to think."), ("lecture", "Cornered."))),
)  # fmt: skip


SCENES = ("s0", "s1", "s2", "s3")
CONDITIONS = st.sampled_from(
    ["", "", "", "m0 >= 2", "not f0", "f0 or m1 < 0", "f1 and not m0 == 0", "(m0 > 1 or m1 <= -1) and f0"]
)
FLAGS = st.lists(st.sampled_from(["f0", "f1"]), max_size=2, unique=True)
LINES = st.builds(lambda text, condition, sets: say(text, condition, *sets), st.sampled_from("AB"), CONDITIONS, FLAGS)


@st.composite
def choices(draw: st.DrawFn, choice_id: str) -> Choice:
    points = st.integers(-1, 3)
    return pick(
        choice_id,
        draw(st.sampled_from([*SCENES, *SCENES, *SCENES, "owned", "rescued"])),
        draw(CONDITIONS),
        once=draw(st.booleans()),
        effects=draw(st.dictionaries(st.sampled_from(["m0", "m1"]), st.integers(-4, 4))),
        skills=draw(st.dictionaries(st.sampled_from(["open-question", "listening"]), points)),
        sets=tuple(draw(FLAGS)),
    )


@st.composite
def stories(draw: st.DrawFn) -> Scenario:
    """Draw a scenario of four scenes whose choices share their ids, and lead round in circles as well as on."""
    scenes = []
    for scene_id in SCENES:
        ids = draw(st.lists(st.sampled_from("abc"), max_size=3, min_size=1, unique=True))
        lines = draw(st.lists(LINES, max_size=2))
        scenes.append(Scene(scene_id, tuple(lines), tuple(draw(choices(choice_id)) for choice_id in ids)))
    start = st.integers(-6, 6)
    meters = (Meter("m0", "M0", draw(start), 0, 3), Meter("m1", "M1", draw(start), -2, 2))
    return story(*scenes, meters=meters, flags=("f0", "f1"))


@st.composite
def walks(draw: st.DrawFn) -> tuple[Scenario, tuple[str, ...]]:
    """Draw a scenario, and picks that can be taken in it one after another."""
    scenario = draw(stories())
    state = begin(scenario)
    picks: list[str] = []
    for _ in range(draw(st.sampled_from([14, 7, 3, 1, 0]))):
        there = offered(scenario, state)
        if not there:
            break
        picks.append(draw(st.sampled_from(there)).id)
        state = choose(scenario, state, picks[-1])
    return scenario, tuple(picks)
