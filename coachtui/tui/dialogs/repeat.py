"""The form that lets a block come again and again."""

from collections.abc import Mapping
from datetime import date, timedelta

from coachtui.coaching.blocks import Block
from coachtui.coaching.repeating import EVERY, Every
from coachtui.i18n import _, current
from coachtui.language import spoken
from coachtui.services.people import get_person
from coachtui.services.repeating import RepeatBlock, repeat_block
from coachtui.services.typed import read_day, read_word
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.worktop import Worktop
from coachtui.wording.dates import day as day_in_words
from coachtui.wording.words import every

_USUALLY: Every = "month"
_WEEKS_ON = 13
"""Weeks for which a repetition is proposed: a quarter."""


def repeat_form(worktop: Worktop, block: Block) -> Form:
    """Return the form: how often, and until when."""

    async def submit(texts: Mapping[str, str]) -> str:
        often = read_word(texts["every"], EVERY, every, "every")
        until = read_day(texts["until"], worktop.context.today, current(), field="until")
        return await worktop.do(repeat_block, RepeatBlock(block.id, often, until))

    def understood(text: str) -> str:
        until = spoken.day(text, worktop.context.today, current())
        return day_in_words(until) if until else ""

    person = get_person(worktop.records, block.person)
    fields = [
        Field("every", _("How often"), every(_USUALLY), " · ".join(map(every, EVERY))),
        Field("until", _("Until"), _until(block.day), _("27/11, 2027-06-30"), understood),
    ]
    title = _("{name}’s block again").format(name=person.name)
    return Form(worktop, f"repeat-{block.id}", title, fields, submit)


def _until(day: date) -> str:
    return (day + timedelta(weeks=_WEEKS_ON)).isoformat()
