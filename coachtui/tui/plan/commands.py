"""What can be done on Plan, and in a proposal."""

from coachtui.i18n import N_
from coachtui.tui.commands import Command

COMMANDS = (
    Command("plan.start", "s", N_("Start"), N_("Begin the session, or go on with one that rests."), "start", True, "on_start"),
    Command("plan.start-with", "S", N_("Start with"), N_("Begin a session by another flow."), "start_with", False, "on_start"),
    Command("plan.prepare", "r", N_("Prepare"), N_("See what is open, and lay out questions."), "prepare", False, "on_person"),
    Command("plan.new", "n", N_("Block"), N_("Plan a block in the week under the cursor."), "new", True, "on_person", footer_when="on_no_block"),
    Command("plan.edit", "e", N_("Edit"), N_("Say how it went, or change the plan."), "edit", True, "on_open"),
    Command("plan.earlier", "shift+left", N_("Move"), N_("Move the block a week back, or ahead."), "shift(-7)", True, "on_ahead", "⇧←→"),
    Command("plan.later", "shift+right", N_("Later"), N_("Move the block a week later."), "shift(7)", False, "on_ahead"),
    Command("plan.day-earlier", "less_than_sign", N_("Day earlier"), N_("Move the block to the working day before."), "shift(-1)", False, "on_ahead"),
    Command("plan.day-later", "greater_than_sign", N_("Day later"), N_("Move the block to the next working day."), "shift(1)", False, "on_ahead"),
    Command("plan.held", "h", N_("Held"), N_("This block happened as planned."), "held", True, "on_held", footer_when="on_unsaid"),
    Command("plan.moved", "m", N_("Moved"), N_("It did not happen: plan it again a week on."), "moved", True, "on_unsaid"),
    Command("plan.excuse", "x", N_("Excuse"), N_("It did not, or will not, happen: say why."), "no", True, "on_open"),
    Command("plan.remove", "d", N_("Delete"), N_("Take the block away; undo brings it back."), "remove", False, "on_open"),
    Command("plan.fill", "f", N_("Fill"), N_("Propose blocks for everyone short of target."), "fill", True, "on_person"),
    Command("plan.before", "left_square_bracket,ctrl+left", N_("Month before"), N_("Show the month before."), "month(-1)", shown_key="["),
    Command("plan.after", "right_square_bracket,ctrl+right", N_("Month after"), N_("Show the month after."), "month(1)", shown_key="]"),
    Command("plan.tell", "T", N_("Tell"), N_("Tell a session that was held without the app."), "tell", False, "on_person"),
    Command("plan.now", "t", N_("This month"), N_("Back to this month and week."), "this_month"),
)  # fmt: skip

FILL_COMMANDS = (
    Command("fill.accept", "enter", N_("Accept"), N_("Plan all that are marked."), "accept", True, "any_marked"),
    Command("fill.mark", "space", N_("This one"), N_("Leave this one out, or take it in again."), "mark", True, "on_block"),
    Command("fill.change", "e", N_("Change"), N_("Change day, start or length before accepting."), "change", True, "on_block"),
    Command("fill.back", "escape", N_("Leave as it is"), N_("Close; nothing has changed."), "back", True),
)  # fmt: skip
