"""Adds questions to the texts of a bank: each under an id made of its words, and none that asks the same again."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from coachtui.content.edits import Edit, edited
from coachtui.content.fields import as_id
from coachtui.content.formats.questions import MOST_IN_FILE
from coachtui.content.quoting import needs_quotes, quoted
from coachtui.content.spans import spans
from coachtui.language.names import LONGEST_ID

_WORDS = re.compile(r"[\w']+")
_PLAIN = re.compile(r"\w[\w -]*")
"""What needs no quotes wherever it stands."""
_SHORT_ID = 32
"""Characters of an id that is made of a question, as far as whole words allow."""


class Addition(NamedTuple):
    """A question to add: its id, the id of its theme, its words, and what else is known of it."""

    id: str
    theme: str
    ask: str
    skill: str = ""
    tags: tuple[str, ...] = ()
    follow_up: tuple[str, ...] = ()
    avoid: str = ""


def same(ask: str) -> str:
    """Return by what two questions are the same: their words, whatever the case and the signs between them."""
    return " ".join(_WORDS.findall(ask.casefold()))


def new_id(ask: str, taken: Iterable[str]) -> str:
    """Return a readable id that nothing has: the first words of the question, and more of them where that is taken."""
    words = as_id(ask.replace("'", "").replace("’", "")).split("-")
    used = set(taken)
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word[:LONGEST_ID]
        if len(longer) > LONGEST_ID or (len(longer) > _SHORT_ID and name and name not in used):
            break
        name = longer
    name = name or "question"
    number, base = 2, name[: LONGEST_ID - 4].rstrip("-")
    while name in used:
        name = f"{base}-{number}"
        number += 1
    return name


def with_questions(text: str, theme: str, added: Iterable[Addition]) -> str | None:
    """Return the text of a theme with more questions; of none, that of a new file.

    None where there is no room for them, as in a file that writes its questions in braces, or would hold too many.
    """
    new = list(added)
    if not text:
        lines = "".join(_entry(each, "  ") for each in new)
        return f"format: questions/1\ntheme: {theme}\nquestions:\n{lines}"
    found = list(spans(text))
    keys = [span for span in found if span.key and span.path[:-1] == ("questions",)]
    holder = next((span for span in found if span.path == ("questions",) and not span.key), None)
    if not keys or holder is None or holder.flow or len(keys) + len(new) > MOST_IN_FILE:
        return None
    begins = text.rfind("\n", 0, keys[0].start) + 1
    lead = text[begins : keys[0].start]
    inner = [span.end for span in found if span.path[:1] == ("questions",) and (span.text is not None or span.flow)]
    end = text.find("\n", len(text[: max(inner)].rstrip()))
    at = len(text) if end < 0 else end + 1
    lines = "".join(_entry(each, lead) for each in new)
    return edited(text, [Edit(at, at, lines if end >= 0 else "\n" + lines)])


def with_themes(text: str, themes: Mapping[str, str]) -> str:
    """Return the text of a bank with more names of themes; one that is named already keeps its name."""
    found = list(spans(text))
    named = {span.path[1] for span in found if span.key and span.path[0] == "themes" and len(span.path) == 2}
    lines = [f"{theme}: {prose(title)}" for theme, title in themes.items() if theme not in named]
    if not lines:
        return text
    holder = next((span for span in found if span.path == ("themes",) and not span.key), None)
    if holder is None:
        return text.rstrip("\n") + "\nthemes:\n" + "".join(f"  {line}\n" for line in lines)
    last = max((span.end for span in found if span.path[:1] == ("themes",) and len(span.path) > 1), default=0)
    if holder.flow:
        flat = ", ".join(f"{theme}: {quoted(title)}" for theme, title in themes.items() if theme not in named)
        at = last or holder.start + 1
        return edited(text, [Edit(at, at, f", {flat}" if last else flat)])
    if not last:
        return edited(text, [Edit(holder.start, holder.end, "".join(f"\n  {line}" for line in lines))])
    first = min(span.start for span in found if span.key and span.path[:1] == ("themes",) and len(span.path) == 2)
    lead = text[text.rfind("\n", 0, first) + 1 : first]
    return edited(text, [Edit(last, last, "".join(f"\n{lead}{line}" for line in lines))])


def _entry(each: Addition, lead: str) -> str:
    """Return a question as lines: the short form where there is nothing but its words."""
    tags = ", ".join(tag if _PLAIN.fullmatch(tag) else quoted(tag) for tag in each.tags)
    more = [
        f"skill: {each.skill}" * bool(each.skill),
        f"tags: [{tags}]" * bool(tags),
        f"follow-up: [{', '.join(each.follow_up)}]" * bool(each.follow_up),
        f"avoid: {prose(each.avoid)}" * bool(each.avoid),
    ]
    lines = [line for line in more if line]
    if not lines:
        return f"{lead}{each.id}: {prose(each.ask)}\n"
    return "".join(
        (f"{lead}{each.id}:\n", f"{lead}  ask: {prose(each.ask)}\n", *(f"{lead}  {line}\n" for line in lines))
    )


def prose(words: str, *, flow: bool = False) -> str:
    """Return words as they are written in a file, in quotes where they need them; `flow`: within brackets.

    Quotes that somebody said around all of their words stay: in a file alone they would be its own.
    """
    return quoted(words) if words[:1] in ("'", '"') or needs_quotes(words, flow=flow) else words
