"""The day's backup while the app is open, and a restore under it."""

import math
from datetime import timedelta

import pytest
from stage import Play, Stage

from coachtui.paths import Home
from coachtui.services.backing_up import back_up, opened, restore
from coachtui.services.desk import Desk
from coachtui.services.people import AddPeople, add_people


def backups(home: Home) -> list[str]:
    return sorted(path.name for path in home.backups.glob("*.zip"))


async def quiet(coach: Stage) -> None:
    """Let the app look around as if nothing had been changed for a while."""
    coach.app.worktop._touched_at = -math.inf
    await coach.app._look_around()
    await coach.settle()


@pytest.mark.usefixtures("team")
async def test_the_backup_waits_until_nothing_was_changed_for_a_while(play: Play, home: Home) -> None:
    async with play() as coach:
        coach.app.worktop._touched_at = math.inf
        await coach.app._look_around()
        assert backups(home) == []
        await quiet(coach)
        assert backups(home) == ["coachtui-2026-11-18T0900-daily.zip"]
        await quiet(coach)
        assert len(backups(home)) == 1


@pytest.mark.usefixtures("team")
async def test_a_demo_is_not_backed_up(play: Play, home: Home) -> None:
    async with play(demo=True) as coach:
        await quiet(coach)
        assert backups(home) == []


@pytest.mark.usefixtures("team")
async def test_a_backup_that_cannot_be_taken_disturbs_nobody(play: Play, home: Home) -> None:
    home.backups.write_text("in the way")
    async with play() as coach:
        await quiet(coach)
        assert coach.app._exception is None
        assert coach.notice == ""


async def test_a_restore_is_shown_at_once(play: Play, home: Home, team: Desk) -> None:
    now = team.context.now
    path = back_up(home, now - timedelta(days=1)).path
    team.do(add_people, AddPeople(("Vera Lind",)))
    async with play() as coach:
        await coach.press("3")
        assert "Vera Lind" in coach.text
        restore(home, opened(home, path.name), now)
        await coach.app._look_around()
        await coach.settle()
        assert "Vera Lind" not in coach.text
        assert "Anna Holm" in coach.text
