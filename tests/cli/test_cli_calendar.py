"""`coachtui plan export`, `import` and `invite`, as somebody types them."""

import io
import json
import stat
import sys
from pathlib import Path

import icalendar
import pytest

MEETING = "BEGIN:VEVENT\nUID:{0}\nDTSTART:202611{0}T090000\nDTEND:202611{0}T100000\nSUMMARY:secret\nEND:VEVENT\n"


@pytest.fixture
def planned(team, tmp_path, monkeypatch):
    """Anna on Friday at 9:30, Ali on Friday without a start; the current folder is an empty one."""
    team("plan", "add", "Anna", "fri", "--at", "9:30", "--minutes", "45")
    team("plan", "add", "Ali", "fri", "--at", "", "--minutes", "30")
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    return team


def events(path):
    return icalendar.Calendar.from_ical(Path(path).read_bytes()).walk("VEVENT")


def calendar(path, *parts):
    path.write_text("BEGIN:VCALENDAR\n" + "".join(parts) + "END:VCALENDAR\n")
    return str(path)


def test_the_month_is_one_file_that_names_nobody(planned):
    said = planned("plan", "export")
    path = Path.cwd() / "coachtui-2026-11.ics"
    assert said == (0, f"Wrote {path}\n2 events\n", "")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [str(event["SUMMARY"]) for event in events(path)] == ["1:1", "1:1"]
    assert not any(name in path.read_text() for name in ("Anna", "Holm", "Ali", "Rahman", "GROW"))


@pytest.mark.parametrize("asked", ["flag", "setting"])
def test_names_stand_in_titles_only_where_they_are_chosen(planned, home, asked):
    flags = ["--names"] if asked == "flag" else []
    if asked == "setting":
        home.settings.write_text("names_in_calendar = true\n")
    planned("plan", "export", "Anna", "--out", "a.ics", *flags)
    assert [(str(event["SUMMARY"]), event["CLASS"]) for event in events("a.ics")] == [("1:1 Anna Holm", "PRIVATE")]


def test_one_block_is_updated_and_then_cancelled(planned):
    planned("plan", "export", "Anna", "--on", "fri", "--out", "a.ics")
    planned("plan", "move", "Anna", "mon")
    said = planned("plan", "export", "Anna", "--on", "mon", "--out", "b.ics", "--json").data
    planned("plan", "excuse", "Anna", "--reason", "away", "--on", "mon")
    assert planned("plan", "export", "Anna", "--cancel", "--out", "c.ics").lines[-1] == "1 event, 1 cancelled"
    (first,), (second,), (third,) = map(events, ("a.ics", "b.ics", "c.ics"))
    assert first["UID"] == second["UID"] == third["UID"] == said["events"][0]["uid"]
    assert [each["SEQUENCE"] for each in (first, second, third)] == [0, 1, 2]
    assert (said["method"], said["events"][0]["date"]) == ("PUBLISH", "2026-11-23")
    assert third["STATUS"] == "CANCELLED"
    assert "METHOD:CANCEL" in Path("c.ics").read_text()


def test_a_file_may_go_to_the_output(planned, monkeypatch):
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out := io.BytesIO(), write_through=True))
    from coachtui.cli.root import run

    assert run(["plan", "export", "Anna", "--out", "-"]) == 0
    assert out.getvalue().startswith(b"BEGIN:VCALENDAR\r\n")
    assert list(Path.cwd().iterdir()) == []


def test_an_invitation_that_can_be_answered(planned):
    addresses = ("--organizer", "mette@example.com", "--attendee", "anna@example.com")
    assert planned("plan", "export", "Anna", "--on", "fri", "--out", "a.ics", *addresses).code == 0
    assert "METHOD:REQUEST" in Path("a.ics").read_text()
    assert "example.com" not in planned("export", "Anna", "--json", "--to", "all").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--month", "2027-01"], "There is nothing to write into a calendar file."),
        (["--on", "fri"], "A name is needed beside a day."),
        (["Anna", "--cancel"], "Nothing that a calendar was told of has left the plan."),
        (["Anna", "--organizer", "mette@example.com"], "An invitation needs both addresses"),
        (["Anna", "--organizer", "mette", "--attendee", "a@b"], "“mette” is no address."),
        (["Anna", "--organizer", "a@b\nX:1", "--attendee", "a@b"], "is no address."),
        (["Anna", "--out", "/dev/null/x.ics"], "could not be written"),
    ],
)
def test_what_cannot_be_exported_is_said_in_one_line(planned, arguments, said):
    done = planned("plan", "export", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert said in done.err


INVITATIONS = {
    "en": ("Hi Anna,", "Friday 20 November, 09:30–10:15"),
    "da": ("Hej Anna", "fredag den 20. november kl. 09:30–10:15"),
    "sv": ("Hej Anna,", "fredag den 20 november kl. 09:30–10:15"),
}


@pytest.mark.parametrize("language", list(INVITATIONS))
def test_an_invitation_is_text_in_the_language_of_whom_it_is_for(planned, language):
    hello, when = INVITATIONS[language]
    said = planned("--lang", language, "plan", "invite", "Anna")
    assert (said.code, said.lines[0], said.lines[-1]) == (0, hello, "Mette")
    assert when in said.out
    planned("people", "edit", "Anna", "--language", language)
    assert planned("plan", "invite", "Anna").out == said.out
    assert planned("plan").lines[0].startswith("November  held")


def test_an_invitation_without_a_start_or_without_a_block(planned):
    assert "Friday 20 November, 30 min at a time that suits you." in planned("plan", "invite", "Ali", "--on", "fri").out
    assert "Søren Vik has no block ahead." in planned("plan", "invite", "Søren").err


def test_busy_times_come_in_without_a_title_and_undo_takes_them_away(planned, tmp_path, desk_at):
    file = calendar(tmp_path / "work.ics", MEETING.format(20), MEETING.format(23))
    assert planned("plan", "import", file).lines == ["Read 2 events: 2 busy times", "Read in 2 busy times"]
    assert [busy.first.day for busy in desk_at("2026-11-18T09:00").records.team.busy.all()] == [20, 23]
    assert planned("plan", "import", file).lines == ["Read 2 events: 2 busy times"]
    assert planned("undo").out == "Undone: Read in 2 busy times\n"
    assert desk_at("2026-11-18T09:00").records.team.busy.all() == []
    assert b"secret" not in b"".join(path.read_bytes() for path in tmp_path.glob("home/**/*") if path.is_file())


def test_several_files_replace_what_was_known_and_add_keeps_it(planned, tmp_path, desk_at):
    one, two = (calendar(tmp_path / f"{day}.ics", MEETING.format(day)) for day in (20, 23))

    def known():
        return [busy.first.day for busy in desk_at("2026-11-18T09:00").records.team.busy.all()]

    planned("plan", "import", one, two)
    assert known() == [20, 23]
    planned("plan", "import", one)
    assert known() == [20]
    planned("plan", "import", two, "--add")
    assert known() == [20, 23]
    planned("plan", "import", "--clear")
    assert known() == []


def test_a_broken_file_changes_nothing_until_the_good_ones_are_asked_for(planned, tmp_path, desk_at):
    file = calendar(tmp_path / "work.ics", MEETING.format(20), "BEGIN:VEVENT\nUID:x\nEND:VEVENT\n", MEETING.format(99))
    said = planned("plan", "import", file)
    assert said.code == 1
    assert said.lines == [
        "line 8: an event without a start",
        "line 13: DTSTART says nothing that can be understood",
        "Read 3 events: 1 busy time",
        "2 events could not be read",
        "Nothing has changed. Take the good ones with --good, or mend the file and read it again.",
    ]
    assert desk_at("2026-11-18T09:00").records.team.busy.all() == []
    assert planned("plan", "import", file, "--good").code == 0
    assert len(desk_at("2026-11-18T09:00").records.team.busy.all()) == 1


def test_a_program_reads_the_same_as_json(planned, tmp_path):
    file = calendar(tmp_path / "work.ics", MEETING.format(20), MEETING.format(99))
    said = planned("plan", "import", file, "--json")
    assert said.code == 1
    assert said.data == {
        "taken": False,
        "files": [
            {
                "file": file,
                "events": 2,
                "busy": [{"first": "2026-11-20T09:00:00", "last": "2026-11-20T10:00:00", "all_day": False}],
                "findings": [
                    {
                        "line": 10,
                        "code": "calendar-value",
                        "note": False,
                        "said": "line 10: DTSTART says nothing that can be understood",
                    }
                ],
            }
        ],
        "moved": [],
        "cancelled": [],
    }


def test_a_block_that_was_moved_in_the_calendar_follows_where_asked_to(planned):
    planned("plan", "export", "--out", "a.ics")
    text = Path("a.ics").read_text().replace("20261120T093000", "20261123T130000").replace("T101500", "T140000")
    Path("b.ics").write_text(text.replace("20261120T140000", "20261123T140000"))
    assert planned("plan", "import", "b.ics").lines[-3:] == [
        "1 block of yours stands elsewhere in the calendar:",
        " Anna Holm: Fri 20 Nov 09:30 → Mon 23 Nov 13:00, 1 h",
        "Move them in the plan too with --moves.",
    ]
    assert planned("plan", "import", "b.ics", "--moves").lines[-1] == "Moved Anna Holm to Mon 23 Nov 13:00"
    moved = [block for block in planned("plan", "list", "--json").data["blocks"] if block["name"] == "Anna Holm"]
    assert [(block["date"], block["start"], block["minutes"]) for block in moved] == [("2026-11-23", "13:00", 60)]


def test_a_block_that_was_cancelled_in_the_calendar_is_said(planned):
    planned("plan", "export", "Anna", "--out", "a.ics")
    Path("b.ics").write_text(Path("a.ics").read_text().replace("STATUS:CONFIRMED", "STATUS:CANCELLED"))
    said = planned("plan", "import", "b.ics").lines[-1]
    assert said == "Anna Holm, Fri 20 Nov 09:30: cancelled in the calendar, and still in the plan."


def test_the_input_may_be_a_pipe(planned):
    said = planned("plan", "import", "-", stdin="BEGIN:VCALENDAR\n" + MEETING.format(20) + "END:VCALENDAR\n")
    assert said.lines[0] == "Read 1 event: 1 busy time"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "A calendar file is needed. Export it from your calendar"),
        (["nowhere.ics"], "There is no file nowhere.ics."),
        (["."], "cannot be read"),
        (["note.txt"], "This is no calendar file. Nothing was changed."),
    ],
)
def test_what_cannot_be_imported_is_said_in_one_line(planned, arguments, said):
    Path("note.txt").write_text("hello")
    done = planned("plan", "import", *arguments)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert said in done.err


def test_what_a_file_calls_its_zone_obeys_nothing(planned):
    zone = "\x1b[31mred\x1b]0;x\x07"
    Path("a.ics").write_text(
        f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID={zone}:20261120T090000\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    said = planned("plan", "import", "a.ics")
    assert "\x1b" not in said.out
    assert json.dumps(said.out).count("\\u00") == 0
