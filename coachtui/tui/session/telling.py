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
from coachtui.services.session.telling import TellSession, block_told, tell_session
from coachtui.services.session.told_lines import Said, told_lines
from coachtui.services.typed import read_day, read_minutes, read_word
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.worktop import Worktop
from coachtui.wording.dates import day as day_in_words
from coachtui.wording.durations import duration
from coachtui.wording.sessions import focus
from coachtui.wording.slashes import slash_words
from coachtui.wording.talks import meant_none, no_day


def tell_form(worktop: Worktop, person: Person, block: Block | None, rule: Rule) -> Form:
    """Return the form; a block fills in its day and its length. Without one it is the block of the day that is told."""
    today = worktop.context.today

    async def submit(texts: Mapping[str, str]) -> str:
        day = read_day(texts["day"], today, current(), past=True)
        held_in = block or block_told(worktop.records, person.id, day)
        told = TellSession(
            person.id,
            held_in.id if held_in else None,
            day,
            read_minutes(texts["minutes"]),
            _lines(worktop, person, texts),
            "" if meant_none(texts["outcome"]) else texts["outcome"],
            read_word(texts["focus"], FOCUSES, focus, "focus"),
            rule=rule,
            start=held_in.start if held_in else None,
        )
        return await worktop.do(tell_session, told)

    def understood(text: str) -> str:
        meant = spoken.day(text, today, current(), past=True)
        return day_in_words(meant) if meant else ""

    def action_understood(text: str) -> str:
        found = dated(text, today, current())
        return day_in_words(found.day) if found.day else no_day(found.unread)

    fields = [
        Field("minutes", _("It took"), duration(block.minutes if block else LENGTH), _("45, 1 h 15")),
        Field("day", _("Day"), _day_typed(block.day if block else today, today), _("fri, 27/11, today"), understood),
        Field(
            "note",
            _("What it was about"),
            "",
            _("A line is enough; /w win, /g goal, /r 6 too. They can ask to read it."),
        ),
        Field("action", _("Action"), "", _("with a day: ask Karim @fri"), action_understood),
        Field("outcome", _("Outcome"), "", _("empty for none")),
        Field("focus", _("About"), focus("development"), " · ".join(focus(each) for each in FOCUSES)),
    ]
    return Form(
        worktop,
        told_draft(block.id if block else person.id),
        _("{name}: how it went").format(name=person.name),
        fields,
        submit,
    )


def told_draft(record: str) -> str:
    """Return the name of the draft of a session told: in a block, or with a person."""
    return f"told-{record}"


def _lines(worktop: Worktop, person: Person, texts: Mapping[str, str]) -> tuple[LogLine, ...]:
    """Return what was noted, with the slashes in it, and the action. Raises InvalidFieldError."""
    today = worktop.context.today
    said = Said(texts["note"], today, current(), slash_words())
    noted = told_lines(worktop.records, person.id, said)
    action = dated(texts["action"], today, current())
    return (*(each.line for each in noted if each.line), LogLine("action", action.text, due=action.day))


def _day_typed(day: date, today: date) -> str:
    return _("today") if day == today else f"{day.day}/{day.month}"
