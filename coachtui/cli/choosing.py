"""Which block is meant when only a person is named."""

from datetime import date

from coachtui import i18n
from coachtui.cli.tools import Tools
from coachtui.coaching.blocks import Block, in_order
from coachtui.coaching.people import Person
from coachtui.errors import InvalidFieldError, NotFoundError
from coachtui.language import spoken
from coachtui.language.text import clean


def block_to_settle(tools: Tools, person: Person, day: str | None) -> Block:
    """Return the person's oldest unsaid block, else today's; a typed day picks another. Raises NotFoundError."""
    if day is not None:
        return _on(tools, person, day, back_first=True)
    found = [block for block in _planned(tools, person) if block.day <= tools.context.today]
    if not found:
        raise NotFoundError("plan-held-none", name=person.name, hint="plan-list")
    return found[0]


def block_to_change(tools: Tools, person: Person, day: str | None) -> Block:
    """Return the person's oldest unsaid block, else the next one; a typed day picks another. Raises NotFoundError."""
    if day is not None:
        return _on(tools, person, day, back_first=False)
    found = _planned(tools, person)
    if not found:
        raise NotFoundError("plan-block-none", name=person.name, hint="plan-list")
    return found[0]


def _planned(tools: Tools, person: Person) -> list[Block]:
    return in_order(block for block in tools.records.blocks.of(person.id) if block.state == "planned")


def _on(tools: Tools, person: Person, typed: str, *, back_first: bool) -> Block:
    """Return the block on a day; `fri` may be the last Friday or the next, whichever has one."""
    days = _days(typed, tools.context.today)
    blocks = tools.records.blocks.of(person.id)
    for day in days if back_first else reversed(days):
        found = in_order(block for block in blocks if block.day == day)
        if found:
            return next((block for block in found if block.state == "planned"), found[0])
    raise NotFoundError("plan-day-none", name=person.name, day=days[0 if back_first else -1], hint="plan-list")


def _days(typed: str, today: date) -> list[date]:
    back = spoken.day(typed, today, i18n.current(), past=True)
    ahead = spoken.day(typed, today, i18n.current())
    days = [day for day in (back, ahead) if day is not None]
    if not days:
        raise InvalidFieldError("day-unknown", "day", typed=clean(typed))
    return days
