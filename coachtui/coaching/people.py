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

    `language` is a code of one the app speaks, or empty; `share` how much of full time they work, in percent.
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

    @property
    def by_name(self) -> tuple[str, str]:
        """What people are sorted by: the name whatever its case, with Å, Æ, Ä, Ö and Ø after Z."""
        return self.name.casefold(), self.id

    def counts_in(self, first: date, last: date) -> bool:
        """Tell whether the person counts in the manager's figures on any day from `first` to `last`."""
        return self.kind == "report" and self.there_in(first, last)

    def there_in(self, first: date, last: date) -> bool:
        """Tell whether the person is there on any day from `first` to `last`."""
        if self.left is not None and (self.left < self.since or self.left < first):
            return False
        return self.since <= last
