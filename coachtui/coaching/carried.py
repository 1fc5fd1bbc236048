"""What a talk leaves for the next one beside actions: experiments, topics that were parked, and resources."""

from datetime import date
from typing import NamedTuple


class Experiment(NamedTuple):
    """Two ways to try at work and compare: `a` and `b`, or `a` alone. `made`, `due` and `done` are local dates.

    `came` is what happened; it is asked for at the next talk.
    """

    id: str
    person: str
    a: str
    made: date
    b: str = ""
    due: date | None = None
    came: str = ""
    done: date | None = None
    session: str | None = None

    @property
    def text(self) -> str:
        """Both ways in one line."""
        return f"{self.a} / {self.b}" if self.b else self.a


class Parked(NamedTuple):
    """A topic that was put aside in a talk, on a local date; `done` is the date on which it was taken up or let go."""

    id: str
    person: str
    day: date
    text: str
    done: date | None = None
    session: str | None = None


class Resource(NamedTuple):
    """An article, a book or a course that was shared on a local date, and how the person means to use it."""

    id: str
    person: str
    day: date
    text: str
    use: str = ""
    session: str | None = None
