"""`coachtui practise`: the list, and a play on plain lines, piped or typed."""

import pytest
from library import LATE_REPORT, small_library

from coachtui.clock import Clock
from coachtui.content.diagnostics import Diagnostic, Mark
from coachtui.content.library import Broken, Library
from coachtui.paths import Home
from coachtui.practice.plays import Played
from coachtui.services.opening import open_desk


@pytest.fixture
def library_is(monkeypatch):
    """Let the command find another library."""

    def put(library: Library) -> None:
        monkeypatch.setattr("coachtui.services.library.library_of", lambda home, language: library)

    put(small_library())
    return put


@pytest.fixture
def practise(team, library_is):
    """Run `coachtui practise` with a small library."""
    return lambda *arguments, **more: team("practise", *arguments, **more)


def plays() -> list[Played]:
    return open_desk(Home.from_environment(), Clock.from_environment()).records.plays.all()


def test_the_list_says_what_there_is_and_how_it_went(practise):
    assert practise().out == "The late report  level 1 · 6 min  not played yet  open questions, listening\n"
    practise("late", stdin="1\n2\nOne question first.\n")
    practise("late", stdin="a\n", at="2026-11-18T10:00")
    listed = practise()
    assert listed.lines == [
        "The late report  level 1 · 6 min  rests · played once, last: mixed  open questions, listening",
        "The late report, first words: One question first.",
    ]
    assert listed.code == 0


def test_the_list_as_data(practise):
    practise("late", stdin="a\nb\n\n")
    assert practise("--json").data == {
        "scenarios": [
            {"id": "core/late-report", "title": "The late report", "level": 1, "minutes": 6,
             "skills": ["open-question", "listening"], "played": 1, "last_grade": "mixed", "resting": False},
        ],
        "broken": [],
        "amiss": [],
    }  # fmt: skip


def test_broken_files_are_named_with_every_place(practise, library_is):
    path = "personal/scenarios/talk.yaml"
    problems = tuple(Diagnostic("S002", path, Mark(line, 7), {"name": "x"}) for line in (3, 9))
    library_is(small_library()._replace(broken=(Broken(path, "Talk", problems),)))
    assert practise().lines[1:] == [
        "",
        "1 file cannot be played",
        f" {path}:3:7: S002 no scene or ending is called “x”",
        f" {path}:9:7: S002 no scene or ending is called “x”",
    ]
    assert practise("--json").data["broken"] == [
        {
            "path": path,
            "problems": [
                {"code": "S002", "line": line, "column": 7, "message": "no scene or ending is called “x”"}
                for line in (3, 9)
            ],
        }
    ]


def test_what_is_wrong_elsewhere_in_the_library_is_named_below(practise, library_is):
    path = "personal/flows/mine.yaml"
    library_is(small_library()._replace(warnings=(Diagnostic("Q001", path, Mark(8, 26), {"name": "gaol"}),)))
    assert practise().lines[1:] == [
        "",
        "1 file in the library to put right",
        f" {path}:8:26: Q001 no questions have the theme “gaol”",
    ]
    data = practise("--json").data
    assert data["broken"] == []
    assert [file["path"] for file in data["amiss"]] == [path]


def test_without_scenarios_it_says_where_they_are_put(practise, library_is):
    library_is(small_library()._replace(scenarios=()))
    said = practise()
    assert (said.code, said.out) == (
        0,
        "There is no scenario to practise. Put scenario files into library/personal/scenarios in your data folder.\n",
    )
    assert practise("late").code == 2


@pytest.mark.parametrize(
    ("typed", "ending", "grade"),
    [
        ("a\na\n", "She leaves with a step she chose.", "strong"),
        ("3\n1\n2\n", "It is solved, and it is yours now.", "mixed"),
        ("B\nb\n", "She agreed. Nothing changed.", "weak"),
    ],
)
def test_a_talk_is_played_to_each_ending(practise, typed, ending, grade):
    said = practise("late", stdin=typed)
    assert said.code == 0
    assert said.err == ""
    assert said.lines[:4] == [
        "The late report · level 1 · 6 min",
        "Vera, analyst; exact and tired",
        "",
        "The report is late again. You want Vera to own one next step.",
    ]
    assert "Vera: I know. It is late again." in said.lines
    assert "  a  What got in the way?" in said.lines
    assert ending in said.lines
    assert f"{grade} · 1st play" in said.lines
    (played,) = plays()
    assert played.grade == grade


def test_the_debrief_looks_back_on_skills_and_lines(practise):
    practise("late", stdin="b\nb\n\n")
    said = practise("late", stdin="a\nb\n\n", at="2026-11-18T10:00").out
    assert "mixed · 2nd play" in said
    assert " open questions  2 of 3  ▲ from 0 of 2\n" in said
    assert " listening       0 of 2  ◆ from 0 of 1\n" in said
    assert "1. What got in the way?\n   An open question hands her the floor.\n   felt: Room to think.\n" in said
    assert "2. I will sort it out.\n   The next step is now yours.\n   better: What will you try first?\n" in said
    assert "Which line of yours would you keep?\n   “What got in the way?”\n" in said


def test_the_end_of_what_is_typed_lets_the_play_rest_and_it_goes_on(practise):
    said = practise("late", stdin="c\na\n")
    assert said.code == 0
    assert said.lines[-1] == "The late report rests. Go on with: coachtui practise core/late-report"
    assert [play.picks for play in plays()] == [("own-part", "ask")]
    on = practise("core/late-report", stdin="a\n\n", at="2026-11-18T10:00")
    assert "You: I moved the scope on you twice." in on.lines
    assert "She leaves with a step she chose." in on.lines
    assert [play.ending for play in plays()] == ["owned"]


def test_q_pauses_and_back_takes_a_choice_back(practise):
    said = practise("late", stdin="back\na\nback\nb\nq\na\n")
    assert "> This is the start." in said.lines
    assert [play.picks for play in plays()] == [("lecture",)]
    practise("late", stdin="back\n")
    assert plays() == []


def test_again_begins_anew_and_undo_brings_the_old_one_back(practise, team):
    practise("late", stdin="a\n")
    said = practise("late", "--again", stdin="")
    assert "You: What got in the way?" not in said.lines
    assert plays() == []
    assert team("undo").out == "Undone: Forgot the play of The late report that rested\n"
    assert [play.picks for play in plays()] == [("ask",)]


def test_an_ended_play_is_undone(practise, team):
    practise("late", stdin="a\nb\n\n")
    assert team("undo").out == "Undone: Played The late report: mixed\n"
    assert "rests" in practise().out


def test_own_words_are_taken_for_a_line_and_that_is_said(practise):
    said = practise("late", stdin="t\nt How come?\n").out
    assert "> How would you begin?\n" in said
    assert "> taken as: What got in the way?\n" in said
    loosely = practise("late", "--again", stdin="T nice weather\n").out
    assert "taken as: What got in the way? Matched loosely. Compare your line with this one.\n" in loosely
    assert [play.picks for play in plays()] == [("ask",)]


@pytest.mark.parametrize("typed", ["x", "9", "0", "-1", "ab", "", "²", "１"])
def test_what_is_no_choice_is_said_and_asked_again(practise, typed):
    said = practise("late", stdin=f"{typed}\na\n").out
    assert "> Answer with a letter from a to c, or with its number.\n" in said
    assert [play.picks for play in plays()] == [("ask",)]


def test_a_play_stops_where_the_scenario_was_changed(practise, library_is):
    practise("late", stdin="c\na\n")
    opening, cause = LATE_REPORT.scenes
    changed = LATE_REPORT._replace(scenes=(opening._replace(choices=opening.choices[1:]), cause))
    library_is(small_library()._replace(scenarios=(changed,)))
    said = practise("late", stdin="").lines
    assert "The scenario was changed since: your next choice is gone from it, so the talk goes on here." in said
    assert [play.picks for play in plays()] == [("own-part", "ask")]


def test_a_scenario_that_is_not_found_names_what_was_meant(practise):
    for typed, said in (
        ("reprot", "There is no scenario “reprot”. Did you mean The late report?"),
        ("budget", "There is no scenario “budget”. See: coachtui practise"),
    ):
        assert practise(typed)[0::2] == (2, f"coachtui: {said}\n")


def test_several_words_need_no_quotes(practise):
    assert practise("the", "late", stdin="").lines[0] == "The late report · level 1 · 6 min"


def test_what_an_author_wrote_is_printed_and_never_obeyed(practise, library_is):
    text = "clip\x1b]52;c;aGk=\x07board \u202e\x9b31m"
    opening, cause = LATE_REPORT.scenes
    hostile = LATE_REPORT._replace(
        title=text, them=text, brief=text,
        scenes=(opening._replace(lines=(opening.lines[0]._replace(say=text),)), cause),
        endings=tuple(ending._replace(text=text) for ending in LATE_REPORT.endings),
    )  # fmt: skip
    library_is(small_library()._replace(scenarios=(hostile,)))
    said = practise("late", stdin="a\nb\n\n").out + practise().out
    assert "clip" in said
    assert not set(said) & set("\x1b\x07\x9b\u202e")


def test_the_shipped_scenario_is_listed_and_begun(team, shell):
    first = shell("practise")
    assert first.returncode == 0
    assert "The third deadline" in first.stdout
    again = shell("practise", "core/missed-deadline")
    assert again.returncode == 0
    assert "q” pauses" in again.stdout
