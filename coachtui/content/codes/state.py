"""V: meters, flags, conditions, and the lines that hang on them."""

from coachtui.content.codes.definition import Code
from coachtui.i18n import N_

STATE = (
    Code(
        "V001",
        "error",
        N_("no meter is called “{name}”"),
        N_("Declare the meter under `meters`, or correct the name."),
        N_("Meters are declared before they are used, so that a misspelt one is not taken for another."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., effects: {trsut: -1}, goto: shut}
      - {id: ask, you: What took the time?, goto: told}
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., effects: {trust: -1}, goto: shut}
      - {id: ask, you: What took the time?, goto: told}
""",
    ),
    Code(
        "V002",
        "error",
        N_("no flag is called “{name}”"),
        N_("Add the flag to `flags`, or correct the name."),
        N_("Flags are declared before they are used, so that a misspelt one is not taken for another."),
        bad="""
flags: [waited]
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: wait, once: true, you: (You wait.), set: [waited], goto: opening}
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, when: wated, you: What took the time?, goto: told}
""",
        good="""
flags: [waited]
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: wait, once: true, you: (You wait.), set: [waited], goto: opening}
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, when: waited, you: What took the time?, goto: told}
""",
    ),
    Code(
        "V003",
        "error",
        N_("this condition cannot be read: {mistake}"),
        N_("Write comparisons and flags joined by `and`, `or`, `not` and parentheses: trust >= 4 and not waited."),
        N_("Conditions are kept this small so that every play can be looked at before anyone plays."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, when: trust => 5, you: What took the time?, goto: told}
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, when: trust >= 5, you: What took the time?, goto: told}
""",
    ),
    Code(
        "V004",
        "error",
        N_("the meter starts at {start}, outside {least} to {most}"),
        N_("Start within the bounds, or move them."),
        N_("A meter never leaves its bounds, so it cannot begin outside them."),
        bad="meters:\n  trust: {start: 12, min: 0, max: 10}",
        good="meters:\n  trust: {start: 5, min: 0, max: 10}",
    ),
    Code(
        "V005",
        "warning",
        N_("“{name}” is declared and never used"),
        N_("Use it in an effect or a condition, or take it out."),
        N_("What is declared and never used is usually a misspelling elsewhere, or a thought that was dropped."),
        bad="meters:\n  trust: {start: 5, shown: true}\n  mood: {start: 3}",
        good="meters:\n  trust: {start: 5, shown: true}",
    ),
    Code(
        "V006",
        "warning",
        N_("the flag “{name}” is tested here and never set"),
        N_("Set it with `set` in a choice or a line, or test something else."),
        N_("A flag that nothing sets is never there: whatever hangs on it never happens, or always."),
        bad="""
flags: [waited]
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, when: not waited, you: What took the time?, goto: told}
""",
        good="""
flags: [waited]
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: wait, once: true, you: (You wait.), set: [waited], goto: opening}
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, when: not waited, you: What took the time?, goto: told}
""",
    ),
    Code(
        "V007",
        "warning",
        N_("the flag “{name}” is set and never tested"),
        N_("Let a condition read it, or take it out."),
        N_("A flag that nothing reads changes nothing in the talk."),
        bad="""
flags: [waited]
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: wait, once: true, you: (You wait.), set: [waited], goto: opening}
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, goto: told}
""",
        good="""
flags: [waited]
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: wait, once: true, you: (You wait.), set: [waited], goto: opening}
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, when: waited, you: What took the time?, goto: told}
""",
    ),
    Code(
        "V008",
        "warning",
        N_("this condition holds every time it is asked"),
        N_("Take the condition out, or let it ask for something that may be otherwise."),
        N_("In every play that comes here the condition holds: it says nothing, and hides what the author meant."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, when: trust >= 5, you: What took the time?, goto: told}
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
        "V009",
        "warning",
        N_("this condition never holds: {because}"),
        N_("Ease the condition, or let something before it do more."),
        N_("In every play that comes here the condition fails: nobody ever sees what hangs on it."),
        bad="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, goto: told}
      - {id: joke, when: trust > 8, you: Longer than the report?, goto: told}
""",
        good="""
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, goto: told}
      - {id: joke, you: Longer than the report?, effects: {trust: +1}, goto: told}
""",
    ),
    Code(
        "V010",
        "warning",
        N_("every line here has a condition: where none holds, nothing is said"),
        N_("Leave the last line without `if`."),
        N_("Lines are tried from the top. Where none fits, the other person is silent, and few authors mean that."),
        bad="""
scenes:
  opening:
    them:
      - {id: warm, if: trust >= 5, say: It took longer than I thought.}
      - {id: cold, if: trust < 2, say: It took a while.}
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, goto: told}
""",
        good="""
scenes:
  opening:
    them:
      - {id: warm, if: trust >= 5, say: It took longer than I thought.}
      - {id: cold, say: It took a while.}
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, goto: told}
""",
    ),
    Code(
        "V011",
        "warning",
        N_("“{name}” is never said: “{other}” above it is said whenever this one could be"),
        N_("Move the line up, or narrow the condition of the one above."),
        N_("The first line whose condition holds is said. One below a line that always fits is never heard."),
        bad="""
scenes:
  opening:
    them:
      - {id: plain, say: It took longer than I thought.}
      - {id: cold, if: trust < 6, say: It took a while.}
    choices:
      - {id: judge, you: You always say that., goto: shut}
      - {id: ask, you: What took the time?, goto: told}
""",
        good="""
scenes:
  opening:
    them:
      - {id: cold, if: trust < 5, say: It took a while.}
      - {id: plain, say: It took longer than I thought.}
    choices:
      - {id: judge, you: You always say that., effects: {trust: -1}, goto: opening}
      - {id: leave, you: We stop here., goto: shut}
      - {id: ask, you: What took the time?, goto: told}
""",
    ),
    Code(
        "V012",
        "warning",
        N_("this effect never moves “{name}”: the meter is at {at} whenever it comes"),
        N_("Widen the bounds of the meter, or start it elsewhere."),
        N_("A meter stops at its bounds. Here it has always reached the bound before, so the effect does nothing."),
        bad="""
meters:
  trust: {start: 10, max: 10}
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., effects: {trust: -1}, goto: shut}
      - {id: ask, you: What took the time?, effects: {trust: +1}, goto: told}
tests: []
""",
        good="""
meters:
  trust: {start: 5, max: 10}
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - {id: judge, you: You always say that., effects: {trust: -1}, goto: shut}
      - {id: ask, you: What took the time?, effects: {trust: +1}, goto: told}
tests: []
""",
    ),
)
"""All codes of the state."""
