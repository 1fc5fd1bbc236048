"""The form of the manager's working hours."""

from collections.abc import Mapping

from coachtui.coaching.hours import Hours
from coachtui.i18n import _, current
from coachtui.services.hours import read_starts, read_weekdays, set_hours
from coachtui.services.typed import read_minutes, read_number, read_start
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.worktop import Worktop
from coachtui.wording.dates import clock, weekdays
from coachtui.wording.durations import duration
from coachtui.wording.hours import starts


def hours_form(worktop: Worktop) -> Form:
    """Return the form of the hours that every proposal keeps to."""
    hours = worktop.records.team.hours()

    async def submit(texts: Mapping[str, str]) -> str:
        given = Hours(
            read_weekdays(texts["days"], current()),
            read_start(texts["opens"], "opens") or hours.opens,
            read_start(texts["closes"], "closes") or hours.closes,
            read_starts(texts["starts"]),
            read_number(texts["a_day"], "a_day"),
            read_number(texts["between"], "between"),
            read_minutes(texts["shortest"], "shortest"),
            read_minutes(texts["longest"], "longest"),
        )
        return await worktop.do(set_hours, given)

    fields = [
        Field("days", _("Weekdays"), weekdays(hours.weekdays), _("mon-fri, or mon wed")),
        Field("opens", _("From"), clock(hours.opens)),
        Field("closes", _("To"), clock(hours.closes)),
        Field("starts", _("Best starts"), starts(hours), _("the best one first")),
        Field("a_day", _("Most blocks a day"), str(hours.a_day)),
        Field("between", _("Days between"), str(hours.days_between), _("two blocks of one person")),
        Field("shortest", _("Shortest block"), duration(hours.shortest)),
        Field("longest", _("Longest block"), duration(hours.longest)),
    ]
    return Form(worktop, "hours", _("When you coach"), fields, submit)
