"""Two minutes before a talk, and what comes of it in the talk; a person's goals; what is open on Today."""

from datetime import date

import pytest
from library import wide_library
from stage import Play, Stage
from talks import enter, running

from coachtui import i18n
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.session.preparing import laid_out_for

pytestmark = pytest.mark.usefixtures("demo_team")


@pytest.fixture
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coachtui.services.library.library_of", lambda home, language: wide_library())


def laid_out(coach: Stage) -> list[str]:
    """Return the questions that are kept for Anna's talk."""
    return [prompt.ask for prompt in laid_out_for(coach.records, coach.person("Anna").id)]


@pytest.mark.parametrize("way", [("down", "r"), ("2", "down", "r"), ("3", "down", "r"), ("3", "down", "enter", "r")])
async def test_a_talk_is_prepared_from_every_place_where_its_person_stands(play: Play, way: tuple[str, ...]) -> None:
    async with play() as coach:
        await coach.press(*way)
        assert coach.in_front == "PrepareScreen"
        assert "Anna Holm · GROW · 10:00, 1 h" in coach.text
        assert "two questions before answering in stand-up   due today" in coach.text
        assert "the release ran without her" in coach.text
        await coach.press("escape")
        assert coach.in_front.endswith(("Area", "Page"))


@pytest.mark.usefixtures("_wide")
async def test_questions_are_laid_out_moved_and_left_out_and_all_of_it_is_kept(play: Play) -> None:
    async with play() as coach:
        await coach.press("down", "r", "n")
        await enter(coach, "What would Sara say?")
        await enter(coach, "Why now?")
        await coach.press("escape", "/")
        await coach.write("listening")
        await coach.press("enter")
        assert laid_out(coach) == ["What would Sara say?", "Why now?", "What is this for?"]
        await coach.press("shift+up", "shift+up", "shift+up")
        assert laid_out(coach) == ["What is this for?", "What would Sara say?", "Why now?"]
        await coach.press("down", "d")
        assert laid_out(coach) == ["What is this for?", "Why now?"]
        await coach.press("u")
        assert laid_out(coach) == ["What is this for?", "What would Sara say?", "Why now?"]
        await coach.press("e")
        await coach.write(" And Ole?")
        await coach.press("enter")
        assert laid_out(coach)[1] == "What would Sara say? And Ole?"
        await coach.press("/")
        await coach.write("purpose")
        await coach.press("enter")
        assert coach.notice == "That one is laid out already."
        coach.app.exit()
    async with play() as coach:
        await coach.press("down", "r")
        assert "What would Sara say? And Ole?" in coach.text


async def test_words_being_typed_are_taken_where_one_leaves_by_escape(play: Play) -> None:
    async with play() as coach:
        await coach.press("down", "r", "n")
        await coach.write("half a question")
        await coach.press("escape")
        assert coach.in_front == "PrepareScreen"
        assert laid_out(coach) == ["half a question"]


async def test_what_was_laid_out_is_asked_in_the_talk_and_is_gone_then(play: Play) -> None:
    async with play() as coach:
        await coach.press("down", "r", "n")
        await enter(coach, "What would Sara say?")
        await coach.press("escape", "enter")
        assert coach.in_front == "SessionScreen"
        assert "What would Sara say?" in [prompt.ask for prompt in running(coach).prompts]
        assert laid_out(coach) == []
        await coach.press("escape", "home", "r")
        assert "What would Sara say?" not in coach.text


@pytest.mark.usefixtures("_wide")
async def test_the_guideline_and_a_flow_that_fits_are_offered_and_the_choice_is_kept(play: Play) -> None:
    async with play() as coach:
        coach.do(plan_block, PlanBlock(coach.person("Lena").id, date(2026, 11, 18), None, 20))
        await coach.press("end", "r")
        assert "Lena Vik · GROW" in coach.text
        assert "GROW takes 45 min, longer than the block. f chooses another." in coach.text
        assert "Rule " in coach.line("Keep in mind")
        await coach.press("f")
        assert "too long" in coach.line("GROW  ")
        await coach.write("short")
        await coach.press("enter")
        assert "Lena Vik · Short" in coach.text
        assert "longer than the block" not in coach.text
        await coach.press("escape", "s")
        assert "Lena Vik · Short" in coach.text
        assert running(coach, "Lena").flow == "core/short"


async def test_a_talk_is_practised_and_nothing_of_it_is_kept_with_the_person(play: Play) -> None:
    async with play() as coach:
        anna = coach.person("Anna").id
        before = coach.records.versions_of_people()[anna]
        await coach.press("down", "r", "p", "enter")
        assert coach.in_front == "PlayScreen"
        await coach.press("b", "escape")
        assert coach.in_front == "PrepareScreen"
        assert coach.records.plays.all()
        assert coach.records.versions_of_people()[anna] == before


@pytest.mark.parametrize(
    ("language", "vague", "hint"),
    [
        ("en", "be more confident", "Could one see or hear it?"),
        ("da", "blive bedre til at lytte", "Kan man se eller høre det?"),
        ("sv", "bli bättre på att lyssna", "Går det att se eller höra?"),
    ],
)
async def test_a_goal_is_named_rated_worded_anew_and_ended(play: Play, language: str, vague: str, hint: str) -> None:
    i18n.use(language)
    async with play() as coach:
        await coach.press("3", "end", "g", "n")
        await coach.fill("to", vague)
        assert hint in coach.text
        await coach.press("end", "ctrl+u")
        await coach.write("asks who knows")
        assert hint not in coach.text
        await coach.press("enter")
        for value in ("3", "6"):
            await coach.press("r")
            await coach.fill("value", value)
            await coach.fill("day", "17/11" if value == "3" else "18/11")
            await coach.press("enter")
        assert "▲" in coach.pointed
        (goal,) = coach.records.talks.goals.of(coach.person("Åsa").id)
        assert [rating.value for rating in goal.rated] == [3, 6]
        await coach.press("e")
        await coach.fill("to", "waits for an answer")
        await coach.press("enter")
        (goal,) = coach.records.talks.goals.of(coach.person("Åsa").id)
        assert len(goal.wordings) == 2
        await coach.press("d")
        assert coach.records.talks.goals.of(goal.person)[0].ended == date(2026, 11, 18)
        await coach.press("u")
        assert coach.records.talks.goals.of(goal.person)[0].ended is None


async def test_a_new_goal_is_the_one_that_is_rated_next(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "down", "g", "n")
        await coach.fill("to", "asks who knows")
        await coach.press("enter", "r")
        await coach.fill("value", "4")
        await coach.press("enter")
        goals = coach.records.talks.goals.of(coach.person("Anna").id)
        assert len(goals) > 1
        assert [rating.value for rating in goals[-1].rated] == [4]


async def test_a_rating_that_is_none_is_said_at_its_field(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "end", "g", "n")
        await coach.fill("to", "asks who knows")
        await coach.press("enter", "r")
        for typed in ("", "11", "six", "-1"):
            await coach.fill("value", typed)
            await coach.press("enter")
            assert coach.said_at("value").endswith("is off the scale: from 0 to 10.")


async def test_what_is_open_stands_on_today_and_is_done_with_one_key(play: Play) -> None:
    async with play() as coach:
        for _ in range(4):
            await coach.press("down")
        assert "ask two authors" in coach.pointed
        assert "space Done" in coach.footer
        await coach.press("space")
        assert coach.notice == "Done: Åsa Nyman"
        assert "ask two authors" not in coach.text
        await coach.press("u")
        assert "ask two authors" in coach.text


async def test_what_is_open_with_a_person_is_done_on_their_page(play: Play) -> None:
    async with play() as coach:
        await coach.press("3", "down", "enter")
        while "two questions" not in coach.pointed:
            await coach.press("down")
        await coach.press("space")
        assert coach.notice == "Done: Anna Holm"
        await coach.press("escape", "1")
        assert "two questions before answering" not in coach.text


@pytest.mark.usefixtures("_wide")
async def test_a_talk_is_begun_by_another_flow_at_once(play: Play) -> None:
    async with play() as coach:
        await coach.press("down", "S")
        await coach.write("pair")
        await coach.press("enter")
        assert "Anna Holm · Pair · you ask" in coach.text
        await coach.press("escape", "home", "S", "escape")
        assert coach.in_front == "TodayArea"
