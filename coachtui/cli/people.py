"""`coachtui people`: who they are and how each one's month goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from coachtui.cli.groups import Command, Commands, Table
from coachtui.cli.output import as_json, columns, say
from coachtui.cli.tools import Tools
from coachtui.i18n import N_, _

if TYPE_CHECKING:
    from datetime import date

    from coachtui.services.roster import Standing

COMMANDS: Table = {
    "list": ("coachtui.cli.people:list_command", N_("List them: this month's minutes, and the last session.")),
    "add": ("coachtui.cli.people_cards:add_command", N_("Add people by name.")),
    "edit": ("coachtui.cli.people_cards:edit_command", N_("Change a card: name, tier, team, part-time and more.")),
    "archive": ("coachtui.cli.people_cards:archive_command", N_("Let a person go: the history stays.")),
    "return": ("coachtui.cli.people_cards:return_command", N_("Bring one who was archived back.")),
    "import": ("coachtui.cli.people_import:command", N_("Add the people of a CSV file.")),
    "absence": ("coachtui.cli.absences:command", N_("Days on which somebody is away.")),
    "pair": ("coachtui.cli.pairs:command", N_("Two who coach each other.")),
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
    @click.option("--left", is_flag=True, help=_("Those who have left, instead."))
    @click.pass_obj
    def listing(tools: Tools, as_data: bool, left: bool) -> None:
        if left:
            list_gone(tools, as_data)
        else:
            list_people(tools, as_data)

    return listing


def list_gone(tools: Tools, as_data: bool) -> None:
    """Print everyone who has left, the last one first."""
    from coachtui.cli.shapes import whole_card
    from coachtui.services.people import gone
    from coachtui.wording.people import card as said

    people = gone(tools.records, tools.context.today)
    if as_data:
        as_json([whole_card(person) for person in people])
    elif not people:
        say(_("Nobody has left."))
    else:
        columns([(person.name, ", ".join(said(person))) for person in people])


def list_people(tools: Tools, as_data: bool) -> None:
    """Print everyone who has not left: name, tier or kind, team, held of target, last session."""
    from coachtui.services.roster import roster_of

    roster = roster_of(tools.records, tools.context)
    if as_data:
        from coachtui.cli.shapes import whole_card

        as_json(
            [
                whole_card(person)
                | {
                    "held": held,
                    "target": target,
                    "last_session": last.isoformat() if last else None,
                    "away_until": away.last.isoformat() if away else None,
                }
                for person, held, target, last, away in roster
            ]
        )
        return
    if not roster:
        say(_("Nobody is here yet. Add people with: coachtui people add NAME"))
        return
    from coachtui.wording.durations import duration, part_of
    from coachtui.wording.words import kind, tier

    columns(
        [
            (
                person.name,
                tier(person.tier) if person.kind == "report" else kind(person.kind),
                person.team,
                part_of(held, target) if target else duration(held),
                _last(one, tools.context.today),
            )
            for one in roster
            for person, held, target in [one[:3]]
        ],
        numbers=(3,),
    )


def _last(one: Standing, today: date) -> str:
    """Return when the last session was, and whether the person is away or has yet to come."""
    from coachtui.wording.dates import day_with_year
    from coachtui.wording.people import elsewhere

    last = _("last {day}").format(day=day_with_year(one.last)) if one.last else _("no session yet")
    return ", ".join(filter(None, (elsewhere(one.person, one.away, today), last)))
