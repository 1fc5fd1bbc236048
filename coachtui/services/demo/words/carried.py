"""What some of the team carry from talk to talk: a goal and where they stand with it, and what they try."""

from typing import NamedTuple


class Thread(NamedTuple):
    """One person's goal from and to, its ratings over the last talks (oldest first), and what came beside it.

    `observer` sees the change, `low` and `high` are the ends of the scale. What came of the experiment, `a` or `b`, is
    said at the last talk; where nothing is said it is open. Texts may be empty.
    """

    was: str
    to: str
    ratings: tuple[int, ...]
    observer: str = ""
    low: str = ""
    high: str = ""
    a: str = ""
    b: str = ""
    came: str = ""
    plan: str = ""
    parked: str = ""
    resource: str = ""
    use: str = ""


ANNA = Thread(
    "answers for the team",
    "asks who knows",
    (3, 5, 6),
    observer="Sara and me",
    low="answers first",
    high="the room answers",
    a="ask the whole room",
    b="ask one by name",
    came="by name they answered sooner, and more of them",
    parked="who leads the platform guild after the summer",
    resource="a short book on asking instead of telling",
    use="one chapter a week, one question from each",
)
JONAS = Thread(
    "says a date when asked",
    "says what the date depends on",
    (4, 4, 5),
    observer="product",
    a="name the one thing that could move the date",
    b="give two dates and what lies between them",
    plan="if somebody asks for a date in the corridor, I say when they will have it",
    parked="how the two teams share the test machines",
)
KARIM = Thread(
    "rewrites what others hand in",
    "says what he would change, and leaves it to them",
    (5, 3, 6),
    observer="those whose work he reviews",
    low="the branch is his by the evening",
    high="two comments, and it ships",
    a="comment on three things at most",
    came="three were enough; nobody asked for more",
    resource="the notes from the review workshop",
    use="read before the next big review",
)
OLE = Thread(
    "waits until he is asked",
    "brings one open question to every planning",
    (2, 4),
    plan="if planning begins, I put my question on the board before I sit down",
)
SARA = Thread(
    "carries the hard customer alone",
    "shares the call with one other",
    (5, 7, 7),
    observer="support",
    high="they ask for either of the two",
    a="let the other one open the call",
    b="hand over in the middle",
    came="in the middle it was noticed less",
    parked="a talk at the spring meeting",
    resource="a recording of two colleagues on one call",
    use="listen for who takes the pause",
)

GROUP_NOTES = (
    "Each brought one handover that had gone wrong, and told it in three minutes.",
    "What they had in common: nobody had said what done looks like.",
)
GROUP_WIN = "three handovers told without anyone being blamed"
GROUP_ACTION = "say what done looks like at the next handover"
GROUP_OUTCOME = "each says what done looks like, and we hear in a month"

LAID_OUT = (
    "What did you hear when you named what the date depends on?",
    "Who would notice first that something has changed?",
)
"""The questions laid out for Jonas's next talk."""
