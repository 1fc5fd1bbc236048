"""What can be done on People, and on a person's page."""

from coachtui.i18n import N_
from coachtui.tui.commands import Command

COMMANDS = (
    Command("people.start", "s", N_("Start"), N_("Begin a session, or go on with one that rests."), "start", True, "on_start"),
    Command("people.start-with", "S", N_("Start with"), N_("Begin a session by another flow."), "start_with", False, "on_start"),
    Command("people.prepare", "r", N_("Prepare"), N_("See what is open, and lay out questions."), "prepare", False, "on_person"),
    Command("people.goals", "g", N_("Goals"), N_("Their goals: add, reword, rate, end."), "goals", False, "on_person"),
    Command("people.new", "n", N_("Add"), N_("Add people: names with commas between them."), "new", True),
    Command("people.edit", "e", N_("Edit"), N_("Change the card: name, tier, team, part-time, dates."), "edit", True, "on_person"),
    Command("people.block", "b", N_("Block"), N_("Plan a block for this person."), "block", True, "on_person"),
    Command("people.away", "x", N_("Away"), N_("Days on which this person is away."), "away", True, "on_person"),
    Command("people.archive", "d", N_("Archive"), N_("They left: keep history, clear the plan ahead."), "archive", False, "on_person"),
    Command("people.tell", "t", N_("Tell"), N_("Tell a session that was held without the app."), "tell", False, "on_person"),
    Command("people.target", "m", N_("Target"), N_("Minutes a head and month, and what they cost."), "target"),
    Command("people.hours", "o", N_("Hours"), N_("When you coach: days, hours, best starts."), "hours"),
    Command("people.rhythms", "R", N_("Rhythms"), N_("What the team does again and again."), "rhythms"),
    Command("people.pairs", "w", N_("Pairs"), N_("Who coaches whom, in turn."), "pairs"),
    Command("people.import", "i", N_("Import"), N_("Add people from a CSV file."), "import"),
    Command("people.me", "X", N_("Me away"), N_("Days on which you are away yourself."), "me_away"),
    Command("people.left", "v", N_("Who left"), N_("See who was archived, and bring somebody back."), "left"),
)  # fmt: skip

PERSON_COMMANDS = (
    Command("person.start", "s", N_("Start"), N_("Begin a session, or go on with one that rests."), "start", True, "on_start"),
    Command("person.start-with", "S", N_("Start with"), N_("Begin a session by another flow."), "start_with", False, "on_start"),
    Command("person.prepare", "r", N_("Prepare"), N_("See what is open, and lay out questions."), "prepare", True),
    Command("person.goals", "g", N_("Goals"), N_("Their goals: add, reword, rate, end."), "goals", True),
    Command("person.done", "space", N_("Done"), N_("What is open here is done; undo takes it back."), "done_here", True, "on_thing"),
    Command("person.block", "n", N_("Block"), N_("Plan a block for this person."), "block", True),
    Command("person.edit", "e", N_("Edit"), N_("Say how it went, or change the plan."), "edit", True, "on_open"),
    Command("person.held", "h", N_("Held"), N_("This block happened as planned."), "held", True, "on_held"),
    Command("person.remove", "d", N_("Delete"), N_("Take the block away; undo brings it back."), "remove", False, "on_open"),
    Command("person.card", "c", N_("Card"), N_("Change the card: name, tier, team, part-time, dates."), "card", True),
    Command("person.away", "x", N_("Away"), N_("Days on which this person is away."), "away", True),
    Command("person.pairs", "w", N_("Pairs"), N_("Who coaches whom, in turn."), "pairs"),
    Command("person.tell", "t", N_("Tell"), N_("Tell a session that was held without the app."), "tell"),
    Command("person.back", "escape", N_("Back"), N_("Go back to the list of people."), "back", True),
)  # fmt: skip
