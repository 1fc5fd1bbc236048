"""The demo's plays of a scenario are what the scenario makes of their choices."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from coachtui.clock import Clock
from coachtui.paths import Home
from coachtui.practice.debrief import debrief
from coachtui.practice.engine import replay
from coachtui.practice.plays import Played
from coachtui.services.demo.build import Demo, write_demo
from coachtui.services.library import library_of
from coachtui.services.opening import open_desk

STORY = datetime(2026, 11, 18, 9, tzinfo=UTC)


def _plays(folder: Path, now: datetime = STORY) -> list[Played]:
    desk = open_desk(Home(folder / "home"), Clock(None, now))
    desk.do(write_demo, Demo(2))
    return desk.records.plays.all()


def test_the_plays_got_better_in_the_last_weeks(tmp_path: Path) -> None:
    plays = _plays(tmp_path)
    assert [play.grade for play in plays] == ["weak", "mixed", "mixed", "strong"]
    assert {(play.scenario, play.version) for play in plays} == {("core/missed-deadline", 1)}
    days = [play.day for play in plays]
    assert days == sorted(days)
    assert days[-1] < STORY.date() <= days[0] + timedelta(weeks=4)
    assert all(got <= of for play in plays for _, got, of in play.scores)


def test_each_play_is_what_the_scenario_makes_of_its_choices(tmp_path: Path) -> None:
    scenarios = {scenario.id: scenario for scenario in library_of(Home(tmp_path / "home"), "en").scenarios}
    for play in _plays(tmp_path):
        scenario = scenarios[play.scenario]
        played = replay(scenario, play.picks)
        assert played.stopped is None
        assert (scenario.version, played.state.ending) == (play.version, play.ending)
        came_to = debrief(scenario, played)
        assert came_to.ending
        assert came_to.ending.grade == play.grade
        assert tuple((score.skill, score.got, score.of) for score in came_to.skills) == play.scores
