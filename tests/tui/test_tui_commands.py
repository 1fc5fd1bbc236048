"""One command, shown everywhere: the footer, help, the palette, and a user's own keys."""

import pytest
from stage import LARGE, SMALL, Play, Stage
from textual.widgets import Input

from coachtui import i18n
from coachtui.paths import Home
from coachtui.settings import LANGUAGES, Settings, load
from coachtui.tui.commands import Command, Commanding
from coachtui.tui.widgets.bar import Bar
from coachtui.tui.widgets.rows import Rows

SPOTS = {
    "an unsaid block": ("1", "home"),
    "a block of today": ("1", "home", "down"),
    "the longest gap": ("1", "end"),
    "an unsaid block in the plan": ("2", "t", "home"),
    "a block of today in the plan": ("2", "t", "home", "down"),
    "a block ahead in the plan": ("2", "t", "home", "down", "down", "down"),
    "an empty cell": ("2", "t", "end"),
    "a person": ("3",),
    "a proposal": ("2", "f"),
}
"""Keys from any area to the places where different commands suit; `leave` comes back from the last."""


async def leave(coach: Stage) -> None:
    """Close what is in front of the areas."""
    while len(coach.app.screen_stack) > 1:
        await coach.press("escape")


def here(coach: Stage) -> list[Command]:
    """Return every command of the screen in front and of the app."""
    screen = coach.app.screen
    assert isinstance(screen, Commanding)
    return [*screen.commands(), *coach.app.commands()]


def allowed(coach: Stage) -> list[Command]:
    """Return the commands that can be carried out now."""
    return [command for command, _action in coach.app.available_commands()]


@pytest.mark.parametrize("size", [SMALL, LARGE, (60, 20), (40, 10)], ids="{0[0]}x{0[1]}".format)
@pytest.mark.usefixtures("demo_team")
async def test_the_footer_cuts_no_label_and_always_holds_help_and_all(play: Play, size: tuple[int, int]) -> None:
    async with play(size=size) as coach:
        for place, keys in SPOTS.items():
            await coach.press(*keys)
            shown = coach.app.screen.query_one("#commands", Bar)._fitting()
            whole = ["".join(piece.text for piece in stretch.pieces) for stretch in shown]
            assert coach.footer.strip() == "  ".join(whole), place
            assert set(whole) <= {f"{command.key_shown({})} {command.label}" for command in allowed(coach)}, place
            if place != "a proposal":
                assert whole[-2:] == ["? Help", ": All"], place
            await leave(coach)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.usefixtures("demo_team")
async def test_at_eighty_columns_the_footer_has_room_for_all_that_belongs_in_it(play: Play, language: str) -> None:
    i18n.use(language)
    async with play() as coach:
        for place, keys in SPOTS.items():
            await coach.press(*keys)
            owners = [coach.app.screen, coach.app] if place != "a proposal" else [coach.app.screen]
            meant = [c for owner in owners for c in owner.commands() if owner.in_footer(c)]  # type: ignore[attr-defined]
            missing = [c.label for c in meant if f"{c.key_shown({})} {i18n._(c.label)}" not in coach.footer]
            assert missing == [], place
            await leave(coach)


@pytest.mark.usefixtures("demo_team")
async def test_help_lists_every_command_of_the_screen_whether_it_suits_or_not(play: Play) -> None:
    async with play(size=(120, 60)) as coach:
        for place in ("the longest gap", "an empty cell", "a person", "a proposal"):
            await coach.press(*SPOTS[place])
            everything = here(coach)
            await coach.press("?")
            assert coach.in_front == "Help"
            for command in everything:
                row = f" {command.key_shown({})} {command.label} {command.help} "
                assert any(row in f" {' '.join(line[16:].split())} " for line in coach.lines), (place, command.id)
            await leave(coach)


@pytest.mark.usefixtures("demo_team")
async def test_help_scrolls_to_its_end_and_closes_by_the_key_that_opened_it(play: Play) -> None:
    async with play() as coach:
        await coach.press("2", "?")
        assert "Plan a block" in coach.text
        assert "Leave the app" not in coach.text
        await coach.press(*["down"] * 45)
        assert "Leave the app" in coach.text
        assert "loses nothing." in coach.text
        await coach.press(*["up"] * 45)
        assert "Plan a block" in coach.text
        await coach.press("?")
        assert coach.in_front == "PlanArea"
        await coach.press("f1", "f1")
        assert coach.in_front == "PlanArea"


@pytest.mark.usefixtures("demo_team")
async def test_the_palette_holds_every_command_that_is_allowed_and_no_other(play: Play) -> None:
    async with play() as coach:
        for place, keys in SPOTS.items():
            await coach.press(*keys)
            meant, refused = allowed(coach), [command for command in here(coach) if command not in allowed(coach)]
            await coach.press(":")
            assert coach.in_front == "Finder"
            rows = [
                " ".join(piece.text.strip() for piece in row.line) for row in coach.app.screen.query_one(Rows)._rows
            ]
            for command in meant:
                assert any(f"{command.label} {command.help}" in row for row in rows), (place, command.id)
            for command in refused:
                assert not any(f"{command.label} {command.help}" in row for row in rows), (place, command.id)
            await leave(coach)


@pytest.mark.parametrize(
    ("typed", "screen"),
    [
        ("people", "PeopleArea"),
        ("GO PLAN", "PlanArea"),
        ("area  peop", "PeopleArea"),
        ("edit", "Form"),
        ("excused", "Choice"),
        ("what can be done", "Help"),
    ],
)
@pytest.mark.usefixtures("demo_team")
async def test_the_palette_finds_an_action_by_any_of_its_words_and_runs_it(play: Play, typed: str, screen: str) -> None:
    async with play() as coach:
        await coach.press(":")
        await coach.write(typed)
        await coach.press("enter")
        assert coach.in_front == screen


@pytest.mark.usefixtures("demo_team")
async def test_the_palette_changes_records_like_the_keys_do(play: Play) -> None:
    async with play() as coach:
        await coach.press(":")
        await coach.write("as planned")
        await coach.press("enter")
        assert coach.notice == "Held: Ali Rahman, 45 min"
        await coach.press(":")
        await coach.write("take back")
        await coach.press("enter")
        assert coach.notice == "Undone: Held: Ali Rahman, 45 min"
        await coach.press("home", ":", "down", "down", "down", "down", "down", "up", "enter")
        assert "what came in the way?" in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_the_palette_says_that_nothing_fits_and_closes_without_doing_anything(play: Play) -> None:
    async with play() as coach:
        await coach.press(":")
        await coach.write("zebra")
        assert "Nothing is called so." in coach.text
        await coach.press("enter", "down", "up")
        assert coach.in_front == "Finder"
        await coach.press("escape")
        assert (coach.in_front, coach.notice) == ("TodayArea", "")


@pytest.mark.usefixtures("demo_team")
async def test_a_slash_finds_a_person_and_puts_the_cursor_on_them(play: Play) -> None:
    async with play() as coach:
        for area, screen in (("2", "PlanArea"), ("3", "PeopleArea"), ("1", "PeopleArea")):
            await coach.press(area, "/")
            assert "Find a person" in coach.text
            await coach.write("aas")
            await coach.press(*["backspace"] * 3)
            await coach.write("ole")
            await coach.press("enter")
            assert coach.in_front == screen
            assert "Ole Dam" in coach.pointed
        await coach.press("home", "/")
        await coach.write("nobody at all")
        await coach.press("enter", "escape")
        assert "Ali Rahman" in coach.pointed


@pytest.mark.usefixtures("demo_team")
async def test_letters_typed_into_the_palette_are_letters(play: Play) -> None:
    async with play() as coach:
        await coach.press("ctrl+p")
        await coach.write("q1?quit")
        assert coach.app.is_running
        assert coach.app.screen.query_one(Input).value == "q1?quit"
        await coach.press("home", "delete", "delete", "delete", "enter")
    assert coach.app.return_value is None
    assert coach.app.return_code == 0


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
@pytest.mark.usefixtures("demo_team")
async def test_the_app_is_left_by_its_key(play: Play, key: str) -> None:
    async with play() as coach:
        await coach.press("2", key)
        assert not coach.app.is_running
    assert coach.app.return_value is None


@pytest.mark.usefixtures("demo_team")
async def test_f2_leaves_for_the_demo_but_not_from_it(play: Play) -> None:
    async with play(demo=True) as coach:
        assert "demo   Wed 18 Nov" in coach.lines[0]
        await coach.press("f2")
        assert coach.app.is_running
    async with play() as coach:
        assert "demo" not in coach.lines[0]
        await coach.press("f2")
    assert coach.app.return_value == "demo"


@pytest.mark.usefixtures("demo_team")
async def test_a_users_own_key_works_and_is_shown_everywhere(play: Play) -> None:
    async with play(settings=Settings(keys={"plan.new": "b", "moment": "f8", "help": "f3"})) as coach:
        await coach.press("2", "end")
        assert "b Block" in coach.footer
        assert "f8 Moment  f3 Help  : All" in coach.footer
        await coach.press("n")
        assert coach.in_front == "PlanArea"
        await coach.press("b")
        assert "A block for Åsa Nyman" in coach.text
        await coach.press("escape", "f3")
        assert coach.in_front == "Help"
        assert any(line.split()[:2] == ["b", "Block"] for line in coach.lines)
        await coach.press("escape", ":")
        assert any(line.split()[:2] == ["b", "Block"] for line in coach.lines)


@pytest.mark.usefixtures("demo_team")
async def test_a_key_for_no_command_is_said_and_the_rest_works(play: Play) -> None:
    async with play(settings=Settings(keys={"plan.nwe": "b", "moment": "f8"})) as coach:
        assert coach.notice == "settings.toml: no command is called “plan.nwe”"
        await coach.press("f8")
        assert coach.in_front == "Form"


@pytest.mark.usefixtures("demo_team")
async def test_a_key_that_two_commands_have_does_one_of_them(play: Play) -> None:
    async with play(settings=Settings(keys={"plan.new": "e", "plan.edit": "e"})) as coach:
        await coach.press("2", "end", "e")
        assert "A block for Åsa Nyman" in coach.text


@pytest.mark.usefixtures("team")
async def test_mistakes_in_the_settings_are_said_with_their_line(play: Play, home: Home) -> None:
    home.settings.write_text('names_in_line = true\ntheme = "pink"\nfoo = 1\n', encoding="utf-8")
    loaded = load(home.settings)
    async with play(settings=loaded.settings, complaints=loaded.complaints) as coach:
        assert coach.notice == "settings.toml, line 2: theme is dark or light, not “pink” (and 1 more)"
        await coach.press("2")
        assert coach.in_front == "PlanArea"


@pytest.mark.parametrize("typed", ["", " ", ",", "+", "ctrl+", "no such key", "ctrl+x, f7", "é", "[/]"])
@pytest.mark.usefixtures("demo_team")
async def test_whatever_stands_for_a_key_the_app_starts_and_finds_the_command(play: Play, typed: str) -> None:
    async with play(settings=Settings(keys={"plan.new": typed})) as coach:
        await coach.press("2", "end", ":")
        await coach.write("plan a block")
        await coach.press("enter")
        assert "A block for Åsa Nyman" in coach.text
