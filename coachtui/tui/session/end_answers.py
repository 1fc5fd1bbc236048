"""The answers that a row of the end may take, one after the other."""

from coachtui.coaching.blocks import FOCUSES
from coachtui.coaching.goals import HIGHEST, LOWEST
from coachtui.coaching.sessions import TALKED
from coachtui.services.session.ending import End
from coachtui.tui.session.end_lines import FOCUS, RATING, WHO
from coachtui.tui.session.end_lines import TALKED as TALK

_RATINGS = (None, *range(LOWEST, HIGHEST + 1))
"""What the person's own view may be."""


def other_answer(end: End, row: str, step: int) -> End:
    """Return the end with another answer in a row: the next one, or the one before."""
    if row == FOCUS:
        return end._replace(focus=FOCUSES[(FOCUSES.index(end.focus) + step) % len(FOCUSES)])
    if row == TALK:
        place = TALKED.index(end.talked) + step if end.talked else (0 if step > 0 else -1)
        return end._replace(talked=TALKED[place % len(TALKED)])
    if row == RATING:
        return end._replace(rating=_RATINGS[(_RATINGS.index(end.rating) + step) % len(_RATINGS)])
    return _come_or_not(end, row.removeprefix(WHO)) if row.startswith(WHO) else end


def with_digit(end: End, digit: str) -> End:
    """Return the end with a digit as the person's own view; 1 and 0 make ten."""
    ten = end.rating == 1 and digit == "0"
    return end._replace(rating=10 if ten else int(digit))


def _come_or_not(end: End, person: str) -> End:
    """Let one of a group have been there, or not; one at least was."""
    absent = end.absent ^ {person}
    return end._replace(absent=absent) if len(absent) <= len(end.running.others) else end
