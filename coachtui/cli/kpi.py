"""`coachtui kpi`: minutes held against the target, and the sessions behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from coachtui.cli.groups import Command
from coachtui.cli.months import read_month
from coachtui.cli.naming import complete_name, person_named
from coachtui.cli.output import as_json, columns, say
from coachtui.cli.tools import Tools
from coachtui.errors import NotFoundError
from coachtui.i18n import _

if TYPE_CHECKING:
    from coachtui.coaching.figures import Figures
    from coachtui.coaching.months import Month
    from coachtui.coaching.people import Person

_PERSON_FIELDS = ("month", "name", "tier", "team", "held", "planned", "target", "sessions", "moments")


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Minutes held against the month's target, by person and in all. With a name: the sessions behind that "
        "person's minutes.\n\nSuch as: coachtui kpi Anna --month 2026-10"
    )

    @click.command("kpi", cls=Command, help=text)
    @click.argument("name", metavar="[NAME]", required=False, shell_complete=complete_name)
    @click.option("--month", metavar="YYYY-MM", help=_("The month. Without it, this one."))
    @click.option("--json", "how", flag_value="json", help=_("As JSON, for a program to read."))
    @click.option("--csv", "how", flag_value="csv", help=_("As CSV, for a spreadsheet."))
    @click.pass_obj
    def kpi(tools: Tools, name: str | None, month: str | None, how: str | None) -> None:
        asked = read_month(month, tools.context.today)
        if name is None:
            _everyone(tools, asked, how)
        else:
            _one_person(tools, name, asked, how)

    return kpi


def _everyone(tools: Tools, month: Month, how: str | None) -> None:
    from coachtui.services.figures import figures_of

    figures = figures_of(tools.records, month, tools.context)
    if how == "json":
        as_json(_as_data(tools, figures))
    elif how == "csv":
        data = _as_data(tools, figures)
        _as_csv(_PERSON_FIELDS, [row | {"month": data["month"]} for row in data["people"]])
    else:
        _as_text(tools, figures)


def _one_person(tools: Tools, name: str, month: Month, how: str | None) -> None:
    from coachtui.cli.kpi_sessions import SESSION_FIELDS, as_data, as_text
    from coachtui.services.minutes import behind

    found = behind(tools.records, _meant(tools, name, month).id, month)
    if how == "json":
        as_json(as_data(found))
    elif how == "csv":
        _as_csv(SESSION_FIELDS, as_data(found)["sessions"])
    else:
        as_text(tools, found)


def _meant(tools: Tools, name: str, month: Month) -> Person:
    """Return one of the people of today, else of those of the month: who left keeps their minutes.

    Raises NotFoundError or AmbiguousError.
    """
    from coachtui.services.people import find_person

    try:
        return person_named(tools, name)
    except NotFoundError:
        return find_person(tools.records, name, month.first)


def _as_data(tools: Tools, figures: Figures) -> dict[str, Any]:
    from coachtui.cli.shapes import card, sums
    from coachtui.coaching.minutes import Tally
    from coachtui.services.minutes import tallies_of

    counted = tallies_of(tools.records, figures.month)
    rows = [
        card(row.person)
        | {"held": row.held, "planned": row.ahead, "target": row.target}
        | {"sessions": tally.sessions, "moments": tally.moments}
        for row in figures.rows
        for tally in (counted.get(row.person.id, Tally()),)
    ]
    return sums(figures) | {"people": rows}


def _as_csv(fields: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    import csv
    import io

    text = io.StringIO()
    writer = csv.DictWriter(text, fields, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow(
            {field: _harmless(row[field]) if isinstance(row[field], str) else row[field] for field in fields}
        )
    click.echo(text.getvalue(), nl=False)


def _harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _as_text(tools: Tools, figures: Figures) -> None:
    from coachtui.wording.dates import month_name
    from coachtui.wording.durations import duration
    from coachtui.wording.figures import held_of_target, pace

    name = month_name(figures.month, tools.context.today)
    if not figures.rows:
        say(_("{month}: nobody counts in it yet. Add people with: coachtui people add NAME").format(month=name))
        return
    say(f"{name}  {held_of_target(figures)}, {pace(figures)}")
    say()
    heading = ("", _("held"), _("planned"), _("target"))
    rows = [
        (row.person.name, duration(row.held), duration(row.ahead), duration(row.target) if row.target else "–")
        for row in figures.rows
    ]
    total = (_("In all"), duration(figures.held), duration(figures.ahead), duration(figures.target))
    columns([heading, *rows, total], numbers=(1, 2, 3))
