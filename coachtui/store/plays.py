"""The plays of scenarios, in a part of their own: the manager's learning, which no figure reads."""

from datetime import date

from tinydb.queries import where

from coachtui.practice.plays import Played
from coachtui.store.codecs import Codec, plain
from coachtui.store.repositories import Repository
from coachtui.store.store import Store

_PART = "practice"
PLAYED = Codec(
    lambda p: plain(
        scenario=p.scenario,
        version=p.version,
        day=p.day.isoformat(),
        picks=list(p.picks),
        ending=p.ending,
        grade=p.grade,
        scores=[list(score) for score in p.scores],
        intention=p.intention,
    ),
    lambda i, d: Played(
        i, d["scenario"], d["version"], date.fromisoformat(d["day"]), tuple(d["picks"]), d.get("ending", ""),
        d.get("grade"), tuple((skill, got, of) for skill, got, of in d["scores"]), d.get("intention", ""),
    ),
)  # fmt: skip


class Plays(Repository[Played]):
    """Plays that were ended, and those that rest."""

    def __init__(self, store: Store) -> None:
        super().__init__(store, "plays", PLAYED, lambda played: _PART)

    def all(self) -> list[Played]:
        """Return every play, oldest first."""
        return sorted(self._all(_PART), key=lambda played: played.id)

    def of(self, scenario: str) -> list[Played]:
        """Return the plays of one scenario, oldest first."""
        return sorted(self._all(_PART, where("scenario") == scenario), key=lambda played: played.id)

    def get(self, record: str) -> Played | None:
        """Return one play by its id, or None."""
        return self._get(_PART, record)
