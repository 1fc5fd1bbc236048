"""`coachtui session`: a talk line by line, and one told afterwards."""

import io
import subprocess
import sys
from datetime import date

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from terminal import ENTER
from terminal import Terminal as PseudoTerminal

from coachtui.cli import session_lines, session_told
from coachtui.cli.root import run
from coachtui.coaching.flows import Flow, Question, Stage
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.running import write_down
from coachtui.coaching.sessions import LogLine
from coachtui.content.library import Library
from coachtui.services.session.beginning import Begin, begin_session
from coachtui.services.session.keeping import drop_running, keep_running

FLOW = Flow(
    "core/grow",
    "GROW",
    (
        Stage("goal", "Goal", 25, "One outcome for today.", ("goal",), 2),
        Stage("close", "Next steps", 20, "One clear step.", ("close",), 1),
    ),
)
LIBRARY = Library(
    "en",
    {
        "goal": (Question("core/g", "goal", "What for?"), Question("core/h", "goal", "What for?")),
        "close": (Question("core/c", "close", "What will you do?"),),
    },
    {"core/grow": FLOW},
    (),
    {},
    Rule(),
)
DEFAULTS = "\n\n\n\n\n\n"
"""Enter on the outcome, the minutes, who talked, what about, the next block, and the person's own view."""
PAUSED = ["Paused after 0 min. All that was entered is kept; go on with:", "  coachtui session Anna"]


@pytest.fixture(autouse=True)
def library(monkeypatch):
    """Give the commands a small library; returns a function that gives them another one."""

    def give(found):
        for module in (session_lines, session_told):
            monkeypatch.setattr(module, "library_of", lambda home, language: found)

    give(LIBRARY)
    return give


@pytest.fixture
def anna(team, desk):
    desk.catch_up()
    return next(person.id for person in desk.records.people.all() if person.name == "Anna Holm")


def held(desk, anna):
    """Return the sessions that are on record with Anna, as another process sees them."""
    desk.catch_up()
    return desk.records.talks.sessions.of(anna)


def running(desk, anna):
    desk.catch_up()
    return desk.records.talks.running.of(anna)


def written(log):
    return [(line.kind, line.text) for line in log if line.kind != "prompt"]


def entries(desk):
    desk.catch_up()
    return [entry for year in desk.records.ledger.years() for entry in desk.records.ledger.year(year)]


# A talk line by line


def test_a_talk_from_its_first_prompt_to_its_label(team, anna, desk):
    lines = "easy with Jonas\n\n/w it ran without her\n\n/a ask Karim @fri\nshe decides\n\n"
    said = team("session", "Anna", stdin=lines + "\n40\n\n\ny\n8\n")
    assert (said.code, said.err) == (0, "")
    assert said.lines == [
        "Anna Holm · GROW · 0 of 45 min",
        " A line is a note, an empty line the next prompt; /? shows the rest, Ctrl+C pauses.",
        "",
        " Goal · One outcome for today.",
        "",
        "   What for?",
        "",
        "   What for?",
        "  + win: it ran without her",
        "",
        " Next steps · One clear step.",
        "",
        "   What will you do?",
        "  + action: ask Karim (Anna, Fri 20 Nov)",
        "",
        "Outcome, in a sentence, or none? (enter: she decides)",
        "Minutes? (enter: 1)",
        "Who talked? 1 not said · 2 mostly Anna · 3 about even · 4 mostly me (enter: 1)",
        "Development or operational? 1 development · 2 operational (enter: 1)",
        "Plan the next one, Wed 16 Dec 09:00, 45 min? 1 yes · 2 no (enter: 1)",
        "Their own view of the talk, 0–10, or enter for none?",
        "Session with Anna Holm, 40 min",
        " What was agreed, to hand on: coachtui session 'Anna Holm' --summary",
        " Counts for the KPI: yes: over 15 min, notes, outcome",
    ]
    [session] = held(desk, anna)
    assert session.rating == 8
    assert (session.minutes, session.outcome, session.talked, session.focus) == (40, "she decides", None, "development")
    assert (session.qualifies, session.told, session.title) == (True, False, "GROW")
    assert [(line.kind, line.text, line.stage) for line in session.log] == [
        ("prompt", "What for?", "goal"),
        ("note", "easy with Jonas", "goal"),
        ("prompt", "What for?", "goal"),
        ("win", "it ran without her", "goal"),
        ("prompt", "What will you do?", "close"),
        ("action", "ask Karim", "close"),
        ("note", "she decides", "close"),
    ]
    [action] = desk.records.talks.actions.of(anna)
    assert (action.text, action.owner, action.due) == ("ask Karim", "person", date(2026, 11, 20))
    states = {block.day: block.state for block in desk.records.blocks.all()}
    assert states == {date(2026, 11, 18): "held", date(2026, 12, 16): "planned"}
    assert running(desk, anna) == []


def test_todays_block_is_the_one_that_is_held(team, anna, desk):
    team("plan", "add", "Anna", "today", "--at", "10:00", "--minutes", "60")
    assert team("session", "Anna", stdin="a note\n/end\n" + DEFAULTS).lines[0] == "Anna Holm · GROW · 0 min of 1 h"
    [session] = held(desk, anna)
    block = desk.records.blocks.get(session.block)
    assert (block.state, block.start.hour, block.minutes) == ("held", 10, 60)
    assert [entry.block for entry in entries(desk)] == [block.id]


def test_it_opens_with_what_was_left_open_and_what_went_well(team, anna):
    team("session", "Anna", "--minutes", "30", "--action", "ask Karim, 27/11", "--mine", "call Bo", "--win", "it ran")
    said = team("session", "Anna", stdin="")
    assert said.lines[1:6] == [
        " Last time",
        "  1  Anna  ask Karim  Fri 27 Nov",
        "  2  me    call Bo",
        " Went well",
        "  it ran  18 Nov",
    ]


def test_where_the_lines_end_the_session_rests_and_goes_on_where_it_was(team, anna, desk):
    said = team("session", "Anna", stdin="one\n\ntwo", at="2026-11-18T09:00")
    assert (said.code, said.err) == (0, "")
    assert said.lines[-2:] == PAUSED
    [rests] = running(desk, anna)
    assert rests.resting
    assert written(rests.log) == [("note", "one"), ("note", "two")]
    again = team("session", "Anna", stdin="three\n/end\n" + DEFAULTS, at="2026-11-18T11:00")
    assert again.lines[:4] == ["Anna Holm · GROW · 0 of 45 min", " Written so far", "  one", "  two"]
    assert "   What for?" in again.lines
    assert "Written so far" not in said.out
    [session] = held(desk, anna)
    assert written(session.log) == [("note", "one"), ("note", "two"), ("note", "three")]
    assert session.minutes == 1, "the pause took no time"
    assert running(desk, anna) == []


class Interrupted(io.StringIO):
    """Lines, and then Ctrl+C; `kept` is asked after every line."""

    def __init__(self, lines, kept):
        super().__init__(lines)
        self.kept, self.seen = kept, []

    def readline(self, size=-1):
        self.seen.append(self.kept())
        line = super().readline(size)
        if not line:
            raise KeyboardInterrupt
        return line


def test_every_line_is_kept_before_the_next_one_and_control_c_pauses(team, anna, desk, monkeypatch, capsys):
    lines = Interrupted("one\n/a ask Karim\n\n", lambda: [written(each.log) for each in running(desk, anna)])
    monkeypatch.setattr(sys, "stdin", lines)
    assert run(["session", "Anna"]) == 130
    assert capsys.readouterr().out.splitlines()[-2:] == PAUSED
    one, both = [("note", "one")], [("note", "one"), ("action", "ask Karim")]
    assert lines.seen == [[[]], [one], [both], [both]]
    [rests] = running(desk, anna)
    assert (rests.at, rests.resting) == (1, True)


@pytest.mark.parametrize("answered", ["", "she calls him\n", "she calls him\n30\n", "she calls him\n30\n2\n1\n"])
def test_a_pause_among_the_last_questions_keeps_the_outcome(team, anna, desk, answered):
    said = team("session", "Anna", stdin="a note\n/end\n" + answered)
    assert said.lines[-2:] == PAUSED
    assert held(desk, anna) == []
    again = team("session", "Anna", stdin="/end\n" + DEFAULTS)
    assert again.code == 0
    [session] = held(desk, anna)
    assert session.outcome == answered.partition("\n")[0]


def test_past_the_last_prompt_one_may_write_on_after_a_pause(team, anna, desk):
    team("session", "Anna", stdin="\n\n\n")
    said = team("session", "Anna", stdin="one more\n\n" + DEFAULTS)
    assert " That was the last prompt. Enter ends the talk; write on for as long as you like." in said.lines
    [session] = held(desk, anna)
    assert (written(session.log), session.outcome) == ([("note", "one more")], "one more")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("/a meet @home", ["+ action: meet @home (Anna)", "“home” is no day, so it stays in the words."]),
        ("/m call Bo, tomorrow", ["+ action: call Bo (me, Thu 19 Nov)"]),
        ("/w it ran", ["+ win: it ran"]),
        ("/a", ["Write the words behind it: /a ask Karim @fri"]),
        ("/ednd", ["There is no /ednd. Did you mean /end? A note that begins with a slash begins with two."]),
        ("/zzz", ["There is no /zzz. A note that begins with a slash begins with two."]),
        ("/u", ["There is nothing to take back."]),
        ("//etc", []),
    ],
)
def test_what_was_understood_is_said_once(team, typed, answer):
    said = team("session", "Anna", stdin=f"{typed}\n")
    assert [line.strip() for line in said.lines[6:-3]] == answer


def test_every_slash_is_shown_and_none_of_them_is_a_note(team, anna, desk):
    said = team("session", "Anna", stdin="/?\n")
    for slash in ("/a", "/m", "/w", "/b", "/u", "/end", "/?", "//"):
        assert any(line.startswith(f"  {slash} ") for line in said.lines), slash
    assert written(running(desk, anna)[0].log) == []


def test_back_asks_again_and_taking_back_hands_the_words_over(team, anna, desk):
    said = team("session", "Anna", stdin="one\n\ntwo @home\n/u\n/b\n\n\n")
    assert "Type it again to keep it: two @home" in said.lines
    assert [line.strip() for line in said.lines].count("What for?") == 4
    [rests] = running(desk, anna)
    assert (written(rests.log), rests.at) == ([("note", "one")], 2)


def test_words_that_were_taken_back_are_still_there_after_a_pause(team, anna, desk):
    team("session", "Anna", stdin="/a ask Karim @27/11\n/u\n")
    assert running(desk, anna)[0].typing == "/a ask Karim @2026-11-27"
    said = team("session", "Anna", stdin="/end\n" + DEFAULTS)
    assert "Type it again to keep it: /a ask Karim @2026-11-27" in said.lines
    assert [session.outcome for session in held(desk, anna)] == [""]


def test_lines_that_the_app_wrote_meanwhile_stay(team, anna, desk, monkeypatch):
    class Beside(io.StringIO):
        def readline(self, size=-1):
            line = super().readline(size)
            if line == "two\n":
                [at] = running(desk, anna)
                desk.do(keep_running, write_down(at, LogLine("note", "from the app")))
            return line

    monkeypatch.setattr(sys, "stdin", Beside("one\ntwo\n"))
    assert run(["session", "Anna"]) == 0
    [rests] = running(desk, anna)
    assert [text for _, text in written(rests.log)] == ["one", "from the app", "two"]


def test_a_session_that_was_ended_elsewhere_says_so_and_takes_no_more(team, anna, desk, monkeypatch, capsys):
    class Beside(io.StringIO):
        def readline(self, size=-1):
            line = super().readline(size)
            if line == "two\n":
                desk.do(drop_running, running(desk, anna)[0])
            return line

    monkeypatch.setattr(sys, "stdin", Beside("one\ntwo\nthree\n"))
    assert run(["session", "Anna"]) == 2
    assert capsys.readouterr().err.startswith("coachtui: This session was ended or thrown away elsewhere.")
    assert running(desk, anna) == []


# The end


def end(team, answers):
    return team("session", "Anna", stdin="a note\n/a ask Karim\n/end\n" + answers)


def test_a_line_that_the_app_writes_among_the_last_questions_is_kept_once(team, anna, desk, monkeypatch):
    class Beside(io.StringIO):
        def readline(self, size=-1):
            line = super().readline(size)
            if line == "45\n":
                [at] = running(desk, anna)
                desk.do(keep_running, write_down(at, LogLine("note", "from the app")))
            return line

    monkeypatch.setattr(sys, "stdin", Beside("one\n/end\nkeeps asking\n45\n\n\n\n\n"))
    assert run(["session", "Anna"]) == 0
    [session] = held(desk, anna)
    assert [text for _, text in written(session.log)] == ["one", "from the app"]


@pytest.mark.parametrize("none", ["none", "None", " NONE "])
def test_no_outcome_is_said_plainly(team, anna, desk, none):
    said = end(team, f"{none}\n45\n\n\n\n\n")
    assert "  No outcome: saved as “none”." in said.lines
    [session] = held(desk, anna)
    assert (session.outcome, session.qualifies) == ("", True)


def test_every_answer_at_the_end_is_taken(team, anna, desk):
    said = end(team, "she calls him\n1 h 5\nmostly me\noper\nno\n\n")
    assert said.code == 0
    [session] = held(desk, anna)
    assert (session.outcome, session.minutes, session.talked, session.focus) == (
        "she calls him", 65, "me", "operational",
    )  # fmt: skip
    assert [block.state for block in desk.records.blocks.all()] == ["held"]


def test_an_answer_that_cannot_be_kept_is_asked_for_again(team, anna, desk):
    said = end(team, "\nsoon\n0\n481\n45\nboth\n3\n7\n2\nn\n11\nten\n10\n")
    assert [line for line in said.lines if "is no length" in line or "out of bounds" in line] == [
        "“soon” is no length. Try 45 or 1 h 15.",
        "0 min is out of bounds: from 1 to 480.",
        "481 min is out of bounds: from 1 to 480.",
    ]
    assert "11 is off the scale: from 0 to 10." in said.lines
    assert "“ten” is no whole number." in said.lines
    [session] = held(desk, anna)
    assert (session.minutes, session.talked, session.focus, session.rating) == (45, "even", "operational", 10)


def test_a_next_block_that_stands_is_said_and_not_planned_twice(team, anna, desk):
    team("plan", "add", "Anna", "fri", "--at", "10:00")
    said = end(team, DEFAULTS)
    assert "  Next: Fri 20 Nov 10:00, 45 min, planned already" in said.lines
    desk.catch_up()
    assert sorted(block.state for block in desk.records.blocks.all()) == ["held", "planned"]


def test_where_the_clock_ran_on_the_planned_minutes_are_proposed(team, anna, desk):
    desk.do(begin_session, Begin(anna, None, FLOW, LIBRARY.questions))
    said = team("session", "Anna", stdin="on\na note\n/end\n" + DEFAULTS, at="2026-11-18T18:00")
    assert "Anna Holm · GROW · 9 h of 45 min" in said.lines
    assert "  The clock ran on; this is what was planned." in said.lines
    assert [session.minutes for session in held(desk, anna)] == [45]


@pytest.mark.parametrize(
    ("typed", "minutes", "why"),
    [
        ("a note\n", "45", "yes: over 15 min, notes, outcome"),
        ("a note\n", "14", "no: under 15 min"),
        ("", "181", "no: over 3 h, nothing written"),
    ],
)
def test_whether_it_counts_is_said_with_the_reason(team, anna, desk, typed, minutes, why):
    said = team("session", "Anna", stdin=f"{typed}/end\n\n{minutes}\n\n\n\n\n")
    assert said.lines[-1] == f" Counts for the KPI: {why}"
    assert [entry.qualifies for entry in entries(desk)] == [why.startswith("yes")]


def test_a_talk_with_someone_outside_says_that_only_reports_count(team):
    team("people", "add", "Xenia Lund", "--kind", "external")
    no = " Counts for the KPI: no: only reports count in your figures"
    assert team("session", "Xenia", "--minutes", "40", "--note", "x").lines[-1] == no
    assert team("session", "Xenia", stdin=f"a note\n/end\n{DEFAULTS}").lines[-1] == no


def test_a_slash_takes_the_words_of_the_language(team, anna, desk):
    team("--lang", "da", "session", "Anna", stdin="/aftale ring, fredag\n")
    [rests] = running(desk, anna)
    assert [(line.kind, line.text, line.due) for line in rests.log[1:]] == [("action", "ring", date(2026, 11, 20))]


def test_undo_brings_the_talk_back(team, anna, desk):
    end(team, DEFAULTS)
    assert team("undo").code == 0
    assert entries(desk) == []
    assert [written(each.log) for each in running(desk, anna)] == [[("note", "a note"), ("action", "ask Karim")]]


# The library


def test_themes_without_questions_or_words_are_said_in_one_line_each(team, library):
    library(LIBRARY._replace(questions={"goal": LIBRARY.questions["goal"]}, untranslated=frozenset({"goal", "other"})))
    said = team("session", "Anna", stdin="\n\n")
    assert " The library has no questions on close; the aims stand in their place." in said.lines
    assert " Not in your language yet, so in English: goal." in said.lines
    assert said.lines[-4] == " Next steps · One clear step."


def test_without_a_flow_it_is_said_and_nothing_is_begun(team, anna, desk, library):
    library(LIBRARY._replace(flows={}))
    said = team("session", "Anna", stdin="a note\n")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("coachtui: The library holds no flow to follow.")
    assert running(desk, anna) == []


def test_what_came_with_the_app_is_enough_for_a_talk(team, anna, desk):
    talk = subprocess.run(
        [sys.executable, "-m", "coachtui", "session", "Anna"],
        input="a note\n\nanother\n/end\n" + DEFAULTS,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (talk.returncode, talk.stderr) == (0, "")
    [session] = held(desk, anna)
    assert (session.flow, session.title) == ("core/grow", "GROW")
    asked = [line for line in session.log if line.kind == "prompt"]
    assert len(asked) == 2
    assert all(line.question.startswith("core/") and line.text in talk.stdout for line in asked)


# Told afterwards


def test_a_session_is_told_in_one_line(team, anna, desk):
    said = team(
        "session", "Anna", "--minutes", "40", "--note", "on the way", "--note", "and back", "--win", "she asked first",
        "--action", "ask Karim @fri", "--mine", "bring her, tomorrow", "--outcome", "keeps asking",
    )  # fmt: skip
    assert (said.code, said.err) == (0, "")
    assert said.lines == [
        "Session with Anna Holm, 40 min",
        "  + action: ask Karim (Anna, Fri 20 Nov)",
        "  + action: bring her (me, Thu 19 Nov)",
        " Counts for the KPI: yes: over 15 min, notes, outcome",
    ]
    [session] = held(desk, anna)
    assert (session.day, session.minutes, session.told, session.qualifies) == (date(2026, 11, 18), 40, True, True)
    assert (session.outcome, session.focus) == ("keeps asking", "development")
    assert written(session.log) == [
        ("note", "on the way"), ("note", "and back"), ("win", "she asked first"), ("action", "ask Karim"),
        ("action", "bring her"),
    ]  # fmt: skip
    assert [action.owner for action in sorted(desk.records.talks.actions.of(anna), key=lambda a: a.text)] == [
        "person", "me",
    ]  # fmt: skip


def test_the_block_left_unsaid_that_day_is_settled_by_it(team, anna, desk):
    team("plan", "add", "Anna", "tomorrow", "--at", "9:00", "--minutes", "60")
    team("plan", "add", "Anna", "fri", "--at", "9:00", "--minutes", "60")
    said = team("session", "Anna", "--note", "x", "--on", "thu", "--operational", at="2026-11-23T09:00")
    assert said.lines[0] == "Session with Anna Holm, 1 h"
    [session] = held(desk, anna)
    assert (session.day, session.focus) == (date(2026, 11, 19), "operational")
    assert {block.day.day: block.state for block in desk.records.blocks.all()} == {19: "held", 20: "planned"}
    assert [entry.block for entry in entries(desk)] == [session.block]


def test_a_block_that_was_only_said_to_be_held_is_not_counted_twice(team, anna, desk):
    team("plan", "add", "Anna", "today", "--at", "8:00", "--minutes", "60")
    team("plan", "held", "Anna")
    team("session", "Anna", "--minutes", "40", "--note", "x")
    team("session", "Anna", "--minutes", "20", "--note", "another one")
    assert sorted(entry.minutes for entry in entries(desk)) == [20, 40]
    assert len({entry.block for entry in entries(desk)}) == 2


def test_why_a_told_one_does_not_count_is_said(team):
    assert (
        team("session", "Anna", "--minutes", "10").lines[-1] == " Counts for the KPI: no: under 15 min, nothing written"
    )
    assert team("session", "Anna", "--minutes", "20", "--note", " ").lines[-1].endswith("no: nothing written")


@pytest.mark.parametrize(
    ("flags", "sentence"),
    [
        (("--note", "x"), "--minutes is missing. See: coachtui session --help"),
        (("--minutes", "soon"), "“soon” is no length. Try 45 or 1 h 15."),
        (("--minutes", "500"), "500 min is out of bounds: from 1 to 480."),
        (("--minutes", "40", "--on", "31/2"), "“31/2” is no day. Try fri, 27/11 or tomorrow."),
        (("--minutes", "40", "--on", "tomorrow"), "Thu 19 Nov is still to come."),
    ],
)
def test_what_cannot_be_told_is_said_and_nothing_is_kept(team, anna, desk, flags, sentence):
    said = team("session", "Anna", *flags)
    assert said.code == 2
    assert sentence in said.err
    assert held(desk, anna) == []
    assert entries(desk) == []


def test_telling_asks_nothing(team, monkeypatch):
    class Silent(io.StringIO):
        def readline(self, size=-1):
            raise AssertionError("asked")

    monkeypatch.setattr(sys, "stdin", Silent())
    assert run(["session", "Anna", "--minutes", "40", "--outcome", "none"]) == 0


# On a terminal that can draw


class Terminal:
    """A standard stream that says it is a terminal."""

    def __init__(self, stream):
        self._stream = stream

    def isatty(self):
        return True

    def __getattr__(self, name):
        return getattr(self._stream, name)


@pytest.fixture
def type_in(team, monkeypatch):
    """Run the command on a terminal on which these keys are typed, and no more; returns the exit code."""

    def typed(keys, term="xterm"):
        monkeypatch.setenv("TERM", term)
        monkeypatch.setattr(sys, "stdin", Terminal(io.StringIO(keys.replace("\r", "\n"))))
        monkeypatch.setattr(sys, "stdout", Terminal(sys.stdout))
        with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
            pipe.send_text(keys)
            pipe.close()
            return run(["session", "Anna"])

    return typed


DOWN = "\x1b[B"


def test_a_talk_on_a_terminal(type_in, anna, desk):
    assert type_in(f"a note\r/a ask Karim\r/end\r and more\r\x7f45\r{DOWN}\r{DOWN}\rn\r7\r") == 0
    [session] = held(desk, anna)
    assert written(session.log) == [("note", "a note"), ("action", "ask Karim")]
    assert (session.outcome, session.minutes) == ("ask Karim and more", 45)
    assert (session.talked, session.focus) == ("person", "operational")


def test_enter_all_the_way_takes_every_default(type_in, anna, desk):
    assert type_in("a note\r/end\r\r\r\r\r\r\r") == 0
    [session] = held(desk, anna)
    assert (session.outcome, session.minutes, session.talked, session.focus) == ("", 1, None, "development")
    assert len(desk.records.blocks.all()) == 2


def test_words_that_were_taken_back_stand_on_the_line_again(type_in, anna, desk):
    assert type_in("one\r/u\r and two\r\x03") == 130
    [rests] = running(desk, anna)
    assert (written(rests.log), rests.typing, rests.resting) == ([("note", "one and two")], "", True)


def test_a_terminal_that_cannot_draw_gets_plain_lines(type_in, anna, desk, capsys):
    assert type_in("a note\r", term="dumb") == 0
    assert capsys.readouterr().out.splitlines()[-2:] == PAUSED
    assert written(running(desk, anna)[0].log) == [("note", "a note")]


# In a real terminal


@pytest.mark.parametrize("leave", ["kill", "close"])
def test_a_kill_or_a_closed_terminal_loses_nothing_that_was_entered(team, anna, desk, leave):
    with PseudoTerminal([sys.executable, "-m", "coachtui", "session", "Anna"]) as terminal:
        terminal.wait_for("›")
        terminal.press("one", ENTER)
        terminal.press("/a ask Karim", ENTER)
        terminal.wait_for("+ action: ask Karim (Anna)")
        getattr(terminal, leave)()
        terminal.wait_exit()
    [left] = running(desk, anna)
    assert written(left.log) == [("note", "one"), ("action", "ask Karim")]
    said = team("session", "Anna", stdin="two\n/end\n" + DEFAULTS)
    assert said.code == 0
    assert [len(written(session.log)) for session in held(desk, anna)] == [3]


def test_control_c_in_a_terminal_pauses_and_says_how_to_go_on(team, anna, desk):
    with PseudoTerminal([sys.executable, "-m", "coachtui", "session", "Anna"]) as terminal:
        terminal.wait_for("›")
        terminal.press("one", ENTER, "half a", b"\x03")
        assert terminal.wait_exit() == 130
        assert "  coachtui session Anna" in terminal.text()
    [left] = running(desk, anna)
    assert (written(left.log), left.resting) == ([("note", "one")], True)
