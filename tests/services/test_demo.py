"""The demo: plausible on every day of the year, and the same for the same seed, size and time."""

import re
from collections import Counter, defaultdict
from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import pairwise, product
from pathlib import Path
from time import perf_counter

import pytest

from coachtui.clock import Clock
from coachtui.coaching.blocks import Block, Entry, in_order
from coachtui.coaching.months import Month, workdays
from coachtui.errors import InvalidFieldError
from coachtui.language.names import fold
from coachtui.paths import Home
from coachtui.services.demo.build import Demo, write_demo
from coachtui.services.desk import Change, Context, Desk
from coachtui.services.figures import figures_of, longest_gap
from coachtui.services.filling import propose_month
from coachtui.services.holidays import public_holidays
from coachtui.services.opening import open_desk
from coachtui.services.plan import plan_of
from coachtui.services.today import today_of
from coachtui.store.records import Manager

STORY = datetime(2026, 11, 18, 9, tzinfo=UTC)
NOWS = (
    STORY,
    datetime(2026, 11, 1, 8, 30, tzinfo=UTC),  # the first, a Sunday
    datetime(2026, 11, 30, 14, 59, tzinfo=UTC),  # the last day, just before the last start
    datetime(2026, 5, 24, 23, 59, tzinfo=UTC),  # Whit Sunday, and a public holiday after it
    datetime(2026, 1, 2, 15, 0, tzinfo=UTC),  # hardly a day into the year, too late for today
    datetime(2024, 2, 29, 0, 0, tzinfo=UTC),
    datetime(2025, 8, 1, 16, 0, tzinfo=UTC),  # after a summer, the day is over
)
CASES = [
    *product(NOWS, (Demo(1), Demo(7), Demo(12), Demo(15))),
    *((now, Demo(people, 10)) for now in (STORY, NOWS[5]) for people in (1, 15)),
    *((now, Demo(seed=seed)) for now in (STORY, NOWS[2]) for seed in (1, 2)),
    (datetime(2026, 3, 1, 8, tzinfo=UTC), Demo()),  # four weeks back is two months back
    (NOWS[5], Demo(60, 15)),
    (datetime(2025, 12, 30, 20, 50, tzinfo=UTC), Demo(20, seed=257)),  # the days ahead have no room for all
]


def _desk(folder: Path, now: datetime = STORY) -> Desk:
    return open_desk(Home(folder / "home"), Clock(None, now))


def _change(desk: Desk, demo: Demo, now: datetime = STORY) -> Change:
    def no_id() -> str:
        raise AssertionError("ids come from the seed")

    return write_demo(desk.records, demo, Context(now, no_id))


def _entries(desk: Desk) -> list[Entry]:
    return [entry for year in desk.records.ledger.years() for entry in desk.records.ledger.year(year)]


@pytest.fixture(params=CASES, ids=lambda case: f"{case[0]:%Y-%m-%dT%H:%M}-{'x'.join(map(str, case[1]))}")
def written(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Desk, Demo, datetime]:
    now, demo = request.param
    desk = _desk(tmp_path, now)
    assert desk.do(write_demo, demo).values == {"count": demo.people}
    return desk, demo, now.replace(tzinfo=None)


def test_every_case_holds_together(written: tuple[Desk, Demo, datetime]) -> None:
    desk, demo, now = written
    blocks = desk.records.blocks.all()
    entries = _entries(desk)
    _check_diary(blocks)
    _check_states(blocks, entries)
    _check_plan(desk, demo, blocks, now)
    _check_people(desk, demo, blocks, entries, now)


def _check_diary(blocks: list[Block]) -> None:
    """Working days, working hours, one talk at a time, at most three a day."""
    for year in {block.day.year for block in blocks}:
        holidays = public_holidays("DK", year)
        assert not [block for block in blocks if block.day in holidays]
    assert all(block.day.weekday() < 5 and block.start and block.start >= time(9) for block in blocks)
    days = defaultdict(list)
    groups = {block.group: block.id for block in blocks if block.group}
    for block in in_order(each for each in blocks if groups.get(each.group, each.id) == each.id):
        begin = datetime.combine(block.day, block.start or time.max)
        days[block.day].append((begin, begin + timedelta(minutes=block.minutes)))
    for day, spans in days.items():
        assert len(spans) <= 3
        assert spans[-1][1] <= datetime.combine(day, time(16))
        assert all(earlier[1] <= later[0] for earlier, later in pairwise(spans))


def _check_states(blocks: list[Block], entries: list[Entry]) -> None:
    """Held if and only if in the ledger; what was moved was held later; a reason only where it was excused."""
    sessions = [(entry.block, entry.person, entry.day) for entry in entries if entry.kind == "session"]
    held = [(block.id, block.person, block.day) for block in blocks if block.state == "held"]
    assert sorted(sessions) == sorted(held)
    assert all(entry.block is None for entry in entries if entry.kind == "moment")
    by_id = {block.id: block for block in blocks}
    for block in blocks:
        assert (block.reason is not None) == (block.state == "excused")
        assert (block.moved_to is not None) == (block.state == "moved")
        if block.moved_to:
            new = by_id[block.moved_to]
            assert (new.state, new.person) == ("held", block.person)
            assert new.day > block.day
    targets = [block.moved_to for block in blocks if block.moved_to]
    assert len(set(targets)) == len(targets)


def _check_plan(desk: Desk, demo: Demo, blocks: list[Block], now: datetime) -> None:
    """Nothing is unsaid but Ali's block of the last working day; the next appointment comes as soon as it can."""
    names = {person.id: person.name for person in desk.records.people.all()}
    free = frozenset(day for year in (now.year - 1, now.year, now.year + 1) for day in public_holidays("DK", year))
    around = workdays(now.date() - timedelta(days=20), now.date() + timedelta(days=20), free)
    before = max(day for day in around if day < now.date())
    unsaid = [(names[block.person], block.day, block.minutes) for block in blocks if block.unresolved(now)]
    assert unsaid == ([("Ali Rahman", before, 45)] if demo.people > 1 else [])
    ahead = [block for block in in_order(blocks) if block.state == "planned" and not block.unresolved(now)]
    assert all(datetime.combine(block.day, block.start or time.min) > now for block in ahead)
    next_days = [day for day in around if day >= now.date() + timedelta(days=now.hour >= 15)]
    first = {names[block.person]: block.day for block in reversed(ahead)}
    assert first["Anna Holm"] == next_days[0]
    assert all(block.day <= now.date() or block.state == "planned" for block in blocks)
    if demo.people >= 7:
        assert first["Jonas Berg"] == next_days[1]
        assert sum(block.day < now.date() + timedelta(days=7) for block in ahead) >= 2


def _check_people(desk: Desk, demo: Demo, blocks: list[Block], entries: list[Entry], now: datetime) -> None:
    """Everyone is there, nobody is met before they came, and Lena has waited longest without a block this month."""
    people = desk.records.people.all()
    assert len(people) == demo.people
    assert all(person.kind == "report" and person.left is None for person in people)
    since = {person.id: person.since for person in people}
    assert all(thing.day >= since[thing.person] for thing in (*blocks, *entries))
    assert all(entry.day <= now.date() for entry in entries)
    if demo.people >= 7:
        lena = next(person for person in people if person.name == "Lena Vik")
        gap = longest_gap(desk.records, desk.context)
        assert gap
        assert gap.person == lena
        assert 28 <= gap.days <= 40
        month = Month.of(now.date())
        assert gap.last
        assert gap.last < month.first
        assert not [thing for thing in (*blocks, *entries) if thing.person == lena.id and thing.day > gap.last]


def test_the_same_seed_size_and_time_give_the_same_records(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    assert _change(desk, Demo(15, 2)) == _change(desk, Demo(15, 2))
    elsewhere = _change(desk, Demo(), STORY.replace(tzinfo=timezone(timedelta(hours=-7))))
    here = _change(desk, Demo())
    assert len(here.writes) == len(elsewhere.writes)
    for one, other in zip(here.writes, elsewhere.writes, strict=True):
        same_wall_time = str(dict(one.document or {})).replace("+00:00", "-07:00")
        assert (one.ref, same_wall_time) == (other.ref, str(dict(other.document or {})))


def test_another_seed_or_time_gives_another_story(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    one, other = _change(desk, Demo(20)), _change(desk, Demo(20, seed=8))
    ids = [{write.ref.id for write in change.writes} for change in (one, other)]
    assert ids[0] & ids[1] == {"me"}
    names = [[write.document["name"] for write in c.writes if write.ref.table == "people"] for c in (one, other)]
    assert names[0][:12] == names[1][:12]
    assert names[0] != names[1]
    assert _change(desk, Demo(20), STORY + timedelta(days=1)) != one


def test_ids_are_unique_and_shaped_and_sorted_as_ulids(tmp_path: Path) -> None:
    change = _change(_desk(tmp_path), Demo(15, 10))
    ids = [write.ref.id for write in change.writes if write.ref.table not in ("manager", "prepared")]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch("[0-7][0-9A-HJKMNP-TV-Z]{25}", each) for each in ids)
    sessions = [w for w in change.writes if w.ref.table == "entries" and w.document["kind"] == "session"]
    days = [write.document["day"] for write in sorted(sessions, key=lambda write: write.ref.id)]
    assert days == sorted(days)


def test_it_is_one_change_that_cannot_be_undone(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    change = _change(desk, Demo())
    assert (change.label.code, change.label.values, change.history) == ("demo-written", {"count": 12}, "end")
    desk.do(write_demo, Demo())
    assert desk.records.history().undo == ()
    assert desk.records.manager() == Manager("Signe Toft", "DK")
    (target,) = desk.records.targets.all()
    assert target.since == date(2025, 11, 1)
    assert target.minutes == {"everyone": 45, "key-group": 120, "strategic": 120}


@pytest.mark.parametrize(
    ("demo", "field", "most"),
    [
        (Demo(0), "people", 60),
        (Demo(61), "people", 60),
        (Demo(years=0), "years", 15),
        (Demo(years=16), "years", 15),
    ],
)
def test_bounds_are_told(tmp_path: Path, demo: Demo, field: str, most: int) -> None:
    with pytest.raises(InvalidFieldError) as raised:
        _change(_desk(tmp_path), demo)
    assert (raised.value.code, raised.value.field) == ("demo-bounds", field)
    assert raised.value.values == {"least": 1, "most": most}


def test_the_team_is_that_of_the_screens(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    desk.do(write_demo, Demo(60))
    people = desk.records.people.all()
    assert [person.name for person in people[:7]] == (
        ["Anna Holm", "Ali Rahman", "Jonas Berg", "Karim Said", "Lena Vik", "Ole Dam", "Sara Lund"]
    )
    assert [person.name for person in people[:12] if person.tier == "key-group"] == ["Anna Holm", "Sara Lund"]
    assert len({fold(person.name) for person in people}) == 60
    assert len({fold(person.name).split()[0] for person in people}) == 60
    assert {person.team for person in people} == {"Checkout", "Platform", "Onboarding"}
    assert people[0].team == "Checkout"


def test_a_long_history_is_plausible_and_quickly_made(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    began = perf_counter()
    _change(desk, Demo(15, 10))
    assert perf_counter() - began < 2
    desk.do(write_demo, Demo(15, 10))
    people, blocks, entries = desk.records.people.all(), desk.records.blocks.all(), _entries(desk)
    states = Counter(block.state for block in blocks if block.day <= date(2026, 10, 31))
    assert 0.8 < states["held"] / states.total() < 0.9
    assert min(states[state] for state in ("missed", "excused", "moved")) > 40
    assert len({block.reason for block in blocks}) == 5
    joined = {person.since for person in people}
    assert min(joined) == date(2016, 11, 1)
    assert 2 <= len(joined) <= 9
    months = sum((date(2026, 11, 1) - person.since).days / 30.4 for person in people)
    moments = [entry for entry in entries if entry.kind == "moment"]
    assert 1.9 < len(moments) / months < 3
    assert all(5 <= entry.minutes <= 20 for entry in moments)
    anna = sum(block.person == people[0].id for block in blocks if block.state == "held")
    jonas = sum(block.person == people[2].id for block in blocks if block.state == "held")
    assert 0.65 * 120 < jonas < 120
    assert 0.65 * 240 < anna < 240


def test_the_month_looks_like_the_story(tmp_path: Path) -> None:
    desk = _desk(tmp_path)
    desk.do(write_demo, Demo())
    today = today_of(desk.records, desk.context)
    assert [(d.person.name, d.block.day.day, d.block.start) for d in today.unsaid] == [("Ali Rahman", 17, time(14))]
    upcoming = [(due.person.name, due.block.day.day, due.block.start, due.block.minutes) for due in today.next]
    assert upcoming[:2] == [("Anna Holm", 18, time(10), 60), ("Jonas Berg", 19, time(9, 30), 45)]
    assert 3 <= len(upcoming) <= 4
    assert today.gap
    assert (today.gap.person.name, today.gap.days) == ("Lena Vik", 28)
    figures = today.figures
    assert (figures.target, figures.expected, figures.pace) == (690, 427, "on-pace")
    assert figures.held < figures.expected + 30
    assert figures.target - 100 < figures.held + figures.ahead < figures.target
    cells = {
        line.row.person.name: Counter(block.state for week in line.weeks for block in week)
        for line in plan_of(desk.records, Month(2026, 11), desk.context).lines
    }
    assert cells["Anna Holm"] == {"held": 1, "planned": 1}
    assert cells["Karim Said"] == {"excused": 1, "planned": 1}
    assert cells["Lena Vik"] == cells["Ole Dam"] == {}
    assert 6 <= sum(cell["held"] > 0 for cell in cells.values()) <= 8
    proposal = propose_month(desk.records, Month(2026, 11), desk.context)
    assert {"Lena Vik", "Ole Dam"} <= {str(desk.records.people.get(p.block.person)[1]) for p in proposal.placed}


def test_a_month_that_ends_looks_into_the_next(tmp_path: Path) -> None:
    desk = _desk(tmp_path, NOWS[2])
    desk.do(write_demo, Demo())
    ahead = [(due.block.day.month, due.block.day.weekday() < 5) for due in today_of(desk.records, desk.context).next]
    assert ahead == [(11, True), (12, True), (12, True)]


@pytest.mark.parametrize("day", range(4, 31))
def test_november_is_on_pace_from_its_third_day(tmp_path: Path, day: int) -> None:
    now = STORY.replace(day=day)
    desk = _desk(tmp_path, now)
    desk.do(write_demo, Demo())
    figures = figures_of(desk.records, Month(2026, 11), desk.context)
    assert figures.expected <= figures.held < figures.expected + 60
