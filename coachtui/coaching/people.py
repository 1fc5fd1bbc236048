"""Who is coached, and how much time each is meant to have."""

from datetime import date
from typing import Literal, NamedTuple

Kind = Literal["report", "peer", "my-coach", "external"]
Tier = Literal["everyone", "key-group", "strategic"]

KINDS: tuple[Kind, ...] = ("report", "peer", "my-coach", "external")
"""Only reports count in the manager's own figures."""
TIERS: tuple[Tier, ...] = ("everyone", "key-group", "strategic")
"""From the base of the pyramid to its top; a tier proposes a cadence and a target."""

LONGEST_NAME = 60
WHOLE = 100
"""The share of someone who works full time, in percent."""


class Person(NamedTuple):
    """One person: `since` is the local date from which they count, `left` the last one on which they do (or None).

    `joined` is the date they joined the team, where it was said; `earlier` are the first and last days of stays that
    ended before. `language` is a code of one the app speaks, or empty; `share` how much of full time they work. One
    who was let go is `gone` from that day on, though the minutes of it count.
    """

    id: str
    name: str
    since: date
    kind: Kind = "report"
    tier: Tier = "everyone"
    team: str = ""
    left: date | None = None
    project: str = ""
    language: str = ""
    share: int = WHOLE
    joined: date | None = None
    earlier: tuple[tuple[date, date], ...] = ()
    gone: bool = False

    @property
    def by_name(self) -> tuple[str, str]:
        """What people are sorted by: the name whatever its case, with Å, Æ, Ä, Ö and Ø after Z."""
        return self.name.casefold(), self.id

    def has_left(self, today: date) -> bool:
        """Tell whether the person is in the lists no more."""
        return self.left is not None and (self.left < today or (self.gone and self.left == today))

    def counts_in(self, first: date, last: date) -> bool:
        """Tell whether the person counts in the manager's figures on any day from `first` to `last`."""
        return self.kind == "report" and self.there_in(first, last)

    def there_in(self, first: date, last: date) -> bool:
        """Tell whether the person is there on any day from `first` to `last`."""
        stays = (*self.earlier, (self.since, self.left or date.max))
        return any(begin <= end and begin <= last and first <= end for begin, end in stays)
