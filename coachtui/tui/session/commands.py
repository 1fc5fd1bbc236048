"""What can be done in a session, at its end, and with one that was held."""

from coachtui.i18n import N_
from coachtui.services.session.slashes import SLASHES
from coachtui.tui.commands import Command
from coachtui.wording.slashes import SLASH_HELP, SLASH_WORDS

COMMANDS = (
    Command("session.pause", "escape", N_("Pause"), N_("Leave the talk for now; it is all there when you come back."), "pause"),
    Command("session.complete", "tab", N_("Complete"), N_("Complete the slash command that was begun."), "complete"),
    Command("session.long", "f4", N_("Long note"), N_("An area for a note of many lines; esc writes it down."), "long_note", shown_key="ctrl+e"),
    Command("session.find", "f5", N_("Find"), N_("Find a question in the bank as you type, and ask it now."), "find", shown_key="ctrl+f"),
    Command("session.guideline", "f3", N_("Guideline"), N_("What your organisation expects of a talk."), "guideline"),
    Command("session.up", "pageup", N_("Earlier"), N_("Scroll the log back."), "scroll(1)"),
    Command("session.down", "pagedown", N_("Later lines"), N_("Scroll the log on."), "scroll(-1)"),
)  # fmt: skip

LINE_HELP = (
    Command("", "", N_("Write down"), N_("Text and enter is a note."), "", shown_key=N_("enter")),
    Command("", "", N_("Next prompt"), N_("Enter on the empty line asks the next prompt."), "", shown_key=N_("enter")),
    *(Command("", "", SLASH_WORDS[each.word], SLASH_HELP[each.word], "", shown_key=f"/{each.letters}") for each in SLASHES),
    Command("", "", N_("A slash"), N_("A note that begins with a slash begins with two."), "", shown_key="//"),
)  # fmt: skip
"""What the line understands; not keys, so no bindings are made of them."""

END_COMMANDS = (
    Command("end.save", "enter", N_("Save"), N_("Keep the session as it stands here."), "save", True),
    Command("end.switch", "space,right", N_("Switch"), N_("Take the next answer: who talked, what about, whose action, which block, who came."), "switch(1)", True, "on_switch"),
    Command("end.switch-back", "left", N_("Switch back"), N_("Take the answer before."), "switch(-1)", False, "on_switch"),
    Command("end.change", "e", N_("Change"), N_("Change the words, the day or the minutes of this line."), "change", True, "on_change"),
    Command("end.remove", "d", N_("Delete"), N_("Leave this line out."), "remove", True, "on_line"),
    Command("end.undo", "u", N_("Undo"), N_("Bring back the line that was left out."), "undo", True, "on_left_out"),
    Command("end.summary", "m", N_("Summary"), N_("What was agreed, for the person: to show, copy or save."), "summary", True, "on_rows"),
    Command("end.drop", "ctrl+d", N_("Throw away"), N_("Throw the whole session away; undo brings it back."), "drop"),
    Command("end.back", "escape", N_("Back to the talk"), N_("Nothing is saved yet; the talk goes on."), "back", True),
)  # fmt: skip

VIEW_COMMANDS = (
    Command("told.summary", "m", N_("Summary"), N_("What was agreed, for the person: to show, copy or save."), "summary", True),
    Command("told.correct", "e", N_("Correct"), N_("Put its minutes, day, outcome or kind right; what stood there is kept."), "correct", True),
    Command("told.split", "s", N_("Split"), N_("It was two talks: give the second one its minutes and day."), "split"),
    Command("told.undo", "u", N_("Undo"), N_("Take the last change back."), "undo"),
    Command("told.back", "escape", N_("Back"), N_("Close the talk."), "back", True),
)  # fmt: skip

SUMMARY_COMMANDS = (
    Command("summary.copy", "c", N_("Copy"), N_("Put the summary where you can paste it into a mail."), "copy", True),
    Command("summary.save", "s", N_("Save"), N_("Write the summary into a file, for the person."), "save", True),
    Command("summary.next", "right", N_("Next person"), N_("The summary of the next one of the group."), "turn(1)", True, "on_several"),
    Command("summary.former", "left", N_("Person before"), N_("The summary of the one before."), "turn(-1)", False, "on_several"),
    Command("summary.back", "escape", N_("Back"), N_("Close the summary."), "back", True),
)  # fmt: skip
