"""T: the author's own tests."""

from coachtui.content.codes.definition import Code
from coachtui.i18n import N_

TESTS = (
    Code(
        "T001",
        "warning",
        N_("“{name}” cannot be picked here; on offer: {offered}"),
        N_("Pick what is on offer, or mend the story so that this choice is."),
        N_("A test plays its picks one after another, as a person would. Here the play could not go on."),
        bad="tests:\n  - {name: a question opens her up, pick: [ask, ask], expect: {ending: told}}",
        good="tests:\n  - {name: a question opens her up, pick: [ask], expect: {ending: told}}",
    ),
    Code(
        "T002",
        "warning",
        N_("“{name}” should be {wanted} after these picks, and is {got}"),
        N_("Correct the expectation, or mend the story so that it holds."),
        N_(
            "A test holds what a play must come to. One that fails says that a change broke the talk, or the test is old."
        ),
        bad="tests:\n  - {name: a question opens her up, pick: [ask], expect: {ending: told, trust: 9}}",
        good="tests:\n  - {name: a question opens her up, pick: [ask], expect: {ending: told, trust: 6}}",
    ),
    Code(
        "T003",
        "warning",
        N_("the scenario has no test"),
        N_("Write one: the picks of the talk that goes well, and the ending they lead to."),
        N_("A test holds the good path while you go on writing: the next change cannot close it unseen."),
        bad="tests: []",
        good="tests:\n  - {name: a question opens her up, pick: [ask], expect: {ending: told}}",
    ),
)
"""All codes of the author's tests."""
