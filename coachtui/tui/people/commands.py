"""What can be done on People."""

from coachtui.i18n import N_
from coachtui.tui.commands import Command

COMMANDS = (
    Command("people.start", "s", N_("Start"), N_("Begin a session, or go on with one that rests."), "start", True, "on_start"),
    Command("people.new", "n", N_("Add"), N_("Add people: names with commas between them."), "new", True),
    Command("people.edit", "e", N_("Edit"), N_("Change name, kind, tier or team."), "edit", True, "on_person"),
    Command("people.block", "b", N_("Block"), N_("Plan a block for this person."), "block", True, "on_person"),
    Command("people.archive", "d", N_("Archive"), N_("They left: keep history, clear the plan ahead."), "archive", True, "on_person"),
    Command("people.tell", "t", N_("Tell"), N_("Tell a session that was held without the app."), "tell", False, "on_person"),
)  # fmt: skip
