"""`coachtui plan add`, `move` and `delete`: blocks ahead."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import click

from coachtui import i18n
from coachtui.cli.choosing import block_to_change
from coachtui.cli.groups import Command
from coachtui.cli.naming import complete_name, name_argument, person_named
from coachtui.cli.plan_done import change, json_option
from coachtui.cli.tools import Tools
from coachtui.i18n import N_, _
from coachtui.services.typed import read_day, read_minutes, read_start

if TYPE_CHECKING:
    from coachtui.services.plan import Suggestion
    from coachtui.services.planning import PlanBlock

_ON = N_("The day on which the block stands. Without it, the oldest one left to settle, else the next one.")


def add_command() -> click.Command:
    """Make the command that plans a block."""
    text = _(
        "Plan a block. What is not said is proposed: the first working day with room, a free time, and the minutes "
        "that the month's target still lacks.\n\nSuch as: coachtui plan add Ali fri --at 9:30 --minutes 45"
    )

    @click.command("add", cls=Command, help=text)
    @name_argument
    @click.argument("day", required=False)
    @click.option("--at", metavar="TIME", help=_("The start, such as 9:30."))
    @click.option("--minutes", metavar="MINUTES", help=_("The length, such as 45 or 1h."))
    @click.option(
        "--with",
        "others",
        metavar="NAME",
        multiple=True,
        shell_complete=complete_name,
        help=_("Somebody else who comes: a group session. Say it once for each."),
    )
    @click.option("--rhythm", metavar="RHYTHM", help=_("The rhythm it hangs on; without a day, on its next one."))
    @json_option
    @click.pass_obj
    def add(
        tools: Tools,
        name: str,
        day: str | None,
        at: str | None,
        minutes: str | None,
        others: tuple[str, ...],
        rhythm: str | None,
        as_data: bool,
    ) -> None:
        from coachtui.services.grouping import PlanGroup, plan_group
        from coachtui.services.planning import plan_block

        block = _block(tools, name, day, at, minutes, rhythm)
        if others:
            people = (block.person, *(person_named(tools, other).id for other in others))
            change(tools, plan_group, PlanGroup(people, *block[1:]), as_data)
        else:
            change(tools, plan_block, block, as_data)

    return add


def _block(
    tools: Tools, name: str, day: str | None, at: str | None, minutes: str | None, rhythm: str | None
) -> PlanBlock:
    from coachtui.services.planning import PlanBlock

    person = person_named(tools, name)
    today = tools.context.today
    wanted = read_day(day, today, i18n.current()) if day is not None else None
    hung = None
    if rhythm is not None:
        from coachtui.services.rhythms import find_rhythm

        found = find_rhythm(tools.records, rhythm)
        hung, wanted = found.id, wanted or found.next_day(today + timedelta(days=1))
    start = read_start(at) if at is not None else None
    length = read_minutes(minutes) if minutes is not None else None
    if wanted is not None and at is not None and length is not None:
        return PlanBlock(person.id, wanted, start, length, hung)
    suggested = _suggestion(tools, person.id, wanted)
    if at is None and suggested.day == (wanted or suggested.day):
        start = suggested.start
    minutes_planned = suggested.minutes if length is None else length
    return PlanBlock(person.id, wanted or suggested.day, start, minutes_planned, hung)


def _suggestion(tools: Tools, person: str, wanted: date | None) -> Suggestion:
    """Return what would fit on the day, or on the first day with room; a day out of reach is refused by the service."""
    from coachtui.coaching.months import Month
    from coachtui.services.plan import suggest_block

    tomorrow = tools.context.today + timedelta(days=1)
    reachable = wanted is not None and abs((wanted - tomorrow).days) < 1000
    from_day = wanted if wanted is not None and reachable else tomorrow
    return suggest_block(tools.records, person, Month.of(from_day), from_day, tools.context)


def move_command() -> click.Command:
    """Make the command that moves a block."""
    text = _(
        "Move a block to another day, or another time. Without a day it moves a week ahead; a past one then stays "
        "on record as moved.\n\nSuch as: coachtui plan move Ali thu --at 13:00"
    )

    @click.command("move", cls=Command, help=text)
    @name_argument
    @click.argument("new_day", metavar="[NEWDAY]", required=False)
    @click.option("--at", metavar="TIME", help=_("The new start, such as 9:30."))
    @click.option("--on", "day", metavar="DAY", help=_(_ON))
    @json_option
    @click.pass_obj
    def move(tools: Tools, name: str, new_day: str | None, at: str | None, day: str | None, as_data: bool) -> None:
        _move(tools, name, new_day, at, day, as_data)

    return move


def _move(tools: Tools, name: str, new_day: str | None, at: str | None, day: str | None, as_data: bool) -> None:
    from coachtui.services.planning import ChangeBlock, MoveBlock, change_block, move_block
    from coachtui.services.settling import move_past_block

    block = block_to_change(tools, person_named(tools, name), day)
    if new_day is not None or at is not None:
        to = block.day if new_day is None else read_day(new_day, tools.context.today, i18n.current())
        start = block.start if at is None else read_start(at)
        change(tools, change_block, ChangeBlock(block.id, to, start, block.minutes), as_data)
    elif block.unresolved(tools.context.now):
        change(tools, move_past_block, block.id, as_data)
    else:
        change(tools, move_block, MoveBlock(block.id, 7), as_data)


def delete_command() -> click.Command:
    """Make the command that takes a block away."""

    @click.command("delete", cls=Command, help=_("Take a planned block away. Undo brings it back."))
    @name_argument
    @click.option("--on", "day", metavar="DAY", help=_(_ON))
    @json_option
    @click.pass_obj
    def delete(tools: Tools, name: str, day: str | None, as_data: bool) -> None:
        from coachtui.services.planning import remove_block

        change(tools, remove_block, block_to_change(tools, person_named(tools, name), day).id, as_data)

    return delete
