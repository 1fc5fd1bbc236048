"""How values become documents, and come back: one codec for each kind of record."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any, NamedTuple

from coachtui.coaching.blocks import Block, Entry, Note, Underway
from coachtui.coaching.exports import Export
from coachtui.coaching.people import WHOLE, Person
from coachtui.coaching.targets import Target
from coachtui.store.frames import Document


class Codec(NamedTuple):
    """How one kind of value becomes a document and comes back; fields that are None or empty are left out."""

    to_document: Callable[[Any], Document]
    from_document: Callable[[str, Document], Any]


def day_or_none(value: str | None) -> date | None:
    """Return the date that a document holds as text, or None."""
    return date.fromisoformat(value) if value else None


def time_or_none(value: str | None) -> time | None:
    """Return the time of day that a document holds as text, or None."""
    return time.fromisoformat(value) if value else None


def plain(**fields: object) -> Document:
    """Return the fields that say something."""
    return {name: value for name, value in fields.items() if value is not None and value != ""}


PERSON = Codec(
    lambda p: plain(
        name=p.name,
        since=p.since.isoformat(),
        kind=p.kind,
        tier=p.tier,
        team=p.team,
        left=p.left.isoformat() if p.left else None,
        project=p.project,
        language=p.language,
        share=None if p.share == WHOLE else p.share,
        joined=p.joined.isoformat() if p.joined else None,
        earlier=[[first.isoformat(), last.isoformat()] for first, last in p.earlier] or None,
        gone=p.gone or None,
    ),
    lambda i, d: Person(
        i,
        d["name"],
        date.fromisoformat(d["since"]),
        d["kind"],
        d["tier"],
        d.get("team", ""),
        day_or_none(d.get("left")),
        d.get("project", ""),
        d.get("language", ""),
        d.get("share", WHOLE),
        day_or_none(d.get("joined")),
        tuple((date.fromisoformat(first), date.fromisoformat(last)) for first, last in d.get("earlier", ())),
        d.get("gone", False),
    ),
)
BLOCK = Codec(
    lambda b: plain(
        person=b.person,
        day=b.day.isoformat(),
        start=b.start.isoformat("minutes") if b.start else None,
        minutes=b.minutes,
        state=b.state,
        reason=b.reason,
        moved_to=b.moved_to,
        rhythm=b.rhythm,
        group=b.group,
    ),
    lambda i, d: Block(
        i,
        d["person"],
        date.fromisoformat(d["day"]),
        time_or_none(d.get("start")),
        d["minutes"],
        d["state"],
        d.get("reason"),
        d.get("moved_to"),
        d.get("rhythm"),
        d.get("group"),
    ),
)
ENTRY = Codec(
    lambda e: plain(
        person=e.person,
        day=e.day.isoformat(),
        minutes=e.minutes,
        kind=e.kind,
        block=e.block,
        session=e.session,
        flow=e.flow,
        focus=e.focus,
        qualifies=e.qualifies,
        group=e.group,
    ),
    lambda i, d: Entry(
        i,
        d["person"],
        date.fromisoformat(d["day"]),
        d["minutes"],
        d["kind"],
        d.get("block"),
        d.get("session"),
        d.get("flow", ""),
        d.get("focus"),
        d.get("qualifies"),
        d.get("group"),
    ),
)
NOTE = Codec(
    lambda n: plain(day=n.day.isoformat(), text=n.text, entry=n.entry, person=n.person),
    lambda i, d: Note(i, d["person"], date.fromisoformat(d["day"]), d["text"], d.get("entry")),
)
TARGET = Codec(
    lambda t: plain(since=t.since.isoformat(), minutes=t.minutes, source=t.source),
    lambda i, d: Target(i, date.fromisoformat(d["since"]), d["minutes"], d.get("source", "")),
)
UNDERWAY = Codec(
    lambda u: plain(person=u.person, started=u.started.isoformat(), title=u.title, block=u.block),
    lambda i, d: Underway(i, d["person"], datetime.fromisoformat(d["started"]), d.get("title", ""), d.get("block")),
)
EXPORT = Codec(
    lambda e: plain(person=e.person, day=e.day.isoformat(), paths=list(e.paths)),
    lambda i, d: Export(i, d["person"], date.fromisoformat(d["day"]), tuple(d["paths"])),
)
