"""The form of a block: who, which day, when, how long."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, time

from coachtui.coaching.blocks import Block
from coachtui.coaching.filling import Placed
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.i18n import _, current
from coachtui.language import spoken
from coachtui.services.plan import suggest_block
from coachtui.services.planning import ChangeBlock, PlanBlock, change_block, check_block, plan_block
from coachtui.services.typed import read_day, read_minutes, read_start
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.worktop import Worktop
from coachtui.wording.dates import clock
from coachtui.wording.dates import day as day_in_words
from coachtui.wording.durations import duration


def new_block_form(worktop: Worktop, person: Person, month: Month, monday: date) -> Form:
    """Return the form of a new block in one week of a month, filled with what suits."""
    suggested = suggest_block(worktop.records, person.id, month, monday, worktop.context)

    async def submit(texts: Mapping[str, str]) -> str:
        day, minutes = read_day(texts["day"], worktop.context.today, current()), read_minutes(texts["minutes"])
        return await worktop.do(plan_block, PlanBlock(person.id, day, read_start(texts["start"]), minutes))

    fields = block_fields(worktop, suggested.day, suggested.start, suggested.minutes)
    return Form(worktop, f"block-{person.id}", _("A block for {name}").format(name=person.name), fields, submit)


def edit_block_form(worktop: Worktop, person: Person, block: Block) -> Form:
    """Return the form of a planned block."""

    async def submit(texts: Mapping[str, str]) -> str:
        day, minutes = read_day(texts["day"], worktop.context.today, current()), read_minutes(texts["minutes"])
        return await worktop.do(change_block, ChangeBlock(block.id, day, read_start(texts["start"]), minutes))

    fields = block_fields(worktop, block.day, block.start, block.minutes)
    return Form(worktop, f"block-{block.id}", _("{name}’s block").format(name=person.name), fields, submit)


def block_fields(worktop: Worktop, day: date, start: time | None, minutes: int) -> list[Field]:
    """Return the fields of a block: its day, start and length."""

    def understood(text: str) -> str:
        meant = spoken.day(text, worktop.context.today, current())
        return day_in_words(meant) if meant else ""

    return [
        Field("day", _("Day"), _typed_day(day, worktop), _("fri, 27/11, tomorrow"), understood),
        Field("start", _("Start"), clock(start), _("9:30, or empty for some time that day")),
        Field("minutes", _("Length"), duration(minutes), _("45, 1 h 15")),
    ]


def _typed_day(day: date, worktop: Worktop) -> str:
    """Return a day as the field understands it again."""
    return f"{day.day}/{day.month}" if abs((day - worktop.context.today).days) < 150 else day.isoformat()


def proposed_form(
    worktop: Worktop, person: Person, placed: Placed, others: Sequence[Block], keep: Callable[[Placed], None]
) -> Form:
    """Return the form of a block that is only proposed, beside others; what is accepted goes to `keep`."""

    async def submit(texts: Mapping[str, str]) -> str:
        day, minutes = read_day(texts["day"], worktop.context.today, current()), read_minutes(texts["minutes"])
        block = placed.block._replace(day=day, start=read_start(texts["start"]), minutes=minutes)
        check_block(worktop.records, block, worktop.context, others)
        keep(placed._replace(block=block))
        return ""

    block = placed.block
    fields = block_fields(worktop, block.day, block.start, block.minutes)
    return Form(worktop, f"proposed-{person.id}", _("A block for {name}").format(name=person.name), fields, submit)
