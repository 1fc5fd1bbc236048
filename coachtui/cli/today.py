"""`coachtui today`: what is due, and one line of it for a shell prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from coachtui.cli.groups import Command
from coachtui.cli.output import as_json, columns, say
from coachtui.cli.tools import Tools
from coachtui.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coachtui.services.due import Due
    from coachtui.services.today import Today


def command() -> click.Command:
    """Make the command."""
    text = _("What is due today: blocks to settle, now and next, who has waited longest, and how the month goes.")

    @click.command("today", cls=Command, help=text)
    @click.option("--line", is_flag=True, help=_("One line for a shell prompt; nothing where nothing is due."))
    @click.option("--names", is_flag=True, help=_("Name people in that line."))
    @click.option("--json", "as_data", is_flag=True, help=_("As JSON, for a program to read."))
    @click.pass_obj
    def today(tools: Tools, line: bool, names: bool, as_data: bool) -> None:
        if line:
            from coachtui.cli.today_line import print_line

            print_line(tools, names or tools.settings.names_in_line)
            return
        from coachtui.services.today import today_of

        found = today_of(tools.records, tools.context)
        if as_data:
            as_json(_as_data(tools, found))
        else:
            _print_day(tools, found)

    return today


def line_command() -> click.Command:
    """Make the command that prints the line alone."""
    text = _("One line for a shell prompt or a login script; nothing where nothing is due. It names nobody.")

    @click.command("line", cls=Command, help=text)
    @click.option("--names", is_flag=True, help=_("Name people in that line."))
    @click.pass_obj
    def line(tools: Tools, names: bool) -> None:
        from coachtui.cli.today_line import print_line

        print_line(tools, names or tools.settings.names_in_line)

    return line


def _print_day(tools: Tools, today: Today) -> None:
    from coachtui.wording.dates import day, month_name, week
    from coachtui.wording.figures import gap, held_of_target, pace

    now = tools.context.today
    say(f"{day(now)} · {week(now)}")
    say()
    if not today.people:
        say(_("Nobody is here yet. Add people with: coachtui people add NAME"))
        return
    if today.begun:
        say(_("Underway"))
        for begun in today.begun:
            say(f"{begun.person.name}  {begun.underway.title}", indent=1)
        say(_("Go on with: coachtui session NAME"), indent=1)
        say()
    if today.unsaid:
        say(_("Did this happen?"))
        _print_blocks(tools, today.unsaid)
        say(_("Settle it with: coachtui plan held NAME (or missed, excuse, move)"), indent=1)
        say()
    if today.next:
        say(_("Now and next"))
        _print_blocks(tools, today.next)
    else:
        say(_("Nothing is planned for the next seven days. See what would fit: coachtui plan fill"))
    say()
    ending = [(month_name(today.figures.month, now), f"{held_of_target(today.figures)}, {pace(today.figures)}")]
    if today.gap and today.gap.days:
        ending.insert(0, (_("Longest without you"), f"{today.gap.person.name}, {gap(today.gap)}"))
    columns(ending, indent=0)
    if tools.settings.keep_months:
        _print_kept_long(tools)


def _print_kept_long(tools: Tools) -> None:
    from coachtui.services.doctor import kept_too_long
    from coachtui.wording.doctor import sentence, to_do

    for one in kept_too_long(tools.records, tools.context.today, tools.settings.keep_months):
        say()
        say(f"{sentence(one)} {to_do(one)}")


def _print_blocks(tools: Tools, blocks: Sequence[Due]) -> None:
    from coachtui.services.due import groups_once
    from coachtui.wording.dates import when
    from coachtui.wording.durations import duration

    now = tools.context.today
    rows = [
        (when(due.block.day, due.block.start, now), duration(due.block.minutes), due.name)
        for due in groups_once(blocks)
    ]
    columns(rows, numbers=(1,))


def _as_data(tools: Tools, today: Today) -> dict[str, Any]:
    from coachtui.cli.shapes import block_shape, sums

    return {
        "date": tools.context.today.isoformat(),
        "people": today.people,
        "underway": [
            {"id": begun.underway.id, "name": begun.person.name, "started": begun.underway.started.isoformat()}
            for begun in today.begun
        ],
        "unsaid": [block_shape(block, person.name, "unresolved") for block, person, _others in today.unsaid],
        "next": [block_shape(block, person.name, "planned") for block, person, _others in today.next],
        "longest_without": today.gap
        and {
            "id": today.gap.person.id,
            "name": today.gap.person.name,
            "days": today.gap.days,
            "last_session": today.gap.last.isoformat() if today.gap.last else None,
        },
        "month": sums(today.figures),
    }
