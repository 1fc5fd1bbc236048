"""The shelf as rows: what can be practised, and which files something is wrong with."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from coachtui.content.library import Broken
from coachtui.i18n import _, ngettext
from coachtui.language.cells import width, wrap
from coachtui.services.practising import Shelf, Shelved
from coachtui.tui.widgets.lines import EMPTY, Line, Piece, column, line, line_width
from coachtui.tui.widgets.rows import LIST, WIDE, Row
from coachtui.wording.diagnostics import in_one_line
from coachtui.wording.practice import amiss, facts, history, more_problems, paragraphs, skills

BROKEN = "broken:"
"""What the ids of files with something wrong in them begin with."""


def reading() -> list[Row]:
    """Return what stands there until the library was read."""
    return [Row(line("  ", Piece(_("Reading the library…"), "dim")))]


def shelf_rows(shelf: Shelf, cells: int, folder: Path) -> list[Row]:
    """Return the shelf for so many cells; where it is empty, where scenario files are put."""
    cells = min(cells, LIST) if cells >= WIDE else cells
    count = len(shelf.scenarios)
    if not count:
        rows = [Row(line(" ", Piece(_("Nothing to practise yet"), "title"))), Row(EMPTY)]
        put = _("Put scenario files (.yaml) into this folder; they are read when you come back here:")
        texts = [*wrap(put, cells - 4), *wrap(str(folder), cells - 4)]
        rows += [Row(line("  ", Piece(text, "dim"))) for text in texts]
    else:
        talks = ngettext("{count} talk to practise", "{count} talks to practise", count).format(count=count)
        rows = [Row(line(" ", Piece(talks, "title"))), Row(EMPTY)]
        room = cells - max(width(facts(each.scenario)) + width(history(each)) for each in shelf.scenarios) - 8
        widths = [width(each.scenario.title) for each in shelf.scenarios]
        titles = max([16, *(each for each in widths if each <= room)])
        for shelved in shelf.scenarios:
            rows += _shelved(shelved, shelf, cells, titles)
    count = len(shelf.broken)
    title = ngettext("{count} file cannot be played", "{count} files cannot be played", count).format(count=count)
    unplayed = _files(Piece(title, "warn"), shelf.broken, cells, "name")
    return [*rows, *unplayed, *_files(Piece(amiss(len(shelf.amiss)), "dim"), shelf.amiss, cells, "dim")]


def _shelved(shelved: Shelved, shelf: Shelf, cells: int, titles: int) -> Iterator[Row]:
    """Yield a scenario with its history beside its title, below it where there is no room."""
    scenario = shelved.scenario
    past = history(shelved)
    room = cells - width(facts(scenario)) - 4
    title = column(scenario.title, max(titles, min(width(scenario.title), room)), "name")
    left = line(" ", title, Piece("  " + facts(scenario), "dim"))
    gap = cells - line_width(left) - width(past) - 2
    style = "accent" if shelved.resting else "" if shelved.plays else "dim"
    yield Row((*left, Piece(" " * gap), Piece(past, style)) if gap >= 2 else left, scenario.id)
    if gap < 2:
        yield Row(line("   ", Piece(past, style)))
    if scenario.skills:
        yield Row(line("   ", Piece(skills(scenario.skills, shelf.skills), "dim")))
    if shelved.intention:
        first = _("I will say first: {words}").format(words=shelved.intention)
        for part in wrap(first, cells - 6):
            yield Row(line("   ", part))
    yield Row(EMPTY)


def _files(title: Piece, files: Sequence[Broken], cells: int, style: str) -> Iterator[Row]:
    """Yield files with the first thing that is wrong in each, below a title; nothing where there are none."""
    if not files:
        return
    yield Row(line(" ", title))
    yield Row(EMPTY)
    for file in files:
        yield Row(line(" ", Piece(file.path, style)), BROKEN + file.path)
        for problem in file.problems[:1]:
            for part in wrap(in_one_line(problem).removeprefix(f"{file.path}:"), cells - 6):
                yield Row(line("   ", Piece(part, "" if style == "name" else style)))
        if more := more_problems(len(file.problems) - 1):
            yield Row(line("   ", Piece(more + _(": enter shows them"), "dim")))
        yield Row(EMPTY)


def scenario_beside(shelved: Shelved, cells: int) -> list[Line]:
    """Return the side column: who the other is, and the brief."""
    scenario = shelved.scenario
    lines = [line(" ", Piece(part, "name")) for part in wrap(" ".join(scenario.them.split()), cells - 3)]
    for paragraph in paragraphs(scenario.brief):
        lines += [EMPTY, *(line(" ", Piece(part, "dim")) for part in wrap(paragraph, cells - 3))]
    return lines
