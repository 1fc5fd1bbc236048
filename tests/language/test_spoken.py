from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.language.spoken import clock_time, day, length

TODAY = date(2026, 11, 18)
DATES = st.dates(date(2000, 1, 1), date(2100, 12, 31))
ANY_TEXT = st.text(st.characters(exclude_categories=())) | st.text("0123456789/.-: hmin²٣½t")
WEEKDAYS = {
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    "da": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("today", TODAY),
        ("Tomorrow", date(2026, 11, 19)),
        ("yesterday", date(2026, 11, 17)),
        ("fri", date(2026, 11, 20)),
        ("  FRIDAY ", date(2026, 11, 20)),
        ("tu", date(2026, 11, 24)),
        ("wed", date(2026, 11, 25)),
        ("2026-11-27", date(2026, 11, 27)),
        ("27/11", date(2026, 11, 27)),
        ("27.11.", date(2026, 11, 27)),
        ("27-11", date(2026, 11, 27)),
        ("27 / 11", date(2026, 11, 27)),
        ("27/11/2027", date(2027, 11, 27)),
        ("27/11/27", date(2027, 11, 27)),
        ("1/6", date(2026, 6, 1)),
        ("27", date(2026, 11, 27)),
        ("18", TODAY),
        ("17", date(2026, 12, 17)),
        ("29/2/2028", date(2028, 2, 29)),
    ],
)
def test_a_day_is_understood_as_people_type_it(text: str, meant: date) -> None:
    assert day(text, TODAY) == meant


@pytest.mark.parametrize(
    ("text", "language", "meant"),
    [
        ("i dag", "da", TODAY),
        ("I  morgen", "da", date(2026, 11, 19)),
        ("imorgen", "da", date(2026, 11, 19)),
        ("i går", "da", date(2026, 11, 17)),
        ("tirs", "da", date(2026, 11, 24)),
        ("ons", "da", date(2026, 11, 25)),
        ("lør", "da", date(2026, 11, 21)),
        ("søn", "da", date(2026, 11, 22)),
        ("to", "da", date(2026, 11, 19)),
        ("i morgon", "sv", date(2026, 11, 19)),
        ("igår", "sv", date(2026, 11, 17)),
        ("tis", "sv", date(2026, 11, 24)),
        ("mån", "sv", date(2026, 11, 23)),
        ("lördag", "sv", date(2026, 11, 21)),
        ("thursday", "da", date(2026, 11, 19)),
        ("tomorrow", "sv", date(2026, 11, 19)),
    ],
)
def test_danish_and_swedish_days_are_understood_and_english_ones_everywhere(
    text: str, language: str, meant: date
) -> None:
    assert day(text, TODAY, language) == meant


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "31/2", "29/2", "32", "0", "13/13", "0/5", "f", "t", "s", "someday", "1/1/1/1", "27/11/206", "27/11/6",
        "lør", "12345", "2026-02-31", "27/x",
    ],
)  # fmt: skip
def test_what_names_no_day_is_none(text: str) -> None:
    assert day(text, TODAY) is None


@pytest.mark.parametrize(
    ("today", "text", "meant"),
    [
        (date(2026, 12, 29), "3/1", date(2027, 1, 3)),
        (date(2026, 12, 29), "27/12", date(2026, 12, 27)),
        (date(2026, 12, 29), "3", date(2027, 1, 3)),
        (date(2027, 1, 4), "27/11", date(2026, 11, 27)),
        (date(2027, 1, 4), "31/12", date(2026, 12, 31)),
        (date(2027, 1, 4), "1/7", date(2027, 7, 1)),
        (date(2026, 12, 31), "tomorrow", date(2027, 1, 1)),
        (date(2026, 12, 31), "thu", date(2027, 1, 7)),
        (date(2027, 1, 31), "30", date(2027, 3, 30)),
        (date(2028, 1, 31), "29/2", date(2028, 2, 29)),
    ],
)
def test_a_day_without_a_year_is_the_nearest_around_new_year_too(today: date, text: str, meant: date) -> None:
    assert day(text, today) == meant


@given(DATES, st.integers(-182, 182), st.sampled_from(["{0.day}/{0.month}", "{0.day}.{0.month}.", "{0:%d-%m}"]))
def test_a_day_and_month_within_half_a_year_is_that_day(today: date, days: int, form: str) -> None:
    meant = today + timedelta(days=days)
    assert day(form.format(meant), today) == meant


@given(DATES, st.integers(1, 31))
def test_a_bare_number_is_the_first_such_day_from_today_on(today: date, number: int) -> None:
    meant = today
    while meant.day != number:
        meant += timedelta(days=1)
    assert day(str(number), today) == meant


@given(DATES, st.integers(1, 31))
def test_what_is_told_afterwards_takes_a_bare_number_as_the_last_such_day(today: date, number: int) -> None:
    meant = today
    while meant.day != number:
        meant -= timedelta(days=1)
    assert day(str(number), today, past=True) == meant


@given(DATES, st.sampled_from(sorted(WEEKDAYS)), st.integers(0, 6))
def test_what_is_told_afterwards_takes_a_weekday_as_the_last_one(today: date, language: str, weekday: int) -> None:
    meant = day(WEEKDAYS[language][weekday], today, language, past=True)
    assert meant is not None
    assert meant.weekday() == weekday
    assert 1 <= (today - meant).days <= 7


@given(DATES, st.sampled_from(sorted(WEEKDAYS)), st.integers(0, 6))
def test_a_weekday_is_the_next_one_and_never_today(today: date, language: str, weekday: int) -> None:
    meant = day(WEEKDAYS[language][weekday], today, language)
    assert meant is not None
    assert meant.weekday() == weekday
    assert 1 <= (meant - today).days <= 7


@given(DATES, DATES)
def test_a_full_date_is_itself_whatever_today_is(today: date, meant: date) -> None:
    assert day(meant.isoformat(), today) == day(f"{meant:%d/%m/%Y}", today) == meant


@given(ANY_TEXT, DATES, st.sampled_from(["en", "da", "sv", "xx"]))
def test_no_text_makes_reading_fail(text: str, today: date, language: str) -> None:
    for past in (False, True):
        meant = day(text, today, language, past=past)
        assert meant is None or isinstance(meant, date)
    at = clock_time(text)
    assert at is None or isinstance(at, time)
    minutes = length(text)
    assert minutes is None or minutes >= 0


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("9", time(9)),
        ("09", time(9)),
        ("9:30", time(9, 30)),
        ("9.30", time(9, 30)),
        ("930", time(9, 30)),
        ("0930", time(9, 30)),
        (" kl. 9.30 ", time(9, 30)),
        ("Kl 14", time(14)),
        ("00:00", time(0)),
        ("23:59", time(23, 59)),
    ],
)
def test_a_time_of_day_is_understood_as_people_type_it(text: str, meant: time) -> None:
    assert clock_time(text) == meant


@pytest.mark.parametrize("text", ["", "24", "24:00", "9:60", "960", "12345", "nine", "-1", "9:30:00", "kl", "9:3x"])
def test_what_names_no_time_is_none(text: str) -> None:
    assert clock_time(text) is None


@given(st.times(), st.sampled_from(["%H:%M", "%H.%M", "%H%M", "kl. %H.%M"]))
def test_a_time_that_was_shown_can_be_typed_again(at: time, form: str) -> None:
    assert clock_time(f"{at:{form}}") == at.replace(second=0, microsecond=0, fold=0)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45", 45),
        ("45 min", 45),
        ("45 min.", 45),
        ("45m", 45),
        ("1 minute", 1),
        ("90 minutes", 90),
        ("1 minut", 1),
        ("90 minutter", 90),
        ("90 minuter", 90),
        ("1 h 15", 75),
        ("1h15m", 75),
        ("1 H 15 MIN", 75),
        ("1:15", 75),
        ("2 h", 120),
        ("1 hour", 60),
        ("2 hours 5 minutes", 125),
        ("1.5 h", 90),
        ("1,5 h", 90),
        ("0.25 h", 15),
        ("1 time", 60),
        ("1,5 timer", 90),
        ("2 timmar", 120),
        ("1 timme 30", 90),
        ("1 tim 30 min", 90),
        ("0", 0),
    ],
)
def test_a_length_is_understood_as_people_type_it(text: str, minutes: int) -> None:
    assert length(text) == minutes


@pytest.mark.parametrize(
    "text",
    ["", " ", "h", "t", "min", "soon", "-5", "1 h x", "1.5", ".5 h", "1..5 h", "1::5", "½ h", "1234567", "4 5", "1 30",
     "1 h 3 0", "h 30", "45 min min"],
)  # fmt: skip
def test_what_names_no_length_is_none(text: str) -> None:
    assert length(text) is None


@pytest.mark.parametrize(
    ("language", "hour", "hours", "hours_and_minutes", "minutes"),
    [
        ("en", "1 h", "12 h", "1 h 05", "45 min"),
        ("da", "1 t", "12 t", "1 t 05", "45 min"),
        ("sv", "1 tim", "12 tim", "1 tim 05", "45 min"),
    ],
)
def test_a_length_that_was_shown_can_be_typed_again_in_each_language(
    language: str, hour: str, hours: str, hours_and_minutes: str, minutes: str
) -> None:
    assert [length(text) for text in (hour, hours, hours_and_minutes, minutes)] == [60, 720, 65, 45], language


@given(
    st.integers(1, 23),
    st.integers(0, 59),
    st.sampled_from(["{} h {:02}", "{}h{}", "{}:{:02}", "{} timer {} min", "{} t {:02}", "{} tim {:02}"]),
)
def test_hours_and_minutes_add_up(hours: int, minutes: int, form: str) -> None:
    assert length(form.format(hours, minutes)) == hours * 60 + minutes


@given(st.integers(0, 999))
def test_bare_minutes_are_minutes(minutes: int) -> None:
    assert length(str(minutes)) == length(f"{minutes} min") == minutes
