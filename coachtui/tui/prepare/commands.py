"""What can be done before a talk."""

from coachtui.i18n import N_
from coachtui.tui.commands import Command

COMMANDS = (
    Command("prepare.start", "enter", N_("Start"), N_("Begin the talk with what is laid out here."), "start", True, "is_choosing"),
    Command("prepare.own", "n", N_("My own"), N_("Write a question of your own."), "own", True, "is_choosing"),
    Command("prepare.search", "slash", N_("Search"), N_("Find a question in the bank as you type."), "find", True, "is_choosing"),
    Command("prepare.edit", "e", N_("Change"), N_("Change the words of this question."), "edit", False, "on_prompt"),
    Command("prepare.remove", "d", N_("Delete"), N_("Leave this question out."), "remove", True, "on_prompt"),
    Command("prepare.earlier", "shift+up", N_("Move"), N_("Ask this question earlier, or later."), "shift(-1)", True, "on_prompt", "⇧↑↓"),
    Command("prepare.later", "shift+down", N_("Later"), N_("Ask this question later."), "shift(1)", False, "on_prompt"),
    Command("prepare.flow", "f", N_("Flow"), N_("Choose how the talk goes."), "flow", True, "is_choosing"),
    Command("prepare.practise", "p", N_("Practise"), N_("Practise this talk; nothing stays with the person."), "practise", True, "is_choosing"),
    Command("prepare.goals", "g", N_("Goals"), N_("Their goals: add, reword, rate."), "goals", False, "is_choosing"),
    Command("prepare.guideline", "k", N_("Guideline"), N_("What is expected of a talk."), "guideline", False, "is_choosing"),
    Command("prepare.undo", "u", N_("Undo"), N_("Bring back what was laid out before."), "undo", False, "has_before"),
    Command("prepare.back", "escape", N_("Back"), N_("Close; what you laid out is kept."), "back", True),
)  # fmt: skip
