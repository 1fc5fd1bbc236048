"""Saying what became of a block: the keys that Today and Plan share."""

from typing import cast

from coachtui.coaching.blocks import REASONS, Block, Reason
from coachtui.coaching.people import Person
from coachtui.i18n import _
from coachtui.services.settling import ExcuseBlock, excuse_block, miss_block
from coachtui.tui.dialogs.choice import Choice, Option
from coachtui.tui.worktop import Worktop
from coachtui.wording.words import reason

_MISSED = "missed"


def why_not(person: Person, block: Block, worktop: Worktop) -> Choice:
    """Return the question why a block did not happen; a block that is still to come can only be excused."""
    options = [
        Option(r, key, _("excused: {reason}").format(reason=reason(r))) for r, key in zip(REASONS, "1234", strict=True)
    ]
    if block.day <= worktop.context.today:
        options.append(Option(_MISSED, "5", _("missed"), _("it just did not happen")))
    return Choice(_("{name}: what came in the way?").format(name=person.name), options)


async def settle_not_held(worktop: Worktop, block: Block, answer: str) -> str:
    """Carry the answer of `why_not` out, and say what was done. Raises CoachError."""
    if answer == _MISSED:
        return await worktop.do(miss_block, block.id)
    return await worktop.do(excuse_block, ExcuseBlock(block.id, cast(Reason, answer)))
