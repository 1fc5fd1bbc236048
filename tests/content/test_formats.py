from pathlib import Path
from typing import Any

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.flows import Flow, Question, Stage
from coachtui.coaching.qualifying import Rule
from coachtui.content.codes import CODES
from coachtui.content.compiling import compiled
from coachtui.content.diagnostics import MOST_PROBLEMS
from coachtui.content.formats import flow, kpi, questions, scenario_build
from coachtui.content.formats.every import FORMATS
from coachtui.content.linting.every import lint
from coachtui.practice.conditions import parse
from coachtui.practice.scenario import (
    Choice,
    Ending,
    Expected,
    Line,
    Meter,
    Reflection,
    Reply,
    ReplyRule,
    Scenario,
    Scene,
    Swap,
)


def values(text: str, expected: str) -> dict[str, Any]:
    file = compiled(text.encode(), "x.yaml", expected)
    assert file.problems == ()
    assert file.values is not None
    return file.values


def found(text: str, expected: str = "scenario") -> list[tuple[Any, ...]]:
    file = compiled(text.encode(), "x.yaml", expected)
    return [(p.code, p.mark.line, p.mark.column, p.values) for p in file.problems]


def changed(*pairs: str) -> str:
    """The sample scenario with texts replaced; each must be there."""
    text = samples.SCENARIO
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def test_a_scenario_is_made_from_its_file() -> None:
    ask = Choice("ask", "What is in the way?", "cause", (("trust", 1),), (("open-question", 2),), "It is open.")
    lecture = Choice("lecture", "Third time.", "lost", (("trust", -2),), once=True)
    agree = Choice("agree", "What will you do?", "owned", when=parse("named"), sets=("named",))
    rules = (
        ReplyRule("open", "ask", ("what", "how"), (), ("why did you",)),
        ReplyRule("blame", "lecture", (), ("third time",)),
    )
    reply = Reply("In your own words?", rules, "ask", "Matched loosely.")
    opens = Line("opens-up", "Nobody reviews it.", parse("trust >= 4 and not named"), ("named",))
    assert scenario_build.build(values(samples.SCENARIO, "scenario"), "core") == Scenario(
        id="core/late-again",
        version=3,
        language="en",
        title="Late again",
        minutes=8,
        level=2,
        you="Priya",
        them="Jonas",
        brief="Find out why.",
        skills=("open-question",),
        guidelines=("core/ask-first",),
        meters=(Meter("trust", "trust", 5, 0, 10, True), Meter("good-will", "Good will", 2, 1, 4)),
        flags=("named",),
        start="opening",
        scenes=(
            Scene("opening", (Line("them", "I know: it's late."),), (ask, lecture), reply),
            Scene("cause", (opens, Line("shut", "Busy.")), (agree,)),
        ),
        endings=(Ending("owned", "strong", "He has a step."), Ending("lost", "weak", "He nods, and leaves.")),
        debrief=(
            Reflection("Which line would you keep?", show="best-line"),
            Reflection("What will you say first?", save_as="intention"),
        ),
        swap=Swap("Notice the question.", (("ask", "Room."), ("lecture", "Cornered."))),
        tests=(Expected("the good path", ("ask", "agree"), "owned", (("trust", 6),)),),
    )


def test_the_meters_of_a_scenario_are_called_after_their_id_where_they_have_no_name() -> None:
    text = changed("good-will: {name: Good will, ", "good-will: {")
    assert scenario_build.build(values(text, "scenario"), "core").meters[1].name == "good will"


def test_what_was_renamed_is_known_by_its_earlier_ids() -> None:
    text = changed(
        "version: 3", "was: [late]\nversion: 3", "      - id: lecture", "      - id: lecture\n        was: [tell]"
    )
    built = scenario_build.build(values(text, "scenario"), "core")
    assert (built.was, built.scenes[0].choices[1].was) == (("core/late",), ("tell",))


def test_questions_are_made_from_their_file() -> None:
    assert questions.build(values(samples.GOAL, "questions"), "core") == (
        Question("core/proud", "goal", "What would make you proud?", "open-question", ("motivation",),
                 ("core/what-else",), "After bad news."),
        Question("core/what-else", "goal", "And what else?"),
    )  # fmt: skip


def test_a_flow_is_made_from_its_file() -> None:
    assert flow.build(values(samples.FLOW, "flow"), "core") == Flow(
        "core/grow",
        "GROW",
        (Stage("goal", "Goal", 10, "One outcome.", ("goal",), 3, ("goal",)), Stage("way-forward", "The way", 5)),
    )
    assert flow.spoken("way-forward") == "Way forward"


def test_a_rule_is_made_from_its_file_and_what_it_leaves_open_stays_as_proposed() -> None:
    assert kpi.build(values(samples.KPI, "kpi")) == Rule(20, 180, ("outcome",))
    assert kpi.build(values("format: kpi/1\nqualifies: {}", "kpi")) == Rule()
    assert kpi.build(values("format: kpi/1", "kpi")) is None


def test_a_flow_says_for_whom_it_is_and_what_it_asks_at_the_next_start() -> None:
    text = samples.FLOW.replace("stages:", "modes: [peer]\nparticipants: pair\nswap-roles: yes\nstages:")
    made = flow.build(values(text + "    follow-up: Did it come up?\n", "flow"), "core")
    assert (made.modes, made.participants, made.swap) == (("peer",), "pair", True)
    assert [stage.follow_up for stage in made.stages] == ["", "Did it come up?"]
    assert found(text.replace("pair", "group"), "flow") == [("F018", 6, 1, {})]


def test_a_question_says_for_which_kinds_of_coaching_it_is() -> None:
    text = samples.GOAL.replace("    was: [old]", "    modes: [peer, group]")
    assert questions.build(values(text, "questions"), "core")[0].modes == ("peer", "group")


FORMAT = [
    ("id: x", "flow", ("F004", 1, 1, {"name": "format"})),
    ("- x", "flow", ("F006", 1, 1, {"expected": "map"})),
    ("format: flwo/1", "flow", ("F001", 1, 9, {"found": "flwo/1", "near": ["flow/1"]})),
    ("format: [x]", "flow", ("F001", 1, 9, {"found": ""})),
    ("format: flow", "flow", ("F001", 1, 9, {"found": "flow"})),
    ("format: flow/0", "flow", ("F001", 1, 9, {"found": "flow/0", "near": ["flow/1"]})),
    ("id: x\nformat: flow/2", "flow", ("F002", 2, 9, {"found": "flow/2", "known": "flow/1"})),
    ("format: kpi/3", "flow", ("F002", 1, 9, {"found": "kpi/3", "known": "kpi/1"})),
    ("format: kpi/1", "flow", ("F003", 1, 9, {"found": "kpi/1", "known": "flow/1"})),
]


@pytest.mark.parametrize(("text", "expected", "problem"), FORMAT)
def test_a_file_of_another_format_is_judged_by_that_alone(text: str, expected: str, problem: tuple[Any, ...]) -> None:
    assert found(text, expected) == [problem]


STORY = [
    (("start: opening", "start: openign"), "start: ^openign", "S001", {"name": "openign", "near": ["opening"]}),
    (("start: opening", "start: owned"), "start: ^owned", "S001", {"name": "owned"}),
    (("goto: cause", "goto: casue"), "goto: ^casue", "S002", {"name": "casue", "near": ["cause"]}),
    (("goto: owned", "goto: zzz"), "goto: ^zzz", "S002", {"name": "zzz"}),
    (("  owned: {grade", "  cause: {grade", "goto: owned", "goto: cause"), "\n  ^cause: {grade",
     "F011", {"name": "cause", "place": "scenes.cause"}),
    (("effects: {trust: +1}", "effects: {turst: +1}"), "{^turst: +1", "V001", {"name": "turst", "near": ["trust"]}),
    (("if: trust >= 4 and", "if: named or trsut >= 4 and"), "or ^trsut", "V001", {"name": "trsut", "near": ["trust"]}),
    (("when: named", "when: 'nmaed'"), "when: '^nmaed", "V002", {"name": "nmaed", "near": ["named"]}),
    (("it.\n        set: [named]", "it.\n        set: [x]"), "set: [^x]", "V002", {"name": "x"}),
    (("when: named", "when: trust => 4"), "trust ^=> 4", "V003", {"mistake": "unknown-sign", "found": "=>"}),
    (("when: named", "when: named and"), "when: named and^", "V003", {"mistake": "expected-name", "found": ""}),
    (("trust: {start: 5", "trust: {start: 11"), "start: ^11", "V004", {"start": 11, "least": 0, "most": 10}),
    (("start: 2, min: 1", "start: 0, min: 1"), "start: ^0", "V004", {"start": 0, "least": 1, "most": 4}),
    (("time], as: lecture", "time], as: lectrue"), "as: ^lectrue", "R001", {"name": "lectrue", "near": ["lecture"]}),
    (("otherwise: {as: ask", "otherwise: {as: agree"), "{as: ^agree", "R001", {"name": "agree"}),
    (("- id: lecture", "- id: ask", "as: lecture}", "as: ask}"), "- id: ^ask\n        you: Third",
     "F011", {"name": "ask", "place": "x.yaml:22"}),
    (("- id: shut", "- id: opens-up"), "- id: ^opens-up\n        say: Busy", "F011",
     {"name": "opens-up", "place": "x.yaml:41"}),
]  # fmt: skip


@pytest.mark.parametrize(("change", "at", "code", "said"), STORY)
def test_a_story_that_cannot_be_played_is_refused_where_it_breaks(
    change: tuple[str, ...], at: str, code: str, said: dict[str, Any]
) -> None:
    text = changed(*change)
    before, after = at.split("^")
    assert text.count(before + after) == 1
    begins = text.index(before + after) + len(before)
    line = text.count("\n", 0, begins) + 1
    assert found(text) == [(code, line, begins - text.rfind("\n", 0, begins), said)]


def test_a_scenario_without_an_ending_is_refused_beside_what_leads_to_none() -> None:
    start, end = samples.SCENARIO.index("endings:"), samples.SCENARIO.index("debrief:")
    text = samples.SCENARIO[:start] + samples.SCENARIO[end:]
    assert [problem[0] for problem in found(text)] == ["S003", "S002", "S002"]
    assert found(text)[0][1:3] == (1, 1)


def test_mistakes_of_shape_and_of_the_story_are_found_in_one_run() -> None:
    text = changed("minutes: 8", "minutes: soon", "goto: cause", "goto: casue", "grade: weak", "grade: bad")
    assert [problem[0] for problem in found(text)] == ["F006", "S002", "F008"]


def test_endless_mistakes_end() -> None:
    assert [problem[0] for problem in found("format: flow/1\n" + "".join(f"k{i}: x\n" for i in range(999)), "flow")][
        MOST_PROBLEMS - 1 :
    ] == ["F005", "Y031"]


GOOD = {
    "scenario": samples.SCENARIO,
    "questions": samples.GOAL,
    "bank": samples.BANK,
    "flow": samples.FLOW,
    "guideline": samples.GUIDELINE,
    "kpi": samples.KPI,
    "translation": samples.SCENARIO_DA,
}


def test_every_format_has_a_good_sample() -> None:
    assert GOOD.keys() == FORMATS.keys()
    for expected, text in GOOD.items():
        assert found(text, expected) == []


@pytest.mark.parametrize("expected", GOOD)
def test_every_required_field_is_missed(expected: str) -> None:
    required = [field.name for field in FORMATS[expected].root.fields if field.required]
    assert required[0] == "format"
    text = f"format: {expected}/1"
    if FORMATS[expected].markdown:
        text, required = f"---\n{text}\n---\n## a {{#a}}\nb\n", required[:-1]
    assert [problem[3]["name"] for problem in found(text, expected) if problem[0] == "F004"] == required[1:]


@given(st.sampled_from(sorted(GOOD)), st.data())
def test_a_damaged_file_of_any_format_never_fails_and_never_passes_half_understood(
    expected: str, data: st.DataObject
) -> None:
    good = bytearray(GOOD[expected].encode())
    for _ in range(data.draw(st.integers(1, 3))):
        good[data.draw(st.integers(0, len(good) - 1))] = data.draw(st.integers(0, 255))
    file = compiled(bytes(good[: data.draw(st.integers(1, len(good)))]), "x.yaml", expected)
    if file.values is None:
        assert file.problems
    elif expected == "scenario":
        scenario = scenario_build.build(file.values, "core")
        places = {scene.id for scene in scenario.scenes} | {ending.id for ending in scenario.endings}
        assert scenario.start in places
        assert {choice.goto for scene in scenario.scenes for choice in scene.choices} <= places


@given(st.data())
def test_lines_in_any_order_or_twice_or_gone_never_make_the_compiler_fail(data: st.DataObject) -> None:
    lines = samples.SCENARIO.split("\n")
    for _ in range(data.draw(st.integers(1, 5))):
        line = data.draw(st.sampled_from(lines))
        lines.insert(data.draw(st.integers(0, len(lines))), line)
        del lines[data.draw(st.integers(0, len(lines) - 1))]
    file = compiled("\n".join(lines).encode(), "x.yaml", "scenario")
    assert file.values is not None or file.problems


FOLLOWING = {
    "ending": ("endings:", "ending:", ["F005"]),
    "debrif": ("debrief:", "debrif:", ["F005"]),
    "meter": ("meters:", "meter:", ["F005"]),
    "flag": ("flags: [named]", "flag: [named]", ["F005"]),
    "scene": ("scenes:", "scene:", ["F005"]),
    "a list of meters": ("meters:\n  trust: {start: 5, shown: true}\n", "meters: [trust]\nx:\n", ["F006", "F005"]),
    "a capital where it is used": ("goto: owned", "goto: Owned", ["F009"]),
    "a capital where it is given": ("  owned:", "  Owned:", ["F009"]),
    "a capital in a condition": ("if: trust", "if: Trust", ["V001"]),
    "a capital of a meter": ("  trust: {start", "  Trust: {start", ["F009"]),
    "no space": ("goto: owned", "goto:owned", ["Y032"]),
    "what is shown": ("show: best-line", "show: best-lin", ["F008"]),
    "what the answer is kept as": ("save-as: intention", "save-as: intentions", ["F008"]),
    "the id of a choice": ("- id: lecture", "- idx: lecture", ["F005"]),
    "the choices": ("    choices:", "    choises:", ["F005"]),
    "the other chair": ("feel: {ask: Room., lecture", "feel: {ak: Room., lecture", ["D003"]),
    "why": ("        why: It is open.\n", "        wy: It is open.\n", ["F005"]),
    "a meter that is no number": ("start: 5,", "start: 5, max: ten,", ["F006"]),
    "no space in brackets": ("{ask: Which", "{ask:Which", ["Y032"]),
}


@pytest.mark.parametrize(("old", "new", "codes"), FOLLOWING.values(), ids=FOLLOWING)
def test_one_mistake_is_told_once(old: str, new: str, codes: list[str], tmp_path: Path) -> None:
    assert old in samples.SCENARIO
    file = tmp_path / "scenario.yaml"
    file.write_text(samples.SCENARIO.replace(old, new, 1), encoding="utf-8")
    found = [problem.code for problem in lint([file]).problems]
    assert [
        code for code in found if CODES[code].severity == "error" or code in ("D001", "D003", "T003", "R002")
    ] == codes
