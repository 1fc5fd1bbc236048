"""`coachtui plan export` and `plan invite`: blocks as a calendar file, an invitation as text."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coachtui.cli.groups import Command
from coachtui.cli.naming import complete_name, name_argument, person_named
from coachtui.cli.output import as_json, say
from coachtui.cli.tools import Tools
from coachtui.errors import CoachError, InvalidFieldError
from coachtui.i18n import N_, _

if TYPE_CHECKING:
    from coachtui.coaching.blocks import Block
    from coachtui.coaching.events import Event
    from coachtui.documents.calendar.out import Invited, Method
    from coachtui.services.calendar_out import Wanted

_ON = N_("The day on which the block stands.")
STDOUT = "-"


def export_command() -> click.Command:
    """Make the command that writes a calendar file."""
    text = _(
        "Write blocks as a calendar file: this month's; a person's from today on; or one block, by its day. Written "
        "again after a change it updates the same events. Titles say 1:1 and name nobody unless you ask for it.\n\n"
        "Such as: coachtui plan export Anna --on fri"
    )

    @click.command("export", cls=Command, help=text)
    @click.argument("name", metavar="[NAME]", required=False, shell_complete=complete_name)
    @click.option("--month", metavar="YYYY-MM", help=_("The month. Without it, this one."))
    @click.option("--on", "day", metavar="DAY", help=_(_ON))
    @click.option("--cancel", is_flag=True, help=_("Only what has left the plan, as cancelled."))
    @click.option("--names", is_flag=True, help=_("Name people in the titles."))
    @click.option("--out", metavar="PLACE", help=_("A folder, a file that ends in .ics, or - for the output."))
    @click.option("--organizer", metavar="ADDRESS", help=_("Your address, for an invitation that can be answered."))
    @click.option("--attendee", metavar="ADDRESS", help=_("Theirs. Neither is kept."))
    @click.option("--json", "as_data", is_flag=True, help=_("Say what was written as JSON."))
    @click.pass_obj
    def export(
        tools: Tools,
        name: str | None,
        month: str | None,
        day: str | None,
        cancel: bool,
        names: bool,
        out: str | None,
        organizer: str | None,
        attendee: str | None,
        as_data: bool,
    ) -> None:
        wanted = _wanted(tools, name, month, day)
        invited = _invited(organizer, attendee)
        method: Method = "CANCEL" if cancel else "REQUEST" if invited else "PUBLISH"
        _export(tools, wanted, method, names or tools.settings.names_in_calendar, out, invited, as_data)

    return export


def _wanted(tools: Tools, name: str | None, month: str | None, day: str | None) -> Wanted:
    from coachtui.cli.choosing import block_to_change
    from coachtui.cli.months import read_month
    from coachtui.services.calendar_out import Wanted

    if name is None:
        if day is not None:
            raise InvalidFieldError("person-needed", "name", hint="calendar-on")
        return Wanted(month=read_month(month, tools.context.today))
    person = person_named(tools, name)
    if day is not None:
        return Wanted(block=block_to_change(tools, person, day).id)
    return Wanted(read_month(month, tools.context.today) if month is not None else None, person.id)


def _invited(organizer: str | None, attendee: str | None) -> Invited | None:
    from coachtui.documents.calendar.out import Invited
    from coachtui.language.text import clean

    if organizer is None and attendee is None:
        return None
    if organizer is None or attendee is None:
        raise CoachError("calendar-two-addresses", hint="calendar-addresses")
    for address in (organizer, attendee):
        before, at, after = address.partition("@")
        if not (before and at and after) or any(char.isspace() or char in ':;,"<>' for char in address):
            raise InvalidFieldError("calendar-address", "address", typed=clean(address))
    return Invited(organizer, attendee)


def _export(
    tools: Tools, wanted: Wanted, method: Method, named: bool, out: str | None, invited: Invited | None, as_data: bool
) -> None:
    from coachtui.services import calendar_out
    from coachtui.wording.calendar import titles

    events = calendar_out.events_for(tools.records, wanted, tools.context.today)
    if method == "CANCEL":
        events = calendar_out.cancelled_of(events)
    names = {person.id: person.name for person in tools.records.people.all()}
    file = calendar_out.File(titles(names, named=named), named, method, invited)
    place = Path.cwd() if out is None else Path(out).expanduser().absolute()
    if out != STDOUT:
        calendar_out.check_place(place, tools.home, named=named)
    if news := calendar_out.news_of(tools.records, events):
        tools.desk.do(calendar_out.remember_told, news, told=False)
    data = calendar_out.calendar_of(events, file, tools.context)
    if out == STDOUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    stem = calendar_out.stem_of(wanted, events)
    path = calendar_out.write_calendar(tools.home, data, place, stem, named=named)
    if as_data:
        as_json({"path": str(path), "method": method, "events": [_shape(event) for event in events]})
        return
    say(_("Wrote {path}").format(path=path))
    _say_count(events)


def _say_count(events: list[Event]) -> None:
    from coachtui.wording.calendar import events_told

    say(events_told(events))


def _shape(event: Event) -> dict[str, object]:
    from coachtui.documents.calendar.out import uid

    return {
        "uid": uid(event.id),
        "sequence": event.sequence,
        "date": event.day.isoformat(),
        "start": f"{event.start:%H:%M}" if event.start else None,
        "minutes": event.minutes,
        "cancelled": event.cancelled,
    }


def invite_command() -> click.Command:
    """Make the command that prints an invitation."""
    text = _(
        "Print an invitation to a block as text to send, in the person's language. Without a day it is the next "
        "block.\n\nSuch as: coachtui plan invite Anna"
    )

    @click.command("invite", cls=Command, help=text)
    @name_argument
    @click.option("--on", "day", metavar="DAY", help=_(_ON))
    @click.pass_obj
    def invite(tools: Tools, name: str, day: str | None) -> None:
        from coachtui.wording.calendar import invitation

        person = person_named(tools, name)
        manager = tools.records.manager()
        click.echo(invitation(person, _block(tools, person.id, name, day), manager.name if manager else ""))

    return invite


def _block(tools: Tools, person: str, typed: str, day: str | None) -> Block:
    from coachtui.cli.choosing import block_to_change
    from coachtui.services.calendar_out import next_block

    if day is not None:
        return block_to_change(tools, person_named(tools, typed), day)
    return next_block(tools.records, person, tools.context)
