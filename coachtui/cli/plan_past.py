"""`coachtui plan held`, `missed` and `excuse`: saying what became of a block."""

import click

from coachtui.cli.choosing import block_to_change, block_to_settle
from coachtui.cli.groups import Command
from coachtui.cli.naming import name_argument, person_named
from coachtui.cli.plan_done import change, json_option
from coachtui.cli.tools import Tools
from coachtui.i18n import N_, _

_ON = N_("The day of the block, such as fri or 13/11. Without it, the oldest one left to settle, else today's.")


def held_command() -> click.Command:
    """Make the command that says a block was held."""

    @click.command("held", cls=Command, help=_("Say that a block was held, as planned or for other minutes."))
    @name_argument
    @click.option("--minutes", metavar="MINUTES", help=_("How long it was, where it was not as planned."))
    @click.option("--on", "day", metavar="DAY", help=_(_ON))
    @json_option
    @click.pass_obj
    def held(tools: Tools, name: str, minutes: str | None, day: str | None, as_data: bool) -> None:
        from coachtui.services.settling import HoldBlock, hold_block
        from coachtui.services.typed import read_minutes

        block = block_to_settle(tools, person_named(tools, name), day)
        took = None if minutes is None else read_minutes(minutes)
        change(tools, hold_block, HoldBlock(block.id, took), as_data)

    return held


def missed_command() -> click.Command:
    """Make the command that says a block was missed."""

    @click.command("missed", cls=Command, help=_("Say that a block was missed."))
    @name_argument
    @click.option("--on", "day", metavar="DAY", help=_(_ON))
    @json_option
    @click.pass_obj
    def missed(tools: Tools, name: str, day: str | None, as_data: bool) -> None:
        from coachtui.services.settling import miss_block

        change(tools, miss_block, block_to_settle(tools, person_named(tools, name), day).id, as_data)

    return missed


def excuse_command() -> click.Command:
    """Make the command that excuses a block."""
    on = _("The day of the block. Without it, the oldest one left to settle, else the next one.")

    @click.command("excuse", cls=Command, help=_("Excuse a block, past or ahead, for one of four reasons."))
    @name_argument
    @click.option("--reason", metavar="REASON", required=True, help=_("away, holiday, business or other."))
    @click.option("--on", "day", metavar="DAY", help=on)
    @json_option
    @click.pass_obj
    def excuse(tools: Tools, name: str, reason: str, day: str | None, as_data: bool) -> None:
        from coachtui.coaching.blocks import REASONS
        from coachtui.services.settling import ExcuseBlock, excuse_block
        from coachtui.services.typed import read_word
        from coachtui.wording import words

        why = read_word(reason, REASONS, words.reason, "reason")
        block = block_to_change(tools, person_named(tools, name), day)
        change(tools, excuse_block, ExcuseBlock(block.id, why), as_data)

    return excuse
