"""The form of a session told afterwards: half a minute, and it counts like any other."""

from collections.abc import Mapping
from datetime import date

from coachtui.coaching.blocks import FOCUSES, Block
from coachtui.coaching.people import Person
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.sessions import LogLine
from coachtui.i18n import _, current
from coachtui.language import spoken
from coachtui.language.dated import dated
from coachtui.services.session.beginning import LENGTH
from coachtui.services.session.telling import TellSession, tell_session
from coachtui.services.typed import read_day, read_minutes, read_start, read_word
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.worktop import Worktop
from coachtui.wording.dates import clock
from coachtui.wording.dates import day as day_in_words
from coachtui.wording.durations import duration
from coachtui.wording.sessions import focus


def tell_form(worktop: Worktop, person: Person, block: Block | None, rule: Rule) -> Form:
    """Return the form; a block that was planned fills in its day, its start and its length."""
    today = worktop.context.today

    async def submit(texts: Mapping[str, str]) -> str:
        told = TellSession(
            person.id,
            block.id if block else None,
            read_day(texts["day"], today, current(), past=True),
            read_minutes(texts["minutes"]),
            _lines(texts, today),
            texts["outcome"],
            read_word(texts["focus"], FOCUSES, focus, "focus"),
            rule=rule,
            start=read_start(clock(block.start) if block else ""),
        )
        return await worktop.do(tell_session, told)

    def understood(text: str) -> str:
        meant = spoken.day(text, today, current(), past=True)
        return day_in_words(meant) if meant else ""

    def action_understood(text: str) -> str:
        found = dated(text, today, current())
        return day_in_words(found.day) if found.day else ""

    fields = [
        Field("minutes", _("It took"), duration(block.minutes if block else LENGTH), _("45, 1 h 15")),
        Field("day", _("Day"), _day_typed(block.day if block else today, today), _("fri, 27/11, today"), understood),
        Field("note", _("What it was about"), "", _("A line is enough. The person can ask to read this.")),
        Field("action", _("Action"), "", _("with a day: ask Karim @fri"), action_understood),
        Field("outcome", _("Outcome"), "", _("empty for none")),
        Field("focus", _("About"), focus("development"), " · ".join(focus(each) for each in FOCUSES)),
    ]
    name = f"told-{block.id if block else person.id}"
    return Form(worktop, name, _("{name}: how it went").format(name=person.name), fields, submit)


def _lines(texts: Mapping[str, str], today: date) -> tuple[LogLine, ...]:
    action = dated(texts["action"], today, current())
    return (LogLine("note", texts["note"]), LogLine("action", action.text, due=action.day))


def _day_typed(day: date, today: date) -> str:
    return _("today") if day == today else f"{day.day}/{day.month}"
