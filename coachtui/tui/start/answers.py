"""What the first minute has asked so far."""

from dataclasses import dataclass

from coachtui.coaching.targets import PROPOSED
from coachtui.errors import CoachError


@dataclass
class Answers:
    """The answers by question, as values where they were read and as they were typed."""

    name: str = ""
    country: str = ""
    country_typed: str = ""
    people: tuple[str, ...] = ()
    people_typed: str = ""
    minutes: int = PROPOSED
    minutes_typed: str = ""
    problem: CoachError | None = None
    """Why the answers could not be kept, to be said at the question that comes again."""
