"""Words about a story as a whole: what its proof came to, and what plays at random came to."""

from collections.abc import Sequence

from coachtui.i18n import _, ngettext
from coachtui.practice.proof.proving import Proof
from coachtui.practice.proof.walking import Walked
from coachtui.practice.scenario import Ending
from coachtui.wording.findings import picks
from coachtui.wording.practice import grade

_BAR = 20
_EIGHTHS = " ▏▎▍▌▋▊▉"


def proved(proof: Proof) -> str:
    """Return how far the proof went."""
    count = len(proof.explored.states)
    if proof.explored.cut:
        said = _("Cut short: more than {count} states. What is said of the rest is from {runs} plays at random.")
        return said.format(count=proof.explored.looked, runs=proof.walked.runs)
    said = ngettext(
        "Proved: every play looked at, in {count} state.", "Proved: every play looked at, in {count} states.", count
    )
    return said.format(count=count)


def clean() -> str:
    """Return that a proof found nothing amiss."""
    return _("Every scene and every ending is reached, and no play gets stuck.")


def span(proof: Proof) -> str:
    """Return how long plays take; nothing where none ends."""
    if not proof.longest:
        return ""
    if proof.shortest == proof.longest:
        return _("A play takes about {most} min, the debrief with it.").format(most=proof.longest)
    said = _("A play takes about {least} to {most} min, the debrief with it.")
    return said.format(least=proof.shortest, most=proof.longest)


def ways(proof: Proof) -> list[tuple[str, str, str]]:
    """Return for each ending its name, its grade and the fewest picks to it."""
    explored = proof.explored
    return [
        (ending.id, grade(ending.grade), picks(explored.picks(*explored.endings[-1 - i])))
        for i, ending in enumerate(explored.scenario.endings)
        if -1 - i in explored.endings
    ]


def walked(title: str, value: Walked) -> str:
    """Return what was walked: `The late report · 1000 plays at random, seed 0`."""
    said = ngettext("{count} play at random, seed {seed}", "{count} plays at random, seed {seed}", value.runs)
    return f"{title} · " + said.format(count=value.runs, seed=value.seed)


def share(count: int, of: int) -> tuple[str, str]:
    """Return a share as a bar of up to twenty cells, and in whole percent; `<1%` where there is any."""
    eighths = round(_BAR * 8 * count / max(1, of))
    whole, part = divmod(max(1, eighths) if count else 0, 8)
    percent = round(100 * count / max(1, of))
    return "█" * whole + (_EIGHTHS[part] if part else ""), "<1%" if count and not percent else f"{percent}%"


def spread(points: Sequence[int]) -> str:
    """Return the lowest, middle and highest of sorted points."""
    if not points:
        return ""
    said = _("{least} to {most} points, half of them {middle} or more")
    return said.format(least=points[0], most=points[-1], middle=points[len(points) // 2])


def ended(ending: Ending) -> str:
    """Return an ending with its grade: `owned (strong)`."""
    return f"{ending.id} ({grade(ending.grade)})"
