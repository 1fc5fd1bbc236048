from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.blocks import STATES, Block, Entry, EntryKind, State
from coachtui.coaching.figures import Figures, Row, longest_without, month_figures, share_run
from coachtui.coaching.months import Month
from coachtui.coaching.people import KINDS, Person
from coachtui.coaching.targets import Target

NOVEMBER = Month(2026, 11)
NOW = datetime(2026, 11, 18, 9, 0)  # noqa: DTZ001 - the rules take local time with or without a zone
TODAY = NOW.date()
SINCE = date(2026, 1, 5)
TARGETS = [Target("t", date(2026, 1, 1), {"everyone": 45, "key-group": 120})]
TEAM = [
    *(Person(f"p{i}", f"Person {i}", SINCE) for i in range(10)),
    Person("anna", "Anna Holm", SINCE, tier="key-group"),
    Person("sara", "Sara Lund", SINCE, tier="key-group"),
]


def held(person: str, minutes: int, day: date = TODAY, kind: EntryKind = "session") -> Entry:
    return Entry(f"{person}{day}{minutes}", person, day, minutes, kind)


def test_by_18_november_2026_eleven_and_a_half_hours_make_seven_hours_seven() -> None:
    figures = month_figures(NOVEMBER, TEAM, [], [held("p0", 435)], TARGETS, NOW)
    assert figures.target == 690
    assert figures.expected == 7 * 60 + 7
    assert figures.due == 6 * 60 + 34
    assert figures.held == 435
    assert figures.pace == "on-pace"


@pytest.mark.parametrize(
    ("minutes", "pace"),
    [(0, "behind"), (393, "behind"), (394, "on-pace"), (689, "on-pace"), (690, "met"), (900, "met")],
)
def test_pace_compares_what_was_held_with_the_days_that_are_over(minutes: int, pace: str) -> None:
    assert month_figures(NOVEMBER, TEAM, [], [held("p0", minutes)], TARGETS, NOW).pace == pace


def test_nobody_is_behind_on_the_first_working_day() -> None:
    first = datetime(2026, 11, 2, 9, 0)  # noqa: DTZ001
    figures = month_figures(NOVEMBER, TEAM, [], [], TARGETS, first)
    assert (figures.expected, figures.due, figures.pace) == (33, 0, "on-pace")


def test_without_a_target_there_is_no_pace() -> None:
    assert month_figures(NOVEMBER, TEAM, [], [held("p0", 60)], [], NOW).pace == "no-target"


@pytest.mark.parametrize(
    ("until", "since", "share"),
    [
        (date(2026, 10, 31), SINCE, 0.0),
        (date(2026, 11, 1), SINCE, 0.0),
        (date(2026, 11, 2), SINCE, 1 / 21),
        (date(2026, 11, 18), SINCE, 13 / 21),
        (date(2026, 11, 21), SINCE, 15 / 21),
        (date(2026, 11, 30), SINCE, 1.0),
        (date(2027, 2, 1), SINCE, 1.0),
        (date(2026, 11, 18), date(2026, 11, 18), 1 / 21),
        (date(2026, 11, 17), date(2026, 11, 18), 0.0),
        (date(2026, 11, 30), date(2026, 11, 16), 11 / 21),
    ],
)
def test_the_share_of_a_month_counts_working_days_from_joining_on(until: date, since: date, share: float) -> None:
    assert share_run(NOVEMBER, until, Person("a", "Anna", since)) == pytest.approx(share)


@pytest.mark.parametrize(
    ("until", "joined", "left", "share"),
    [
        (date(2026, 11, 18), date(2026, 11, 16), None, 3 / 11),
        (date(2026, 11, 30), date(2026, 11, 16), None, 1.0),
        (date(2026, 11, 18), None, date(2026, 11, 20), 13 / 15),
        (date(2026, 11, 20), None, date(2026, 11, 20), 1.0),
        (date(2026, 11, 18), date(2026, 11, 28), date(2026, 11, 29), 0.0),
    ],
)
def test_the_share_of_a_joiner_or_leaver_is_of_their_own_days(
    until: date, joined: date | None, left: date | None, share: float
) -> None:
    person = Person("a", "Anna", joined or SINCE, joined=joined, left=left)
    assert share_run(NOVEMBER, until, person) == pytest.approx(share)


def test_who_sets_up_on_the_eighteenth_is_not_behind_for_the_days_before() -> None:
    people = [person._replace(since=TODAY) for person in TEAM]
    figures = month_figures(NOVEMBER, people, [], [], TARGETS, NOW)
    assert (figures.target, figures.due, figures.pace) == (690, 0, "on-pace")


def test_minutes_held_outside_the_month_do_not_count() -> None:
    entries = [held("anna", 60, date(2026, 10, 31)), held("anna", 45), held("anna", 30, date(2026, 12, 1))]
    assert month_figures(NOVEMBER, TEAM, [], entries, TARGETS, NOW).held == 45


def test_a_moment_counts_as_time() -> None:
    assert month_figures(NOVEMBER, TEAM, [], [held("anna", 10, kind="moment")], TARGETS, NOW).held == 10


@pytest.mark.parametrize(
    ("day", "start", "state", "ahead"),
    [
        (date(2026, 11, 18), time(10), "planned", 45),
        (date(2026, 11, 18), time(8, 30), "planned", 45),
        (date(2026, 11, 18), time(8, 15), "planned", 0),
        (date(2026, 11, 18), None, "planned", 45),
        (date(2026, 11, 30), time(10), "planned", 45),
        (date(2026, 12, 1), time(10), "planned", 0),
        (date(2026, 11, 20), time(10), "excused", 0),
        (date(2026, 11, 20), time(10), "moved", 0),
    ],
)
def test_ahead_are_planned_minutes_that_are_not_over(day: date, start: time | None, state: State, ahead: int) -> None:
    figures = month_figures(NOVEMBER, TEAM, [Block("b", "anna", day, start, 45, state)], [], TARGETS, NOW)
    assert figures.ahead == ahead


def test_the_sums_leave_out_who_does_not_count() -> None:
    people = [*TEAM, Person("pia", "Pia", SINCE, kind="peer"), Person("ole", "Ole", SINCE, left=date(2026, 10, 30))]
    blocks = [Block("b", "pia", date(2026, 11, 20), time(10), 45)]
    figures = month_figures(NOVEMBER, people, blocks, [held("pia", 60), held("ole", 60)], TARGETS, NOW)
    assert [row.person for row in figures.rows] == TEAM
    assert (figures.held, figures.ahead, figures.target) == (0, 0, 690)


@given(
    st.lists(st.tuples(st.sampled_from(["anna", "bo"]), st.integers(-40, 40), st.integers(1, 90)), max_size=8),
    st.lists(
        st.tuples(st.sampled_from(["anna", "bo"]), st.integers(-40, 40), st.integers(5, 90), st.sampled_from(STATES)),
        max_size=8,
    ),
)
def test_each_persons_row_sums_their_own_month(
    sessions: list[tuple[str, int, int]], plans: list[tuple[str, int, int, State]]
) -> None:
    people = [Person("anna", "Anna", SINCE), Person("bo", "Bo", SINCE)]
    entries = [held(who, minutes, TODAY + timedelta(days=days)) for who, days, minutes in sessions]
    blocks = [
        Block(str(i), who, TODAY + timedelta(days=days), time(10), minutes, state)
        for i, (who, days, minutes, state) in enumerate(plans)
    ]
    figures = month_figures(NOVEMBER, people, blocks, entries, TARGETS, NOW)
    for row in figures.rows:
        mine = [(days, m) for who, days, m in sessions if who == row.person.id]
        mine_ahead = [(days, m) for who, days, m, state in plans if who == row.person.id and state == "planned"]
        assert row == Row(
            row.person,
            sum(m for days, m in mine if -17 <= days <= 12),
            sum(m for days, m in mine_ahead if 0 <= days <= 12),
            45,
            sum(m for days, m in mine_ahead if -17 <= days < 0),
        )


def test_who_has_waited_longest_is_counted_from_the_last_session_or_from_joining() -> None:
    people = [Person("anna", "Anna", SINCE), Person("bo", "Bo", date(2026, 11, 10)), Person("lena", "Lena", SINCE)]
    entries = [
        held("anna", 60, date(2026, 11, 4)),
        held("lena", 45, date(2026, 10, 21)),
        held("lena", 5, date(2026, 11, 17), "moment"),
    ]
    gap = longest_without(people, entries, TODAY)
    assert gap is not None
    assert (gap.person.id, gap.days, gap.last) == ("lena", 28, date(2026, 10, 21))
    new = longest_without(people[1:2], entries, TODAY)
    assert new is not None
    assert (new.days, new.last) == (8, None)


@pytest.mark.parametrize("kind", KINDS)
def test_only_reports_who_are_there_can_be_waiting(kind: str) -> None:
    one = Person("anna", "Anna", SINCE, kind=kind)  # type: ignore[arg-type]
    assert (longest_without([one], [], TODAY) is not None) is (kind == "report")
    assert longest_without([one._replace(left=TODAY - timedelta(days=1))], [], TODAY) is None
    assert longest_without([one._replace(since=TODAY + timedelta(days=1))], [], TODAY) is None


def test_nobody_waits_where_there_is_nobody() -> None:
    assert longest_without([], [], TODAY) is None
    assert Figures(NOVEMBER, (), 0, 0).pace == "no-target"
