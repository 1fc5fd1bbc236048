"""The small question to one who comes back to a talk that was left open: how long it really took."""

from collections.abc import Mapping

from coachtui.coaching.people import Person
from coachtui.coaching.running import Running
from coachtui.i18n import _
from coachtui.services.session.returning import Lasted, keep_lasted
from coachtui.services.typed import read_minutes
from coachtui.tui.area import Area
from coachtui.tui.dialogs.choice import Choice, Option
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.worktop import Worktop
from coachtui.wording.durations import duration
from coachtui.wording.talks import left_open, left_open_answers


async def ask_how_long(area: Area, person: Person, running: Running) -> str | None:
    """Ask, and keep the answer; return what was done in a sentence, or None for no answer. Raises CoachError."""
    worktop = area.worktop
    answers = left_open_answers(running, worktop.context.now)
    options = [Option(answer, key, said) for (answer, said), key in zip(answers.items(), "fog", strict=True)]
    title = left_open(running, person.name, worktop.context.now)
    answer = await area.app.push_screen_wait(Choice(title, options))
    if answer == "forgot":
        return await worktop.do(keep_lasted, Lasted(running, running.planned))
    if answer == "other":
        return await area.app.push_screen_wait(_form(worktop, running)) or None
    return "" if answer else None


def _form(worktop: Worktop, running: Running) -> Form:
    async def submit(texts: Mapping[str, str]) -> str:
        return await worktop.do(keep_lasted, Lasted(running, read_minutes(texts["minutes"])))

    field = Field("minutes", _("It took"), duration(running.planned), _("45, 1 h 15"))
    return Form(worktop, f"lasted-{running.id}", _("How long it took"), [field], submit)
