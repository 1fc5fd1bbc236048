"""What can be done on Plan, and in a proposal."""

from coachtui.i18n import N_
from coachtui.tui.commands import Command

COMMANDS = (
    Command("plan.start", "s", N_("Start"), N_("Begin the session, or go on with one that rests."), "start", True, "on_start"),
    Command("plan.start-with", "S", N_("Start with"), N_("Begin a session by another flow."), "start_with", False, "on_start"),
    Command("plan.prepare", "r", N_("Prepare"), N_("See what is open, and lay out questions."), "prepare", False, "on_person"),
    Command("plan.new", "n", N_("Block"), N_("Plan a block in this week, or on this day."), "new", True, "on_anyone", footer_when="on_no_block"),
    Command("plan.edit", "e", N_("Edit"), N_("Say how it went, or change the plan."), "edit", True, "on_one_open"),
    Command("plan.earlier", "shift+left", N_("Move"), N_("Move it a week; in the calendar, a day."), "shift_in_view(-1)", True, "on_ahead", "⇧←→"),
    Command("plan.later", "shift+right", N_("Later"), N_("The same, the other way."), "shift_in_view(1)", False, "on_ahead"),
    Command("plan.week-earlier", "shift+up", N_("Week earlier"), N_("Move it a week back."), "shift(-7)", False, "on_ahead"),
    Command("plan.week-later", "shift+down", N_("Week later"), N_("Move it a week later."), "shift(7)", False, "on_ahead"),
    Command("plan.day-earlier", "less_than_sign", N_("Day earlier"), N_("Move it to the working day before."), "shift(-1)", False, "on_ahead"),
    Command("plan.day-later", "greater_than_sign", N_("Day later"), N_("Move it to the next working day."), "shift(1)", False, "on_ahead"),
    Command("plan.shorter", "k", N_("Shorter"), N_("Make it a quarter of an hour shorter."), "resize(-1)", False, "on_open"),
    Command("plan.longer", "l", N_("Longer"), N_("Make it a quarter of an hour longer."), "resize(1)", False, "on_open"),
    Command("plan.held", "h", N_("Held"), N_("It happened as planned."), "held", True, "on_held", footer_when="on_unsaid"),
    Command("plan.moved", "m", N_("Moved"), N_("It did not happen: plan it again a week on."), "moved", True, "on_unsaid"),
    Command("plan.excuse", "x", N_("Excuse"), N_("It did not, or will not, happen: say why."), "no", True, "on_open"),
    Command("plan.carry", "c", N_("Carry over"), N_("Plan what was missed or is unsaid next week."), "carry", False, "on_carry"),
    Command("plan.repeat", "R", N_("Repeat"), N_("Plan it again each week, second week or month."), "repeat", False, "on_repeatable"),
    Command("plan.remove", "d", N_("Delete"), N_("Take it away; undo brings it back."), "remove", False, "on_open"),
    Command("plan.fill", "f", N_("Fill"), N_("Propose blocks for everyone short of target."), "fill", True, "on_anyone"),
    Command("plan.view", "v", N_("View"), N_("See the month as a calendar, or by person."), "view", True, "on_anyone"),
    Command("plan.pick", "space", N_("Pick"), N_("Pick it out: keys are then about all that are."), "pick", False, "on_pickable"),
    Command("plan.unpick", "escape", N_("Put back"), N_("Pick none out any more."), "unpick", False, "on_picked"),
    Command("plan.group", "G", N_("Group session"), N_("Plan one time for several people."), "group", False, "on_anyone"),
    Command("plan.unsaid", "o", N_("To settle"), N_("Go to the next block that nobody has settled."), "unsaid", False, "on_more_unsaid"),
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
