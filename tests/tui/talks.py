"""What the tests of talks share: beginning one, entering lines, and a clock that is moved by hand."""

from datetime import UTC, datetime, timedelta

from stage import Stage

from coachtui.clock import Clock
from coachtui.coaching.running import Running
from coachtui.coaching.sessions import LogLine, Session
from coachtui.services.session.beginning import underway_with


class Moving(Clock):
    """A clock that stands until it is moved."""

    def __init__(self, moment: datetime) -> None:
        super().__init__()
        self.at = moment

    def now(self) -> datetime:
        """Return the aware local time."""
        return self.at

    def move(self, minutes: float) -> None:
        """Let real minutes pass, whatever the clocks on the wall do meanwhile."""
        self.at = (self.at.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(self.at.tzinfo)


async def begin(coach: Stage) -> None:
    """Begin Anna's session of ten o'clock from Today, and pass what the last one left open."""
    await coach.press("down", "s")
    assert coach.in_front == "SessionScreen"
    await pass_opening(coach)


async def pass_opening(coach: Stage) -> None:
    """Pass the prompts about what the last talk left open."""
    while "You wanted to:" in coach.text:
        await coach.press("enter")


async def enter(coach: Stage, text: str) -> None:
    """Type a line and enter it."""
    await coach.write(text)
    await coach.press("enter")


def running(coach: Stage, name: str = "Anna") -> Running:
    """Return the running session as the records have it."""
    person = coach.person(name)
    underway = underway_with(coach.records, person.id)
    assert underway is not None
    found = coach.records.talks.running.get(person.id, underway.id)
    assert found is not None
    return found


def written(coach: Stage, name: str = "Anna") -> list[LogLine]:
    """Return what was written down in the running session."""
    return [line for line in running(coach, name).log if line.kind != "prompt"]


def last(coach: Stage, name: str = "Anna") -> Session:
    """Return a person's last session."""
    return coach.records.talks.sessions.of(coach.person(name).id)[-1]
