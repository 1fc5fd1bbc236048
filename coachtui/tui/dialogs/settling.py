"""Saying what became of a block: the keys that Today and Plan share."""

from collections.abc import Sequence
from typing import cast

from coachtui.coaching.blocks import REASONS, Block, Reason
from coachtui.coaching.people import Person
from coachtui.i18n import _, ngettext
from coachtui.services.settling import ExcuseBlock, excuse_block, miss_block
from coachtui.services.several import each
from coachtui.tui.dialogs.choice import Choice, Option
from coachtui.tui.worktop import Worktop
from coachtui.wording.words import reason

_MISSED = "missed"


def why_not(person: Person, blocks: Sequence[Block], worktop: Worktop) -> Choice:
    """Return the question why blocks did not happen; any that is still to come can only be excused.

    `person` is whom it is about where there is one block.
    """
    options = [
        Option(r, key, _("excused: {reason}").format(reason=reason(r))) for r, key in zip(REASONS, "1234", strict=True)
    ]
    if all(block.day <= worktop.context.today for block in blocks):
        options.append(Option(_MISSED, "5", _("missed"), _("it just did not happen")))
    if len(blocks) == 1:
        return Choice(_("{name}: what came in the way?").format(name=person.name), options)
    count = len(blocks)
    title = ngettext("{count} block: what came in the way?", "{count} blocks: what came in the way?", count)
    return Choice(title.format(count=count), options)


async def settle_not_held(worktop: Worktop, blocks: Sequence[Block], answer: str) -> str:
    """Carry the answer of `why_not` out, and say what was done. Raises CoachError."""
    if answer == _MISSED:
        return await worktop.do(each(miss_block), [block.id for block in blocks])
    return await worktop.do(each(excuse_block), [ExcuseBlock(block.id, cast(Reason, answer)) for block in blocks])
