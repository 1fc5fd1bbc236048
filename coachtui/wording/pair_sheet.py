"""The sheet for a pair: the flow with its questions, whose turn it is to coach, and room to write. To be printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from coachtui.documents.files import file_name
from coachtui.documents.person_export import written
from coachtui.i18n import _
from coachtui.wording.dates import day_with_year
from coachtui.wording.durations import duration
from coachtui.wording.people import pair as both

if TYPE_CHECKING:
    from coachtui.coaching.flows import Flow, Stage
    from coachtui.coaching.pairs import Pair, Planned
    from coachtui.coaching.running import Prompt

_ROOM = "_" * 72
"""A line to write on, as wide as a page."""


class Sheet(NamedTuple):
    """What a sheet is made of: the pair, their meetings from the one it is for, the flow and its questions."""

    pair: Pair
    meetings: Sequence[Planned]
    flow: Flow
    prompts: Sequence[Prompt]


def pair_sheet(sheet: Sheet, names: Mapping[str, str]) -> str:
    """Return the sheet as Markdown that reads well as plain text; `names` gives people's names by id."""
    minutes = sum(stage.minutes for stage in sheet.flow.stages)
    lines = [
        f"# {written(both(sheet.pair, names))}",
        "",
        f"{written(sheet.flow.title)}, {duration(minutes or sheet.pair.minutes)}",
        "",
        _("What you write here is yours, and so is what you say. Only that you met, and how long, may be asked for."),
        *_plan(sheet, names),
    ]
    for stage in sheet.flow.stages:
        lines += _stage(stage, [prompt for prompt in sheet.prompts if prompt.stage == stage.id])
    return "\n".join([*lines, "", f"## {_('What each of you will do, and by when')}", *_room(4)]) + "\n"


def sheet_file(pair: Pair, names: Mapping[str, str]) -> str:
    """Return what a sheet's file is called: both names."""
    return file_name(both(pair, names))


def _plan(sheet: Sheet, names: Mapping[str, str]) -> Iterator[str]:
    """Return who coaches first at this meeting and the next ones."""
    if not sheet.meetings:
        return
    yield from ("", f"## {_('Who coaches')}", "")
    for meeting in sheet.meetings:
        coach, coachee = (written(names.get(each, "…")) for each in meeting.turn)
        said = _("{day}: {coach} coaches {coachee}").format(
            day=day_with_year(meeting.day), coach=coach, coachee=coachee
        )
        yield f"- {said}"
    if sheet.flow.swap:
        yield from ("", _("Halfway you change: whoever was coached coaches."))


def _stage(stage: Stage, prompts: Sequence[Prompt]) -> Iterator[str]:
    title = written(stage.title)
    yield from ("", f"## {title}, {duration(stage.minutes)}" if stage.minutes else f"## {title}")
    if stage.aim:
        yield from ("", written(stage.aim))
    for prompt in prompts:
        if prompt.ask:
            yield from ("", f"**{written(prompt.ask)}**")
        yield from _room(3)


def _room(lines: int) -> Iterator[str]:
    for _line in range(lines):
        yield from ("", _ROOM)
