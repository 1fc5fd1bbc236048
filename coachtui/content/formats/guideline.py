"""guideline/1: what is expected of a manager, as Markdown: who answers for it in the front matter, items by heading."""

from collections.abc import Iterator
from datetime import date

from coachtui.coaching.guidelines import Guideline, Item
from coachtui.content.fields import DAY, LINE, PROSE, Field, ListOf, MapOf, Number, Record, Slug
from coachtui.content.formats.declared import FORMAT, Format, Values
from coachtui.i18n import N_
from coachtui.practice.findings import Finding

ITEMS = "items"
"""The field that the headings of the Markdown fill."""


def _check(values: Values) -> Iterator[Finding]:
    if values["approved"] and values["review"] and values["review"] <= values["approved"]:
        yield Finding("Q013", ("review",), {"approved": values["approved"]})


def overdue(values: Values, today: date) -> Iterator[Finding]:
    """Return what time alone has made of a guideline: the day of its review is past. A translation has none."""
    if values["review"] and values["review"] < today.isoformat():
        yield Finding("Q014", ("review",), {"day": values["review"]})


GUIDELINE = Format(
    "guideline",
    1,
    N_("What is expected of a manager. This is the front matter; the items are Markdown below it."),
    Record(
        (
            FORMAT,
            Field("id", Slug(across=True), N_("The name of the guideline in ids. It stays as it is."), required=True),
            Field(
                "version",
                Number(1, 1_000_000, across=True),
                N_("Raise it when the meaning changes: translations of an older one are then told to be stale."),
                default=1,
            ),
            Field("language", Slug(across=True), N_("The language it is written in: en, da or sv."), required=True),
            Field("title", LINE, N_("What people read."), required=True),
            Field("statement", PROSE, N_("What the leadership says about coaching, in a sentence or two.")),
            Field("owner", LINE, N_("Who answers for it: a role rather than a name.")),
            Field("co-authors", ListOf(LINE), N_("Who wrote it with them, as roles.")),
            Field("approved", DAY, N_("The day it was approved, as 2026-01-31.")),
            Field("review", DAY, N_("The day by which it is looked at again, as 2026-01-31.")),
            Field(
                ITEMS,
                MapOf(
                    Slug(across=True),
                    Record(
                        (
                            Field("title", LINE, N_("The heading of the item."), required=True),
                            Field("text", PROSE, N_("Its paragraphs, as Markdown."), required=True),
                        )
                    ),
                    filled=True,
                ),
                N_("What is expected: a heading with an id, and paragraphs below it."),
                required=True,
            ),
        )
    ),
    _check,
    markdown=ITEMS,
)


def build(values: Values, bank: str) -> Guideline:
    """Return the guideline."""
    return Guideline(
        f"{bank}/{values['id']}",
        values["title"],
        tuple(Item(f"{bank}/{name}", given["title"], given["text"]) for name, given in values[ITEMS].items()),
        values["statement"],
        values["owner"],
        tuple(values["co-authors"]),
        _day(values["approved"]),
        _day(values["review"]),
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
