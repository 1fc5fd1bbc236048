"""Q: the questions of a bank, and what leads to them."""

from coachtui.content.codes.definition import Code
from coachtui.content.codes.guidelines import ITEMS
from coachtui.i18n import N_

BANK = (
    Code(
        "Q001",
        "warning",
        N_("no questions have the theme “{name}”"),
        N_("Correct the name, or write questions with this theme."),
        N_("A stage that draws from a theme without questions offers none."),
        bad="# questions/goal.yaml\ntheme: goals\n# flows/short-talk.yaml\ntitle: A short talk",
        good="# questions/goal.yaml\ntheme: goal\n# flows/short-talk.yaml\ntitle: A short talk",
    ),
    Code(
        "Q002",
        "warning",
        N_("no question of the bank is called “{name}”"),
        N_("Correct the id, or write the question."),
        N_("A follow-up that is not there cannot be offered."),
        bad="""
# questions/goal.yaml
questions:
  proud-of: {ask: "What would make you proud?", follow-up: [waht-else]}
  what-else: And what else?
""",
        good="""
# questions/goal.yaml
questions:
  proud-of: {ask: "What would make you proud?", follow-up: [what-else]}
  what-else: And what else?
""",
    ),
    Code(
        "Q003",
        "warning",
        N_("“{name}” asks the same in the same words: {place}"),
        N_("Keep one of the two; a flow can draw from both themes."),
        N_("Whoever draws three questions should not be asked one of them twice."),
        bad="""
# questions/goal.yaml
questions:
  next-week: What matters most to you next week?
  week-ahead: What matters most to you next week?
""",
        good="""
# questions/goal.yaml
questions:
  next-week: What matters most to you next week?
  week-behind: What are you glad to have behind you?
""",
    ),
    Code(
        "Q004",
        "warning",
        N_("“{name}” asks nearly the same: {place}"),
        N_("Keep the better one, or make the other ask for something else."),
        N_("Two questions that differ by a word feel like one to the person who is asked."),
        bad="""
# questions/goal.yaml
questions:
  next-week: What matters most to you in the coming week?
  week-ahead: What matters most for you in the coming week?
""",
        good="""
# questions/goal.yaml
questions:
  next-week: What matters most to you in the coming week?
  week-behind: What are you glad to have behind you?
""",
    ),
    Code(
        "Q005",
        "warning",
        N_("this is not a question"),
        N_("Ask something, with a question mark at the end; or begin with a request such as “Tell me”."),
        N_("A question bank is there to ask. A statement makes the other person guess what you want to hear."),
        bad="# questions/goal.yaml\nquestions:\n  know-best: You know best.",
        good="# questions/goal.yaml\nquestions:\n  know-best: What do you know best?",
    ),
    Code(
        "Q006",
        "warning",
        N_("this can be answered with yes or no, and the skill is “{name}”"),
        N_("Begin with what, how, which, when or who."),
        N_("Open questions invite a story; a closed one is done after one word."),
        bad='# questions/goal.yaml\nquestions:\n  clear: {ask: "Is your goal clear?", skill: open-question}',
        good='# questions/goal.yaml\nquestions:\n  clear: {ask: "How clear is your goal?", skill: open-question}',
    ),
    Code(
        "Q007",
        "warning",
        N_("these are two questions in one"),
        N_("Split it in two; the second can be a follow-up of the first."),
        N_("Of two questions people answer the easier one."),
        bad="# questions/goal.yaml\nquestions:\n  goal: What do you want? And when do you want it?",
        good="# questions/goal.yaml\nquestions:\n  goal: What do you want?",
    ),
    Code(
        "Q008",
        "warning",
        N_("“{name}” belongs before “{other}”: ids stand in the order of the alphabet"),
        N_("Sort the questions; `coachtui fmt` does it for you."),
        N_(
            "Where two people add questions, sorted ones rarely meet in the same line. Unsorted ones always do, at the end."
        ),
        bad="# questions/goal.yaml\nquestions:\n  what-else: And what else?\n  proud-of: What would make you proud?",
        good="# questions/goal.yaml\nquestions:\n  proud-of: What would make you proud?\n  what-else: And what else?",
    ),
    Code(
        "Q009",
        "error",
        N_("“{name}” is a question of today: {place}"),
        N_("Take it out of `was`, or give the living question another id."),
        N_("An old id that is in use again would lead people's histories to the wrong question."),
        bad="""
# questions/goal.yaml
questions:
  proud-of: {ask: "What would make you proud?", was: [what-else]}
  what-else: And what else?
""",
        good="""
# questions/goal.yaml
questions:
  proud-of: {ask: "What would make you proud?", was: [proud-friday]}
  what-else: And what else?
""",
    ),
    Code(
        "Q010",
        "warning",
        N_("the bank names no skill “{name}”"),
        N_("Name it under `skills` in bank.yaml, or correct the name."),
        N_("Skills are shown by the name the bank gives them; a misspelt one starts a score of its own."),
        bad="""
# bank.yaml
title: An example
# questions/goal.yaml
questions:
  proud-of: {ask: "What would make you proud?", skill: open-qestion}
""",
        good="""
# bank.yaml
title: An example
# questions/goal.yaml
questions:
  proud-of: {ask: "What would make you proud?", skill: open-question}
""",
    ),
    Code(
        "Q011",
        "warning",
        N_("the file holds {found} questions; {most} are enough for one theme"),
        N_("Split the theme, or keep the best questions; one question a file is fine too."),
        N_("Short files can be read in a review, and two people who add to them rarely meet."),
        bad="# questions/goal.yaml\nquestions:\n" + "".join(f"  q{i}: What is number {i}?\n" for i in range(10, 41)),
        good="# questions/goal.yaml\nquestions:\n  one: What is number one?",
    ),
    *ITEMS,
)
"""All codes of the bank."""
