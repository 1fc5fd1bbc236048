"""`coachtui target`: minutes a head and month by tier, from a month on, and what they cost a week."""

from __future__ import annotations

import click

from coachtui import i18n
from coachtui.cli.groups import Command, Commands, Table
from coachtui.cli.months import read_month
from coachtui.cli.naming import do
from coachtui.cli.output import as_json, columns, say
from coachtui.cli.shapes import month_text
from coachtui.cli.tools import Tools
from coachtui.coaching.people import TIERS
from coachtui.i18n import N_, _

COMMANDS: Table = {
    "show": ("coachtui.cli.target:show_command", N_("Show what holds and what it costs.")),
    "set": ("coachtui.cli.target:set_command", N_("Set a target from a month on.")),
    "accept": ("coachtui.cli.target:accept_command", N_("Accept the targets that the library states.")),
    "release": ("coachtui.cli.target:release_command", N_("Let your own targets hold again.")),
}
_MONTH = N_("Another month than this one, such as 2027-01.")
_JSON = N_("As JSON, for a program to read.")


def command() -> click.Command:
    """Make the group; without a command it shows what holds."""

    @click.command("target", cls=Commands, table=COMMANDS, help=_("Targets. Without a command: show what holds."))
    @click.pass_context
    def target(context: click.Context) -> None:
        if context.invoked_subcommand is None:
            _show(context.obj, None, as_data=False)

    return target


def show_command() -> click.Command:
    """Make the command that shows what holds."""

    @click.command("show", cls=Command, help=_("Show what holds and what it costs."))
    @click.option("--month", metavar="MONTH", help=_(_MONTH))
    @click.option("--json", "as_data", is_flag=True, help=_(_JSON))
    @click.pass_obj
    def show(tools: Tools, month: str | None, as_data: bool) -> None:
        _show(tools, month, as_data=as_data)

    return show


def _show(tools: Tools, month: str | None, *, as_data: bool) -> None:
    from coachtui.services.targets import targets_of
    from coachtui.wording import targets as said
    from coachtui.wording.dates import month_name
    from coachtui.wording.words import tier

    held = targets_of(tools.records, read_month(month, tools.context.today))
    if as_data:
        as_json(
            {
                "month": month_text(held.month),
                "tiers": [
                    {
                        "tier": line.tier,
                        "minutes": line.minutes,
                        "source": line.source or None,
                        "people": line.cost.people,
                        "month": line.cost.minutes,
                        "week": line.cost.weekly,
                    }
                    for line in held.tiers
                ],
                "people": held.cost.people,
                "minutes": held.cost.minutes,
                "week": held.cost.weekly,
                "later": [
                    {"since": target.since.isoformat(), "minutes": target.minutes, "source": target.source or None}
                    for target in held.later
                ],
            }
        )
        return
    say(month_name(held.month, tools.context.today))
    columns(
        [
            (tier(line.tier), said.a_head(line), said.cost(line.cost) if line.cost.people else "", said.whence(line))
            for line in held.tiers
        ]
    )
    say(said.cost(held.cost), indent=1)
    for text in said.later(held):
        say(text, indent=1)
    say(said.arithmetic(), indent=1)


def set_command() -> click.Command:
    """Make the command that sets a target."""
    text = _(
        "Set the minutes a head and month, from this month or a later one on. Months that are over keep theirs."
        "\n\nSuch as: coachtui target set 60 --tier key-group --from 2027-01"
    )

    @click.command("set", cls=Command, help=text)
    @click.argument("minutes", metavar="MINUTES")
    @click.option("--tier", metavar="TIER", default="everyone", help=_("everyone, key-group or strategic."))
    @click.option("--from", "month", metavar="MONTH", help=_(_MONTH))
    @click.pass_obj
    def set_(tools: Tools, minutes: str, tier: str, month: str | None) -> None:
        from coachtui.services.targets import SetTarget, set_target
        from coachtui.services.typed import read_minutes, read_word
        from coachtui.wording.words import tier as said

        wanted = read_word(tier, TIERS, said, "tier")
        since = read_month(month, tools.context.today)
        do(tools, set_target, SetTarget(read_minutes(minutes, "target"), since, wanted))
        _show(tools, month_text(since), as_data=False)

    return set_


def accept_command() -> click.Command:
    """Make the command that accepts a source's targets."""
    text = _("Accept the targets that the library states: from this month on they come before your own.")

    @click.command("accept", cls=Command, help=text)
    @click.pass_obj
    def accept(tools: Tools) -> None:
        from coachtui.services.library import library_of
        from coachtui.services.targets import accept_targets, offered

        stated = library_of(tools.home, i18n.current()).targets
        do(tools, accept_targets, offered(stated[0].source if stated else "library", stated))
        _show(tools, None, as_data=False)

    return accept


def release_command() -> click.Command:
    """Make the command that lets a source's targets go."""

    @click.command("release", cls=Command, help=_("Let your own targets hold again, from this month on."))
    @click.pass_obj
    def release(tools: Tools) -> None:
        from coachtui.services.targets import release_targets

        do(tools, release_targets, None)
        _show(tools, None, as_data=False)

    return release
