"""Questions as plain lines: a line out, a line in, nothing redrawn."""

import io
from collections.abc import Callable, Sequence
from typing import TextIO

from coachtui.cli.output import say
from coachtui.errors import CoachError
from coachtui.i18n import N_, _
from coachtui.services.typed import read_word
from coachtui.wording.errors import in_one_line

_YES_NO = {"yes": N_("yes"), "no": N_("no")}


class InLines:
    """Reads answers from a stream, one a line."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")

    def line(self, typed: str) -> str:
        """Read a line; what stood on it before is said, for it cannot be put there."""
        if typed:
            say(_("Type it again to keep it: {text}").format(text=typed))
        return self._read()

    def text(self, question: str, default: str, check: Callable[[str], object]) -> str:
        """Ask until the answer can be kept."""
        while True:
            say(f"{question} " + _("(enter: {default})").format(default=default) if default else question)
            answer = self._read().strip() or default
            try:
                check(answer)
            except CoachError as error:
                say(in_one_line(error))
            else:
                return answer

    def proposal(self, question: str, proposal: str, check: Callable[[str], object]) -> str:
        """Ask; an empty line takes the proposal."""
        return self.text(question, proposal, check)

    def choice(self, question: str, words: Sequence[str], said: Callable[[str], str]) -> str:
        """Ask for one of the words: by its number, the word, or its beginning."""

        def chosen(answer: str) -> str:
            if answer.isdecimal() and 1 <= int(answer) <= len(words):
                return words[int(answer) - 1]
            return read_word(answer, words, said, "answer")

        offered = " · ".join(f"{number} {said(word)}" for number, word in enumerate(words, 1))
        return chosen(self.text(f"{question} {offered}", "1", chosen))

    def yes(self, question: str) -> bool:
        """Ask for yes or no."""
        return self.choice(question, list(_YES_NO), lambda word: _(_YES_NO[word])) == "yes"

    def _read(self) -> str:
        line = self._stream.readline()
        if not line:
            raise EOFError
        return line.rstrip("\r\n")
