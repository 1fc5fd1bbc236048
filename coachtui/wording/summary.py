"""The summary of a talk for the person: what was agreed, with owners and days, as lines, as text and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from coachtui.coaching.goals import worded
from coachtui.documents.person_export import Line, Section, as_markdown
from coachtui.i18n import _
from coachtui.language.text import visible
from coachtui.wording.dates import clock, day_with_year
from coachtui.wording.durations import duration

if TYPE_CHECKING:
    from coachtui.coaching.agreed import Agreed
    from coachtui.coaching.sessions import LogKind, LogLine


def heading(agreed: Agreed) -> str:
    """Return `Anna Holm, 18 Nov 2026`."""
    return f"{agreed.name}, {day_with_year(agreed.day)}"


def sections(agreed: Agreed, manager: str) -> list[Section]:
    """Return what was agreed, by kind; `manager` is what the manager is called, for the person reads it."""
    found = [
        Section(_("Outcome"), (Line(agreed.outcome),) if agreed.outcome else ()),
        Section(_("Goals"), tuple(_goals(agreed))),
        Section(_("Actions"), tuple(Line(_action(line, agreed, manager)) for line in _of(agreed, "action"))),
        Section(_("If-then plans"), tuple(Line(line.text) for line in _of(agreed, "plan"))),
        Section(_("Experiments"), tuple(Line(_experiment(line)) for line in _of(agreed, "experiment"))),
        Section(_("Went well"), tuple(Line(line.text) for line in _of(agreed, "win"))),
        Section(_("Links"), tuple(Line(_with(line)) for line in _of(agreed, "resource"))),
        Section(_("Next talk"), tuple(_next(agreed))),
    ]
    return [section for section in found if section.lines]


def said(agreed: Agreed) -> str:
    """Return what kind of talk it was and how long, or that nothing was agreed in it."""
    facts = ", ".join(filter(None, (agreed.title, duration(agreed.minutes))))
    return f"{facts}. {_('Nothing was agreed.')}" if agreed.empty else facts


def markdown(agreed: Agreed, manager: str) -> str:
    """Return the summary as a file to hand on."""
    return as_markdown(heading(agreed), [said(agreed)], sections(agreed, manager))


def text(agreed: Agreed, manager: str) -> str:
    """Return the summary as plain text, to be pasted into a mail."""
    lines = [heading(agreed), said(agreed)]
    for section in sections(agreed, manager):
        lines += ["", section.heading]
        for line in section.lines:
            lines.append(f"- {line.text}")
            lines += [f"  {below}" for below in line.below]
    return visible("\n".join(lines), lines=True) + "\n"


def _of(agreed: Agreed, kind: LogKind) -> list[LogLine]:
    return [line for line in agreed.lines if line.kind == kind]


def _goals(agreed: Agreed) -> Iterator[Line]:
    """Return the goals that were named or rated, each once, with where the person said to stand."""
    rated = {line.text: line.value for line in _of(agreed, "rating")}
    named = [worded(line.more, line.text) for line in _of(agreed, "goal")]
    for goal in dict.fromkeys([*named, *rated]):
        value = rated.get(goal)
        yield Line(goal, () if value is None else (_("{value} of 10").format(value=value),))


def _action(line: LogLine, agreed: Agreed, manager: str) -> str:
    who = agreed.name.split()[0] if line.owner == "person" else manager
    return f"{who}: {_until(line)}"


def _experiment(line: LogLine) -> str:
    return _until(line._replace(text=f"{line.text} / {line.more}" if line.more else line.text))


def _until(line: LogLine) -> str:
    return f"{line.text} ({_('by {day}').format(day=day_with_year(line.due))})" if line.due else line.text


def _with(line: LogLine) -> str:
    return f"{line.text}: {line.more}" if line.more else line.text


def _next(agreed: Agreed) -> Iterator[Line]:
    if block := agreed.upcoming:
        at = f"{day_with_year(block.day)} {clock(block.start)}".rstrip()
        yield Line(f"{at}, {duration(block.minutes)}")
