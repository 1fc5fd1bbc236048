"""What the areas with blocks under their cursor share: settling them and changing them, with the same keys."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from coachtui.coaching.blocks import Block
from coachtui.coaching.months import Month
from coachtui.services.carrying import carry_over
from coachtui.services.people import get_person
from coachtui.services.settling import HoldBlock, hold_block, move_past_block
from coachtui.services.several import each
from coachtui.tui.area import Area, asking

if TYPE_CHECKING:
    from coachtui.content.library import Library
    from coachtui.tui.dialogs.form import Form
    from coachtui.tui.prepare.lines import Ahead


class BlockArea(Area):
    """An area whose cursor may stand on a block. Forms are imported when they are first opened."""

    def block_here(self) -> Block | None:
        """Return the block under the cursor."""
        raise NotImplementedError

    def chosen(self) -> Sequence[Block]:
        """Return the blocks that a key is about: the one under the cursor, or those that were picked out."""
        block = self.block_here()
        return (block,) if block else ()

    def on_open(self) -> bool:
        """Tell whether the cursor is on a block that nobody has settled, or none of those picked out is."""
        return bool(self.chosen()) and all(block.state == "planned" for block in self.chosen())

    def on_one_open(self) -> bool:
        """Tell whether the block under the cursor itself is not settled."""
        block = self.block_here()
        return block is not None and block.state == "planned"

    def on_no_block(self) -> bool:
        """Tell whether the cursor is on no block that could be changed."""
        return not self.on_one_open()

    def on_unsaid(self) -> bool:
        """Tell whether the chosen blocks are past and unsaid."""
        now = self.worktop.context.now
        return bool(self.chosen()) and all(block.unresolved(now) for block in self.chosen())

    def not_past(self) -> bool:
        """Tell whether what is under the cursor is worth preparing: no block that is past."""
        return not self.on_unsaid()

    def on_held(self) -> bool:
        """Tell whether the chosen blocks may have been held by now."""
        today = self.worktop.context.today
        return self.on_open() and all(block.day <= today for block in self.chosen())

    def on_start(self) -> bool:
        """Tell whether a session may begin here, or one that was begun may go on."""
        block = self.block_here()
        today = self.worktop.context.today
        return self.on_person() and (block is None or (block.state == "planned" and block.day >= today))

    def on_person(self) -> bool:
        """Tell whether the cursor is on a person."""
        return bool(self.person_here())

    def action_held(self) -> None:
        """It happened as planned."""
        if blocks := heads(self.chosen()):
            self.change(each(hold_block), [HoldBlock(block.id) for block in blocks])

    def action_moved(self) -> None:
        """It did not happen, and is planned again."""
        blocks = self.chosen()
        if len(blocks) == 1:
            self.change(move_past_block, blocks[0].id)
        elif blocks:
            self.change(carry_over, [block.id for block in blocks])

    @asking
    async def action_edit(self) -> None:
        """Say how it went; or change what is planned."""
        from coachtui.tui.dialogs.block import edit_block_form

        block = self.block_here()
        if block and block.unresolved(self.worktop.context.now):
            await self._tell(block.person, block)
        elif block:
            person = get_person(self.worktop.records, block.person)
            self.done(await self.app.push_screen_wait(edit_block_form(self.worktop, person, block)))

    @asking
    async def action_tell(self) -> None:
        """Tell a session that was held without the app, whether it was planned or not."""
        block = self.block_here()
        own = block and block.state == "planned" and block.day <= self.worktop.context.today
        await self._tell(self.person_here(), block if own else None)

    async def _tell(self, person: str, block: Block | None) -> None:
        from coachtui.tui.session.telling import tell_form

        rule = (await self.worktop.library()).rule
        form = tell_form(self.worktop, get_person(self.worktop.records, person), block, rule)
        self.done(await self.app.push_screen_wait(form))

    @asking
    async def action_start(self) -> None:
        """Begin the session of the block or person here, or go on with the one that rests."""
        from coachtui.tui.session.starting import hold_session

        block = self.block_here()
        await hold_session(self, self.person_here(), block if block and block.state == "planned" else None)

    @asking
    async def action_start_with(self) -> None:
        """Choose how the talk goes, and begin it so."""
        from coachtui.tui.dialogs.flows import flow_finder
        from coachtui.tui.session.starting import hold_session

        library = await self.worktop.library()
        ahead = self._ahead(library)
        found = await self.app.push_screen_wait(flow_finder(library, ahead))
        if flow := library.flows.get(found):
            await hold_session(self, ahead.person.id, ahead.block, flow)

    def _ahead(self, library: Library) -> Ahead:
        """Return the talk that is ahead with the person here, and with those of their group."""
        from coachtui.services.session.beginning import block_for
        from coachtui.services.session.choosing import flow_for, taking_part
        from coachtui.tui.prepare.lines import Ahead

        records, here = self.worktop.records, self.block_here()
        person = get_person(records, self.person_here())
        block = here if here and here.state == "planned" else block_for(records, person.id, self.worktop.context)
        together = taking_part(records, block)
        others = tuple(each for each in together if each != person.id)
        names = tuple(get_person(records, each).name for each in together)
        return Ahead(person, block, flow_for(records, library, person, others), names)

    @asking
    async def action_prepare(self) -> None:
        """Prepare the talk with the person here, and begin it from there."""
        from coachtui.tui.prepare.screen import PrepareScreen
        from coachtui.tui.session.starting import hold_session

        library = await self.worktop.library()
        ahead = self._ahead(library)
        screen = PrepareScreen(self.worktop, ahead, library)
        if await self.app.push_screen_wait(screen):
            await hold_session(self, ahead.person.id, ahead.block, screen.flow)

    def action_goals(self) -> None:
        """Show the goals of the person here."""
        from coachtui.tui.goals.screen import GoalsScreen

        if self.is_active and self.on_person():
            self.app.push_screen(GoalsScreen(self.worktop, self.person_here()))

    @asking
    async def action_no(self) -> None:
        """Ask what came in the way, and keep the answer."""
        from coachtui.tui.dialogs.settling import settle_not_held, why_not

        blocks = self.chosen()
        if blocks:
            person = get_person(self.worktop.records, blocks[0].person)
            answer = await self.app.push_screen_wait(why_not(person, blocks, self.worktop))
            if answer:
                self.attempt(settle_not_held(self.worktop, blocks, answer))

    @asking
    async def plan_block(self, month: Month, day: date) -> None:
        """Ask for a new block for the person here, from a day of a month on, and show it."""
        await self.open_new_block(month, day, self.person_here())

    async def open_new_block(self, month: Month, day: date, whom: str) -> None:
        """Ask for a new block for a person, from a day of a month on, and show it."""
        from coachtui.tui.dialogs.block import new_block_form

        person = get_person(self.worktop.records, whom)
        await self.show_what_is_new(person.id, new_block_form(self.worktop, person, month, day))

    async def show_what_is_new(self, person: str, form: Form) -> None:
        """Open a form, say what it did, and put the cursor on the person's block that came of it."""
        before = {block.id for block in self.worktop.records.blocks.of(person)}
        self.done(await self.app.push_screen_wait(form))
        for block in self.worktop.records.blocks.of(person):
            if block.id not in before:
                self.go_to(block)
                return


def heads(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with one for each group: what is done to it is done to all of the group."""
    return list({block.group or block.id: block for block in reversed(blocks)}.values())[::-1]
