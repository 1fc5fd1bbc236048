"""The one line of a session: what is a note, what a slash does, and that words always come back as they went in."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.sessions import LogLine
from coachtui.language.text import clean
from coachtui.services.session.lines import Entered, read_line, retyped
from coachtui.services.session.slashes import SLASHES, Slash, begun, meant

TODAY = date(2026, 11, 18)
FRIDAY = date(2026, 11, 20)
TYPED = st.text(max_size=25) | st.builds(
    "{}{} {}".format,
    st.sampled_from(["/", "//", " /", "@", ""]),
    st.sampled_from(["a", "m", "w", "b", "u", "end", "?", "action", "acti", "zzz", "", "Karim"]),
    st.sampled_from(["", "ask Karim @fri", "ask, fri", "/ or not", "@home", "@fri", "x @2026-11-27 y", "\u200b"]),
)


def read(text: str) -> Entered:
    return read_line(text, TODAY, "en")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Easy with Jonas.", LogLine("note", "Easy with Jonas.")),
        ("  1/2 of it  ", LogLine("note", "1/2 of it")),
        ("call him, fri", LogLine("note", "call him, fri")),
        ("//etc is where", LogLine("note", "/etc is where")),
        ("//", LogLine("note", "/")),
        ("/a ask Karim @fri", LogLine("action", "ask Karim", due=FRIDAY)),
        ("/a  ask Karim", LogLine("action", "ask Karim")),
        ("/A ask Karim, fri", LogLine("action", "ask Karim", due=FRIDAY)),
        ("/action ask", LogLine("action", "ask")),
        ("/act ask", LogLine("action", "ask")),
        ("/a\task", LogLine("action", "ask")),
        ("/m bring her @tomorrow", LogLine("action", "bring her", due=date(2026, 11, 19), owner="me")),
        ("/mine bring her", LogLine("action", "bring her", owner="me")),
        ("/w it ran without her @fri", LogLine("win", "it ran without her @fri")),
    ],
)
def test_what_is_written_down(text: str, line: LogLine) -> None:
    assert read(text) == Entered("write", line)


@pytest.mark.parametrize(
    ("text", "entered"),
    [
        ("", Entered("next")),
        ("   \t", Entered("next")),
        ("\u200b\u202e", Entered("next")),
        ("/b", Entered("back")),
        ("/u", Entered("take-back")),
        ("/undo", Entered("take-back")),
        ("/end", Entered("end")),
        ("/END", Entered("end")),
        ("/?", Entered("help")),
        ("/a", Entered("incomplete", unread="a")),
        ("/action  ", Entered("incomplete", unread="a")),
        ("/a @fri", Entered("incomplete", unread="a")),
        ("/w \u200b", Entered("incomplete", unread="w")),
        ("/actoin ask", Entered("unknown", unread="actoin", near="action")),
        ("/zzz", Entered("unknown", unread="zzz")),
        ("/", Entered("unknown")),
    ],
)
def test_what_else_a_line_does(text: str, entered: Entered) -> None:
    assert read(text) == entered


def test_what_stood_after_an_at_and_is_no_day_is_handed_back_beside_the_whole_text() -> None:
    assert read("/a meet @home") == Entered("write", LogLine("action", "meet @home"), "home")


@pytest.mark.parametrize("slash", SLASHES)
def test_every_command_is_meant_by_its_letters_and_its_word(slash: Slash) -> None:
    assert meant(slash.letters) == meant(slash.word) == meant(slash.word.upper()) == slash


@given(TYPED)
def test_every_line_means_something_and_a_written_one_has_words(text: str) -> None:
    entered = read(text)
    assert (entered.line is not None) == (entered.does == "write")
    if entered.line:
        assert entered.line.text
        assert entered.line.text == clean(entered.line.text)
    if clean(text) and not clean(text).startswith("/"):
        assert entered == Entered("write", LogLine("note", clean(text)))


@given(TYPED)
def test_what_is_typed_again_for_a_line_means_that_line(text: str) -> None:
    line = read(text).line
    if line:
        assert read(retyped(line)).line == line


@given(
    st.text().map(clean).filter(bool),
    st.sampled_from(["note", "win", "action"]),
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
)
def test_any_words_come_back_whole(text: str, kind: str, due: date) -> None:
    if kind == "action":
        line = LogLine("action", text.rstrip(" ,") or "x", due=due, owner="me")
    else:
        line = LogLine("note" if kind == "note" else "win", text)
    assert read(retyped(line)).line == line


OWN = {"action": "uppgift", "mine": "egen uppgift", "end": "slut", "undo": "ångra"}


@pytest.mark.parametrize(
    ("text", "entered"),
    [
        ("/uppgift ring, fri", Entered("write", LogLine("action", "ring", due=FRIDAY))),
        ("/egen ring", Entered("write", LogLine("action", "ring", owner="me"))),
        ("/SLUT", Entered("end")),
        ("/slu", Entered("end")),
        ("/angra", Entered("take-back")),
        ("/end", Entered("end")),
        ("/action ring", Entered("write", LogLine("action", "ring"))),
        ("/slutt", Entered("unknown", unread="slutt", near="slut")),
        ("/sejr", Entered("unknown", unread="sejr")),
    ],
)
def test_a_slash_takes_the_words_of_the_language_beside_the_english_ones(text: str, entered: Entered) -> None:
    assert read_line(text, TODAY, "sv", OWN) == entered


def test_a_word_that_two_commands_begin_with_means_neither() -> None:
    assert meant("af", {"action": "aftale", "end": "afslut"}) is None
    assert [slash.letters for slash in begun("af", {"action": "aftale", "end": "afslut"})] == ["a", "end"]
