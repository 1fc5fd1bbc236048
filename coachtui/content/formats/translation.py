"""translation/1: the words of another file in another language, by path."""

from coachtui.content.fields import LINE, PROSE, Either, Field, ListOf, MapOf, Number, Record, Slug, Text
from coachtui.content.formats.declared import FORMAT, Format, Values

TRANSLATION = Format(
    "translation",
    1,
    Record(
        (
            FORMAT,
            Field("of", Text(across=True), required=True),
            Field("language", Slug(across=True), required=True),
            Field("version", Number(1, 1_000_000, across=True)),
            Field("texts", MapOf(Text(across=True), Either(PROSE, ListOf(LINE))), required=True),
        )
    ),
)


def build(values: Values) -> dict[str, str | list[str]]:
    """Return the words, by path."""
    return dict(values["texts"])
