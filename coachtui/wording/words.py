"""The words for kinds, tiers, states, reasons and countries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coachtui.i18n import N_, _

if TYPE_CHECKING:
    from coachtui.coaching.blocks import Reason
    from coachtui.coaching.matrix import Mark
    from coachtui.coaching.people import Kind, Tier
    from coachtui.coaching.repeating import Every

_KINDS: dict[Kind, str] = {
    "report": N_("report"),
    "peer": N_("peer"),
    "my-coach": N_("my coach"),
    "external": N_("external"),
}
_TIERS: dict[Tier, str] = {"everyone": N_("everyone"), "key-group": N_("key group"), "strategic": N_("strategic")}
_REASONS: dict[Reason, str] = {
    "away": N_("away"),
    "holiday": N_("holiday"),
    "business": N_("business"),
    "other": N_("other"),
}
_MARKS: dict[Mark, tuple[str, str]] = {
    "held": ("●", N_("held")),
    "planned": ("○", N_("planned")),
    "unresolved": ("?", N_("did it happen?")),
    "missed": ("✕", N_("missed")),
    "excused": ("–", N_("excused")),
    "moved": ("→", N_("moved")),
}
_EVERY: dict[Every, str] = {
    "week": N_("every week"),
    "two-weeks": N_("every second week"),
    "month": N_("once a month"),
}
_COUNTRIES = {
    "AT": N_("Austria"),
    "BE": N_("Belgium"),
    "CA": N_("Canada"),
    "CH": N_("Switzerland"),
    "CZ": N_("Czechia"),
    "DE": N_("Germany"),
    "DK": N_("Denmark"),
    "EE": N_("Estonia"),
    "ES": N_("Spain"),
    "FI": N_("Finland"),
    "FR": N_("France"),
    "GB": N_("United Kingdom"),
    "IE": N_("Ireland"),
    "IS": N_("Iceland"),
    "IT": N_("Italy"),
    "LT": N_("Lithuania"),
    "LU": N_("Luxembourg"),
    "LV": N_("Latvia"),
    "NL": N_("Netherlands"),
    "NO": N_("Norway"),
    "PL": N_("Poland"),
    "PT": N_("Portugal"),
    "SE": N_("Sweden"),
    "US": N_("United States"),
}


_LANGUAGES = {"en": N_("English"), "da": N_("Danish"), "sv": N_("Swedish")}


def language(code: str) -> str:
    """Return a language's name, or an empty text for none."""
    return _(_LANGUAGES[code]) if code else ""


def kind(value: Kind) -> str:
    """Return the word for a kind of person."""
    return _(_KINDS[value])


def tier(value: Tier) -> str:
    """Return the word for a tier."""
    return _(_TIERS[value])


def reason(value: Reason) -> str:
    """Return the word for an excuse's reason."""
    return _(_REASONS[value])


def symbol(value: Mark) -> str:
    """Return the sign that stands for a block's state."""
    return _MARKS[value][0]


def state(value: Mark) -> str:
    """Return the word for a block's state."""
    return _(_MARKS[value][1])


def every(value: Every) -> str:
    """Return the words for how often a block comes again."""
    return _(_EVERY[value])


def country(code: str) -> str:
    """Return a country's name in the user's language, or the code where we have no name."""
    return _(_COUNTRIES[code]) if code in _COUNTRIES else code


def country_names() -> dict[str, str]:
    """Return the countries offered: codes by name, in the order of the names."""
    return dict(sorted((_(name), code) for code, name in _COUNTRIES.items()))
