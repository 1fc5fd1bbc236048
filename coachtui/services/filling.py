"""Fill the month: a proposal to look at, and accepting all of it or some."""

from coachtui.coaching.filling import Placed, Proposal, propose
from coachtui.coaching.months import Month
from coachtui.errors import CoachError
from coachtui.services.desk import Change, Context
from coachtui.services.figures import figures_of, last_sessions
from coachtui.services.holidays import free_days
from coachtui.services.planning import check_block
from coachtui.store.frames import Label
from coachtui.store.records import Records


def propose_month(records: Records, month: Month, context: Context) -> Proposal:
    """Propose blocks for everyone short of the month's target; changes nothing."""
    free = free_days(records, month.year)
    before, after = month.shift(-1).first, month.shift(1).last
    blocks = [block for block in records.blocks.between(before, after) if block.state == "planned"]
    figures = figures_of(records, month, context)
    return propose(figures, blocks, last_sessions(records, context), context.now, free)


def accept_proposal(records: Records, given: tuple[Placed, ...], context: Context) -> Change:
    """Plan the accepted blocks as one change. Raises InvalidFieldError where one has lost its place meanwhile."""
    blocks = [placed.block._replace(id=context.new_id()) for placed in given]
    if not blocks:
        raise CoachError("nothing-proposed")
    for index, block in enumerate(blocks):
        check_block(records, block, context, beside=blocks[:index])
    values = {"count": len(blocks), "person": blocks[0].person if len(blocks) == 1 else ""}
    return Change(Label("blocks-planned", values), tuple(map(records.blocks.put, blocks)))
