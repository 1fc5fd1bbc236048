"""`coachtui plan`: the month's blocks as a list, and the commands that change them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from coachtui.cli.groups import Command, Commands, Table
from coachtui.cli.output import as_json, columns, say
from coachtui.cli.tools import Tools
from coachtui.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from coachtui.coaching.blocks import Block
    from coachtui.coaching.figures import Figures

COMMANDS: Table = {
    "list": ("coachtui.cli.plan:list_command", N_("List a month's blocks, and who has none.")),
    "add": ("coachtui.cli.plan_ahead:add_command", N_("Plan a block.")),
    "move": ("coachtui.cli.plan_ahead:move_command", N_("Move a block to another day.")),
    "held": ("coachtui.cli.plan_past:held_command", N_("Say that a block was held.")),
    "missed": ("coachtui.cli.plan_past:missed_command", N_("Say that a block was missed.")),
    "excuse": ("coachtui.cli.plan_past:excuse_command", N_("Excuse a block.")),
    "delete": ("coachtui.cli.plan_ahead:delete_command", N_("Take a planned block away.")),
    "repeat": ("coachtui.cli.plan_again:repeat_command", N_("Plan a block again and again.")),
    "carry": ("coachtui.cli.plan_again:carry_command", N_("Plan again next week what was missed or is unsaid.")),
    "export": ("coachtui.cli.plan_export:export_command", N_("Write blocks as a calendar file.")),
    "import": ("coachtui.cli.plan_import:command", N_("Take over busy times from calendar files.")),
    "invite": ("coachtui.cli.plan_export:invite_command", N_("Print an invitation as text to send.")),
    "fill": ("coachtui.cli.plan_fill:command", N_("Propose blocks for everyone who is short of the target.")),
}
_MONTH = N_("The month. Without it, this one.")
_JSON = N_("As JSON, for a program to read.")


def command() -> click.Command:
    """Make the group; without a command it lists this month."""

    @click.command("plan", cls=Commands, table=COMMANDS, help=_("The month's blocks. Without a command: list them."))
    @click.option("--month", metavar="YYYY-MM", help=_(_MONTH))
    @click.option("--json", "as_data", is_flag=True, help=_(_JSON))
    @click.pass_context
    def plan(context: click.Context, month: str | None, as_data: bool) -> None:
        if context.invoked_subcommand is None:
            list_month(context.obj, month, as_data)

    return plan


def list_command() -> click.Command:
    """Make the command that lists a month."""

    @click.command("list", cls=Command, help=_("List a month's blocks with what became of each, and who has none."))
    @click.option("--month", metavar="YYYY-MM", help=_(_MONTH))
    @click.option("--json", "as_data", is_flag=True, help=_(_JSON))
    @click.pass_obj
    def listing(tools: Tools, month: str | None, as_data: bool) -> None:
        list_month(tools, month, as_data)

    return listing


def list_month(tools: Tools, typed: str | None, as_data: bool) -> None:
    """Print the month: its minutes, every block in order, and who counts in it without a block."""
    from coachtui.cli.months import read_month
    from coachtui.coaching.blocks import in_order
    from coachtui.coaching.matrix import mark
    from coachtui.services.figures import figures_of
    from coachtui.services.plan import unsaid_blocks
    from coachtui.wording.dates import day

    month = read_month(typed, tools.context.today)
    figures = figures_of(tools.records, month, tools.context)
    blocks = in_order(tools.records.blocks.between(month.first, month.last))
    served = {block.person for block in blocks if block.state in ("planned", "held")}
    without = [row.person for row in figures.rows if row.person.id not in served and not row.held]
    names = {person.id: person.name for person in tools.records.people.all()}
    if as_data:
        from coachtui.cli.shapes import block_shape, card, sums

        listed = [block_shape(block, names.get(block.person, ""), mark(block, tools.context.now)) for block in blocks]
        as_json(sums(figures) | {"blocks": listed, "without": [card(person) for person in without]})
        return
    _print_heading(tools, figures)
    if not figures.rows:
        say(_("Nobody counts in it yet. Add people with: coachtui people add NAME"))
    elif not blocks:
        say(_("Nothing is planned in it. See what would fit: coachtui plan fill"))
    if blocks:
        _print_blocks(tools, blocks, names)
    if blocks and without:
        say()
        say(_("Nothing yet: {names}").format(names=", ".join(person.name for person in without)))
    elsewhere = [block for block in unsaid_blocks(tools.records, tools.context) if block.day not in month]
    if elsewhere:
        count = len(elsewhere)
        text = ngettext("{count} in other months to settle", "{count} in other months to settle", count)
        say()
        say(text.format(count=count) + _(", since {day}. See: coachtui today").format(day=day(elsewhere[0].day)))


def _print_heading(tools: Tools, figures: Figures) -> None:
    from coachtui.wording.dates import month_name
    from coachtui.wording.durations import duration

    heading = _("{month}  held {held} · with planned {both} · target {target}").format(
        month=month_name(figures.month, tools.context.today),
        held=duration(figures.held),
        both=duration(figures.held + figures.ahead),
        target=duration(figures.target) if figures.target else "–",
    )
    say(heading)
    if figures.own_held + figures.own_ahead != figures.held + figures.ahead:
        own = _("your own time: held {held}, with planned {planned}")
        say(own.format(held=duration(figures.own_held), planned=duration(figures.own_held + figures.own_ahead)))
    say()


def _print_blocks(tools: Tools, blocks: list[Block], names: dict[str, str]) -> None:
    from coachtui.coaching.matrix import mark
    from coachtui.wording.dates import clock, day
    from coachtui.wording.durations import duration
    from coachtui.wording.words import reason, state, symbol

    rows = []
    for block, those in _together(blocks, tools):
        said = mark(block, tools.context.now)
        word = state(said) + (f": {reason(block.reason)}" if block.reason else "")
        name = ", ".join(sorted(names.get(person, "…") for person in those))
        rows.append((day(block.day), clock(block.start), duration(block.minutes), f"{symbol(said)} {word}", name))
    columns(rows, numbers=(2,))


def _together(blocks: list[Block], tools: Tools) -> list[tuple[Block, list[str]]]:
    """Return the blocks with whose they are: those of a group that fared alike stand together."""
    from coachtui.coaching.matrix import mark

    found: dict[tuple[object, ...], tuple[Block, list[str]]] = {}
    for block in blocks:
        fared = (block.group or block.id, mark(block, tools.context.now), block.reason)
        found.setdefault(fared, (block, []))[1].append(block.person)
    return list(found.values())
