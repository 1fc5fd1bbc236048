"""What a calendar is told of blocks, and the number by which it knows what is newer."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.blocks import STATES, Block
from coachtui.coaching.events import Event, Seen, Sent, events_of, withdrawn

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
BLOCK = Block("b1", "anna", FRIDAY, time(9, 30), 45)


def told(*events: Event) -> dict[str, Sent]:
    return {event.id: event.sent() for event in events}


def test_a_block_that_stands_is_an_event_and_one_that_gave_up_its_time_is_none() -> None:
    blocks = [BLOCK._replace(id=state, state=state) for state in STATES]
    assert [event.id for event in events_of(blocks, {})] == ["held", "planned"]


def test_the_blocks_of_a_group_are_one_event_of_all_who_are_in_it() -> None:
    blocks = [BLOCK._replace(id=f"b{n}", person=who, group="g") for n, who in enumerate(("anna", "bo", "anna"))]
    (event,) = events_of(blocks, {})
    assert (event.id, event.people, event.group) == ("g", ("anna", "bo"), True)
    assert event.sent().person == ""


@pytest.mark.parametrize(
    ("change", "sequence"),
    [({}, 0), ({"day": MONDAY}, 1), ({"start": None}, 1), ({"minutes": 60}, 1), ({"state": "held"}, 0)],
)
def test_the_number_rises_where_a_calendar_would_have_to_change(change: dict[str, object], sequence: int) -> None:
    before = told(*events_of([BLOCK], {}))
    (event,) = events_of([BLOCK._replace(**change)], before)
    assert event.sequence == sequence


def test_what_was_told_and_stands_no_more_is_cancelled_once() -> None:
    before = told(*events_of([BLOCK], {}))
    excused = BLOCK._replace(state="excused", reason="away")
    (gone,) = withdrawn([excused], before.values())
    assert (gone.cancelled, gone.sequence, gone.day, gone.people) == (True, 1, FRIDAY, ("anna",))
    (again,) = withdrawn([], told(gone).values())
    assert again == gone
    assert withdrawn([BLOCK], before.values()) == []


def test_what_stands_again_after_it_was_cancelled_is_newer_than_the_cancelling() -> None:
    (gone,) = withdrawn([], told(*events_of([BLOCK], {})).values())
    (back,) = events_of([BLOCK], told(gone))
    assert (back.sequence, back.cancelled) == (2, False)


def test_events_come_by_day_and_start_with_those_without_one_last() -> None:
    blocks = [
        BLOCK._replace(id="late", start=None),
        BLOCK._replace(id="next", day=MONDAY, start=time(8)),
        BLOCK._replace(id="noon", start=time(12)),
        BLOCK,
    ]
    assert [event.id for event in events_of(blocks, {})] == ["b1", "noon", "late", "next"]


@given(
    st.lists(
        st.tuples(st.sampled_from([FRIDAY, MONDAY]), st.sampled_from([None, time(9), time(10)]), st.booleans()),
        min_size=1,
        max_size=12,
    )
)
def test_of_two_files_that_differ_the_later_one_always_has_the_higher_number(
    history: list[tuple[date, time | None, bool]],
) -> None:
    sent: dict[str, Sent] = {}
    last: Event | None = None
    for day, start, stands in history:
        blocks = [BLOCK._replace(day=day, start=start)] if stands else []
        for event in [*events_of(blocks, sent), *withdrawn(blocks, sent.values())]:
            if last is not None:
                same = event._replace(sequence=last.sequence) == last
                assert event.sequence == last.sequence + (0 if same else 1)
            sent |= told(event)
            last = event


@pytest.mark.parametrize(
    ("seen", "older"),
    [
        (Seen("b1", FRIDAY, time(9, 30), 45, 3), True),
        (Seen("b1", MONDAY, time(9, 30), 45, 2), True),
        (Seen("b1", MONDAY, time(9, 30), 45, 3), False),
        (Seen("b1", FRIDAY, None, 0, 3), False),
    ],
)
def test_a_calendar_that_was_not_told_yet_has_moved_nothing(seen: Seen, older: bool) -> None:
    assert seen.older_than(Sent("b1", "anna", FRIDAY, time(9, 30), 45, 3)) is older
