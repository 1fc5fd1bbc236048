"""A form over the screen: a few fields, the mistake under the field it was made in, nothing lost on the way."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import ModalScreen
from textual.widgets import Input, Label

from coachtui.errors import CoachError, InvalidFieldError
from coachtui.i18n import _
from coachtui.language.text import visible
from coachtui.tui.once import Once
from coachtui.tui.text import shown
from coachtui.tui.worktop import Worktop
from coachtui.wording.errors import in_one_line

Submit = Callable[[Mapping[str, str]], Awaitable[str]]
"""Takes the texts by field, does the thing and says what was done. Raises CoachError; a field's own names the field."""


def _as_binding(declared: BindingType) -> Binding:
    return declared if isinstance(declared, Binding) else Binding(*declared)


_AROUND_FIELDS = 8
"""Lines of a form that are no fields, with one to spare for a long error."""


_EDITING = {key: binding.action for binding in map(_as_binding, Input.BINDINGS) for key in binding.key.split(",")}
"""What Textual's input does by keys that are no letters."""


def _say_nothing(text: str) -> str:
    return ""


class Field(NamedTuple):
    """One line to write on: its name in errors, its label, the text it starts with, and a word of help below it.

    `echo` says in words what was understood of the text so far; where it says nothing, the help stands. `between`
    stands for the line breaks of a text that is pasted.
    """

    name: str
    label: str
    value: str = ""
    help: str = ""
    echo: Callable[[str], str] = _say_nothing
    between: str = " "


class Line(Input):
    """An input that does not blink, takes all lines of what is pasted, and shows nothing that a terminal would obey."""

    virtual_size = Reactive(Size(0, 0))
    """How far its text goes. Textual lays the screen out anew with every letter that is more: 7 ms in a long form."""

    def __init__(self, value: str, id: str, between: str = " ") -> None:  # noqa: A002 - Textual's name
        super().__init__(visible(value), id=id, select_on_focus=True, compact=True)
        self.cursor_blink = False
        self._between = between

    async def _on_key(self, event: events.Key) -> None:
        """Carry an editing key out in its turn: left to bubble up, it would come after letters typed behind it."""
        action = "" if event.is_printable else _EDITING.get(event.key, "")
        if action:
            event.stop()
            event.prevent_default()
            await self.run_action(action)

    def _on_paste(self, event: events.Paste) -> None:
        event.text = visible(self._between.join(line for line in event.text.splitlines() if line.strip()))


class Below(Label):
    """What is said below a field: its help, what was understood, or a mistake."""

    class Resized(Message):
        """It was laid out with another number of lines."""

    def __init__(self, field: Field) -> None:
        super().__init__(shown(field.help), classes="help", id=f"help-{field.name}")
        self.field = field.name

    def on_resize(self) -> None:
        """Tell the form."""
        self.post_message(self.Resized())


class Form(Once, ModalScreen[str]):
    """Shows fields, submits them on enter, keeps them as a draft on escape; answers with what was done, or nothing."""

    CSS_PATH = "form.tcss"
    BINDINGS = [
        Binding("escape", "back", show=False),
        Binding("down,ctrl+n", "app.focus_next", show=False),
        Binding("up,ctrl+p", "app.focus_previous", show=False),
        Binding("f1", "app.help", show=False),
        Binding("ctrl+q", "app.leave", show=False),
    ]

    def __init__(self, worktop: Worktop, name: str, title: str, fields: Sequence[Field], submit: Submit) -> None:
        super().__init__()
        self._worktop = worktop
        self._draft = name
        self._title = title
        self._fields = [field._replace(value=visible(field.value)) for field in fields]
        self._submit = submit
        self._said = {field.name: (field.help, False) for field in self._fields}

    def compose(self) -> ComposeResult:
        """Lay out the title, the fields with their errors, and the keys."""
        kept = self._worktop.drafts.get(self._draft, {})
        with Vertical(id="form"):
            yield Label(shown(self._title), id="title")
            with Vertical(id="fields"):
                for field in self._fields:
                    yield Label(shown(field.label), classes="label")
                    yield Line(kept.get(field.name, field.value), f"field-{field.name}", field.between)
                    yield Label("")
                    yield Below(field)
            yield Label(shown(_("Your words from before are here again.") if kept else ""), id="form-error")
            yield Label(shown(_("enter Save   ↑↓ Field   esc Back")), id="keys")

    def on_mount(self) -> None:
        """Start in the first empty field, else in the first."""
        empty = next((field for field in self._fields if not self._input(field.name).value), self._fields[0])
        self._input(empty.name).focus()

    def on_resize(self) -> None:
        """Let the fields scroll where the terminal is low, so that the title, the error and the keys stay in view."""
        self.query_one("#fields").styles.max_height = max(3, self.app.size.height - _AROUND_FIELDS)

    def texts(self) -> dict[str, str]:
        """Return what stands in the fields."""
        return {field.name: self._input(field.name).value for field in self._fields}

    def _input(self, name: str) -> Line:
        return self.query_one(f"#field-{name}", Line)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what was understood."""
        for field in self._fields:
            if event.input.id == f"field-{field.name}":
                self._help(field)

    def _help(self, field: Field) -> None:
        self._say(field.name, field.echo(self._input(field.name).value) or field.help)

    def _say(self, name: str, text: str, *, error: bool = False) -> None:
        """Say something under a field, where it is not said already: new words lay the whole form out anew."""
        if self._said.get(name) == (text, error):
            return
        self._said[name] = (text, error)
        label = self.query_one(f"#help-{name}", Label)
        label.update(shown(text))
        label.set_class(error, "error")

    async def on_input_submitted(self) -> None:
        """Do it on enter; a mistake is said at its field, and everything typed stays."""
        if self.answered:
            return
        self._clear_errors()
        try:
            said = await self._submit(self.texts())
        except InvalidFieldError as error:
            self._say_at_field(error)
        except CoachError as error:
            self.query_one("#form-error", Label).update(shown(in_one_line(error)))
        else:
            self._worktop.drafts.pop(self._draft, None)
            self.dismiss(said)

    def action_back(self) -> None:
        """Close; what was typed is kept as a draft for the next time."""
        texts = self.texts()
        if texts != {field.name: field.value for field in self._fields}:
            self._worktop.drafts[self._draft] = texts
            self.dismiss("")
        else:
            self._worktop.drafts.pop(self._draft, None)
            self.dismiss("")

    def _clear_errors(self) -> None:
        self.query_one("#form-error", Label).update("")
        for field in self._fields:
            self._help(field)

    def _say_at_field(self, error: InvalidFieldError) -> None:
        if error.field not in {field.name for field in self._fields}:
            self.query_one("#form-error", Label).update(shown(in_one_line(error)))
            return
        self._say(error.field, in_one_line(error), error=True)
        self._input(error.field).focus(scroll_visible=False)
        self.call_after_refresh(self._show_mistake)

    def on_below_resized(self) -> None:
        """Keep a mistake in view: how many lines it takes shows only when it is laid out."""
        self._show_mistake()

    def _show_mistake(self) -> None:
        for label in self.query(Below):
            if label.has_class("error") and self._input(label.field).has_focus:
                label.scroll_visible(animate=False)
