"""kpi/1: targets by tier with the day from which they hold, and the rule by which a session qualifies."""

from datetime import date

from coachtui.coaching.people import TIERS
from coachtui.coaching.qualifying import NEEDS, Rule
from coachtui.coaching.targets import MOST, Target
from coachtui.content.fields import DAY, Field, ListOf, MapOf, Number, Record, Words
from coachtui.content.formats.declared import FORMAT, Format, Values
from coachtui.i18n import N_

_DEFAULT = Rule()

KPI = Format(
    "kpi",
    1,
    N_("What is aimed for, and what counts."),
    Record(
        (
            FORMAT,
            Field(
                "targets",
                ListOf(
                    Record(
                        (
                            Field("from", DAY, N_("The first day on which it holds."), required=True),
                            Field(
                                "minutes-per-month",
                                MapOf(Words(TIERS), Number(0, MOST), filled=True),
                                N_("Minutes a month with each person, by tier."),
                                required=True,
                            ),
                        )
                    )
                ),
                N_("What is aimed for, with the day from which it holds."),
            ),
            Field(
                "qualifies",
                Record(
                    (
                        Field(
                            "min-minutes", Number(0, 1440), N_("Shorter sessions do not count."), default=_DEFAULT.least
                        ),
                        Field(
                            "max-minutes", Number(1, 1440), N_("Longer sessions do not count."), default=_DEFAULT.most
                        ),
                        Field(
                            "needs",
                            ListOf(Words(NEEDS)),
                            N_("What else a session must have."),
                            default=list(_DEFAULT.needs),
                        ),
                    )
                ),
                N_("The rule by which a session counts."),
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
