"""All checks of a story that do not play it."""

from collections.abc import Iterator

from coachtui.practice import authors_tests
from coachtui.practice.checks import choosing, declarations, hearing, links, looking_back
from coachtui.practice.findings import Finding
from coachtui.practice.scenario import Scenario


def of_draft(scenario: Scenario) -> Iterator[Finding]:
    """Return what can be said although names in the scenario may lead nowhere."""
    yield from choosing.check(scenario)
    yield from hearing.check(scenario)
    yield from looking_back.check(scenario)
    if not scenario.tests:
        yield Finding("T003", ("tests",), {}, key=True)


def of_whole(scenario: Scenario) -> Iterator[Finding]:
    """Return what can be said of a scenario whose names lead somewhere."""
    yield from links.check(scenario)
    yield from declarations.check(scenario)
    yield from authors_tests.check(scenario)
