"""What can be done in a preview. Letters up to h say lines, so other keys do the rest."""

from coachtui.i18n import N_
from coachtui.tui.commands import Command

COMMANDS = (
    Command("preview.letter", "a", N_("Choose"), N_("Say the line with this letter."), "take(0)", True, "choosing", "a–d"),
    Command("preview.choose", "enter", N_("Go on"), N_("Say the line under the cursor; at the end, play on from there."), "choose", True, "in_play"),
    Command("preview.words", "t", N_("Own words"), N_("Say it in your own words, where you have foreseen it."), "words", True, "choosing", footer_when="hears_words"),
    Command("preview.back", "backspace", N_("Back"), N_("Take the last choice back."), "back", True, "can_go_back"),
    Command("preview.again", "r", N_("Again"), N_("From the start."), "again", True, "has_said"),
    Command("preview.findings", "o", N_("Findings"), N_("Read all that is to say of the file."), "findings", True, "has_findings"),
    Command("preview.quit", "q,escape", N_("Quit"), N_("Leave; nothing is recorded."), "leave", True),
    Command("preview.theme", "f9", N_("Dark or light"), N_("Change between the dark and the light theme."), "theme"),
    Command("preview.help", "question_mark,f1", N_("Help"), N_("Show what can be done here."), "help"),
    Command("preview.up", "pageup", N_("Earlier"), N_("Scroll the talk back."), "scroll(1)"),
    Command("preview.down", "pagedown", N_("Later"), N_("Scroll the talk on."), "scroll(-1)"),
)  # fmt: skip
