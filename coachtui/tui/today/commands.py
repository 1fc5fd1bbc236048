"""What can be done on Today."""

from coachtui.i18n import N_
from coachtui.tui.commands import Command

COMMANDS = (
    Command("today.start", "s", N_("Start"), N_("Begin the session, or go on with one that rests."), "start", True, "on_start"),
    Command("today.start-with", "S", N_("Start with"), N_("Begin a session by another flow."), "start_with", False, "on_start"),
    Command("today.prepare", "r", N_("Prepare"), N_("See what is open, and lay out questions."), "prepare", True, "on_person", footer_when="not_past"),
    Command("today.done", "space", N_("Done"), N_("What is open here is done; undo takes it back."), "done_here", True, "on_thing"),
    Command("today.held", "h", N_("Held"), N_("This block happened as planned."), "held", True, "on_held"),
    Command("today.edit", "e", N_("Edit"), N_("Say how it went, or change the plan."), "edit", True, "on_open"),
    Command("today.moved", "m", N_("Moved"), N_("It did not happen: plan it again a week on."), "moved", True, "on_unsaid"),
    Command("today.no", "x", N_("No"), N_("It did not happen: excused, or missed."), "no", True, "on_open"),
    Command("today.new", "n", N_("Block"), N_("Plan a block for the person under the cursor."), "new", True, "on_person"),
    Command("today.tell", "t", N_("Tell"), N_("Tell a session that was held without the app."), "tell", False, "on_person"),
)  # fmt: skip
