import json
from datetime import UTC, date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.absences import Absence
from coachtui.coaching.blocks import FOCUSES, REASONS, STATES, Block, Entry, Note, Underway
from coachtui.coaching.busy import Busy
from coachtui.coaching.flows import CAPTURES, Stage
from coachtui.coaching.hours import Hours
from coachtui.coaching.pairs import Pair
from coachtui.coaching.people import KINDS, TIERS, Person
from coachtui.coaching.qualifying import NEEDS, Rule
from coachtui.coaching.rhythms import PLACES, MonthlyByDate, MonthlyByWeekday, Rhythm, Weekly
from coachtui.coaching.running import Prompt, Running, Spell
from coachtui.coaching.sessions import OWNERS, TALKED, Action, LogLine, Session, Win
from coachtui.coaching.targets import Target
from coachtui.paths import Home
from coachtui.practice.plays import Played
from coachtui.practice.scenario import GRADES
from coachtui.services.desk import Change, Context, Desk
from coachtui.store.codecs import BLOCK, ENTRY, NOTE, PERSON, TARGET, UNDERWAY, Codec
from coachtui.store.frames import Label, Write
from coachtui.store.plays import PLAYED
from coachtui.store.records import Manager, Records
from coachtui.store.session_codecs import ACTION, RUNNING, SESSION, WIN
from coachtui.store.team_codecs import ABSENCE, BUSY, HOURS, PAIR, RHYTHM

WORDS = st.text(min_size=1, max_size=12)
DATES = st.dates(date(1990, 1, 1), date(2100, 1, 1))
MINUTES = st.integers(0, 10_000)
STARTS = st.times().map(lambda t: t.replace(second=0, microsecond=0))
INSTANTS = st.datetimes(timezones=st.just(UTC))
TEXTS = st.text(max_size=12)
LOGS = st.lists(
    st.builds(
        LogLine,
        kind=st.sampled_from(["prompt", "note", "action", "win"]),
        text=WORDS,
        stage=TEXTS,
        question=TEXTS,
        due=st.none() | DATES,
        owner=st.sampled_from(OWNERS),
    ),
    max_size=3,
).map(tuple)
TALKS = st.one_of(
    st.builds(
        Session,
        id=WORDS,
        person=WORDS,
        day=DATES,
        minutes=MINUTES,
        flow=TEXTS,
        title=TEXTS,
        log=LOGS,
        outcome=TEXTS,
        talked=st.none() | st.sampled_from(TALKED),
        focus=st.sampled_from(FOCUSES),
        started=st.none() | INSTANTS,
        told=st.booleans(),
        qualifies=st.booleans(),
        rule=st.builds(Rule, MINUTES, MINUTES, st.sampled_from([(), NEEDS])),
        block=st.none() | WORDS,
    ).map(lambda v: (SESSION, v)),
    st.builds(
        Running,
        id=WORDS,
        person=WORDS,
        planned=MINUTES,
        spells=st.lists(st.builds(Spell, INSTANTS, st.none() | INSTANTS), min_size=1, max_size=3).map(tuple),
        flow=TEXTS,
        title=TEXTS,
        stages=st.lists(
            st.builds(
                Stage,
                WORDS,
                WORDS,
                MINUTES,
                TEXTS,
                st.sampled_from([(), ("goal",)]),
                MINUTES,
                st.sampled_from([(), CAPTURES]),
            ),
            max_size=2,
        ).map(tuple),
        prompts=st.lists(st.builds(Prompt, WORDS, TEXTS, TEXTS), max_size=3).map(tuple),
        at=st.integers(0, 5),
        log=LOGS,
        typing=TEXTS,
        block=st.none() | WORDS,
    ).map(lambda v: (RUNNING, v)),
    st.builds(
        Action,
        id=WORDS,
        person=WORDS,
        text=WORDS,
        made=DATES,
        owner=st.sampled_from(OWNERS),
        due=st.none() | DATES,
        done=st.none() | DATES,
        session=st.none() | WORDS,
    ).map(lambda v: (ACTION, v)),
    st.builds(Win, id=WORDS, person=WORDS, day=DATES, text=WORDS, session=st.none() | WORDS).map(lambda v: (WIN, v)),
    st.builds(Underway, id=WORDS, person=WORDS, started=INSTANTS, title=TEXTS, block=st.none() | WORDS).map(
        lambda v: (UNDERWAY, v)
    ),
    st.builds(
        Played,
        id=WORDS,
        scenario=WORDS,
        version=MINUTES,
        day=DATES,
        picks=st.lists(WORDS, max_size=3).map(tuple),
        ending=TEXTS,
        grade=st.none() | st.sampled_from(GRADES),
        scores=st.lists(st.tuples(WORDS, MINUTES, MINUTES), max_size=2).map(tuple),
        intention=TEXTS,
    ).map(lambda v: (PLAYED, v)),
)
VALUES = st.one_of(
    TALKS,
    st.builds(
        Person,
        id=WORDS,
        name=WORDS,
        since=DATES,
        kind=st.sampled_from(KINDS),
        tier=st.sampled_from(TIERS),
        team=st.text(max_size=5),
        left=st.none() | DATES,
        project=TEXTS,
        language=st.sampled_from(["", "da"]),
        share=st.integers(1, 100),
        joined=st.none() | DATES,
        earlier=st.lists(st.tuples(DATES, DATES), max_size=2).map(tuple),
        gone=st.booleans(),
    ).map(lambda v: (PERSON, v)),
    st.builds(
        Block,
        id=WORDS,
        person=WORDS,
        day=DATES,
        start=st.none() | STARTS,
        minutes=MINUTES,
        state=st.sampled_from(STATES),
        reason=st.none() | st.sampled_from(REASONS),
        moved_to=st.none() | WORDS,
        rhythm=st.none() | WORDS,
        group=st.none() | WORDS,
    ).map(lambda v: (BLOCK, v)),
    st.builds(
        Entry,
        id=WORDS,
        person=WORDS,
        day=DATES,
        minutes=MINUTES,
        kind=st.sampled_from(["session", "moment"]),
        block=st.none() | WORDS,
        session=st.none() | WORDS,
        flow=st.text(max_size=5),
        focus=st.none() | st.sampled_from(FOCUSES),
        qualifies=st.none() | st.booleans(),
        group=st.none() | WORDS,
    ).map(lambda v: (ENTRY, v)),
    st.builds(Note, id=WORDS, person=WORDS, day=DATES, text=WORDS, entry=st.none() | WORDS).map(lambda v: (NOTE, v)),
    st.builds(
        Target,
        id=WORDS,
        since=DATES,
        minutes=st.dictionaries(st.sampled_from(TIERS), MINUTES, min_size=1),
        source=TEXTS,
    ).map(lambda v: (TARGET, v)),
    st.builds(Absence, id=WORDS, person=TEXTS, first=DATES, last=DATES, reason=st.sampled_from(REASONS)).map(
        lambda v: (ABSENCE, v)
    ),
    st.builds(
        Rhythm,
        id=WORDS,
        name=WORDS,
        since=DATES,
        recurrence=st.one_of(
            st.builds(Weekly, st.lists(st.integers(0, 6), max_size=3).map(tuple), st.integers(1, 9)),
            st.builds(MonthlyByWeekday, st.integers(0, 6), st.sampled_from(PLACES)),
            st.builds(MonthlyByDate, st.integers(1, 31)),
        ),
        project=TEXTS,
        start=st.none() | STARTS,
        minutes=MINUTES,
        until=st.none() | DATES,
    ).map(lambda v: (RHYTHM, v)),
    st.builds(
        Pair, id=WORDS, one=TEXTS, other=WORDS, since=DATES, until=st.none() | DATES, minutes=MINUTES, weeks=MINUTES
    ).map(lambda v: (PAIR, v)),
    st.builds(Busy, id=WORDS, first=st.datetimes(), last=st.datetimes(), all_day=st.booleans()).map(
        lambda v: (BUSY, v)
    ),
)
HOURS_VALUES = st.builds(
    Hours,
    weekdays=st.lists(st.integers(0, 6), max_size=7).map(tuple),
    opens=STARTS,
    closes=STARTS,
    starts=st.lists(STARTS, max_size=4).map(tuple),
    a_day=MINUTES,
    days_between=MINUTES,
    shortest=MINUTES,
    longest=MINUTES,
)


@given(VALUES)
def test_every_value_comes_back_from_its_document_as_it_was(drawn: tuple[Codec, Any]) -> None:
    codec, value = drawn
    document = json.loads(json.dumps(codec.to_document(value)))
    assert codec.from_document(value.id, document) == value
    assert "" not in document.values()
    assert None not in document.values()


@given(HOURS_VALUES)
def test_the_hours_come_back_as_they_were(hours: Hours) -> None:
    assert HOURS.from_document("me", json.loads(json.dumps(HOURS.to_document(hours)))) == hours


def keep(desk: Desk, *writes: Write) -> None:
    def use_case(records: Records, given: None, context: Context) -> Change:
        return Change(Label("test"), writes)

    desk.do(use_case, None)


def block(record: str, day: date, person: str = "anna", state: str = "planned") -> Block:
    return Block(record, person, day, time(9), 45, state)  # type: ignore[arg-type]


def entry(record: str, day: date, person: str = "anna", kind: str = "session", of: str | None = None) -> Entry:
    return Entry(record, person, day, 45, kind, of)  # type: ignore[arg-type]


def ids(values: list[Any]) -> list[str]:
    return [value.id for value in values]


def test_blocks_between_two_days_include_both(desk: Desk) -> None:
    days = {"a": date(2025, 12, 31), "b": date(2026, 1, 1), "c": date(2026, 1, 31), "d": date(2026, 2, 1)}
    keep(desk, *(desk.records.blocks.put(block(record, day)) for record, day in days.items()))
    assert ids(desk.records.blocks.between(date(2026, 1, 1), date(2026, 1, 31))) == ["b", "c"]


def test_what_nobody_has_said_anything_about_is_found_up_to_a_day(desk: Desk) -> None:
    blocks = [block("a", date(2026, 1, 1)), block("b", date(2026, 1, 2), state="held"), block("c", date(2026, 1, 2))]
    keep(desk, *map(desk.records.blocks.put, [*blocks, block("d", date(2026, 1, 3))]))
    assert ids(desk.records.blocks.planned_until(date(2026, 1, 2))) == ["a", "c"]


def test_one_persons_blocks_are_found_and_one_block_by_its_id(desk: Desk) -> None:
    keep(desk, *map(desk.records.blocks.put, [block("a", date(2026, 1, 1)), block("b", date(2026, 1, 1), "bo")]))
    assert ids(desk.records.blocks.of("bo")) == ["b"]
    assert desk.records.blocks.get("a") == block("a", date(2026, 1, 1))
    assert desk.records.blocks.get("zzz") is None


def test_the_ledger_keeps_each_year_in_a_part_of_its_own(desk: Desk, home: Home) -> None:
    entries = [entry("a", date(2024, 12, 31)), entry("b", date(2026, 1, 1)), entry("c", date(2026, 7, 1))]
    keep(desk, *map(desk.records.ledger.put, entries))
    assert desk.records.ledger.years() == [2024, 2026]
    assert ids(desk.records.ledger.year(2026)) == ["b", "c"]
    assert ids(desk.records.ledger.between(date(2024, 12, 1), date(2026, 1, 1))) == ["a", "b"]
    with desk.writing():
        desk._store.checkpoint()
    assert {path.name for path in home.records.glob("ledger-*")} == {"ledger-2024.json", "ledger-2026.json"}


def test_the_entry_of_a_held_block_is_found_by_it(desk: Desk) -> None:
    keep(desk, *map(desk.records.ledger.put, [entry("e1", date(2026, 1, 2), of="b1"), entry("e2", date(2026, 1, 2))]))
    assert desk.records.ledger.of_block(block("b1", date(2026, 1, 2))) == entry("e1", date(2026, 1, 2), of="b1")
    assert desk.records.ledger.of_block(block("b9", date(2026, 1, 2))) is None


@pytest.mark.parametrize(
    ("since", "read"),
    [
        ({"anna": 2020}, [2026, 2025]),
        ({"anna": 2020, "bo": 2020}, [2026, 2025, 2024]),
        ({"anna": 2020, "new": 2026}, [2026, 2025]),
        ({"new": 2026}, [2026]),
        ({"anna": 2020, "silent": 2025}, [2026, 2025]),
        ({}, []),
    ],
)
def test_the_last_sessions_are_looked_for_in_no_older_year_than_needed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, since: dict[str, int], read: list[int]
) -> None:
    ledger = desk.records.ledger
    entries = [
        entry("1", date(2026, 3, 1), "anna", "moment"),
        entry("2", date(2025, 3, 1), "anna"),
        entry("3", date(2024, 3, 1), "bo"),
        entry("4", date(2023, 3, 1), "bo"),
        entry("5", date(2027, 3, 1), "bo"),
    ]
    keep(desk, *map(ledger.put, entries))
    looked: list[int] = []
    year = ledger.year
    monkeypatch.setattr(ledger, "year", lambda number: looked.append(number) or year(number))
    people = [Person(who, who, date(joined, 6, 1)) for who, joined in since.items()]
    found = ledger.since_last_of(people, date(2026, 11, 18))
    assert looked == read
    assert sorted(e.day.year for e in found) == sorted(read)


def test_notes_come_oldest_first_and_are_one_persons_own(desk: Desk) -> None:
    notes = [
        Note("n2", "anna", date(2026, 2, 1), "later"),
        Note("n1", "anna", date(2026, 1, 1), "first"),
        Note("n3", "bo", date(2026, 1, 1), "not hers"),
    ]
    keep(desk, *map(desk.records.notes.put, notes))
    assert [note.text for note in desk.records.notes.of("anna")] == ["first", "later"]
    assert desk.records.notes.of("nobody") == []


def test_the_managers_card_comes_back(desk: Desk) -> None:
    assert desk.records.manager() is None
    keep(desk, desk.records.put_manager(Manager("Mette Sø", "DK")))
    assert desk.records.manager() == Manager("Mette Sø", "DK")


def test_what_is_dropped_is_gone(desk: Desk) -> None:
    anna = Person("anna", "Anna", date(2026, 1, 1))
    keep(desk, desk.records.people.put(anna))
    keep(desk, desk.records.people.drop(anna))
    assert desk.records.people.all() == []
