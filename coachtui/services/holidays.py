"""Public holidays, which no proposal plans on."""

from datetime import date

COUNTRIES = (
    "AT", "BE", "CA", "CH", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "IE", "IS", "IT", "LT", "LU", "LV", "NL",
    "NO", "PL", "PT", "SE", "US",
)  # fmt: skip
"""ISO 3166 codes of the countries offered."""


def public_holidays(country: str, year: int) -> frozenset[date]:
    """Return the public holidays of a country in a year; none for an empty code or one that is not offered."""
    if country not in COUNTRIES:
        return frozenset()
    import holidays

    return frozenset(day for day in holidays.country_holidays(country, years=year) if _is_free(country, day))


def _is_free(country: str, day: date) -> bool:
    """Tell whether a listed day is a day off. Sweden's law lists every Sunday, which no plan uses anyway."""
    return not (country == "SE" and day.weekday() == 6)
