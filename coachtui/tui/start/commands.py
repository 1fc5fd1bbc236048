"""What can be done in the first minute."""

from coachtui.i18n import N_
from coachtui.tui.commands import Command

COMMANDS = (
    Command("start.next", "enter", N_("Next"), N_("Go on to the next question."), "next", True),
    Command("start.back", "escape", N_("Back"), N_("Back to the question before; answers stay."), "back", True, "not_first"),
    Command("start.demo", "f2", N_("Demo team"), N_("Look at an invented team first."), "app.demo", True),
    Command("start.quit", "ctrl+q", N_("Quit"), N_("Leave; the questions come again next time."), "app.leave", True),
)  # fmt: skip

LIST_COMMANDS = (
    Command("start.next", "f4,ctrl+j", N_("Next"), N_("Go on; or enter on an empty last line."), "next", True, shown_key="enter, enter"),
    *COMMANDS[1:],
)  # fmt: skip
