"""Whom of a group a line is about: `Anna: words`, also behind a slash."""

import re
from collections.abc import Mapping

from coachtui.language.names import match

_NAMED = re.compile(r"(/\S+\s+)?([^:/]{1,60}):\s+(\S.*)", re.DOTALL)


def addressed(text: str, people: Mapping[str, str]) -> tuple[str, str]:
    """Return a typed line without the name it begins with, and the id of the one of `people` (names by id) it means.

    No id where no name stands there, or more than one person may be meant: then the line stays as it is.
    """
    found = _NAMED.fullmatch(text.strip()) if people else None
    if not found:
        return text, ""
    slash, name, words = found[1] or "", found[2], found[3]
    ids = list(people)
    meant = match(name, [people[each] for each in ids]).found
    return (f"{slash}{words}", ids[meant[0]]) if len(meant) == 1 else (text, "")


def readdressed(text: str, name: str) -> str:
    """Return a line as it is typed again, with the name it was about."""
    if not name:
        return text
    slash, _, words = text.partition(" ") if text.startswith("/") and not text.startswith("//") else ("", "", text)
    return f"{slash} {name}: {words}" if slash else f"{name}: {words}"
