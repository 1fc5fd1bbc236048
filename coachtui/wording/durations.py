"""Minutes as people say them."""

from coachtui.i18n import _


def duration(minutes: int) -> str:
    """Return `45 min`, `2 h` or `7 h 15`."""
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else ""
    if not hours:
        return sign + _("{minutes} min").format(minutes=rest)
    if not rest:
        return sign + _("{hours} h").format(hours=hours)
    return sign + _("{hours} h {minutes:02}").format(hours=hours, minutes=rest)


def part_of(minutes: int, whole: int) -> str:
    """Return `17 of 45 min`, or `7 h 15 of 11 h 30` where either is an hour or more."""
    if minutes < 60 and whole < 60:
        return _("{part} of {whole} min").format(part=minutes, whole=whole)
    return _("{part} of {whole}").format(part=duration(minutes), whole=duration(whole))
