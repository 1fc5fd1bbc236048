"""All that is held on one person, as two texts: JSON for a program, and Markdown that the person can read."""

import json
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import Any, NamedTuple

from coachtui.coaching.held import Held
from coachtui.language.text import visible

FORMAT = 1
"""Version of the JSON; raised when a key changes its name or its meaning."""

_SIGNS = re.compile(r"([\\`*_\[\]<>|~&])")
_BEGINS = re.compile(r"^(\d+)?([#>+=.)-])")
"""What makes a heading, a quotation or a list of a line that begins with it."""


class Line(NamedTuple):
    """One line of a list, with what stands indented below it."""

    text: str
    below: tuple[str, ...] = ()


class Section(NamedTuple):
    """A heading, a sentence below it (or an empty text), and a list."""

    heading: str
    lines: tuple[Line, ...]
    said: str = ""


def as_json(held: Held) -> str:
    """Return the export as JSON: keys in English that stay, dates as ISO, minutes as numbers."""
    data: dict[str, Any] = {
        "coachtui": "person",
        "format": FORMAT,
        "made": held.made,
        "person": held.person,
        "blocks": held.blocks,
        "ledger": held.entries,
        "notes": held.notes,
        "running": held.running,
        "sessions": held.sessions,
        "actions": held.actions,
        "wins": held.wins,
        "goals": held.goals,
        "experiments": held.experiments,
        "parked": held.parked,
        "resources": held.resources,
        "prepared": held.prepared,
        "absences": held.absences,
        "pairs": held.pairs,
        "calendar": held.sent,
        "exports": held.exports,
        "mentions": held.mentions,
    }
    return json.dumps(_plain(data), ensure_ascii=False, indent=2) + "\n"


def _plain(value: object) -> object:
    """Return a value as JSON knows it; the person is named once, at the top."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: _plain(field) for name, field in value._asdict().items() if name != "person"}
    if isinstance(value, dict):
        return {name: _plain(field) for name, field in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value


def as_markdown(title: str, said: Sequence[str], sections: Iterable[Section]) -> str:
    """Return the export as Markdown. What people wrote stands there letter for letter, whatever signs are in it."""
    lines = [f"# {written(title)}", *(text for sentence in said for text in ("", written(sentence)))]
    for section in sections:
        lines += ["", f"## {written(section.heading)}", ""]
        lines += [written(section.said), ""] if section.said else []
        for line in section.lines:
            lines.append(f"- {written(line.text)}")
            lines += [f"  - {written(text)}" for text in line.below]
    return "\n".join(lines) + "\n"


def written(text: str) -> str:
    """Return a text so that Markdown shows it as it is, on one line."""
    plain = " ".join(visible(text).split())
    return _BEGINS.sub(r"\1\\\2", _SIGNS.sub(r"\\\1", plain))
