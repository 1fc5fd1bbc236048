"""Forms at the end of a session: what it took, an action's words and day, the next block."""

from collections.abc import Callable, Mapping

from coachtui.coaching.sessions import LogLine
from coachtui.errors import InvalidFieldError
from coachtui.i18n import _, current
from coachtui.language.text import clean
from coachtui.services.planning import check_block
from coachtui.services.session.ending import End, Next
from coachtui.services.session.holding import check_session_minutes
from coachtui.services.typed import read_day, read_minutes, read_start
from coachtui.tui.dialogs.block import block_fields
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.worktop import Worktop
from coachtui.wording.dates import day as day_in_words
from coachtui.wording.durations import duration


def minutes_form(worktop: Worktop, end: End, keep: Callable[[End], None]) -> Form:
    """Return the form of the minutes, for a clock that was wrong."""

    async def submit(texts: Mapping[str, str]) -> str:
        keep(end._replace(minutes=check_session_minutes(read_minutes(texts["minutes"]))))
        return ""

    field = Field("minutes", _("It took"), duration(end.minutes), _("45, 1 h 15"))
    return Form(worktop, f"minutes-{end.running.id}", _("How long it took"), [field], submit)


def action_form(worktop: Worktop, action: LogLine, keep: Callable[[LogLine], None]) -> Form:
    """Return the form of an action: its words and its day."""
    today = worktop.context.today

    async def submit(texts: Mapping[str, str]) -> str:
        words = clean(texts["text"])
        if not words:
            raise InvalidFieldError("words-needed", "text")
        due = read_day(texts["due"], today, current()) if texts["due"].strip() else None
        keep(action._replace(text=words, due=due))
        return ""

    fields = [
        Field("text", _("Action"), action.text, ""),
        Field("due", _("By"), day_typed(action), _("fri, 27/11, or empty")),
    ]
    return Form(worktop, f"action-{action.text}", _("An action"), fields, submit)


def day_typed(action: LogLine) -> str:
    """Return an action's day as the field understands it."""
    return action.due.isoformat() if action.due else ""


def next_form(worktop: Worktop, end: End, keep: Callable[[End], None]) -> Form:
    """Return the form of the proposed next block."""
    assert end.next is not None
    block = end.next.block

    async def submit(texts: Mapping[str, str]) -> str:
        day, minutes = read_day(texts["day"], worktop.context.today, current()), read_minutes(texts["minutes"])
        changed = block._replace(day=day, start=read_start(texts["start"]), minutes=minutes)
        check_block(worktop.records, changed, worktop.context)
        keep(end._replace(next=Next(changed)))
        return ""

    fields = block_fields(worktop, block.day, block.start, block.minutes)
    title = _("The next block, {day}").format(day=day_in_words(block.day))
    return Form(worktop, f"next-{end.running.id}", title, fields, submit)
