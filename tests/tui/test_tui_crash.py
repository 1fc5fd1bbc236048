"""A mistake of ours: the app ends with a report that helps a programmer and names nobody."""

from collections.abc import Callable
from datetime import date, time

import pytest
from stage import Play, Stage

from coachtui.clock import Clock
from coachtui.paths import Home
from coachtui.services.desk import Desk
from coachtui.services.opening import open_desk
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.setup import SetUp, set_up
from coachtui.store.records import Records
from coachtui.tui.app import CRASHED
from coachtui.tui.dialogs.form import Form
from coachtui.tui.plan.screen import PlanArea
from coachtui.tui.today.screen import TodayArea
from coachtui.tui.widgets.rows import Rows

CANARY = "Canary Kvist"


class SlipError(Exception):
    """A mistake whose message tells on people, as such messages do."""


def slip(*_given: object, **_named: object) -> None:
    raise SlipError(f"no such thing in {CANARY}'s notes")


BREAK: dict[str, tuple[Callable[[pytest.MonkeyPatch], None], tuple[str, ...]]] = {
    "an action": (lambda patch: patch.setattr(PlanArea, "action_remove", slip), ("2", "d")),
    "a worker": (lambda patch: patch.setattr("coachtui.tui.dialogs.block.new_block_form", slip), ("2", "n")),
    "a change": (lambda patch: patch.setattr("coachtui.tui.block_area.hold_block", slip), ("h",)),
    "a view": (lambda patch: patch.setattr(TodayArea, "show_view", slip), ("3", "b", "enter", "1")),
    "drawing": (lambda patch: patch.setattr(Rows, "render_line", slip), ("3",)),
    "an area that opens": (lambda patch: patch.setattr(PlanArea, "body", slip), ("2",)),
    "a form": (lambda patch: patch.setattr(Form, "texts", slip), ("3", "e", "enter")),
    "the records": (lambda patch: patch.setattr(Records, "history", slip), ("u",)),
}


async def crash(play: Play, keys: tuple[str, ...]) -> Stage:
    """Play until the app breaks, and return what is left of it."""
    played: list[Stage] = []
    with pytest.raises(Exception, match=CANARY):
        await _play(play, keys, played)
    return played[0]


async def _play(play: Play, keys: tuple[str, ...], played: list[Stage]) -> None:
    async with play() as coach:
        played.append(coach)
        for key in keys:
            if not coach.app._exception:
                await coach.press(key)
        assert coach.app._exception


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("where", BREAK)
async def test_a_mistake_ends_the_app_with_a_report_that_names_nobody(
    play: Play, desk: Desk, where: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    desk.do(set_up, SetUp(CANARY, "DK", (CANARY,), 45))
    (person,) = desk.records.people.all()
    desk.do(plan_block, PlanBlock(person.id, date(2026, 11, 18), time(15), 20))
    patch, keys = BREAK[where]
    patch(monkeypatch)
    coach = await crash(play, keys)
    assert coach.app.return_value == CRASHED
    assert coach.app.return_code == 1
    (report,) = coach.home.crash.iterdir()
    text = report.read_text(encoding="utf-8")
    assert "SlipError" in text
    assert "test_tui_crash.py" in text
    assert report.stat().st_mode & 0o777 == 0o600
    said = capfd.readouterr()
    for output in (text, said.out, said.err):
        assert "Canary" not in output
        assert "Kvist" not in output
    assert "Your records are safe." in said.err
    assert str(report) in said.err.replace("\n", "")
    assert [kept.name for kept in open_desk(coach.home, Clock()).records.people.all()] == [CANARY]


@pytest.mark.usefixtures("team")
async def test_a_report_that_cannot_be_written_does_not_hide_the_end(
    play: Play, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.crash.write_text("in the way", encoding="utf-8")
    monkeypatch.setattr(PlanArea, "action_month", slip)
    coach = await crash(play, ("2", "]"))
    assert coach.app.return_value == CRASHED


@pytest.mark.usefixtures("team")
async def test_after_a_crash_everything_is_there_again(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(PlanArea, "action_month", slip)
        await crash(play, ("3", "d", "2", "]"))
    async with play() as coach:
        await coach.press("3")
        assert "2 people" in coach.text
        await coach.press("u")
        assert "3 people" in coach.text
