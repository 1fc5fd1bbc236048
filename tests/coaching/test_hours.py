from datetime import date, datetime, time

import pytest

from coachtui.coaching.busy import Busy
from coachtui.coaching.hours import Hours

DAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("start", "minutes", "room"),
    [
        (time(8), 60, True),
        (time(7, 55), 60, False),
        (time(16), 60, True),
        (time(16, 5), 60, False),
        (time(23, 30), 60, False),
    ],
)
def test_a_block_has_room_within_the_hours(start: time, minutes: int, room: bool) -> None:
    assert Hours().has_room(start, minutes) is room


def test_blocks_stand_on_working_days() -> None:
    assert [Hours(weekdays=(0, 2)).works_on(date(2026, 11, day)) for day in range(16, 23)] == [
        True, False, True, False, False, False, False,
    ]  # fmt: skip


MORNING = Busy("b", datetime(2026, 11, 18, 9), datetime(2026, 11, 18, 10, 30))  # noqa: DTZ001
NIGHT = Busy("b", datetime(2026, 11, 17, 22), datetime(2026, 11, 18, 8))  # noqa: DTZ001
WHOLE = Busy("b", datetime(2026, 11, 18), datetime(2026, 11, 20), all_day=True)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("busy", "start", "minutes", "meets"),
    [
        (MORNING, time(8), 60, False),
        (MORNING, time(8), 61, True),
        (MORNING, time(10, 30), 45, False),
        (MORNING, time(10, 29), 45, True),
        (MORNING, None, 45, False),
        (NIGHT, time(7, 30), 30, True),
        (NIGHT, time(8), 30, False),
        (WHOLE, None, 45, True),
        (WHOLE, time(23), 30, True),
    ],
)
def test_a_block_stands_in_a_busy_time_or_beside_it(busy: Busy, start: time | None, minutes: int, meets: bool) -> None:
    assert busy.meets(DAY, start, minutes) is meets


def test_the_day_after_whole_days_is_free() -> None:
    assert not WHOLE.meets(date(2026, 11, 20), time(0), 30)
    assert WHOLE.meets(date(2026, 11, 19), None, 30)
