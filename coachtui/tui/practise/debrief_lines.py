"""The debrief as blocks of lines: how it ended with the skills, each line that was said, the author's questions."""

from collections.abc import Mapping

from coachtui.i18n import _
from coachtui.language.cells import width, wrap
from coachtui.practice.debrief import Debrief, Judged
from coachtui.practice.scenario import Scenario
from coachtui.services.practising import Before
from coachtui.tui.practise.page import Block
from coachtui.tui.widgets.lines import EMPTY, Line, Piece, column, line, line_width
from coachtui.tui.widgets.measure import meter
from coachtui.wording.practice import grade, number, points, skill, trend

ASK = "ask-"
"""What the ids of the author's questions begin with; those of lines are their places in the play."""
_BAR = 18
_SKILL = 24
_MARK = {"▲": "good", "◆": "dim", "▼": "warn"}


def heading(found: Debrief, before: Before | None, skills: Mapping[str, str], cells: int) -> Block:
    """Return the ending's text with its grade and which play it was, and a bar for each skill.

    Without `before` it is a play that is not recorded.
    """
    ending = found.ending
    meta = " · ".join([*([grade(ending.grade)] if ending else []), *([number(before.number)] if before else [])])
    texts = wrap(" ".join(ending.text.split()), cells - 3) if ending else [""]
    lines = [line(Piece(text, "title")) for text in texts]
    gap = cells - line_width(lines[-1]) - width(meta) - 2
    lines = [*lines[:-1], (*lines[-1], Piece(" " * gap), Piece(meta))] if gap >= 2 else [*lines, line(Piece(meta))]
    names = {score.skill: skill(score.skill, skills) for score in found.skills}
    room = min(_SKILL, max(map(width, names.values()), default=0)) + 2
    said = max((width(points(score)) for score in found.skills if score.of), default=0) + 3
    lines.append(EMPTY)
    for score in found.skills:
        against = trend(score, before.scores.get(score.skill)) if before else ""
        bar = (column(names[score.skill], room, "name"), *meter(score.got, score.of, _BAR), Piece("  "))
        got = column(points(score), said) if score.of else Piece(points(score), "dim")
        lines.append((*bar, got, Piece(against, _MARK[against[0]] if against else "")))
    return Block([*lines, EMPTY])


def steps(found: Debrief, cells: int) -> list[Block]:
    """Return a block for each line that was said, with what it did and, under the cursor, what served better."""
    return [_step(judged, cells, best=judged.step == found.best_line) for judged in found.steps]


def _step(judged: Judged, cells: int, *, best: bool) -> Block:
    lines = [line("  ", part) for part in wrap(" ".join(judged.you.split()), cells - 6)]
    felt = _("felt: {words}").format(words=" ".join(judged.felt.split())) if judged.felt else ""
    why = " ".join(judged.why.split())
    joined = f"{why} · {felt}" if why and felt else why or felt
    texts = [joined] if width(joined) <= cells - 8 else [why, felt]
    lines += [line("    ", Piece(part, "dim")) for text in texts if text for part in wrap(text, cells - 8)]
    return Block(lines, str(judged.step), _better(judged, cells))


def _better(judged: Judged, cells: int) -> list[Line]:
    if judged.better is None:
        return []
    label = _("better") + "  "
    first, *rest = wrap(" ".join(judged.better.you.split()), cells - width(label) - 8)
    indent = " " * (4 + width(label))
    return [line("    ", Piece(label, "accent"), first), *(line(indent, part) for part in rest)]


def asks(scenario: Scenario, found: Debrief, intention: str, cells: int) -> list[Block]:
    """Return the author's questions, with the line they show and the first words that were written."""
    blocks = []
    for index, each in enumerate(scenario.debrief):
        lines = [EMPTY] if not index else []
        lines += [line("  ", Piece(part, "name")) for part in wrap(" ".join(each.ask.split()), cells - 4)]
        shown = []
        if each.show == "best-line" and found.best_line is not None:
            shown = wrap(_("“{line}”").format(line=" ".join(found.steps[found.best_line].you.split())), cells - 8)
        if each.save_as == "intention":
            shown = wrap(intention or _("i writes it down"), cells - 8)
        lines += [line("    ", Piece(part, "dim")) for part in shown]
        blocks.append(Block(lines))
    return blocks
