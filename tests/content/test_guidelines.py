"""Guidelines: Markdown with a front matter, read as safely as YAML, and translated as a whole."""

from datetime import date
from typing import Any

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.guidelines import Guideline, Item
from coachtui.content.compiling import compiled
from coachtui.content.formats import guideline

TEXT = samples.GUIDELINE


def found(text: str) -> list[tuple[Any, ...]]:
    return [
        (p.code, p.mark.line, p.mark.column, p.values) for p in compiled(text.encode(), "x.md", "guideline").problems
    ]


def changed(old: str, new: str) -> str:
    assert TEXT.count(old) == 1, old
    return TEXT.replace(old, new)


def values(text: str = TEXT) -> dict[str, Any]:
    file = compiled(text.encode(), "x.md", "guideline")
    assert file.values is not None, file.problems
    return file.values


def test_a_guideline_is_made_from_its_file() -> None:
    assert guideline.build(values(), "core") == Guideline(
        "core/managers",
        "What we expect of a manager",
        (
            Item("core/ask-first", "Ask before telling", "Ask one open question.\n\n- then *listen*"),
            Item("core/write-down", "Write down what was agreed", "A line is enough."),
        ),
        "Coaching is part of the job.",
        "Head of People",
        ("a team lead", "a safety representative"),
        date(2026, 1, 15),
        date(2027, 1, 15),
    )


def test_the_text_of_an_item_keeps_smaller_headings_tabs_and_what_stands_in_a_fence() -> None:
    text = changed("A line is enough.", "### Small\n\n\ttab\n\n```\n## no heading {#no}\n```\nafter  ")
    assert values(text)["items"]["write-down"]["text"] == "### Small\n\n\ttab\n\n```\n## no heading {#no}\n```\nafter"


MISTAKES = [
    ("---\nformat", "format", ("Y035", 1, 1, {})),
    ("2027-01-15\n---\n", "2027-01-15\n", ("Y036", 1, 1, {})),
    ("## Ask before telling {#ask-first}", "## Ask before telling", ("Y037", 14, 4, {"near": ["ask-before-telling"]})),
    ("---\n\n## Ask", "---\n\nHello\nyou\n\n## Ask", ("Y038", 14, 1, {})),
    ("{#write-down}", "{#ask-first}", ("Y013", 20, 33, {"name": "ask-first", "line": 14, "column": 25})),
    ("{#write-down}", "{#Write}", ("F009", 20, 33, {"found": "Write", "near": ["write"]})),
    ("## Ask before telling {", "## {", ("F010", 14, 4, {})),
    ("A line is enough.", "", ("F010", 21, 1, {})),
    ("owner: Head", "onwer: Head", ("F005", 8, 1, {"name": "onwer", "near": ["owner"]})),
    ("id: manager", "id: @manager", ("Y006", 3, 5, {"sign": "@"})),
    ("review: 2027-01-15", "review: soon", ("F006", 11, 9, {"expected": "day"})),
    ("review: 2027", "review: 2026", ("Q013", 11, 9, {"approved": "2026-01-15"})),
    ("A line is", "A\u202eline is", ("Y020", 22, 2, {"character": "U+202E"})),
    ("A line is", "<<<<<<< ours\nA line is", ("Y022", 22, 1, {})),
]


@pytest.mark.parametrize(("old", "new", "said"), MISTAKES)
def test_a_mistake_is_found_where_it_stands(old: str, new: str, said: tuple[Any, ...]) -> None:
    assert found(changed(old, new))[0] == said


def test_without_an_item_it_is_no_guideline() -> None:
    text = TEXT[: TEXT.index("## Ask")]
    assert [(code, line) for code, line, *_rest in found(text)] == [("F010", 13)]


def test_the_review_is_due_from_the_day_after() -> None:
    assert list(guideline.overdue(values(), date(2027, 1, 15))) == []
    (finding,) = guideline.overdue(values(), date(2027, 1, 16))
    assert (finding.code, finding.path, finding.values) == ("Q014", ("review",), {"day": "2027-01-15"})
    built = guideline.build(values(), "core")
    assert (built.overdue(date(2027, 1, 15)), built.overdue(date(2027, 1, 16))) == (False, True)


@given(st.data())
def test_lines_in_any_order_never_make_the_reader_fail(data: st.DataObject) -> None:
    lines = TEXT.split("\n")
    for _ in range(data.draw(st.integers(1, 5))):
        line = data.draw(st.sampled_from([*lines, "```", "## ", "## {#}", "---", "# x {#x}"]))
        lines.insert(data.draw(st.integers(0, len(lines))), line)
        del lines[data.draw(st.integers(0, len(lines) - 1))]
    file = compiled("\n".join(lines).encode(), "x.md", "guideline")
    assert file.values is not None or file.problems
