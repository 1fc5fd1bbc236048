"""The three questions of the first minute."""

from abc import abstractmethod
from typing import Any

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Label, TextArea

from coachtui.errors import InvalidFieldError
from coachtui.i18n import N_, _, ngettext
from coachtui.language.text import clean, visible
from coachtui.services.people import check_name, names_in
from coachtui.services.setup import check_country
from coachtui.services.targets import check_target
from coachtui.services.typed import read_minutes
from coachtui.tui.commands import Commanding
from coachtui.tui.dialogs.form import Line
from coachtui.tui.once import Once
from coachtui.tui.start.answers import Answers
from coachtui.tui.start.commands import COMMANDS, LIST_COMMANDS
from coachtui.tui.text import shown
from coachtui.tui.widgets.bar import Bar, command_stretch
from coachtui.tui.worktop import Worktop
from coachtui.wording.countries import country_code
from coachtui.wording.durations import duration
from coachtui.wording.errors import in_one_line
from coachtui.wording.figures import cost
from coachtui.wording.words import country


class Question(Commanding, Once, Screen[bool]):
    """One screen of the first minute: enter goes on, escape goes back; a mistake is said below the field."""

    CSS_PATH = "questions.tcss"
    COMMAND_LIST = COMMANDS
    NUMBER = 0
    HEADING = ""
    ABOUT = ""

    def __init__(self, worktop: Worktop, answers: Answers) -> None:
        super().__init__()
        self.worktop = worktop
        self.answers = answers

    def compose(self) -> ComposeResult:
        """Lay out the question."""
        with Vertical(id="question"):
            yield Label(shown(_("{number} of 3").format(number=self.NUMBER)), id="step")
            yield Label(shown(_(self.HEADING)), id="heading")
            yield Label(shown(_(self.ABOUT)), id="about")
            yield from self.fields()
            yield Label("", id="error")
        yield Bar(id="commands")

    def on_mount(self) -> None:
        """Show the keys."""
        stretches = [
            command_stretch(command, self.worktop.keymap) for command in self.commands() if self.allows(command)
        ]
        self.query_one("#commands", Bar).show(stretches)
        self.call_after_refresh(self._say_problem)

    def _say_problem(self) -> None:
        problem, self.answers.problem = self.answers.problem, None
        if problem:
            self.query_one("#error", Label).update(shown(in_one_line(problem)))

    def on_input_changed(self) -> None:
        """Say no more what was wrong before."""
        self.query_one("#error", Label).update("")

    @abstractmethod
    def fields(self) -> ComposeResult:
        """Yield what is written on."""

    @abstractmethod
    def read(self) -> None:
        """Put what was typed into the answers. Raises InvalidFieldError."""

    @abstractmethod
    def keep(self) -> None:
        """Put the typed texts aside as they are, for coming back."""

    def on_input_submitted(self) -> None:
        """Enter in a line."""
        self.submitted()

    def submitted(self) -> None:
        """Go on when enter is pressed in a line."""
        self.action_next()

    def action_next(self) -> None:
        """Go on, if what was typed can be used."""
        self.keep()
        try:
            self.read()
        except InvalidFieldError as error:
            self.query_one("#error", Label).update(shown(in_one_line(error)))
            for field in self.query(f"#field-{error.field}"):
                field.focus()
        else:
            self.dismiss(True)

    def action_back(self) -> None:
        """Go back; nothing typed is lost."""
        self.keep()
        self.dismiss(False)

    def not_first(self) -> bool:
        """Tell whether there is a question before."""
        return self.NUMBER > 1


class WhoQuestion(Question):
    """Who you are, and whose public holidays count."""

    NUMBER = 1
    HEADING = N_("Who are you?")
    ABOUT = N_(
        "Three questions, and your month is planned. Everything stays on this machine; "
        "the country tells which days are public holidays."
    )

    def fields(self) -> ComposeResult:
        """Name and country."""
        yield Label(shown(_("Your name")), classes="label")
        yield Line(self.answers.name, "field-name")
        yield Label(shown(_("Country, if you like: the beginning will do")), classes="label")
        yield Line(self.answers.country_typed, "field-country")

    def submitted(self) -> None:
        """Enter in the name goes to the country, enter there goes on; a name is needed first."""
        name, place = self.query_one("#field-name", Line), self.query_one("#field-country", Line)
        if name.has_focus and clean(name.value) and not place.value:
            place.focus()
        else:
            self.action_next()

    def keep(self) -> None:
        """Keep both texts."""
        self.answers.name = self.query_one("#field-name", Line).value
        self.answers.country_typed = self.query_one("#field-country", Line).value

    def read(self) -> None:
        """Read both."""
        self.answers.name = check_name(clean(self.answers.name))
        self.answers.country = check_country(country_code(self.answers.country_typed))
        self.answers.country_typed = country(self.answers.country)


class PeopleQuestion(Question):
    """Whom you coach: typed or pasted, one a line."""

    NUMBER = 2
    HEADING = N_("Whom do you coach?")
    ABOUT = N_("One name a line. You can paste a list.")
    COMMAND_LIST = LIST_COMMANDS

    def fields(self) -> ComposeResult:
        """A list."""
        area = NameList(self.answers.people_typed, id="field-people")
        area.cursor_blink = False
        yield area
        yield Label("", id="count")

    def on_mount(self) -> None:
        """Write at the end of the list."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        area.focus()

    def on_text_area_changed(self) -> None:
        """Count as they are typed."""
        self.query_one("#error", Label).update("")
        count = len(names_in(self.query_one(TextArea).text))
        said = ngettext("{count} person", "{count} people", count).format(count=count) if count else ""
        hint = _("{people}. Enter on an empty line goes on.").format(people=said) if said else ""
        self.query_one("#count", Label).update(shown(hint))

    def keep(self) -> None:
        """Keep the list."""
        self.answers.people_typed = self.query_one(TextArea).text

    def read(self) -> None:
        """Read the names."""
        names = tuple(check_name(name) for name in names_in(self.answers.people_typed))
        if not names:
            raise InvalidFieldError("people-needed", "people")
        self.answers.people = names


class NameList(TextArea):
    """A text area in which enter on an empty last line means that the list is done."""

    def __init__(self, text: str, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(text, id=id, compact=True, tab_behavior="focus")

    async def _on_paste(self, event: events.Paste) -> None:
        event.text = visible(event.text, lines=True)

    async def _on_key(self, event: Any) -> None:
        row, _column = self.cursor_location
        at_end = row == self.document.line_count - 1
        if event.key == "enter" and at_end and not self.document.get_line(row).strip() and self.text.strip():
            event.stop()
            event.prevent_default()
            await self.run_action("screen.next")


class TargetQuestion(Question):
    """How much time each is meant to have, and what that costs."""

    NUMBER = 3
    HEADING = N_("How much time is each meant to have?")
    ABOUT = N_("Minutes a person a month, held in one or more talks. You can change it later.")

    def fields(self) -> ComposeResult:
        """The target, with what it costs below."""
        yield Label(shown(_("A person, a month")), classes="label")
        yield Line(self.answers.minutes_typed or duration(self.answers.minutes), "field-minutes")
        yield Label("", id="count")

    def on_mount(self) -> None:
        """Show what the proposal costs."""
        self.on_input_changed()

    def on_input_changed(self) -> None:
        """Show the cost as it is typed."""
        try:
            minutes = check_target(read_minutes(self.query_one("#field-minutes", Line).value))
            said = cost(len(self.answers.people), minutes)
        except InvalidFieldError:
            said = ""
        self.query_one("#count", Label).update(shown(said))

    def keep(self) -> None:
        """Keep the length as it stands there."""
        self.answers.minutes_typed = self.query_one("#field-minutes", Line).value

    def read(self) -> None:
        """Read the minutes."""
        self.answers.minutes = check_target(read_minutes(self.query_one("#field-minutes", Line).value))
