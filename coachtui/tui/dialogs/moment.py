"""The form of a moment: who, how long, one line."""

from collections.abc import Mapping

from coachtui.i18n import _, current
from coachtui.services.moments import LogMoment, log_moment
from coachtui.services.typed import read_day, read_minutes
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.dialogs.naming import read_person, unmistakable
from coachtui.tui.worktop import Worktop
from coachtui.wording.durations import duration


def moment_form(worktop: Worktop, person: str) -> Form:
    """Return the form of a moment, with a person named already where the cursor stood on one."""

    async def submit(texts: Mapping[str, str]) -> str:
        today = worktop.context.today
        who = read_person(worktop, texts["person"], "person")
        minutes = read_minutes(texts["minutes"])
        given = LogMoment(who.id, minutes, texts["text"], read_day(texts["day"], today, current(), past=True))
        return await worktop.do(log_moment, given)

    fields = [
        Field(
            "person", _("With"), unmistakable(worktop, person) if person else "", _("the beginning of a name will do")
        ),
        Field("minutes", _("Length"), duration(10), _("counts as time, never as a session")),
        Field("text", _("One line, if you like"), "", _("Private. The person can ask to read this.")),
        Field("day", _("Day"), _("today"), ""),
    ]
    return Form(worktop, "moment", _("A moment of coaching"), fields, submit)
