"""`coachtui init`: the three questions of the first minute, asked here or answered in flags."""

import sys
from pathlib import Path

import click

from coachtui.cli.groups import Command
from coachtui.cli.naming import do
from coachtui.cli.output import say
from coachtui.cli.tools import Tools
from coachtui.coaching.targets import PROPOSED
from coachtui.errors import CoachError, InvalidFieldError
from coachtui.i18n import _
from coachtui.services import setup
from coachtui.services.people import names_in, present


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Answer the first questions: your name and country, your people, and the minutes each is meant to have. "
        "What is not said in flags is asked.\n\n"
        'Such as: coachtui init --name Mette --country DK --person "Anna Holm" --person "Ali Rahman"'
    )

    @click.command("init", cls=Command, help=text)
    @click.option("--name", metavar="NAME", help=_("Your name."))
    @click.option("--country", metavar="COUNTRY", help=_("Your country, such as DK: its public holidays stay free."))
    @click.option("--person", "people", metavar="NAME", multiple=True, help=_("One of your people; say it for each."))
    @click.option("--people-file", metavar="FILE", help=_("A file with a name a line; - is the standard input."))
    @click.option("--minutes", metavar="MINUTES", help=_("For each person a month. Without it, 45."))
    @click.pass_obj
    def init(
        tools: Tools, name: str | None, country: str | None, people: tuple[str, ...], people_file: str | None,
        minutes: str | None,
    ) -> None:  # fmt: skip
        if tools.records.manager() is not None:
            raise CoachError("set-up-done", hint="add-people")
        listed = names_in("\n".join((*people, *([_read(people_file)] if people_file else []))))
        given = _given(tools, name, country, listed, minutes)
        do(tools, setup.set_up, given)
        _say_what_next(tools)

    return init


def _given(
    tools: Tools, name: str | None, country: str | None, people: tuple[str, ...], minutes: str | None
) -> setup.SetUp:
    """Return the answers: all from the flags where they suffice, else the missing ones are asked for."""
    from coachtui.services.targets import check_target
    from coachtui.services.typed import read_minutes
    from coachtui.wording.countries import country_code

    target = PROPOSED if minutes is None else check_target(read_minutes(minutes, "target"))
    code = None if country is None else setup.check_country(country_code(country))
    known = len(present(tools.records, tools.context.today))
    if name is not None and (people or known):
        return setup.SetUp(name, code or "", people, target)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise CoachError("set-up-flags", hint="init-flags")
    from coachtui.cli import questions

    name = questions.ask_name() if name is None else name
    code = questions.ask_country() if code is None else code
    people = people or questions.ask_people(known)
    if minutes is None:
        target = questions.ask_minutes(len(people) + known, target)
    return setup.SetUp(name, code, people, target)


def _read(path: str) -> str:
    """Read a list of names: UTF-8, or what older spreadsheets write."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).expanduser().read_bytes()
    except OSError as error:
        raise InvalidFieldError("file-unreadable", "people-file", path=path, reason=error.strerror) from error
    from coachtui.documents.sheet import decoded

    return decoded(data)


def _say_what_next(tools: Tools) -> None:
    from coachtui.wording.figures import cost

    people = present(tools.records, tools.context.today)
    target = tools.records.targets.all()[-1]
    say(cost(len(people), target.for_tier("everyone")), indent=1)
    say(_("Next: coachtui plan fill, or coachtui for the app."))
    where = tools.home.synchronised()
    if where:
        said = _("The records stand in {part}, which looks synchronised: notes about people would leave this machine.")
        click.echo(f"coachtui: {said.format(part=where)}", err=True)
