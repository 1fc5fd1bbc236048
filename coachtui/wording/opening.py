"""What a talk opens with: what the last one left open, asked about in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from coachtui.i18n import _
from coachtui.language.cells import cut

if TYPE_CHECKING:
    from coachtui.coaching.carried import Experiment
    from coachtui.coaching.flows import Flow
    from coachtui.coaching.sessions import Action, Session
    from coachtui.services.session.last import LastTime
    from coachtui.store.records import Records

MOST = 3
"""Prompts that a talk opens with: more would take the time that is for today; the rest is shown beside."""
_LONGEST = 110
"""Cells of what was agreed, within a prompt."""


def opening(records: Records, last: LastTime, person: str, flows: Mapping[str, Flow]) -> tuple[str, ...]:
    """Return the prompts that ask what came of the person's open actions, plans and experiments, the soonest due first.

    An if-then plan is asked about in the words that its stage has for it.
    """
    sessions = records.talks.sessions.of(person)
    theirs = [action for action in last.actions if action.owner == "person"]
    asked = [_plan(action, sessions, flows) if action.plan else _action(action) for action in theirs]
    asked += [_experiment(experiment) for experiment in last.experiments]
    return tuple(asked[:MOST])


def _action(action: Action) -> str:
    return _("You wanted to: {what}. What came of it?").format(what=_in_short(action.text))


def _experiment(experiment: Experiment) -> str:
    if experiment.b:
        asked = _("You were going to try {a}, or else {b}. What happened?")
        return asked.format(a=_in_short(experiment.a, 2), b=_in_short(experiment.b, 2))
    return _("You were going to try {a}. What happened?").format(a=_in_short(experiment.a))


def _plan(action: Action, sessions: Sequence[Session], flows: Mapping[str, Flow]) -> str:
    asks = _follow_up(action, sessions, flows) or _("When did that moment come, and what did you do?")
    return _("Your plan: {plan}. {asks}").format(plan=_in_short(action.text), asks=asks)


def _follow_up(action: Action, sessions: Sequence[Session], flows: Mapping[str, Flow]) -> str:
    """Return what the stage in which a plan was made asks about it at the next start."""
    session = next((each for each in sessions if each.id == action.session), None)
    flow = flows.get(session.flow) if session else None
    if session is None or flow is None:
        return ""
    made_in = {line.stage for line in session.log if line.kind == "plan" and line.text == action.text}
    return next((stage.follow_up for stage in flow.stages if stage.id in made_in), "")


def _in_short(text: str, parts: int = 1) -> str:
    return cut(text.rstrip(". "), _LONGEST // parts)
