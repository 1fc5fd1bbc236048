"""Fill the month: a proposal to look at, and accepting all of it or some."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from coachtui.coaching.blocks import Block
from coachtui.coaching.filling import Given, Left, Placed, Proposal, propose
from coachtui.coaching.months import Month
from coachtui.errors import CoachError
from coachtui.services.desk import Change, Context
from coachtui.services.figures import figures_of, last_sessions
from coachtui.services.openings import calendar_of
from coachtui.services.planning import check_block
from coachtui.store.frames import Label
from coachtui.store.records import Records


def propose_month(records: Records, month: Month, context: Context) -> Proposal:
    """Propose blocks for everyone short of the month's target; changes nothing."""
    return propose_months(records, month, 1, context)


def propose_months(records: Records, month: Month, count: int, context: Context) -> Proposal:
    """Propose blocks for several months on end, each beside what the ones before it propose; changes nothing."""
    last = last_sessions(records, context)
    proposed: list[Placed] = []
    left: list[Left] = []
    for number in range(count):
        wanted = month.shift(number)
        found = _propose(records, wanted, [each.block for each in proposed], context, last)
        proposed += found.placed
        left += found.left
    return Proposal(tuple(proposed), tuple(left))


def _propose(
    records: Records, month: Month, beside: Sequence[Block], context: Context, last: Mapping[str, date]
) -> Proposal:
    calendar = calendar_of(records, month.first, month.last, context)
    around = timedelta(days=max(31, calendar.hours.days_between))
    blocks = records.blocks.between(month.first - around, month.last + around)
    return propose(
        figures_of(records, month, context),
        Given([*blocks, *beside], last, context.now, calendar, absences=records.team.absences.all()),
    )


def accept_proposal(records: Records, given: tuple[Placed, ...], context: Context) -> Change:
    """Plan the accepted blocks as one change. Raises InvalidFieldError where one has lost its place meanwhile."""
    blocks = [placed.block._replace(id=context.new_id()) for placed in given]
    if not blocks:
        raise CoachError("nothing-proposed")
    for index, block in enumerate(blocks):
        check_block(records, block, context, beside=blocks[:index])
    values = {"count": len(blocks), "person": blocks[0].person if len(blocks) == 1 else ""}
    return Change(Label("blocks-planned", values), tuple(map(records.blocks.put, blocks)))
