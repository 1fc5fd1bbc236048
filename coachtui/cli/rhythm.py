"""`coachtui rhythm`: what a team does again and again, which blocks and group sessions can hang on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import click

from coachtui import i18n
from coachtui.cli.groups import Command, Commands, Table
from coachtui.cli.naming import do
from coachtui.cli.output import as_json, columns, say
from coachtui.cli.tools import Tools
from coachtui.errors import CoachError
from coachtui.i18n import N_, _

if TYPE_CHECKING:
    from datetime import date

    from coachtui.coaching.rhythms import Recurrence, Rhythm
    from coachtui.services.rhythms import RhythmCard

COMMANDS: Table = {
    "list": ("coachtui.cli.rhythm:list_command", N_("List the rhythms, and when each comes next.")),
    "add": ("coachtui.cli.rhythm:add_command", N_("Add a rhythm.")),
    "edit": ("coachtui.cli.rhythm:edit_command", N_("Change a rhythm.")),
    "remove": ("coachtui.cli.rhythm:remove_command", N_("Take a rhythm away.")),
}
_HELP = {
    "project": ("PROJECT", N_("The project it belongs to.")),
    "at": ("TIME", N_("The start, such as 9:30.")),
    "minutes": ("MINUTES", N_("How long it takes.")),
    "since": ("DAY", N_("The day from which it runs; weeks are counted from it. Without it, today.")),
    "until": ("DAY", N_("The last day.")),
}


def command() -> click.Command:
    """Make the group; without a command it lists."""

    @click.command("rhythm", cls=Commands, table=COMMANDS, help=_("Rhythms of the team. Without a command: list them."))
    @click.pass_context
    def rhythm(context: click.Context) -> None:
        if context.invoked_subcommand is None:
            _list(context.obj, as_data=False)

    return rhythm


def list_command() -> click.Command:
    """Make the command that lists rhythms."""

    @click.command("list", cls=Command, help=_("List the rhythms, and when each comes next."))
    @click.option("--json", "as_data", is_flag=True, help=_("As JSON, for a program to read."))
    @click.pass_obj
    def listing(tools: Tools, as_data: bool) -> None:
        _list(tools, as_data=as_data)

    return listing


def _list(tools: Tools, *, as_data: bool) -> None:
    from coachtui.services.rhythms import by_name
    from coachtui.wording.dates import day
    from coachtui.wording.people import rhythm

    today = tools.context.today
    found = by_name(tools.records)
    if as_data:
        as_json([_shape(each, today) for each in found])
    elif not found:
        say(_('There is no rhythm. Add one with: coachtui rhythm add "Sprint planning" "every 2 weeks wed"'))
    else:
        coming = [each.next_day(today) for each in found]
        ahead = [_("next {day}").format(day=day(one)) if one else _("over") for one in coming]
        columns([(each.name, each.project, rhythm(each), next_) for each, next_ in zip(found, ahead, strict=True)])


def _shape(rhythm: Rhythm, today: date) -> dict[str, Any]:
    from coachtui.wording.people import recurrence

    coming = rhythm.next_day(today)
    return {
        "id": rhythm.id,
        "name": rhythm.name,
        "project": rhythm.project,
        "repeats": recurrence(rhythm.recurrence),
        "since": rhythm.since.isoformat(),
        "until": rhythm.until.isoformat() if rhythm.until else None,
        "start": f"{rhythm.start:%H:%M}" if rhythm.start else None,
        "minutes": rhythm.minutes or None,
        "next": coming.isoformat() if coming else None,
        "days": [day.isoformat() for day in rhythm.days_in(today, today + timedelta(days=90))],
    }


def add_command() -> click.Command:
    """Make the command that adds a rhythm."""
    text = _(
        "Add a rhythm: its name, and when it repeats, such as mon thu, every 2 weeks wed, last fri, 1st mon or the "
        '15th.\n\nSuch as: coachtui rhythm add "Sprint planning" "every 2 weeks wed" --at 9:00 --minutes 90'
    )

    @click.command("add", cls=Command, help=text)
    @click.argument("name", metavar="NAME")
    @click.argument("repeats", metavar="WHEN")
    @_options
    @click.pass_obj
    def add(tools: Tools, /, name: str, repeats: str, **typed: str | None) -> None:
        from coachtui.services.rhythms import RhythmCard, add_rhythm, read_recurrence

        card = RhythmCard(name, tools.context.today, read_recurrence(repeats, i18n.current()))
        do(tools, add_rhythm, _changed(tools, card, typed))

    return add


def edit_command() -> click.Command:
    """Make the command that changes a rhythm."""
    text = _("Change a rhythm; what is not named stays. An empty text takes a field away.")

    @click.command("edit", cls=Command, help=text)
    @click.argument("name", metavar="NAME")
    @click.option("--name", "new_name", metavar="NAME", help=_("The new name."))
    @click.option("--repeats", metavar="WHEN", help=_("When it repeats, such as every 2 weeks wed."))
    @_options
    @click.pass_obj
    def edit(tools: Tools, /, name: str, new_name: str | None, repeats: str | None, **typed: str | None) -> None:
        from coachtui.services.rhythms import ChangeRhythm, RhythmCard, change_rhythm, find_rhythm, read_recurrence

        if new_name is None and repeats is None and not any(value is not None for value in typed.values()):
            raise CoachError("nothing-to-change", hint="edit-flags")
        rhythm = find_rhythm(tools.records, name)
        when: Recurrence = rhythm.recurrence if repeats is None else read_recurrence(repeats, i18n.current())
        card = RhythmCard(*rhythm[1:])._replace(name=new_name or rhythm.name, recurrence=when)
        do(tools, change_rhythm, ChangeRhythm(rhythm.id, _changed(tools, card, typed)))

    return edit


def remove_command() -> click.Command:
    """Make the command that takes a rhythm away."""

    @click.command("remove", cls=Command, help=_("Take a rhythm away; blocks that hang on it stay."))
    @click.argument("name", metavar="NAME")
    @click.pass_obj
    def remove(tools: Tools, name: str) -> None:
        from coachtui.services.rhythms import find_rhythm, remove_rhythm

        do(tools, remove_rhythm, find_rhythm(tools.records, name).id)

    return remove


def _options(function: Any) -> Any:
    """Give a command the options of a rhythm."""
    for field, (metavar, text) in reversed(_HELP.items()):
        function = click.option(f"--{field}", metavar=metavar, help=_(text))(function)
    return function


def _changed(tools: Tools, card: RhythmCard, typed: dict[str, str | None]) -> RhythmCard:
    """Return a card with what was typed. Raises InvalidFieldError."""
    from coachtui.services.typed import read_day_or_none, read_minutes, read_start

    today, language = tools.context.today, i18n.current()
    if (project := typed["project"]) is not None:
        card = card._replace(project=project)
    if (at := typed["at"]) is not None:
        card = card._replace(start=read_start(at))
    if (minutes := typed["minutes"]) is not None:
        card = card._replace(minutes=read_minutes(minutes) if minutes.strip() else 0)
    if (since := typed["since"]) is not None:
        card = card._replace(since=read_day_or_none(since, today, language, "since") or today)
    if (until := typed["until"]) is not None:
        card = card._replace(until=read_day_or_none(until, card.since, language, "until"))
    return card
