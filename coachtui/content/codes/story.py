"""S: whether the story holds together, from the start to every ending."""

from coachtui.content.codes.definition import Code
from coachtui.content.codes.pace import PACE
from coachtui.i18n import N_

STORY = (
    Code(
        "S001",
        "error",
        N_("the start names no scene: there is no “{name}”"),
        N_("Name one of the scenes under `start`."),
        N_("A play begins in the scene that `start` names."),
        bad="start: openning",
        good="start: opening",
    ),
    Code(
        "S002",
        "error",
        N_("no scene or ending is called “{name}”"),
        N_("Correct the name after `goto`, or write the scene or ending."),
        N_("Every choice leads on: to a scene or to an ending. Whoever takes this one would stand before nothing."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, goto: tolld}
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
        "S003",
        "error",
        N_("the scenario has no ending"),
        N_("Write at least one ending with a grade and a text under `endings`."),
        N_("A play is over when it comes to an ending; without one it can never be finished."),
        bad="endings: {}",
        good="""
endings:
  told: {grade: strong, text: She tells you what it was}
  shut: {grade: weak, text: She says it will not happen again}
""",
    ),
    Code(
        "S004",
        "warning",
        N_("no choice leads from the start to the scene “{name}”"),
        N_("Lead a choice there, or take the scene out."),
        N_("A scene that nothing is linked to is never seen: usually a name was changed, or a `goto` forgotten."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, goto: told}
  coffee:
    them: Shall we get a coffee?
    choices:
      - {id: rather-not, you: Not now., goto: shut}
      - {id: gladly, you: Gladly., goto: told}
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, goto: coffee}
  coffee:
    them: Shall we get a coffee?
    choices:
      - {id: rather-not, you: Not now., goto: shut}
      - {id: gladly, you: Gladly., goto: told}
""",
    ),
    Code(
        "S005",
        "warning",
        N_("no play reaches the scene “{name}”: {because}"),
        N_("Ease the condition on the way there, or let choices before it do more."),
        N_(
            "Choices lead there, but never at a moment when they are on offer. Every state that a play can be in was looked at: this is certain, not a guess."
        ),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, effects: {trust: +1}, goto: told}
      - {id: joke, when: trust >= 9, you: Longer than the report?, goto: laugh}
  laugh:
    them: She laughs.
    choices:
      - {id: drop-it, you: Never mind., goto: shut}
      - {id: go-on, you: So what took the time?, goto: told}
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, effects: {trust: +1}, goto: told}
      - {id: joke, when: trust >= 5, you: Longer than the report?, goto: laugh}
  laugh:
    them: She laughs.
    choices:
      - {id: drop-it, you: Never mind., goto: shut}
      - {id: go-on, you: So what took the time?, goto: told}
""",
    ),
    Code(
        "S006",
        "error",
        N_("nothing can be said here any more after {picks}"),
        N_("Leave one choice without a condition and without `once`, or one whose condition is then met."),
        N_("A play that comes here stands still: no choice is on offer. The shortest way to it is shown, to try it."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, once: true, you: You always say that., effects: {trust: -1}, goto: opening}
      - {id: ask, when: trust >= 5, you: What took the time?, goto: told}
      - {id: leave, when: trust >= 5, you: We stop here., goto: shut}
tests: []
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, once: true, you: You always say that., effects: {trust: -1}, goto: opening}
      - {id: ask, when: trust >= 5, you: What took the time?, goto: told}
      - {id: leave, you: We stop here., goto: shut}
tests: []
""",
    ),
    Code(
        "S007",
        "error",
        N_("no ending can be reached any more after {picks}"),
        N_("Give one of the scenes that come round from here a way out to an ending."),
        N_("There is always something to say from here on, but none of it ever leads to an ending."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: round}
      - {id: ask, you: What took the time?, goto: told}
      - {id: leave, you: We stop here., goto: shut}
  round:
    them: Do I?
    choices:
      - {id: yes-you-do, you: You do., goto: round}
      - {id: every-time, you: Every time., effects: {trust: -1}, goto: round}
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: round}
      - {id: ask, you: What took the time?, goto: told}
      - {id: leave, you: We stop here., goto: shut}
  round:
    them: Do I?
    choices:
      - {id: yes-you-do, you: You do., goto: shut}
      - {id: not-fair, you: No. That was not fair., goto: told}
""",
    ),
    Code(
        "S008",
        "warning",
        N_("no play reaches the ending “{name}”: {because}"),
        N_("Lead a choice there that can be on offer, or take the ending out."),
        N_("An ending that nobody can reach promises something the talk does not hold."),
        bad="""
endings:
  told: {grade: strong, text: She tells you what it was}
  shut: {grade: weak, text: She says it will not happen again}
  friends: {grade: mixed, text: You talk about the weekend}
""",
        good="""
endings:
  told: {grade: strong, text: She tells you what it was}
  shut: {grade: weak, text: She says it will not happen again}
""",
    ),
    *PACE,
)
"""All codes of the story."""
