"""Ending a session: what stands as a default, and what is kept."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from coachtui.coaching.blocks import Block, Focus, in_order
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.coaching.qualifying import Reason, Rule, shortcomings
from coachtui.coaching.running import Running, followed
from coachtui.coaching.sessions import Session, Talked
from coachtui.coaching.targets import WEEKS_A_MONTH, month_target
from coachtui.errors import CoachError, InvalidFieldError
from coachtui.language.text import clean
from coachtui.services.desk import Change, Context
from coachtui.services.people import get_person
from coachtui.services.planning import check_block
from coachtui.services.session.holding import held_writes
from coachtui.services.session.keeping import without_erased
from coachtui.store.frames import Label
from coachtui.store.records import Records

_QUARTER = 15


class Next(NamedTuple):
    """The next block: one that stands in the plan already, or a proposed one that has no id yet."""

    block: Block

    @property
    def proposed(self) -> bool:
        """Whether it is to be planned with the end."""
        return not self.block.id


class End(NamedTuple):
    """How a session is ended: minutes taken, the outcome (empty is an explicit none), and the choices with it.

    `base` is the session as it was on record when the end was proposed: what was written elsewhere since is kept too.
    `rating` is the person's own of this talk, from 0 to 10, where they want to give one. `absent` are the ids of those
    of a group who were not there after all.
    """

    running: Running
    minutes: int
    outcome: str = ""
    talked: Talked | None = None
    focus: Focus = "development"
    next: Next | None = None
    rule: Rule = Rule()
    base: Running | None = None
    rating: int | None = None
    absent: frozenset[str] = frozenset()

    @property
    def present(self) -> tuple[str, ...]:
        """The ids of those who took part."""
        everyone = (self.running.person, *self.running.others)
        if not self.absent:
            return everyone
        return tuple(person for person in everyone if person not in self.absent) or everyone[:1]

    @property
    def shortcomings(self) -> tuple[Reason, ...]:
        """Why it does not count for the KPI; nothing where it does."""
        return shortcomings(self.rule, self.minutes, written=self.running.written, outcome=True)


def propose_end(records: Records, running: Running, rule: Rule, context: Context) -> End:
    """Return the end as it would be saved without a word: minutes by the clock, the last words as the outcome.

    Where the clock ran longer than any session may count, the planned minutes stand in its place. Raises NotFoundError.
    """
    person = get_person(records, running.person)
    spent = max(1, running.minutes(context.now))
    minutes = running.planned if spent > rule.most else spent
    return End(
        running, minutes, _outcome(running), next=_next(records, running, person, context), rule=rule, base=running
    )


class Choices(NamedTuple):
    """An end as it was proposed and as it was left when the talk went on, and whether the next block was wanted."""

    proposed: End
    left: End
    take_next: bool = True

    def on(self, fresh: End) -> End:
        """Return a fresh proposal with all that was chosen by hand; the rest follows the talk."""
        was, left = self.proposed, self.left
        return fresh._replace(
            minutes=fresh.minutes if left.minutes == was.minutes else left.minutes,
            outcome=fresh.outcome if left.outcome == was.outcome else left.outcome,
            next=fresh.next if left.next == was.next else left.next,
            talked=left.talked,
            focus=left.focus,
            rating=left.rating,
            absent=left.absent,
        )


def clock_ran_on(end: End, context: Context) -> bool:
    """Tell whether the clock ran on longer than any session may count: somebody forgot to end it."""
    return end.running.minutes(context.now) > end.rule.most


def end_session(records: Records, given: End, context: Context) -> Change:
    """Keep the session, settle its block and plan the next one: one step. Raises CoachError or InvalidFieldError.

    Undo brings back the running session as it was kept: keep the newest words first.
    """
    underway = records.underway.get(given.running.id)
    if underway is None:
        raise CoachError("session-gone", hint="session-see")
    running = _with_what_was_written_elsewhere(records, given)
    given = given._replace(running=without_erased(records, running))
    began = running.started.astimezone(context.now.tzinfo)
    writes = [records.talks.running.drop(running), records.underway.drop(underway)]
    for session in _sessions(records, given, began.date(), context):
        writes += held_writes(records, session, _quarter(began), context, mine=session.id == running.id)
    if given.next and given.next.proposed:
        for block in _next_blocks(given, given.next.block, context):
            check_block(records, block, context)
            writes.append(records.blocks.put(block))
    return Change(_label(given), tuple(writes))


def _label(given: End) -> Label:
    present = given.present
    if len(present) > 1:
        return Label("session-held-group", {"count": len(present), "minutes": given.minutes})
    return Label("session-held", {"person": present[0], "minutes": given.minutes})


def _next_blocks(given: End, block: Block, context: Context) -> Iterator[Block]:
    """Return the next block of each who took part; a group meets again as one."""
    present = given.present
    group = context.new_id() if len(present) > 1 else None
    for person in present:
        yield block._replace(id=context.new_id(), person=person, group=group)


def _sessions(records: Records, given: End, day: date, context: Context) -> Iterator[Session]:
    """Return the session of each who took part: what was said to all, and what concerns them; nobody else's steps."""
    running, present = given.running, given.present
    block = records.blocks.get(running.block) if running.block else None
    group = ((block.group if block else None) or context.new_id()) if len(present) > 1 else ""
    for number, person in enumerate(present):
        own = running.block if person == running.person else None
        yield Session(
            context.new_id() if number else running.id,
            person,
            day,
            given.minutes,
            running.flow,
            running.title,
            tuple(line for line in running.log if line.who in ("", person)),
            clean(given.outcome),
            None if running.others else given.talked,
            given.focus,
            running.started,
            qualifies=not given.shortcomings,
            rule=given.rule,
            block=own or _block_in(records, block.group if block else None, person, day),
            group=group,
            rating=None if running.others else given.rating,
        )


def _block_in(records: Records, group: str | None, person: str, day: date) -> str | None:
    """Return the id of a person's block in a group session of a day, or None."""
    if group is None:
        return None
    found = (block for block in records.blocks.between(day, day) if (block.group, block.person) == (group, person))
    return next((block.id for block in found), None)


def _with_what_was_written_elsewhere(records: Records, given: End) -> Running:
    running = records.talks.running
    if given.base is None or running.holds(given.base):
        return given.running
    stored = running.get(given.running.person, given.running.id)
    return followed(given.base, stored, given.running) if stored else given.running


def _outcome(running: Running) -> str:
    """Return the last thing agreed: what was noted in the last stage, else the person's last action.

    In a group it is said to all, so what concerns one of them only is passed over.
    """
    last = running.stages[-1].id if running.stages else ""
    log = [line for line in running.log if not line.who]
    notes = [line.text for line in log if line.kind == "note" and line.stage == last]
    actions = [line.text for line in log if line.kind == "action" and line.owner == "person"]
    return next(iter(notes[::-1] or actions[::-1]), "")


def _next(records: Records, running: Running, person: Person, context: Context) -> Next | None:
    """Return the person's next block, or a proposal: same weekday and time, as many weeks on as the target asks for.

    A group's next one suits all of it.
    """
    planned = [
        block
        for block in in_order(records.blocks.of(person.id))
        if block.state == "planned" and block.id != running.block and not block.over(context.now)
    ]
    if planned:
        return Next(planned[0])
    block = records.blocks.get(running.block) if running.block else None
    began = running.started.astimezone(context.now.tzinfo)
    start = block.start if block and block.start else _quarter(began)
    minutes = block.minutes if block else running.planned
    target = month_target(person, records.targets.all(), Month.of(context.today))
    first = began.date() + timedelta(weeks=weeks_between(target, minutes))
    for week in range(4):
        candidate = Block("", person.id, _working(first + timedelta(weeks=week)), start, minutes)
        try:
            for each in (person.id, *running.others):
                check_block(records, candidate._replace(person=each), context)
        except InvalidFieldError:
            continue
        return Next(candidate)
    return None


def weeks_between(target: int, minutes: int) -> int:
    """Return how many weeks lie between blocks of so many minutes where a month is to have the target: 1 to 4."""
    a_month = max(1, round(target / minutes)) if target else 1
    return max(1, min(4, round(WEEKS_A_MONTH / a_month)))


def _working(day: date) -> date:
    """Return the day, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def _quarter(at: datetime) -> time:
    """Return the last full quarter of an hour."""
    return time(at.hour, at.minute - at.minute % _QUARTER)
