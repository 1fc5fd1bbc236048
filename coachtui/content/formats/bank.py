"""bank/1: what a bank is called, in which language it is written, and the names of its skills and themes."""

from coachtui.content.fields import LINE, Field, MapOf, Record, Slug
from coachtui.content.formats.declared import FORMAT, Format, Values
from coachtui.i18n import N_
from coachtui.practice.findings import Path


def _words(values: Values) -> dict[str, Path]:
    found: dict[str, Path] = {"title": ("title",)}
    for field in ("skills", "themes"):
        found |= {f"{field}.{name}": (field, name) for name in values[field]}
    return found


BANK = Format(
    "bank",
    1,
    N_("What a bank is called, its language, its licence, and the names of its skills and themes."),
    Record(
        (
            FORMAT,
            Field(
                "id",
                Slug(across=True),
                N_("The name of the bank in ids, such as core in core/what-else. It stays as it is."),
                required=True,
            ),
            Field("title", LINE, N_("What people read."), required=True),
            Field("language", Slug(), N_("The language it is written in: en, da or sv."), required=True),
            Field("license", LINE, N_("Under which licence others may use it, such as CC-BY-4.0."), old="licence"),
            Field("skills", MapOf(Slug(), LINE), N_("The skills that are trained, by id, as people read them.")),
            Field("themes", MapOf(Slug(), LINE), N_("The themes of the questions, by id, as people read them.")),
        )
    ),
    words=_words,
    unordered=lambda texts: (("skills",), ("themes",)),
)
