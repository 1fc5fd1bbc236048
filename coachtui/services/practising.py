"""Practising: what is on the shelf, and a play from its first choice to its end. No figure reads any of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from coachtui.errors import AmbiguousError, CoachError, NotFoundError
from coachtui.language.names import fold, match
from coachtui.language.text import clean
from coachtui.practice.debrief import SkillScore, scores
from coachtui.practice.engine import replay
from coachtui.practice.naming import renamed
from coachtui.practice.plays import Played
from coachtui.practice.scenario import Scenario
from coachtui.services.desk import Change, Context
from coachtui.services.people import present
from coachtui.store.frames import Label
from coachtui.store.records import Records

if TYPE_CHECKING:
    from coachtui.content.library import Broken, Library


class Shelved(NamedTuple):
    """A scenario with what became of it: plays that ended, the last of them, the one that rests, first words meant."""

    scenario: Scenario
    plays: int = 0
    last: Played | None = None
    resting: Played | None = None
    intention: str = ""


class Shelf(NamedTuple):
    """All there is to practise, the easiest first; the scenario files that cannot be used; the names of skills.

    `amiss` are the other files of the library that something is wrong with: no other place shows them.
    """

    scenarios: tuple[Shelved, ...]
    broken: tuple[Broken, ...]
    skills: Mapping[str, str]
    amiss: tuple[Broken, ...] = ()


def shelf_of(records: Records, library: Library, today: date) -> Shelf:
    """Return the shelf. A character that has the first name of one of my people has another one there."""
    people = [person.name for person in present(records, today)]
    plays: dict[str, list[Played]] = {}
    for played in records.plays.all():
        plays.setdefault(played.scenario, []).append(played)
    shelved = [_shelved(renamed(each, people), _played(each, plays)) for each in library.scenarios]
    shelved.sort(key=lambda each: (each.scenario.level, fold(each.scenario.title), each.scenario.id))
    broken = tuple(file for file in library.broken if "/scenarios/" in f"/{file.path}")
    others = (file for file in library.broken if file not in broken)
    return Shelf(tuple(shelved), broken, library.skills, (*others, *library.warned))


def _played(scenario: Scenario, plays: Mapping[str, Sequence[Played]]) -> list[Played]:
    """Return the plays of a scenario, also those from before it was renamed, oldest first."""
    found = [played for name in (scenario.id, *scenario.was) for played in plays.get(name, ())]
    return sorted(found, key=lambda played: played.id)


def _shelved(scenario: Scenario, plays: Sequence[Played]) -> Shelved:
    ended = [played for played in plays if played.ending]
    resting = [played for played in plays if not played.ending and played.picks]
    meant = [played.intention for played in plays if played.intention]
    return Shelved(
        scenario,
        len(ended),
        ended[-1] if ended else None,
        resting[-1] if resting else None,
        meant[-1] if meant else "",
    )


def find_scenario(shelf: Shelf, typed: str) -> Shelved:
    """Return the scenario that a title, an id or the beginning of one means. Raises NotFoundError or AmbiguousError."""
    if not shelf.scenarios:
        raise CoachError("scenario-none", hint="scenario-put")
    names = [(each.scenario.title, each) for each in shelf.scenarios]
    for each in shelf.scenarios:
        names += [(each.scenario.id, each), (each.scenario.id.rpartition("/")[2], each)]
    found = match(typed, [name for name, _each in names])
    meant = list({names[i][1].scenario.id: names[i][1] for i in found.found}.values())
    if len(meant) == 1:
        return meant[0]
    if meant:
        titles = [each.scenario.title for each in meant]
        shown = titles if len(set(titles)) == len(titles) else [each.scenario.id for each in meant]
        raise AmbiguousError("scenario-ambiguous", typed=clean(typed), candidates=shown, hint="scenario-list")
    near = list(dict.fromkeys(names[i][1].scenario.title for i in found.near))
    raise NotFoundError("scenario-unknown", typed=clean(typed), near=near, hint="" if near else "scenario-list")


def new_play(scenario: Scenario, context: Context, picks: Sequence[str] = ()) -> Played:
    """Return a play that begins with some picks; it is kept with its first choice."""
    return Played(context.new_id(), scenario.id, scenario.version, context.today, tuple(picks))


def keep_play(records: Records, given: Played, context: Context) -> Change:
    """Keep a play as it stands; one that went back to its start is not kept. No step for undo.

    Raises CoachError where it was ended elsewhere meanwhile.
    """
    known = records.plays.get(given.id)
    if known is not None and known.ending:
        raise CoachError("play-ended")
    write = records.plays.put(given) if given.picks else records.plays.drop(given)
    return Change(Label("play-kept"), (write,), history="quiet")


class EndPlay(NamedTuple):
    """A play that has come to an ending of its scenario."""

    scenario: Scenario
    played: Played


def end_play(records: Records, given: EndPlay, context: Context) -> Change:
    """Keep how a play ended, with its scores; undo lets it rest again. Raises CoachError where it has no ending.

    Undo brings back the play as it was kept: keep the last choice first.
    """
    play = replay(given.scenario, given.played.picks)
    ending = given.scenario.ending(play.state.ending)
    known = records.plays.get(given.played.id)
    if ending is None or (known is not None and known.ending):
        raise CoachError("play-ended" if ending else "play-goes-on")
    ended = given.played._replace(
        version=given.scenario.version,
        day=context.today,
        picks=play.picks,
        ending=ending.id,
        grade=ending.grade,
        scores=tuple((score.skill, score.got, score.of) for score in scores(given.scenario, play)),
    )
    label = Label("play-ended", {"title": clean(given.scenario.title), "grade": ending.grade})
    return Change(label, (records.plays.put(ended),))


class ForgetPlay(NamedTuple):
    """A play that rests, to be forgotten, and the title of its scenario."""

    played: Played
    title: str


def forget_play(records: Records, given: ForgetPlay, context: Context) -> Change:
    """Forget a play that rests; undo brings it back. Raises CoachError where it was ended meanwhile."""
    known = records.plays.get(given.played.id)
    if known is None or known.ending:
        raise CoachError("play-ended")
    return Change(Label("play-forgotten", {"title": clean(given.title)}), (records.plays.drop(known),))


class Intention(NamedTuple):
    """What the player means to say first in the real talk, after a play; empty for nothing."""

    played: str
    words: str


def save_intention(records: Records, given: Intention, context: Context) -> Change:
    """Keep the first words with the play; empty ones clear what earlier plays of the scenario left.

    Raises NotFoundError where the play is gone.
    """
    played = records.plays.get(given.played)
    if played is None:
        raise NotFoundError("play-gone")
    words = clean(given.words)
    if words:
        return Change(Label("intention-kept"), (records.plays.put(played._replace(intention=words)),))
    earlier = [each for each in records.plays.of(played.scenario) if each.intention]
    if not earlier:
        raise CoachError("nothing-to-change")
    return Change(Label("intention-cleared"), tuple(records.plays.put(each._replace(intention="")) for each in earlier))


class Before(NamedTuple):
    """What an ended play is compared with: which one it is, counted from 1, and the scores of the one before it."""

    number: int
    scores: Mapping[str, SkillScore]


def before(records: Records, played: Played) -> Before:
    """Return the place of an ended play among those of its scenario."""
    others = [each for each in records.plays.of(played.scenario) if each.ending and each.id != played.id]
    last = others[-1].scores if others else ()
    return Before(len(others) + 1, {skill: SkillScore(skill, got, of) for skill, got, of in last})
