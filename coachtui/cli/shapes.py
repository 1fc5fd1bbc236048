"""What `--json` prints: keys that stay, in English; dates as ISO, minutes as integers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from coachtui.coaching.blocks import Block
    from coachtui.coaching.figures import Figures
    from coachtui.coaching.matrix import Mark
    from coachtui.coaching.months import Month
    from coachtui.coaching.people import Person


def month_text(month: Month) -> str:
    """Return `2026-11`."""
    return f"{month.year:04}-{month.number:02}"


def sums(figures: Figures) -> dict[str, Any]:
    """Return a month's minutes in all."""
    return {
        "month": month_text(figures.month),
        "held": figures.held,
        "planned": figures.ahead,
        "own_held": figures.own_held,
        "own_planned": figures.own_ahead,
        "target": figures.target,
        "expected": figures.expected,
        "pace": figures.pace,
    }


def card(person: Person) -> dict[str, Any]:
    """Return what a person's card says."""
    return {
        "id": person.id,
        "name": person.name,
        "kind": person.kind,
        "tier": person.tier,
        "team": person.team,
    }


def whole_card(person: Person) -> dict[str, Any]:
    """Return all that a person's card says, with its dates and the share of full time in percent."""
    return card(person) | {
        "project": person.project,
        "language": person.language or None,
        "share": person.share,
        "since": person.since.isoformat(),
        "joined": person.joined.isoformat() if person.joined else None,
        "left": person.left.isoformat() if person.left else None,
    }


def block_shape(block: Block, name: str, state: Mark) -> dict[str, Any]:
    """Return a block; `state` is `unresolved` where it is over and nobody has said what became of it."""
    return {
        "id": block.id,
        "person": block.person,
        "name": name,
        "date": block.day.isoformat(),
        "start": f"{block.start:%H:%M}" if block.start else None,
        "minutes": block.minutes,
        "state": state,
        "reason": block.reason,
        "rhythm": block.rhythm,
        "group": block.group,
    }
