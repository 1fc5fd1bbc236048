"""Public holidays, which no proposal plans on."""

from datetime import date

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
    if country not in COUNTRIES:
        return frozenset()
    import holidays

    categories = ("public", *_ALSO_FREE.get(country, ()))
    return frozenset(holidays.country_holidays(country, years=year, categories=categories))


def free_days(records: Records, *years: int) -> frozenset[date]:
    """Return the public holidays of the manager's own country in some years."""
    manager = records.manager()
    country = manager.country if manager else ""
    return frozenset(day for year in set(years) for day in public_holidays(country, year))
