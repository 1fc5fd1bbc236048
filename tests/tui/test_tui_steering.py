"""Steering a talk by its keys: stages, questions, roles, a group, long notes; and all that a line may write down."""

from datetime import date, time
from pathlib import Path

import pytest
from library import wide_library
from stage import LARGE, Play, Stage
from talks import begin, enter, last, pass_opening, running, written

from coachtui.coaching.blocks import Block
from coachtui.content.folders import Root
from coachtui.content.library import load
from coachtui.paths import Home
from coachtui.services.desk import Change, Context
from coachtui.services.goals import EndGoal, end_goal
from coachtui.services.people import ChangePerson, change_person
from coachtui.store.frames import Label
from coachtui.store.records import Records

pytestmark = pytest.mark.usefixtures("demo_team", "_wide")


@pytest.fixture
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coachtui.services.library.library_of", lambda home, language: wide_library())


def prompt(coach: Stage) -> str:
    """Return what is asked now, as the records have it."""
    found = running(coach).prompt
    return found.ask if found else ""


async def test_what_was_left_open_is_asked_about_first_and_done_by_one_letter(play: Play) -> None:
    async with play() as coach:
        await coach.press("down", "s")
        assert "You wanted to: silence for five seconds, or naming a person. What came" in coach.text
        assert "1 silence for five seconds" in coach.line("Last time")
        await coach.press("enter")
        assert "two questions before answering in stand-up" in prompt(coach)
        await enter(coach, "/d")
        assert coach.notice.startswith("Understood: done: two questions before answering in stand-up.")
        assert "2 two questions" not in coach.text
        await enter(coach, "/d 1 the silence worked")
        await enter(coach, "/d")
        assert coach.notice.startswith("Understood: done: who leads the platform guild")
        await enter(coach, "/d")
        assert coach.notice == "Nothing open is called so. The numbers stand beside what was left open."
        await enter(coach, "/end")
        await coach.press("enter", "enter")
        actions = coach.records.talks.actions.of(coach.person("Anna").id)
        done = {action.text: action.came for action in actions if action.done == date(2026, 11, 18)}
        assert done["silence for five seconds, or naming a person"] == "the silence worked"
        assert "two questions before answering in stand-up" in done


async def test_every_kind_of_line_is_understood_and_kept_with_the_person(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        said = {
            "/i if the phone rings, I let it ring": "an if-then plan",
            "/e count to five / name somebody @next week": "two ways to try, Fri 27 Nov",
            "/w the demo ran": "a win",
            "/g answers herself > asks who knows": "a goal, answers herself → asks who knows",
            "/r 4": "4 of 10 for “answers herself → asks who knows”",
            "/p the offsite": "parked for another time",
            "/l Time to Think > the second meeting": "a link: the second meeting",
            "/m bring her to the call @thu": "me, Thu 19 Nov",
        }
        for typed, understood in said.items():
            await enter(coach, typed)
            assert coach.notice == f"Understood: {understood}. /u takes it back."
        await enter(coach, "/end")
        await coach.press("enter", "enter")
        talks, anna = coach.records.talks, coach.person("Anna").id
        goal = talks.goals.of(anna)[-1]
        assert (goal.text, [r.value for r in goal.rated]) == ("answers herself → asks who knows", [4])
        assert [(each.text, each.due) for each in talks.experiments.of(anna) if each.done is None] == [
            ("count to five / name somebody", date(2026, 11, 27))
        ]
        assert talks.parked.of(anna)[-1].text == "the offsite"
        assert (talks.resources.of(anna)[-1].text, talks.resources.of(anna)[-1].use) == (
            "Time to Think",
            "the second meeting",
        )
        new = [action for action in talks.actions.of(anna) if action.session == last(coach).id]
        assert [(action.plan, action.owner) for action in new] == [(True, "person"), (False, "me")]


async def test_what_was_understood_is_taken_back_word_by_word(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        for typed in ("/e one / other @2026-11-27", "/g a → b", "/d 1", "/l book > use"):
            await enter(coach, typed)
            await enter(coach, "/u")
            assert written(coach) == []
            back = coach.line("›").strip().removeprefix("› ")
            assert back.split()[0] == typed.split()[0]
            await coach.press("ctrl+u")


async def test_a_rating_without_a_goal_and_a_goal_that_nobody_sees_are_said(play: Play) -> None:
    async with play() as coach:
        for goal in coach.records.talks.goals.of(coach.person("Anna").id):
            coach.do(end_goal, EndGoal(goal.person, goal.id))
        await begin(coach)
        await enter(coach, "/r 6")
        assert coach.notice == "There is no such goal to rate yet: /g names one."
        assert coach.line("›").strip() == "› /r 6"
        await coach.press("ctrl+u")
        await enter(coach, "/g be more confident")
        assert "Could one see or hear it?" in " ".join(coach.notice.split())
        await enter(coach, "/r 11")
        assert coach.notice.startswith("Write the words behind it")


async def test_stages_are_skipped_taken_up_and_put_in_with_completion(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "/s")
        assert running(coach).stage == "reality"
        await coach.write("/s ")
        assert "Next steps" in coach.text
        assert "Wish (Short)" in coach.text
        await coach.write("ne")
        await coach.press("tab")
        assert coach.line("›").strip() == "› /s Next steps"
        await coach.press("enter")
        assert running(coach).stage == "next-steps"
        await enter(coach, "/s goal")
        assert running(coach).stage == "goal"
        await enter(coach, "/s wish")
        assert [stage.id for stage in running(coach).stages] == ["goal", "wish", "reality", "next-steps"]
        assert "Wish  0 of 5" in coach.text
        await enter(coach, "/s nowhere")
        assert coach.notice == "No stage is called “nowhere”. /s and a space offer them."


async def test_other_questions_follow_ups_and_the_hint_not_to_ask(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        seen = {prompt(coach)}
        for _ in range(3):
            await enter(coach, "/n")
            seen.add(prompt(coach))
        assert {"What is this for?", "And what else?"} <= seen
        while prompt(coach) != "What is this for?":
            await enter(coach, "/n")
        assert "/f  And what else?" in coach.text
        await enter(coach, "/f")
        assert prompt(coach) == "And what else?"
        assert "Better not: When they have just said it all." in coach.text
        await enter(coach, "/f")
        assert coach.notice == "This question has no follow-up. /q asks your own."


async def test_a_question_is_found_in_the_bank_as_one_types(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await coach.write("half a li")
        await coach.press("ctrl+f")
        assert coach.in_front == "QuestionFinder"
        await coach.write("purpose")
        assert "What is this for?  (listening)" in coach.text
        await coach.press("enter")
        assert prompt(coach) == "What is this for?"
        assert coach.line("›").strip() == "› half a li"
        await coach.press("ctrl+u")
        await enter(coach, "/q")
        assert coach.in_front == "QuestionFinder"
        await coach.write("xyzzy")
        assert "No question fits that." in coach.text
        await coach.press("enter", "escape")
        assert prompt(coach) == "What is this for?"


async def test_an_own_question_is_kept_in_the_personal_bank_on_request(play: Play, home: Home) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "/k")
        assert coach.notice == "This question comes first from now on"
        await enter(coach, "/k")
        assert coach.notice == "This question comes no earlier than others"
        await enter(coach, "/q What would Sara say?")
        assert prompt(coach) == "What would Sara say?"
        assert not (home.library / "personal" / "questions").exists()
        await enter(coach, "/k")
        assert coach.notice == "Kept in your own bank."
        await enter(coach, "/k")
        assert coach.notice == "It is in your bank already."
        await enter(coach, "/q No question")
        await enter(coach, "/k")
        assert coach.notice.startswith("Only a question can be kept in your bank")
    bank = load([Root(home.library / "personal", "personal", "personal")], "en", None)
    assert [each.ask for theme in bank.questions.values() for each in theme] == ["What would Sara say?"]
    assert not bank.broken


async def test_words_about_a_person_never_go_into_a_bank(play: Play, home: Home) -> None:
    async with play() as coach:
        await coach.press("down", "s")
        await enter(coach, "/k")
        assert coach.notice == "This one is about Anna Holm, so it does not go into a bank."
    assert not list(Path(home.library).glob("personal/questions/*"))


async def test_a_long_note_keeps_its_lines_and_escape_loses_nothing(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await coach.write("first")
        await coach.press("ctrl+e", "enter")
        await coach.write("second")
        await coach.press("escape")
        assert [line.text for line in written(coach)] == ["first\nsecond"]
        assert "second" in coach.text
        await enter(coach, "/u")
        assert coach.in_front == "LongNote"
        assert written(coach) == []
        coach.app.screen_stack[-2]._look()  # type: ignore[attr-defined]
        await coach.settle()
        assert running(coach).typing == "first\nsecond"
        coach.app.exit()
    async with play() as coach:
        await coach.press("home", "s")
        assert coach.in_front == "LongNote"
        await coach.press("ctrl+e")
        assert [line.text for line in written(coach)] == ["first\nsecond"]
        await coach.press("ctrl+e", "escape")
        assert len(written(coach)) == 1


async def test_zen_shows_the_question_alone_until_it_is_said_again(play: Play) -> None:
    async with play(size=LARGE) as coach:
        await begin(coach)
        await enter(coach, "a note")
        await enter(coach, "/zen")
        assert prompt(coach) in coach.text
        for gone in ("Anna Holm", "a note", "Went well"):
            assert gone not in coach.text
        await enter(coach, "unseen, and kept")
        await enter(coach, "/zen")
        assert "unseen, and kept" in coach.text


async def test_the_guideline_is_one_command_away(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "/guide")
        assert "How we talk here" in coach.text
        assert "Head of People, approved 5 Jan 2026, review was due 1 Oct 2026" in coach.text
        await coach.press("end")
        assert "Rule 4" in coach.text
        await coach.press("escape")
        assert coach.in_front == "SessionScreen"


async def test_a_peer_session_says_who_asks_and_changes_roles(play: Play) -> None:
    async with play() as coach:
        anna = coach.person("Anna")
        coach.do(change_person, ChangePerson(anna.id, anna.name, "peer", anna.tier, anna.team))
        await coach.press("down", "s")
        await pass_opening(coach)
        assert "Anna Holm · Pair · you ask" in coach.text
        assert "Half time" not in coach.text
        await enter(coach, "/s")
        await coach.press("enter")
        assert "Half time: /swap changes the roles." in coach.text
        await enter(coach, "/swap")
        assert coach.notice == "Now Anna asks, and you are asked."
        assert "Anna Holm · Pair · Anna asks" in coach.text
        assert "Half time" not in coach.text
        await enter(coach, "/u")
        assert "you ask" in coach.text


async def test_a_talk_without_roles_has_none_to_change(play: Play) -> None:
    async with play() as coach:
        await begin(coach)
        await enter(coach, "/swap")
        assert coach.notice == "In this talk there are no roles to change; peer coaching has them."
        assert written(coach) == []


def group_of(*people: str) -> object:
    """Return a use case that plans one time today for several people."""

    def use_case(records: Records, given: None, context: Context) -> Change:
        found = [next(p for p in records.people.all() if p.name.startswith(name)) for name in people]
        blocks = [Block(context.new_id(), p.id, date(2026, 11, 18), time(11), 90, group="G1") for p in found]
        return Change(Label("blocks-planned", {"count": len(blocks)}), tuple(map(records.blocks.put, blocks)))

    return use_case


async def test_a_group_session_is_one_talk_whose_lines_may_be_about_one_of_them(play: Play) -> None:
    async with play() as coach:
        coach.do(group_of("Ali", "Jonas", "Sara"), None)  # type: ignore[arg-type]
        await coach.press("home")
        while "Ali Rahman +2" not in coach.pointed:
            await coach.press("down")
        await coach.press("s")
        assert "Ali, Jonas, Sara · Circle" in coach.text
        assert "0 of 90 min" in coach.text
        await enter(coach, "all of us listen longer")
        await enter(coach, "/a sara: asks two questions @fri")
        assert coach.notice == "Understood: for Sara, Fri 20 Nov. /u takes it back."
        await enter(coach, "Ali: brought the case")
        assert "Ali  brought the case" in coach.text
        await enter(coach, "/u")
        assert coach.line("›").strip() == "› Ali Rahman: brought the case"
        await coach.press("enter", "escape")
        await coach.press("home")
        await coach.press("s")
        assert "all of us listen longer" in coach.text
        await enter(coach, "/end")
        await coach.press("enter", "enter")
        sessions = {name: last(coach, name) for name in ("Ali", "Jonas", "Sara")}
        assert len({session.group for session in sessions.values()}) == 1
        notes = {name: [line.text for line in s.log if line.kind == "note"] for name, s in sessions.items()}
        assert notes["Ali"] == ["all of us listen longer", "brought the case"]
        assert notes["Sara"] == notes["Jonas"] == ["all of us listen longer"]
        sara = coach.records.talks.actions.of(coach.person("Sara").id)[-1]
        assert (sara.text, sara.due) == ("asks two questions", date(2026, 11, 20))
        assert not [a for a in coach.records.talks.actions.of(coach.person("Jonas").id) if a.text == sara.text]
