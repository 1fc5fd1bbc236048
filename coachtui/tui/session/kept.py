"""A talk on the screen and what of it is on disk: kept within a second, also beside another window."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from textual import work
from textual.screen import Screen

from coachtui.coaching.people import Person
from coachtui.coaching.running import Running, joined
from coachtui.errors import CoachError
from coachtui.services.desk import Desk
from coachtui.services.session.keeping import Beside, keep_beside
from coachtui.tui.once import Once
from coachtui.tui.worktop import Worktop

KEPT_EVERY = 0.5
"""Seconds after which what was typed is kept at the latest."""


class KeptTalk(Once, Screen[str]):
    """Keeps the talk; those who build on it show it. `running` is the talk as it is, `kept` as it is on disk."""

    def __init__(self, worktop: Worktop, person: Person, running: Running) -> None:
        super().__init__()
        self._worktop = worktop
        self._person = person
        self.running = running
        self.kept = self._sent = running
        self._keeping = asyncio.Lock()
        self._gone = False

    def show_talk(self) -> None:
        """Show the talk as it is now."""
        raise NotImplementedError

    def take_typing(self) -> None:
        """Let what is being typed elsewhere stand on the line: it is kept with the rest."""
        raise NotImplementedError

    def complain(self, error: CoachError) -> None:
        """Say what could not be done."""
        raise NotImplementedError

    def begin_to_keep(self) -> None:
        """From now on keep what is typed, and at the latest when the app ends."""
        self._worktop.unkept = self._unkept
        self.set_interval(KEPT_EVERY, self._look)

    def _look(self) -> None:
        """Twice a second: keep what was typed, see what another window wrote, and whether the talk is still there."""
        self.take_typing()
        if self.running != self.kept:
            self.keep()
        elif not self._keeping.locked() and (stored := self._stored()) != self.kept:
            self._take_over(stored)
        known, self._gone = self._gone, self._worktop.records.underway.get(self.running.id) is None
        if self._gone and not known:
            self.complain(CoachError("session-gone", hint="session-see"))

    @work(group="changes")
    async def keep(self) -> None:
        """Keep the talk beside the keys."""
        if not self.answered:
            await self.keep_now()

    async def keep_now(self) -> None:
        """Keep the talk as it is; one time after the other, so that no line of ours is taken for another window's."""
        async with self._keeping:
            running = self.running
            if running == self.kept:
                return
            self._sent = running
            try:
                await self._worktop.keep(keep_beside, Beside(running, self.kept))
            except CoachError as error:
                self.complain(error)
                return
            self.kept = running
            if (stored := self._stored()) != running:
                self._take_over(stored)

    def _stored(self) -> Running | None:
        return self._worktop.records.talks.running.get(self._person.id, self.running.id)

    def _take_over(self, stored: Running | None) -> None:
        """Show what another window wrote into this talk."""
        if stored:
            self.running = joined(self.kept, stored, self.running)
            self.kept = self._sent = stored
            self.show_talk()

    def _unkept(self) -> Callable[[Desk], object] | None:
        self.take_typing()
        given = Beside(self.running, self._sent)
        return None if self.running == self.kept else lambda desk: desk.do(keep_beside, given, told=False)

    def leave(self, said: str) -> None:
        """Close the talk with what was done."""
        self._worktop.unkept = lambda: None
        self.dismiss(said)
