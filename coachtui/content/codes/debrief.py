"""D: the debrief and the other chair."""

from coachtui.content.codes.definition import Code
from coachtui.i18n import N_

DEBRIEF = (
    Code(
        "D001",
        "warning",
        N_("the scenario has no debrief"),
        N_("Ask one to three open questions under `debrief`."),
        N_("What happened in a play is learned when one looks back on it; without a question few people do."),
        bad="debrief: []",
        good="debrief:\n  - ask: What did you hear that you did not expect?",
    ),
    Code(
        "D002",
        "warning",
        N_("this can be answered with yes or no"),
        N_("Begin with what, how, which, when or who."),
        N_("A debrief is there to think. A question that yes answers ends the thinking."),
        bad="debrief:\n  - ask: Did you listen well?",
        good="debrief:\n  - ask: What did you hear that you did not expect?",
    ),
    Code(
        "D003",
        "warning",
        N_("no choice is called “{name}”"),
        N_("Name a choice of the scenario, or take the line out."),
        N_("How a line felt is shown beside that line in the debrief; this one is never shown."),
        bad="swap:\n  feel: {judge: Small., aks: Taken seriously.}",
        good="swap:\n  feel: {judge: Small., ask: Taken seriously.}",
    ),
    Code(
        "D004",
        "warning",
        N_("it does not say how “{name}” felt"),
        N_("Add one line for this choice under `swap`, `feel`."),
        N_("Whoever takes the other chair hears how each line felt; where one is missing the chair is empty."),
        bad="swap:\n  feel: {judge: Small.}",
        good="swap:\n  feel: {judge: Small., ask: Taken seriously.}",
    ),
)
"""All codes of the debrief and the other chair."""
