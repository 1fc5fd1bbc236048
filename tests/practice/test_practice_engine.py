import pytest
from hypothesis import given
from practice_stories import DEADLINE, pick, say, scene, stories, story, walks

from coachtui.practice.engine import (
    SILENCE,
    NotOfferedError,
    State,
    Stopped,
    begin,
    choose,
    line_said,
    offered,
    readings,
    replay,
)
from coachtui.practice.scenario import Meter, Scenario


def ids(scenario: Scenario, state: State) -> list[str]:
    return [choice.id for choice in offered(scenario, state)]


def test_a_play_begins_in_the_first_scene_with_every_meter_at_its_start() -> None:
    state = begin(DEADLINE)
    assert (state.scene, state.ending) == ("opening", "")
    assert readings(DEADLINE, state) == {"trust": 5, "candour": 2}
    assert line_said(DEADLINE, state).say == "I know. It's late again."
    assert ids(DEADLINE, state) == ["ask", "lecture", "own-part"]


def test_a_choice_moves_the_meters_and_leads_on() -> None:
    state = choose(DEADLINE, begin(DEADLINE), "ask")
    assert state.scene == "cause"
    assert readings(DEADLINE, state) == {"trust": 6, "candour": 4}


def test_a_choice_that_was_renamed_is_found_by_the_id_it_had() -> None:
    opening = DEADLINE.scene("opening")
    choices = tuple(
        each._replace(id="ask-open", was=("ask",)) if each.id == "ask" else each for each in opening.choices
    )
    others = DEADLINE.scenes[1:]
    changed = DEADLINE._replace(scenes=(opening._replace(choices=choices), *others))
    play = replay(changed, ["ask"])
    assert (play.stopped, play.picks, play.state.scene) == (None, ("ask-open",), "cause")


def test_what_a_line_sets_is_seen_by_the_choices_beside_it() -> None:
    told = choose(DEADLINE, begin(DEADLINE), "ask")
    assert line_said(DEADLINE, told).say == "Nobody reviews my work."
    assert ids(DEADLINE, told) == ["agree", "ask", "solve"]
    shut = choose(DEADLINE, begin(DEADLINE), "lecture")
    assert line_said(DEADLINE, shut).say == "It's just been busy."
    assert ids(DEADLINE, shut) == ["ask", "solve"]


def test_what_a_line_sets_does_not_change_which_line_was_said() -> None:
    scenario = story(
        scene("hall", pick("stay", "hall"), lines=[say("You again.", "met"), say("Who are you?", "", "met")]),
        flags=("met",),
    )
    first = begin(scenario)
    assert line_said(scenario, first).say == "Who are you?"
    assert line_said(scenario, choose(scenario, first, "stay")).say == "You again."


def test_where_no_line_holds_nothing_is_said() -> None:
    scenario = story(scene("hall", pick("go", "owned"), lines=[say("Hello.", "trust > 5", "met")]))
    state = begin(scenario)
    assert line_said(scenario, state) == SILENCE
    assert state.flags == frozenset()


def test_a_choice_said_once_is_gone_from_its_own_scene_alone() -> None:
    scenario = story(
        scene("one", pick("wait", "two", once=True), pick("on", "two")),
        scene("two", pick("wait", "one", once=True), pick("on", "one")),
    )
    state = choose(scenario, begin(scenario), "wait")
    assert ids(scenario, state) == ["wait", "on"]
    assert ids(scenario, choose(scenario, state, "on")) == ["on"]


def test_a_choice_sets_flags_before_the_next_line_is_said() -> None:
    scenario = story(
        scene("one", pick("own", "two", sets=("owned-it",)), pick("on", "two")),
        scene("two", pick("go", "owned"), lines=[say("Thank you.", "owned-it"), say("Well.")]),
        flags=("owned-it",),
    )
    assert line_said(scenario, choose(scenario, begin(scenario), "own")).say == "Thank you."
    assert line_said(scenario, choose(scenario, begin(scenario), "on")).say == "Well."


@pytest.mark.parametrize(("effect", "expected"), [(-9, -2), (-7, -2), (-6, -1), (4, 9), (5, 9), (99, 9)])
def test_a_meter_stays_within_its_bounds(effect: int, expected: int) -> None:
    scenario = story(
        scene("one", pick("go", "owned", effects={"trust": effect})), meters=(Meter("trust", "", 5, -2, 9),)
    )
    assert choose(scenario, begin(scenario), "go").meters == (expected,)


def test_a_meter_that_starts_outside_its_bounds_starts_at_the_nearest() -> None:
    meters = (Meter("a", "", 12), Meter("b", "", -1, 0, 3))
    assert begin(story(scene("one", pick("go", "owned")), meters=meters)).meters == (10, 0)


def test_an_ending_ends_the_play_where_it_stands() -> None:
    play = replay(DEADLINE, ["ask", "agree"])
    assert (play.state.ending, play.state.scene) == ("owned", "cause")
    assert offered(DEADLINE, play.state) == ()
    assert play.stopped is None


def test_a_play_tells_each_exchange() -> None:
    first, second = replay(DEADLINE, ["ask", "agree"]).steps
    assert (first.scene, first.line.say, first.choice.id) == ("opening", "I know. It's late again.", "ask")
    assert (second.scene, second.line.say, second.choice.id) == ("cause", "Nobody reviews my work.", "agree")
    assert [choice.id for choice in second.offered] == ["agree", "ask", "solve"]
    assert first.after == second.before


@pytest.mark.parametrize(
    ("picks", "stopped", "at"),
    [
        (["ask", "apologise", "agree"], Stopped(1, "apologise", "gone"), "cause"),
        (["lecture", "agree"], Stopped(1, "agree", "not-on-offer"), "cause"),
        (["own-part", "own-part"], Stopped(1, "own-part", "not-on-offer"), "opening"),
        (["lecture", "own-part"], Stopped(1, "own-part", "gone"), "cause"),
        (["ask", "agree", "ask"], Stopped(2, "ask", "over"), "cause"),
        ([""], Stopped(0, "", "gone"), "opening"),
    ],
)
def test_a_replay_stops_at_a_pick_it_cannot_take(picks: list[str], stopped: Stopped, at: str) -> None:
    play = replay(DEADLINE, picks)
    assert play.stopped == stopped
    assert play.picks == tuple(picks[: stopped.at])
    assert play.state == replay(DEADLINE, play.picks).state
    assert play.state.scene == at


def test_a_choice_that_cannot_be_taken_is_refused_with_the_reason() -> None:
    shut = choose(DEADLINE, begin(DEADLINE), "lecture")
    with pytest.raises(NotOfferedError, match="agree") as told:
        choose(DEADLINE, shut, "agree")
    assert (told.value.choice, told.value.why) == ("agree", "not-on-offer")


def test_a_goto_that_names_nothing_is_a_mistake_of_the_caller() -> None:
    scenario = story(scene("one", pick("go", "nowhere")))
    with pytest.raises(KeyError, match="nowhere"):
        choose(scenario, begin(scenario), "go")


@given(walks())
def test_meters_stay_within_bounds_on_any_walk(walk: tuple[Scenario, tuple[str, ...]]) -> None:
    scenario, picks = walk
    for state in (begin(scenario), *(step.after for step in replay(scenario, picks).steps)):
        assert all(m.least <= value <= m.most for m, value in zip(scenario.meters, state.meters, strict=True))


@given(walks())
def test_a_walk_replays_to_the_same_state(walk: tuple[Scenario, tuple[str, ...]]) -> None:
    scenario, picks = walk
    state = begin(scenario)
    for picked in picks:
        state = choose(scenario, state, picked)
    play = replay(scenario, picks)
    assert (play.state, play.picks, play.stopped) == (state, picks, None)


@given(walks())
def test_stepping_back_is_a_replay_of_one_pick_fewer(walk: tuple[Scenario, tuple[str, ...]]) -> None:
    scenario, picks = walk
    steps = replay(scenario, picks).steps
    for count, step in enumerate(steps):
        assert replay(scenario, picks[:count]).state == step.before


@given(walks())
def test_a_choice_said_once_is_taken_once_in_its_scene(walk: tuple[Scenario, tuple[str, ...]]) -> None:
    taken = [(step.scene, step.choice.id) for step in replay(*walk).steps if step.choice.once]
    assert len(taken) == len(set(taken))


@given(stories())
def test_only_what_is_on_offer_can_be_taken(scenario: Scenario) -> None:
    state = begin(scenario)
    there = ids(scenario, state)
    for choice_id in "abc":
        if choice_id in there:
            assert choose(scenario, state, choice_id) == replay(scenario, [choice_id]).state
        else:
            with pytest.raises(NotOfferedError):
                choose(scenario, state, choice_id)
