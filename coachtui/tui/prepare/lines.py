"""What one wants to have seen before a talk, as lines."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from coachtui.coaching.blocks import Block
from coachtui.coaching.flows import Flow
from coachtui.coaching.guidelines import Item
from coachtui.coaching.people import Person
from coachtui.coaching.running import Prompt
from coachtui.i18n import _
from coachtui.language.cells import cut, width, wrap
from coachtui.services.session.preparing import Sight
from coachtui.tui.widgets.lines import EMPTY, Line, Piece, column, line
from coachtui.tui.widgets.rows import Row
from coachtui.wording.dates import day_of_month, day_with_year, due_said, when
from coachtui.wording.durations import duration
from coachtui.wording.goals import moved

PROMPT, OWN = "prompt-", "own"
"""Ids of rows: a question's is followed by its place; the last one waits for another."""
_OPEN, _WINS, _GOALS = 4, 2, 3
"""How many of each are shown: a glance, not a file."""


class Ahead(NamedTuple):
    """The talk that is prepared: with whom, in which block (or None), by which flow, and all who take part by name."""

    person: Person
    block: Block | None
    flow: Flow
    names: tuple[str, ...] = ()

    @property
    def minutes(self) -> int:
        """The minutes its flow is made for."""
        return sum(stage.minutes for stage in self.flow.stages)

    @property
    def too_long(self) -> bool:
        """Whether the flow takes longer than the block."""
        return self.block is not None and self.minutes > self.block.minutes


def heading(ahead: Ahead, today: date, cells: int) -> list[Row]:
    """Return with whom, by which flow and when; and that the flow is longer than the block, where it is."""
    block = ahead.block
    name = ", ".join(name.split()[0] for name in ahead.names) or ahead.person.name
    planned = f"{when(block.day, block.start, today)}, {duration(block.minutes)}" if block else duration(ahead.minutes)
    said = cut(f" · {ahead.flow.title} · {planned}", cells - width(cut(name, 40)) - 3)
    long = _("{flow} takes {minutes}, longer than the block. f chooses another.")
    note = long.format(flow=ahead.flow.title, minutes=duration(ahead.minutes)) if ahead.too_long else ""
    return [
        Row(line(" ", Piece(cut(name, 40), "title"), said)),
        Row(line(" ", Piece(cut(note, cells - 3), "warn"))) if note else Row(EMPTY),
        Row(EMPTY),
    ]


def page(
    sight: Sight, prompts: Sequence[Prompt], mind: Sequence[Item], today: date, cells: int, *, tall: bool
) -> list[Row]:
    """Return all sections, each behind its label; the questions can be chosen. `tall`: there is room for more."""
    labels = (_("Since last time"), _("Goal"), _("Went well"), _("Keep in mind"), _("I want to ask"))
    first = max(map(width, labels)) + 3
    since, goal, wins, minded, wanted = labels
    room = cells - first - 4
    more = 2 if tall else 1
    rows = [*_labelled(since, _since(sight, today, room, _OPEN * more, tall=tall), first)]
    goals = [said for each in sight.last.goals[-_GOALS * more :] for said in _pair(each.text, moved(each), room)]
    rows += _labelled(goal, goals or [_dim(_("none yet: g names one"))], first)
    rows += _labelled(wins, [(Piece(cut(win.text, room)),) for win in sight.last.wins[: _WINS * more]], first)
    rows += _labelled(minded, list(_minded(mind, room, tall=tall)), first)
    if tall:
        rows.append(Row(EMPTY))
    return [*rows, *_questions(wanted, prompts, first, room)]


def _labelled(label: str, lines: Sequence[Line], first: int) -> Iterator[Row]:
    for index, each in enumerate(lines):
        yield Row((column(" " + label if not index else "", first + 1, "dim"), *each))


def _since(sight: Sight, today: date, room: int, most: int, *, tall: bool) -> list[Line]:
    """Return how the last talk ended, its notes where there is room, and what is open, the soonest due first."""
    if sight.met is None:
        return [_dim(_("your first talk"))]
    met = day_of_month(sight.met) if sight.met.year == today.year else day_with_year(sight.met)
    said = sight.outcome or next((note.text for note in reversed(sight.notes)), "") or _("nothing written down")
    indent = width(met) + 2
    first, *rest = wrap(said, room - indent)
    more = 3 if tall else 1
    rest = [*rest[: more - 1], cut(" ".join(rest[more - 1 :]), room - indent)] if len(rest) > more else rest
    lines: list[Line] = [line(Piece(f"{met}  ", "dim"), first), *(line(" " * indent, part) for part in rest)]
    if tall:
        lines += [line(Piece(cut(note.text, room), "dim")) for note in sight.notes if note.text != said]
    opened = sight.last.open
    for each in opened[:most]:
        due = getattr(each, "due", None)
        sign = "◇ " if each in sight.last.parked else "○ "
        for place, part in enumerate(_pair(each.text, due_said(due, today), room - 2)):
            lines.append((Piece("  " if place else sign), *part))
    if len(opened) > most:
        lines.append(_dim(f"+{len(opened) - most}"))
    return lines


def _pair(text: str, more: str, room: int) -> list[Line]:
    """Return a text in two lines at most, with a dim word behind it that is never cut away."""
    tail = f"   {more}" if more else ""
    first, *rest = wrap(text, room)
    if rest:
        return [line(first), line(cut(" ".join(rest), room - width(tail)), Piece(tail, "dim"))]
    if width(first + tail) <= room:
        return [line(first, Piece(tail, "dim"))]
    return [line(first), line(Piece(more, "dim"))]


def _minded(items: Sequence[Item], room: int, *, tall: bool) -> Iterator[Line]:
    for item in items:
        yield (Piece(cut(item.title, room)),)
        text = " ".join(item.text.split("\n\n")[0].split())
        for part in wrap(text, room) if tall else ():
            yield _dim(part)


def _questions(label: str, prompts: Sequence[Prompt], first: int, room: int) -> list[Row]:
    rows = [
        Row(
            (column(" " + label if not place else "", first + 1, "name"), Piece(cut(prompt.ask, room))),
            f"{PROMPT}{place}",
        )
        for place, prompt in enumerate(prompts)
    ]
    rest = _("n writes your own, / searches the bank")
    return [*rows, Row((column(" " + label if not prompts else "", first + 1, "name"), *_dim(rest)), OWN)]


def _dim(text: str) -> Line:
    return (Piece(text, "dim"),)
