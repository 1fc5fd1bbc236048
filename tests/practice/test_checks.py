"""What is said of a story without playing it: links, declarations, choices, replies, debrief, the author's tests."""

import pytest
from hypothesis import given
from practice_stories import DEADLINE, pick, say, scene, stories, story, walks

from coachtui.practice import authors_tests
from coachtui.practice.checks import choosing, declarations, hearing, links, looking_back
from coachtui.practice.checks.links import linked
from coachtui.practice.engine import replay
from coachtui.practice.findings import Finding
from coachtui.practice.scenario import Choice, Expected, Meter, Reflection, Reply, ReplyRule, Scenario, Scene, Swap


def told(findings: object) -> list[tuple[str, object]]:
    """Return the codes with the names that they are about."""
    assert not isinstance(findings, Finding)
    return [(each.code, each.values.get("name")) for each in findings]  # type: ignore[attr-defined]


# Links


def test_links_count_whatever_their_conditions() -> None:
    scenario = story(scene("one", pick("on", "two", "trust > 99")), scene("two", pick("go", "owned", "never")))
    assert linked(scenario) == {"one", "two", "owned"}


def test_scenes_that_only_lead_to_one_another_are_not_linked() -> None:
    scenario = story(
        scene("one", pick("go", "rescued")), scene("two", pick("on", "three")), scene("three", pick("on", "two"))
    )
    assert told(links.check(scenario)) == [("S004", "two"), ("S004", "three")]
    assert told(links.check(DEADLINE)) == []


def test_links_that_name_nothing_lead_nowhere() -> None:
    assert linked(story(scene("one", pick("go", "nowhere")))) == {"one"}
    assert linked(story(scene("one", pick("go", "owned")))._replace(start="nowhere")) == frozenset()


@given(walks())
def test_no_walk_leaves_what_is_linked(walk: tuple[Scenario, tuple[str, ...]]) -> None:
    play = replay(*walk)
    assert {step.scene for step in play.steps} | {play.state.scene} <= linked(walk[0])


@pytest.mark.parametrize(
    "other",
    [
        pick("b", "rescued"), pick("b", "owned", effects={"trust": 1}), pick("b", "owned", skills={"listening": 1}),
        pick("b", "owned", sets=("f",)), pick("b", "owned", once=True), pick("b", "owned", "trust > 1"),
    ],
)  # fmt: skip
def test_a_choice_that_differs_in_anything_is_a_real_one(other: Choice) -> None:
    assert told(links.check(story(scene("one", pick("a", "owned"), other)))) == []


def test_effects_of_nothing_make_no_difference() -> None:
    scenario = story(scene("one", pick("a", "owned"), pick("b", "owned", effects={"trust": 0})))
    assert told(links.check(scenario)) == [("S010", "b")]


# Meters and flags


def test_what_is_declared_is_used_and_what_is_tested_is_set() -> None:
    scenario = story(
        scene("one", pick("a", "owned", "ghost"), pick("b", "owned", "not ghost and seen", sets=("left",))),
        scene("two", pick("c", "owned", effects={"calm": 1}), lines=[say("Yes.", "trust > 3", "seen"), say("No.")]),
        meters=(Meter("trust", "Trust", 5), Meter("calm", "Calm", 5), Meter("mood", "Mood", 5)),
        flags=("ghost", "seen", "left", "spare"),
    )
    assert told(declarations.check(scenario)) == [
        ("V005", "mood"), ("V007", "left"), ("V005", "spare"), ("V006", "ghost"),
    ]  # fmt: skip
    ghost = [finding for finding in declarations.check(scenario) if finding.code == "V006"]
    assert [(each.path, each.offset, each.length) for each in ghost] == [
        (("scenes", "one", "choices", 0, "when"), 0, 5)
    ]


# Choices and their points


def test_costs_are_lost_points_or_lost_meters_that_earn_nothing() -> None:
    assert choosing.costs(pick("a", "x", skills={"listening": -1, "open-question": 3}))
    assert choosing.costs(pick("a", "x", effects={"trust": -2, "calm": 1}))
    assert not choosing.costs(pick("a", "x", effects={"tension": -2}, skills={"listening": 1}))
    assert not choosing.costs(pick("a", "x", effects={"trust": -1, "calm": 1}))
    assert not choosing.costs(pick("a", "x"))


def scored(*best_at: int, lengths: tuple[int, ...] = (10, 20, 30)) -> Scenario:
    """Make a scene for each position at which its best choice stands; the lines are so long."""
    scenes = []
    for i, best in enumerate(best_at):
        choices = [
            pick(f"c{i}-{j}", "owned", skills={"listening": 1} if j == best else {})._replace(you="x" * length + str(j))
            for j, length in enumerate(lengths)
        ]
        scenes.append(scene(f"s{i}", *choices))
    return story(*scenes)


@pytest.mark.parametrize(
    ("scenario", "codes"),
    [
        (scored(0, 0), []), (scored(0, 0, 0), ["C003"]), (scored(0, 1, 0), []), (scored(2, 2, 2), ["C004"]),
        (scored(2, 2, 1), []), (scored(0, 0, 0, lengths=(30, 20, 10)), ["C003", "C004"]),
        (scored(0, 0, 0, lengths=(30, 30, 10)), ["C003"]),
    ],
)  # fmt: skip
def test_a_pattern_takes_three_scenes_without_an_exception(scenario: Scenario, codes: list[str]) -> None:
    found = [finding for finding in choosing.check(scenario) if finding.code in ("C003", "C004")]
    assert [finding.code for finding in found] == codes
    assert all(finding.values == {"count": 3} for finding in found)


def test_words_are_the_same_whatever_their_case() -> None:
    first, second = pick("a", "owned")._replace(you="So  what?"), pick("b", "rescued")._replace(you="so what?")
    assert ("C002", "b") in told(choosing.check(story(scene("one", first, second))))
    empty = [choice._replace(you="") for choice in (first, second)]
    assert "C002" not in dict(told(choosing.check(story(scene("one", *empty)))))


# Own words


def hears(*rules: ReplyRule, choices: tuple[Choice, ...] = ()) -> list[tuple[str, object]]:
    there = choices or (pick("ask", "owned"), pick("blame", "rescued"))
    reply = Reply("Say it.", rules, there[0].id)
    return told(hearing.check(story(Scene("one", (say("Well."),), there, reply))))


def test_a_rule_is_in_vain_below_one_that_fits_wherever_it_does() -> None:
    what = ReplyRule("open", "ask", starts=("what",))
    assert hears(what, ReplyRule("later", "blame", starts=("what now",))) == [("R002", "later")]
    assert hears(ReplyRule("later", "blame", starts=("what now",)), what) == []
    assert hears(what, ReplyRule("later", "blame", any=("what now",))) == [("R003", "open")]
    assert hears(what, ReplyRule("same", "ask", any=("what now",))) == []


def test_a_rule_gets_what_an_earlier_one_rules_out() -> None:
    what = ReplyRule("open", "ask", any=("what",), without=("always",))
    assert hears(what, ReplyRule("later", "blame", any=("what now",))) == [("R003", "open")]
    assert hears(what, ReplyRule("later", "blame", any=("what always",))) == []


def test_a_rule_without_fitting_words_never_wins() -> None:
    assert hears(ReplyRule("none", "ask")) == [("R002", "none")]
    assert hears(ReplyRule("signs", "ask", any=("?!",))) == [("R002", "signs")]
    assert hears(ReplyRule("own", "ask", any=("what now",), without=("now",))) == [("R002", "own")]


def test_a_rule_whose_choice_is_not_always_on_offer_leaves_its_words_to_the_next() -> None:
    choices = (pick("ask", "owned", once=True), pick("blame", "rescued"))
    rules = ReplyRule("open", "ask", any=("what",)), ReplyRule("later", "blame", any=("what",))
    assert hears(*rules, choices=choices) == [("R003", "open")]
    assert hears(*rules) == [("R002", "later")]


# The debrief and the other chair


def test_whoever_says_how_one_line_felt_says_it_of_all() -> None:
    scenario = DEADLINE._replace(debrief=(Reflection("Did it help?"), Reflection("What helped?")))
    assert told(looking_back.check(scenario)) == [
        ("D002", None), ("D004", "own-part"), ("D004", "agree"), ("D004", "solve")
    ]  # fmt: skip
    assert told(looking_back.check(scenario._replace(debrief=(), swap=Swap()))) == [("D001", None)]


# The author's tests


def failures(*tests: Expected) -> list[tuple[object, ...]]:
    return [
        (each.code, each.path, *each.values.values()) for each in authors_tests.check(DEADLINE._replace(tests=tests))
    ]


def test_tests_that_hold_report_nothing() -> None:
    assert failures(
        Expected("good", ("ask", "agree"), "owned", (("trust", 6), ("candour", 4))),
        Expected("on the way", ("ask",), "", (("trust", 6),)),
        Expected("nothing asked", ()),
        Expected("any ending will do", ("ask", "agree")),
    ) == []  # fmt: skip


def test_a_pick_that_is_not_on_offer_is_told_with_what_was() -> None:
    assert failures(
        Expected("fine", ("ask",)),
        Expected("shut", ("lecture", "agree", "solve"), "owned", (("trust", 0),)),
        Expected("old id", ("asked",), "owned"),
        Expected("too long", ("ask", "agree", "ask"), "owned"),
    ) == [
        ("T001", ("tests", 1, "pick", 1), "agree", ["ask", "solve"], "not-on-offer"),
        ("T001", ("tests", 2, "pick", 0), "asked", ["ask", "lecture", "own-part"], "gone"),
        ("T001", ("tests", 3, "pick", 2), "ask", [], "over"),
    ]  # fmt: skip


def test_an_expectation_that_fails_is_told_with_what_came_out() -> None:
    assert failures(
        Expected("other ending", ("ask", "solve"), "owned", (("trust", 6), ("candour", 4), ("humour", 1))),
        Expected("no ending", ("ask",), "owned"),
    ) == [
        ("T002", ("tests", 0, "expect", "ending"), "ending", "owned", "rescued"),
        ("T002", ("tests", 0, "expect", "trust"), "trust", "6", "0"),
        ("T002", ("tests", 0, "expect", "humour"), "humour", "1", ""),
        ("T002", ("tests", 1, "expect", "ending"), "ending", "owned", ""),
    ]  # fmt: skip


@given(stories())
def test_every_scene_is_linked_or_told(scenario: Scenario) -> None:
    found = linked(scenario)
    named = {name for code, name in told(links.check(scenario)) if code == "S004"}
    assert {scene.id for scene in scenario.scenes} - found == named
