"""translation/1: the words of another file in another language, by path."""

from coachtui.content.fields import LINE, PROSE, Either, Field, ListOf, MapOf, Number, Record, Slug, Text
from coachtui.content.formats.declared import FORMAT, Format, Values
from coachtui.i18n import N_

TRANSLATION = Format(
    "translation",
    1,
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
)


def build(values: Values) -> dict[str, str | list[str]]:
    """Return the words, by path."""
    return dict(values["texts"])
