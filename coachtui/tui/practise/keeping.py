"""What is kept of a play while it goes on: every choice at once, and at the latest when the app ends."""

from collections.abc import Callable, Sequence

from coachtui.errors import CoachError
from coachtui.practice.plays import Played
from coachtui.practice.scenario import Scenario
from coachtui.services.desk import Desk
from coachtui.services.practising import EndPlay, end_play, keep_play, new_play
from coachtui.tui.worktop import Worktop


class Keeping:
    """A play, and what of it is on disk."""

    def __init__(self, worktop: Worktop, scenario: Scenario, resting: Played | None) -> None:
        self._worktop = worktop
        self._scenario = scenario
        self.played = self._kept = resting or new_play(scenario, worktop.context)

    def begin(self) -> None:
        """Begin a new play; the one before stays as it is."""
        self.played = self._kept = new_play(self._scenario, self._worktop.context)

    def go_on(self, picks: Sequence[str]) -> None:
        """Take over the choices taken so far."""
        self.played = self.played._replace(picks=tuple(picks), version=self._scenario.version)

    async def keep(self) -> None:
        """Keep the play as it stands, where it is not kept yet; as another one where it was ended elsewhere meanwhile.

        Raises CoachError.
        """
        played = self.played
        if played == self._kept:
            return
        try:
            await self._worktop.keep(keep_play, played)
        except CoachError as error:
            if error.code != "play-ended":
                raise
            if self.played.id == played.id:
                self.begin()
                self.go_on(played.picks)
            await self.keep()
        else:
            self._kept = played

    def unkept(self) -> Callable[[Desk], object] | None:
        """Return what would keep the play if the app ended here, or None."""
        played = self.played
        return None if played == self._kept else lambda desk: desk.do(keep_play, played, told=False)

    async def end(self) -> str:
        """Keep how the play ended and return that in a sentence; nothing where it is done. Raises CoachError."""
        if self.played.ending:
            return ""
        await self.keep()
        said = await self._worktop.do(end_play, EndPlay(self._scenario, self.played))
        self.played = self._kept = self._worktop.records.plays.get(self.played.id) or self.played
        return said
