"""Dark, light and no colour at all."""

import pytest
from stage import Play, Stage, strips

from coachtui.paths import Home
from coachtui.settings import Settings, load
from coachtui.tui.themes import DARK, LIGHT


def grounds(coach: Stage) -> set[str]:
    """Return the colours that the frame stands on, as hex."""
    styles = [segment.style for strip in strips(coach.app) for segment in strip]
    return {style.bgcolor.triplet.hex for style in styles if style and style.bgcolor and style.bgcolor.triplet}


@pytest.mark.usefixtures("demo_team")
async def test_f9_changes_the_theme_on_every_screen_and_keeps_it_for_the_next_start(
    play: Play, demo_team: Home
) -> None:
    demo_team.settings.write_text("# mine\nnames_in_line = true\n", encoding="utf-8")
    async with play(settings=load(demo_team.settings).settings) as coach:
        before = coach.lines
        assert DARK.background in grounds(coach)
        assert LIGHT.background not in grounds(coach)
        await coach.press("f9")
        assert LIGHT.background in grounds(coach)
        assert DARK.background not in grounds(coach)
        assert coach.lines == before
        for keys in ("2", "f", "e"), ("escape", "escape", "3", "?"), ("escape", ":"):
            await coach.press(*keys)
            assert DARK.background not in grounds(coach), keys
    assert load(demo_team.settings) == (Settings(theme="light", names_in_line=True), ())
    assert "# mine" in demo_team.settings.read_text(encoding="utf-8")
    async with play(settings=load(demo_team.settings).settings) as coach:
        assert LIGHT.background in grounds(coach)
        await coach.press("f9")
        assert DARK.background in grounds(coach)
    assert load(demo_team.settings).settings.theme == "dark"


@pytest.mark.usefixtures("demo_team")
async def test_a_theme_that_cannot_be_saved_holds_until_the_end_and_says_so(play: Play, demo_team: Home) -> None:
    demo_team.settings.write_text("theme = ", encoding="utf-8")
    async with play() as coach:
        await coach.press("f9")
        assert LIGHT.background in grounds(coach)
        assert coach.notice == "The setting holds until you quit; it could not be saved."
    assert demo_team.settings.read_text(encoding="utf-8") == "theme = "


@pytest.mark.usefixtures("demo_team")
async def test_without_colour_every_screen_says_the_same(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    ways = ((), ("x",), ("escape", "e"), ("escape", "2"), ("f", "space"), ("escape", "3"), ("?",), ("escape", ":"))
    frames = []
    async with play() as coach:
        for keys in ways:
            await coach.press(*keys)
            frames.append(coach.lines)
    monkeypatch.setenv("NO_COLOR", "1")
    async with play() as coach:
        assert coach.app.no_color
        for keys, frame in zip(ways, frames, strict=True):
            await coach.press(*keys)
            assert coach.lines == frame, keys


@pytest.mark.usefixtures("demo_team")
async def test_the_cursor_is_seen_by_a_sign_and_not_by_colour_alone(play: Play) -> None:
    async with play() as coach:
        for keys in ("1",), ("2",), ("3",), ("2", "f"):
            await coach.press(*keys)
            first = coach.pointed
            await coach.press("down")
            assert coach.pointed != first
