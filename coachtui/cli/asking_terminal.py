"""Questions on a terminal that can draw: what stands there already can be edited."""

from collections.abc import Callable, Sequence

import questionary

from coachtui.cli.questions import asked, or_why
from coachtui.i18n import _
from coachtui.language.text import visible


class OnTerminal:
    """Asks with questionary."""

    def line(self, typed: str) -> str:
        """Ask for a line, behind a sign that is no question."""
        return asked(questionary.text("", default=typed, qmark=" ›"))

    def text(self, question: str, default: str, check: Callable[[str], object]) -> str:
        """Ask with the default to edit."""
        return asked(questionary.text(visible(question), default=default, validate=or_why(check)))

    def proposal(self, question: str, proposal: str, check: Callable[[str], object]) -> str:
        """Ask with the proposal in grey where the answer goes."""
        grey = [("fg:ansibrightblack", visible(proposal))]
        checked = or_why(lambda text: check(text.strip() or proposal))
        return asked(questionary.text(visible(question), validate=checked, placeholder=grey)).strip() or proposal

    def choice(self, question: str, words: Sequence[str], said: Callable[[str], str]) -> str:
        """Ask for one of the words, with the arrow keys."""
        choices = [questionary.Choice(visible(said(word)), word) for word in words]
        return asked(questionary.select(visible(question), choices, instruction=_("(arrow keys, enter)")))

    def yes(self, question: str) -> bool:
        """Ask for yes or no, with the arrow keys or the first letters in the user's language."""
        choices = [questionary.Choice(said, said, shortcut_key=said[0]) for said in (_("yes"), _("no"))]
        instruction = _("(arrow keys, enter)")
        chosen = asked(
            questionary.select(
                visible(question), choices, use_shortcuts=True, use_jk_keys=False, instruction=instruction
            )
        )
        return chosen == choices[0].value
