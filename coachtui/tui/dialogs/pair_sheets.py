"""What a pair of my people takes along, and that they met: two small forms."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

from coachtui.coaching.pairs import Pair
from coachtui.i18n import _, current
from coachtui.services.exporting import write_files
from coachtui.services.pair_sheets import drawn_for
from coachtui.services.pairs import Met, pair_met
from coachtui.services.session.choosing import flow_named
from coachtui.services.typed import read_day, read_minutes
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.dialogs.people import typed_day, understood
from coachtui.tui.worktop import Worktop
from coachtui.wording.durations import duration
from coachtui.wording.pair_sheet import Sheet, pair_sheet, sheet_file
from coachtui.wording.people import pair as both


def met_form(worktop: Worktop, pair: Pair) -> Form:
    """Return the form that keeps that the two met: the day and the minutes, and no more."""
    today = worktop.context.today

    async def submit(texts: Mapping[str, str]) -> str:
        day = read_day(texts["day"], today, current(), past=True)
        return await worktop.do(pair_met, Met(pair.id, day, read_minutes(texts["minutes"])))

    fields = [
        Field("day", _("Day"), typed_day(today), _("fri, 27/11, today"), understood(worktop)),
        Field("minutes", _("It took"), duration(pair.minutes), _("What they said is theirs; it is no time of yours.")),
    ]
    return Form(
        worktop, f"met-{pair.id}", _("They met: {pair}").format(pair=both(pair, _names(worktop))), fields, submit
    )


def sheet_form(worktop: Worktop, pair: Pair) -> Form:
    """Return the form that writes the sheet of a pair's next meeting into a folder."""

    async def submit(texts: Mapping[str, str]) -> str:
        library = await worktop.library()
        day = read_day(texts["day"], worktop.context.today, current())
        flow = flow_named(library, texts["flow"].strip()) if texts["flow"].strip() else None
        drawn = drawn_for(library, pair, day, flow)
        text = pair_sheet(Sheet(pair, *drawn), _names(worktop))
        folder = Path(texts["folder"].strip()).expanduser().absolute()
        name = sheet_file(pair, _names(worktop))
        paths = await asyncio.to_thread(write_files, worktop.home, folder, name, {".md": text})
        return _("Wrote {path}").format(path=paths[0])

    today = worktop.context.today
    fields = [
        Field("day", _("The next meeting from"), typed_day(today), _("fri, 27/11, today"), understood(worktop)),
        Field("flow", _("Flow"), "", _("empty for the one for peers")),
        Field("folder", _("Folder"), str(Path.home() / "coachtui"), _("Made where it is missing; yours alone.")),
    ]
    title = _("The sheet for {pair}; nothing of it is kept").format(pair=both(pair, _names(worktop)))
    return Form(worktop, f"sheet-{pair.id}", title, fields, submit)


def _names(worktop: Worktop) -> dict[str, str]:
    return {person.id: person.name for person in worktop.records.people.all()}
