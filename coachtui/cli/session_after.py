"""A session that was held: its summary for the person, and putting it right."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from coachtui import i18n
from coachtui.cli.naming import do, person_named
from coachtui.cli.output import say
from coachtui.cli.tools import Tools
from coachtui.errors import NotFoundError
from coachtui.i18n import _
from coachtui.services.session.correcting import Correct, Split, correct_session, split_session
from coachtui.services.session.summing import agreed_in, last_held
from coachtui.services.typed import read_day, read_minutes
from coachtui.wording.talks import meant_none

if TYPE_CHECKING:
    from datetime import date

    from coachtui.cli.session_told import Flags
    from coachtui.coaching.people import Person
    from coachtui.coaching.sessions import Session


def summary(tools: Tools, name: str, held: str | None, folder: str | None) -> int:
    """Print what was agreed in a session, or write it into a folder. Raises CoachError."""
    from coachtui.services import exporting
    from coachtui.wording.summary import markdown, text

    person, session = _meant(tools, name, held)
    agreed = agreed_in(tools.records, session, tools.context)
    manager = tools.records.manager()
    called = manager.name if manager else _("me")
    if folder is None:
        sys.stdout.write(text(agreed, called))
        return 0
    place = Path(folder).expanduser().absolute()
    stem = exporting.stem(tools.records, person, session.day.isoformat())
    paths = exporting.write_files(tools.home, place, stem, {".md": markdown(agreed, called)})
    with exporting.taken_away_unless_kept(paths):
        tools.desk.do(exporting.remember, exporting.Made(person.id, exporting.as_kept(paths), "summary-written"))
    for path in paths:
        say(_("Wrote {path}").format(path=path))
    return 0


def correct(tools: Tools, name: str, held: str | None, flags: Flags) -> int:
    """Put a session right by what was said of it. Raises CoachError."""
    person, session = _meant(tools, name, held)
    outcome = session.outcome if flags.outcome is None else flags.outcome
    given = Correct(
        person.id,
        session.id,
        _day(tools, flags.day, session),
        session.minutes if flags.minutes is None else read_minutes(flags.minutes),
        "" if meant_none(outcome) else outcome,
        "operational" if flags.operational else "development" if flags.development else session.focus,
    )
    do(tools, correct_session, given)
    return _say_changes(tools, person, session)


def split(tools: Tools, name: str, held: str | None, minutes: str, flags: Flags) -> int:
    """Split a session in two: the last minutes stand on their own. Raises CoachError."""
    person, session = _meant(tools, name, held)
    day = _day(tools, flags.day, session)
    do(tools, split_session, Split(person.id, session.id, read_minutes(minutes), day, " ".join(flags.notes)))
    return _say_changes(tools, person, session)


def _day(tools: Tools, typed: str | None, session: Session) -> date:
    return session.day if typed is None else read_day(typed, tools.context.today, i18n.current(), past=True)


def _say_changes(tools: Tools, person: Person, session: Session) -> int:
    from coachtui.wording.sessions import correction

    fresh = tools.records.talks.sessions.get(person.id, session.id) or session
    for change in fresh.changes[len(session.changes) :]:
        say(correction(change), indent=2)
    return 0


def _meant(tools: Tools, name: str, held: str | None) -> tuple[Person, Session]:
    """Return whose session is meant, and which: the last one, or the last one of a day. Raises NotFoundError."""
    person = person_named(tools, name)
    day = None if held is None else read_day(held, tools.context.today, i18n.current(), past=True)
    session = last_held(tools.records, person.id, day)
    if session is None and day:
        raise NotFoundError("session-day-none", name=person.name, day=day)
    if session is None:
        raise NotFoundError("session-none", name=person.name)
    return person, session
