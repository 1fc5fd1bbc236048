"""`coachtui hours`: when the manager coaches, which every proposal of a block keeps to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from coachtui import i18n
from coachtui.cli.groups import Command
from coachtui.cli.naming import do
from coachtui.cli.output import as_json, say
from coachtui.cli.tools import Tools
from coachtui.coaching.hours import Hours
from coachtui.i18n import N_, _

_OPTIONS = {
    "days": ("DAYS", N_("The weekdays, such as mon-fri or mon wed.")),
    "opens": ("TIME", N_("From when on, such as 8:30.")),
    "closes": ("TIME", N_("Until when, such as 16:00.")),
    "starts": ("TIMES", N_("The starts that suit best, the best one first, such as 9:30 13:00.")),
    "a-day": ("N", N_("At most so many blocks a day.")),
    "between": ("N", N_("Days between two blocks of one person.")),
    "shortest": ("MINUTES", N_("The shortest block.")),
    "longest": ("MINUTES", N_("The longest block.")),
}


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Show your working hours, or change what is named. Every proposal keeps to them; what you plan yourself may "
        "stand anywhere.\n\nSuch as: coachtui hours --days mon-thu --opens 9:00 --closes 15:30 --a-day 3"
    )

    @click.command("hours", cls=Command, help=text)
    @_options
    @click.option("--json", "as_data", is_flag=True, help=_("As JSON, for a program to read."))
    @click.pass_obj
    def hours(tools: Tools, /, as_data: bool, **typed: str | None) -> None:
        from coachtui.services.hours import set_hours
        from coachtui.wording.hours import lines

        changed = _changed(tools.records.team.hours(), {k: v for k, v in typed.items() if v is not None})
        if changed != tools.records.team.hours():
            do(tools, set_hours, changed)
        if as_data:
            as_json(_shape(changed))
            return
        for text in lines(changed):
            say(text, indent=1)

    return hours


def _options(function: Any) -> Any:
    """Give the command an option for each field."""
    for field, (metavar, text) in reversed(_OPTIONS.items()):
        function = click.option(f"--{field}", metavar=metavar, help=_(text))(function)
    return function


def _changed(hours: Hours, typed: dict[str, str]) -> Hours:
    """Return the hours with what was typed. Raises InvalidFieldError."""
    from coachtui.services.hours import read_starts, read_weekdays
    from coachtui.services.typed import read_minutes, read_number, read_start

    readers: dict[str, tuple[str, Callable[[str], Any]]] = {
        "days": ("weekdays", lambda text: read_weekdays(text, i18n.current())),
        "opens": ("opens", lambda text: read_start(text, "opens") or hours.opens),
        "closes": ("closes", lambda text: read_start(text, "closes") or hours.closes),
        "starts": ("starts", read_starts),
        "a_day": ("a_day", lambda text: read_number(text, "a_day")),
        "between": ("days_between", lambda text: read_number(text, "between")),
        "shortest": ("shortest", lambda text: read_minutes(text, "shortest")),
        "longest": ("longest", lambda text: read_minutes(text, "longest")),
    }
    changes: dict[str, Any] = {}
    for option, text in typed.items():
        field, read = readers[option]
        changes[field] = read(text)
    return hours._replace(**changes)


def _shape(hours: Hours) -> dict[str, Any]:
    return {
        "weekdays": list(hours.weekdays),
        "opens": f"{hours.opens:%H:%M}",
        "closes": f"{hours.closes:%H:%M}",
        "starts": [f"{start:%H:%M}" for start in hours.starts],
        "a_day": hours.a_day,
        "days_between": hours.days_between,
        "shortest": hours.shortest,
        "longest": hours.longest,
    }
