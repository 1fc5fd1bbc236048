"""guideline/1: what is expected of a manager, as Markdown: who answers for it in the front matter, items by heading."""

from collections.abc import Iterator
from datetime import date

from coachtui.coaching.guidelines import Guideline, Item
from coachtui.content.fields import DAY, LINE, PROSE, Field, ListOf, MapOf, Number, Record, Slug
from coachtui.content.formats.declared import FORMAT, Finding, Format, Values

ITEMS = "items"
"""The field that the headings of the Markdown fill."""


def _check(values: Values) -> Iterator[Finding]:
    if values["approved"] and values["review"] and values["review"] <= values["approved"]:
        yield Finding("Q032", ("review",), {"approved": values["approved"]})


def overdue(values: Values, today: date) -> Iterator[Finding]:
    """Return what time alone has made of a guideline: the day of its review is past. A translation has none."""
    if values["review"] and values["review"] < today.isoformat():
        yield Finding("Q033", ("review",), {"day": values["review"]})


GUIDELINE = Format(
    "guideline",
    1,
    Record(
        (
            FORMAT,
            Field("id", Slug(across=True), required=True),
            Field("version", Number(1, 1_000_000, across=True), default=1),
            Field("language", Slug(across=True), required=True),
            Field("title", LINE, required=True),
            Field("statement", PROSE),
            Field("owner", LINE),
            Field("co-authors", ListOf(LINE)),
            Field("approved", DAY),
            Field("review", DAY),
            Field(
                ITEMS,
                MapOf(
                    Slug(across=True),
                    Record((Field("title", LINE, required=True), Field("text", PROSE, required=True))),
                    filled=True,
                ),
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
