"""translation/1: the words of another file in another language, by path."""

from collections.abc import Mapping

from coachtui.content.fields import LINE, PROSE, Either, Field, ListOf, MapOf, Number, Record, Slug, Text
from coachtui.content.formats.declared import FORMAT, Format, Values
from coachtui.i18n import N_
from coachtui.practice.findings import Path


def _unordered(texts: Mapping[Path, str]) -> tuple[Path, ...]:
    """Sort as the original is sorted; a scenario and a flow are told in their own order."""
    of = texts.get(("of",), "")
    return (("texts",),) if of == "bank" or of.startswith("questions/") else ()


TRANSLATION = Format(
    "translation",
    1,
    N_("The words of another file in another language."),
    Record(
        (
            FORMAT,
            Field(
                "of",
                Text(across=True),
                N_("What is translated: a scenario by its id, or a file of a bank by its place, as questions/goal."),
                required=True,
            ),
            Field(
                "language", Slug(across=True), N_("The language of this file: the name of its folder."), required=True
            ),
            Field("version", Number(1, 1_000_000, across=True), N_("The version of the original that was translated.")),
            Field(
                "texts",
                MapOf(Text(across=True), Either(PROSE, ListOf(LINE))),
                N_("The words, by the place where they stand in the original."),
                required=True,
            ),
        )
    ),
    unordered=_unordered,
)


def build(values: Values) -> dict[str, str | list[str]]:
    """Return the words, by path."""
    return dict(values["texts"])
