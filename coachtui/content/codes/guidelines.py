"""Codes of guidelines: of their Markdown (Y), and of what is expected in them (Q)."""

from coachtui.content.codes.definition import Code
from coachtui.i18n import N_

_FRONT = """---
format: guideline/1
id: managers
language: en
title: What we expect of a manager
---
"""
_ITEM = "\n## Ask before telling {#ask-first}\n\nAsk one open question.\n"
_PAGE = "# guidelines/managers.md\n"
_GOOD = _PAGE + _FRONT + _ITEM
_LOST = N_("What a guideline expects is referred to by id; what has none, or stands elsewhere, nobody would ever see.")

PAGES = (
    Code(
        "Y035",
        "error",
        N_("the file begins with its front matter: write --- in the first line, and again below it"),
        N_("Write --- in the first line, the fields below it, and --- again."),
        N_("The front matter says which guideline this is, and who answers for it."),
        bad=_PAGE + _FRONT.removeprefix("---\n") + _ITEM,
        good=_GOOD,
    ),
    Code(
        "Y036",
        "error",
        N_("the front matter that begins here has no end: write --- below it"),
        N_("Write --- in a line of its own between the fields and the text."),
        N_("Without it the text would be read as fields."),
        bad=_PAGE + _FRONT.removesuffix("---\n") + _ITEM,
        good=_GOOD,
    ),
    Code(
        "Y037",
        "error",
        N_("this heading has no id: write one behind it, such as {{#ask-before-telling}}"),
        N_("Write the id in braces at the end of the heading. It stays as it is when the words change."),
        _LOST,
        bad=_PAGE + _FRONT + _ITEM.replace(" {#ask-first}", ""),
        good=_GOOD,
    ),
    Code(
        "Y038",
        "warning",
        N_("this belongs to no item and is never shown: put a heading with an id above it"),
        N_("Put it below a heading with an id. What the leadership says goes into statement."),
        _LOST,
        bad=_PAGE + _FRONT + "\nWelcome.\n" + _ITEM,
        good=_GOOD,
    ),
)
"""All codes of reading Markdown."""

ITEMS = (
    Code(
        "Q012",
        "warning",
        N_("no guideline has an item “{name}”"),
        N_("Correct the id, or write the item. One of another bank is bank/item."),
        N_("Whoever practises this scenario is to see what is expected of them, and cannot."),
        bad="# scenarios/late-report.yaml\nguidelines: [ask-frist]\n" + _GOOD,
        good="# scenarios/late-report.yaml\nguidelines: [ask-first]\n" + _GOOD,
    ),
    Code(
        "Q013",
        "error",
        N_("the review must be later than the approval on {approved}"),
        N_("Correct one of the two days."),
        N_("A guideline is looked at again some time after it was approved."),
        bad=_GOOD.replace("title:", "approved: 2026-01-31\nreview: 2025-01-31\ntitle:"),
        good=_GOOD.replace("title:", "approved: 2026-01-31\nreview: 2027-01-31\ntitle:"),
    ),
    Code(
        "Q014",
        "warning",
        N_("this guideline was to be looked at again by {day}"),
        N_("Look at it with those who wrote it, then write the new days under approved and review."),
        N_("What is expected of people is to be what is meant today."),
        bad=_GOOD.replace("title:", "approved: 2025-01-31\nreview: 2026-01-31\ntitle:"),
        good=_GOOD.replace("title:", "approved: 2026-01-31\nreview: 2027-01-31\ntitle:"),
    ),
)
"""All codes of what guidelines hold."""
