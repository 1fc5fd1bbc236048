"""`coachtui kpi`: minutes held against the target."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from coachtui.cli.groups import Command
from coachtui.cli.months import read_month
from coachtui.cli.output import as_json, columns, say
from coachtui.cli.tools import Tools
from coachtui.i18n import _

if TYPE_CHECKING:
    from coachtui.coaching.figures import Figures


def command() -> click.Command:
    """Make the command."""

    @click.command("kpi", cls=Command, help=_("Minutes held against the month's target, by person and in all."))
    @click.option("--month", metavar="YYYY-MM", help=_("The month. Without it, this one."))
    @click.option("--json", "how", flag_value="json", help=_("As JSON, for a program to read."))
    @click.option("--csv", "how", flag_value="csv", help=_("As CSV, for a spreadsheet."))
    @click.pass_obj
    def kpi(tools: Tools, month: str | None, how: str | None) -> None:
        from coachtui.services.figures import figures_of

        figures = figures_of(tools.records, read_month(month, tools.context.today), tools.context)
        if how == "json":
            as_json(_as_data(figures))
        elif how == "csv":
            _as_csv(figures)
        else:
            _as_text(tools, figures)

    return kpi


def _as_data(figures: Figures) -> dict[str, Any]:
    from coachtui.cli.shapes import card, sums

    rows = [card(row.person) | {"held": row.held, "planned": row.ahead, "target": row.target} for row in figures.rows]
    return sums(figures) | {"people": rows}


def _as_csv(figures: Figures) -> None:
    import csv
    import io

    rows = io.StringIO()
    fields = ("month", "name", "tier", "team", "held", "planned", "target")
    writer = csv.DictWriter(rows, fields, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    data = _as_data(figures)
    for row in data["people"]:
        writer.writerow(row | {"month": data["month"], "name": _harmless(row["name"]), "team": _harmless(row["team"])})
    click.echo(rows.getvalue(), nl=False)


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
