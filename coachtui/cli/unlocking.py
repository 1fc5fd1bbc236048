"""Where the passphrase of the records comes from: a private file, the keyring, else a question on the terminal."""

import sys
from collections.abc import Callable
from typing import TypeVar

import click

from coachtui.errors import CoachError, PassphraseNeededError, WrongPassphraseError
from coachtui.i18n import _

T = TypeVar("T")
TRIES = 3
"""How often the terminal is asked."""


def unlocked(opening: Callable[[Callable[[], str]], T], *, ask: bool = True) -> T:
    """Return what `opening` makes of a passphrase, which it asks for once, if at all; a wrong one is asked for again.

    Where it must not `ask`, neither a terminal nor a keyring, which may have a question of its own, is looked at.
    Raises PassphraseNeededError or WrongPassphraseError.
    """
    source = _Source(ask)
    while True:
        try:
            return opening(source)
        except WrongPassphraseError as error:
            source.refused(error)


def new_passphrase() -> str:
    """Return a passphrase that was typed twice the same. Raises CoachError."""
    from coachtui.services.passphrase import check

    for _try in range(TRIES):
        first = ask_hidden(_("New passphrase:"))
        try:
            check(first)
        except CoachError as error:
            _say(error)
            continue
        if ask_hidden(_("Once more:")) == first:
            return first
        _say(CoachError("passphrase-differs"))
    raise CoachError("passphrase-differs")


def ask_hidden(question: str) -> str:
    """Return a line typed on the terminal, which does not show it. Raises PassphraseNeededError where there is none."""
    if not sys.stdin.isatty():
        raise PassphraseNeededError("passphrase-needed", hint="passphrase-file")
    import getpass
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(f"{question} ")
        except getpass.GetPassWarning:
            raise PassphraseNeededError("passphrase-needed", hint="passphrase-file") from None


class _Source:
    """Hands out one passphrase at a time, from the next place that may have it."""

    def __init__(self, ask: bool) -> None:
        self._ask = ask
        self._keyring = ask
        self._asked = 0
        self._from = ""

    def __call__(self) -> str:
        from coachtui.services.passphrase import from_environment, from_keyring

        held = from_environment()
        if held is not None:
            self._from = "file"
            return held
        if self._keyring:
            self._keyring = False
            held = from_keyring()
            if held is not None:
                self._from = "keyring"
                return held
        if not self._ask:
            raise PassphraseNeededError("passphrase-needed", hint="passphrase-file")
        self._from = "terminal"
        self._asked += 1
        return ask_hidden(_("Passphrase:"))

    def refused(self, error: WrongPassphraseError) -> None:
        """Go on after a wrong passphrase. Raises it where there is nothing more to try."""
        if self._from == "file":
            raise WrongPassphraseError(error.code, hint="passphrase-file-see") from None
        if self._asked >= TRIES:
            raise error
        if self._from == "terminal":
            _say(CoachError(error.code))


def _say(error: CoachError) -> None:
    from coachtui.wording.errors import sentence

    click.echo(sentence(error), err=True)
