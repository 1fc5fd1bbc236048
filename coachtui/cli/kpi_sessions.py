"""`coachtui kpi NAME`: the entries behind one person's minutes. They come from the ledger, which holds no notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coachtui.cli.output import columns, say
from coachtui.cli.shapes import card, month_text
from coachtui.cli.tools import Tools
from coachtui.i18n import _
from coachtui.wording.dates import day, month_name
from coachtui.wording.durations import duration, part_of
from coachtui.wording.kpi import counts_mark, meetings, what
from coachtui.wording.sessions import focus

if TYPE_CHECKING:
    from coachtui.services.minutes import Behind

SESSION_FIELDS = ("date", "minutes", "kind", "flow", "focus", "qualifies", "session")


def as_data(found: Behind) -> dict[str, Any]:
    """Return what `--json` prints: the person, the sum, and an object for each entry."""
    entries = [
        {
            "date": entry.day.isoformat(),
            "minutes": entry.minutes,
            "kind": entry.kind,
            "flow": entry.flow,
            "focus": entry.focus,
            "qualifies": entry.qualifies,
            "session": entry.session,
        }
        for entry in found.entries
    ]
    sums = {"month": month_text(found.month), "held": found.held, "target": found.target}
    return {"person": card(found.person)} | sums | {"sessions": entries}


def as_text(tools: Tools, found: Behind) -> None:
    """Print the entries, each with its day, minutes, what it was and whether it counts."""
    name, month = found.person.name, month_name(found.month, tools.context.today)
    if not found.entries:
        say(_("Nothing held with {name} in {month}.").format(name=name, month=month))
        return
    held = part_of(found.held, found.target) if found.target else duration(found.held)
    say(f"{name}, {month}  {held}, {meetings(found.tally)}")
    say()
    rows = [
        (day(entry.day), duration(entry.minutes), what(entry), focus(entry.focus), counts_mark(entry))
        for entry in found.entries
    ]
    columns(rows, numbers=(1,))
