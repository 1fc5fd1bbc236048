"""`coachtui session`: a session held line by line, or told afterwards in flags."""

from typing import Any

import click

from coachtui.cli.groups import Command
from coachtui.cli.naming import name_argument
from coachtui.cli.tools import Tools
from coachtui.i18n import _


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Hold a session line by line: text is a note, an empty line the next question, /? shows the rest. "
        "It is kept as you type; Ctrl+C pauses it.\n\n"
        "With any of the flags it tells a session that was held without the app, and asks nothing. "
        'Such as: coachtui session Ali --minutes 40 --note "the release plan" --action "ask Karim @fri"'
    )

    @click.command("session", cls=Command, help=text)
    @name_argument
    @click.option("--minutes", metavar="MINUTES", help=_("How long it was. Without it, as its block was planned."))
    @click.option("--note", "notes", metavar="TEXT", multiple=True, help=_("What was said; say it for each."))
    @click.option("--win", "wins", metavar="TEXT", multiple=True, help=_("What went well; say it for each."))
    @click.option(
        "--action",
        "actions",
        metavar="TEXT",
        multiple=True,
        help=_("What they will do, with a day after @ or a comma."),
    )
    @click.option("--mine", metavar="TEXT", multiple=True, help=_("What you will do yourself, in the same way."))
    @click.option("--outcome", metavar="TEXT", help=_("What came of it. Without it, none."))
    @click.option("--on", "day", metavar="DAY", help=_("The day, such as tue or 13/11. Without it, today."))
    @click.option("--operational", is_flag=True, default=None, help=_("It was about the work at hand."))
    @click.pass_obj
    def session(tools: Tools, /, name: str, **said: Any) -> int:
        if any(value is not None and value != () for value in said.values()):
            from coachtui.cli.session_told import Flags, tell

            return tell(tools, name, Flags(**said))
        from coachtui.cli.session_lines import hold

        return hold(tools, name)

    return session
