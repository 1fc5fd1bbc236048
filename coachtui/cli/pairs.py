"""`coachtui people pair`: two who coach each other, half an hour every second week."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from coachtui import i18n
from coachtui.cli.groups import Command, Commands, Table
from coachtui.cli.naming import complete_name, do, person_named
from coachtui.cli.output import as_json, columns, say
from coachtui.cli.tools import Tools
from coachtui.coaching.absences import ME
from coachtui.coaching.pairs import MINUTES, WEEKS
from coachtui.errors import NotFoundError
from coachtui.i18n import N_, _

if TYPE_CHECKING:
    from datetime import date

    from coachtui.coaching.pairs import Meeting, Pair

COMMANDS: Table = {
    "list": ("coachtui.cli.pairs:list_command", N_("List the pairs, and who coaches now.")),
    "add": ("coachtui.cli.pairs:add_command", N_("Put a pair down.")),
    "remove": ("coachtui.cli.pairs:remove_command", N_("Take a pair away.")),
    "sheet": ("coachtui.cli.pair_sheets:sheet_command", N_("Print the sheet for their next meeting.")),
    "held": ("coachtui.cli.pair_sheets:held_command", N_("They met: how long, and no more.")),
}
_ME = N_("You are in it; one name is said then.")


def command() -> click.Command:
    """Make the group; without a command it lists."""

    @click.command("pair", cls=Commands, table=COMMANDS, help=_("Pairs. Without a command: list them."))
    @click.pass_context
    def pair(context: click.Context) -> None:
        if context.invoked_subcommand is None:
            _list(context.obj, as_data=False)

    return pair


def list_command() -> click.Command:
    """Make the command that lists pairs."""

    @click.command("list", cls=Command, help=_("List the pairs, and who coaches now."))
    @click.option("--json", "as_data", is_flag=True, help=_("As JSON, for a program to read."))
    @click.pass_obj
    def listing(tools: Tools, as_data: bool) -> None:
        _list(tools, as_data=as_data)

    return listing


def _list(tools: Tools, *, as_data: bool) -> None:
    from coachtui.services.pairs import in_turn, meetings_of
    from coachtui.wording.people import coaching_now, met, pair, pair_details

    today = tools.context.today
    names = {person.id: person.name for person in tools.records.people.all()}
    found = in_turn(tools.records.team.pairs.all())
    if as_data:
        as_json([_shape(each, meetings_of(tools.records, each), names, today) for each in found])
    elif not found:
        say(_("There is no pair. Put one down with: coachtui people pair add NAME NAME"))
    else:
        columns(
            [
                (
                    pair(p, names),
                    pair_details(p),
                    coaching_now(p, names, today) if p.runs_on(today) else "",
                    met(meetings_of(tools.records, p)),
                )
                for p in found
            ]
        )


def _shape(pair: Pair, met: list[Meeting], names: dict[str, str], today: date) -> dict[str, Any]:
    coach = pair.turn_on(today).coach if pair.runs_on(today) else None
    return {
        "id": pair.id,
        "kind": pair.kind,
        "people": [
            {"id": who, "name": names.get(who)} if who else {"id": None, "name": None} for who in (pair.one, pair.other)
        ],
        "since": pair.since.isoformat(),
        "until": pair.until.isoformat() if pair.until else None,
        "minutes": pair.minutes,
        "weeks": pair.weeks,
        "coach": coach and names.get(coach),
        "met": [{"date": meeting.day.isoformat(), "minutes": meeting.minutes} for meeting in met],
    }


def add_command() -> click.Command:
    """Make the command that puts a pair down."""
    text = _(
        "Put a pair down; who is named first coaches first. What two of your people say is theirs: only that they met "
        "is kept.\n\nSuch as: coachtui people pair add Anna Jonas"
    )

    @click.command("add", cls=Command, help=text)
    @click.argument("names", metavar="NAME...", nargs=-1, required=True, shell_complete=complete_name)
    @click.option("--me", is_flag=True, help=_(_ME))
    @click.option("--since", metavar="DAY", default="", help=_("The day of the first meeting. Without it, today."))
    @click.option("--until", metavar="DAY", default="", help=_("The last day."))
    @click.option("--minutes", metavar="MINUTES", default=str(MINUTES), help=_("How long they meet. Without it, 30."))
    @click.option("--weeks", metavar="N", default=str(WEEKS), help=_("Every so many weeks. Without it, 2."))
    @click.pass_obj
    def add(tools: Tools, names: tuple[str, ...], me: bool, since: str, until: str, minutes: str, weeks: str) -> None:
        from coachtui.services.pairs import AddPair, add_pair
        from coachtui.services.typed import read_day_or_none, read_minutes, read_number

        today = tools.context.today
        one, other = _two(tools, names, me)
        first = read_day_or_none(since, today, i18n.current(), "since") or today
        last = read_day_or_none(until, first, i18n.current(), "until")
        do(tools, add_pair, AddPair(one, other, first, last, read_minutes(minutes), read_number(weeks, "weeks")))

    return add


def remove_command() -> click.Command:
    """Make the command that takes a pair away."""

    @click.command("remove", cls=Command, help=_("Take a pair away."))
    @click.argument("names", metavar="NAME...", nargs=-1, required=True, shell_complete=complete_name)
    @click.option("--me", is_flag=True, help=_(_ME))
    @click.pass_obj
    def remove(tools: Tools, names: tuple[str, ...], me: bool) -> None:
        from coachtui.services.pairs import remove_pair

        do(tools, remove_pair, pair_named(tools, names, me=me).id)

    return remove


def pair_named(tools: Tools, names: tuple[str, ...], *, me: bool = False) -> Pair:
    """Return the last pair of these two. Raises NotFoundError."""
    from coachtui.coaching.pairs import same_two
    from coachtui.services.pairs import in_turn

    found = in_turn(same_two(tools.records.team.pairs.all(), *_two(tools, names, me)))
    if not found:
        raise NotFoundError("pair-gone")
    return found[-1]


def _two(tools: Tools, names: tuple[str, ...], me: bool) -> tuple[str, str]:
    """Return whom a pair is made of."""
    if len(names) != (1 if me else 2):
        raise click.UsageError(_("A pair takes two names, or one with --me."), click.get_current_context())
    found = [person_named(tools, name).id for name in names]
    return (found[0], ME) if me else (found[0], found[1])
