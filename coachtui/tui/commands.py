"""One `Command` for each thing a user can do: its key, footer label, palette entry, help row and rule come from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from textual.binding import Binding, BindingType

from coachtui.i18n import N_, _

_KEY_NAMES = {
    "question_mark": "?", "colon": ":", "plus": "+", "enter": N_("enter"), "escape": N_("esc"), "space": N_("space"),
    "left": "←", "right": "→", "up": "↑", "down": "↓", "less_than_sign": "<", "greater_than_sign": ">",
    "slash": "/", "shift+left": "⇧←", "shift+right": "⇧→", "shift+up": "⇧↑", "shift+down": "⇧↓",
    "left_square_bracket": "[", "right_square_bracket": "]",
}  # fmt: skip


@dataclass(frozen=True)
class Command:
    """A user's action. `keys` are Textual's, with commas between; `when` names the screen's method that allows it.

    One without keys is rare: it is found in the palette, and a user may give it a key.
    """

    id: str
    """Stable, for the key map: `plan.new`."""
    keys: str
    label: str
    """One or two words, for the footer; marked with N_."""
    help: str
    """One sentence, for help and palette; marked with N_."""
    action: str
    footer: bool = False
    when: str = ""
    shown_key: str = ""
    """How the keys are shown where the first of them does not say it: `←→`."""
    footer_when: str = ""
    """The screen's method that tells whether a command that is allowed is worth its place in the footer just there."""

    def binding(self) -> Binding:
        """Return Textual's binding; its id is what a user's key map refers to."""
        return Binding(self.keys or f"no-key-{self.id}", self.action, self.id, id=self.id)

    def key_shown(self, keymap: Mapping[str, str]) -> str:
        """Return the key as people know it: `s`, `?`, `esc`; for one without a key, the one that finds it."""
        if self.id not in keymap and self.shown_key:
            return self.shown_key
        key = keymap.get(self.id, self.keys or "colon").split(",")[0].strip()
        return _(_KEY_NAMES.get(key, key))


class Commanding:
    """A screen or app whose bindings are its commands. No DOMNode: Textual would take its styles from here."""

    BINDINGS: ClassVar[list[BindingType]] = []

    COMMAND_LIST: ClassVar[tuple[Command, ...]] = ()

    def __init_subclass__(cls, **options: Any) -> None:
        """Make the bindings from the commands before Textual gathers them."""
        bindings: list[BindingType] = [command.binding() for command in cls.COMMAND_LIST]
        cls.BINDINGS = [*bindings, *cls.__dict__.get("BINDINGS", ())]
        super().__init_subclass__(**options)

    def commands(self) -> Iterable[Command]:
        """Return the commands declared here."""
        return self.COMMAND_LIST

    def allows(self, command: Command) -> bool:
        """Tell whether a command can be carried out now: the one rule for key, footer, palette and help."""
        return not command.when or bool(getattr(self, command.when)())

    def in_footer(self, command: Command) -> bool:
        """Tell whether a command stands in the footer where the cursor is."""
        worth = not command.footer_when or bool(getattr(self, command.footer_when)())
        return command.footer and self.allows(command) and worth

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let Textual ask the same rule."""
        for command in self.COMMAND_LIST:
            if command.when and command.action.partition("(")[0] == action:
                return True if self.allows(command) else None
        return True
