"""Forms of a goal: its words, and a rating."""

from collections.abc import Mapping

from coachtui.coaching.goals import HIGHEST, LOWEST, Goal
from coachtui.errors import InvalidFieldError
from coachtui.i18n import _, current
from coachtui.language.vague import vague
from coachtui.services.goals import ChangeGoal, GoalCard, RateGoal, add_goal, change_goal, rate_goal
from coachtui.services.typed import read_day
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.worktop import Worktop
from coachtui.wording.goals import moved
from coachtui.wording.talks import not_yet_seen


def goal_form(worktop: Worktop, person: str, goal: Goal | None = None) -> Form:
    """Return the form of a new goal, or of one that is there already."""

    async def submit(texts: Mapping[str, str]) -> str:
        card = GoalCard(person, texts["was"], texts["to"], texts["observer"], texts["low"], texts["high"])
        return await worktop.do(change_goal, ChangeGoal(goal.id, card)) if goal else await worktop.do(add_goal, card)

    def unseen(text: str) -> str:
        return not_yet_seen() if vague(text, current()) else ""

    today = _("what one sees today, such as: answers for the team")
    fields = [
        Field("was", _("From"), goal.wording.was if goal else "", today),
        Field("to", _("To"), goal.wording.to if goal else "", _("what one will see, such as: asks who knows"), unseen),
        Field("observer", _("Who sees it"), goal.observer if goal else "", _("a name, or empty")),
        Field("low", _("0 is"), goal.low if goal else "", _("if you like: never, or how it was")),
        Field("high", _("10 is"), goal.high if goal else "", _("if you like: every time")),
    ]
    title = _("Other words for the goal") if goal else _("A goal")
    return Form(worktop, f"goal-{goal.id if goal else person}", title, fields, submit)


def rating_form(worktop: Worktop, goal: Goal) -> Form:
    """Return the form of a rating."""

    async def submit(texts: Mapping[str, str]) -> str:
        typed = texts["value"].strip()
        if not typed.isdecimal() or len(typed) > 2:
            raise InvalidFieldError("rating-bounds", "value", least=LOWEST, most=HIGHEST, typed=typed or "–")
        day = read_day(texts["day"], worktop.context.today, current(), past=True)
        return await worktop.do(rate_goal, RateGoal(goal.person, goal.id, int(typed), day))

    ends = ", ".join(filter(None, (f"0: {goal.low}" * bool(goal.low), f"10: {goal.high}" * bool(goal.high))))
    fields = [
        Field("value", _("Now, 0 to 10"), "", ends or _("0 is not at all, 10 is every time")),
        Field("day", _("Day"), _("today"), moved(goal)),
    ]
    return Form(worktop, f"rate-{goal.id}", goal.text, fields, submit)
