"""The words for a month's minutes and for a talk, the same in the interface and the commands."""

from datetime import date

import pytest

from coachtui.coaching.blocks import Entry
from coachtui.coaching.figures import Figures, Row
from coachtui.coaching.minutes import Tally
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.sessions import LogLine
from coachtui.wording.kpi import counts_mark, last_met, meetings, standing, what
from coachtui.wording.sessions import counts, focus, log_line, owner, talked

TODAY = date(2026, 11, 18)
ANNA = Person("anna", "Anna", date(2026, 1, 5))


@pytest.mark.parametrize(
    ("month", "held", "ahead", "target", "due", "said"),
    [
        (Month(2026, 11), 60, 0, 120, 60, "on pace (1 h by now)"),
        (Month(2026, 11), 30, 0, 120, 60, "30 min behind pace (1 h by now)"),
        (Month(2026, 11), 0, 0, 120, 0, "on pace"),
        (Month(2026, 11), 120, 0, 120, 60, "target met"),
        (Month(2026, 11), 30, 0, 0, 0, "no target yet"),
        (Month(2026, 10), 75, 0, 120, 120, "45 min short"),
        (Month(2025, 12), 120, 0, 120, 120, "target met"),
        (Month(2026, 12), 0, 90, 120, 0, "1 h 30 planned"),
        (Month(2027, 1), 0, 0, 120, 0, "0 min planned"),
    ],
)
def test_a_month_that_runs_is_over_or_comes_has_its_own_words(month, held, ahead, target, due, said):
    assert standing(Figures(month, (Row(ANNA, held, ahead, target),), due, due), TODAY) == said


@pytest.mark.parametrize(
    ("last", "month", "said"),
    [
        (None, Month(2026, 11), "none yet"),
        (TODAY, Month(2026, 11), "today"),
        (date(2026, 11, 17), Month(2026, 11), "1 day ago"),
        (date(2026, 10, 21), Month(2026, 11), "28 days ago"),
        (date(2026, 10, 21), Month(2026, 10), "21 Oct"),
        (date(2025, 10, 21), Month(2025, 11), "21 Oct 2025"),
    ],
)
def test_the_last_session_is_days_ago_in_the_month_that_runs_and_a_day_in_others(last, month, said):
    assert last_met(last, month, TODAY) == said


@pytest.mark.parametrize(
    ("entry", "was", "mark"),
    [
        (Entry("e", "anna", TODAY, 45, "session", "b"), "held as planned", "– not written down"),
        (Entry("e", "anna", TODAY, 5, "moment"), "moment", "– time only"),
        (Entry("e", "anna", TODAY, 45, "session", None, "s", "GROW", "development", True), "GROW", "✓ counts"),
        (Entry("e", "anna", TODAY, 9, "session", None, "s", qualifies=False), "session", "✕ does not count"),
    ],
)
def test_an_entry_says_what_it_was_and_whether_it_counts(entry, was, mark):
    assert (what(entry), counts_mark(entry)) == (was, mark)


def test_meetings_leave_out_what_there_was_not():
    assert meetings(Tally(1, 2)) == "1 session, 2 moments"
    assert (meetings(Tally(2, 0)), meetings(Tally(0, 1)), meetings(Tally())) == ("2 sessions", "1 moment", "")


@pytest.mark.parametrize(
    ("rule", "reasons", "said"),
    [
        (Rule(), (), "yes: over 15 min, notes, outcome"),
        (Rule(0, 180, ("outcome",)), (), "yes: outcome"),
        (Rule(0, 180, ()), (), "yes"),
        (Rule(), ("too-short", "nothing-written"), "no: under 15 min, nothing written"),
        (Rule(), ("too-long", "no-outcome"), "no: over 3 h, no outcome"),
    ],
)
def test_the_rule_says_why_a_talk_counts_or_not(rule, reasons, said):
    assert counts(rule, reasons) == said


def test_a_line_of_the_log_says_who_does_what_by_when():
    day = date(2026, 11, 27)
    assert log_line(LogLine("action", "ask {Karim}", due=day), "Anna") == "+ action: ask {Karim} (Anna, Fri 27 Nov)"
    assert log_line(LogLine("action", "bring her", owner="me"), "Anna") == "+ action: bring her (me)"
    assert log_line(LogLine("win", "it ran"), "Anna") == "+ win: it ran"
    assert [log_line(LogLine(kind, "as it is"), "Anna") for kind in ("prompt", "note")] == ["as it is"] * 2


def test_who_talked_who_does_it_and_what_it_was_about():
    assert [talked(value, "Anna") for value in ("person", "even", "me", None)] == [
        "mostly Anna",
        "about even",
        "mostly me",
        "",
    ]
    assert (owner("person", "Anna"), owner("me", "Anna")) == ("Anna", "me")
    assert (focus("development"), focus("operational"), focus(None)) == ("development", "operational", "")
