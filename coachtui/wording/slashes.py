"""What the slash commands of a session are called, and what each of them does."""

from coachtui.i18n import N_, _

SLASH_WORDS = {
    "action": N_("action"),
    "mine": N_("my action"),
    "plan": N_("if-then plan"),
    "experiment": N_("experiment"),
    "done": N_("done"),
    "win": N_("win"),
    "goal": N_("goal"),
    "rating": N_("rating"),
    "park": N_("park"),
    "link": N_("link"),
    "question": N_("question"),
    "another": N_("another"),
    "follow-up": N_("follow-up"),
    "keep": N_("keep"),
    "stage": N_("stage"),
    "back": N_("back"),
    "undo": N_("take back"),
    "guideline": N_("guideline"),
    "zen": N_("zen"),
    "swap": N_("swap"),
    "end": N_("end"),
    "help": N_("all"),
}
"""What the slash commands are called, by their English word; marked, to be translated where shown."""
SLASH_HELP = {
    "action": N_("What they will do. A day counts after @ or a comma: /a ask Karim @fri"),
    "mine": N_("What you will do yourself, with a day in the same way."),
    "plan": N_("An if-then plan, asked about next time: /i if the phone rings, I let it ring"),
    "experiment": N_("Two ways to try and compare: /e count to five / name somebody @fri"),
    "done": N_("Something open is done: /d, /d 2, or /d 2 and what came of it."),
    "win": N_("What went well, however small."),
    "goal": N_("A goal that one can see, from and to: /g answers himself > asks who knows"),
    "rating": N_("Where they are with the goal, from 0 to 10: /r 6"),
    "park": N_("A topic for another time."),
    "link": N_("A book, article or course, and how it will be used: /l title > for what"),
    "question": N_("A question of your own, asked now: /q What would help?"),
    "another": N_("Another question in the place of this one."),
    "follow-up": N_("The follow-up that is offered below the question."),
    "keep": N_("Keep this question: a favourite comes first from now on, your own goes to your bank."),
    "stage": N_("Go to a stage, skip one, or put one of another flow in: /s options. Alone it skips on."),
    "back": N_("The prompt before."),
    "undo": N_("The last line goes back to where you type."),
    "guideline": N_("What your organisation expects of a talk."),
    "zen": N_("Only the question and the line, until you say it again."),
    "swap": N_("You two change roles: the one who was asked asks now."),
    "end": N_("Look at what was said, and save it."),
    "help": N_("These lines."),
}
"""What each of them does, in a sentence."""


SLASH_EXAMPLES = {
    "a": N_("ask Karim @fri"),
    "m": N_("ask Karim @fri"),
    "i": N_("if the phone rings, I let it ring"),
    "e": N_("count to five / name somebody @fri"),
    "w": N_("it ran without me"),
    "g": N_("answers himself > asks who knows"),
    "r": "6",
    "p": N_("the new rota"),
    "l": N_("title > for what"),
    "q": N_("What would help?"),
}
"""What one might type behind the letters of a command that needs words."""


def example(letters: str) -> str:
    """Return what one might type behind the letters of a command."""
    return _(SLASH_EXAMPLES.get(letters, ""))


def slash_words() -> dict[str, str]:
    """Return what the slash commands are called in the user's language, by their English word."""
    return {word: _(said) for word, said in SLASH_WORDS.items()}
