"""A session that runs, or rests: its prompts as drawn, its log as typed, and the time it has taken.

It holds the words of everything it shows, so that a bank that is edited or vanishes meanwhile changes nothing in it.
"""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from coachtui.coaching.flows import Mode, Stage
from coachtui.coaching.sessions import LogLine


class FollowUp(NamedTuple):
    """A question that may be asked behind another: its id and its words."""

    question: str
    ask: str


class Prompt(NamedTuple):
    """A question in its place in the talk. Without words it stands for its stage's aim: the bank had no question.

    One without a question's id is the manager's own, or was made out of what the last talk left open. `avoid` says when
    it is better not asked.
    """

    stage: str
    question: str = ""
    ask: str = ""
    follow_up: tuple[FollowUp, ...] = ()
    avoid: str = ""


class Spell(NamedTuple):
    """A stretch of the talk, in aware instants; one that goes on has no end."""

    start: datetime
    end: datetime | None = None


class Running(NamedTuple):
    """A session from its start to its end. `planned` is its length in minutes, `at` the place among the prompts.

    `typing` is what stands on the line, or in the area for a long note, that was not entered yet. `others` are the ids
    of those who take part beside the person, `mode` is what kind of talk it is; `swaps`: the two change roles at half
    time. `paces` are the seconds spent in stages that were left; the one at hand was entered `since` so many seconds of
    the talk.
    """

    id: str
    person: str
    planned: int
    spells: tuple[Spell, ...]
    flow: str = ""
    title: str = ""
    stages: tuple[Stage, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    at: int = 0
    log: tuple[LogLine, ...] = ()
    typing: str = ""
    block: str | None = None
    others: tuple[str, ...] = ()
    mode: Mode = "coaching"
    swaps: bool = False
    paces: tuple[tuple[str, int], ...] = ()
    since: int = 0

    @property
    def started(self) -> datetime:
        """The instant at which it began."""
        return self.spells[0].start

    @property
    def resting(self) -> bool:
        """Whether it was paused."""
        return self.spells[-1].end is not None

    @property
    def through(self) -> bool:
        """Whether the last prompt has been passed."""
        return self.at >= len(self.prompts)

    @property
    def prompt(self) -> Prompt | None:
        """The prompt that is asked here, or None past the last one."""
        return None if self.through else self.prompts[self.at]

    @property
    def stage(self) -> str:
        """The id of the stage that the talk is in; past the last prompt it stays in the last one."""
        if not self.prompts:
            return ""
        return self.prompts[min(self.at, len(self.prompts) - 1)].stage

    @property
    def swapped(self) -> bool:
        """Whether the roles stand the other way round: the person asks, and the manager answers."""
        return sum(line.kind == "swap" for line in self.log) % 2 == 1

    @property
    def written(self) -> bool:
        """Whether anything was written down: a note, an action or a win."""
        return any(line.kind not in ("prompt", "swap") for line in self.log)

    def seconds(self, now: datetime) -> int:
        """Return the seconds the talk has taken by an instant, pauses left out. A clock set back takes none."""
        return int(sum(max(0.0, _seconds(spell.start, spell.end or now)) for spell in self.spells))

    def minutes(self, now: datetime) -> int:
        """Return the whole minutes the talk has taken by an instant, pauses left out."""
        return self.seconds(now) // 60


def pause(running: Running, now: datetime) -> Running:
    """Let the session rest from an instant on."""
    if running.resting:
        return running
    *before, last = running.spells
    return running._replace(spells=(*before, last._replace(end=now if _seconds(last.start, now) > 0 else last.start)))


def go_on(running: Running, now: datetime) -> Running:
    """Let a resting session run again; one that was cut off in its run has run all the time."""
    return running._replace(spells=(*running.spells, Spell(now))) if running.resting else running


def lasted(running: Running, minutes: int) -> Running:
    """Return the session at rest after so many minutes in all: somebody forgot to end it, and the clock ran on.

    Its last stretch ends where they are full; where the ones before took longer already, the first one is all of it.
    """
    *before, last = running.spells
    left = minutes * 60 - running._replace(spells=(*before, Spell(last.start, last.start))).seconds(last.start)
    spells = (*before, _stretch(last.start, left)) if left >= 0 else (_stretch(running.started, minutes * 60),)
    return running._replace(spells=spells, since=min(running.since, minutes * 60))


def _stretch(start: datetime, seconds: int) -> Spell:
    end = start.astimezone(UTC) + timedelta(seconds=seconds)
    return Spell(start, end.astimezone(start.tzinfo))


def write_down(running: Running, line: LogLine) -> Running:
    """Add a line to the log, below the prompt that it answers; one that was gone back to is put there again."""
    asked = _asked(running, again=True)
    return asked._replace(log=(*asked.log, line._replace(stage=running.stage)))


def ask_next(running: Running) -> Running:
    """Go on to the next prompt; the one that is left counts as asked."""
    return _asked(running)._replace(at=min(running.at + 1, len(running.prompts)))


def ask_again(running: Running) -> Running:
    """Go back to the prompt before."""
    return running._replace(at=max(running.at - 1, 0))


def take_back(running: Running) -> tuple[Running, LogLine | None]:
    """Take the last line that was written out of the log, and return it too: its words go back to where one types."""
    for index in range(len(running.log) - 1, -1, -1):
        if running.log[index].kind != "prompt":
            return running._replace(log=running.log[:index] + running.log[index + 1 :]), running.log[index]
    return running, None


def without(running: Running, person: str) -> Running:
    """Return the talk as if one who takes part beside had not come: without the lines that concern that one alone."""
    others = tuple(each for each in running.others if each != person)
    return running._replace(others=others, log=tuple(line for line in running.log if line.who != person))


def words_since(base: Running, mine: Running) -> str:
    """Return all that was written in my talk since `base`, with what stands on the line, as one text."""
    added = [line.text for line in mine.log if line.kind != "prompt" and line not in base.log]
    return " ".join(filter(None, (*added, mine.typing.strip())))


def joined(base: Running, theirs: Running, mine: Running) -> Running:
    """Return my talk with the lines that another window added to `base`, so that two windows lose none of either's."""
    added = _added(base, theirs)
    place = _shared(base, mine)
    return mine._replace(log=mine.log[:place] + added + mine.log[place:]) if added else mine


def followed(base: Running, theirs: Running, mine: Running) -> Running:
    """Return my talk, whose lines were changed but none added since `base`, with those that another window added."""
    return mine._replace(log=mine.log + _added(base, theirs))


def _added(base: Running, theirs: Running) -> tuple[LogLine, ...]:
    shared = _shared(base, theirs)
    return theirs.log[shared:] if shared == len(base.log) else tuple(x for x in theirs.log if x not in base.log)


def _shared(one: Running, other: Running) -> int:
    """Return how many lines two logs begin with alike."""
    pairs = enumerate(zip(one.log, other.log, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one.log), len(other.log)))


def _asked(running: Running, *, again: bool = False) -> Running:
    """Put the prompt that is asked here into the log, unless it stands there: anywhere, or `again` as the last one."""
    prompt = running.prompt
    if prompt is None or not prompt.ask:
        return running
    known = [line for line in running.log if line.kind == "prompt"]
    line = LogLine("prompt", prompt.ask, prompt.stage, prompt.question)
    if line in (known[-1:] if again else known):
        return running
    return running._replace(log=(*running.log, line))


def _seconds(start: datetime, end: datetime) -> float:
    """Return the time between two instants; within one zone Python's own subtraction would take wall time."""
    return (end.astimezone(UTC) - start.astimezone(UTC)).total_seconds()
