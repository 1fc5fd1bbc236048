"""Forms at the end of a session: what it took, what was agreed, the person's rating, the next block."""

from collections.abc import Callable, Mapping

from coachtui.coaching.goals import HIGHEST, LOWEST
from coachtui.coaching.sessions import LogLine
from coachtui.errors import InvalidFieldError
from coachtui.i18n import _, current
from coachtui.language.text import clean
from coachtui.services.planning import check_block
from coachtui.services.session.carrying import rated
from coachtui.services.session.ending import End, Next
from coachtui.services.session.holding import check_session_minutes
from coachtui.services.session.last import open_goals
from coachtui.services.session.lines import read_line, retyped
from coachtui.services.typed import read_day, read_minutes, read_number, read_start
from coachtui.tui.dialogs.block import block_fields
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.session.end_lines import KEPT
from coachtui.tui.worktop import Worktop
from coachtui.wording.dates import day as day_in_words
from coachtui.wording.durations import duration
from coachtui.wording.slashes import example


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


def line_form(worktop: Worktop, end: End, place: int, keep: Callable[[LogLine], None]) -> Form:
    """Return the form of any other line of the log: its words as one types them behind its slash."""
    each = end.running.log[place]
    slash, _space, typed = retyped(each).partition(" ")
    such = example(slash.removeprefix("/"))

    async def submit(texts: Mapping[str, str]) -> str:
        entered = read_line(f"{slash} {texts['text']}", worktop.context.today, current())
        line = entered.line
        if line is None:
            raise InvalidFieldError("line-unfit", "text", example=such)
        if line.kind == "rating":
            others = end.running.log[:place] + end.running.log[place + 1 :]
            line = rated(line, others, open_goals(worktop.records, each.who or end.running.person))
        if line is None:
            raise InvalidFieldError("goal-none", "text")
        keep(line._replace(stage=each.stage, question=each.question, who=each.who))
        return ""

    field = Field("text", _(KEPT[each.kind]), typed, _("Such as: {example}").format(example=such))
    return Form(worktop, f"line-{each.kind}-{each.text}", _("What was said"), [field], submit)


def rating_form(worktop: Worktop, end: End, keep: Callable[[End], None]) -> Form:
    """Return the form of the person's own rating of the talk; an empty one takes it away."""

    async def submit(texts: Mapping[str, str]) -> str:
        typed = texts["rating"].strip()
        if not typed:
            keep(end._replace(rating=None))
            return ""
        value = read_number(typed, "rating")
        if not LOWEST <= value <= HIGHEST:
            raise InvalidFieldError("rating-bounds", "rating", least=LOWEST, most=HIGHEST, typed=value)
        keep(end._replace(rating=value))
        return ""

    value = "" if end.rating is None else str(end.rating)
    field = Field("rating", _("Their view"), value, _("0–10, or empty; theirs, never summed up"))
    return Form(worktop, f"rating-{end.running.id}", _("How useful was the talk to them?"), [field], submit)


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
