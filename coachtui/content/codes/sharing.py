"""G: what sharing a folder with others brings: what is passed over, what must not be in it, what changed upstream."""

from coachtui.content.codes.definition import Code
from coachtui.i18n import N_

SHARING = (
    Code(
        "G001",
        "warning",
        N_("a symbolic link is passed over"),
        N_("Put the file itself here."),
        N_("A link can lead anywhere on the reader's machine, so no link of a source is followed."),
        bad="# questions/goal.yaml\ntheme: goal\n# questions/again.yaml\n-> goal.yaml",
        good="# questions/goal.yaml\ntheme: goal",
    ),
    Code(
        "G002",
        "warning",
        N_("“{name}” and “{other}” are one file on many disks"),
        N_("Rename one of them; small letters throughout are safest."),
        N_("macOS and Windows do not tell names apart by capital letters: one of the two overwrites the other."),
        bad="# questions/goal.yaml\ntheme: goal\n# questions/Goal.yaml\ntheme: aims\nquestions: {aim: What is your aim?}",
        good="# questions/goal.yaml\ntheme: goal",
    ),
    Code(
        "G003",
        "warning",
        N_("the source holds {found} MB of content, more than the {most} that are read"),
        N_("Split the source, or take out what is not content."),
        N_("Everybody who follows a source fetches all of it, and everything in it is checked at every update."),
    ),
    Code(
        "G004",
        "warning",
        N_("the bank does not say under which licence others may use it"),
        N_("Add `license` to bank.yaml, such as CC-BY-4.0, or CC0-1.0 for no conditions."),
        N_(
            "Without a licence nobody may copy, translate or change what you wrote, even where you would be glad of it."
        ),
        bad="# bank.yaml\nformat: bank/1\nid: example\ntitle: An example\nlanguage: en",
        good="# bank.yaml\nlicense: MIT",
    ),
    Code(
        "G005",
        "warning",
        N_("this looks like an e-mail address"),
        N_("Take it out; an address for feedback belongs in the README."),
        N_("Content is copied to many machines and cannot be called back: nothing in it should lead to a person."),
        bad="# questions/goal.yaml\nquestions:\n  ask-noor: What would noor@team.test say?",
        good="# questions/goal.yaml\nquestions:\n  ask-noor: What would your best colleague say?",
    ),
    Code(
        "G006",
        "warning",
        N_("this looks like a phone number"),
        N_("Take it out."),
        N_("Content is copied to many machines and cannot be called back: nothing in it should lead to a person."),
        bad="# questions/goal.yaml\nquestions:\n  call: What happens if you ring +45 33 12 34 56?",
        good="# questions/goal.yaml\nquestions:\n  call: Whom could you ring?",
    ),
    Code(
        "G007",
        "warning",
        N_("an executable file is passed over"),
        N_("Take the right to run away from it: chmod -x."),
        N_("A source is data. What asks to be run is not read."),
        bad="# questions/end.yaml\n#!/bin/sh\ntheme: end\nquestions: {when: When will you know?}\n# questions/goal.yaml\ntheme: goal",
        good="# questions/end.yaml\ntheme: end\nquestions: {when: When will you know?}\n# questions/goal.yaml\ntheme: goal",
    ),
    Code(
        "G008",
        "warning",
        N_("a submodule is passed over"),
        N_("Copy the files here, or add the other repository as a source of its own."),
        N_("A submodule is another repository with another owner, whom nobody has asked about."),
        bad="# questions/goal.yaml\ntheme: goal\n# questionbanks/theirs/.git\ngitdir: ../../.git/modules/theirs\n# questionbanks/theirs/questions/end.yaml\nformat: questions/1\ntheme: end\nquestions: {when: When will you know?}",
        good="# questions/goal.yaml\ntheme: goal\n# questionbanks/theirs/questions/end.yaml\nformat: questions/1\ntheme: end\nquestions: {when: When will you know?}",
    ),
    Code(
        "G009",
        "warning",
        N_("the history was rewritten: what was read before is no longer part of it"),
        N_("Ask the owner, and look at what changed before you say yes."),
        N_("Rewriting is rarely needed, and it is also how somebody would hide a change."),
    ),
    Code(
        "G010",
        "warning",
        N_("the tag “{name}” was moved to another commit"),
        N_("Ask the owner, and look at what changed before you say yes."),
        N_("A tag names one state for good. One that moves no longer says what you have."),
    ),
    Code(
        "G011",
        "warning",
        N_("what is in use was taken out: {names} (used in {places})"),
        N_(
            "Bring it back, or ask those who use it. Before you take an update, copy what you want to keep to your own bank."
        ),
        N_("Flows and favourites that name it would come up empty. What was asked before stays in your history."),
        bad="""
# before/questions/goal.yaml
questions:
  proud-of: What would make you proud of this week?
  what-else: And what else?
# questions/goal.yaml
questions:
  proud-of: What would make you proud of this week?
# questions/end.yaml
theme: end
questions:
  when: {ask: When will you know?, follow-up: [what-else]}
""",
        good="""
# before/questions/goal.yaml
questions:
  proud-of: What would make you proud of this week?
  what-else: And what else?
# questions/goal.yaml
questions:
  more: {ask: And what else?, was: [what-else]}
  proud-of: What would make you proud of this week?
# questions/end.yaml
theme: end
questions:
  when: {ask: When will you know?, follow-up: [more]}
""",
    ),
    Code(
        "G012",
        "error",
        N_("the commit that was agreed on is no longer there: {name}"),
        N_("Go on with what is on this machine, or take an update."),
        N_("The source no longer holds the state that you said yes to."),
    ),
    Code(
        "G013",
        "warning",
        N_("the name ends in .txt, so the file is passed over"),
        N_("Take .txt off the end of the name. Some systems hide it: turn on the endings of names to see it."),
        N_("A simple editor puts .txt behind a name, and then nobody finds out why a scenario does not appear."),
        bad="# scenarios/late-report.yaml\nlevel: 1\n# scenarios/early-report.yaml.txt\nlevel: 1",
        good="# scenarios/late-report.yaml\nlevel: 1",
    ),
)
"""All codes of sharing."""
