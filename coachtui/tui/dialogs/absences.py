"""The list of somebody's absences, and the form of one."""

from collections.abc import Mapping, Sequence

from coachtui.coaching.absences import ME, Absence, of
from coachtui.coaching.blocks import REASONS
from coachtui.i18n import _, current
from coachtui.services.absences import (
    AddAbsence,
    ChangeAbsence,
    add_absence,
    change_absence,
    get_absence,
    remove_absence,
)
from coachtui.services.people import get_person
from coachtui.services.typed import read_day, read_word
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.dialogs.listing import Listed, Listing
from coachtui.tui.dialogs.people import typed_day, understood
from coachtui.tui.widgets.lines import Piece, column, line
from coachtui.tui.widgets.rows import Row
from coachtui.tui.worktop import Worktop
from coachtui.wording.dates import span
from coachtui.wording.words import reason

_SPAN = 30


def absences_of(worktop: Worktop, person: str) -> Listing:
    """Return the list of a person's absences, or with `ME` of the manager's own; those that are over come last."""
    title = _("You are away") if person == ME else _("{name} is away").format(name=_name(worktop, person))

    def rows() -> Sequence[Row]:
        today = worktop.context.today
        theirs = of(worktop.records.team.absences.all(), person)
        ahead = [absence for absence in theirs if absence.last >= today]
        over = [absence for absence in theirs if absence.last < today][::-1]
        return [_row(absence, over=False) for absence in ahead] + [_row(absence, over=True) for absence in over]

    return Listing(
        worktop,
        Listed(
            title,
            rows,
            _("No days away. Press n to put some down."),
            lambda: absence_form(worktop, person),
            lambda record: absence_form(worktop, person, get_absence(worktop.records, record)),
            lambda record: worktop.do(remove_absence, record),
            _("d Take away"),
        ),
    )


def _row(absence: Absence, *, over: bool) -> Row:
    pieces = line(
        " ",
        column(span(absence.first, absence.last), _SPAN, "dim" if over else "name"),
        Piece(reason(absence.reason), "dim"),
    )
    return Row(pieces, absence.id)


def _name(worktop: Worktop, person: str) -> str:
    return get_person(worktop.records, person).name


def absence_form(worktop: Worktop, person: str, absence: Absence | None = None) -> Form:
    """Return the form of an absence, new or as it is."""

    async def submit(texts: Mapping[str, str]) -> str:
        first = read_day(texts["first"], worktop.context.today, current(), field="first")
        last = read_day(texts["last"], first, current(), field="last") if texts["last"].strip() else first
        why = read_word(texts["reason"], REASONS, reason, "reason")
        if absence:
            return await worktop.do(change_absence, ChangeAbsence(absence.id, first, last, why))
        return await worktop.do(add_absence, AddAbsence(person, first, last, why))

    title = _("Away") if person == ME else _("{name} is away").format(name=_name(worktop, person))
    words = " · ".join(reason(each) for each in REASONS)
    fields = [
        Field("first", _("From"), typed_day(absence.first if absence else None), "fri, 27/11", understood(worktop)),
        Field(
            "last",
            _("To, the last day"),
            typed_day(absence.last if absence else None),
            _("empty: that one day"),
            understood(worktop),
        ),
        Field("reason", _("Reason"), reason(absence.reason if absence else "away"), words),
    ]
    return Form(worktop, f"absence-{absence.id if absence else person}", title, fields, submit)
