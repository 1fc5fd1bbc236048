"""`coachtui plan repeat` and `carry`: a block again and again, and what was missed again next week."""

import click

from coachtui import i18n
from coachtui.cli.choosing import block_to_change
from coachtui.cli.groups import Command
from coachtui.cli.naming import complete_name, name_argument, person_named
from coachtui.cli.output import as_json, say
from coachtui.cli.plan_done import change, json_option
from coachtui.cli.tools import Tools
from coachtui.i18n import _


def repeat_command() -> click.Command:
    """Make the command that lets a block come again."""
    text = _(
        "Plan a block again and again: each week, every second week, or once a month on the same weekday. Days off "
        "and taken times are left out.\n\nSuch as: coachtui plan repeat Ali --every two-weeks --until 31/3"
    )

    @click.command("repeat", cls=Command, help=text)
    @name_argument
    @click.option("--every", metavar="HOW", required=True, help=_("week, two-weeks or month."))
    @click.option("--until", metavar="DAY", required=True, help=_("The last day on which it may come."))
    @click.option("--on", "day", metavar="DAY", help=_("The day on which the block stands. Without it, the next one."))
    @json_option
    @click.pass_obj
    def repeat(tools: Tools, name: str, every: str, until: str, day: str | None, as_data: bool) -> None:
        from coachtui.coaching.repeating import EVERY
        from coachtui.services.repeating import RepeatBlock, repeat_block
        from coachtui.services.typed import read_day, read_word
        from coachtui.wording import words

        often = read_word(every, EVERY, words.every, "every")
        last = read_day(until, tools.context.today, i18n.current(), field="until")
        block = block_to_change(tools, person_named(tools, name), day)
        change(tools, repeat_block, RepeatBlock(block.id, often, last), as_data)

    return repeat


def carry_command() -> click.Command:
    """Make the command that carries over."""
    text = _(
        "Carry over into the next week what was missed in a month, or is past and unsaid: on the same weekday and time "
        "where there is room. With a NAME, that person's only."
    )

    @click.command("carry", cls=Command, help=text)
    @click.argument("name", metavar="[NAME]", required=False, shell_complete=complete_name)
    @click.option("--month", metavar="YYYY-MM", help=_("The month. Without it, this one."))
    @json_option
    @click.pass_obj
    def carry(tools: Tools, name: str | None, month: str | None, as_data: bool) -> None:
        from coachtui.cli.months import read_month
        from coachtui.services.carrying import carry_over, to_carry

        person = person_named(tools, name).id if name is not None else ""
        found = to_carry(tools.records, read_month(month, tools.context.today), tools.context)
        blocks = [block.id for block in found if person in ("", block.person)]
        if blocks:
            change(tools, carry_over, blocks, as_data)
        elif as_data:
            as_json({"changed": [], "removed": []})
        else:
            say(_("Nothing to carry over."))

    return carry
