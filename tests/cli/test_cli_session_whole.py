"""`coachtui session` with all its slashes, in a group, prepared, summed up and put right."""

from datetime import date

import pytest

from coachtui.cli import session_lines, session_prepare, session_told
from coachtui.coaching.flows import Flow, Question, Stage
from coachtui.coaching.guidelines import Guideline, Item
from coachtui.coaching.qualifying import Rule
from coachtui.content.library import Library

GROW = Flow(
    "core/grow",
    "GROW",
    (
        Stage("goal", "Goal", 25, "One outcome for today.", ("goal",), 1),
        Stage("close", "Next steps", 20, "One clear step.", ("close",), 1),
    ),
)
WOOP = Flow(
    "core/woop", "WOOP", (Stage("wish", "Wish", 10, "", ("goal",), 1), Stage("plan", "Plan", 10, "", ("close",), 1))
)
PEER = Flow("core/peer", "Peer", (Stage("first", "First", 20, "", ("goal",), 1),), swap=True)
GROUP = Flow("core/group", "Learning group", (Stage("round", "Round", 60, "", ("goal",), 1),), participants="group")
LIBRARY = Library(
    "en",
    {
        "goal": (
            Question("core/g", "goal", "What for?", follow_up=("core/c",)),
            Question("core/h", "goal", "What else for?"),
        ),
        "close": (Question("core/c", "close", "What will you do?"),),
    },
    {flow.id: flow for flow in (GROW, WOOP, PEER, GROUP)},
    (),
    {},
    Rule(),
    guidelines={
        "core/talks": Guideline(
            "core/talks", "Talks", (Item("core/ask", "Ask before you tell", "One question first."),)
        )
    },
)
DEFAULTS = "\n" * 6


@pytest.fixture(autouse=True)
def library(monkeypatch):
    for module in (session_lines, session_told, session_prepare):
        monkeypatch.setattr(module, "library_of", lambda home, language: LIBRARY)


@pytest.fixture
def people(team, desk):
    desk.catch_up()
    return {person.name.split()[0]: person.id for person in desk.records.people.all()}


def sessions(desk, person):
    desk.catch_up()
    return desk.records.talks.sessions.of(person)


def running(desk, person):
    desk.catch_up()
    (found,) = desk.records.talks.running.of(person)
    return found


def written(log):
    return [(line.kind, line.text) for line in log if line.kind != "prompt"]


def said(answer):
    return [line.strip() for line in answer.lines if line.strip()]


# Slashes


def test_everything_that_writes_down_is_kept_and_said(team, people, desk):
    talk = team(
        "session", "Anna",
        stdin="/g answers > asks who knows\n/r 6\n/i if it rings, I wait\n/e silence / a name @fri\n/p holidays\n"
        "/l a book > two pages\n/end\n" + DEFAULTS,
    )  # fmt: skip
    for line in (
        "+ goal: answers → asks who knows",
        "+ 6 of 10: answers → asks who knows",
        "+ if-then: if it rings, I wait",
        "+ experiment: silence / a name (Fri 20 Nov)",
        "+ parked: holidays",
        "+ link: a book: two pages",
    ):
        assert line in said(talk)
    (session,) = sessions(desk, people["Anna"])
    assert [kind for kind, _ in written(session.log)] == ["goal", "rating", "plan", "experiment", "parked", "resource"]
    again = said(team("session", "Anna", stdin="/d 3\n/d silence > it helped\n/d nonsense\n/r 7\n"))
    start = again.index("Last time")
    assert again[start + 1 : start + 7] == [
        "1  Anna        if it rings, I wait",
        "2  experiment  silence / a name     Fri 20 Nov",
        "3  parked      holidays",
        "Goals",
        "answers → asks who knows, 6 of 10",
        "A line is a note, an empty line the next prompt; /? shows the rest, Ctrl+C pauses.",
    ]
    assert "Your plan: if it rings, I wait. When did that moment come, and what did you do?" in again
    assert "+ done: holidays" in again
    assert "+ done: silence / a name: it helped" in again
    assert "Nothing open is called so. The numbers stand beside what was left open." in again
    assert "+ 7 of 10: answers → asks who knows" in again


def test_a_rating_needs_a_goal_and_a_vague_goal_is_asked_about(team, people, desk):
    talk = said(team("session", "Anna", stdin="/r 6\n/r 11\n/g be better\n"))
    assert "There is no such goal to rate yet: /g names one." in talk
    assert "Write the words behind it: /r 6" in talk
    assert "Could one see or hear it? From what, to what, and who would notice?" in talk
    assert written(running(desk, people["Anna"]).log) == [("goal", "be better")]


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("/q What would help?", "What would help?"),
        ("/s next", "What will you do?"),
        ("/s", "What will you do?"),
        ("/s plan", "Plan"),
    ],
)
def test_the_talk_goes_where_it_is_led(team, people, typed, asked):
    talk = said(team("session", "Anna", stdin=f"{typed}\n"))
    assert asked in talk


def test_another_question_and_a_follow_up_come_from_the_bank(team, people, desk):
    first = {"What for?", "What else for?"}
    talk = said(team("session", "Anna", stdin="/n\n/n\n/n\n"))
    assert set(talk) & first == first
    (prompt,) = [each for each in running(desk, people["Anna"]).prompts if each.stage == "goal"]
    team("session", "Anna", stdin="/n\n" if prompt.ask != "What for?" else "")
    follow = said(team("session", "Anna", stdin="/f\n"))
    assert "/f  What will you do?" in follow
    assert running(desk, people["Anna"]).prompt.ask == "What will you do?"
    assert "This question has no follow-up. /q asks your own." in said(team("session", "Anna", stdin="/f\n"))


def test_a_question_is_kept_as_favourite_or_in_ones_own_bank(team, people, desk, home):
    talk = said(team("session", "Anna", stdin="/k\n/q What would help?\n/k\n/k\n"))
    assert "This question comes first from now on" in talk
    assert "Kept in your own bank." in talk
    assert "It is in your bank already." in talk
    desk.catch_up()
    assert len(desk.records.favourites.all()) == 1


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("/swap", "In this talk there are no roles to change; peer coaching has them."),
        ("/zen", "Here there is nothing beside the question; zen is for the screen."),
        ("/s nowhere", "No stage is called “nowhere”. There are Goal, Next steps, Round, First, Wish, Plan."),
        ("/guide", "Ask before you tell"),
        ("/guide", "One question first."),
    ],
)
def test_what_cannot_be_done_or_only_be_read_is_said(team, people, typed, answer):
    talk = said(team("session", "Anna", stdin=f"{typed}\n"))
    assert answer.split(". There")[0] in " ".join(talk)


def test_a_flow_is_chosen_by_its_name_and_roles_change_in_it(team, people, desk):
    talk = team("session", "Anna", "--flow", "peer", stdin="/swap\n/swap\n")
    assert talk.lines[0] == "Anna Holm · Peer · 0 of 20 min"
    assert "Now Anna asks, and you are asked." in said(talk)
    assert "Now you ask." in said(talk)
    again = said(team("session", "Anna", "--flow", "woop", stdin=""))
    assert "It goes on as it was begun: by the flow Peer." in again


@pytest.mark.parametrize(
    ("flow", "sentence"),
    [("nothing", "There is no flow “nothing”. There are GROW, Learning group, Peer or WOOP."), ("core/woop", "")],
)
def test_a_flow_that_there_is_none_of_is_said(team, people, desk, flow, sentence):
    answer = team("session", "Anna", "--flow", flow, stdin="")
    assert (answer.code, sentence in answer.err) == (2 if sentence else 0, True)
    assert len(desk.records.underway.all()) == (0 if sentence else len(desk.records.underway.all()))


# A group


def test_a_group_has_one_talk_and_a_session_each(team, people, desk):
    talk = team(
        "session", "Anna", "--with", "Ali", "--with", "Søren",
        stdin="to all\n/a Ali: send the list @fri\nSøren: was late\n/u\n\n/end\n"
        "we meet again\n40\nali, søren\nsøren\n\n\n",
    )  # fmt: skip
    assert (talk.code, talk.err) == (0, "")
    assert talk.lines[0] == "Anna Holm, Ali Rahman, Søren Vik · Learning group · 0 min of 1 h"
    assert "+ action: send the list (Ali, Fri 20 Nov)" in said(talk)
    assert "Søren: was late" in said(talk)
    assert "Type it again to keep it: Søren Vik: was late" in said(talk)
    assert [len(sessions(desk, people[name])) for name in ("Anna", "Ali", "Søren")] == [1, 0, 0]
    assert "Session with Anna Holm, 40 min" in said(talk)


def test_one_of_a_group_goes_on_with_the_talk_of_all(team, people, desk):
    team("session", "Anna", "--with", "Ali", stdin="to all\n")
    talk = team("session", "Anna", stdin="/end\nwe meet\n40\n\n\n\n")
    assert "Session with 2 people, 40 min" in said(talk)
    assert [len(sessions(desk, people[name])) for name in ("Anna", "Ali", "Søren")] == [1, 1, 0]


# Left open


@pytest.mark.parametrize(("answer", "minutes"), [("\n", 45), ("2\n30\n", 30), ("3\n", 1440)])
def test_a_talk_left_open_overnight_is_asked_about_first(team, people, desk, monkeypatch, answer, minutes):
    with monkeypatch.context() as patch:
        patch.setattr(session_lines.Talk, "rest", lambda talk: None)
        team("session", "Anna", stdin="a word\n", at="2026-11-18T09:00")
    talk = team("session", "Anna", stdin=answer, at="2026-11-19T09:00")
    assert talk.lines[0].startswith("Anna Holm: begun Wed 18 Nov 09:00 and never ended. How long was it? 1 I forgot")
    now = running(desk, people["Anna"])
    assert (now.seconds(now.started) // 60, written(now.log)) == (minutes, [("note", "a word")])


# Before and after


def test_what_to_have_seen_before_a_talk(team, people):
    empty = team("session", "Anna", "--prepare")
    assert empty.lines == [
        "Anna Holm · GROW · 45 min",
        " The first talk that is written down.",
        " Keep in mind",
        "  Ask before you tell",
    ]
    team(
        "session", "Anna", "--minutes", "40", "--note", "the plan /g answers > asks /w it ran", "--action", "ask Karim"
    )
    assert team("session", "Anna", "--prepare").lines == [
        "Anna Holm · GROW · 45 min",
        " Last talk, 18 Nov 2026",
        "  Outcome: none",
        "  the plan",
        " Last time",
        "  1  Anna  ask Karim",
        " Goals",
        "  answers → asks, not rated yet",
        " Went well",
        "  it ran  18 Nov",
        " Keep in mind",
        "  Ask before you tell",
    ]


@pytest.fixture
def told(team, people):
    team("session", "Anna", "--minutes", "50", "--note", "my remark", "--mine", "call Bo, fri", "--outcome", "she asks")
    return team


def test_the_summary_is_printed_or_written_where_it_may_lie(told, people, desk, tmp_path):
    assert told("session", "Anna", "--summary").out == (
        "Anna Holm, 18 Nov 2026\n50 min\n\nOutcome\n- she asks\n\nActions\n- Mette: call Bo (by 20 Nov 2026)\n"
    )
    written = told("session", "Anna", "--summary", "--to", str(tmp_path / "out"))
    file = tmp_path / "out" / "Anna Holm 2026-11-18.md"
    assert written.lines == [f"Wrote {file}"]
    assert file.read_text(encoding="utf-8").startswith("# Anna Holm, 18 Nov 2026\n\n50 min\n\n## Outcome\n")
    desk.catch_up()
    assert [export.paths for export in desk.records.exports.all()] == [(str(file),)]
    inside = told("session", "Anna", "--summary", "--to", str(desk_folder(tmp_path)))
    assert (inside.code, "inside the data folder" in inside.err) == (2, True)
    assert told("session", "Ali", "--summary").err == "coachtui: No session with Ali Rahman is on record yet.\n"
    none = told("session", "Anna", "--summary", "--held", "16/11")
    assert none.err == "coachtui: There is no session with Anna Holm on Mon 16 Nov.\n"


def desk_folder(tmp_path):
    return tmp_path / "home" / "here"


def test_a_session_is_put_right_and_says_what_stood_there(told, people, desk):
    answer = told(
        "session", "Anna", "--correct", "--minutes", "12", "--on", "tue", "--operational", "--outcome", "none"
    )
    assert answer.lines == [
        "Corrected the session with Anna Holm",
        "  corrected on 18 Nov 2026: day was “18 Nov 2026”",
        "  corrected on 18 Nov 2026: minutes was “50”",
        "  corrected on 18 Nov 2026: outcome was “she asks”",
        "  corrected on 18 Nov 2026: kind of talk was “development”",
    ]
    (session,) = sessions(desk, people["Anna"])
    assert (session.day, session.minutes, session.focus) == (date(2026, 11, 17), 12, "operational")
    assert told("session", "Anna", "--correct", "--development", "--held", "tue").code == 0
    assert told("undo").lines == ["Undone: Corrected the session with Anna Holm"]
    assert told("session", "Anna", "--correct").err == "coachtui: Nothing to change was said.\n"


def test_a_session_that_was_two_is_split(told, people, desk):
    answer = told("session", "Anna", "--split", "20", "--note", "the customer", "--on", "mon")
    assert answer.lines[0] == "Split the session with Anna Holm: the last 20 min stand on their own"
    assert {(each.day.day, each.minutes, each.qualifies) for each in sessions(desk, people["Anna"])} == {
        (18, 30, True), (16, 20, True),
    }  # fmt: skip
    again = told("session", "Anna", "--held", "18/11", "--split", "30")
    assert again.err == "coachtui: The session took 30 min, so something has to be left of it.\n"


@pytest.mark.parametrize(
    "flags",
    [
        ("--summary", "--correct"),
        ("--prepare", "--minutes", "40"),
        ("--flow", "woop", "--minutes", "40"),
        ("--with", "Ali", "--summary"),
        ("--correct", "--win", "x"),
        ("--to", "x"),
        ("--held", "mon", "--prepare"),
    ],
)
def test_flags_that_do_not_go_together_are_said(team, people, desk, flags):
    answer = team("session", "Anna", *flags)
    assert answer.code == 2
    assert "--help" in answer.err
    assert desk.records.underway.all() == []


# Told


def test_a_note_told_takes_the_slashes_of_a_talk(team, people, desk):
    team("session", "Anna", "--minutes", "40", "--note", "x /p holidays", "--on", "mon")
    answer = team(
        "session", "Anna", "--minutes", "40", "--note",
        "and/or the plan /w it ran /g answers > asks who knows /r 4 /i if it rings, I wait /d holidays /m call Bo @fri",
    )  # fmt: skip
    assert answer.code == 0
    assert "  + action: call Bo (me, Fri 20 Nov)" in answer.lines
    session = next(each for each in sessions(desk, people["Anna"]) if each.day.day == 18)
    assert [kind for kind, _ in written(session.log)][:6] == ["note", "win", "goal", "rating", "plan", "done"]
    assert written(session.log)[0] == ("note", "and/or the plan")
    assert desk.records.talks.parked.of(people["Anna"])[0].done == date(2026, 11, 18)
    assert [rating.value for rating in desk.records.talks.goals.of(people["Anna"])[0].ratings] == [4]


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        ("x /r 4", "There is no such goal to rate yet: /g names one."),
        ("x /r soon", "Behind /r stands nothing that could be understood."),
        ("x /d nothing", "Nothing open is called “nothing”."),
    ],
)
def test_a_slash_told_that_cannot_be_kept_is_said_and_nothing_is(team, people, desk, note, sentence):
    answer = team("session", "Anna", "--minutes", "40", "--note", note)
    assert (answer.code, answer.err) == (2, f"coachtui: {sentence}\n")
    assert sessions(desk, people["Anna"]) == []
