"""A person's page: what is open, what is planned and what was held, with the keys to go on from there."""

from collections.abc import Iterable

from textual.widget import Widget

from coachtui.coaching.blocks import Block, Entry
from coachtui.coaching.months import Month
from coachtui.i18n import _
from coachtui.services.open_items import Done, Open, mark_done
from coachtui.services.people import get_person
from coachtui.services.person import person_view
from coachtui.tui.area import asking
from coachtui.tui.block_area import BlockArea
from coachtui.tui.people.commands import PERSON_COMMANDS
from coachtui.tui.people.person_lines import heading, page
from coachtui.tui.widgets.rows import Rows
from coachtui.tui.worktop import Worktop


class PersonPage(BlockArea):
    """Over the list of people; escape goes back to it."""

    PLACE = "people"
    COMMAND_LIST = PERSON_COMMANDS
    CSS = """
    PersonPage #person-heading { height: 4; }
    PersonPage #person { height: 1fr; }
    """

    def __init__(self, worktop: Worktop, person: str) -> None:
        super().__init__(worktop)
        self._person = person
        self._blocks: dict[str, Block] = {}
        self._entries: dict[str, Entry] = {}
        self._open: dict[str, Open] = {}

    def body(self) -> Iterable[Widget]:
        """A heading and the list."""
        top = Rows(id="person-heading")
        top.can_focus = False
        yield top
        yield Rows(id="person")

    def on_mount(self) -> None:
        """Start in the list."""
        self.rows.focus()

    @property
    def rows(self) -> Rows:
        """The list."""
        return self.query_one("#person", Rows)

    def show_view(self) -> None:
        """Show the person as they are on record now."""
        records, context = self.worktop.records, self.worktop.context
        view = person_view(records, self._person, context)
        self._blocks = {block.id: block for block in view.ahead}
        self._open = {each.thing.id: each for each in view.open}
        self._entries = {past.entry.id: past.entry for past in view.past}
        names = {person.id: person.name for person in records.people.all()}
        self.query_one("#person-heading", Rows).show(heading(view))
        self.rows.show(page(view, names, context.now.replace(tzinfo=None), self.app.size.width))

    def on_resize(self) -> None:
        """Cut the lines for the width."""
        if self.is_mounted:
            self.show_view()

    def on_rows_moved(self) -> None:
        """Offer what suits the row."""
        self.show_commands()

    def on_rows_chosen(self) -> None:
        """Enter opens the talk of a session, or the form of a block."""
        if self.on_talk():
            self.action_open()
        elif self.block_here():
            self.action_edit()
        elif self.on_thing():
            self.say(_("space says that it is done."))
        else:
            self.say(_("It was only said to be held: it has no notes."))

    def person_here(self) -> str:
        """The one whose page it is."""
        return self._person

    def go_to_person(self, person: str) -> bool:
        """Show somebody else's page."""
        self._person = person
        self.renew()
        return True

    def block_here(self) -> Block | None:
        """Return the block under the cursor."""
        return self._blocks.get(self.rows.current)

    def go_to(self, block: Block) -> None:
        """Put the cursor on a block."""
        self.rows.go_to(block.id)

    def on_talk(self) -> bool:
        """Tell whether the cursor is on a session whose talk was written down."""
        entry = self._entries.get(self.rows.current)
        return entry is not None and entry.session is not None

    def on_thing(self) -> bool:
        """Tell whether the cursor is on something open."""
        return self.rows.current in self._open

    def action_done_here(self) -> None:
        """What is open under the cursor is done."""
        if each := self._open.get(self.rows.current):
            self.change(mark_done, Done(each.person.id, each.thing.id))

    def action_open(self) -> None:
        """Open the talk under the cursor."""
        from coachtui.tui.session.view import SessionView

        entry = self._entries.get(self.rows.current)
        if self.is_active and entry and entry.session:
            self.app.push_screen(SessionView(self.worktop, self._person, entry.session))

    @asking
    async def action_card(self) -> None:
        """Change the person's card."""
        from coachtui.tui.dialogs.people import edit_person_form

        person = get_person(self.worktop.records, self._person)
        self.done(await self.app.push_screen_wait(edit_person_form(self.worktop, person)))

    @asking
    async def action_away(self) -> None:
        """Show the days on which the person is away."""
        from coachtui.tui.dialogs.absences import absences_of

        self.done(await self.app.push_screen_wait(absences_of(self.worktop, self._person)))

    @asking
    async def action_pairs(self) -> None:
        """Show the pairs."""
        from coachtui.tui.dialogs.pairs import pairs_list

        self.done(await self.app.push_screen_wait(pairs_list(self.worktop, self._person)))

    def action_block(self) -> None:
        """Plan a block in the coming days."""
        today = self.worktop.context.today
        self.plan_block(Month.of(today), today)

    def action_remove(self) -> None:
        """Take the block under the cursor away; undo brings it back."""
        from coachtui.services.planning import remove_block

        if block := self.block_here():
            self.change(remove_block, block.id)

    def action_back(self) -> None:
        """Go back to the list."""
        self.dismiss()
