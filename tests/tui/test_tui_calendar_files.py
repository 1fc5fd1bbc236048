"""Calendar files in the app: the month out, busy times in, an invitation to copy."""

from pathlib import Path

import pytest
from stage import Play
from textual.app import App

from coachtui.settings import Settings

GOOD = "BEGIN:VEVENT\nDTSTART:20261120T090000\nDTEND:20261120T100000\nSUMMARY:secret\nEND:VEVENT\n"
BROKEN = "BEGIN:VEVENT\nDTSTART:20261120T090000\nDTEND:20261120T080000\nEND:VEVENT\n"


@pytest.fixture
def downloads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of downloads of nobody's own."""
    monkeypatch.setenv("HOME", str(tmp_path / "somebody"))
    folder = tmp_path / "somebody" / "Downloads"
    folder.mkdir(parents=True)
    return folder


def calendar(path: Path, *parts: str) -> Path:
    path.write_text("BEGIN:VCALENDAR\n" + "".join(parts) + "END:VCALENDAR\n")
    return path


async def find(coach, *words: str) -> None:  # type: ignore[no-untyped-def]
    """Choose an action in the palette by its words."""
    await coach.press(":")
    await coach.write(" ".join(words))
    await coach.press("enter")


@pytest.mark.usefixtures("demo_team")
async def test_the_month_shown_goes_out_among_the_downloads(play: Play, downloads: Path) -> None:
    async with play() as coach:
        await coach.press("2", "[")
        await find(coach, "calendar file")
        assert coach.value("place") == "~/Downloads"
        await coach.fill("place", str(downloads.parent / "note.txt"))
        (downloads.parent / "note.txt").write_text("mine")
        await coach.press("enter")
        assert coach.in_front == "Form"
        await coach.fill("place", "~/Downloads")
        await coach.press("enter")
        assert coach.notice.startswith("~/Downloads/coachtui-2026-10.ics: ")
        text = (downloads / "coachtui-2026-10.ics").read_text()
        assert "SUMMARY:1:1" in text
        assert not any(person.name.split()[0] in text for person in coach.records.people.all())


@pytest.mark.usefixtures("demo_team")
async def test_a_setting_lets_titles_name_people(play: Play, downloads: Path) -> None:
    async with play(settings=Settings(names_in_calendar=True)) as coach:
        await find(coach, "calendar file")
        await coach.press("enter")
        assert "SUMMARY:1:1 Anna Holm" in (downloads / "coachtui-2026-11.ics").read_text()


@pytest.mark.usefixtures("demo_team")
async def test_busy_times_come_in_and_one_key_takes_them_away(play: Play, downloads: Path) -> None:
    calendar(downloads / "coachtui-2026-11.ics", BROKEN)
    calendar(downloads / "work.ics", GOOD)
    async with play() as coach:
        await find(coach, "busy")
        assert coach.value("file") == "~/Downloads/work.ics"
        await coach.press("enter")
        assert coach.notice == "Read 1 event: 1 busy time"
        assert len(coach.records.team.busy.all()) == 1
        await coach.press("u")
        assert coach.notice == "Undone: Read in 1 busy time"
        assert coach.records.team.busy.all() == []


@pytest.mark.usefixtures("demo_team")
async def test_a_broken_calendar_is_shown_line_by_line_before_the_good_events_are_taken(
    play: Play, downloads: Path
) -> None:
    calendar(downloads / "work.ics", GOOD, BROKEN)
    async with play() as coach:
        for answer, known in (("escape", 0), ("enter", 1)):
            await find(coach, "busy")
            await coach.press("enter")
            assert coach.in_front == "Told"
            assert any("line 9: the event ends before it begins" in line for line in coach.lines)
            await coach.press(answer)
            assert len(coach.records.team.busy.all()) == known
        await find(coach, "busy")
        await coach.fill("file", "/nowhere.ics")
        await coach.press("enter")
        assert any("There is no file /nowhere.ics." in line for line in coach.lines)
        assert coach.value("file") == "/nowhere.ics"


@pytest.mark.usefixtures("demo_team")
async def test_a_block_that_was_moved_in_the_calendar_follows_on_one_key(play: Play, downloads: Path) -> None:
    async with play() as coach:
        await find(coach, "calendar file")
        await coach.press("enter")
        text = (downloads / "coachtui-2026-11.ics").read_text()
        (downloads / "work.ics").write_text(text.replace("20261118T1", "20261124T1"))
        await find(coach, "busy")
        await coach.press("enter")
        assert any("Anna Holm: Wed 18 Nov 10:00 → Tue 24 Nov 10:00, 1 h" in line for line in coach.lines)
        await coach.press("enter")
        assert coach.notice == "Moved Anna Holm to Tue 24 Nov 10:00"


@pytest.mark.usefixtures("demo_team")
async def test_an_invitation_is_shown_and_copied(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []
    monkeypatch.setattr(App, "copy_to_clipboard", lambda app, text: copied.append(text))
    async with play() as coach:
        await coach.press("2", "down")
        await find(coach, "invitation")
        assert coach.in_front == "Told"
        assert any("Hi Anna," in line for line in coach.lines)
        await coach.press("escape")
        assert copied == []
        await find(coach, "invitation")
        await coach.press("enter")
        assert copied[0].startswith("Hi Anna,\n\nI would like to set time aside for the two of us: Wednesday 18")
        assert "coachtui plan invite" in coach.notice
        await coach.press("3")
        await find(coach, "invitation")
        await coach.press("escape")
        assert coach.in_front == "PeopleArea"


@pytest.mark.usefixtures("nobody")
async def test_without_anything_planned_there_is_no_file(play: Play, downloads: Path) -> None:
    async with play() as coach:
        await find(coach, "calendar file")
        assert coach.notice.startswith("There is nothing to write into a calendar file.")
        assert list(downloads.iterdir()) == []
