import pytest
from practice_stories import pick

from coachtui.practice.replies import Understood, understood, words
from coachtui.practice.scenario import Reply, ReplyRule

OFFERED = [pick("ask", "on"), pick("lecture", "on"), pick("praise", "on")]
REPLY = Reply(
    "Say it in your own words.",
    (
        ReplyRule("open-words", "ask", starts=("what", "how", "tell me", "Hvad"), without=("why did you",)),
        ReplyRule("blame-words", "lecture", any=("third time", "again")),
        ReplyRule("any-or-start", "praise", starts=("well",), any=("løst", "thank you")),
    ),
    otherwise="ask",
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("What has been getting in the way?", Understood("ask", "open-words", loosely=False)),
        ("  WHAT is it", Understood("ask", "open-words", loosely=False)),
        ("What's in the way?", Understood("ask", "open-words", loosely=False)),
        ("What’s in the way?", Understood("ask", "open-words", loosely=False)),
        ("“Tell, me” more", Understood("ask", "open-words", loosely=False)),
        ("hvad skete der", Understood("ask", "open-words", loosely=False)),
        ("Whatever.", Understood("ask", "", loosely=True)),
        ("Tell Jonas", Understood("ask", "", loosely=True)),
        ("So what now, again", Understood("lecture", "blame-words", loosely=False)),
        ("This is the third-time!", Understood("lecture", "blame-words", loosely=False)),
        ("third and last time", Understood("ask", "", loosely=True)),
        ("against all odds", Understood("ask", "", loosely=True)),
        ("What, again?", Understood("ask", "open-words", loosely=False)),
        ("What: why did you do it again?", Understood("lecture", "blame-words", loosely=False)),
        ("How come? Why did you", Understood("ask", "", loosely=True)),
        ("That was LØST well", Understood("praise", "any-or-start", loosely=False)),
        ("that was lost", Understood("praise", "any-or-start", loosely=False)),
        ("Well", Understood("praise", "any-or-start", loosely=False)),
        ("oh well", Understood("ask", "", loosely=True)),
    ],
)
def test_a_typed_line_stands_for_the_choice_of_the_first_rule_that_fits(typed: str, expected: Understood) -> None:
    assert understood(REPLY, typed, OFFERED) == expected


@pytest.mark.parametrize("typed", ["", "   ", "?!", "…", "_"])
def test_nothing_said_stands_for_nothing(typed: str) -> None:
    assert understood(REPLY, typed, OFFERED) is None


def test_a_rule_whose_choice_is_not_on_offer_gives_way_to_the_next() -> None:
    assert understood(REPLY, "What, again?", OFFERED[1:]) == Understood("lecture", "blame-words", loosely=False)


def test_where_even_the_choice_for_everything_else_is_not_on_offer_nothing_is_guessed() -> None:
    assert understood(REPLY, "Hm, let me think", OFFERED[1:]) is None


def test_a_rule_without_words_never_fits() -> None:
    empty = Reply("", (ReplyRule("none", "lecture"), ReplyRule("marks", "lecture", ("?",), ("", "!"))), "ask")
    assert understood(empty, "What?", OFFERED) == Understood("ask", "", loosely=True)


def test_words_are_told_apart_by_everything_that_is_no_letter_or_number() -> None:
    assert words("Søren's 3rd_follow-up … ok?") == ("soren", "s", "3rd", "follow", "up", "ok")
