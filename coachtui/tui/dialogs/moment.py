"""The form of a moment: who, how long, one line."""

from collections.abc import Mapping

from coachtui.errors import AmbiguousError, InvalidFieldError, NotFoundError
from coachtui.i18n import _, current
from coachtui.language.names import fold
from coachtui.services.moments import LogMoment, log_moment
from coachtui.services.people import find_person, get_person, present, told_apart
from coachtui.services.typed import read_day, read_minutes
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.worktop import Worktop
from coachtui.wording.durations import duration


def moment_form(worktop: Worktop, person: str) -> Form:
    """Return the form of a moment, with a person named already where the cursor stood on one."""

    async def submit(texts: Mapping[str, str]) -> str:
        today = worktop.context.today
        try:
            who = find_person(worktop.records, texts["person"], today)
        except (NotFoundError, AmbiguousError) as error:
            raise InvalidFieldError(error.code, "person", hint=error.hint, **error.values) from error
        minutes = read_minutes(texts["minutes"])
        given = LogMoment(who.id, minutes, texts["text"], read_day(texts["day"], today, current(), past=True))
        return await worktop.do(log_moment, given)

    fields = [
        Field(
            "person", _("With"), _unmistakable(worktop, person) if person else "", _("the beginning of a name will do")
        ),
        Field("minutes", _("Length"), duration(10), _("counts as time, never as a session")),
        Field("text", _("One line, if you like"), "", _("Private. The person can ask to read this.")),
        Field("day", _("Day"), _("today"), ""),
    ]
    return Form(worktop, "moment", _("A moment of coaching"), fields, submit)


def _unmistakable(worktop: Worktop, person: str) -> str:
    """Return what the field understands as this person: the name, with more where others are called so too."""
    meant = get_person(worktop.records, person)
    namesakes = [p for p in present(worktop.records, worktop.context.today) if fold(p.name) == fold(meant.name)]
    return told_apart(namesakes)[namesakes.index(meant)] if meant in namesakes and namesakes[1:] else meant.name
