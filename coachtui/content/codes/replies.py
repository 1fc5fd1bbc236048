"""R: own words, and the rules that find the choice they stand for."""

from coachtui.content.codes.definition import Code
from coachtui.i18n import N_

_CHOICES = """
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, goto: told}
    reply:
      ask: Say it in your own words.
"""

REPLIES = (
    Code(
        "R001",
        "error",
        N_("no choice of this scene is called “{name}”"),
        N_("Name a choice of this scene after `as`."),
        N_("Own words stand for one of the choices of the same scene."),
        bad=_CHOICES + """\
      rules:
        - {id: open-words, starts: [what, how], as: aks}
      otherwise: {as: ask}
""",
        good=_CHOICES + """\
      rules:
        - {id: open-words, starts: [what, how], as: ask}
      otherwise: {as: ask}
""",
    ),
    Code(
        "R002",
        "warning",
        N_("the rule “{name}” never wins: {because}"),
        N_("Move the rule up, give it words of its own, or take it out."),
        N_("The first rule that fits decides. One that fits only where an earlier one does too is never asked."),
        bad=_CHOICES + """\
      rules:
        - {id: open-words, any: [what], as: ask}
        - {id: what-again, any: [what again], as: judge}
      otherwise: {as: ask}
""",
        good=_CHOICES + """\
      rules:
        - {id: what-again, any: [what again], as: judge}
        - {id: open-words, any: [what], as: ask}
      otherwise: {as: ask}
""",
    ),
    Code(
        "R003",
        "warning",
        N_("“{name}” and “{other}” both fit “{example}”, and stand for different choices"),
        N_("Put the words of one under `not` of the other, or move the narrower rule up."),
        N_("The first rule decides, so what the author meant by the second is lost where both fit."),
        bad=_CHOICES + """\
      rules:
        - {id: open-words, starts: [what], as: ask}
        - {id: blame-words, any: [always, what again], as: judge}
      otherwise: {as: ask}
""",
        good=_CHOICES + """\
      rules:
        - {id: open-words, starts: [what], not: [what again], as: ask}
        - {id: blame-words, any: [always, what again], as: judge}
      otherwise: {as: ask}
""",
    ),
    Code(
        "R004",
        "error",
        N_("there is no `otherwise`: what no rule understands stands for nothing"),
        N_("Add `otherwise: {as: …}` with the choice that is the nearest to most of what people say."),
        N_("People say what no author thought of. The talk has to go on all the same."),
        bad=_CHOICES + """\
      rules:
        - {id: open-words, starts: [what, how], as: ask}
""",
        good=_CHOICES + """\
      rules:
        - {id: open-words, starts: [what, how], as: ask}
      otherwise: {as: ask}
""",
    ),
    Code(
        "R005",
        "warning",
        N_("“{name}” may not be on offer when these words are said: {picks}"),
        N_("Name a choice without a condition under `otherwise`, or add a rule for when this one is not there."),
        N_("Words can only stand for what may be said at that moment."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, once: true, you: You always say that., goto: opening}
      - {id: hurry, you: And?, goto: shut}
      - {id: ask, you: What took the time?, goto: told}
    reply:
      ask: Say it in your own words.
      rules:
        - {id: open-words, starts: [what, how], as: ask}
      otherwise: {as: judge}
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, once: true, you: You always say that., goto: opening}
      - {id: hurry, you: And?, goto: shut}
      - {id: ask, you: What took the time?, goto: told}
    reply:
      ask: Say it in your own words.
      rules:
        - {id: open-words, starts: [what, how], as: ask}
      otherwise: {as: hurry}
""",
    ),
)  # fmt: skip
"""All codes of the replies."""
