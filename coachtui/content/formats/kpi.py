"""kpi/1: targets by tier with the day from which they hold, and the rule by which a session qualifies."""

from datetime import date

from coachtui.coaching.people import TIERS
from coachtui.coaching.qualifying import NEEDS, Rule
from coachtui.coaching.targets import MOST, Target
from coachtui.content.fields import DAY, Field, ListOf, MapOf, Number, Record, Words
from coachtui.content.formats.declared import FORMAT, Format, Values

_DEFAULT = Rule()

KPI = Format(
    "kpi",
    1,
    Record(
        (
            FORMAT,
            Field(
                "targets",
                ListOf(
                    Record(
                        (
                            Field("from", DAY, required=True),
                            Field(
                                "minutes-per-month", MapOf(Words(TIERS), Number(0, MOST), filled=True), required=True
                            ),
                        )
                    )
                ),
            ),
            Field(
                "qualifies",
                Record(
                    (
                        Field("min-minutes", Number(0, 1440), default=_DEFAULT.least),
                        Field("max-minutes", Number(1, 1440), default=_DEFAULT.most),
                        Field("needs", ListOf(Words(NEEDS)), default=list(_DEFAULT.needs)),
                    )
                ),
            ),
        )
    ),
)


def targets(values: Values, source: str) -> tuple[Target, ...]:
    """Return the targets that the file states, as of a source of that name; they hold when they are accepted."""
    return tuple(
        Target("", date.fromisoformat(str(stated["from"])), dict(stated["minutes-per-month"]), source)
        for stated in values["targets"] or ()
    )


def build(values: Values) -> Rule | None:
    """Return the rule, or None where the file states none."""
    given = values["qualifies"]
    return Rule(given["min-minutes"], given["max-minutes"], tuple(given["needs"])) if given else None
