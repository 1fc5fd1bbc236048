"""Which of the daily backups stay: many of the last days, fewer the further back they are."""

from collections.abc import Hashable, Iterable
from datetime import date

DAILY = 7
WEEKLY = 4
MONTHLY = 12


def to_keep(days: Iterable[date]) -> set[date]:
    """Return the days whose backup stays: the last seven, the last of each of four weeks and of each of twelve months.

    Days, weeks and months without a backup do not count, so that nothing goes because nobody worked for a while.
    """
    newest = sorted(set(days), reverse=True)
    weeks: dict[Hashable, date] = {}
    months: dict[Hashable, date] = {}
    for day in newest:
        weeks.setdefault(day.isocalendar()[:2], day)
        months.setdefault((day.year, day.month), day)
    return {*newest[:DAILY], *list(weeks.values())[:WEEKLY], *list(months.values())[:MONTHLY]}
