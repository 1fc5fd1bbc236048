"""Two of my people met: kept as their time, with the pair, and gone with either of them."""

from datetime import date, timedelta

from around import TODAY, add, refused, undone
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.absences import ME
from coachtui.coaching.flows import Flow, Question, Stage
from coachtui.coaching.pairs import Pair, Turn, meetings_ahead
from coachtui.coaching.qualifying import Rule
from coachtui.content.library import Library
from coachtui.documents.person_export import as_json
from coachtui.paths import Home
from coachtui.services.desk import Desk
from coachtui.services.exporting import held_on
from coachtui.services.forgetting import forget
from coachtui.services.mentions import Strike
from coachtui.services.pair_sheets import drawn_for
from coachtui.services.pairs import AddPair, Met, add_pair, meetings_of, pair_met, remove_pair
from coachtui.wording.pair_sheet import Sheet, pair_sheet, sheet_file
from coachtui.wording.people import met
from coachtui.wording.person_export import markdown

LAST = TODAY - timedelta(28)
PEER = Flow(
    "core/peer",
    "Peer coaching",
    (Stage("in", "Check-in", 5, "How are you?", ("win",), 1), Stage("ask", "Questions", 20, "", ("ask", "none"), 2)),
    participants="pair",
    modes=("peer",),
    swap=True,
)
LIBRARY = Library(
    "en",
    {
        "win": (Question("core/w", "win", "What *went* well?"),),
        "ask": (Question("core/a", "ask", "What else?"), Question("core/b", "ask", "What would help?")),
    },
    {"core/peer": PEER},
    (),
    {},
    Rule(),
)


def paired(desk: Desk) -> Pair:
    anna, bo = add(desk, "Anna", "Bo")
    desk.do(add_pair, AddPair(anna, bo, LAST))
    (pair,) = desk.records.team.pairs.all()
    return pair


def test_that_they_met_is_their_time_and_none_of_mine(desk: Desk) -> None:
    pair = paired(desk)
    desk.do(pair_met, Met(pair.id, LAST, 30))
    desk.do(pair_met, Met(pair.id, TODAY, 45))
    assert [(each.day, each.minutes) for each in meetings_of(desk.records, pair)] == [(LAST, 30), (TODAY, 45)]
    assert desk.records.ledger.years() == []
    assert desk.records.blocks.all() == []
    assert met(meetings_of(desk.records, pair)) == "met 2 times, last 18 Nov, 1 h 15 in all"
    undone(desk)
    assert met(meetings_of(desk.records, pair)) == "met once, 21 Oct, 30 min"
    desk.do(pair_met, Met(pair.id, LAST, 20))
    assert [each.minutes for each in meetings_of(desk.records, pair)] == [20], "said again, the last one counts"


def test_what_cannot_be_is_refused(desk: Desk) -> None:
    pair = paired(desk)
    desk.do(add_pair, AddPair(pair.one, ME, LAST))
    mine = next(each for each in desk.records.team.pairs.all() if each.kind == "mine")
    for said, expected in (
        (Met(mine.id, TODAY, 30), ("pair-mine", "pair")),
        (Met(pair.id, TODAY + timedelta(1), 30), ("day-ahead", "day")),
        (Met(pair.id, LAST - timedelta(1), 30), ("pair-not-then", "day")),
        (Met(pair.id, TODAY, 0), ("minutes-bounds", "minutes")),
        (Met("01X", TODAY, 30), ("pair-gone", "")),
    ):
        assert refused(desk, pair_met, said) == expected


def test_it_goes_with_the_pair_and_comes_back_with_it(desk: Desk) -> None:
    pair = paired(desk)
    desk.do(pair_met, Met(pair.id, TODAY, 30))
    desk.do(remove_pair, pair.id)
    assert desk.records.team.meetings.all() == []
    undone(desk)
    assert [each.minutes for each in meetings_of(desk.records, pair)] == [30]


def test_either_of_them_can_read_it_and_take_it_away(desk: Desk, home: Home) -> None:
    pair = paired(desk)
    desk.do(pair_met, Met(pair.id, TODAY, 30))
    for person in desk.records.people.all():
        held = held_on(desk.records, person, desk.context.now)
        assert "met 18 Nov 2026, 30 min" in markdown(held)
        assert '"met": [\n        [\n          "2026-11-18",\n          30' in as_json(held)
    forget(desk, home, Strike(pair.one, ()))
    assert (desk.records.team.meetings.all(), desk.records.team.pairs.all()) == ([], [])


@given(
    since=st.dates(date(2026, 1, 1), date(2027, 1, 1)),
    weeks=st.integers(1, 12),
    late=st.integers(-400, 800),
    left=st.none() | st.integers(0, 300),
)
def test_the_meetings_ahead_are_those_of_a_naive_calendar(since: date, weeks: int, late: int, left: int | None) -> None:
    pair = Pair("01P", "a", "b", since, since + timedelta(left) if left is not None else None, 30, weeks)
    day = since + timedelta(late)
    every = [since + timedelta(weeks=weeks * number) for number in range(1000)]
    turns = [Turn("a", "b"), Turn("b", "a")]
    naive = [(each, turns[number % 2]) for number, each in enumerate(every) if each >= day][:4]
    assert [tuple(each) for each in meetings_ahead(pair, day, 4)] == [
        each for each in naive if pair.until is None or each[0] <= pair.until
    ]


def test_the_sheet_has_the_flow_the_turns_and_room_to_write(desk: Desk) -> None:
    pair = paired(desk)
    names = {person.id: person.name for person in desk.records.people.all()}
    before = desk.records.history()
    drawn = drawn_for(LIBRARY, pair, TODAY)
    sheet = pair_sheet(Sheet(pair, *drawn), names)
    lines = sheet.splitlines()
    assert lines[:5] == ["# Anna and Bo", "", "Peer coaching, 25 min", "", lines[4]]
    assert "What you write here is yours" in lines[4]
    assert "- 18 Nov 2026: Anna coaches Bo" in lines
    assert "- 2 Dec 2026: Bo coaches Anna" in lines
    assert "Halfway you change: whoever was coached coaches." in lines
    assert "## Check-in, 5 min" in lines
    assert "How are you?" in lines
    assert "**What \\*went\\* well?**" in lines
    assert {"**What else?**", "**What would help?**"} <= set(lines)
    assert sum(set(line) == {"_"} for line in lines) == 3 * 3 + 4
    assert pair_sheet(Sheet(pair, *drawn_for(LIBRARY, pair, TODAY)), names) == sheet, "the same day, the same sheet"
    assert desk.records.history() == before
    assert sheet_file(pair, {pair.one: "A/B", pair.other: "C"}) == "A_B and C"


def test_a_flow_without_questions_still_has_room(desk: Desk) -> None:
    pair = paired(desk)
    drawn = drawn_for(LIBRARY._replace(questions={}), pair, TODAY)
    assert "## Questions, 20 min" in pair_sheet(Sheet(pair, *drawn), {})
    assert pair_sheet(Sheet(pair, *drawn), {}).count("____\n") >= 2 * 3
