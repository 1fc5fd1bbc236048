"""The talks behind the sessions of the demo: what was asked and noted in them, and what came of it.

They draw on a chance of their own, so that the diary and its minutes are the same whatever was said.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import NamedTuple

from coachtui.coaching.blocks import Block, Entry, in_order
from coachtui.coaching.people import Person
from coachtui.coaching.qualifying import Rule, shortcomings
from coachtui.coaching.sessions import Action, LogLine, Session, Talked, Win
from coachtui.services.demo.deeds import Deeds
from coachtui.services.demo.diary import Diary
from coachtui.services.demo.ids import seeded_id
from coachtui.services.demo.names import ANNA
from coachtui.services.demo.scripts import Questions, Topics, script_of
from coachtui.services.demo.words.anna import THREAD
from coachtui.services.demo.words.topic import CHECK_IN, STAGES, WAY, Script, Topic

FLOW, TITLE = "core/grow", "GROW"
WRITTEN = 0.85
"""The share of the sessions that were written down; the others were only said to be held."""
_TALKED: Sequence[Talked | None] = ("person", "even", "me", None)
_CHANCES = (10, 6, 2, 2)


class Told(NamedTuple):
    """What was written down of all talks, and the ledger's entries with what figures ask of them."""

    sessions: list[Session]
    actions: list[Action]
    wins: list[Win]
    entries: list[Entry]


class Last(NamedTuple):
    """What a person's last talk was about, and the action they took from it, if any."""

    topic: Topic
    action: Action | None

    def pending(self, day: date) -> bool:
        """Tell whether the action is not done yet on a day: then there is nothing to tell of it."""
        return self.action is not None and (self.action.done is None or self.action.done > day)


class Scribe:
    """Writes talks down, one after the other."""

    def __init__(self, diary: Diary, first: date, rng: Random) -> None:
        self._diary = diary
        self._rng = rng
        self._deeds = Deeds(diary, first, rng)
        self._topics, self._questions = Topics(rng), Questions(rng)
        self._last: dict[str, Last] = {}
        self.sessions: list[Session] = []
        self.actions: list[Action] = []
        self.wins: list[Win] = []

    def write(self, entry: Entry, block: Block) -> Session:
        """Write down a talk about the person's next topic."""
        topic, last, known = self._topics.next(entry.person), self._last.get(entry.person), len(self.actions)
        before = last if last and not last.pending(entry.day) else None
        acted = bool(before and before.action)
        script = script_of(topic, before.topic if before else None, acted=acted, rng=self._rng)
        session = self.write_as(script, entry, block)
        theirs = (action for action in self.actions[known:] if action.owner == "person")
        self._last[entry.person] = Last(topic, next(theirs, None))
        return session

    def write_as(self, script: Script, entry: Entry, block: Block) -> Session:
        """Write down a talk as its script has it."""
        start = datetime.combine(block.day, block.start or time.min)
        session = Session(
            seeded_id(self._rng, start),
            entry.person,
            entry.day,
            entry.minutes,
            FLOW,
            TITLE,
            self._log(script, entry),
            script.outcome,
            self._rng.choices(_TALKED, _CHANCES)[0],
            script.focus,
            start.replace(tzinfo=self._diary.zone),
            qualifies=not shortcomings(Rule(), entry.minutes, written=True, outcome=True),
            block=block.id,
        )
        self.sessions.append(session)
        self._keep(session, start + timedelta(minutes=entry.minutes), script)
        return session

    def _log(self, script: Script, entry: Entry) -> tuple[LogLine, ...]:
        """Return the log: stage by stage a question, and below it what was noted, gone well and agreed."""
        log: list[LogLine] = []
        for stage in STAGES:
            lines = [LogLine("note", text, at) for at, text in script.notes if at == stage]
            if stage == CHECK_IN:
                lines += [LogLine("win", text, stage) for text in script.wins]
            if stage == WAY:
                lines += self._agreed(script, entry)
            if lines:
                log += [LogLine("prompt", self._questions.next(entry.person, stage), stage), *lines]
        return tuple(log)

    def _agreed(self, script: Script, entry: Entry) -> list[LogLine]:
        """Return the lines of what was agreed, each with the day on which it falls due."""
        if script.done is False:
            dues: Sequence[date] = self._deeds.next_time(entry.day, self._diary.next_day(entry.person))
        else:
            dues = [self._deeds.due(entry.day) for _ in script.actions]
        agreed = zip(script.actions, dues, strict=True)
        return [LogLine("action", text, WAY, due=due, owner=owner) for (owner, text), due in agreed]

    def _keep(self, session: Session, ended: datetime, script: Script) -> None:
        """Keep the actions and wins that the log of a session has."""
        for line in session.log:
            if line.kind == "action" and line.due:
                done = self._deeds.done(session.day, line.due, script.done)
                number = seeded_id(self._rng, ended)
                self.actions.append(
                    Action(number, session.person, line.text, session.day, line.owner, line.due, done, session.id)
                )
            elif line.kind == "win":
                number = seeded_id(self._rng, ended)
                self.wins.append(Win(number, session.person, session.day, line.text, session.id))


def tell_talks(diary: Diary, people: Sequence[Person], first: date, rng: Random) -> Told:
    """Write down most of the talks that were held from a first day on; Anna's last three tell a story of their own."""
    scribe = Scribe(diary, first, rng)
    entries = {entry.block: entry for entry in diary.entries if entry.block}
    held = [block for block in in_order(diary.blocks) if block.id in entries]
    with_anna = [block.id for block in held if block.person == people[ANNA].id][-len(THREAD) :]
    thread = dict(zip(with_anna[::-1], THREAD[::-1], strict=False))
    for block in held:
        entry, script = entries[block.id], thread.get(block.id)
        if script:
            session = scribe.write_as(script, entry, block)
        elif rng.random() < WRITTEN:
            session = scribe.write(entry, block)
        else:
            continue
        entries[block.id] = entry._replace(
            session=session.id, flow=TITLE, focus=session.focus, qualifies=session.qualifies
        )
    moments = [entry for entry in diary.entries if not entry.block]
    return Told(scribe.sessions, scribe.actions, scribe.wins, [*entries.values(), *moments])
