"""Codecs of what surrounds the plan: absences, rhythms, pairs, the manager's hours, and times that are taken."""

from datetime import date, datetime, time

from coachtui.coaching.absences import ME, Absence
from coachtui.coaching.busy import Busy
from coachtui.coaching.hours import Hours
from coachtui.coaching.pairs import Meeting, Pair
from coachtui.coaching.rhythms import MonthlyByDate, MonthlyByWeekday, Recurrence, Rhythm, Weekly
from coachtui.store.codecs import Codec, day_or_none, plain, time_or_none
from coachtui.store.frames import Document

ABSENCE = Codec(
    lambda a: plain(person=a.person, first=a.first.isoformat(), last=a.last.isoformat(), reason=a.reason),
    lambda i, d: Absence(
        i, d.get("person", ME), date.fromisoformat(d["first"]), date.fromisoformat(d["last"]), d["reason"]
    ),
)


def _recurrence(value: Recurrence) -> Document:
    if isinstance(value, Weekly):
        return {"weekdays": list(value.weekdays), "every": value.every}
    return value._asdict()


def _recurrence_of(d: Document) -> Recurrence:
    if "weekdays" in d:
        return Weekly(tuple(d["weekdays"]), d["every"])
    return MonthlyByWeekday(**d) if "place" in d else MonthlyByDate(**d)


RHYTHM = Codec(
    lambda r: plain(
        name=r.name,
        since=r.since.isoformat(),
        recurrence=_recurrence(r.recurrence),
        project=r.project,
        start=f"{r.start:%H:%M}" if r.start else None,
        minutes=r.minutes,
        until=r.until.isoformat() if r.until else None,
    ),
    lambda i, d: Rhythm(
        i,
        d["name"],
        date.fromisoformat(d["since"]),
        _recurrence_of(d["recurrence"]),
        d.get("project", ""),
        time_or_none(d.get("start")),
        d["minutes"],
        day_or_none(d.get("until")),
    ),
)
PAIR = Codec(
    lambda p: plain(
        one=p.one,
        other=p.other,
        since=p.since.isoformat(),
        until=p.until.isoformat() if p.until else None,
        minutes=p.minutes,
        weeks=p.weeks,
    ),
    lambda i, d: Pair(
        i,
        d.get("one", ME),
        d.get("other", ME),
        date.fromisoformat(d["since"]),
        day_or_none(d.get("until")),
        d["minutes"],
        d["weeks"],
    ),
)
MEETING = Codec(
    lambda m: plain(pair=m.pair, one=m.one, other=m.other, day=m.day.isoformat(), minutes=m.minutes),
    lambda i, d: Meeting(i, d["pair"], d["one"], d["other"], date.fromisoformat(d["day"]), d["minutes"]),
)
BUSY = Codec(
    lambda b: plain(first=b.first.isoformat(), last=b.last.isoformat(), all_day=b.all_day or None),
    lambda i, d: Busy(
        i, datetime.fromisoformat(d["first"]), datetime.fromisoformat(d["last"]), d.get("all_day", False)
    ),
)
HOURS = Codec(
    lambda h: {
        **h._asdict(),
        "weekdays": list(h.weekdays),
        "opens": f"{h.opens:%H:%M}",
        "closes": f"{h.closes:%H:%M}",
        "starts": [f"{start:%H:%M}" for start in h.starts],
    },
    lambda i, d: Hours(
        **{
            **d,
            "weekdays": tuple(d["weekdays"]),
            "opens": time.fromisoformat(d["opens"]),
            "closes": time.fromisoformat(d["closes"]),
            "starts": tuple(map(time.fromisoformat, d["starts"])),
        }
    ),
)
