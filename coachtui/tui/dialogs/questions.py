"""Finding a question of the bank as one types: by its words, its theme, its skill or its tags."""

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label

from coachtui.coaching.flows import Question
from coachtui.content.formats.flow import spoken
from coachtui.content.library import Library
from coachtui.i18n import _
from coachtui.language.names import fold
from coachtui.tui.dialogs.form import Line
from coachtui.tui.once import Once
from coachtui.tui.text import shown
from coachtui.tui.widgets.lines import Piece, column, line
from coachtui.tui.widgets.rows import Row, Rows
from coachtui.wording.practice import skill

_THEME = 16


class QuestionFinder(Once, ModalScreen[str]):
    """Lists the questions that fit what is typed; answers with the id of the one chosen, or with nothing."""

    CSS_PATH = ["panel.tcss", "questions.tcss"]
    BINDINGS = [
        Binding("escape", "dismiss('')", show=False),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
    ]

    def __init__(self, library: Library, typed: str = "") -> None:
        super().__init__()
        self._typed = typed
        self._skills = library.skills
        self._known = {each.id: each for theme in library.questions.values() for each in theme}
        self._themes = {theme: library.themes.get(theme) or spoken(theme) for theme in library.questions}
        self._folded = {name: fold(_all_of(each, self._themes, library.skills)) for name, each in self._known.items()}

    def compose(self) -> ComposeResult:
        """Lay out the panel."""
        with Vertical(id="panel"):
            yield Label(shown(_("Find a question")), id="panel-title")
            yield Line(self._typed, "search")
            yield Rows()
            yield Label("", id="question-whole")
            yield Label(shown(_("enter Ask   ↑↓ Move   esc Back")), id="panel-keys")

    def on_mount(self) -> None:
        """Start with everything."""
        self.query_one(Rows).can_focus = False
        self.query_one(Line).focus()
        self._fill()

    def on_resize(self) -> None:
        """Cut the questions for the width."""
        self._fill()

    def on_input_changed(self) -> None:
        """Narrow the list."""
        self._fill()

    def _fill(self) -> None:
        words = fold(self.query_one(Line).value).split()
        found = [each for name, each in self._known.items() if all(word in self._folded[name] for word in words)]
        self.query_one(Rows).show(self._rows(found))
        self._show_whole()

    def _rows(self, found: Sequence[Question]) -> list[Row]:
        if not found:
            none = _("No question fits that.") if self._known else _("The library holds no questions.")
            return [Row(line(" ", Piece(none, "dim")))]
        room = min(self.app.size.width, 90) - _THEME - 8
        return [
            Row(line(" ", column(each.ask, room), Piece(f"  {self._themes[each.theme]}", "dim")), each.id)
            for each in found
        ]

    def _show_whole(self) -> None:
        """Say the question under the cursor in full, and when it is better not asked."""
        here = self._known.get(self.query_one(Rows).current)
        said = here.ask if here else ""
        if here and here.skill:
            said += f"  ({skill(here.skill, self._skills)})"
        if here and here.avoid:
            said += "\n" + _("Better not: {when}").format(when=here.avoid)
        self.query_one("#question-whole", Label).update(shown(said))

    def on_rows_moved(self) -> None:
        """Say what stands there in full."""
        self._show_whole()

    def action_move(self, step: int) -> None:
        """Move the cursor while the field keeps the letters."""
        self.query_one(Rows).action_move(step)

    def action_page(self, step: int) -> None:
        """Move the cursor by a screenful."""
        self.query_one(Rows).action_page(step)

    def on_input_submitted(self) -> None:
        """Choose what the cursor is on."""
        if self.query_one(Rows).current:
            self.dismiss(self.query_one(Rows).current)

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Choose with the mouse."""
        self.dismiss(event.row)


def _all_of(question: Question, themes: Mapping[str, str], skills: Mapping[str, str]) -> str:
    """Return all by which a question may be found."""
    named = skill(question.skill, skills) if question.skill else ""
    return " ".join((question.ask, themes[question.theme], named, *question.tags))
