"""The list of those who have left, from which they can be brought back."""

from collections.abc import Sequence

from coachtui.i18n import _
from coachtui.services.people import gone, return_person
from coachtui.tui.dialogs.listing import Listed, Listing
from coachtui.tui.widgets.lines import Piece, column, line
from coachtui.tui.widgets.rows import Row
from coachtui.tui.worktop import Worktop
from coachtui.wording.dates import day_with_year

_NAME = 30


def left_list(worktop: Worktop) -> Listing:
    """Return the list of those who have left, the last one first."""

    def rows() -> Sequence[Row]:
        found: list[Row] = []
        for person in gone(worktop.records, worktop.context.today):
            left = _("last day {day}").format(day=day_with_year(person.left)) if person.left else ""
            found.append(Row(line(" ", column(person.name, _NAME, "name"), Piece(left, "dim")), person.id))
        return found

    return Listing(
        worktop,
        Listed(
            _("Who has left"),
            rows,
            _("Nobody has left."),
            None,
            None,
            lambda record: worktop.do(return_person, record),
            _("enter Bring back"),
        ),
    )
