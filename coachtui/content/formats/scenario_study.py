"""All that can be said about a scenario beyond whether it can be played: what a trainer asks for, and nobody else."""

from collections.abc import Iterator

from coachtui.content.formats.declared import Values
from coachtui.content.formats.scenario_build import build
from coachtui.practice.checks.every import of_draft, of_whole
from coachtui.practice.findings import Finding
from coachtui.practice.proof.proving import prove


def study(values: Values, *, whole: bool) -> Iterator[Finding]:
    """Return what the checks and the proof find; in a file that has errors (not `whole`) only what they leave sure."""
    scenario = build(values, "")
    yield from of_draft(scenario)
    if whole:
        yield from of_whole(scenario)
        yield from prove(scenario).findings
