"""Other questions and stages while a talk runs."""

from datetime import UTC, datetime

import pytest
from library import FLOW, STAGES

from coachtui.coaching.drawing import PLAIN, Drawing, draw
from coachtui.coaching.flows import Flow, Question, Stage
from coachtui.coaching.running import FollowUp, Prompt, Running, Spell
from coachtui.services.session.addressing import addressed, readdressed
from coachtui.services.session.asking import (
    another,
    ask_found,
    follow_up,
    offered_stages,
    own,
    stages_meant,
    to_stage,
)

QUESTIONS = {
    "goal": tuple(Question(f"core/g{i}", "goal", f"Goal {i}?") for i in range(3)),
    "reality": (Question("core/r", "reality", "What is so?", follow_up=("core/g0",)),),
    "next-steps": (Question("core/n", "next-steps", "What first?"),),
}
WISH = Stage("wish", "Wish", 5, "", ("goal",), 2)
FLOWS = {"core/grow": FLOW, "core/woop": Flow("core/woop", "WOOP", (Stage("goal", "Goal", 5), WISH))}


def talk() -> Running:
    prompts = draw(FLOW, QUESTIONS, PLAIN, "x")
    return Running("x", "anna", 45, (Spell(datetime(2026, 11, 18, tzinfo=UTC)),), "core/grow", "GROW", STAGES, prompts)


def test_another_question_comes_round_through_all_of_the_stage_and_asks_none_twice() -> None:
    running = talk()
    seen = [running.prompt.question if running.prompt else ""]
    for _ in range(3):
        found = another(running, QUESTIONS, PLAIN)
        assert found is not None
        running = found
        seen.append(running.prompt.question if running.prompt else "")
    assert sorted(seen[:3]) == ["core/g0", "core/g1", "core/g2"]
    assert seen[3] == seen[0]
    assert len(running.prompts) == 3


def test_another_question_leaves_those_asked_lately_for_last() -> None:
    running = talk()
    here = running.prompts[0].question
    left = sorted({"core/g0", "core/g1", "core/g2"} - {here})
    found = another(running, QUESTIONS, Drawing(lately={left[0]}))
    assert found is not None
    assert found.prompts[0].question == left[1]


def test_a_bank_that_vanished_has_no_other_question_and_changes_nothing() -> None:
    assert another(talk(), {}, PLAIN) is None
    assert another(talk()._replace(stages=(), prompts=()), QUESTIONS, PLAIN) is None


def test_an_own_question_is_asked_at_once_and_the_talk_goes_on_behind_it() -> None:
    running = own(talk(), " Why\x1b now? ")
    assert running.prompt == Prompt("goal", ask="Why now?")
    assert running.prompts[2].stage == "reality"


def test_a_follow_up_keeps_its_words_where_the_bank_is_gone() -> None:
    running = talk()._replace(prompts=(Prompt("goal", "core/r", "What is so?", (FollowUp("core/g0", "And else?"),)),))
    for questions in (QUESTIONS, {}):
        found = follow_up(running, questions)
        assert found is not None
        assert (found.prompt and found.prompt.ask, found.prompt and found.prompt.question) == ("And else?", "core/g0")
    assert follow_up(talk()._replace(prompts=(Prompt("goal"),)), QUESTIONS) is None


def test_a_question_that_was_found_is_asked_in_the_stage_at_hand() -> None:
    found = ask_found(talk(), QUESTIONS["reality"][0], QUESTIONS)
    assert found.prompt is not None
    assert (found.prompt.stage, found.prompt.follow_up) == ("goal", (FollowUp("core/g0", "Goal 0?"),))


def test_stages_of_other_flows_are_offered_behind_those_of_the_talk_and_each_title_once() -> None:
    offered = offered_stages(talk(), FLOWS)
    assert [(each.stage.title, each.flow) for each in offered] == [
        ("Goal", ""),
        ("Reality", ""),
        ("Next steps", ""),
        ("Wish", "WOOP"),
    ]
    assert [each.stage.id for each in stages_meant("re", offered)] == ["reality"]
    assert [each.stage.id for each in stages_meant("wi", offered)] == ["wish"]
    assert stages_meant("nothing", offered) == ()


def test_a_stage_of_another_flow_is_put_in_with_questions_of_its_own() -> None:
    running = talk()
    wish = stages_meant("wish", offered_stages(running, FLOWS))[0]
    there = to_stage(running, wish, QUESTIONS, PLAIN)
    assert there.stage == "wish"
    assert [each.id for each in there.stages] == ["goal", "wish", "reality", "next-steps"]
    drawn = [prompt.question for prompt in there.prompts if prompt.stage == "wish"]
    assert len(drawn) == 2
    assert running.prompts[0].question not in drawn
    empty = to_stage(running, wish, {}, PLAIN)
    assert empty.prompt == Prompt("wish")


PEOPLE = {"1": "Anna Holm", "2": "Ali Rahman", "3": "Anna Berg"}


def test_a_name_before_a_line_says_whom_it_is_about() -> None:
    assert addressed("Ali: tries it on Monday", PEOPLE) == ("tries it on Monday", "2")
    assert addressed("/a anna h: ask Karim @fri", PEOPLE) == ("/a ask Karim @fri", "1")
    assert addressed("/r ali: 7", PEOPLE) == ("/r 7", "2")


def test_a_line_that_names_nobody_or_two_stays_as_it_is() -> None:
    for text in ("Anna: who?", "Note: this", "https://x.y", "Ali:", "", "/a 10:30 with Ali", "//Ali: x"):
        assert addressed(text, PEOPLE) == (text, "")
    assert addressed("Ali: x", {}) == ("Ali: x", "")


@pytest.mark.parametrize("text", ["tries it", "/a ask @fri"])
def test_a_line_is_typed_again_with_its_name(text: str) -> None:
    assert addressed(readdressed(text, "Ali Rahman"), PEOPLE) == (text, "2")
    assert readdressed(text, "") == text
