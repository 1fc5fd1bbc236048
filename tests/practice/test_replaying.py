"""A play is its picks: across edits of the scenario it goes as far as it can, and says why no further."""

from hypothesis import given
from hypothesis import strategies as st
from practice_stories import stories, walks, when

from coachtui.practice.engine import begin, choose, offered, replay
from coachtui.practice.scenario import Choice, Scenario

NEVER = when("m0 > 99")


@st.composite
def edited(draw: st.DrawFn) -> tuple[Scenario, tuple[str, ...]]:
    """Draw picks that could be taken, and the scenario after an edit: choices gone, shut, moved or reworded."""
    scenario, picks = draw(walks())
    scenes = []
    for scene in scenario.scenes:
        kept: list[Choice] = []
        for choice in scene.choices:
            edit = draw(st.sampled_from(["", "", "", "gone", "shut", "moved", "reworded"]))
            change = {"shut": {"when": NEVER}, "moved": {"goto": "owned"}, "reworded": {"you": "Other words."}}
            if edit != "gone":
                kept.append(choice._replace(**change.get(edit, {})))
        scenes.append(scene._replace(choices=tuple(draw(st.permutations(kept)))))
    return scenario._replace(scenes=tuple(scenes)), picks


@given(edited())
def test_a_replay_takes_every_pick_that_can_be_taken_and_says_why_it_stops(
    edit: tuple[Scenario, tuple[str, ...]],
) -> None:
    scenario, picks = edit
    play = replay(scenario, picks)
    state = begin(scenario)
    for pick in play.picks:
        state = choose(scenario, state, pick)
    assert (play.picks, play.state) == (picks[: len(play.steps)], state)
    if play.stopped is None:
        assert play.picks == picks
        return
    assert (play.stopped.at, play.stopped.pick) == (len(play.steps), picks[len(play.steps)])
    assert play.stopped.pick not in {choice.id for choice in offered(scenario, state)}
    if state.ending:
        assert play.stopped.why == "over"
    else:
        there = scenario.scene(state.scene).choice(play.stopped.pick)
        assert play.stopped.why == ("not-on-offer" if there else "gone")


@given(walks(), st.data())
def test_new_words_and_another_order_change_nothing_for_a_play(
    walk: tuple[Scenario, tuple[str, ...]], data: st.DataObject
) -> None:
    scenario, picks = walk
    scenes = tuple(
        scene._replace(
            choices=tuple(choice._replace(you="Other words.") for choice in data.draw(st.permutations(scene.choices)))
        )
        for scene in scenario.scenes
    )
    play = replay(scenario._replace(scenes=scenes), picks)
    assert (play.stopped, play.state) == (None, replay(scenario, picks).state)


@given(stories())
def test_a_play_of_nothing_stands_at_the_start(scenario: Scenario) -> None:
    assert replay(scenario, ()).state == begin(scenario)
