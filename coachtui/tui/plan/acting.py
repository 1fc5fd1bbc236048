"""What is done to blocks in the plan: picking several out, moving, resizing, repeating, carrying over, grouping."""

from __future__ import annotations

from collections.abc import Sequence

from coachtui.coaching.blocks import Block, in_order
from coachtui.coaching.months import Month
from coachtui.services.carrying import can_be_carried, carry_over
from coachtui.services.desk import UseCase
from coachtui.services.planning import remove_block, together
from coachtui.services.several import MoveBlocks, ResizeBlocks, each, move_blocks, resize_blocks
from coachtui.tui.area import asking
from coachtui.tui.block_area import BlockArea
from coachtui.tui.plan.grid import PlanGrid
from coachtui.tui.worktop import Given, Worktop


class PlanActions(BlockArea):
    """The plan's actions on its blocks: those that were picked out, else the one under the cursor."""

    def __init__(self, worktop: Worktop) -> None:
        super().__init__(worktop)
        self.month = Month.of(worktop.context.today)
        self.picked: dict[str, None] = {}
        """The ids of the blocks that are picked out, in the order in which they were."""
        self.carried: list[Block] = []
        """The month's blocks that can be carried over."""

    @property
    def grid(self) -> PlanGrid:
        """The view of the month that is shown."""
        raise NotImplementedError

    def block_here(self) -> Block | None:
        """Return the block under the cursor."""
        return self.grid.block

    def chosen(self) -> Sequence[Block]:
        """Return the blocks that were picked out, else the one under the cursor."""
        found = [block for picked in self.picked if (block := self.worktop.records.blocks.get(picked))]
        return in_order(found) or super().chosen()

    def done(self, text: str) -> None:
        """Say what was done; what was picked out for it is no more."""
        if text and self.picked:
            self.unpick()
        super().done(text)

    def on_pickable(self) -> bool:
        """Tell whether the block under the cursor may be picked out: something can still be done with it."""
        block = self.block_here()
        return block is not None and (block.state == "planned" or self._carries(block))

    def on_picked(self) -> bool:
        """Tell whether any block is picked out."""
        return bool(self.picked)

    def on_ahead(self) -> bool:
        """Tell whether all chosen blocks are still to come."""
        now = self.worktop.context.now
        return self.on_open() and not any(block.over(now) for block in self.chosen())

    def on_carry(self) -> bool:
        """Tell whether there is anything to carry over: among the chosen blocks, else in the month."""
        return bool(self._to_carry())

    def on_repeatable(self) -> bool:
        """Tell whether the block under the cursor can be planned again and again."""
        return self.on_one_open() and not self.picked

    def action_pick(self) -> None:
        """Pick the block under the cursor out, with its group, or put it back."""
        block = self.block_here()
        if block is None:
            return
        ids = [each.id for each in together(self.worktop.records, block)] or [block.id]
        if block.id in self.picked:
            self.picked = {picked: None for picked in self.picked if picked not in ids}
        else:
            self.picked |= dict.fromkeys(ids)
        self.show_picked()

    def action_unpick(self) -> None:
        """Put all back that were picked out."""
        self.unpick()

    def unpick(self) -> None:
        """Put all back that were picked out."""
        self.picked = {}
        self.show_picked()

    def show_picked(self) -> None:
        """Show which blocks are picked out, and what can be done with them."""
        self.grid.pick(self.picked)
        self.show_commands()

    def action_shift(self, days: int) -> None:
        """Move the chosen blocks, and the cursor with the one under it."""
        self._rearrange(move_blocks, MoveBlocks(self._ids(), days))

    def action_resize(self, steps: int) -> None:
        """Make the chosen blocks longer or shorter."""
        self._rearrange(resize_blocks, ResizeBlocks(self._ids(), steps))

    def _rearrange(self, use_case: UseCase[Given], given: Given) -> None:
        """Change blocks that keep their ids; those that were picked out stay so, for the next step."""
        if not self.chosen():
            return
        here, picked = self.block_here(), dict(self.picked)

        async def rearranged() -> str:
            said = await self.worktop.do(use_case, given)
            if here and (found := self.worktop.records.blocks.get(here.id)):
                self.go_to(found)
            return said

        async def keeping() -> None:
            await self._attempt(rearranged())
            if picked:
                self.picked = picked
                self.show_picked()

        self.run_worker(keeping(), group="changes")

    def _ids(self) -> list[str]:
        return [block.id for block in self.chosen()]

    def action_remove(self) -> None:
        """Take the chosen blocks away."""
        if blocks := self._ids():
            self.change(each(remove_block), blocks)

    def action_carry(self) -> None:
        """Plan again in the next week what was missed, or is past and unsaid."""
        if blocks := self._to_carry():
            self.change(carry_over, [block.id for block in blocks])

    def _to_carry(self) -> list[Block]:
        chosen = self.chosen()
        if self.picked or (chosen and self._carries(chosen[0])):
            return list(chosen) if all(map(self._carries, chosen)) else []
        return self.carried

    def _carries(self, block: Block) -> bool:
        return can_be_carried(self.worktop.records, block, self.worktop.context)

    @asking
    async def action_repeat(self) -> None:
        """Ask how often the block comes again and until when, and plan it so."""
        from coachtui.tui.dialogs.repeat import repeat_form

        if block := self.block_here():
            self.done(await self.app.push_screen_wait(repeat_form(self.worktop, block)))

    @asking
    async def action_group(self) -> None:
        """Ask who comes to a group session and when, and plan it."""
        from coachtui.tui.dialogs.group import group_form

        people = dict.fromkeys(block.person for block in self.chosen()) if self.picked else {}
        names = [*people] or [self.person_here()] if self.person_here() or people else []
        form = group_form(self.worktop, names, self.month, self.grid.day or self.month.first)
        await self.show_what_is_new(names[0] if names else "", form)
