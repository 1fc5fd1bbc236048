"""`coachtui graph`: where each choice of a scenario leads."""

from __future__ import annotations

import click

from coachtui.cli.authoring import playable
from coachtui.cli.groups import Command
from coachtui.cli.output import columns, say
from coachtui.i18n import _


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Show where each choice of a scenario leads: → on, ↺ back to a scene above, ● to an ending; and what it asks "
        "for.\n\nSuch as: coachtui graph scenarios/late-again.yaml"
    )

    @click.command("graph", cls=Command, help=text)
    @click.argument("file", metavar="FILE")
    @click.option(
        "--format", "form", type=click.Choice(["text", "dot", "mermaid"]), default="text",
        help=_("As text (the default), or for Graphviz or Mermaid to draw."),
    )  # fmt: skip
    def graph(file: str, form: str) -> int:
        from coachtui.language.cells import width
        from coachtui.wording import graphs

        scenario = playable(file)
        if scenario is None:
            return 1
        if form != "text":
            click.echo(graphs.dot(scenario) if form == "dot" else graphs.mermaid(scenario))
            return 0
        scenes = list(graphs.lines(scenario))
        room = [max((width(row[i]) for _scene, rows in scenes for row in rows), default=0) for i in (0, 1)]
        for i, (heading, rows) in enumerate(scenes):
            if i:
                say()
            say(heading)
            columns([(left.ljust(room[0]), target.ljust(room[1]), asks) for left, target, asks in rows], indent=2)
        return 0

    return graph
