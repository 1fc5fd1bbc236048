"""A session told afterwards: it happened without the app, and counts like any other."""

from datetime import date, time, timedelta
from typing import NamedTuple

from coachtui.coaching.blocks import Block, Focus, in_order
from coachtui.coaching.qualifying import Rule, shortcomings
from coachtui.coaching.sessions import LogLine, Session, Talked
from coachtui.errors import InvalidFieldError
from coachtui.language.text import clean
from coachtui.services.desk import Change, Context
from coachtui.services.people import get_person
from coachtui.services.session.holding import held_writes
from coachtui.store.frames import Label
from coachtui.store.records import Records

LONG_PAST = timedelta(days=366)


class TellSession(NamedTuple):
    """A session that was held, on a local date, in a block or without one; empty lines are left out."""

    person: str
    block: str | None
    day: date
    minutes: int
    lines: tuple[LogLine, ...] = ()
    outcome: str = ""
    focus: Focus = "development"
    talked: Talked | None = None
    rule: Rule = Rule()
    start: time | None = None


def block_told(records: Records, person: str, day: date) -> Block | None:
    """Return the block that a session told of a day was held in: the first one that nobody has settled, or None.

    A block that was only said to be held is one too: its minutes would be counted twice otherwise.
    """
    blocks = in_order(block for block in records.blocks.between(day, day) if block.person == person)
    planned = [block for block in blocks if block.state == "planned"]
    return next(iter(planned or [block for block in blocks if _only_said(records, block)]), None)


def _only_said(records: Records, block: Block) -> bool:
    entry = records.ledger.of_block(block) if block.state == "held" else None
    return entry is not None and entry.session is None


def tell_session(records: Records, given: TellSession, context: Context) -> Change:
    """Keep a session that was told: one step. Raises InvalidFieldError for a day ahead or long past, or odd minutes."""
    person = get_person(records, given.person)
    check_told_day(given.day, context)
    lines = tuple(_with_text(line, text) for line in given.lines if (text := clean(line.text)))
    short = shortcomings(given.rule, given.minutes, written=bool(lines), outcome=True)
    session = Session(
        context.new_id(),
        person.id,
        given.day,
        given.minutes,
        log=lines,
        outcome=clean(given.outcome),
        talked=given.talked,
        focus=given.focus,
        told=True,
        qualifies=not short,
        rule=given.rule,
        block=given.block,
    )
    writes = held_writes(records, session, given.start, context)
    return Change(Label("session-told", {"person": person.id, "minutes": given.minutes}), writes)


def _with_text(line: LogLine, text: str) -> LogLine:
    return line if text == line.text else line._replace(text=text)


def check_told_day(day: date, context: Context) -> None:
    """Raise InvalidFieldError for a day that is ahead or long past: a session cannot be told of it."""
    if day > context.today:
        raise InvalidFieldError("day-ahead", "day", day=day)
    if day < context.today - LONG_PAST:
        raise InvalidFieldError("day-long-past", "day")
