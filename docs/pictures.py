"""Makes the pictures of the docs: `python docs/pictures.py`, or with --check to see whether they are fresh.

The pictures show what a terminal shows: the demo runs in a pty at a fixed time, and each word of its screen is drawn at
its own column. So columns stand straight whichever monospaced font a reader has, and the same app gives the same bytes.
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from typing import NamedTuple, TypeVar

from pyte.screens import Char

DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS.parent / "tests"))

from terminal import DOWN, ENTER, ESCAPE, Terminal  # noqa: E402 - the tests' terminal stands beside, not on the path

FONT = "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"
WIDTH, HEIGHT, SIZE, BASE = 9.6, 20, 16, 15
"""A cell's width and height, the letters' size, and how far below the top of a cell they stand."""
MARGIN = 12
QUIET = 0.5
"""Seconds without a change after which a screen is taken to be whole."""
GROUND, INK = "16191c", "d7dadc"
"""Colours where the app sets none: those of its dark theme."""

Look = TypeVar("Look")


class Picture(NamedTuple):
    """A file's name, a title for those who do not see it, the keys from the picture before, and what is shown then."""

    name: str
    title: str
    keys: Sequence[bytes | str]
    shown: Sequence[str]


WITHOUT_CHANCE = """
import os, random
os.urandom = random.Random(3).randbytes
from coachtui.cli.main import main
main()
"""
"""Starts the app with ids that are the same each time: questions are drawn by the id of their session."""
NOTE = "Silence worked with Jonas. With Sara I broke it after two seconds, and answered."
ACTION = "/a count to five before helping Sara @fri"
PICTURES = (
    Picture("today", "Today: what to settle, what comes next, how the month goes", [], ["Now and next", "on pace"]),
    Picture("plan", "Plan: a month of coaching, people by weeks", ["2", DOWN], ["▸Anna Holm", "Anna Holm  10:00"]),
    Picture("calendar", "Plan: the same month as a calendar", ["v"], ["w45", "18"]),
    Picture("fill", "Fill: what is proposed for the rest of the month, and why", ["v", "f"], ["Fill November"]),
    Picture("session", "A session: one question, the log of the talk, one line to write on", [
        ESCAPE, "s", NOTE, ENTER, ACTION, ENTER,
    ], ["Anna Holm", "count to five"]),
)  # fmt: skip
"""One after another in one run of the demo."""

_WORD = re.compile(r"[!-~\u00a1-\u024f\u2010-\u2026]+|\S")
"""A word; or one symbol, which a browser may have to take from another font with wider letters."""


def main() -> int:
    """Write the pictures, or compare them; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; 1 where a picture is stale")
    check = parser.parse_args().check
    stale = []
    for name, title, screen in _screens():
        path, picture = DOCS / f"{name}.svg", svg(screen, title)
        if check and (not path.exists() or path.read_text("utf-8") != picture):
            stale.append(path.name)
        elif not check:
            path.write_text(picture, "utf-8")
    if stale:
        sys.stderr.write(f"stale: {', '.join(stale)}; run python docs/pictures.py\n")
    return 1 if stale else 0


def _screens() -> Iterator[tuple[str, str, list[list[Char]]]]:
    """Yield a name, a title for those who do not see it, and the screen."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "COACHTUI_HOME": folder,
            "COACHTUI_NOW": "2026-11-18T09:00",
            "TZ": "Europe/Copenhagen",
            "LC_ALL": "C.UTF-8",
        }
        command = [sys.executable, "-c", WITHOUT_CHANCE, "demo"]
        with Terminal(command, environment, columns=84, rows=24, folder=DOCS.parent) as terminal:
            terminal.wait_for("Now and next", "on pace", ": All")
            terminal.rest(QUIET)
            for picture in PICTURES:
                for key in picture.keys:
                    terminal.press(key)
                    terminal.rest(QUIET)
                terminal.wait_for(*picture.shown)
                terminal.rest(QUIET)
                yield picture.name, picture.title, terminal.cells()
            terminal.press(ESCAPE)
            terminal.rest(QUIET)
            terminal.press("q")
            terminal.wait_exit()


def svg(screen: Sequence[Sequence[Char]], title: str) -> str:
    """Return a screen as SVG that needs nothing but a monospaced font."""
    rows = _without_gap(screen)
    width, height = _number(len(rows[0]) * WIDTH + 2 * MARGIN), len(rows) * HEIGHT + 2 * MARGIN
    size = f'width="{width}" height="{height}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" {size} role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect {size} rx="8" fill="#{GROUND}"/>',
        *(ground for y, row in enumerate(rows) for ground in _grounds(row, MARGIN + y * HEIGHT)),
        f'<g fill="#{INK}" font-size="{SIZE}" font-family="{FONT}">',
        *(word for y, row in enumerate(rows) for word in _words(row, MARGIN + y * HEIGHT + BASE)),
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _without_gap(screen: Sequence[Sequence[Char]]) -> list[Sequence[Char]]:
    """Return the lines with one empty line, not many, wherever more than two are: no picture is taller than need be."""
    kept: list[Sequence[Char]] = []
    for empty, rows in groupby(screen, lambda row: not any(cell.data.strip() for cell in row)):
        found = list(rows)
        kept += found[:1] if empty and len(found) > 2 else found
    return kept


def _grounds(row: Sequence[Char], top: int) -> Iterator[str]:
    """Yield rectangles where the ground is not the window's."""
    for colour, start, text in _runs(row, _ground):
        if colour != GROUND:
            x, width = _number(MARGIN + start * WIDTH), _number(len(text) * WIDTH)
            place = f'x="{x}" y="{top}" width="{width}" height="{HEIGHT}"'
            yield f'<rect {place} fill="#{colour}" shape-rendering="crispEdges"/>'


def _words(row: Sequence[Char], base: int) -> Iterator[str]:
    """Yield the words of a line, each where its column is and as wide as its cells."""
    for (colour, bold), start, text in _runs(row, lambda cell: (_ink(cell), cell.bold)):
        for word in _WORD.finditer(text):
            place = f'x="{_number(MARGIN + (start + word.start()) * WIDTH)}" y="{base}"'
            length = f' textLength="{_number(len(word[0]) * WIDTH)}"' if len(word[0]) > 1 else ""
            fill = f' fill="#{colour}"' if colour != INK else ""
            weight = ' font-weight="bold"' if bold else ""
            yield f"<text {place}{length}{fill}{weight}>{escape(word[0])}</text>"


def _runs(row: Sequence[Char], look: Callable[[Char], Look]) -> Iterator[tuple[Look, int, str]]:
    """Yield stretches of cells that look the same: the look, the first column, the text with a space for no letter."""
    start = 0
    for same, group in groupby(row, look):
        text = "".join(cell.data or " " for cell in group)
        yield same, start, text
        start += len(text)


def _ink(cell: Char) -> str:
    return _hex(cell.bg, GROUND) if cell.reverse else _hex(cell.fg, INK)


def _ground(cell: Char) -> str:
    return _hex(cell.fg, INK) if cell.reverse else _hex(cell.bg, GROUND)


def _hex(colour: str, plain: str) -> str:
    return plain if colour == "default" else colour


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


if __name__ == "__main__":
    sys.exit(main())
