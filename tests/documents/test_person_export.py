"""The export as JSON, whose keys stay, and as Markdown, in which what people wrote stands as it is."""

import json
import os
import stat
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from coachtui.coaching.absences import Absence
from coachtui.coaching.blocks import Block, Entry, Note
from coachtui.coaching.exports import Export
from coachtui.coaching.held import Held, Mention, Paired
from coachtui.coaching.people import Person
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.sessions import Action, LogLine, Session, Win
from coachtui.documents.files import write_private
from coachtui.documents.person_export import Line, Section, as_json, as_markdown

DAY = date(2026, 11, 10)
HELD = Held(
    Person("01A", "Anna Holm", date(2026, 1, 1), team="Web"),
    datetime(2026, 11, 18, 9),  # noqa: DTZ001 - any time will do
    (Block("01B", "01A", DAY, time(9, 30), 45, "excused", "away"),),
    (Entry("01C", "01A", DAY, 40, "session", "01B", "01D", "GROW", "development", True),),
    (Note("01E", "01A", DAY, "a note", "01C"),),
    (),
    (Session("01D", "01A", DAY, 40, "core/grow", "GROW", (LogLine("note", "said"),), "agreed", rule=Rule()),),
    (Action("01F", "01A", "ask Karim", DAY, due=DAY),),
    (Win("01G", "01A", DAY, "shipped", "01D"),),
    (Export("01H", "01A", DAY, ("/tmp/a.json",)),),
    (Mention("note", "01X", "Bo Ek", "01Y", 0, DAY, "Anna helped"),),
    (Absence("01I", "01A", DAY, DAY + timedelta(days=2), "holiday"),),
    (Paired("01J", "Bo Ek", DAY, None, 30, 2),),
)


def test_the_keys_stay() -> None:
    data = json.loads(as_json(HELD))
    assert list(data) == [
        "coachtui", "format", "made", "person", "blocks", "ledger", "notes", "running", "sessions", "actions", "wins",
        "goals", "experiments", "parked", "resources", "prepared", "absences", "pairs", "calendar", "exports",
        "mentions",
    ]  # fmt: skip
    assert (data["coachtui"], data["format"], data["made"]) == ("person", 1, "2026-11-18T09:00:00")
    assert data["person"] == {
        "id": "01A", "name": "Anna Holm", "since": "2026-01-01", "kind": "report", "tier": "everyone", "team": "Web",
        "left": None, "project": "", "language": "", "share": 100, "joined": None, "earlier": [], "gone": False,
    }  # fmt: skip
    assert data["blocks"] == [
        {"id": "01B", "day": "2026-11-10", "start": "09:30", "minutes": 45, "state": "excused", "reason": "away",
         "moved_to": None, "rhythm": None, "group": None}
    ]  # fmt: skip
    assert list(data["ledger"][0]) == [
        "id", "day", "minutes", "kind", "block", "session", "flow", "focus", "qualifies", "group"
    ]  # fmt: skip
    assert data["notes"] == [{"id": "01E", "day": "2026-11-10", "text": "a note", "entry": "01C"}]
    assert list(data["sessions"][0]) == [
        "id", "day", "minutes", "flow", "title", "log", "outcome", "talked", "focus", "started", "told", "qualifies",
        "rule", "block", "group", "rating", "changes",
    ]  # fmt: skip
    assert data["sessions"][0]["log"] == [
        {
            "kind": "note",
            "text": "said",
            "stage": "",
            "question": "",
            "due": None,
            "owner": "person",
            "more": "",
            "value": None,
            "who": "",
        }
    ]
    assert list(data["sessions"][0]["rule"]) == ["least", "most", "needs"]
    assert list(data["actions"][0]) == ["id", "text", "made", "owner", "due", "done", "session", "plan", "came"]
    assert list(data["wins"][0]) == ["id", "day", "text", "session"]
    assert data["absences"] == [{"id": "01I", "first": "2026-11-10", "last": "2026-11-12", "reason": "holiday"}]
    assert data["pairs"] == [
        {"id": "01J", "partner": "Bo Ek", "since": "2026-11-10", "until": None, "minutes": 30, "weeks": 2, "met": []}
    ]
    assert list(data["exports"][0]) == ["id", "day", "paths"]
    assert list(data["mentions"][0]) == ["kind", "about", "name", "record", "number", "day", "text"]


def test_markdown_has_headings_and_lists_and_nothing_else() -> None:
    sections = [Section("Notes", (Line("one", ("below",)), Line("two")), "Said first.")]
    assert as_markdown("Anna", ("Written today.",), sections) == (
        "# Anna\n\nWritten today.\n\n## Notes\n\nSaid first.\n\n- one\n  - below\n- two\n"
    )


@pytest.mark.parametrize(
    ("wrote", "stands"),
    [
        ("# no heading", r"\# no heading"),
        ("1. no list", r"1\. no list"),
        ("- no list", r"\- no list"),
        ("*no* _stress_ `code`", r"\*no\* \_stress\_ \`code\`"),
        ("<b>[x](y)</b>", r"\<b\>\[x\](y)\</b\>"),
        ("a\\b", r"a\\b"),
        ("two\nlines\x1b[2J", "two lines\\[2J"),
        ("plain words, 3.5 h - and so on", "plain words, 3.5 h - and so on"),
    ],
)
def test_what_people_wrote_stands_as_it_is(wrote: str, stands: str) -> None:
    assert f"- {stands}\n" in as_markdown("Anna", (), [Section("Notes", (Line(wrote),))])


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_files_are_for_their_owner_alone_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        paths = write_private(tmp_path / "a" / "b", "Anna", {".json": "{}", ".md": "å"})
    finally:
        os.umask(before)
    assert [stat.S_IMODE(path.stat().st_mode) for path in paths] == [0o600, 0o600]
    assert stat.S_IMODE((tmp_path / "a" / "b").stat().st_mode) & 0o077 == 0
    assert [path.read_text(encoding="utf-8") for path in paths] == ["{}", "å"]


def test_a_file_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "Anna.md").write_text("mine")
    (tmp_path / "Anna 2.json").symlink_to(tmp_path / "elsewhere")
    names = [path.name for path in write_private(tmp_path, "Anna", {".json": "{}", ".md": ""})]
    assert names == ["Anna 3.json", "Anna 3.md"]
    assert (tmp_path / "Anna.md").read_text() == "mine"
    assert not (tmp_path / "elsewhere").exists()


def test_where_one_file_cannot_be_written_none_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = os.open

    def full(path: Path, *more: int) -> int:
        if str(path).endswith(".md"):
            raise OSError(28, "No space left on device")
        return opened(path, *more)

    monkeypatch.setattr(os, "open", full)
    with pytest.raises(OSError, match="space"):
        write_private(tmp_path, "Anna", {".json": "{}", ".md": ""})
    assert list(tmp_path.iterdir()) == []
