"""Targets: what holds and what it costs, setting one from a month on, and accepting those of a shared source."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from coachtui.coaching.months import Month
from coachtui.coaching.people import TIERS, Tier
from coachtui.coaching.targets import LEAST, MOST, Cost, Target, cost_of, in_force, latest
from coachtui.errors import CoachError, InvalidFieldError
from coachtui.services.desk import Change, Context
from coachtui.store.frames import Label
from coachtui.store.records import Records


class TierLine(NamedTuple):
    """A tier with its minutes per head and month (0: none), the source that set them or an empty text, and its cost."""

    tier: Tier
    minutes: int
    source: str
    cost: Cost


class Holding(NamedTuple):
    """The targets of a month by tier, what they cost in all, and those that begin later."""

    month: Month
    tiers: tuple[TierLine, ...]
    cost: Cost
    later: tuple[Target, ...]


def targets_of(records: Records, month: Month) -> Holding:
    """Return what holds in a month and what it costs with the people of that month."""
    targets, people = records.targets.all(), records.people.all()
    lines = []
    for tier in TIERS:
        target = in_force(targets, month, tier)
        cost = cost_of([person for person in people if person.tier == tier], targets, month)
        lines.append(TierLine(tier, target.for_tier(tier) if target else 0, target.source if target else "", cost))
    later = sorted((target for target in targets if target.since > month.last), key=lambda target: target.since)
    return Holding(month, tuple(lines), cost_of(people, targets, month), tuple(later))


class SetTarget(NamedTuple):
    """Minutes per head and month for one tier, from a month on."""

    minutes: int
    month: Month
    tier: Tier = "everyone"


def set_target(records: Records, given: SetTarget, context: Context) -> Change:
    """Set a tier's target from a month on; the other tiers keep theirs.

    Raises InvalidFieldError for minutes out of bounds, for a month that is over, and where a source sets the target.
    """
    check_target(given.minutes)
    check_month(given.month, context.today)
    targets = records.targets.all()
    held = in_force(targets, given.month, given.tier)
    if held and held.source:
        raise InvalidFieldError("target-from-source", "target", source=held.source, hint="target-release")
    since = given.month.first
    same = latest((target for target in targets if not target.source and target.since == since), since)
    minutes = {**(same.minutes if same else {}), given.tier: given.minutes}
    target = Target(same.id if same else context.new_id(), since, minutes)
    values = {"minutes": given.minutes, "tier": given.tier, "month": since.isoformat()}
    return Change(Label("target-set", values), (records.targets.put(target),))


class Offered(NamedTuple):
    """The targets that a source states: its name, and minutes by tier from a local date on."""

    source: str
    targets: tuple[tuple[date, dict[str, int]], ...]


def accept_targets(records: Records, given: Offered, context: Context) -> Change:
    """Copy a source's targets into the records: from this month on they come before any that the manager has set.

    What held in months that are over stays. Raises CoachError where the source states none.
    """
    now = Month.of(context.today).first
    begun = [each for each in given.targets if each[0] <= context.today]
    ahead = [each for each in given.targets if each[0] > context.today]
    if not begun and not ahead:
        raise CoachError("target-none", source=given.source)
    first = [(now, max(begun, key=lambda each: each[0])[1])] if begun else []
    before = [target for target in records.targets.all() if target.source and target.since >= now]
    made = [Target(context.new_id(), since, minutes, given.source) for since, minutes in [*first, *ahead]]
    writes = (*map(records.targets.drop, before), *map(records.targets.put, made))
    return Change(Label("target-accepted", {"title": given.source}), writes)


def release_targets(records: Records, given: None, context: Context) -> Change:
    """Let the source's targets hold until the end of last month; from this one on the manager's own do again.

    Raises CoachError where no source sets any.
    """
    now = Month.of(context.today)
    targets = [target for target in records.targets.all() if target.source]
    source = latest(targets, date.max)
    if source is None or not source.minutes:
        raise CoachError("target-no-source")
    dropped = [target for target in targets if target.since >= now.first]
    empty = Target(context.new_id(), now.first, {}, source.source)
    writes = (*map(records.targets.drop, dropped), records.targets.put(empty))
    return Change(Label("target-released", {"title": source.source}), writes)


def check_target(minutes: int) -> int:
    """Return a target that can be kept, in minutes per person per month. Raises InvalidFieldError."""
    if not LEAST <= minutes <= MOST:
        raise InvalidFieldError("minutes-bounds", "target", least=LEAST, most=MOST, minutes=minutes)
    return minutes


def check_month(month: Month, today: date) -> None:
    """Raise InvalidFieldError for a month that is over: what held in it stays."""
    if month < Month.of(today):
        raise InvalidFieldError("target-past", "month", hint="target-now")


def offered(name: str, stated: Sequence[Target]) -> Offered:
    """Return what a library states, as something to accept."""
    return Offered(name, tuple((target.since, dict(target.minutes)) for target in stated))
