"""What every command works with: settings, language, clock and desk, each opened when it is first used."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from coachtui import i18n
from coachtui.errors import CoachError
from coachtui.paths import Home
from coachtui.settings import LANGUAGES, Loaded, load

if TYPE_CHECKING:
    from coachtui.clock import Clock
    from coachtui.services.desk import Context, Desk
    from coachtui.store.records import Records


class Tools:
    """The data folder of one run with what is opened from it."""

    def __init__(self, home: Home, loaded: Loaded) -> None:
        self.home = home
        self.settings, self.complaints = loaded
        self.may_ask = True
        """Whether the passphrase of the records may be asked for: not at a prompt, and not in a login script."""

    @classmethod
    def from_environment(cls, language: str = "") -> Tools:
        """Read the settings and choose the language: the one asked for, else the settings', else the system's.

        Raises CoachError for a language there is not.
        """
        home = Home.from_environment()
        tools = cls(home, load(home.settings))
        i18n.use(tools.settings.language or i18n.from_environment())
        if language:
            if language not in LANGUAGES:
                raise CoachError("language-unknown", typed=_clean(language))
            i18n.use(language)
        return tools

    @cached_property
    def clock(self) -> Clock:
        """The clock. Raises CoachError where COACHTUI_NOW is no time."""
        import os

        from coachtui.clock import NOW, Clock

        try:
            return Clock.from_environment(self.settings.zone)
        except ValueError:
            raise CoachError("now-unknown", typed=_clean(os.environ.get(NOW, ""))) from None

    @cached_property
    def desk(self) -> Desk:
        """The records, after their passphrase if they have one. Raises CoachError where they cannot be opened."""
        from coachtui.cli.unlocking import unlocked
        from coachtui.services.opening import open_desk

        return unlocked(lambda passphrase: open_desk(self.home, self.clock, passphrase), ask=self.may_ask)

    @property
    def records(self) -> Records:
        """The records to read from."""
        return self.desk.records

    @cached_property
    def context(self) -> Context:
        """The moment at which this command runs."""
        return self.desk.context


def language_asked(arguments: Sequence[str]) -> str:
    """Return what stands after `--lang`, before click reads the line: help texts are made in that language."""
    rest = iter(arguments)
    for argument in rest:
        if argument == "--lang":
            return next(rest, "")
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if not argument.startswith("-"):
            return ""
    return ""


def _clean(text: str) -> str:
    from coachtui.language.text import clean

    return clean(text)
