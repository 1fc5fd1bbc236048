"""Where ids are given away and referred to in each format: what a rename follows."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coachtui.content.edits import Edit
from coachtui.content.spans import Span

_GIVEN = {
    "scenario": ("scenario", "id"),
    "scene": ("scenario", "scenes.@"),
    "choice": ("scenario", "scenes.*.choices.*.id"),
    "ending": ("scenario", "endings.@"),
    "meter": ("scenario", "meters.@"),
    "flag": ("scenario", "flags.*"),
    "question": ("questions", "questions.@"),
    "theme": ("questions", "theme"),
}
"""Where an id is given away: the format, and the path; `*` stands for any step, `@` for a key that is the id."""

_GOTO = "scenes.*.choices.*.goto"
_USED: dict[str, dict[str, tuple[str, ...]]] = {
    "scenario": {},
    "scene": {"scenario": ("start", _GOTO)},
    "choice": {
        "scenario": ("scenes.*.reply.rules.*.as", "scenes.*.reply.otherwise.as", "tests.*.pick.*", "swap.feel.@"),
    },
    "ending": {"scenario": (_GOTO, "tests.*.expect.ending")},
    "meter": {"scenario": ("scenes.*.choices.*.effects.@", "tests.*.expect.@")},
    "flag": {"scenario": ("scenes.*.choices.*.set.*", "scenes.*.them.*.set.*")},
    "question": {"questions": ("questions.*.follow-up.*",)},
    "theme": {"flow": ("stages.*.questions.themes.*",), "bank": ("themes.@",)},
}
"""Where it is referred to, by format."""
_CONDITIONS = ("scenes.*.choices.*.when", "scenes.*.them.*.if")
_TRANSLATED = {
    "scene": ("scenes.@.*", "scenes.@.*.*", "scenes.@.*.*.*"),
    "choice": ("scenes.*.@.you", "scenes.*.@.why", "swap.feel.@"),
    "ending": ("endings.@",),
    "meter": ("meters.@",),
    "question": ("@", "@.avoid"),
    "theme": ("themes.@",),
}
"""Under which paths a translation has its words."""


class Given(NamedTuple):
    """An id that is given away, and where."""

    kind: str
    id: str
    span: Span


def given(declared: str, found: Sequence[Span]) -> Iterator[Given]:
    """Return the ids that a file of a format gives away."""
    for kind, (form, pattern) in _GIVEN.items():
        if form == declared:
            for span in found:
                if span.text is not None and span.key is pattern.endswith("@") and _fits(pattern, span.path, span.text):
                    yield Given(kind, span.text, span)


def used(kind: str, names: Sequence[str], declared: str, text: str, found: Sequence[Span], new: str) -> Iterator[Edit]:
    """Return the edits by which a file refers to the new id: as one of the `names` it may be referred to by.

    A name that says its bank, as `bank/id`, says it afterwards too.
    """
    patterns = (*_USED[kind].get(declared, ()), *([_GIVEN[kind][1]] if _GIVEN[kind][0] == declared else ()))
    for span in found:
        if span.text is None:
            continue
        for name in names:
            if span.text == name and any(
                span.key is pattern.endswith("@") and _fits(pattern, span.path, name) for pattern in patterns
            ):
                yield replaced(span, name.rpartition("/")[0] + "/" * ("/" in name) + new)
        if kind in ("meter", "flag") and declared == "scenario" and not span.key and _in_condition(span):
            yield from _in_words(text, span, names[0], new)


def translated(kind: str, old: str, found: Sequence[Span], new: str) -> Iterator[Edit]:
    """Return the edits by which a translation names the new id."""
    for span in found:
        if span.key and span.text is not None and span.path[0] == "texts":
            steps = span.text.split(".")
            for pattern in _TRANSLATED.get(kind, ()):
                at = pattern.split(".").index("@")
                if len(steps) > at and steps[at] == old and _fits(pattern, tuple(steps), old):
                    yield replaced(span, ".".join((*steps[:at], new, *steps[at + 1 :])))
                    break


def replaced(span: Span, text: str) -> Edit:
    """Return the edit that puts another id in the place of one, in the same quotes."""
    return Edit(span.start, span.end, span.style + text + span.style)


def _fits(pattern: str, path: Sequence[str | int], name: str) -> bool:
    steps = pattern.split(".")
    return len(steps) == len(path) and all(
        step in ("*", at) or (step == "@" and at == name) for step, at in zip(steps, path, strict=True)
    )


def _in_condition(span: Span) -> bool:
    return any(_fits(pattern, span.path, "") for pattern in _CONDITIONS)


def _in_words(text: str, span: Span, old: str, new: str) -> Iterator[Edit]:
    """Return the edits of a name within a condition: a word of its own, however the condition is quoted."""
    for found in re.finditer(rf"(?<![\w-]){re.escape(old)}(?![\w-])", text[span.start : span.end]):
        yield Edit(span.start + found.start(), span.start + found.end(), new)
