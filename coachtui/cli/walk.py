"""`coachtui walk`: plays a scenario at random many times, and shows where that leads and what it scores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from coachtui.cli.authoring import playable
from coachtui.cli.groups import Command
from coachtui.cli.output import as_json, columns, say
from coachtui.i18n import _

if TYPE_CHECKING:
    from coachtui.practice.proof.machine import Machine
    from coachtui.practice.proof.walking import Walked

_MOST_RUNS = 1_000_000


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Play a scenario at random: how often each scene and choice comes up, how it ends, what it scores. The same "
        "seed gives the same plays. People do not choose at random: "
        "a share says how hidden a place is, not how likely.\n\n"
        "Such as: coachtui walk scenarios/late-again.yaml --runs 5000"
    )

    @click.command("walk", cls=Command, help=text)
    @click.argument("file", metavar="FILE")
    @click.option("--runs", type=click.IntRange(1, _MOST_RUNS), default=1000, help=_("How many plays (1000)."))
    @click.option("--seed", type=int, default=0, help=_("Where the dice begin (0)."))
    @click.option("--json", "as_values", is_flag=True, help=_("As JSON, for a program to read."))
    def walk(file: str, runs: int, seed: int, as_values: bool) -> int:
        from coachtui.practice.proof.machine import Machine
        from coachtui.practice.proof.walking import walk as walk_at_random

        scenario = playable(file)
        if scenario is None:
            return 1
        machine = Machine(scenario)
        walked = walk_at_random(machine, runs, seed)
        if as_values:
            as_json(_as_data(machine, walked))
        else:
            _print(machine, walked)
        return 0

    return walk


def _print(machine: Machine, walked: Walked) -> None:
    from coachtui.wording.stories import ended, share, spread
    from coachtui.wording.stories import walked as title

    scenario = machine.scenario
    say(title(scenario.title, walked))
    say()
    rows = [
        (ended(ending), *share(walked.endings[-1 - i], walked.runs), spread(walked.points.get(-1 - i, [])))
        for i, ending in enumerate(scenario.endings)
    ]
    unended = walked.runs - walked.stuck - walked.endings.total()
    rows += [(_("gets stuck"), *share(walked.stuck, walked.runs), "")] if walked.stuck else []
    rows += [(_("goes round and round"), *share(unended, walked.runs), "")] if unended else []
    columns(rows, numbers={2}, indent=2)
    say()
    rows = []
    numbers = {place: number for number, place in enumerate(machine.places)}
    for i, scene in enumerate(scenario.scenes):
        rows.append((scene.id, *share(walked.scenes[i], walked.runs), ""))
        rows += [
            (f"  {choice.id}", *share(walked.choices[numbers[i, j]], walked.runs), f"→ {choice.goto}")
            for j, choice in enumerate(scene.choices)
        ]
    columns(rows, numbers={2}, indent=2)


def _as_data(machine: Machine, walked: Walked) -> dict[str, Any]:
    scenario = machine.scenario
    numbers = {place: number for number, place in enumerate(machine.places)}
    return {
        "runs": walked.runs,
        "seed": walked.seed,
        "endings": {
            ending.id: {"plays": walked.endings[-1 - i], "points": _points(walked.points.get(-1 - i, []))}
            for i, ending in enumerate(scenario.endings)
        },
        "stuck": walked.stuck,
        "unended": walked.runs - walked.stuck - walked.endings.total(),
        "scenes": {
            scene.id: {
                "plays": walked.scenes[i],
                "choices": {
                    choice.id: walked.choices[numbers[i, j]] for j, choice in enumerate(scene.choices)
                },
            }
            for i, scene in enumerate(scenario.scenes)
        },
        "skills": {skill: walked.skills[skill] for skill in scenario.skills},
    }  # fmt: skip


def _points(points: list[int]) -> dict[str, int] | None:
    return {"least": points[0], "middle": points[len(points) // 2], "most": points[-1]} if points else None
