"""Working hours in words."""

from coachtui.coaching.hours import Hours
from coachtui.i18n import _, ngettext
from coachtui.wording.dates import clock, days, weekdays
from coachtui.wording.durations import duration


def starts(value: Hours) -> str:
    """Return the starts in the order in which they suit, as their field understands them again."""
    return ", ".join(map(clock, value.starts))


def lines(value: Hours) -> list[str]:
    """Return what every proposal keeps to, a sentence each."""
    most = ngettext("at most {count} block a day", "at most {count} blocks a day", value.a_day)
    said = [
        _("{days}, {opens} to {closes}").format(
            days=weekdays(value.weekdays), opens=clock(value.opens), closes=clock(value.closes)
        ),
        _("best starts: {starts}").format(starts=starts(value)) if value.starts else "",
        most.format(count=value.a_day),
        _("{days} between two of one person").format(days=days(value.days_between)),
        _("a block takes {shortest} to {longest}").format(
            shortest=duration(value.shortest), longest=duration(value.longest)
        ),
    ]
    return [text for text in said if text]
