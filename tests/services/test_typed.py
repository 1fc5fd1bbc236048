from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest

from coachtui.errors import InvalidFieldError
from coachtui.services.typed import read_day, read_minutes, read_start

TODAY = date(2026, 11, 18)


def test_what_was_typed_becomes_a_value() -> None:
    assert read_day("fre", TODAY, "da") == date(2026, 11, 20)
    assert read_start(" 9.30 ") == time(9, 30)
    assert read_start("  ") is None
    assert read_minutes("1 h 15") == 75


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        (lambda text: read_day(text, TODAY, "en"), ("day-unknown", "day")),
        (read_start, ("time-unknown", "start")),
        (read_minutes, ("length-unknown", "minutes")),
        (lambda text: read_minutes(text, "target"), ("length-unknown", "target")),
    ],
)
def test_what_is_no_value_names_its_field_and_shows_what_was_typed(
    read: Callable[[str], Any], expected: tuple[str, str]
) -> None:
    with pytest.raises(InvalidFieldError) as caught:
        read("\x1b[31msoon")
    assert (caught.value.code, caught.value.field) == expected
    assert caught.value.values == {"typed": "[31msoon"}
