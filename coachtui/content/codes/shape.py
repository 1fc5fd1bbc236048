"""F: whether the fields are there, are known, and hold what they should."""

from coachtui.content.codes.definition import Code
from coachtui.i18n import N_

_FORMAT = N_("The first field says how the file is to be read. Without it nothing else can be judged.")

SHAPE = (
    Code(
        "F001",
        "error",
        N_("“{found}” is no format that is known here"),
        N_("Write the format, such as `scenario/1`, `questions/1` or `flow/1`."),
        _FORMAT,
        bad="# scenarios/late-report.yaml\nformat: scenari/1\nid: late-report",
        good="level: 1",
    ),
    Code(
        "F002",
        "error",
        N_("this is written in {found}, and this version reads {known}: update coachtui to open it"),
        N_("Update coachtui, or ask the author for a file in the older format."),
        N_("A newer format may mean something else by the same words, so nothing is guessed."),
        bad="# scenarios/late-report.yaml\nformat: scenario/2\nid: late-report",
        good="level: 1",
    ),
    Code(
        "F003",
        "error",
        N_("this is written in {found}; in this folder {known} is expected"),
        N_("Move the file to the folder of its kind, or correct its first line."),
        N_("Scenarios stand in `scenarios`, questions in `questions`, flows in `flows`."),
        bad="# scenarios/late-report.yaml\nformat: flow/1\nid: late-report",
        good="level: 1",
    ),
    Code(
        "F004",
        "error",
        N_("“{name}” is missing"),
        N_("Add the field."),
        N_("Without this field the file cannot be used."),
        bad="meters:\n  trust: {shown: true}",
        good="meters:\n  trust: {start: 5, shown: true}",
    ),
    Code(
        "F005",
        "error",
        N_("there is no field “{name}” here"),
        N_("Correct the name, or check the indentation: perhaps the field belongs one level up or down."),
        N_("A field that is not known is usually misspelt, and what stands in it would be lost unseen."),
        bad="titel: The late report",
        good="title: The late report",
    ),
    Code(
        "F006",
        "error",
        N_("{expected} is expected here"),
        N_("Write a value of this kind."),
        N_("Every field holds one kind of value: text, a number, a list, a map."),
        bad="minutes: two",
        good="minutes: 2",
    ),
    Code(
        "F007",
        "error",
        N_("a number from {least} to {most} is expected here, not {found}"),
        N_("Write a number within these bounds."),
        N_("Outside these bounds the number has no sense here."),
        bad="level: 4",
        good="level: 3",
    ),
    Code(
        "F008",
        "error",
        N_("“{found}” is not one of {words}"),
        N_("Choose one of the words."),
        N_("Only these words mean something here."),
        bad="endings:\n  told: {grade: good, text: She tells you}\n  shut: {grade: weak, text: Nothing}",
        good="endings:\n  told: {grade: strong, text: She tells you}\n  shut: {grade: weak, text: Nothing}",
    ),
    Code(
        "F009",
        "error",
        N_("“{found}” is no id: use small letters a–z, digits and single dashes"),
        N_("Write the id in small letters, with dashes for spaces, 60 characters at most."),
        N_("Ids stand in links, tests, translations and in people's histories. Plain ones can be typed everywhere."),
        bad="id: Late Report",
        good="id: late-report",
    ),
    Code(
        "F010",
        "error",
        N_("nothing stands here: write something, or take the field out"),
        N_("Write something, or take the field out."),
        N_("An empty field is usually one that somebody meant to come back to."),
        bad="brief:",
        good="brief: The report came a day late.",
    ),
    Code(
        "F011",
        "error",
        N_("the id “{name}” is used twice: first in {place}"),
        N_("Give one of the two another id."),
        N_("An id names one thing for good. With two, nobody knows which one a link or a history means."),
        bad="""
# scenarios/first.yaml
id: late-report
# scenarios/second.yaml
id: late-report
""",
        good="""
# scenarios/first.yaml
id: late-report
# scenarios/second.yaml
id: later-report
""",
    ),
    Code(
        "F012",
        "error",
        N_("“{name}” has vanished: it stood in line {line} before"),
        N_("If it was renamed, write its old id under `was` where it is now; else bring it back."),
        N_(
            "Ids are remembered where people used them: in plays that rest, in translations, in other banks. A renamed thing says what it was, so that all of them find it."
        ),
        bad="""
# before/questions/goal.yaml
questions:
  proud-of: What would make you proud of this week?
# questions/goal.yaml
questions:
  proud-this-week: What would make you proud of this week?
""",
        good="""
# before/questions/goal.yaml
questions:
  proud-of: What would make you proud of this week?
# questions/goal.yaml
questions:
  proud-this-week:
    ask: What would make you proud of this week?
    was: [proud-of]
""",
    ),
    Code(
        "F013",
        "warning",
        N_("this takes {found} cells, and {most} are shown at once in a terminal of 80 by 24"),
        N_("Shorten it, or let the talk say it in two steps."),
        N_(
            "People read a line at one glance, and choices side by side. What does not fit is cut off or has to be scrolled."
        ),
        bad="title: «The late report × 8»",
        good="title: The late report",
    ),
    Code(
        "F014",
        "warning",
        N_("“{name}” is an old name for “{now}”"),
        N_("Rename the field; `coachtui fmt` does it for you."),
        N_("The old name is still read. A later format may not know it any more."),
        bad="# bank.yaml\nformat: bank/1\nid: example\ntitle: An example\nlanguage: en\nlicence: MIT",
        good="# bank.yaml\nlicense: MIT",
    ),
    Code(
        "F015",
        "error",
        N_("“{found}” is reserved for a later version: this one cannot read it"),
        N_("Use one of the formats of this version, or another name."),
        N_("The names of formats to come are kept free, so that files of yours do not change their meaning one day."),
        bad="# scenarios/late-report.yaml\nformat: drill/1\nid: late-report",
        good="level: 1",
    ),
    Code(
        "F016",
        "warning",
        N_("this silences {name} and nothing here is found by it"),
        N_("Take the comment out."),
        N_("A comment that silences nothing will silence the next mistake of its kind unseen."),
        bad="level: 1  # coachtui: allow F004",
        good="level: 1",
    ),
    Code(
        "F017",
        "warning",
        N_("there is no code “{name}”"),
        N_("Write a code as it stands in a finding, such as C003."),
        N_("`# coachtui: allow C003` silences one code in its line and the next."),
        bad="level: 1  # coachtui: allow C999",
        good="level: 1",
    ),
    Code(
        "F018",
        "error",
        N_("roles can be swapped between two: write participants: pair"),
        N_("Write participants: pair, or take swap-roles out."),
        N_("With one person there is nobody to swap with, and in a group nobody knows with whom."),
        bad="# flows/short-talk.yaml\nswap-roles: yes",
        good="# flows/short-talk.yaml\nparticipants: pair\nswap-roles: yes",
    ),
)
"""All codes of the shape."""
