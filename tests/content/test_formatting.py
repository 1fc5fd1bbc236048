"""Putting a file in order: what changes, what stays, and that the meaning never does."""

from pathlib import Path
from typing import Any

import pytest
import samples
import yaml
from hypothesis import given
from hypothesis import strategies as st
from test_spoken_lines import LINES

from coachtui.content.compiling import compiled
from coachtui.content.formats.every import FORMATS, format_in
from coachtui.content.formatting import formatted
from coachtui.content.quoting import quoted
from coachtui.content.reader import read

ROOT = Path(__file__).parents[2]
SHIPPED = [path for folder in ("scenarios", "questionbanks") for path in sorted((ROOT / folder).rglob("*.yaml"))]
HEAD = "format: questions/1\ntheme: goal\nquestions:\n"


def ordered(text: str | bytes) -> str:
    data = text if isinstance(text, bytes) else text.encode()
    done = formatted(data, "x.yaml")
    assert done.text is not None, done.problems
    return done.text


def meaning(text: str | bytes) -> Any:
    data = text if isinstance(text, bytes) else text.encode()
    declared = format_in(data.decode())
    assert declared is not None
    return compiled(data, "x.yaml", declared.name).values


ORDER = {
    "ids with their comments": (
        "  b: Two?\n  # about one\n  a: One?\n",
        "  # about one\n  a: One?\n  b: Two?\n",
    ),
    "the comment above the first id goes with it": (
        "  # about two\n  b: Two?\n  a: One?\n",
        "  a: One?\n  # about two\n  b: Two?\n",
    ),
    "fields that are commented out stay with their question": (
        "  b:\n    ask: Two?\n    # avoid: later\n  a: One?\n",
        "  a: One?\n  b:\n    ask: Two?\n    # avoid: later\n",
    ),
    "a comment below a short form stays one": (
        "  b: 'Two?'\n    # avoid: later\n  a: One?\n    # avoid: never\n",
        "  a: One?\n    # avoid: never\n  b: 'Two?'\n    # avoid: later\n",
    ),
    "a comment for all stays above all": (
        "  # For the goal.\n\n  b: Two?\n  a: One?\n",
        "  # For the goal.\n\n  a: One?\n  b: Two?\n",
    ),
    "empty lines stay between": (
        "  c: Three?\n\n  b: Two?\n  a: One?\n",
        "  a: One?\n\n  b: Two?\n  c: Three?\n",
    ),
    "a comment behind a value goes with it": ("  b: Two? # so\n  a: One?\n", "  a: One?\n  b: Two? # so\n"),
    "texts of several lines": (
        "  b: |\n    # not a comment\n    Two?\n\n  a: >-\n    One\n    or?\n  # end\n",
        "  a: >-\n    One\n    or?\n\n  b: |\n    # not a comment\n    Two?\n  # end\n",
    ),
    "lists and braces": (
        "  b: {ask: Two?, tags: [x, y]}\n  a:\n    ask: One?\n    tags:\n      - x\n",
        "  a:\n    ask: One?\n    tags:\n      - x\n  b: {ask: Two?, tags: [x, y]}\n",
    ),
    "no line end at the end": ("  b: Two?\n  a: One?", "  a: One?\n  b: Two?\n"),
    "a dash sorts before a letter": ("  ab: One?\n  a-b: Two?\n", "  a-b: Two?\n  ab: One?\n"),
    "what others read as something else gets quotes": (
        "  a: No\n  b: 12:30\n  c: '1.10'\n  d: Nope\n  e: ~\n  f: 2026-01-31\n",
        '  a: "No"\n  b: "12:30"\n  c: \'1.10\'\n  d: Nope\n  e: "~"\n  f: "2026-01-31"\n',
    ),
    "space at the ends of lines goes": ("  a: One?  \n   \n  b: Two?\t\n", "  a: One?\n\n  b: Two?\n"),
    "space within a text of several lines stays": ("  a: |\n    One  \n    or?\n", "  a: |\n    One  \n    or?\n"),
    "line ends": ("  a: One?\r\n  b: Two?\r", "  a: One?\n  b: Two?\n"),
    "nothing": ("  a: One?\n  b: Two?\n", "  a: One?\n  b: Two?\n"),
}


@pytest.mark.parametrize(("given", "wanted"), ORDER.values(), ids=list(ORDER))
def test_a_file_of_questions_is_put_in_order(given: str, wanted: str) -> None:
    assert ordered(HEAD + given) == HEAD + wanted
    assert ordered(HEAD + wanted) == HEAD + wanted
    assert meaning(HEAD + given) == meaning(HEAD + wanted)


def test_a_map_in_braces_is_sorted_where_it_stands() -> None:
    text = samples.BANK.replace("{open", "{ open").replace("license", "themes: {b: B, a: A}\nlicense")
    assert ordered(text) == text.replace(
        "{ open-question: open questions, listening: listening}",
        "{ listening: listening, open-question: open questions}",
    ).replace("{b: B, a: A}", "{a: A, b: B}")


def test_a_translation_is_sorted_as_its_original_is() -> None:
    head = "format: translation/1\nof: questions/goal\nlanguage: da\ntexts:\n"
    unsorted, wanted = "  b: To?\n  a.avoid: Nej\n  a: En?\n", "  a: En?\n  a.avoid: Nej\n  b: To?\n"
    assert ordered(head + unsorted) == head + wanted
    told = head.replace("questions/goal", "late-again") + unsorted
    assert ordered(told) == told


def test_a_bom_goes_and_the_order_of_a_story_stays() -> None:
    assert ordered(b"\xef\xbb\xbf" + samples.SCENARIO.encode()) == samples.SCENARIO


def test_a_guideline_keeps_its_text_and_its_front_matter_is_put_in_order() -> None:
    text = samples.GUIDELINE.replace("title: What we expect of a manager", "title: Yes")
    given = text.replace("enough.", "enough.  ").replace("title: Yes", "title: Yes ")
    assert ordered(given + "\n\n") == text.replace("title: Yes", 'title: "Yes"').replace("enough.", "enough.  ")


def test_what_cannot_be_read_stays_as_it_is_and_says_why() -> None:
    done = formatted(b"format: flow/1\nid: [x\n", "x.yaml")
    assert (done.text, [problem.code for problem in done.problems]) == (None, ["Y007"])
    assert formatted(b"repos:\n- x\n", ".pre-commit-config.yaml") == (None, ())


@pytest.mark.parametrize("line", LINES)
def test_a_spoken_line_gets_the_quotes_that_every_reader_needs(line: str) -> None:
    text = HEAD + f"  b: {line}\n  a:\n    ask: {line}\n"
    done = formatted(text.encode(), "x.yaml")
    assert done.text is not None
    assert read(done.text.encode(), "x.yaml").problems == ()
    assert yaml.safe_load(done.text)["questions"] == {"a": {"ask": line}, "b": line}
    assert meaning(text) == meaning(done.text)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_shipped_is_in_order(path: Path) -> None:
    data = path.read_bytes()
    assert ordered(data).encode() == data


NAMES = st.text("abcxyz-09", min_size=1, max_size=4)
PROSE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]), max_size=20)
COMMENT = st.sampled_from(["", "\n", "  # a comment\n", "    # deeper\n", "\n  # a comment\n\n", "# left\n"])


SHAPES = ["{q}", "{r}", "{{ask: {r}, skill: s}}", "|\n    {p}", "{{ask: {q}, skill: s}}",
          "\n    ask: {q} # c\n    skill: s"]  # fmt: skip


@st.composite
def questions(draw: st.DrawFn) -> str:
    text = HEAD
    for name in draw(st.lists(NAMES, min_size=1, max_size=6, unique=True)):
        ask = draw(PROSE) or "x"
        shape = draw(st.sampled_from(SHAPES))
        lines = shape.format(q=quoted(ask), p=ask.strip() or "x", r=ask.strip() or "x")
        text += draw(COMMENT) + f'  "{name}": {lines}{draw(st.sampled_from(["", "  "]))}\n'
    return text + draw(COMMENT)


@given(questions())
def test_whatever_the_questions_the_meaning_stays_and_twice_is_once(text: str) -> None:
    before = read(text.encode(), "x.yaml", FORMATS["questions"].root)
    done = formatted(text.encode(), "x.yaml")
    if before.root is None:
        assert done.text is None
        return
    assert done.text is not None
    assert meaning(done.text) == meaning(text)
    assert ordered(done.text) == done.text
    after = read(done.text.encode(), "x.yaml", FORMATS["questions"].root)
    assert {problem.code for problem in after.problems}.isdisjoint({"Y033", "Y034"})
    root = after.root
    assert list(root.entries["questions"].entries) == sorted(before.root.entries["questions"].entries)  # type: ignore[union-attr]
    assert done.text.count("#") == text.count("#")


@given(st.sampled_from(sorted(FORMATS)), st.data())
def test_lines_in_any_order_or_twice_or_gone_keep_their_meaning(name: str, data: st.DataObject) -> None:
    good = {"scenario": samples.SCENARIO, "questions": samples.GOAL, "bank": samples.BANK, "flow": samples.FLOW,
            "kpi": samples.KPI, "translation": samples.GOAL_DA, "guideline": samples.GUIDELINE}  # fmt: skip
    lines = good[name].split("\n")
    for _ in range(data.draw(st.integers(0, 4))):
        line = data.draw(st.sampled_from([*lines, "", "# a comment", "  # a comment", "    # a comment  "]))
        lines.insert(data.draw(st.integers(1, len(lines))), line)
        if data.draw(st.booleans()):
            del lines[data.draw(st.integers(1, len(lines) - 1))]
    text = "\n".join(lines)
    done = formatted(text.encode(), "x.yaml")
    if done.text is not None:
        assert meaning(done.text) == meaning(text)
        assert ordered(done.text) == done.text
