"""`coachtui prove`: looks at every play of a scenario, and says what none can reach and where one gets stuck."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from coachtui.cli.authoring import tell, the_file
from coachtui.cli.groups import Command
from coachtui.cli.output import as_json, columns, say
from coachtui.i18n import _

if TYPE_CHECKING:
    from coachtui.services.authoring.drafts import Proved


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Look at every play of a scenario: where one gets stuck, which scenes and endings none reaches and why, how "
        "long a play takes. Each finding comes with the fewest choices that lead to it. "
        "Exit code 1: there are findings.\n\n"
        "Such as: coachtui prove scenarios/late-again.yaml"
    )

    @click.command("prove", cls=Command, help=text)
    @click.argument("file", metavar="FILE")
    @click.option("--json", "as_values", is_flag=True, help=_("As JSON, for a program to read."))
    def prove(file: str, as_values: bool) -> int:
        from coachtui.services.authoring.drafts import prove_file

        proved = prove_file(the_file(file))
        if as_values:
            as_json(_as_data(proved))
        else:
            _print(proved)
        return 1 if proved.proof is None or proved.problems else 0

    return prove


def _print(proved: Proved) -> None:
    from coachtui.wording import stories

    if proved.proof is None or proved.draft.scenario is None:
        say(_("It cannot be proved before this is put right:"))
        tell(proved.problems, proved.draft)
        return
    say(f"{proved.draft.scenario.title} · {stories.proved(proved.proof)}")
    if not proved.problems:
        say(stories.clean())
    if length := stories.span(proved.proof):
        say(length)
    ways = stories.ways(proved.proof)
    if ways:
        say()
        columns(ways, indent=2)
    if proved.problems:
        say()
        tell(proved.problems, proved.draft)


def _as_data(proved: Proved) -> dict[str, Any]:
    from coachtui.cli import lint_formats

    proof = proved.proof
    data: dict[str, Any] = {
        "path": str(proved.draft.path),
        "findings": [lint_formats.finding(problem) for problem in proved.problems],
    }
    if proof is not None:
        explored = proof.explored
        data |= {
            "states": len(explored.states),
            "cut": explored.cut,
            "minutes": {"shortest": proof.shortest, "longest": proof.longest},
            "endings": {
                ending.id: list(explored.picks(*explored.endings[-1 - i])) if -1 - i in explored.endings else None
                for i, ending in enumerate(explored.scenario.endings)
            },
        }
    return data
