"""bank/1: what a bank is called, in which language it is written, and the names of its skills and themes."""

from coachtui.content.fields import LINE, Field, MapOf, Record, Slug
from coachtui.content.formats.declared import FORMAT, Format, Values
from coachtui.content.nodes import Path


def _words(values: Values) -> dict[str, Path]:
    found: dict[str, Path] = {"title": ("title",)}
    for field in ("skills", "themes"):
        found |= {f"{field}.{name}": (field, name) for name in values[field]}
    return found


BANK = Format(
    "bank",
    1,
    Record(
        (
            FORMAT,
            Field("id", Slug(across=True), required=True),
            Field("title", LINE, required=True),
            Field("language", Slug(), required=True),
            Field("license", LINE),
            Field("skills", MapOf(Slug(), LINE)),
            Field("themes", MapOf(Slug(), LINE)),
        )
    ),
    words=_words,
)
