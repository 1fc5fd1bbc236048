"""Calendar files in the app: the month out, busy times in, an invitation to copy."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

from coachtui.coaching.blocks import Block
from coachtui.documents.calendar.reading import Reading
from coachtui.errors import InvalidFieldError
from coachtui.i18n import _
from coachtui.paths import Home
from coachtui.services import calendar_in, calendar_out
from coachtui.services.people import get_person
from coachtui.tui.area import Area
from coachtui.tui.block_area import BlockArea
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.dialogs.told import Told
from coachtui.tui.worktop import Worktop
from coachtui.wording import calendar as said
from coachtui.wording.dates import month_name


async def export_month(area: Area, home: Home, *, named: bool) -> None:
    """Ask where to, and write the month as a calendar file. Raises CoachError."""
    worktop = area.worktop
    wanted = calendar_out.Wanted(month=area.month_here())
    calendar_out.events_for(worktop.records, wanted, worktop.context.today)

    async def submit(texts: Mapping[str, str]) -> str:
        return await _write(worktop, home, wanted, texts["place"], named=named)

    month = month_name(area.month_here(), worktop.context.today)
    what = _("names people, as set in the settings") if named else _("titles say 1:1, and name nobody")
    fields = [Field("place", _("Into"), _short(_downloads()), what)]
    form = Form(worktop, "calendar-export", _("{month} as a calendar file").format(month=month), fields, submit)
    area.say(await area.app.push_screen_wait(form))


async def _write(worktop: Worktop, home: Home, wanted: calendar_out.Wanted, typed: str, *, named: bool) -> str:
    place = _place(typed)
    calendar_out.check_place(place, home, named=named)
    events = calendar_out.events_for(worktop.records, wanted, worktop.context.today)
    if news := calendar_out.news_of(worktop.records, events):
        await worktop.keep(calendar_out.remember_told, news)
    names = {person.id: person.name for person in worktop.records.people.all()}
    file = calendar_out.File(said.titles(names, named=named), named)
    data = calendar_out.calendar_of(events, file, worktop.context)
    path = calendar_out.write_calendar(home, data, place, calendar_out.stem_of(wanted, events), named=named)
    return f"{_short(path)}: {said.events_told(events)}"


async def import_busy(area: Area) -> None:
    """Ask for a calendar file, and take over when one is busy. Raises CoachError."""
    worktop = area.worktop
    found: list[Reading] = []

    async def submit(texts: Mapping[str, str]) -> str:
        path, context = _place(texts["file"]), worktop.context

        def read() -> Reading:
            return calendar_in.reading_of(calendar_in.bytes_of(path), context)

        found.append(await asyncio.get_running_loop().run_in_executor(None, read))
        return said.read(found[-1])

    help_ = _("ends in .ics; only when you are busy is kept")
    fields = [Field("file", _("Calendar file"), _newest(), help_)]
    form = Form(worktop, "calendar-import", _("Busy times from a calendar file"), fields, submit)
    summary = await area.app.push_screen_wait(form)
    if not found or not summary:
        return
    reading = found[-1]
    if reading.findings and not await _good_enough(area, reading):
        area.say(_("Nothing has changed."))
        return
    given = calendar_in.TakeBusy(reading.busy)
    if calendar_in.is_news(worktop.records, given, worktop.context):
        await worktop.do(calendar_in.take_busy, given)
        area.done(summary)
    else:
        area.say(summary)
    await _offer_moves(area, reading)


async def _good_enough(area: Area, reading: Reading) -> bool:
    """Show what was not understood, and ask whether the rest is to be taken."""
    title = said.broken(len(reading.broken)) if reading.broken else said.read(reading)
    label = _("Take the good ones") if reading.broken else _("Go on")
    return await area.app.push_screen_wait(Told(title, [said.found(each) for each in reading.findings], label))


async def _offer_moves(area: Area, reading: Reading) -> None:
    """Where the calendar has blocks elsewhere, ask whether the plan is to follow."""
    worktop = area.worktop
    moves = calendar_in.moves_of(worktop.records, reading.own)
    cancelled = calendar_in.cancelled_there(worktop.records, reading.own)
    lines = [said.moved(move, _names(worktop, move.blocks)) for move in moves]
    lines += [said.cancelled_said(block, _names(worktop, (block,))) for block in cancelled]
    if not lines:
        return
    label = _("Move them in the plan too") if moves else ""
    title = said.moves(len(moves)) if moves else _("Cancelled in the calendar")
    if await area.app.push_screen_wait(Told(title, lines, label)):
        area.done(await worktop.do(calendar_in.take_moves, moves))


async def invite(area: Area) -> None:
    """Show an invitation to the block here, or the next one of the person here, to be copied. Raises CoachError."""
    worktop = area.worktop
    block = area.block_here() if isinstance(area, BlockArea) else None
    if block is None or block.state != "planned":
        block = calendar_out.next_block(worktop.records, area.person_here(), worktop.context)
    person = get_person(worktop.records, block.person)
    manager = worktop.records.manager()
    text = said.invitation(person, block, manager.name if manager else "")
    title = _("An invitation to {name}").format(name=person.name)
    if await area.app.push_screen_wait(Told(title, text.split("\n"), _("Copy"))):
        area.app.copy_to_clipboard(text)
        area.say(
            _('Copied, where the terminal allows it; else: coachtui plan invite "{name}"').format(name=person.name)
        )


def _names(worktop: Worktop, blocks: tuple[Block, ...]) -> str:
    return ", ".join(get_person(worktop.records, block.person).name for block in blocks)


def _downloads() -> Path:
    """Return the folder in which people look for what was written for them."""
    folder = Path.home() / "Downloads"
    return folder if folder.is_dir() else Path.home()


def _newest() -> str:
    """Return the newest calendar file among the downloads that is not ours, or an empty text."""
    try:
        files = [path for path in _downloads().glob("*.ics") if not path.name.startswith("coachtui-")]
        return _short(max(files, key=lambda path: path.stat().st_mtime)) if files else ""
    except OSError:
        return ""


def _place(typed: str) -> Path:
    """Return the path that was typed. Raises InvalidFieldError."""
    try:
        return Path(typed.strip() or ".").expanduser().absolute()
    except RuntimeError as error:  # ~nobody
        raise InvalidFieldError("home-unknown", "place", path=typed) from error


def _short(path: Path) -> str:
    """Return a path as people write it, with ~ for their own folder."""
    home = Path.home()
    return f"~/{path.relative_to(home)}".removesuffix("/.") if path.is_relative_to(home) else str(path)
