"""Puts the words of a translation in the place of the original's."""

from collections.abc import Iterator, Mapping
from typing import Any

from coachtui.content.compiled import Compiled
from coachtui.content.diagnostics import Diagnostic
from coachtui.content.formats.declared import Format, Values, near
from coachtui.content.formats.translation import build
from coachtui.practice.findings import Path


def translate(original: Values, declared: Format, translation: Compiled, values: Values) -> Iterator[Diagnostic]:
    """Change the words of the original in place; return what the translation says about nothing."""
    known = declared.words(original)
    for name, words in build(values).items():
        place = f"texts/{name}"
        if name not in known:
            yield translation.finding("L003", place, name=name[:60], **near(name, known))
            continue
        holder = _holder(original, known[name])
        before = holder[known[name][-1]]
        if isinstance(before, str) is isinstance(words, str):
            holder[known[name][-1]] = words
        else:
            kind = "line" if isinstance(before, str) else "list"
            yield translation.finding("L005", place, name=name[:60], expected=kind)


def translate_items(original: Values, translation: Compiled, values: Values) -> Iterator[Diagnostic]:
    """Change the words of a guideline in place to those of the same one in another language.

    Returns which items only one of the two has. Who answers for it, and the dates, stay the original's.
    """
    original |= {field: values[field] for field in ("title", "statement") if values[field]}
    items = original["items"]
    for name, item in values["items"].items():
        if name in items:
            items[name] = item
        else:
            yield translation.finding("L003", f"items/{name}", name=name, **near(name, items))
    for name in items:
        if name not in values["items"]:
            yield translation.finding("L006", "id", name=name)


def _holder(values: Values, path: Path) -> Any:
    holder: Any = values
    for step in path[:-1]:
        holder = holder[step]
    return holder


def stale(original: Values, translation: Compiled, values: Values) -> Diagnostic | None:
    """Return the finding for a translation of another version than the original's, if it is one."""
    known = original.get("version")
    found: Mapping[str, Any] = {"found": values["version"], "known": known}
    if known is None or values["version"] == known or not values["version"]:
        return None
    return translation.finding("L002", "version", **found)
