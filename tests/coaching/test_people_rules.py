from datetime import date

import pytest

from coachtui.coaching.people import KINDS, Person

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)


@pytest.mark.parametrize(
    ("since", "left", "counts"),
    [
        (date(2026, 1, 5), None, True),
        (LAST, None, True),
        (date(2026, 12, 1), None, False),
        (date(2026, 1, 5), FIRST, True),
        (date(2026, 1, 5), date(2026, 10, 31), False),
        (date(2026, 11, 10), date(2026, 11, 12), True),
    ],
)
def test_a_report_counts_on_the_days_from_joining_to_leaving(since: date, left: date | None, counts: bool) -> None:
    assert Person("a", "Anna", since, left=left).counts_in(FIRST, LAST) is counts


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_but_reports_counts_in_the_managers_figures(kind: str) -> None:
    assert Person("a", "Anna", FIRST, kind=kind).counts_in(FIRST, LAST) is (kind == "report")  # type: ignore[arg-type]
