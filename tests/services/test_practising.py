"""Practising: the shelf, a play kept and ended, first words, and a character who is nobody's namesake."""

from collections.abc import Callable
from datetime import date
from itertools import count

import pytest
from library import LATE_REPORT, small_library

from coachtui.content.diagnostics import Diagnostic, Mark
from coachtui.content.library import Broken
from coachtui.errors import AmbiguousError, CoachError, NotFoundError
from coachtui.practice.debrief import SkillScore
from coachtui.practice.naming import HISSING, NAMES, called, renamed
from coachtui.practice.plays import Played
from coachtui.practice.replies import understood
from coachtui.practice.scenario import Scenario
from coachtui.services.desk import Desk
from coachtui.services.people import AddPeople, add_people, archive_person
from coachtui.services.practising import (
    EndPlay,
    ForgetPlay,
    Intention,
    Shelved,
    before,
    end_play,
    find_scenario,
    forget_play,
    keep_play,
    new_play,
    save_intention,
    shelf_of,
)
from coachtui.services.undoing import redo, undo

TODAY = date(2026, 11, 18)
NUMBERS = count(1)
"""Plays of one moment have no order; these have the order they were made in."""


def late_report(desk: Desk) -> Shelved:
    (shelved,) = shelf_of(desk.records, small_library(), TODAY).scenarios
    return shelved


def played(desk: Desk, *picks: str) -> Played:
    """Keep a play after each of its choices."""
    play = new_play(LATE_REPORT, desk.context)._replace(id=f"01X{next(NUMBERS):05}")
    for taken in range(1, len(picks) + 1):
        play = play._replace(picks=picks[:taken])
        desk.do(keep_play, play)
    return play


def ended(desk: Desk, *picks: str) -> Played:
    play = played(desk, *picks)
    desk.do(end_play, EndPlay(LATE_REPORT, play))
    found = desk.records.plays.get(play.id)
    assert found is not None
    return found


def steps(desk: Desk) -> list[str]:
    return [frame.label.code for frame in desk.records.history().undo]


def test_the_shelf_names_every_file_that_something_is_wrong_with_once(desk: Desk) -> None:
    def file(path: str) -> Broken:
        return Broken(path, "A file", (Diagnostic("Y027", path, Mark(1, 1)),))

    talk, flow = file("personal/scenarios/talk.yaml"), file("personal/flows/mine.yaml")
    stale = [Diagnostic("L002", "personal/scenarios/lang/da/x.yaml", Mark(line, 1)) for line in (4, 9)]
    link = Diagnostic("G001", "personal/scenarios/link.yaml", Mark(1, 1))
    library = small_library()._replace(broken=(flow, talk), warnings=(*stale, link))
    shelf = shelf_of(desk.records, library, TODAY)
    assert shelf.broken == (talk,)
    assert [(each.path, each.problems) for each in shelf.amiss] == [
        (flow.path, flow.problems),
        (stale[0].path, tuple(stale)),
        (link.path, (link,)),
    ]


def test_nothing_was_played_yet(desk: Desk) -> None:
    assert late_report(desk) == Shelved(LATE_REPORT, 0, None, None, "")


def test_a_play_rests_with_its_choices_and_is_no_step_for_undo(desk: Desk, desk_at: Callable[[str], Desk]) -> None:
    play = played(desk, "own-part", "ask")
    assert steps(desk) == []
    for each in (desk, desk_at("2026-11-19T09:00")):
        resting = late_report(each).resting
        assert resting == Played(play.id, "core/late-report", 1, TODAY, ("own-part", "ask"))


def test_a_play_that_went_back_to_its_start_is_not_kept(desk: Desk) -> None:
    play = played(desk, "ask")
    desk.do(keep_play, play._replace(picks=()))
    assert desk.records.plays.all() == []


@pytest.mark.parametrize(
    ("picks", "ending", "grade", "scores"),
    [
        (("ask", "agree"), "owned", "strong", (("open-question", 3, 3), ("listening", 1, 2))),
        (("ask", "solve"), "rescued", "mixed", (("open-question", 2, 3), ("listening", 0, 2))),
        (("lecture", "drop"), "complied", "weak", (("open-question", 0, 2), ("listening", 0, 1))),
    ],
)
def test_a_play_ends_with_its_grade_and_scores(
    desk: Desk, picks: tuple[str, ...], ending: str, grade: str, scores: tuple[tuple[str, int, int], ...]
) -> None:
    play = ended(desk, *picks)
    assert (play.ending, play.grade, play.scores, play.picks, play.day) == (ending, grade, scores, picks, TODAY)
    shelved = late_report(desk)
    assert (shelved.plays, shelved.last, shelved.resting) == (1, play, None)


def test_ending_is_one_step_and_undo_lets_the_play_rest_again(desk: Desk) -> None:
    ended(desk, "ask", "solve")
    assert steps(desk) == ["play-ended"]
    desk.do(undo, None)
    shelved = late_report(desk)
    assert (shelved.plays, shelved.last) == (0, None)
    assert shelved.resting is not None
    assert shelved.resting.picks == ("ask", "solve")
    desk.do(redo, None)
    assert late_report(desk).plays == 1


def test_only_a_play_at_an_ending_ends_and_only_once(desk: Desk) -> None:
    play = played(desk, "ask")
    with pytest.raises(CoachError) as caught:
        desk.do(end_play, EndPlay(LATE_REPORT, play))
    assert caught.value.code == "play-goes-on"
    over = ended(desk, "ask", "solve")
    for use_case, given in ((end_play, EndPlay(LATE_REPORT, over)), (keep_play, over._replace(ending=""))):
        with pytest.raises(CoachError) as caught:
            desk.do(use_case, given)  # type: ignore[arg-type]
        assert caught.value.code == "play-ended"
    assert desk.records.plays.get(over.id) == over


def test_a_play_that_rests_is_forgotten_and_comes_back(desk: Desk) -> None:
    play = played(desk, "lecture")
    label = desk.do(forget_play, ForgetPlay(play, "The late report"))
    assert (label.code, label.values) == ("play-forgotten", {"title": "The late report"})
    assert late_report(desk).resting is None
    desk.do(undo, None)
    assert late_report(desk).resting == play
    over = ended(desk, "ask", "solve")
    for gone in (over, play._replace(id="nowhere")):
        with pytest.raises(CoachError):
            desk.do(forget_play, ForgetPlay(gone, "The late report"))
    assert desk.records.plays.get(over.id) == over


def test_the_play_before_is_what_an_ended_one_is_compared_with(desk: Desk) -> None:
    first = ended(desk, "lecture", "drop")
    assert before(desk.records, first) == (1, {})
    second = ended(desk, "ask", "solve")
    place = before(desk.records, second)
    assert place.number == 2
    assert place.scores == {
        "open-question": SkillScore("open-question", 0, 2),
        "listening": SkillScore("listening", 0, 1),
    }


def test_first_words_stand_on_the_shelf_until_they_are_cleared(desk: Desk) -> None:
    first, second = ended(desk, "lecture", "drop"), ended(desk, "ask", "solve")
    desk.do(save_intention, Intention(first.id, "  Before we talk\x1b about dates… "))
    assert late_report(desk).intention == "Before we talk about dates…"
    desk.do(save_intention, Intention(second.id, "One question first."))
    assert late_report(desk).intention == "One question first."
    desk.do(save_intention, Intention(second.id, " "))
    assert late_report(desk).intention == ""
    desk.do(undo, None)
    assert late_report(desk).intention == "One question first."


def test_first_words_belong_to_a_play(desk: Desk) -> None:
    with pytest.raises(NotFoundError) as caught:
        desk.do(save_intention, Intention("nowhere", "words"))
    assert caught.value.code == "play-gone"
    play = ended(desk, "ask", "solve")
    with pytest.raises(CoachError) as nothing:
        desk.do(save_intention, Intention(play.id, ""))
    assert nothing.value.code == "nothing-to-change"


def test_the_easiest_stand_first_and_broken_files_of_other_kinds_elsewhere(desk: Desk) -> None:
    def another(name: str, level: int) -> Scenario:
        return LATE_REPORT._replace(id=f"core/{name}", title=name.title(), level=level)

    def broken(path: str) -> Broken:
        return Broken(path, "x", (Diagnostic("S002", path, Mark(3, 5), {"name": "x"}),))

    scenarios = (another("c", 3), another("b", 1), another("a", 1), another("d", 2))
    files = tuple(map(broken, ("scenarios/a.yaml", "questionbanks/core/flows/b.yaml", "personal/scenarios/c.yaml")))
    shelf = shelf_of(desk.records, small_library()._replace(scenarios=scenarios, broken=files), TODAY)
    assert [each.scenario.title for each in shelf.scenarios] == ["A", "B", "D", "C"]
    assert [file.path for file in shelf.broken] == ["scenarios/a.yaml", "personal/scenarios/c.yaml"]


@pytest.mark.parametrize("typed", ["The late report", "the LATE", "late", "late-rep", "core/late", "report"])
def test_a_scenario_is_found_by_a_beginning_of_its_title_or_id(desk: Desk, typed: str) -> None:
    shelf = shelf_of(desk.records, small_library(), TODAY)
    assert find_scenario(shelf, typed).scenario.id == "core/late-report"


def test_a_scenario_that_is_not_found_names_what_was_meant(desk: Desk) -> None:
    twin = LATE_REPORT._replace(id="personal/late-train", title="The late train")
    shelf = shelf_of(desk.records, small_library()._replace(scenarios=(LATE_REPORT, twin)), TODAY)
    with pytest.raises(AmbiguousError) as many:
        find_scenario(shelf, "the late")
    assert many.value.values["candidates"] == ["The late report", "The late train"]
    with pytest.raises(NotFoundError) as near:
        find_scenario(shelf, "the late reprot")
    assert near.value.values["near"] == ["The late report"]
    with pytest.raises(NotFoundError) as nothing:
        find_scenario(shelf, "budget")
    assert (nothing.value.values["near"], nothing.value.hint) == ([], "scenario-list")
    with pytest.raises(CoachError) as empty:
        find_scenario(shelf._replace(scenarios=()), "budget")
    assert empty.value.code == "scenario-none"


def test_two_scenarios_of_one_title_are_told_apart_by_their_ids(desk: Desk) -> None:
    twin = LATE_REPORT._replace(id="personal/late-report")
    shelf = shelf_of(desk.records, small_library()._replace(scenarios=(LATE_REPORT, twin)), TODAY)
    with pytest.raises(AmbiguousError) as many:
        find_scenario(shelf, "the late")
    assert many.value.values["candidates"] == ["core/late-report", "personal/late-report"]
    assert find_scenario(shelf, "personal/late-report").scenario == twin


# Names


def test_a_name_is_what_stands_before_the_description() -> None:
    assert [called(text) for text in ("Jonas, senior; proud", "Vera", "Your boss: new", "", "Åsa (lead)")] == [
        "Jonas", "Vera", "Your boss", "", "Åsa",
    ]  # fmt: skip


def test_a_character_that_is_a_namesake_of_one_of_mine_has_another_name(desk: Desk) -> None:
    desk.do(add_people, AddPeople(("vera Holm", "Kim Dahl")))
    scenario = late_report(desk).scenario
    assert called(scenario.them) == "Robin"
    assert scenario.brief == "The report is late again.\nYou want Robin to own one next step.\n"
    vera = next(person for person in desk.records.people.all() if person.name == "vera Holm")
    desk.do(archive_person, vera.id)
    assert late_report(desk).scenario == LATE_REPORT


def test_nobody_is_renamed_without_need() -> None:
    assert renamed(LATE_REPORT, ["Anna Vera", "Verada", ""]) is LATE_REPORT


def test_every_text_is_changed_by_whole_words_with_the_genitive() -> None:
    jonas = LATE_REPORT._replace(
        them="Jonas, senior", title="Jonas's plan", brief="Jonas’ plan. Jonasson stays.", you="Jonas's lead"
    )
    scenario = renamed(jonas, ["Jonas Berg"])
    other = called(scenario.them)
    assert other in HISSING
    assert scenario.title == f"{other}'s plan"
    assert scenario.brief == f"{other}’ plan. Jonasson stays."
    assert scenario.you == f"{other}'s lead"
    lena = LATE_REPORT._replace(them="Lena, tester", brief="Lenas plan, Lena.")
    swedish = renamed(lena, ["Lena Vik"])
    assert called(swedish.them) in NAMES
    assert swedish.brief == f"{called(swedish.them)}s plan, {called(swedish.them)}."


def test_own_words_with_the_new_name_are_understood() -> None:
    opening, cause = LATE_REPORT.scenes
    assert opening.reply is not None
    rule = opening.reply.rules[1]._replace(any=("listen vera",))
    reply = opening.reply._replace(rules=(rule,))
    scenario = renamed(LATE_REPORT._replace(scenes=(opening._replace(reply=reply), cause)), ["Vera Holm"])
    hears = scenario.scenes[0].reply
    assert hears is not None
    found = understood(hears, f"Listen, {called(scenario.them)}!", scenario.scenes[0].choices)
    assert found is not None
    assert found.rule == "blame-words"


def test_a_name_that_is_spoken_of_already_is_not_given_to_another() -> None:
    crowded = LATE_REPORT._replace(brief=f"{', '.join(NAMES[:-1])} and Vera are late.")
    assert called(renamed(crowded, ["Vera"]).them) == NAMES[-1]
    full = LATE_REPORT._replace(brief=f"{', '.join(NAMES)} and Vera are late.")
    assert renamed(full, ["Vera"]) == full


def test_the_plays_of_a_scenario_that_was_renamed_are_still_its_own(desk: Desk) -> None:
    ended(desk, "ask", "agree")
    library = small_library()
    moved = LATE_REPORT._replace(id="core/later-report", was=(LATE_REPORT.id,))
    (shelved,) = shelf_of(desk.records, library._replace(scenarios=(moved,)), TODAY).scenarios
    assert (shelved.scenario.id, shelved.plays) == ("core/later-report", 1)
