"""Public holidays, which no proposal plans on."""

from datetime import date
from functools import cache

from coachtui.store.records import Records

COUNTRIES = (
    "AT", "BE", "CA", "CH", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "IE", "IS", "IT", "LT", "LU", "LV", "NL",
    "NO", "PL", "PT", "SE", "US",
)  # fmt: skip
"""ISO 3166 codes of the countries offered."""

_ALSO_FREE = {"DK": ("optional",), "SE": ("de_facto",)}
"""Days off by custom, such as Christmas Eve: the categories that `holidays` keeps them in."""


def public_holidays(country: str, year: int) -> frozenset[date]:
    """Return the public holidays of a country in a year; none for an empty code or one that is not offered."""
    return frozenset(_holidays(country, year))


@cache
def _holidays(country: str, year: int, language: str = "") -> dict[date, str]:
    """Return names by day: in a language where `holidays` has them, else in the country's own."""
    if country not in COUNTRIES:
        return {}
    import holidays

    categories = ("public", *_ALSO_FREE.get(country, ()))
    known = getattr(holidays, country)
    wanted = next((each for each in known.supported_languages if each[:2] == language), known.default_language)
    found = holidays.country_holidays(country, years=year, categories=categories, language=wanted)
    return dict(found.items())


def free_days(records: Records, *years: int) -> frozenset[date]:
    """Return the public holidays of the manager's own country in some years."""
    return frozenset(day for year in set(years) for day in public_holidays(_country(records), year))


def holiday_names(records: Records, year: int, language: str) -> dict[date, str]:
    """Return the names of the public holidays of the manager's own country in a year, by day."""
    return _holidays(_country(records), year, language)


def _country(records: Records) -> str:
    manager = records.manager()
    return manager.country if manager else ""
