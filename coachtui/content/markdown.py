"""Markdown with a front matter: the YAML between two lines of `---`, and the sections behind it, with their places."""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from coachtui.content.building import LONGEST, Report
from coachtui.content.diagnostics import Mark
from coachtui.content.fields import as_id
from coachtui.content.nodes import Leaf, Scalar, Table

_RULE = re.compile(r"---[ \t]*")
_HEADING = re.compile(r"##[ \t]+(.*?)[ \t]*")
_NAMED = re.compile(r"(.*?)[ \t]*\{#([^{}\s]*)\}")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


class Page(NamedTuple):
    """A Markdown file: the text of its front matter, whose places are those of the file, and what stands below it.

    `line` is the number of the first line below.
    """

    front: str
    below: list[str]
    line: int


def split(text: str, report: Report) -> Page | None:
    """Take the front matter off a text; None, with a finding, where there is none or it has no end."""
    lines = text.split("\n")
    if not _RULE.fullmatch(lines[0]):
        report("Y035", Mark(1, 1, max(1, len(lines[0]))))
        return None
    for number, line in enumerate(lines[1:], 1):
        if _RULE.fullmatch(line):
            return Page("\n".join(lines[:number]) + "\n", lines[number + 1 :], number + 2)
    report("Y036", Mark(1, 1, 3))
    return None


def sections(page: Page, report: Report) -> Table:
    """Return the sections by their ids: `## Heading {#id}` and the text up to the next such heading.

    What has no id, or stands above the first heading, is reported: nothing that was written is passed over in silence.
    """
    found = Table({}, {}, page.line, 1)
    for heading, below in _sections(page, report):
        named = _NAMED.fullmatch(heading.text)
        if not named:
            report("Y037", heading.mark, near=_proposed(heading.text, found.keys))
            continue
        key = Scalar(named.group(2), heading.line, heading.column + named.start(2), max(1, len(named.group(2))))
        title = Scalar(named.group(1), heading.line, heading.column, max(1, len(named.group(1))))
        if key.text in found.keys:
            first = found.keys[key.text]
            report("Y013", key.mark, name=key.text[:60], line=first[1], column=first[2])
            continue
        names: dict[str, Leaf] = {"title": title, "text": _text(below, heading.line, report)}
        found.keys[key.text] = key
        found.entries[key.text] = Table(dict(names), names, *heading.mark)
    return found


def _sections(page: Page, report: Report) -> Iterator[tuple[Scalar, list[str]]]:
    """Return each heading with the lines below it; a heading inside a fence is none."""
    heading: Scalar | None = None
    below: list[str] = []
    fence = ""
    told = False
    for number, line in enumerate(page.below, page.line):
        found = None if fence else _HEADING.fullmatch(line)
        if found:
            if heading:
                yield heading, below
            heading, below = Scalar(found.group(1), number, found.start(1) + 1, max(1, len(found.group(1)))), []
            continue
        marked = _FENCE.match(line)
        if marked and (not fence or marked.group(1).startswith(fence)):
            fence = "" if fence else marked.group(1)
        if heading is None and line.strip() and not told:
            report("Y038", Mark(number, 1, len(line)))
            told = True
        below.append(line)
    if heading:
        yield heading, below


def _text(lines: list[str], above: int, report: Report) -> Scalar:
    """Return the lines without the empty ones around them."""
    text = "\n".join(line.rstrip() for line in lines)
    blank = next((i for i, line in enumerate(lines) if line.strip()), 0)
    text = text.strip("\n")
    found = Scalar(text, above + 1 + blank, 1, max(1, len(text.partition("\n")[0])))
    if len(text) > LONGEST:
        report("Y026", found.mark, most=LONGEST)
    return found


def _proposed(heading: str, taken: Container[str]) -> list[str]:
    """Return an id that the heading could have: its words, as many as fit."""
    name = as_id(heading)
    return [name] if name and name not in taken else []
