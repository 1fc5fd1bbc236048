"""The proof of a scenario: all of its states, and every finding that follows from them."""

from typing import NamedTuple

from coachtui.practice.findings import Finding
from coachtui.practice.proof import pace, scoring, state, story
from coachtui.practice.proof.exploring import MOST_STATES, Explored, explore
from coachtui.practice.proof.outlook import Outlook
from coachtui.practice.proof.walking import Walked, seldom, walk
from coachtui.practice.scenario import Scenario


class Proof(NamedTuple):
    """What was proved. Where it was cut, `walked` tells what plays at random met beyond.

    `shortest` and `longest` are minutes, 0 where no play ends and where the proof was cut.
    """

    explored: Explored
    walked: Walked
    findings: tuple[Finding, ...]
    shortest: int = 0
    longest: int = 0


def prove(scenario: Scenario, most: int = MOST_STATES) -> Proof:
    """Prove a scenario whose names lead somewhere. Cut short after `most` states, nothing is said to be impossible."""
    explored = explore(scenario, most)
    if explored.cut:
        return _cut(explored)
    outlook = Outlook(explored)
    findings = [
        *story.stuck(explored),
        *story.unreached(explored),
        *story.traps(explored, outlook),
        *story.rounds(explored, outlook),
        *story.runs(explored),
        *state.choices(explored),
        *state.lines(explored),
        *state.effects(explored),
        *scoring.slips(explored, outlook),
        *scoring.never_scored(explored),
        *scoring.outscored(explored, outlook),
        *scoring.replies(explored),
    ]
    shortest, longest = pace.minutes(explored, outlook)
    findings += pace.check(scenario, shortest, longest)
    walked = walk(explored.machine)
    findings += seldom(scenario, walked)
    return Proof(explored, walked, tuple(findings), shortest, longest)


def _cut(explored: Explored) -> Proof:
    """Say what was seen: standstills among the states looked at, or in plays at random, which go deeper."""
    findings = list(story.stuck(explored))
    walked = walk(explored.machine)
    if walked.stuck and not findings:
        last = explored.machine.acts[walked.stuck_picks[-1]].target if walked.stuck_picks else 0
        scene = explored.scenario.scenes[last].id
        picks = [explored.choice(number).id for number in walked.stuck_picks]
        findings.append(Finding("S006", ("scenes", scene), {"name": scene, "picks": picks}, key=True))
    values = {"states": len(explored.states), "runs": walked.runs}
    findings.append(Finding("S014", ("meters",), values, key=True))
    return Proof(explored, walked, tuple(findings))
