"""The forms that put a talk right that was held: its minutes, its day, or that it was two."""

from collections.abc import Mapping

from coachtui.coaching.blocks import FOCUSES
from coachtui.coaching.sessions import Session
from coachtui.i18n import _, current
from coachtui.language import spoken
from coachtui.services.session.correcting import Correct, Split, correct_session, split_session
from coachtui.services.typed import read_day, read_minutes, read_word
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.worktop import Worktop
from coachtui.wording.dates import day as day_in_words
from coachtui.wording.durations import duration
from coachtui.wording.sessions import focus
from coachtui.wording.talks import meant_none


def correct_form(worktop: Worktop, session: Session) -> Form:
    """Return the form of a talk as it stands, to be put right."""
    today = worktop.context.today

    async def submit(texts: Mapping[str, str]) -> str:
        outcome = "" if meant_none(texts["outcome"]) else texts["outcome"]
        about = read_word(texts["focus"], FOCUSES, focus, "focus")
        day = read_day(texts["day"], today, current(), past=True)
        given = Correct(session.person, session.id, day, read_minutes(texts["minutes"]), outcome, about)
        return await worktop.do(correct_session, given)

    fields = [
        Field("minutes", _("It took"), duration(session.minutes), _("45, 1 h 15")),
        _day_field(worktop, session),
        Field("outcome", _("Outcome"), session.outcome, _("empty for none")),
        Field("focus", _("About"), focus(session.focus), " · ".join(focus(each) for each in FOCUSES)),
    ]
    return Form(worktop, f"correct-{session.id}", _("Put it right; what stood here is kept"), fields, submit)


def split_form(worktop: Worktop, session: Session) -> Form:
    """Return the form of the second talk that one is to be split into."""
    today = worktop.context.today

    async def submit(texts: Mapping[str, str]) -> str:
        day = read_day(texts["day"], today, current(), past=True)
        given = Split(session.person, session.id, read_minutes(texts["minutes"]), day, texts["note"])
        return await worktop.do(split_session, given)

    whole = _("of {minutes} in all").format(minutes=duration(session.minutes))
    fields = [
        Field("minutes", _("The second one took"), duration(session.minutes // 2), whole),
        _day_field(worktop, session),
        Field("note", _("What it was about"), "", _("A line, so that it counts too; the notes stay with the first.")),
    ]
    return Form(worktop, f"split-{session.id}", _("It was two talks"), fields, submit)


def _day_field(worktop: Worktop, session: Session) -> Field:
    today = worktop.context.today

    def understood(text: str) -> str:
        meant = spoken.day(text, today, current(), past=True)
        return day_in_words(meant) if meant else ""

    return Field("day", _("Day"), session.day.isoformat(), _("fri, 27/11, today"), understood)
