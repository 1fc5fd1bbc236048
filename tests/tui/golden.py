"""Frames to compare with: text files in `golden/` that a review reads as the user sees the screens.

A frame that is meant to change is written anew with `COACHTUI_GOLDEN=write pytest tests/tui/test_tui_frames.py`, in
all languages, and the difference is read before it is committed. A language without a catalogue is skipped.
"""

import difflib
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "golden"


def compare(name: str, lines: Sequence[str]) -> None:
    """Fail with a readable difference where a frame is not the one in `golden/NAME.txt`; or write it."""
    file = FOLDER / f"{name}.txt"
    text = "\n".join(lines) + "\n"
    if os.environ.get("COACHTUI_GOLDEN") == "write":
        FOLDER.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return
    if not file.exists():
        pytest.fail(f"no {file.name} yet: look at it, and write it with COACHTUI_GOLDEN=write\n\n{text}", pytrace=False)
    wanted = file.read_text(encoding="utf-8")
    if text != wanted:
        pytest.fail(difference(wanted, text, file.name), pytrace=False)


def difference(wanted: str, found: str, name: str) -> str:
    """Return the lines in which two frames differ, with the whole of the new one below."""
    diff = difflib.unified_diff(
        wanted.splitlines(), found.splitlines(), f"golden/{name}", "on screen", lineterm="", n=1
    )
    frame = "\n".join(f"│{line}" for line in found.splitlines())
    return "\n".join([*diff, "", "The screen now (COACHTUI_GOLDEN=write keeps it):", frame])
