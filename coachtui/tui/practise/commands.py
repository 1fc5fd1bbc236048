"""What can be done on Practise, in a play, and at its debrief."""

from coachtui.i18n import N_
from coachtui.tui.commands import Command

COMMANDS = (
    Command("practise.start", "s", N_("Start"), N_("Begin the talk, or go on with one that rests."), "start", True, "on_scenario"),
    Command("practise.problems", "o", N_("Problems"), N_("Read all that is wrong in this file."), "problems", True, "on_broken"),
    Command("practise.forget", "d", N_("Forget"), N_("Forget the play that rests; undo brings it back."), "forget", True, "on_resting"),
)  # fmt: skip

PLAY_COMMANDS = (
    Command("play.letter", "a", N_("Choose"), N_("Say the line with this letter."), "take(0)", True, "choosing", "a–d"),
    Command("play.choose", "enter", N_("Say it"), N_("Say the line under the cursor."), "choose", True, "in_play"),
    Command("play.words", "t", N_("Own words"), N_("Say it in your own words, where the author has foreseen it."), "words", True, "choosing", footer_when="hears_words"),
    Command("play.back", "backspace", N_("Back"), N_("Take the last choice back."), "back", True, "has_chosen"),
    Command("play.pause", "escape", N_("Pause"), N_("Leave the talk for now; it goes on where you left it."), "pause", True),
    Command("play.up", "pageup", N_("Earlier"), N_("Scroll the talk back."), "scroll(1)"),
    Command("play.down", "pagedown", N_("Later"), N_("Scroll the talk on."), "scroll(-1)"),
)  # fmt: skip

DEBRIEF_COMMANDS = (
    Command("debrief.on", "enter", N_("Play on here"), N_("Go back to the line under the cursor and choose again."), "choose", True, "on_row"),
    Command("debrief.again", "a", N_("Again"), N_("Play from the start."), "again", True),
    Command("debrief.first", "i", N_("My first words"), N_("Write what you will say first in the real talk."), "first_words", True),
    Command("debrief.back", "escape", N_("Back"), N_("Back to the scenarios; the play is kept."), "back", True),
)  # fmt: skip
