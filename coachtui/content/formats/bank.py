"""bank/1: what a bank is called, in which language it is written, and the names of its skills."""

from coachtui.content.fields import LINE, Field, MapOf, Record, Slug
from coachtui.content.formats.declared import FORMAT, Format, Values
from coachtui.practice.findings import Path


def _words(values: Values) -> dict[str, Path]:
    return {"title": ("title",), **{f"skills.{skill}": ("skills", skill) for skill in values["skills"]}}


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
        )
    ),
    words=_words,
)


def build(values: Values) -> dict[str, str]:
    """Return the names of the skills, by id."""
    return dict(values["skills"])
