import pytest
from hypothesis import given, settings
from practice_stories import DEADLINE, pick, scene, story, walks

from coachtui.practice.debrief import SkillScore, debrief, scores, until
from coachtui.practice.engine import replay
from coachtui.practice.scenario import Scenario


@pytest.mark.parametrize(
    ("picks", "questions", "listening"),
    [
        ([], (0, 0), (0, 0)),
        (["ask"], (2, 2), (0, 1)),
        (["lecture"], (0, 2), (0, 1)),
        (["lecture", "ask"], (0, 3), (0, 1)),
        (["ask", "agree"], (3, 3), (1, 2)),
        (["ask", "ask", "ask", "agree"], (4, 4), (1, 2)),
        (["own-part", "ask", "ask", "ask", "solve"], (3, 4), (1, 2)),
    ],
)
def test_skills_are_scored_out_of_what_was_on_offer_on_the_way(
    picks: list[str], questions: tuple[int, int], listening: tuple[int, int]
) -> None:
    assert scores(DEADLINE, replay(DEADLINE, picks)) == (
        SkillScore("open-question", *questions),
        SkillScore("listening", *listening),
    )


def test_a_choice_earns_nothing_twice_and_costs_nothing_twice() -> None:
    hub = story(
        scene("hub", pick("ask", "hub", skills={"listening": 2}), pick("blame", "hub", skills={"listening": -1})),
    )
    for picks, got in ((["ask"], 2), (["ask"] * 3, 2), (["ask", "blame"], 1), (["ask", "blame", "blame"], 1)):
        assert scores(hub, replay(hub, picks))[1] == SkillScore("listening", got, 2)


def test_a_scene_where_more_was_said_offered_more() -> None:
    hub = story(scene("hub", *(pick(f"ask-{i}", "hub", skills={"listening": i}) for i in (1, 2, 3))))
    for picks, got, of in (((1,), 1, 3), ((1, 2), 3, 5), ((1, 1), 1, 3), ((1, 2, 3), 6, 6)):
        assert scores(hub, replay(hub, [f"ask-{i}" for i in picks]))[1] == SkillScore("listening", got, of)


def test_points_below_nothing_show_as_none() -> None:
    assert scores(DEADLINE, replay(DEADLINE, ["lecture"]))[0].got == 0


def test_the_ending_is_told_once_it_is_reached() -> None:
    assert debrief(DEADLINE, replay(DEADLINE, ["ask"])).ending is None
    ending = debrief(DEADLINE, replay(DEADLINE, ["ask", "agree"])).ending
    assert ending is not None
    assert (ending.grade, ending.text) == ("strong", "His own step.")


def test_each_line_is_looked_back_on() -> None:
    first, second = debrief(DEADLINE, replay(DEADLINE, ["lecture", "solve"])).steps
    assert (first.step, first.you, first.why, first.felt) == (0, "You say lecture.", "It closes him down.", "Cornered.")
    assert first.better is not None
    assert first.better.id == "ask"
    assert (second.step, second.why, second.felt) == (1, "", "")
    assert second.better is not None
    assert second.better.id == "ask", "agree is not on offer where he shut down"


def test_the_best_line_on_offer_has_no_better_one_nor_has_its_equal() -> None:
    scenario = story(
        scene("one", pick("a", "two", skills={"listening": 2}), pick("b", "two", skills={"open-question": 2})),
        scene("two", pick("c", "owned", skills={"listening": -1})),
    )
    for first in "ab":
        assert [judged.better for judged in debrief(scenario, replay(scenario, [first, "c"])).steps] == [None, None]


@pytest.mark.parametrize(
    ("picks", "best"),
    [([], None), (["lecture"], None), (["lecture", "solve"], None), (["ask", "agree"], 0), (["lecture", "ask"], 1)],
)
def test_the_best_line_is_the_first_that_earned_most(picks: list[str], best: int | None) -> None:
    assert debrief(DEADLINE, replay(DEADLINE, picks)).best_line == best


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        ((3, 4), (1, 4), "up"),
        ((3, 4), (3, 4), "flat"),
        ((2, 4), (1, 2), "flat"),
        ((3, 5), (2, 3), "down"),
        ((0, 2), (0, 3), "flat"),
        ((1, 2), (0, 0), None),
        ((0, 0), (1, 2), None),
    ],
)
def test_a_trend_compares_shares(now: tuple[int, int], before: tuple[int, int], expected: str | None) -> None:
    assert SkillScore("listening", *now).trend(SkillScore("listening", *before)) == expected


def test_a_first_play_has_no_trend() -> None:
    assert SkillScore("listening", 1, 2).trend(None) is None


def test_playing_on_from_a_step_keeps_the_picks_before_it() -> None:
    play = replay(DEADLINE, ["own-part", "ask", "agree"])
    assert [until(play, index) for index in (-1, 0, 2, 9)] == [(), (), ("own-part", "ask"), play.picks]


@given(walks())
@settings(max_examples=100)
def test_nobody_gets_more_than_was_on_offer_or_less_than_nothing(walk: tuple[Scenario, tuple[str, ...]]) -> None:
    for score in scores(walk[0], replay(*walk)):
        assert 0 <= score.got <= score.of


@given(walks())
def test_a_scene_passed_once_offers_its_best_choice_for_each_skill(walk: tuple[Scenario, tuple[str, ...]]) -> None:
    steps = replay(*walk).steps
    once = len({step.scene for step in steps}) == len(steps)
    for score in scores(walk[0], replay(*walk)):
        best = [max(dict(choice.skills).get(score.skill, 0) for choice in step.offered) for step in steps]
        assert not once or score.of == sum(max(0, points) for points in best)


@given(walks())
def test_playing_on_from_any_step_stands_before_it(walk: tuple[Scenario, tuple[str, ...]]) -> None:
    play = replay(*walk)
    for judged in debrief(walk[0], play).steps:
        assert replay(walk[0], until(play, judged.step)).state == play.steps[judged.step].before


@given(walks())
def test_a_better_line_was_on_offer_and_earns_more(walk: tuple[Scenario, tuple[str, ...]]) -> None:
    play = replay(*walk)
    for judged, step in zip(debrief(walk[0], play).steps, play.steps, strict=True):
        points = [sum(value for _, value in choice.skills) for choice in step.offered]
        mine = sum(value for _, value in step.choice.skills)
        assert (judged.better is None) == (max(points) == mine)
        if judged.better is not None:
            assert judged.better in step.offered
            assert sum(value for _, value in judged.better.skills) == max(points)
