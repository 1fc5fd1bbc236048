"""The lines that the demo's moments have: every second one, and nobody hears one twice too soon."""

from datetime import UTC, datetime
from pathlib import Path

from coachtui.clock import Clock
from coachtui.language.cells import width
from coachtui.language.names import fold
from coachtui.language.text import clean
from coachtui.paths import Home
from coachtui.services.demo.build import Demo, write_demo
from coachtui.services.demo.lines import LINES
from coachtui.services.opening import open_desk

STORY = datetime(2026, 11, 18, 9, tzinfo=UTC)


def test_moments_have_a_line_about_every_second_time(tmp_path: Path) -> None:
    desk = open_desk(Home(tmp_path / "home"), Clock(None, STORY))
    desk.do(write_demo, Demo(12, 5))
    ledger = desk.records.ledger
    moments = {e.id: e for year in ledger.years() for e in ledger.year(year) if e.kind == "moment"}
    people = desk.records.people.all()
    notes = [note for person in people for note in desk.records.notes.of(person.id)]
    assert 0.4 < len(notes) / len(moments) < 0.6
    assert len({note.entry for note in notes}) == len(notes)
    assert all((moments[note.entry or ""].person, moments[note.entry or ""].day) == note[1:3] for note in notes)
    anna = [note.text for note in desk.records.notes.of(people[0].id)]
    assert len(set(anna[: len(LINES)])) >= min(len(anna), len(LINES)) - 3


def test_lines_are_short_and_clean_and_different() -> None:
    assert len({fold(line) for line in LINES}) == len(LINES) >= 40
    assert all(clean(line) == line and width(line) <= 62 for line in LINES)
