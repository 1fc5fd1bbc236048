"""What the sheet for a pair is made of: its flow, the questions drawn for a meeting, and whose turn it is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from coachtui.coaching.drawing import Drawing, draw
from coachtui.coaching.flows import Flow
from coachtui.coaching.pairs import Pair, Planned, meetings_ahead
from coachtui.coaching.running import Prompt
from coachtui.services.session.beginning import mode_of, usual_flow

if TYPE_CHECKING:
    from coachtui.content.library import Library

AHEAD = 4
"""Meetings that the plan of roles shows."""


class Drawn(NamedTuple):
    """The meetings from the one the sheet is for, the flow, and the questions drawn for it."""

    meetings: tuple[Planned, ...]
    flow: Flow
    prompts: tuple[Prompt, ...]


def drawn_for(library: Library, pair: Pair, day: date, flow: Flow | None = None) -> Drawn:
    """Return what a pair's next meeting from a day on is to have; the same day gives the same questions.

    Nothing is kept of it. Raises CoachError where the library has no flow.
    """
    flow = flow or _flow(library)
    meetings = meetings_ahead(pair, day, AHEAD)
    at = meetings[0].day if meetings else day
    prompts = draw(flow, library.questions, Drawing(mode=mode_of(flow)), f"{pair.id} {at}")
    return Drawn(meetings, flow, prompts)


def _flow(library: Library) -> Flow:
    """Return the flow for two who coach each other, else the usual one."""
    found = (flow for flow in library.flows.values() if flow.participants == "pair")
    return next(found, None) or usual_flow(library)
