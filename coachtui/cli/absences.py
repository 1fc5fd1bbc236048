"""`coachtui people absence`: days on which somebody is away, with one of four reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from coachtui import i18n
from coachtui.cli.groups import Command, Commands, Table
from coachtui.cli.naming import complete_name, do, person_named
from coachtui.cli.output import as_json, columns, say
from coachtui.cli.tools import Tools
from coachtui.coaching.absences import ME
from coachtui.coaching.blocks import REASONS
from coachtui.errors import NotFoundError
from coachtui.i18n import N_, _

if TYPE_CHECKING:
    from coachtui.coaching.absences import Absence

COMMANDS: Table = {
    "list": ("coachtui.cli.absences:list_command", N_("List who is away from today on.")),
    "add": ("coachtui.cli.absences:add_command", N_("Put days down on which somebody is away.")),
    "remove": ("coachtui.cli.absences:remove_command", N_("Take an absence away.")),
}
_ME = N_("Your own absence; no name is said then.")


def command() -> click.Command:
    """Make the group; without a command it lists."""

    @click.command("absence", cls=Commands, table=COMMANDS, help=_("Absences. Without a command: list them."))
    @click.pass_context
    def absence(context: click.Context) -> None:
        if context.invoked_subcommand is None:
            _list(context.obj, everything=False, as_data=False)

    return absence


def list_command() -> click.Command:
    """Make the command that lists absences."""

    @click.command("list", cls=Command, help=_("List who is away from today on."))
    @click.option("--all", "everything", is_flag=True, help=_("Those that are over, too."))
    @click.option("--json", "as_data", is_flag=True, help=_("As JSON, for a program to read."))
    @click.pass_obj
    def listing(tools: Tools, everything: bool, as_data: bool) -> None:
        _list(tools, everything=everything, as_data=as_data)

    return listing


def _list(tools: Tools, *, everything: bool, as_data: bool) -> None:
    from coachtui.wording.dates import span
    from coachtui.wording.words import reason

    names = {person.id: person.name for person in tools.records.people.all()}
    found = [a for a in tools.records.team.absences.all() if everything or a.last >= tools.context.today]
    found.sort(key=lambda each: (each.first, each.id))
    if as_data:
        as_json([_shape(each, names) for each in found])
    elif not found:
        say(_("Nobody is away. Put days down with: coachtui people absence add NAME FIRST LAST"))
    else:
        columns([(names.get(a.person, _("you")), span(a.first, a.last), reason(a.reason)) for a in found])


def _shape(absence: Absence, names: dict[str, str]) -> dict[str, Any]:
    return {
        "id": absence.id,
        "person": absence.person or None,
        "name": names.get(absence.person),
        "first": absence.first.isoformat(),
        "last": absence.last.isoformat(),
        "reason": absence.reason,
    }


def add_command() -> click.Command:
    """Make the command that puts an absence down."""
    text = _(
        "Put days down on which somebody is away: the first, and the last where it is another one."
        "\n\nSuch as: coachtui people absence add Karim 19/11 27/11 --reason holiday"
    )

    @click.command("add", cls=Command, help=text)
    @click.argument("words", metavar="[NAME] FIRST [LAST]", nargs=-1, required=True, shell_complete=complete_name)
    @click.option("--reason", metavar="REASON", default="away", help=_("away, holiday, business or other."))
    @click.option("--me", is_flag=True, help=_(_ME))
    @click.pass_obj
    def add(tools: Tools, words: tuple[str, ...], reason: str, me: bool) -> None:
        from coachtui.services.absences import AddAbsence, add_absence
        from coachtui.services.typed import read_day, read_word
        from coachtui.wording.words import reason as said

        who, days = _who(tools, words, me)
        if not 1 <= len(days) <= 2:
            raise click.UsageError(_("Say a name, the first day and the last one."), click.get_current_context())
        today = tools.context.today
        first = read_day(days[0], today, i18n.current(), field="first")
        last = read_day(days[-1], first, i18n.current(), field="last") if len(days) == 2 else first
        do(tools, add_absence, AddAbsence(who, first, last, read_word(reason, REASONS, said, "reason")))

    return add


def remove_command() -> click.Command:
    """Make the command that takes an absence away."""
    text = _("Take an absence away: the one that a day falls into, else the next one.")

    @click.command("remove", cls=Command, help=text)
    @click.argument("words", metavar="[NAME] [DAY]", nargs=-1, shell_complete=complete_name)
    @click.option("--me", is_flag=True, help=_(_ME))
    @click.pass_obj
    def remove(tools: Tools, words: tuple[str, ...], me: bool) -> None:
        from coachtui.coaching.absences import of
        from coachtui.services.absences import remove_absence
        from coachtui.services.typed import read_day

        if not me and not words:
            raise click.UsageError(_("Say whose it is."), click.get_current_context())
        who, days = _who(tools, words, me)
        today = tools.context.today
        theirs = of(tools.records.team.absences.all(), who)
        if days:
            day = read_day(days[0], today, i18n.current())
            theirs = [absence for absence in theirs if absence.covers(day)]
        else:
            theirs = [absence for absence in theirs if absence.last >= today]
        if not theirs:
            raise NotFoundError("absence-gone")
        do(tools, remove_absence, theirs[0].id)

    return remove


def _who(tools: Tools, words: tuple[str, ...], me: bool) -> tuple[str, tuple[str, ...]]:
    """Return whose absence is meant, and the days."""
    return (ME, words) if me else (person_named(tools, words[0]).id, words[1:])
