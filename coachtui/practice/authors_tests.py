"""The author's tests: each plays its picks, and holds what came of it against what was expected."""

from collections.abc import Iterator

from coachtui.practice.engine import offered, readings, replay
from coachtui.practice.findings import Finding
from coachtui.practice.scenario import Expected, Scenario


def check(scenario: Scenario) -> Iterator[Finding]:
    """Return what fails: a pick that cannot be taken, with what was on offer, or an expectation, with what came out.

    As all plays, for a scenario whose names lead somewhere. `got` is "" where the play has not ended, or where no such
    meter is declared.
    """
    for i, test in enumerate(scenario.tests):
        yield from _failures(scenario, i, test)


def _failures(scenario: Scenario, position: int, test: Expected) -> Iterator[Finding]:
    play = replay(scenario, test.pick)
    if play.stopped:
        there = [choice.id for choice in offered(scenario, play.state)]
        values = {"name": play.stopped.pick, "offered": there, "why": play.stopped.why}
        yield Finding("T001", ("tests", position, "pick", play.stopped.at), values)
        return
    if test.ending and play.state.ending != test.ending:
        values = {"name": "ending", "wanted": test.ending, "got": play.state.ending}
        yield Finding("T002", ("tests", position, "expect", "ending"), values)
    now = readings(scenario, play.state)
    for meter, value in test.meters:
        if now.get(meter) != value:
            values = {"name": meter, "wanted": str(value), "got": str(now.get(meter, ""))}
            yield Finding("T002", ("tests", position, "expect", meter), values)
