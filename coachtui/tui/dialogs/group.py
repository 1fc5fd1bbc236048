"""The form of a group session: who comes, and when."""

from collections.abc import Mapping, Sequence
from datetime import date

from coachtui.coaching.months import Month
from coachtui.i18n import _, current
from coachtui.services.grouping import PlanGroup, plan_group
from coachtui.services.people import present
from coachtui.services.plan import suggest_block
from coachtui.services.typed import read_day, read_minutes, read_start
from coachtui.tui.dialogs.block import block_fields
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.dialogs.naming import read_people, unmistakable
from coachtui.tui.worktop import Worktop


def group_form(worktop: Worktop, people: Sequence[str], month: Month, day: date) -> Form:
    """Return the form, with people by id who come already, and a free time from a day of a month on."""

    async def submit(texts: Mapping[str, str]) -> str:
        those = read_people(worktop, texts["name"], "name")
        on, minutes = read_day(texts["day"], worktop.context.today, current()), read_minutes(texts["minutes"])
        return await worktop.do(plan_group, PlanGroup(those, on, read_start(texts["start"]), minutes))

    names = ", ".join(unmistakable(worktop, person) for person in people)
    anyone = people or [person.id for person in present(worktop.records, worktop.context.today)]
    suggested = suggest_block(worktop.records, anyone[0], month, day, worktop.context)
    fields = [
        Field(
            "name", _("Who comes"), names + (", " if names else ""), _("names with commas between them"), between=", "
        ),
        *block_fields(worktop, suggested.day, suggested.start, suggested.minutes),
    ]
    return Form(worktop, "group", _("A group session"), fields, submit)
