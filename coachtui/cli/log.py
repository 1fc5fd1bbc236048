"""`coachtui log`: a moment of coaching in the run of the day."""

import click

from coachtui import i18n
from coachtui.cli.groups import Command
from coachtui.cli.naming import do, name_argument, person_named
from coachtui.cli.tools import Tools
from coachtui.i18n import _


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Log a moment: who, how many minutes, and one line about it. It counts as time, not as a session.\n\n"
        'Such as: coachtui log Ali 20 "the release plan"'
    )

    @click.command("log", cls=Command, help=text)
    @name_argument
    @click.argument("minutes")
    @click.argument("text", nargs=-1)
    @click.option("--on", "day", metavar="DAY", help=_("The day, such as fri or 13/11. Without it, today."))
    @click.pass_obj
    def log(tools: Tools, name: str, minutes: str, text: tuple[str, ...], day: str | None) -> None:
        log_moment(tools, name, minutes, " ".join(text), day)

    return log


def log_moment(tools: Tools, name: str, minutes: str, text: str, day: str | None) -> None:
    """Log the moment and say so."""
    from coachtui.services import moments
    from coachtui.services.typed import read_day, read_minutes

    person = person_named(tools, name)
    today = tools.context.today
    on = today if day is None else read_day(day, today, i18n.current(), past=True)
    do(tools, moments.log_moment, moments.LogMoment(person.id, read_minutes(minutes), text, on), quick=True)
