"""A preview by its keys and by saves of its file: it keeps its place, shows findings, and never falls over."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from golden import compare
from stage import LARGE, SMALL, frame
from textual.pilot import Pilot

from coachtui.clock import Clock
from coachtui.content.codes.examples import BASES
from coachtui.paths import Home
from coachtui.settings import Settings
from coachtui.tui.preview.app import PreviewApp
from coachtui.tui.preview.screen import PreviewScreen

SECOND = """\
        goto: second
  second:
    them: The numbers came late, and I rang them twice.
    choices:
      - {id: advise, you: Ring a third time then., why: It solves nothing., goto: shut}
      - {id: go-on, you: What would have helped?, skills: {open-question: +1}, goto: told}
"""
TALK = BASES["scenarios/"].replace("        goto: told\n", SECOND).replace("pick: [ask]", "pick: [ask, go-on]")
TALK = TALK.replace("Taken seriously.}", "Heard., advise: Hm., go-on: Asked.}")


class Previewed:
    """A preview on a stage: keys and saves go in, the frame comes out; nothing waits for time to pass."""

    def __init__(self, app: PreviewApp, pilot: Pilot[str], file: Path) -> None:
        self.app = app
        self.file = file
        self._pilot = pilot
        self._saves = 0

    async def press(self, *keys: str) -> None:
        await self._pilot.press(*keys)
        await self.settle()

    async def save(self, text: str) -> None:
        """Save the file, and look at it as the preview does from time to time."""
        self.file.write_text(text, encoding="utf-8")
        self._saves += 1
        os.utime(self.file, ns=(self._saves, self._saves))
        await self.look()

    async def look(self) -> None:
        self.screen.look()
        await self.settle()

    async def settle(self) -> None:
        reading = [worker for worker in self.app.workers if worker.group == "file"]
        if reading:
            await self.app.workers.wait_for_complete(reading)
        await self._pilot.pause()
        await self._pilot.pause()

    @property
    def screen(self) -> PreviewScreen:
        screen = self.app.screen_stack[0]
        assert isinstance(screen, PreviewScreen)
        return screen

    @property
    def lines(self) -> list[str]:
        return frame(self.app)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def picks(self) -> tuple[str, ...]:
        return self.screen.play.picks


@asynccontextmanager
async def preview(file: Path, home: Home, clock: Clock, size: tuple[int, int] = SMALL) -> AsyncIterator[Previewed]:
    app = PreviewApp(file, Settings(), home, clock)
    async with app.run_test(size=size) as pilot:
        shown = Previewed(app, pilot, file)
        await shown.settle()
        yield shown


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("late-report.yaml")
    path.write_text(TALK, encoding="utf-8")
    return path


@pytest.mark.parametrize("size", [SMALL, LARGE], ids="{0[0]}x{0[1]}".format)
async def test_a_preview_looks_as_it_was_agreed(file: Path, home: Home, clock: Clock, size: tuple[int, int]) -> None:
    name = f"{size[0]}x{size[1]}"
    async with preview(file, home, clock, size) as shown:
        await shown.press("b")
        compare(f"preview.{name}", shown.lines)
        await shown.save(
            TALK.replace("goto: told", "goto: tolld").replace("effects: {trust: -1}", "effects: {trsut: -1}")
        )
        compare(f"preview-broken.{name}", shown.lines)
        await shown.save(TALK)
        await shown.press("b")
        compare(f"preview-end.{name}", shown.lines)
    assert not home.records.exists()


async def test_a_save_is_shown_where_the_talk_stands(file: Path, home: Home, clock: Clock) -> None:
    async with preview(file, home, clock) as shown:
        await shown.press("b")
        await shown.save(TALK.replace("I rang them twice", "I rang them three times"))
        assert "I rang them three times" in shown.text
        assert shown.picks == ("ask",)
        assert "Nothing amiss." in shown.text


async def test_a_choice_that_goes_ends_the_replay_and_comes_back_with_the_line(
    file: Path, home: Home, clock: Clock
) -> None:
    async with preview(file, home, clock) as shown:
        await shown.press("b", "a")
        assert shown.picks == ("ask", "advise")
        await shown.save(TALK.replace("id: advise", "id: advice"))
        assert shown.picks == ("ask",)
        assert "your next choice is gone from it" in shown.text
        await shown.save(TALK.replace("id: advise,", "id: advise, when: trust > 6,"))
        assert "is not on offer any more" in shown.text
        await shown.save(TALK)
        assert shown.picks == ("ask", "advise")
        await shown.save(TALK.replace("id: advise", "id: advice"))
        await shown.press("b")
        await shown.save(TALK)
        assert shown.picks == ("ask", "go-on")


@pytest.mark.parametrize(
    "broken", ["", "{", "\t- x", "scenes: [", "format: scenario/9\n", "\x00", "format: bank/1\nid: x\n"]
)
async def test_a_broken_save_leaves_the_talk_and_tells_what_is_wrong(
    file: Path, home: Home, clock: Clock, broken: str
) -> None:
    async with preview(file, home, clock) as shown:
        await shown.press("b")
        await shown.save(broken)
        assert "The numbers came late" in shown.text
        assert "the talk is the one from before" in shown.text
        assert "Findings" in shown.lines[-1]
        await shown.press("o")
        assert "line 1" in shown.text
        await shown.press("escape", "backspace")
        assert shown.picks == ()
        await shown.save(TALK)
        assert "the talk is the one from before" not in shown.text


async def test_a_file_that_is_broken_from_the_start_becomes_a_talk(file: Path, home: Home, clock: Clock) -> None:
    file.write_text("format: scenario/1\n")
    async with preview(file, home, clock) as shown:
        assert "There is no talk in late-report.yaml yet." in shown.text
        assert "F004" in shown.text
        await shown.press("a", "enter", "backspace", "r", "t", "pageup", "down")
        await shown.save(TALK)
        assert "It took longer than I thought." in shown.text
        await shown.press("a")
        assert "She says it will not happen again" in shown.text


async def test_a_file_that_goes_away_is_waited_for(file: Path, home: Home, clock: Clock) -> None:
    async with preview(file, home, clock) as shown:
        await shown.press("b")
        file.unlink()
        await shown.look()
        assert "The numbers came late" in shown.text
        await shown.save(TALK.replace("twice", "often"))
        assert "I rang them often" in shown.text


async def test_findings_are_counted_and_read_in_full(file: Path, home: Home, clock: Clock) -> None:
    async with preview(file, home, clock) as shown:
        await shown.save(TALK.replace(" goto:", " gto:"))
        assert "F005" in shown.text
        assert "and 2 more: o" in shown.text
        await shown.save(TALK.replace("id: go-on,", "id: go-on, when: trust > 7,"))
        assert "V009" in shown.text
        assert "more: o" not in shown.text
        await shown.press("o")
        assert "needs trust > 7, at most 6 here" in " ".join(shown.text.split())


async def test_at_the_end_the_reasons_are_read_and_one_plays_on_from_a_line(
    file: Path, home: Home, clock: Clock
) -> None:
    async with preview(file, home, clock) as shown:
        await shown.press("b", "b")
        assert "She tells you what it was" in shown.text
        assert "An open question gives her the floor. · felt: Heard." in shown.text
        await shown.press("down", "enter")
        assert shown.picks == ("ask",)
        await shown.press("b", "backspace")
        assert shown.picks == ("ask",)
        await shown.press("r")
        assert shown.picks == ()


async def test_own_words_are_heard_as_in_a_play(file: Path, home: Home, clock: Clock) -> None:
    reply = (
        "    reply:\n      ask: Say it.\n      rules:\n        - {id: open, starts: [what], as: ask}\n"
        "      otherwise: {as: judge}\n"
    )
    async with preview(file, home, clock) as shown:
        await shown.save(TALK.replace("  second:\n", f"{reply}  second:\n"))
        await shown.press("t", *"what now", "enter")
        assert shown.picks == ("ask",)
        assert "taken as: What took the time?" in shown.text


async def test_help_theme_and_leaving(file: Path, home: Home, clock: Clock) -> None:
    async with preview(file, home, clock) as shown:
        await shown.press("question_mark")
        assert "Take the last choice back." in shown.text
        await shown.press("escape", "f9")
        assert shown.app.theme == "light"
        await shown.press("q")
        assert shown.app.return_value == ""


async def test_a_mistake_of_ours_ends_with_a_report_and_says_nothing_of_the_file(
    file: Path, home: Home, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(self: object) -> bool:
        raise ZeroDivisionError("secret")

    async with preview(file, home, clock) as shown:
        monkeypatch.setattr("coachtui.services.authoring.watching.Watched.changed", fall)
        with pytest.raises(ZeroDivisionError):
            shown.screen.look()
        shown.app._handle_exception(ZeroDivisionError("secret"))
        assert shown.app.return_value == "crashed"
        shown.app._exception = None
        shown.app._exception_event.clear()
    (report,) = home.crash.iterdir()
    assert "ZeroDivisionError" in report.read_text()
    assert "secret" not in report.read_text()
