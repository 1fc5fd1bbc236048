"""The door to the interface: the one place where the command line starts it."""

import os
import sys
from pathlib import Path

from coachtui.cli.tools import Tools
from coachtui.errors import CoachError

WANTS_DEMO = -1
"""What `start` returns, in place of an exit code, when the user asked for the demo team."""


def start(tools: Tools, *, demo: bool = False) -> int:
    """Open the interface over the records; return its exit code, or WANTS_DEMO.

    Raises CoachError where it cannot be drawn.
    """
    check_terminal()
    desk = tools.desk
    from coachtui.tui.app import CRASHED, DEMO, run

    left = run(desk, tools.settings, tools.home, tools.complaints, demo=demo)
    return {CRASHED: 2, DEMO: WANTS_DEMO}.get(left or "", 0)


def start_preview(tools: Tools, path: Path) -> int:
    """Open a preview of a scenario file; return its exit code. Raises CoachError where it cannot be drawn."""
    check_terminal("preview-headless")
    from coachtui.tui.preview.app import run

    return run(path, tools.settings, tools.home, tools.clock)


def check_terminal(instead: str = "headless") -> None:
    """Raise CoachError where there is no terminal that can draw; the interface reads stdin and draws on stderr."""
    drawn = all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
    if not drawn or os.environ.get("TERM", "") in ("", "dumb"):
        raise CoachError("no-terminal", hint=instead)
