"""Text that means harm, in every place where people's words are shown: seen as it is, never obeyed."""

import unicodedata
from datetime import date

import pytest
from stage import Play, Stage, strips

from coachtui.coaching.blocks import Block, Entry, Note
from coachtui.coaching.carried import Experiment, Parked, Resource
from coachtui.coaching.goals import Goal, Rating, Wording
from coachtui.coaching.people import Person
from coachtui.coaching.prepared import Prepared
from coachtui.coaching.running import Prompt
from coachtui.coaching.sessions import Action, LogLine, Session, Win
from coachtui.language.text import visible
from coachtui.paths import Home
from coachtui.services.desk import Change, Context, Desk, UseCase
from coachtui.settings import Settings, load
from coachtui.store.frames import Label, Write
from coachtui.store.records import Manager, Records

HOSTILE = (
    "[/]",
    "[/etc] passwd",
    "[TODO] Q3",
    "[@click=app.quit]press[/]",
    "$100 [$x] {x} %s",
    "[b]bold[/b] \\[red]",
    "clip\x1b]52;c;aGk=\x07board",
    "red\x1b[31mletters",
    "eight\x9b31mbit",
    "bell\x07 back\x08 nul\x00 del\x7f",
    "left\u202etfel\u202c\u2066right\u2069",
    "hid\u200b\u00ad\ufeffden",
    "two\nlines\rand\ttabs",
    "lone\ud800surrogate",
)
TELLING = ("[/]", "[@click=app.quit]press[/]", "clip\x1b]52;c;aGk=\x07board", "two\nlines\rand\ttabs")
"""One of each kind: those that every change is tried with."""
TRIED = [
    pytest.param(text, id=ascii(text), marks=[] if text in TELLING else pytest.mark.long)
    for text in HOSTILE
    if "\ud800" not in text
]
"""Each of them for a tour of its own; all but the telling ones in the long set."""
ALLOWED_FORMATS = "\u200c\u200d"
"""Joiners: names in some scripts need them."""

TOUR = (
    ("1",), ("down",), ("end",), ("home", "x"), ("escape", "e"), ("escape", "+"), ("escape", "?"), ("escape", ":"),
    ("escape", "2"), ("right",), ("f",), ("e",), ("escape", "escape", "n"), ("escape", "]"), ("3",), ("e",),
    ("escape", "b"), ("escape", "/"), ("escape", "d"), ("u",), ("2", "t", "end"), ("shift+right",),
    ("1", "home", "h"), ("u",), ("home", "m"), ("u",), ("5",), ("tab",), ("tab", "enter"), ("enter",),
    ("escape", "escape", "1", "home", "e"), ("escape", "end", "s"), ("a", "enter"), ("/", "e", "n", "d", "enter"),
    ("escape",), ("escape",), ("1", "end", "r"), ("f",), ("escape", "p"), ("escape", "g"), ("e",), ("escape", "r"),
    ("escape", "escape", "n"), ("escape", "escape", "3", "enter"), ("down",), ("escape", "1"),
)  # fmt: skip
"""Keys through every screen, form and sentence that names a person."""


def put_team(name: str) -> UseCase[None]:
    """Return a use case that writes a person with such a name past every door that cleans text."""

    def use_case(records: Records, given: None, context: Context) -> Change:
        people = [Person(f"0{i}", name, date(2026, 1, 5), team=name) for i in range(2)]
        return Change(
            Label("people-added", {"count": 2}),
            (
                records.put_manager(Manager(name, "DK")),
                *map(records.people.put, people),
                records.blocks.put(Block("B1", "00", date(2026, 11, 17), None, 45)),
                records.blocks.put(Block("B2", "00", date(2026, 11, 20), None, 45)),
                records.ledger.put(Entry("E1", "00", date(2026, 11, 16), 5, "moment")),
                records.notes.put(Note("N1", "00", date(2026, 11, 16), name, "E1")),
                *carried(records, name),
            ),
        )

    return use_case


def carried(records: Records, text: str) -> list[Write]:
    """Return writes of all that lives from talk to talk, in hostile words."""
    talks, day = records.talks, date(2026, 11, 16)
    session = Session("S1", "00", day, 30, "", text, (LogLine("note", text), LogLine("plan", text)), text)
    return [
        talks.sessions.put(session),
        talks.actions.put(Action("A1", "00", text, day, plan=True, session="S1")),
        talks.actions.put(Action("A2", "00", text, day, "me", date(2026, 11, 17))),
        talks.wins.put(Win("W1", "00", day, text)),
        talks.goals.put(Goal("G1", "00", (Wording(day, text, text),), text, text, text, (Rating(day, 3),))),
        talks.experiments.put(Experiment("X1", "00", text, day, text)),
        talks.parked.put(Parked("P1", "00", day, text)),
        talks.resources.put(Resource("R1", "00", day, text, text)),
        talks.prepared.put(Prepared("00", "00", (Prompt("goal", ask=text),))),
    ]


def plain(text: str) -> str:
    """Return what can be seen of a text, as one line without runs of blanks."""
    return " ".join(visible(text).split())


def check(coach: Stage, where: object) -> None:
    """Fail where the frame holds anything that a terminal obeys or a click runs."""
    for line in strips(coach.app):
        for segment in line:
            bad = [
                char
                for char in segment.text
                if unicodedata.category(char) in ("Cc", "Cf", "Cs") and char not in ALLOWED_FORMATS
            ]
            assert not bad, (where, segment.text)
            assert segment.control is None, where
            if segment.style:
                assert not [key for key in segment.style.meta if key.startswith("@click")], (where, segment.text)
                assert segment.style.link is None, where


@pytest.mark.parametrize("text", TRIED)
async def test_hostile_records_are_shown_as_they_are_on_every_screen(play: Play, desk: Desk, text: str) -> None:
    desk.do(put_team(text), None)
    async with play() as coach:
        for keys in TOUR:
            await coach.press(*keys)
            check(coach, keys)
            assert coach.app.is_running, keys
        for area in "123":
            await coach.press(area)
            assert plain(text)[:18] in " ".join(coach.text.split()), area


@pytest.mark.usefixtures("nobody")
async def test_hostile_text_typed_into_every_form_is_kept_without_what_is_unseen(play: Play) -> None:
    lines = [" ".join(text.splitlines()) for text in HOSTILE]
    async with play() as coach:
        await coach.press("3", "n")
        await coach.paste("\n".join(lines))
        await coach.press("down")
        await coach.paste("".join(HOSTILE))
        check(coach, "adding")
        await coach.press("enter")
        check(coach, "added")
        assert coach.notice == f"Added {len(lines)} people"
        assert sorted(person.name for person in coach.records.people.all()) == sorted(map(plain, lines))
        assert {person.team for person in coach.records.people.all()} == {visible("".join(HOSTILE))}
        for text in HOSTILE:
            await coach.press("+")
            await coach.paste(text)
            check(coach, text)
            await coach.press("enter")
            check(coach, text)
            assert coach.in_front == "PeopleArea", text
        notes = coach.records.notes.of(coach.records.ledger.year(2026)[0].person)
        assert sorted(note.text for note in notes) == sorted(map(plain, HOSTILE))


@pytest.mark.usefixtures("demo_team")
async def test_hostile_text_is_repeated_in_mistakes_without_harm(play: Play) -> None:
    async with play() as coach:
        await coach.press("end", "n")
        for field, right in (("day", "fri"), ("start", "9"), ("minutes", "20")):
            await coach.fill(field, "")
            for text in HOSTILE:
                await coach.press("ctrl+u")
                await coach.paste(text)
                await coach.press("enter")
                check(coach, text)
                assert plain(text)[:10] in coach.said_at(field), (field, text)
            await coach.fill(field, right)
        await coach.press("escape", "+")
        await coach.fill("person", "")
        for text in HOSTILE:
            await coach.press("ctrl+u")
            await coach.paste(text)
            await coach.press("enter")
            assert coach.said_at("person").startswith("There is no “"), text
            check(coach, text)
        await coach.press("escape", "+")
        check(coach, "a draft")


@pytest.mark.usefixtures("demo_team")
async def test_hostile_text_finds_nothing_in_the_palette(play: Play) -> None:
    async with play() as coach:
        await coach.press(":")
        for text in HOSTILE:
            await coach.press("end", "ctrl+u")
            await coach.paste(text)
            check(coach, text)
            assert coach.app.is_running


async def test_the_first_minute_takes_hostile_names(play: Play) -> None:
    async with play() as coach:
        await coach.paste("[@click=app.quit]Me[/]\x1b]52;c;aGk=\x07")
        await coach.press("enter")
        await coach.paste("[/]")
        await coach.press("enter")
        check(coach, "country")
        assert "No country “[/]” in the list." in " ".join(coach.text.split())
        await coach.press("end", "ctrl+u", "enter")
        await coach.paste("\n".join(text.replace("\n", " ").replace("\r", " ") for text in HOSTILE))
        check(coach, "people")
        await coach.press("f4", "enter")
        check(coach, "fill")
        assert coach.in_front == "FillScreen"
        await coach.press("enter")
        check(coach, "plan")
        manager = coach.records.manager()
        assert manager is not None
        assert manager.name == "[@click=app.quit]Me[/]]52;c;aGk="
        assert len(coach.records.people.all()) == len(HOSTILE)


async def test_nothing_a_name_says_can_be_clicked(play: Play, desk: Desk) -> None:
    desk.do(put_team("[@click=app.quit]press[/]"), None)
    async with play() as coach:
        for area in "123":
            await coach.press(area)
            y = next(y for y, line in enumerate(coach.lines) if "[@click" in line)
            await coach.click(coach.lines[y].index("quit"), y)
            await coach.press(*["escape"] * (coach.in_front == "Form"))
            assert coach.app.is_running, area


async def test_hostile_keys_and_settings_are_said_without_harm(play: Play, demo_team: Home) -> None:
    demo_team.settings.write_text('theme = "[/]"\n"[@click=app.quit]" = 1\n[keys]\n"[/]" = "x"\n', encoding="utf-8")
    loaded = load(demo_team.settings)
    assert loaded.settings == Settings(keys={"[/]": "x"})
    async with play(settings=loaded.settings) as coach:
        assert "“[/]”" in coach.notice
        check(coach, "settings")


SLASHES = ("", "/a ", "/m ", "/i ", "/e ", "/d 1 ", "/w ", "/g ", "/r 3 ", "/p ", "/l ", "/q ", "/s ", "/k ", "/x")


@pytest.mark.usefixtures("demo_team")
@pytest.mark.parametrize("slash", SLASHES)
async def test_hostile_text_behind_every_slash_is_words(play: Play, slash: str) -> None:
    async with play() as coach:
        await coach.press("down", "s")
        for text in HOSTILE:
            await coach.write(slash)
            await coach.paste(text)
            await coach.press("enter")
            check(coach, (slash, text))
            assert coach.app.is_running, (slash, text)
            await coach.press("end", "ctrl+u")
        await coach.press("ctrl+f")
        await coach.paste("".join(HOSTILE))
        check(coach, "finding")
        await coach.press("escape", "ctrl+e")
        await coach.paste("\n".join(HOSTILE))
        check(coach, "a long note")
        await coach.press("escape")
        check(coach, "written down")
        await coach.write("/end")
        await coach.press("enter")
        check(coach, "the end")


@pytest.mark.usefixtures("demo_team")
async def test_hostile_text_laid_out_and_in_goals_is_words(play: Play) -> None:
    async with play() as coach:
        await coach.press("down", "r", "n")
        for text in HOSTILE:
            await coach.paste(text)
            await coach.press("enter")
            check(coach, text)
        await coach.press("escape", "g", "n")
        for field in ("was", "to", "observer", "low", "high"):
            await coach.fill(field, "")
            await coach.paste("".join(HOSTILE))
        check(coach, "a goal")
        await coach.press("enter")
        check(coach, "named")
        await coach.press("r", "5", "enter", "escape", "enter")
        check(coach, "begun")
        assert coach.in_front == "SessionScreen"
