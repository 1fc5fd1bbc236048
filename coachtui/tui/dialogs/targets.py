"""The form of a target: minutes a head and month for a tier, with what they cost while they are typed."""

from collections.abc import Mapping

from coachtui.coaching.months import Month
from coachtui.coaching.people import TIERS
from coachtui.coaching.targets import PROPOSED, Target, cost_of
from coachtui.i18n import _, current
from coachtui.language import spoken
from coachtui.services.targets import SetTarget, set_target, targets_of
from coachtui.services.typed import read_day, read_minutes, read_word
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.worktop import Worktop
from coachtui.wording.dates import month_name
from coachtui.wording.durations import duration
from coachtui.wording.targets import cost
from coachtui.wording.words import tier


def target_form(worktop: Worktop) -> Form:
    """Return the form that sets a target from a month on."""
    records, today = worktop.records, worktop.context.today
    month = Month.of(today)
    held = targets_of(records, month)

    async def submit(texts: Mapping[str, str]) -> str:
        since = Month.of(read_day(texts["month"], today, current(), field="month"))
        wanted = read_word(texts["tier"], TIERS, tier, "tier")
        return await worktop.do(set_target, SetTarget(read_minutes(texts["target"], "target"), since, wanted))

    def costs(text: str) -> str:
        minutes = spoken.length(text)
        if minutes is None:
            return ""
        tried = [Target("", month.first, {"everyone": minutes}, " ")]
        return cost(cost_of(records.people.all(), tried, month))

    def begins(text: str) -> str:
        day = spoken.day(text, today, current())
        return (
            _("from {month} on; months that are over keep theirs").format(month=month_name(Month.of(day)))
            if day
            else ""
        )

    now = ", ".join(f"{tier(one.tier)} {duration(one.minutes)}" for one in held.tiers if one.minutes)
    first = held.tiers[0].minutes or PROPOSED
    fields = [
        Field("target", _("Minutes a head"), duration(first), _("a month; what it costs if everyone has it"), costs),
        Field("tier", _("Tier"), tier("everyone"), _("now {targets}").format(targets=now) if now else ""),
        Field("month", _("From"), month.first.isoformat(), "", begins),
    ]
    return Form(worktop, "target", _("Target: {cost}").format(cost=cost(held.cost)), fields, submit)
