"""A session that runs, or rests: its prompts as drawn, its log as typed, and the time it has taken.

It holds the words of everything it shows, so that a bank that is edited or vanishes meanwhile changes nothing in it.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from coachtui.coaching.flows import Stage
from coachtui.coaching.sessions import LogLine


class Prompt(NamedTuple):
    """A question in its place in the talk. Without words it stands for its stage's aim: the bank had no question."""

    stage: str
    question: str = ""
    ask: str = ""


class Spell(NamedTuple):
    """A stretch of the talk, in aware instants; one that goes on has no end."""

    start: datetime
    end: datetime | None = None


class Running(NamedTuple):
    """A session from its start to its end. `planned` is its length in minutes, `at` the place among the prompts.

    `typing` is what stands on the line that was not entered yet.
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
    def written(self) -> bool:
        """Whether anything was written down: a note, an action or a win."""
        return any(line.kind != "prompt" for line in self.log)

    def minutes(self, now: datetime) -> int:
        """Return the whole minutes the talk has taken by an instant, pauses left out. A clock set back takes none."""
        seconds = sum(max(0.0, ((spell.end or now) - spell.start).total_seconds()) for spell in self.spells)
        return int(seconds // 60)


def pause(running: Running, now: datetime) -> Running:
    """Let the session rest from an instant on."""
    if running.resting:
        return running
    *before, last = running.spells
    return running._replace(spells=(*before, last._replace(end=max(last.start, now))))


def go_on(running: Running, now: datetime) -> Running:
    """Let a resting session run again; one that was cut off in its run has run all the time."""
    return running._replace(spells=(*running.spells, Spell(now))) if running.resting else running


def write_down(running: Running, line: LogLine) -> Running:
    """Add a line to the log, below the prompt that it answers."""
    asked = _asked(running)
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


def _asked(running: Running) -> Running:
    """Put the prompt that is asked here into the log, unless it stands there already."""
    prompt = running.prompt
    if prompt is None or not prompt.ask:
        return running
    known: Sequence[LogLine] = [line for line in running.log if line.kind == "prompt"]
    if any((line.stage, line.question, line.text) == (prompt.stage, prompt.question, prompt.ask) for line in known):
        return running
    line = LogLine("prompt", prompt.ask, prompt.stage, prompt.question)
    return running._replace(log=(*running.log, line))
