"""A play as lines: who they are, what was said so far, what one may say."""

from collections.abc import Mapping
from typing import NamedTuple

from coachtui.i18n import _
from coachtui.language.cells import cut, width, wrap
from coachtui.practice.engine import Play, line_said, offered, readings
from coachtui.practice.scenario import Reply, Scenario
from coachtui.tui.practise.page import SIDE, Block
from coachtui.tui.widgets.bar import Stretch
from coachtui.tui.widgets.lines import EMPTY, Line, Piece, column, line, line_width
from coachtui.tui.widgets.measure import meter
from coachtui.wording.practice import facts, other, paragraphs, taken_as

OWN_WORDS = "t"
"""The id of the block that opens the line for own words; those of choices are their places."""
LETTERS = "abcdefgh"
"""What the choices are called, in their order; more than these are reached with the cursor."""
_NAME, _BAR = 14, 10


class Typed(NamedTuple):
    """Own words that were typed in place of a choice, and the author's note where they were taken loosely."""

    words: str
    note: str = ""


def top(scenario: Scenario, play: Play, cells: int, *, wide: bool) -> list[Line]:
    """Return the title with the meters that are shown, and who the other is; the meters below where room is scarce."""
    said = Piece(facts(scenario), "dim")
    title = line(" ", Piece(cut(scenario.title, cells - width(said.text) - 4), "title"))
    bars = () if wide else _bars(scenario, play)
    beside = (*bars, Piece("   "), said) if bars else (said,)
    fits = line_width(title) + line_width(beside) + 4 <= cells
    lines = [_apart(title, beside if fits else (said,), cells)]
    lines += [line(" ", Piece(part, "dim")) for part in wrap(" ".join(scenario.them.split()), cells - 2)]
    lines += [] if fits else [(Piece(" "), *bars)]
    return [*lines, EMPTY]


def _apart(left: Line, right: Line, cells: int) -> Line:
    gap = cells - line_width(left) - line_width(right) - 1
    return (*left, Piece(" " * max(2, gap)), *right)


def _bars(scenario: Scenario, play: Play) -> Line:
    """Return the meters that the author shows, in one line."""
    values = readings(scenario, play.state)
    pieces: list[Piece] = []
    for each in scenario.meters:
        if each.shown:
            bar = meter(values[each.id] - each.least, each.most - each.least, _BAR, "dim")
            pieces += [Piece(f"{'  ' if pieces else ''}{cut(each.name, _NAME)} ", "dim"), *bar]
    return tuple(pieces)


def beside(scenario: Scenario, play: Play, intention: str) -> list[Line]:
    """Return the side column of a wide terminal: the meters that are shown, the brief, the first words meant."""
    values = readings(scenario, play.state)
    lines: list[Line] = []
    for each in scenario.meters:
        if each.shown:
            bar = meter(values[each.id] - each.least, each.most - each.least, _BAR, "dim")
            lines.append((Piece("  "), column(each.name, _NAME, "dim"), *bar))
    lines += [EMPTY] if lines else []
    for paragraph in paragraphs(scenario.brief):
        lines += [*(line("  ", Piece(part, "dim")) for part in wrap(paragraph, SIDE - 4)), EMPTY]
    if intention:
        meant = _("You want to say first: {words}").format(words=intention)
        lines += [line("  ", part) for part in wrap(meant, SIDE - 4)]
    return lines


def talk(
    scenario: Scenario, play: Play, typed: Mapping[int, Typed], intention: str, cells: int, *, wide: bool
) -> list[Line]:
    """Return the brief, where it does not stand beside, and what was said so far."""
    lines: list[Line] = []
    if not wide:
        for paragraph in paragraphs(scenario.brief):
            lines += [*(line("   ", part) for part in wrap(paragraph, cells - 6)), EMPTY]
        if intention:
            meant = _("You want to say first: {words}").format(words=intention)
            lines += [*(line("   ", Piece(part, "dim")) for part in wrap(meant, cells - 6)), EMPTY]
    you, them = _("You"), cut(other(scenario), _NAME)
    label = max(width(you), width(them)) + 2
    for index, step in enumerate(play.steps):
        lines += _said(them, "name", step.line.say, label, cells)
        own = typed.get(index)
        if own is None:
            lines += _said(you, "dim", step.choice.you, label, cells)
        else:
            lines += _said(you, "dim", own.words, label, cells)
            more = [taken_as(step.choice.you), *([own.note] if own.note else [])]
            for text in more:
                lines += [line(" " * (label + 3), Piece(part, "dim")) for part in wrap(text, cells - label - 5)]
        lines.append(EMPTY)
    if not play.state.ending:
        said = _said(them, "name", line_said(scenario, play.state).say, label, cells)
        lines += [*said, EMPTY] if said else []
    return lines


def _said(who: str, style: str, text: str, label: int, cells: int) -> list[Line]:
    """Return a line of the talk with who says it; nothing for silence."""
    words = " ".join(text.split())
    if not words:
        return []
    lines: list[Line] = []
    for part in wrap(words, cells - label - 5):
        lines.append((Piece("   "), column(who, label, style), Piece(part)))
        who = ""
    return lines


def choices(scenario: Scenario, play: Play, cells: int) -> list[Block]:
    """Return what may be said, each with its letter, and own words where the scene hears them."""
    blocks = []
    for index, choice in enumerate(offered(scenario, play.state)):
        letter = LETTERS[index] if index < len(LETTERS) else " "
        blocks.append(_choice(letter, choice.you, str(index), cells))
    if play.state.ending:
        ending = scenario.ending(play.state.ending)
        return [Block([line("  ", part) for part in wrap(ending.text if ending else "", cells - 4)])]
    if not blocks:
        stuck = _("The author left nothing to say here. Backspace takes the last choice back.")
        return [Block([line("  ", Piece(part, "warn")) for part in wrap(stuck, cells - 4)])]
    if reply(scenario, play):
        blocks.append(_choice(OWN_WORDS, _("say it in my own words"), OWN_WORDS, cells, "dim"))
    return blocks


def _choice(letter: str, text: str, id: str, cells: int, style: str = "") -> Block:  # noqa: A002 - a block's name for it
    first, *rest = wrap(" ".join(text.split()), cells - 8)
    lines = [line(" ", Piece(f"{letter}  ", "accent"), Piece(first, style))]
    return Block([*lines, *(line("    ", Piece(part, style)) for part in rest)], id)


def reply(scenario: Scenario, play: Play) -> Reply | None:
    """Return how the scene hears own words, where it does."""
    return None if play.state.ending else scenario.scene(play.state.scene).reply


def letters(count: int) -> Stretch:
    """Return the letters that choose, for the footer."""
    shown = LETTERS[:count]
    text = f"{shown[0]}–{shown[-1]}" if len(shown) > 1 else shown
    return Stretch((Piece(text, "accent"), Piece(" "), Piece(_("Choose"), "dim")))
