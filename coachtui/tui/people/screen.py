"""The People area."""

from collections.abc import Iterable

from textual.widget import Widget

from coachtui.coaching.absences import ME
from coachtui.coaching.months import Month
from coachtui.services.people import archive_person, get_person
from coachtui.services.roster import roster_of
from coachtui.tui.area import asking
from coachtui.tui.block_area import BlockArea
from coachtui.tui.dialogs.people import add_people_dialog, edit_person_form
from coachtui.tui.people.commands import COMMANDS
from coachtui.tui.people.lines import people_heading, people_rows
from coachtui.tui.widgets.rows import Rows


class PeopleArea(BlockArea):
    """Who is coached: tier, this month, the last session."""

    PLACE = "people"
    COMMAND_LIST = COMMANDS

    def body(self) -> Iterable[Widget]:
        """A heading line and the list."""
        heading = Rows(id="people-heading")
        heading.can_focus = False
        heading.styles.height = 2
        yield heading
        yield Rows(id="people")

    def on_mount(self) -> None:
        """Start in the list."""
        self.people.focus()

    @property
    def people(self) -> Rows:
        """The list."""
        return self.query_one("#people", Rows)

    def show_view(self) -> None:
        """Show everyone who is here."""
        records, context = self.worktop.records, self.worktop.context
        everyone = roster_of(records, context)
        month = Month.of(context.today)
        self.query_one("#people-heading", Rows).show(people_heading(len(everyone), month, context.today))
        self.people.show(people_rows(everyone, context.today))

    def on_rows_moved(self) -> None:
        """Offer what suits the row."""
        self.show_commands()

    def on_rows_chosen(self) -> None:
        """Enter opens the person's page."""
        self.action_open()

    @asking
    async def action_open(self) -> None:
        """Show the person's page."""
        from coachtui.tui.people.person import PersonPage

        if self.on_person():
            await self.app.push_screen_wait(PersonPage(self.worktop, self.people.current))

    def person_here(self) -> str:
        """Return the person under the cursor."""
        return self.people.current

    @asking
    async def action_new(self) -> None:
        """Add people."""
        self.done(await self.app.push_screen_wait(add_people_dialog(self.worktop)))

    @asking
    async def action_edit(self) -> None:
        """Change the person's card."""
        if self.on_person():
            person = get_person(self.worktop.records, self.people.current)
            self.done(await self.app.push_screen_wait(edit_person_form(self.worktop, person)))

    @asking
    async def action_away(self) -> None:
        """Show the days on which the person is away."""
        from coachtui.tui.dialogs.absences import absences_of

        self.done(await self.app.push_screen_wait(absences_of(self.worktop, self.people.current)))

    @asking
    async def action_me_away(self) -> None:
        """Show the days on which the manager is away."""
        from coachtui.tui.dialogs.absences import absences_of

        self.done(await self.app.push_screen_wait(absences_of(self.worktop, ME)))

    @asking
    async def action_target(self) -> None:
        """Set a target from a month on."""
        from coachtui.tui.dialogs.targets import target_form

        self.done(await self.app.push_screen_wait(target_form(self.worktop)))

    @asking
    async def action_hours(self) -> None:
        """Change the manager's working hours."""
        from coachtui.tui.dialogs.hours import hours_form

        self.done(await self.app.push_screen_wait(hours_form(self.worktop)))

    @asking
    async def action_rhythms(self) -> None:
        """Show the team's rhythms."""
        from coachtui.tui.dialogs.rhythms import rhythms_list

        self.done(await self.app.push_screen_wait(rhythms_list(self.worktop)))

    @asking
    async def action_pairs(self) -> None:
        """Show the pairs."""
        from coachtui.tui.dialogs.pairs import pairs_list

        self.done(await self.app.push_screen_wait(pairs_list(self.worktop, self.people.current)))

    @asking
    async def action_left(self) -> None:
        """Show who left."""
        from coachtui.tui.dialogs.left import left_list

        self.done(await self.app.push_screen_wait(left_list(self.worktop)))

    @asking
    async def action_import(self) -> None:
        """Add people from a file; where lines of it are broken, ask whether the others are to be added."""
        from coachtui.services.importing import import_people
        from coachtui.tui.dialogs.importing import BrokenLines, ImportForm

        form = ImportForm(self.worktop)
        self.done(await self.app.push_screen_wait(form))
        if form.reading and await self.app.push_screen_wait(BrokenLines(form.reading)):
            self.change(import_people, form.reading.good)

    def go_to_person(self, person: str) -> bool:
        """Put the cursor on a person."""
        self.people.go_to(person)
        return self.people.current == person

    def block_here(self) -> None:
        """No block stands here."""

    def action_block(self) -> None:
        """Plan a block in the coming days."""
        today = self.worktop.context.today
        self.plan_block(Month.of(today), today)

    def action_archive(self) -> None:
        """Let the person go; undo brings them back."""
        self.change(archive_person, self.people.current)
