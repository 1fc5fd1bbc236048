from datetime import time

import pytest
from around import refused, undone

from coachtui.coaching.hours import Hours
from coachtui.errors import InvalidFieldError
from coachtui.services.desk import Desk
from coachtui.services.hours import read_starts, read_weekdays, set_hours

SHORT = Hours((0, 2), time(9), time(12), (time(9, 30),), 3, 10, 30, 45)


def test_hours_are_kept_and_undo_brings_the_usual_ones_back(desk: Desk) -> None:
    desk.do(set_hours, SHORT)
    assert desk.records.team.hours() == SHORT
    undone(desk)
    assert desk.records.team.hours() == Hours()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"weekdays": ()}, ("weekdays-unknown", "days")),
        ({"closes": time(9)}, ("closes-before-opens", "closes")),
        ({"closes": time(9, 4)}, ("closes-before-opens", "closes")),
        ({"starts": (time(9, 30), time(12))}, ("start-outside", "starts")),
        ({"a_day": 0}, ("number-bounds", "a_day")),
        ({"a_day": 13}, ("number-bounds", "a_day")),
        ({"days_between": 61}, ("number-bounds", "between")),
        ({"shortest": 4}, ("minutes-bounds", "shortest")),
        ({"longest": 481}, ("minutes-bounds", "longest")),
        ({"longest": 25}, ("longest-below", "longest")),
    ],
)
def test_hours_that_cannot_be_are_refused_at_their_field(
    desk: Desk, changes: dict[str, object], expected: tuple[str, str]
) -> None:
    assert refused(desk, set_hours, SHORT._replace(**changes)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "typed", "days"),
    [
        ("en", "mon-fri", (0, 1, 2, 3, 4)),
        ("en", "Wed, mon", (0, 2)),
        ("en", "fri - mon", (0, 4, 5, 6)),
        ("da", "man-tors", (0, 1, 2, 3)),
        ("sv", "Mån, tis, ons", (0, 1, 2)),
    ],
)
def test_weekdays_as_they_are_typed(language: str, typed: str, days: tuple[int, ...]) -> None:
    assert read_weekdays(typed, language) == days


@pytest.mark.parametrize("typed", ["", "never", "mon-", "mon-x", "t"])
def test_what_names_no_weekdays_is_refused(typed: str) -> None:
    with pytest.raises(InvalidFieldError):
        read_weekdays(typed, "en")


def test_starts_keep_their_order_and_no_repeats() -> None:
    assert read_starts("13:00, 9.30 13:00") == (time(13), time(9, 30))
    assert read_starts("") == ()
    with pytest.raises(InvalidFieldError) as caught:
        read_starts("9:30 25:00")
    assert (caught.value.code, caught.value.field) == ("time-unknown", "starts")
