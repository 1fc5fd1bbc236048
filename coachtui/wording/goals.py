"""How a goal moves, in a few words."""

from coachtui.coaching.goals import Goal, Movement, movement
from coachtui.i18n import N_, _

_MOVEMENTS: dict[Movement, tuple[str, str]] = {
    "up": ("▲", N_("up")),
    "flat": ("◆", N_("unchanged")),
    "down": ("▼", N_("down")),
}


def moved(goal: Goal) -> str:
    """Return `3 → 6 of 10  ▲ up`, `6 of 10` where it was rated once, or that it was not rated yet."""
    rated = goal.rated
    if not rated:
        return _("not rated yet")
    way = movement(goal)
    if way is None:
        return _("{value} of 10").format(value=rated[-1].value)
    sign, word = _MOVEMENTS[way]
    said = _("{first} → {last} of 10").format(first=rated[0].value, last=rated[-1].value)
    return f"{said}  {sign} {_(word)}"
