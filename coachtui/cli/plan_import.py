"""`coachtui plan import`: calendar files in, as times that are taken; nothing else of them is kept."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coachtui.cli.groups import Command
from coachtui.cli.naming import do
from coachtui.cli.output import as_json, say
from coachtui.cli.tools import Tools
from coachtui.errors import CoachError
from coachtui.i18n import _

if TYPE_CHECKING:
    from coachtui.coaching.blocks import Block
    from coachtui.documents.calendar.reading import Reading
    from coachtui.services.calendar_in import MovedThere

STDIN = "-"


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Read calendar files, so that blocks are proposed where you are free. Only when you are busy is kept: no "
        "titles, no places, no people. What was read before is replaced, so read all your calendars at once.\n\n"
        "Such as: coachtui plan import work.ics home.ics"
    )

    @click.command("import", cls=Command, help=text)
    @click.argument("files", metavar="FILE...", nargs=-1)
    @click.option("--good", is_flag=True, help=_("Where some events are broken, take the good ones."))
    @click.option("--add", is_flag=True, help=_("Keep what was read before as well."))
    @click.option("--me", metavar="ADDRESS", default="", help=_("Your address: what you declined is no time taken."))
    @click.option("--moves", is_flag=True, help=_("Move blocks to where the calendar has them."))
    @click.option("--clear", is_flag=True, help=_("Forget what was read before."))
    @click.option("--json", "as_data", is_flag=True, help=_("As JSON, for a program to read."))
    @click.pass_context
    def read(
        context: click.Context,
        files: tuple[str, ...],
        good: bool,
        add: bool,
        me: str,
        moves: bool,
        clear: bool,
        as_data: bool,
    ) -> int:
        from coachtui.services.calendar_in import TakeBusy, take_busy

        tools: Tools = context.obj
        if clear:
            do(tools, take_busy, TakeBusy(()))
            return 0
        if not files:
            raise CoachError("calendar-file-needed", hint="calendar-export")
        readings = [(file, _read(tools, file, me)) for file in files]
        return _take(tools, readings, good, add, moves, as_data)

    return read


def _read(tools: Tools, file: str, me: str) -> Reading:
    from coachtui.documents.calendar.reading import LARGEST
    from coachtui.services.calendar_in import bytes_of, reading_of

    if file == STDIN:
        return reading_of(sys.stdin.buffer.read(LARGEST + 1), tools.context, me)
    return reading_of(bytes_of(Path(file).expanduser()), tools.context, me)


def _take(tools: Tools, readings: list[tuple[str, Reading]], good: bool, add: bool, moves: bool, as_data: bool) -> int:
    """Keep the times that are taken, or say why not; return the exit code, 1 where nothing was changed."""
    from coachtui.services.calendar_in import TakeBusy, cancelled_there, is_news, moves_of, take_busy, take_moves

    own = [seen for _file, reading in readings for seen in reading.own]
    stopped = any(reading.broken for _file, reading in readings) and not good
    found = moves_of(tools.records, own)
    cancelled = cancelled_there(tools.records, own)
    if as_data:
        as_json(_as_data(readings, found, cancelled, taken=not stopped))
    else:
        _say(readings)
    if stopped:
        if not as_data:
            say(_("Nothing has changed. Take the good ones with --good, or mend the file and read it again."))
        return 1
    given = TakeBusy(tuple(busy for _file, reading in readings for busy in reading.busy), add)
    carry_out = partial(tools.desk.do) if as_data else partial(do, tools)
    if is_news(tools.records, given, tools.context):
        carry_out(take_busy, given)
    if not as_data:
        _say_own(tools, found, cancelled, moves)
    if moves and found:
        carry_out(take_moves, found)
    return 0


def _say(readings: list[tuple[str, Reading]]) -> None:
    from coachtui.wording.calendar import broken, found, read

    for file, reading in readings:
        for finding in reading.findings:
            say(f"{file}, {found(finding)}" if len(readings) > 1 else found(finding))
        say(f"{file}: {read(reading)}" if len(readings) > 1 else read(reading))
        if reading.broken:
            say(broken(len(reading.broken)))


def _say_own(tools: Tools, found: list[MovedThere], cancelled: list[Block], taken: bool) -> None:
    from coachtui.wording.calendar import cancelled_said, moved, moves

    names = {person.id: person.name for person in tools.records.people.all()}
    if found:
        say(moves(len(found)))
        for move in found:
            say(moved(move, ", ".join(names.get(block.person, "…") for block in move.blocks)), indent=1)
        if not taken:
            say(_("Move them in the plan too with --moves."))
    for block in cancelled:
        say(cancelled_said(block, names.get(block.person, "…")))


def _as_data(
    readings: list[tuple[str, Reading]], found: list[MovedThere], cancelled: list[Block], *, taken: bool
) -> dict[str, object]:
    from coachtui.wording.calendar import found as said

    return {
        "taken": taken,
        "files": [
            {
                "file": file,
                "events": reading.events,
                "busy": [
                    {"first": busy.first.isoformat(), "last": busy.last.isoformat(), "all_day": busy.all_day}
                    for busy in reading.busy
                ],
                "findings": [
                    {"line": finding.line, "code": finding.code, "note": finding.note, "said": said(finding)}
                    for finding in reading.findings
                ],
            }
            for file, reading in readings
        ],
        "moved": [
            {
                "blocks": [block.id for block in move.blocks],
                "date": move.day.isoformat(),
                "start": f"{move.start:%H:%M}" if move.start else None,
                "minutes": move.minutes,
            }
            for move in found
        ],
        "cancelled": [block.id for block in cancelled],
    }
