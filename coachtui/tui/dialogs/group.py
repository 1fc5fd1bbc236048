"""The form of a group session: who comes, and when."""

from collections.abc import Mapping, Sequence
from datetime import date

from coachtui.coaching.months import Month
from coachtui.i18n import _, current
from coachtui.services.grouping import PlanGroup, plan_group
from coachtui.services.people import get_person, present
from coachtui.services.plan import suggest_block
from coachtui.services.rhythms import by_name, find_rhythm
from coachtui.services.typed import read_day, read_minutes, read_start
from coachtui.tui.dialogs.block import block_fields
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.dialogs.naming import read_people
from coachtui.tui.worktop import Worktop


def group_form(worktop: Worktop, people: Sequence[str], month: Month, day: date) -> Form:
    """Return the form, with people by id who come already, and a free time from a day of a month on."""

    async def submit(texts: Mapping[str, str]) -> str:
        enough = len(people) > 1 and not texts["name"].strip()
        more = () if enough else read_people(worktop, texts["name"], "name")
        on, minutes = read_day(texts["day"], worktop.context.today, current()), read_minutes(texts["minutes"])
        rhythm = find_rhythm(worktop.records, texts["rhythm"]).id if texts.get("rhythm", "").strip() else None
        given = PlanGroup((*people, *more), on, read_start(texts["start"]), minutes, rhythm)
        return await worktop.do(plan_group, given)

    names = ", ".join(get_person(worktop.records, person).name for person in people)
    anyone = people or [person.id for person in present(worktop.records, worktop.context.today)]
    suggested = suggest_block(worktop.records, anyone[0], month, day, worktop.context)
    label = _("Who else comes") if names else _("Who comes")
    fields = [
        Field("name", label, "", _("names with commas between them"), between=", "),
        *block_fields(worktop, suggested.day, suggested.start, suggested.minutes),
    ]
    rhythms = by_name(worktop.records)
    if rhythms:
        known = " · ".join(rhythm.name for rhythm in rhythms)
        fields.append(Field("rhythm", _("Hangs on, if you like"), "", known))
    title = _("A group session with {names}").format(names=names) if names else _("A group session")
    return Form(worktop, "group", title, fields, submit)
