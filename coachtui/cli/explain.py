"""`coachtui explain`: one code of the checks in full, with a bad and a good example."""

from __future__ import annotations

import click

from coachtui.cli.groups import Command
from coachtui.cli.output import coloured, columns, say
from coachtui.errors import NotFoundError
from coachtui.i18n import _
from coachtui.language.text import clean, visible


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Say what a code of the checks means: why it matters, what to do, and a bad and a good example. Without a "
        "code, all codes.\n\nSuch as: coachtui explain S006"
    )

    @click.command("explain", cls=Command, help=text)
    @click.argument("code", required=False, metavar="[CODE]")
    def explain(code: str | None) -> None:
        from coachtui.content.codes import CODES

        if code is None:
            columns([(each.code, _severity(each.severity), _told(each.message)) for each in CODES.values()], indent=0)
        elif code.upper() in CODES:
            _explain(code.upper())
        else:
            from coachtui.language.names import nearest

            near = nearest(code.upper(), CODES)
            raise NotFoundError("code-unknown", typed=clean(code), near=[near] if near else [], hint="code-list")

    return explain


def _severity(severity: str) -> str:
    from coachtui.wording.places import SEVERITIES

    return _(SEVERITIES[severity])


def _told(message: str) -> str:
    """Return a message with what is filled in shown as such: `“…” is missing`."""
    import re

    return re.sub(r"\{\w+\}", "…", _(message))


def _explain(code: str) -> None:
    from coachtui.content.codes import CODES

    known = CODES[code]
    say(f"{_severity(known.severity)}[{code}]: {_told(known.message)}")
    say()
    say(_(known.why))
    say()
    say(_(known.help))
    for title, example in ((_("Bad:"), known.bad), (_("Good:"), known.good)):
        if example:
            click.echo(f"\n{click.style(title, bold=True) if coloured() else title}\n")
            for line in example.strip("\n").split("\n"):
                click.echo(f"  {visible(line)}".rstrip())
