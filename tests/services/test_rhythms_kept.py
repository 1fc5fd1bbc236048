from datetime import date, time

import pytest
from around import TODAY, add, refused, undone

from coachtui import i18n
from coachtui.coaching.rhythms import LAST, MonthlyByDate, MonthlyByWeekday, Recurrence, Weekly
from coachtui.errors import AmbiguousError, InvalidFieldError, NotFoundError
from coachtui.services.desk import Change, Context, Desk
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.rhythms import (
    ChangeRhythm,
    RhythmCard,
    add_rhythm,
    change_rhythm,
    find_rhythm,
    read_recurrence,
    remove_rhythm,
)
from coachtui.settings import LANGUAGES
from coachtui.store.frames import Label
from coachtui.store.records import Records
from coachtui.wording.people import typed_recurrence

SPRINT = RhythmCard("Sprint planning", TODAY, Weekly((2,), 2), "Checkout", time(9), 90)


def test_a_rhythm_is_kept_changed_taken_away_and_brought_back(desk: Desk) -> None:
    desk.do(add_rhythm, SPRINT._replace(name=" Sprint\tplanning "))
    (kept,) = desk.records.team.rhythms.all()
    assert kept[1:] == SPRINT
    desk.do(change_rhythm, ChangeRhythm(kept.id, SPRINT._replace(name="Sprint", minutes=0, until=date(2027, 6, 30))))
    assert desk.records.team.rhythms.get(kept.id) == kept._replace(name="Sprint", minutes=0, until=date(2027, 6, 30))
    desk.do(remove_rhythm, kept.id)
    undone(desk)
    undone(desk)
    assert desk.records.team.rhythms.all() == [kept]


@pytest.mark.parametrize(
    ("card", "expected"),
    [
        (SPRINT._replace(name=" "), ("name-empty", "name")),
        (SPRINT._replace(name="SPRINT planning"), ("name-taken", "name")),
        (SPRINT._replace(name="x", minutes=481), ("minutes-bounds", "minutes")),
        (SPRINT._replace(name="x", until=date(2026, 11, 17)), ("last-before-first", "until")),
        (SPRINT._replace(name="x", recurrence=Weekly((1,), 27)), ("weeks-bounds", "repeats")),
        (SPRINT._replace(name="x", recurrence=MonthlyByDate(32)), ("recurrence-unknown", "repeats")),
    ],
)
def test_a_card_that_cannot_be_is_refused_at_its_field(desk: Desk, card: RhythmCard, expected: tuple[str, str]) -> None:
    desk.do(add_rhythm, SPRINT)
    assert refused(desk, add_rhythm, card) == expected


def test_blocks_that_hang_on_a_rhythm_outlive_it(desk: Desk) -> None:
    (anna,) = add(desk, "Anna")
    desk.do(add_rhythm, SPRINT)
    (kept,) = desk.records.team.rhythms.all()
    desk.do(plan_block, PlanBlock(anna, date(2026, 12, 2), time(9), 45))
    desk.do(_hang, kept.id)
    desk.do(remove_rhythm, kept.id)
    assert [block.rhythm for block in desk.records.blocks.all()] == [None]
    undone(desk)
    assert [block.rhythm for block in desk.records.blocks.all()] == [kept.id]


def _hang(records: Records, given: str, context: Context) -> Change:
    writes = [records.blocks.put(block._replace(rhythm=given)) for block in records.blocks.all()]
    return Change(Label("block-changed"), tuple(writes))


def test_a_rhythm_is_found_by_the_beginning_of_its_name(desk: Desk) -> None:
    desk.do(add_rhythm, SPRINT)
    desk.do(add_rhythm, SPRINT._replace(name="Sprint review"))
    assert find_rhythm(desk.records, "sprint r").name == "Sprint review"
    with pytest.raises(AmbiguousError):
        find_rhythm(desk.records, "spr")
    with pytest.raises(NotFoundError):
        find_rhythm(desk.records, "portfolio")
    assert refused(desk, remove_rhythm, "01X") == ("rhythm-gone", "")


@pytest.mark.parametrize(
    ("language", "typed", "found"),
    [
        ("en", "wed", Weekly((2,))),
        ("en", "thu, mon", Weekly((0, 3))),
        ("en", "Mondays and Thursdays", Weekly((0, 3))),
        ("en", "every 2 weeks wed", Weekly((2,), 2)),
        ("en", "every other week on Wednesday", Weekly((2,), 2)),
        ("en", "every second wed", Weekly((2,), 2)),
        ("en", "3w fri", Weekly((4,), 3)),
        ("en", "last fri", MonthlyByWeekday(4, LAST)),
        ("en", "the last Friday of each month", MonthlyByWeekday(4, LAST)),
        ("en", "1st mon", MonthlyByWeekday(0, 1)),
        ("en", "second tue", MonthlyByWeekday(1, 2)),
        ("en", "the 15th", MonthlyByDate(15)),
        ("en", "15", MonthlyByDate(15)),
        ("en", "the last day of the month", MonthlyByDate(31)),
        ("da", "hver onsdag", Weekly((2,))),
        ("da", "hver anden onsdag", Weekly((2,), 2)),
        ("da", "hver 3. uge tirsdag", Weekly((1,), 3)),
        ("da", "mandage og torsdage", Weekly((0, 3))),
        ("da", "sidste fredag i måneden", MonthlyByWeekday(4, LAST)),
        ("da", "1. mandag", MonthlyByWeekday(0, 1)),
        ("da", "den 15.", MonthlyByDate(15)),
        ("sv", "varannan onsdag", Weekly((2,), 2)),
        ("sv", "varje måndag", Weekly((0,))),
        ("sv", "sista fredagen i månaden", MonthlyByWeekday(4, LAST)),
        ("sv", "första måndagen i månaden", MonthlyByWeekday(0, 1)),
        ("sv", "3:e tisdag", MonthlyByWeekday(1, 3)),
        ("en", "5th mon", None),
        ("en", "32", None),
        ("en", "0", None),
        ("en", "every 0 weeks wed", None),
        ("en", "every 2 weeks", None),
        ("en", "sometimes", None),
        ("en", "", None),
        ("en", "t", None),
    ],
)
def test_what_is_typed_about_repeating(language: str, typed: str, found: Recurrence | None) -> None:
    if found is None:
        with pytest.raises(InvalidFieldError) as caught:
            read_recurrence(typed, language)
        assert (caught.value.code, caught.value.field) == ("recurrence-unknown", "repeats")
    else:
        assert read_recurrence(typed, language) == found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "recurrence",
    [
        Weekly((2,)), Weekly((0, 3)), Weekly((0, 1, 2, 3, 4, 5, 6), 2), Weekly((4,), 3),
        *(MonthlyByWeekday(weekday, place) for weekday, place in ((0, 1), (1, 2), (4, LAST), (6, 4))),
        MonthlyByDate(1), MonthlyByDate(15), MonthlyByDate(31),
    ],
)  # fmt: skip
def test_what_stands_in_the_field_is_understood_again(language: str, recurrence: Recurrence) -> None:
    i18n.use(language)
    assert read_recurrence(typed_recurrence(recurrence), language) == recurrence
