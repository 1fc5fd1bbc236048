"""C: choices and their scoring: whether there is something to choose, and whether it teaches what it should."""

from coachtui.content.codes.definition import Code
from coachtui.i18n import N_

CHOICES = (
    Code(
        "C001",
        "warning",
        N_("there is only one thing to say here"),
        N_("Offer a second choice, or put this scene together with the one before it."),
        N_("With one choice there is nothing to decide, and nothing to learn from deciding."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: ask, you: What took the time?, goto: told}
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, goto: told}
""",
    ),
    Code(
        "C002",
        "warning",
        N_("“{name}” and “{other}” say the same words"),
        N_("Write different words, or take one of them out."),
        N_("Two choices that read the same cannot be told apart by whoever has to choose."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: What took the time?, goto: shut}
      - {id: ask, you: What took the time?, goto: told}
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, goto: told}
""",
    ),
    Code(
        "C003",
        "warning",
        N_("the best choice stands first in all {count} scenes"),
        N_("Put the strong choice in another place here and there."),
        N_("Whoever notices the pattern plays the pattern, not the talk."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: ask, you: What took the time?, skills: {open-question: +1}, goto: second}
      - {id: judge, you: You always say that., goto: shut}
  second:
    them: The numbers came late.
    choices:
      - {id: ask-on, you: What did you do then?, skills: {open-question: +1}, goto: third}
      - {id: hurry, you: And?, goto: shut}
  third:
    them: I rang them twice.
    choices:
      - {id: next-time, you: What would help next time?, skills: {open-question: +1}, goto: told}
      - {id: advise, you: Ring them a third time then., goto: shut}
tests: []
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: ask, you: What took the time?, skills: {open-question: +1}, goto: second}
      - {id: judge, you: You always say that., goto: shut}
  second:
    them: The numbers came late.
    choices:
      - {id: hurry, you: And?, goto: shut}
      - {id: ask-on, you: What did you do then?, skills: {open-question: +1}, goto: third}
  third:
    them: I rang them twice.
    choices:
      - {id: advise, you: Ring them a third time then., goto: shut}
      - {id: next-time, you: What would help next time?, skills: {open-question: +1}, goto: told}
tests: []
""",
    ),
    Code(
        "C004",
        "warning",
        N_("the best choice is the longest in all {count} scenes"),
        N_("Shorten a strong line, or give a weaker one more words."),
        N_("Whoever notices the pattern plays the pattern, not the talk."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: ask, you: What was it that took the most time?, skills: {open-question: +1}, goto: second}
      - {id: judge, you: Again., goto: shut}
  second:
    them: The numbers came late.
    choices:
      - {id: hurry, you: And?, goto: shut}
      - {id: ask-on, you: What did you do when you saw that?, skills: {open-question: +1}, goto: third}
  third:
    them: I rang them twice.
    choices:
      - {id: advise, you: Ring again., goto: shut}
      - {id: next-time, you: What would help you most the next time?, skills: {open-question: +1}, goto: told}
tests: []
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: ask, you: What took the time?, skills: {open-question: +1}, goto: second}
      - {id: judge, you: You always say that it took longer., goto: shut}
  second:
    them: The numbers came late.
    choices:
      - {id: hurry, you: And?, goto: shut}
      - {id: ask-on, you: What did you do when you saw that?, skills: {open-question: +1}, goto: third}
  third:
    them: I rang them twice.
    choices:
      - {id: advise, you: Ring again., goto: shut}
      - {id: next-time, you: What would help you most the next time?, skills: {open-question: +1}, goto: told}
tests: []
""",
    ),
    Code(
        "C005",
        "warning",
        N_("“{name}” is not among the skills of the scenario"),
        N_("Add it to `skills` at the top, or correct the name."),
        N_("Only the skills that the scenario says it trains are scored; points for another are lost."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, skills: {open-questoin: +1}, goto: told}
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, skills: {open-question: +1}, goto: told}
""",
    ),
    Code(
        "C006",
        "warning",
        N_("nothing that can be said here earns a point for “{name}”"),
        N_("Give a choice points for the skill, or take the skill out of `skills`."),
        N_("The scenario promises to train this skill, and no play can ever score it."),
        bad="skills: [open-question, listening]",
        good="skills: [open-question]",
    ),
    Code(
        "C007",
        "warning",
        N_(
            "a play to “{name}” ({grade}) scores {points}, and the best one to “{other}” ({better}) only {less}: {picks}"
        ),
        N_("Move points to the choices on the way to the stronger ending, or grade the endings anew."),
        N_(
            "The ending says how the talk went. Where the score says the opposite, one of the two teaches the wrong thing."
        ),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., skills: {open-question: +3}, goto: shut}
      - {id: ask, you: What took the time?, skills: {open-question: +1}, goto: told}
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, skills: {open-question: +1}, goto: told}
""",
    ),
    Code(
        "C008",
        "warning",
        N_("“{name}” costs something and does not say why"),
        N_("Write one sentence under `why`: what the line does to the other person."),
        N_("The debrief teaches through `why`. A line that costs trust or points without a reason only punishes."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., effects: {trust: -1}, goto: shut}
      - {id: ask, you: What took the time?, goto: told}
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., effects: {trust: -1}, why: It judges., goto: shut}
      - {id: ask, you: What took the time?, goto: told}
""",
    ),
    Code(
        "C009",
        "warning",
        N_("after “{name}” no strong ending can be reached any more, whatever is said: {picks}"),
        N_("Lead a way back from here, or let the slip cost less."),
        N_("People mend a talk that began badly. A scenario that forgives nothing teaches that they cannot."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: second}
      - {id: ask, you: What took the time?, goto: told}
  second:
    them: Do I?
    choices:
      - {id: yes-you-do, you: You do., goto: shut}
      - {id: soften, you: Sometimes., effects: {trust: +1}, goto: shut}
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: second}
      - {id: ask, you: What took the time?, goto: told}
  second:
    them: Do I?
    choices:
      - {id: yes-you-do, you: You do., goto: shut}
      - {id: not-fair, you: No. That was not fair. What was it?, goto: told}
""",
    ),
    Code(
        "C010",
        "warning",
        N_("only {share} of 100 plays come to a choice that scores “{name}”"),
        N_("Score the skill in more places, or leave it to another scenario."),
        N_("A skill that most plays never meet cannot be trained here, and its score says little."),
        bad="""
skills: [open-question, listening]
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, skills: {open-question: +1}, goto: told}
      - {id: hurry, you: And?, effects: {trust: -1}, goto: shut}
      - {id: sigh, you: (You sigh.), effects: {trust: -2}, goto: shut}
      - {id: wait, you: (You wait.), goto: second}
  second:
    them: The numbers came late.
    choices:
      - {id: hurry-on, you: And then?, goto: shut}
      - {id: leave, you: We stop here., effects: {trust: -1}, goto: shut}
      - {id: complain, you: So am I now., effects: {trust: -2}, goto: shut}
      - {id: say-back, you: They came late., skills: {listening: +1}, goto: told}
""",
        good="""
skills: [open-question, listening]
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., skills: {listening: -1}, goto: shut}
      - {id: ask, you: What took the time?, skills: {open-question: +1}, goto: told}
      - {id: say-back, you: Longer than you thought., skills: {listening: +1}, goto: told}
""",
    ),
)
"""All codes of the choices."""
