"""Makes docs/today.svg and docs/plan.svg: `python docs/pictures.py`, or with --check to see whether they are fresh.

The pictures show what a terminal shows: the demo runs in a pty at a fixed time, and each word of its screen is drawn at
its own column. So columns stand straight whichever monospaced font a reader has, and the same app gives the same bytes.
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from pyte.screens import Char

DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS.parent / "tests"))

from terminal import DOWN, Terminal  # noqa: E402 - the tests' terminal stands beside, not on the path

FONT = "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"
WIDTH, HEIGHT, SIZE, BASE = 9.6, 20, 16, 15
"""A cell's width and height, the letters' size, and how far below the top of a cell they stand."""
MARGIN = 12
GROUND, INK = "16191c", "d7dadc"
"""Colours where the app sets none: those of its dark theme."""

_CHUNK = re.compile(r"[!-~\u00a1-\u024f\u2010-\u2026]+|\S")
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
        command = [sys.executable, "-m", "coachtui", "demo"]
        with Terminal(command, environment, columns=84, rows=24, folder=DOCS.parent) as terminal:
            terminal.wait_for("Now and next", "on pace")
            yield "today", "Today: what to settle, what comes next, how the month goes", terminal.cells()
            terminal.press("2")
            terminal.wait_for("with planned")
            terminal.press(DOWN)
            terminal.wait_for("Anna Holm  ")
            terminal.rest(0.3)
            yield "plan", "Plan: a month of coaching, people by weeks", terminal.cells()
            terminal.press("q")
            terminal.wait_exit()


def svg(screen: Sequence[Sequence[Char]], title: str) -> str:
    """Return a screen as SVG that needs nothing but a monospaced font."""
    rows = _without_empty_middle(screen)
    width, height = _number(len(rows[0]) * WIDTH + 2 * MARGIN), len(rows) * HEIGHT + 2 * MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
        f' role="img" aria-label="{escape(title)}">',
        f"<title>{escape(title)}</title>",
        f"<style>text{{font:{SIZE}px {FONT};fill:#{INK}}}.b{{font-weight:bold}}</style>",
        f'<rect width="{width}" height="{height}" rx="8" fill="#{GROUND}"/>',
        *(f for y, row in enumerate(rows) for f in _grounds(row, y)),
        *(t for y, row in enumerate(rows) for t in _texts(row, y)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _without_empty_middle(screen: Sequence[Sequence[Char]]) -> list[Sequence[Char]]:
    """Return the lines without the empty ones above the last line but one, for a picture no taller than it need be."""
    *body, last = screen
    while len(body) > 1 and not "".join(c.data for c in (*body[-1], *body[-2])).strip():
        body.pop()
    return [*body, last]


def _grounds(row: Sequence[Char], y: int) -> Iterator[str]:
    """Yield rectangles where the ground is not the window's."""
    for colour, (start, end, _cells) in _runs(row, lambda c: _colour(c.fg if c.reverse else c.bg, GROUND)):
        if colour != GROUND:
            x, width = _number(MARGIN + start * WIDTH), _number((end - start) * WIDTH)
            yield (
                f'<rect x="{x}" y="{MARGIN + y * HEIGHT}" width="{width}" height="{HEIGHT}" fill="#{colour}"'
                ' shape-rendering="crispEdges"/>'
            )


def _texts(row: Sequence[Char], y: int) -> Iterator[str]:
    """Yield the words of a line, each where its column is."""
    look = _runs(row, lambda c: (_colour(c.bg if c.reverse else c.fg, INK), c.bold))
    for (colour, bold), (start, _end, cells) in look:
        text = "".join(cell.data or " " for cell in cells)
        for chunk in _CHUNK.finditer(text):
            x = _number(MARGIN + (start + chunk.start()) * WIDTH)
            length = f' textLength="{_number(len(chunk[0]) * WIDTH)}"' if len(chunk[0]) > 1 else ""
            fill = f' fill="#{colour}" style="fill:#{colour}"' if colour != INK else ""
            weight = ' class="b"' if bold else ""
            yield f'<text x="{x}" y="{MARGIN + y * HEIGHT + BASE}"{length}{fill}{weight}>{escape(chunk[0])}</text>'
