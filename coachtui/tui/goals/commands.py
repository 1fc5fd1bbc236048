"""What can be done with a person's goals."""

from coachtui.i18n import N_
from coachtui.tui.commands import Command

COMMANDS = (
    Command("goals.rate", "r", N_("Rate"), N_("Where they are now, from 0 to 10."), "rate", True, "on_goal"),
    Command("goals.new", "n", N_("New"), N_("Name a goal: from, and to, as one can see it."), "new", True),
    Command("goals.edit", "e", N_("Reword"), N_("Other words, who sees it, what 0 and 10 mean."), "edit", True, "on_goal"),
    Command("goals.end", "d", N_("End"), N_("It is no longer pursued, or is again."), "end", True, "on_goal"),
    Command("goals.undo", "u", N_("Undo"), N_("Take the last change back."), "undo", False),
    Command("goals.back", "escape", N_("Back"), N_("Close the goals."), "back", True),
)  # fmt: skip
