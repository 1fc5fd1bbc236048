"""A session that runs, against the naive idea of it: a list of places, a list of lines, seconds by hand."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.flows import Stage
from coachtui.coaching.running import (
    Prompt,
    Running,
    Spell,
    ask_again,
    ask_next,
    followed,
    go_on,
    lasted,
    pause,
    take_back,
    words_since,
    write_down,
)
from coachtui.coaching.sessions import LogLine

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
START = datetime(2026, 11, 18, 9, tzinfo=COPENHAGEN)
PROMPTS = (
    Prompt("goal", "core/a", "What for?"),
    Prompt("goal", "core/b", "What else?"),
    Prompt("reality"),
    Prompt("options", "core/c", "What could you do?"),
)
STAGES = (Stage("goal", "Goal", 10), Stage("reality", "Reality", 10), Stage("options", "Options", 10))


def running(*prompts: Prompt, start: datetime = START) -> Running:
    return Running("R", "anna", 45, (Spell(start),), stages=STAGES, prompts=prompts)


def at(minutes: float) -> datetime:
    return (START.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(COPENHAGEN)


def note(text: str) -> LogLine:
    return LogLine("note", text)


def texts(value: Running) -> list[str]:
    return [line.text for line in value.log]


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.sampled_from(["note", "action", "win"]), st.sampled_from("xyz")),
        st.tuples(st.sampled_from(["next", "next", "back", "take-back"])),
    ),
    max_size=30,
)


class Model:
    """Where one is, what was written in which stage, and which prompts one has come by."""

    def __init__(self, prompts: tuple[Prompt, ...]) -> None:
        self.prompts = prompts
        self.at = 0
        self.written: list[tuple[str, str, str]] = []
        self.asked: set[str] = set()

    def come_by(self) -> None:
        if self.at < len(self.prompts) and self.prompts[self.at].ask:
            self.asked.add(self.prompts[self.at].question)

    def stage(self) -> str:
        return self.prompts[min(self.at, len(self.prompts) - 1)].stage if self.prompts else ""

    def step(self, name: str, *what: Any) -> None:
        if name == "write":
            self.come_by()
            self.written.append((*what, self.stage()))
        elif name == "next":
            self.come_by()
            self.at = min(self.at + 1, len(self.prompts))
        elif name == "back":
            self.at = max(self.at - 1, 0)
        else:
            self.written = self.written[:-1]


def step(value: Running, name: str, *what: Any) -> Running:
    if name == "write":
        return write_down(value, LogLine(*what))
    if name == "take-back":
        return take_back(value)[0]
    return ask_next(value) if name == "next" else ask_again(value)


@given(STEPS, st.lists(st.sampled_from(PROMPTS), unique=True))
def test_steps_lead_where_a_naive_model_says(steps: list[tuple[Any, ...]], prompts: list[Prompt]) -> None:
    value, model = running(*prompts), Model(tuple(prompts))
    for name, *what in steps:
        value = step(value, name, *what)
        model.step(name, *what)
        assert value.at == model.at
        assert value.through == (model.at == len(prompts))
        assert value.prompt == (None if value.through else prompts[model.at])
        assert value.stage == model.stage()
        assert [(line.kind, line.text, line.stage) for line in value.log if line.kind != "prompt"] == model.written
        assert {line.question for line in value.log if line.kind == "prompt"} == model.asked
        assert value.written == bool(model.written)


@given(STEPS, st.lists(st.sampled_from(PROMPTS), min_size=1, unique=True), st.data())
def test_a_note_stands_below_the_prompt_that_it_answers(
    steps: list[tuple[Any, ...]], prompts: list[Prompt], data: st.DataObject
) -> None:
    value = running(*prompts)
    for name, *what in steps:
        value = step(value, name, *what)
    place = data.draw(st.integers(0, len(prompts) - 1))
    value = write_down(value._replace(at=place), note("answer"))
    if prompts[place].ask:
        asked = [line for line in value.log if line.kind == "prompt"][-1]
        assert (asked.stage, asked.question, asked.text) == prompts[place][:3]


def test_a_prompt_is_named_once_however_often_one_comes_by() -> None:
    value = running(*PROMPTS)
    for move in (ask_next, ask_again, ask_next, ask_next, ask_again, ask_again, ask_next):
        value = move(value)
    assert texts(value) == ["What for?", "What else?"]


def test_an_answer_to_a_prompt_gone_back_to_does_not_read_as_one_to_another() -> None:
    value = write_down(ask_next(write_down(running(*PROMPTS), note("one"))), note("two"))
    value = write_down(write_down(ask_again(value), note("three")), note("four"))
    assert texts(value) == ["What for?", "one", "What else?", "two", "What for?", "three", "four"]


def test_past_the_last_prompt_a_note_belongs_to_the_last_stage() -> None:
    value = running(*PROMPTS)
    for _ in range(9):
        value = ask_next(value)
    assert (value.at, value.prompt, value.through) == (4, None, True)
    assert write_down(value, note("x")).log[-1] == LogLine("note", "x", "options")


def test_taking_back_hands_over_the_last_written_line_and_leaves_the_prompts() -> None:
    action = LogLine("action", "ask Karim", due=START.date(), owner="me")
    value = ask_next(write_down(write_down(running(*PROMPTS), note("one")), action))
    value, line = take_back(value)
    assert line == action._replace(stage="goal")
    value, line = take_back(value)
    assert line == LogLine("note", "one", "goal")
    assert take_back(value) == (value, None)
    assert texts(value) == ["What for?"]


def test_without_prompts_there_is_no_stage_and_notes_are_kept_all_the_same() -> None:
    value = write_down(running(), note("x"))
    assert (value.stage, value.prompt, value.through, value.log) == ("", None, True, (LogLine("note", "x"),))


@given(st.lists(st.tuples(st.sampled_from(["pause", "go-on", "look"]), st.integers(0, 5_000)), max_size=20))
def test_minutes_are_those_between_pauses(steps: list[tuple[str, int]]) -> None:
    value, now, seconds, resting = running(), 0, 0, False
    for name, passed in steps:
        seconds += 0 if resting else passed
        now += passed
        instant = at(now / 60)
        if name == "pause":
            value, resting = pause(value, instant), True
        elif name == "go-on":
            value, resting = go_on(value, instant), False
        assert value.minutes(instant) == seconds // 60
        assert value.resting == resting
    assert value.started == START


@given(st.lists(st.tuples(st.sampled_from(["pause", "go-on"]), st.integers(-3_000, 3_000)), max_size=12))
def test_a_clock_that_jumps_never_makes_minutes_negative(steps: list[tuple[str, int]]) -> None:
    value = running()
    for name, minute in steps:
        value = pause(value, at(minute)) if name == "pause" else go_on(value, at(minute))
        assert value.minutes(at(minute)) >= 0
        assert all(spell.end is None or spell.end >= spell.start for spell in value.spells)


@pytest.mark.parametrize(
    ("start", "end", "minutes"),
    [
        ("2026-11-18T23:40", "2026-11-19T00:25", 45),
        ("2026-12-31T23:30", "2027-01-01T00:15", 45),
        ("2026-03-29T01:45", "2026-03-29T03:15", 30),
        ("2026-10-25T01:30", "2026-10-25T03:15", 165),
        ("2026-11-18T09:00:00.100000", "2026-11-18T09:01:00.100000", 1),
        ("2026-11-18T09:00:30", "2026-11-18T09:01:29", 0),
    ],
)
def test_minutes_over_midnight_and_when_clocks_change(start: str, end: str, minutes: int) -> None:
    first, last = (datetime.fromisoformat(text).replace(tzinfo=COPENHAGEN) for text in (start, end))
    value = running(start=first)
    assert value.minutes(last) == minutes
    assert pause(value, last).minutes(last + timedelta(days=3)) == minutes


def test_the_hour_that_comes_twice_is_counted_twice() -> None:
    first = datetime(2026, 10, 25, 2, 50, tzinfo=COPENHAGEN, fold=0)
    again = datetime(2026, 10, 25, 2, 10, tzinfo=COPENHAGEN, fold=1)
    value = running(start=first)
    assert value.minutes(again) == 20
    assert pause(value, again).minutes(again) == 20


def test_pausing_and_going_on_twice_changes_nothing() -> None:
    rests = pause(running(), at(5))
    assert pause(rests, at(50)) == rests
    runs = go_on(rests, at(60))
    assert go_on(runs, at(70)) == runs
    assert runs.minutes(at(65)) == 10


def test_words_since_are_those_of_the_lines_and_of_the_line_that_is_typed() -> None:
    base = write_down(running(), note("kept"))
    mine = write_down(base, LogLine("action", "ask Karim"))._replace(typing=" and ")
    assert words_since(base, mine) == "ask Karim and"
    assert words_since(mine, mine._replace(typing="")) == ""


def test_lines_added_elsewhere_follow_those_that_were_changed_here() -> None:
    base = write_down(write_down(running(), note("one")), note("two"))
    theirs = write_down(base, note("three"))
    mine = base._replace(log=(note("one, changed"),))
    assert texts(followed(base, theirs, mine)) == ["one, changed", "three"]
    assert followed(base, base, mine) == mine


@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=4),
    st.integers(1, 480),
    st.integers(0, 3000),
)
def test_a_talk_that_was_left_open_took_what_is_said_whatever_went_before(
    before: list[tuple[int, int]], minutes: int, late: int
) -> None:
    """Stretches with pauses between them, over the change to winter time: in the end it took the minutes said."""
    at = datetime(2026, 10, 24, 20, tzinfo=COPENHAGEN).astimezone(UTC)
    spells = []
    for took, rested in before:
        spells.append(Spell(at.astimezone(COPENHAGEN), (at + timedelta(minutes=took)).astimezone(COPENHAGEN)))
        at += timedelta(minutes=took + rested)
    spells.append(Spell(at.astimezone(COPENHAGEN)))
    running = Running("01R", "01P", 45, tuple(spells), since=late)
    ended = lasted(running, minutes)
    for later in (0, 90, 6000):
        assert ended.minutes(at + timedelta(minutes=later)) == minutes
    assert (ended.resting, ended.started, ended.since <= minutes * 60) == (True, running.started, True)
    assert go_on(ended, at + timedelta(days=1)).minutes(at + timedelta(days=1, minutes=7)) == minutes + 7
