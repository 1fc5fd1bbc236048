from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coachtui.store.ids import ulids

INSTANTS = st.datetimes(datetime(1971, 1, 1), datetime(2199, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(INSTANTS, st.integers(1, 10**9))
def test_ids_sort_by_the_instant_they_were_made(earlier: datetime, milliseconds: int) -> None:
    assert ulids(earlier)() < ulids(earlier + timedelta(milliseconds=milliseconds))()


@given(INSTANTS)
def test_an_id_is_26_digits_of_crockfords_base_32(now: datetime) -> None:
    made = ulids(now)()
    assert len(made) == 26
    assert set(made) <= set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    milliseconds = sum(digits.index(char) * 32 ** (9 - i) for i, char in enumerate(made[:10]))
    assert milliseconds == int(now.timestamp() * 1000)


def test_ids_of_one_source_sort_in_the_order_in_which_they_were_made() -> None:
    new = ulids(datetime(2026, 11, 18, tzinfo=UTC))
    made = [new() for _ in range(200)]
    assert made == sorted(set(made))


def test_ids_of_two_sources_of_one_instant_differ() -> None:
    now = datetime(2026, 11, 18, tzinfo=UTC)
    assert len({ulids(now)() for _ in range(200)}) == 200
