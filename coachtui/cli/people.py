"""`coachtui people`: who they are and how each one's month goes."""

import click

from coachtui.cli.groups import Command, Commands, Table
from coachtui.cli.output import as_json, columns, say
from coachtui.cli.tools import Tools
from coachtui.i18n import N_, _

COMMANDS: Table = {
    "list": ("coachtui.cli.people:list_command", N_("List them: this month's minutes, and the last session.")),
    "add": ("coachtui.cli.people_cards:add_command", N_("Add people by name.")),
    "edit": ("coachtui.cli.people_cards:edit_command", N_("Change a name, a tier, a kind or a team.")),
    "archive": ("coachtui.cli.people_cards:archive_command", N_("Let a person go: the history stays.")),
}
JSON = N_("As JSON, for a program to read.")


def command() -> click.Command:
    """Make the group; without a command it lists."""

    @click.command("people", cls=Commands, table=COMMANDS, help=_("Your people. Without a command: list them."))
    @click.option("--json", "as_data", is_flag=True, help=_(JSON))
    @click.pass_context
    def people(context: click.Context, as_data: bool) -> None:
        if context.invoked_subcommand is None:
            list_people(context.obj, as_data)

    return people


def list_command() -> click.Command:
    """Make the command that lists people."""

    @click.command("list", cls=Command, help=_("List your people: this month's minutes, and the last session."))
    @click.option("--json", "as_data", is_flag=True, help=_(JSON))
    @click.pass_obj
    def listing(tools: Tools, as_data: bool) -> None:
        list_people(tools, as_data)

    return listing


def list_people(tools: Tools, as_data: bool) -> None:
    """Print everyone who has not left: name, tier or kind, team, held of target, last session."""
    from coachtui.services.roster import roster_of

    roster = roster_of(tools.records, tools.context)
    if as_data:
        from coachtui.cli.shapes import card

        as_json(
            [
                card(person)
                | {
                    "since": person.since.isoformat(),
                    "held": held,
                    "target": target,
                    "last_session": last.isoformat() if last else None,
                }
                for person, held, target, last in roster
            ]
        )
        return
    if not roster:
        say(_("Nobody is here yet. Add people with: coachtui people add NAME"))
        return
    from coachtui.wording.dates import day_with_year
    from coachtui.wording.durations import duration, part_of
    from coachtui.wording.words import kind, tier

    columns(
        [
            (
                person.name,
                tier(person.tier) if person.kind == "report" else kind(person.kind),
                person.team,
                part_of(held, target) if target else duration(held),
                _("last {day}").format(day=day_with_year(last)) if last else _("no session yet"),
            )
            for person, held, target, last in roster
        ],
        numbers=(3,),
    )
