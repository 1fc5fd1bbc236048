"""S, from S009 on: whether the talk goes on, how long it takes, and how far it was proved."""

from coachtui.content.codes.definition import Code
from coachtui.i18n import N_

PACE = (
    Code(
        "S009",
        "warning",
        N_("the talk goes round here until “{name}” happens to be picked: nothing else leads on"),
        N_("Mark what may be said only once with `once: true`, or let the round change something."),
        N_(
            "Whoever does not find the one line that leads on says the same things again and again, and nothing they say brings the way out any nearer."
        ),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: opening}
      - {id: hurry, you: And?, goto: opening}
      - {id: sigh, you: (You sigh.), goto: opening}
      - {id: ask, you: What took the time?, goto: told}
endings:
  told: {grade: strong, text: She tells you what it was}
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, once: true, you: You always say that., effects: {trust: -1}, goto: opening}
      - {id: hurry, you: And?, goto: shut}
      - {id: ask, you: What took the time?, goto: told}
""",
    ),
    Code(
        "S010",
        "warning",
        N_("“{name}” and “{other}” do the same and lead to the same place"),
        N_("Let one of them change something, lead elsewhere, or go."),
        N_("A choice that makes no difference teaches that choosing does not matter."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: ask, you: What took the time?, goto: told}
      - {id: ask-again, you: What kept you?, goto: told}
      - {id: judge, you: You always say that., goto: shut}
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: ask, you: What took the time?, effects: {trust: +1}, goto: told}
      - {id: ask-again, you: What kept you?, goto: told}
      - {id: judge, you: You always say that., goto: shut}
""",
    ),
    Code(
        "S011",
        "warning",
        N_("from here {count} scenes follow one another with a single thing to say"),
        N_("Offer a real choice on the way, or put the scenes together."),
        N_("Reading is not practising: what is learned is learned where one has to choose."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: nod, you: (You nod.), goto: second}
  second:
    them: First the numbers were late.
    choices:
      - {id: nod-on, you: (You nod.), goto: third}
  third:
    them: Then the printer broke.
    choices:
      - {id: nod-still, you: (You nod.), goto: fourth}
  fourth:
    them: And then it was evening.
    choices:
      - {id: thank, you: Thank you., goto: told}
tests: []
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: nod, you: (You nod.), goto: second}
      - {id: judge, you: You always say that., goto: shut}
  second:
    them: First the numbers were late, then it was evening.
    choices:
      - {id: thank, you: Thank you., goto: told}
      - {id: complain, you: So am I now., goto: shut}
tests: []
""",
    ),
    Code(
        "S012",
        "warning",
        N_("the longest play takes about {found} min, and the file says {minutes}"),
        N_("Write the minutes that a play takes, or write more of the talk."),
        N_("People choose a scenario by the time they have: a talk that is over much sooner feels unfinished."),
        bad="minutes: 45",
        good="minutes: 1",
    ),
    Code(
        "S013",
        "warning",
        N_("the shortest play takes about {found} min, and the file says {minutes}"),
        N_("Write the minutes that a play takes, or shorten the talk."),
        N_("People choose a scenario by the time they have: one that cannot be finished in it is left halfway."),
        bad="""
minutes: 1
brief: |
  «The report came a day late, and it is not the first time that it did so this year. × 60»
""",
        good="minutes: 2",
    ),
    Code(
        "S014",
        "note",
        N_("the proof was cut short at {states} states: what it says of the rest is from {runs} plays at random"),
        N_("Let fewer meters be read by conditions, or give them smaller bounds."),
        N_(
            "Every state that a play can be in is looked at, up to a limit. Beyond it nothing is certain: a scene that no random play came to may be reached all the same."
        ),
        bad="""
meters:
  trust: {start: 50, max: 100}
  calm: {start: 50, max: 100}
  candour: {start: 50, max: 100}
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: trust-up, you: I believe you., effects: {trust: +1}, goto: opening}
      - {id: trust-down, you: I doubt it., effects: {trust: -1}, goto: opening}
      - {id: calm-up, you: Take your time., effects: {calm: +1}, goto: opening}
      - {id: calm-down, you: Hurry., effects: {calm: -1}, goto: opening}
      - {id: candour-up, you: I was late too., effects: {candour: +1}, goto: opening}
      - {id: candour-down, you: I never am., effects: {candour: -1}, goto: opening}
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, when: trust > 60 and calm > 60 and candour > 60, you: What took the time?, goto: told}
tests: []
""",
        good="""
meters:
  trust: {start: 5, shown: true}
""",
    ),
)
"""The codes of the story that ask how it goes on."""
