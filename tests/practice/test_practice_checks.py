from hypothesis import given
from practice_stories import DEADLINE, pick, scene, stories, story, walks

from coachtui.practice.checks import Failed, can_end, linked, run_tests, unreached
from coachtui.practice.engine import replay
from coachtui.practice.scenario import Expected, Scenario


def test_a_story_that_goes_round_for_ever_cannot_end() -> None:
    loop = story(
        scene("one", pick("on", "two")), scene("two", pick("back", "one")), scene("three", pick("go", "owned"))
    )
    assert not can_end(loop)
    assert unreached(loop) == ("three",)
    assert can_end(DEADLINE)
    assert unreached(DEADLINE) == ()


def test_links_count_whatever_their_conditions() -> None:
    scenario = story(scene("one", pick("on", "two", "trust > 99")), scene("two", pick("go", "owned", "never")))
    assert can_end(scenario)
    assert linked(scenario) == {"one", "two", "owned"}


def test_scenes_that_only_lead_to_one_another_are_not_reached() -> None:
    scenario = story(
        scene("one", pick("go", "rescued")), scene("two", pick("on", "three")), scene("three", pick("on", "two"))
    )
    assert unreached(scenario) == ("two", "three")


def test_links_that_name_nothing_lead_nowhere() -> None:
    scenario = story(scene("one", pick("go", "nowhere")))
    assert not can_end(scenario)
    assert linked(scenario) == {"one"}
    lost = scenario._replace(start="nowhere")
    assert (can_end(lost), unreached(lost)) == (False, ("one",))


def failures(*tests: Expected) -> tuple[Failed, ...]:
    return run_tests(DEADLINE._replace(tests=tests))


def test_tests_that_hold_report_nothing() -> None:
    assert failures(
        Expected("good", ("ask", "agree"), "owned", (("trust", 6), ("candour", 4))),
        Expected("on the way", ("ask",), "", (("trust", 6),)),
        Expected("nothing asked", ()),
        Expected("any ending will do", ("ask", "agree")),
    ) == ()  # fmt: skip


def test_a_pick_that_is_not_on_offer_is_told_with_what_was() -> None:
    assert failures(
        Expected("fine", ("ask",)),
        Expected("shut", ("lecture", "agree", "solve"), "owned", (("trust", 0),)),
        Expected("old id", ("asked",), "owned"),
        Expected("too long", ("ask", "agree", "ask"), "owned"),
    ) == (
        Failed(1, "not-on-offer", "agree", 1, ("ask", "solve")),
        Failed(2, "gone", "asked", 0, ("ask", "lecture", "own-part")),
        Failed(3, "over", "ask", 2, ()),
    )  # fmt: skip


def test_an_expectation_that_fails_is_told_with_what_came_out() -> None:
    assert failures(
        Expected("other ending", ("ask", "solve"), "owned", (("trust", 6), ("candour", 4), ("humour", 1))),
        Expected("no ending", ("ask",), "owned"),
    ) == (
        Failed(0, "ending", "ending", expected="owned", got="rescued"),
        Failed(0, "meter", "trust", expected="6", got="0"),
        Failed(0, "meter", "humour", expected="1", got=""),
        Failed(1, "ending", "ending", expected="owned", got=""),
    )  # fmt: skip


@given(stories())
def test_every_scene_is_linked_or_told(scenario: Scenario) -> None:
    found = linked(scenario)
    assert {scene.id for scene in scenario.scenes} - found == set(unreached(scenario))
    assert can_end(scenario) == bool(found & {ending.id for ending in scenario.endings})


@given(walks())
def test_no_walk_leaves_what_is_linked(walk: tuple[Scenario, tuple[str, ...]]) -> None:
    play = replay(*walk)
    assert {step.scene for step in play.steps} | {play.state.scene} <= linked(walk[0])
    assert not play.state.ending or can_end(walk[0])
