"""The keys of a play, as the footer shows them."""

from collections.abc import Iterable, Mapping

from coachtui.i18n import _
from coachtui.tui.commands import Command
from coachtui.tui.practise.talk import letters
from coachtui.tui.widgets.bar import Stretch, command_stretch
from coachtui.tui.widgets.lines import Piece


def play_keys(commands: Iterable[Command], keymap: Mapping[str, str], count: int) -> list[Stretch]:
    """Return the keys while choosing: the letters of so many choices as one, where nobody gave them another key."""
    return [
        letters(count) if one.id == "play.letter" and one.id not in keymap else command_stretch(one, keymap)
        for one in commands
    ]


def writing_keys() -> list[Stretch]:
    """Return the keys while own words are typed."""
    words = ((_("enter"), _("Say it")), (_("esc"), _("Back to the choices")))
    return [Stretch((Piece(key, "accent"), Piece(f" {label}", "dim"))) for key, label in words]
