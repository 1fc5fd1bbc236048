"""`coachtui play`: a scenario file line by line, as its author tries it; nothing is recorded."""

from __future__ import annotations

import click

from coachtui.cli.groups import Command
from coachtui.i18n import _


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Play a scenario file line by line, to try it. Nothing is recorded.\n\n"
        "Such as: coachtui play scenarios/late-again.yaml"
    )

    @click.command("play", cls=Command, help=text)
    @click.argument("file", metavar="FILE")
    @click.option("--pick", "picks", metavar="ID", multiple=True, help=_("Begin after these choices, by their ids."))
    def play(file: str, picks: tuple[str, ...]) -> int:
        from coachtui.cli.authoring import playable
        from coachtui.cli.practise_play import ask, print_debrief, talk
        from coachtui.practice.debrief import debrief
        from coachtui.practice.engine import replay

        scenario = playable(file)
        if scenario is None:
            return 1
        now = talk(scenario, replay(scenario, picks), lambda now: None, "", _("“q” leaves."))
        if now.state.ending:
            found = debrief(scenario, now)
            print_debrief(found, {}, None)
            for reflection in scenario.debrief:
                ask(reflection, found)
        return 0

    return play
