"""What is said once at the start: where the records lie, and what is kept for long."""

from pathlib import Path

import pytest
from stage import SMALL, Play, stage

from coachtui.clock import Clock
from coachtui.paths import Home
from coachtui.services.moments import LogMoment, log_moment
from coachtui.services.opening import open_desk
from coachtui.settings import Settings


@pytest.mark.usefixtures("team")
async def test_a_synchronised_folder_is_warned_about(tmp_path: Path, home: Home, clock: Clock) -> None:
    there = Home(tmp_path / "Dropbox" / "coachtui")
    there.root.parent.mkdir()
    home.root.rename(there.root)
    async with stage(open_desk(there, clock), there, Settings(), demo=False).on(SMALL) as coach:
        await coach.settle()
        assert coach.notice.startswith("The records stand in Dropbox, which looks synchronised: notes about people")
        assert coach.notice.endswith("Name another folder in COACHTUI_HOME.")


async def test_what_is_kept_for_long_is_said_where_the_user_asked_for_it(play: Play, team: object, home: Home) -> None:
    desk = open_desk(home, Clock.from_environment())
    anna = desk.records.people.all()[0]
    desk.do(log_moment, LogMoment(anna.id, 20, "x", desk.context.today.replace(month=1)))
    for months, said in ((0, False), (11, False), (9, True)):
        async with play(settings=Settings(keep_months=months)) as coach:
            await coach.settle()
            assert ("older than keep_months = 9 in settings.toml: 1. See who" in coach.notice) == said
