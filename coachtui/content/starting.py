"""The text of a first scenario and of a first bank: complete, sound, and made to be changed."""

from collections.abc import Mapping

from coachtui.content.adding import Addition, prose, with_questions
from coachtui.content.fields import as_id

PLACES: Mapping[str, tuple[str | int, ...]] = {
    "title": ("title",),
    "you": ("you",),
    "them": ("them",),
    "brief": ("brief",),
    "opening": ("scenes", "opening", "them"),
    "ask": ("scenes", "opening", "choices", 1, "you"),
    "ask-why": ("scenes", "opening", "choices", 1, "why"),
    "answer": ("scenes", "told", "them"),
    "step": ("scenes", "told", "choices", 0, "you"),
    "step-why": ("scenes", "told", "choices", 0, "why"),
    "owned": ("endings", "owned", "text"),
    "soothe": ("scenes", "opening", "choices", 0, "you"),
    "soothe-why": ("scenes", "opening", "choices", 0, "why"),
    "shut": ("scenes", "shut", "them"),
    "solve": ("scenes", "told", "choices", 1, "you"),
    "solve-why": ("scenes", "told", "choices", 1, "why"),
    "solved": ("endings", "solved", "text"),
    "back": ("scenes", "shut", "choices", 1, "you"),
    "back-why": ("scenes", "shut", "choices", 1, "why"),
    "leave": ("scenes", "shut", "choices", 0, "you"),
    "leave-why": ("scenes", "shut", "choices", 0, "why"),
    "left": ("endings", "left", "text"),
    "keep": ("debrief", 0, "ask"),
    "first": ("debrief", 1, "ask"),
    "aim": ("swap", "aim"),
    "feel-ask": ("swap", "feel", "ask"),
    "feel-step": ("swap", "feel", "step"),
    "feel-soothe": ("swap", "feel", "soothe"),
    "feel-solve": ("swap", "feel", "solve"),
    "feel-back": ("swap", "feel", "back"),
    "feel-leave": ("swap", "feel", "leave"),
    "good-path": ("tests", 0, "name"),
    "way-back": ("tests", 1, "name"),
    "kind-word": ("tests", 2, "name"),
}
"""Where the words of a first scenario stand in it: the good path first, then what tempts, then the rest."""

_SCENARIO = """\
format: scenario/1
id: {id}
version: 1
language: {language}
title: {title}
minutes: {minutes}
level: {level}
skills: [open-question]

you: {you}
them: {them}
brief: {brief}

meters:
  trust: {{name: {trust}, start: 5, min: 0, max: 10, shown: true}}
start: opening

scenes:
  opening:
    them: {opening}
    choices:
      - id: soothe
        you: {soothe}
        effects: {{trust: -1}}
        why: {soothe-why}
        goto: shut
      - id: ask
        you: {ask}
        effects: {{trust: +1}}
        skills: {{open-question: +2}}
        why: {ask-why}
        goto: told

  told:
    them: {answer}
    choices:
      - id: step
        you: {step}
        effects: {{trust: +1}}
        skills: {{open-question: +2}}
        why: {step-why}
        goto: owned
      - id: solve
        you: {solve}
        effects: {{trust: -1}}
        why: {solve-why}
        goto: solved

  shut:
    them: {shut}
    choices:
      - id: leave
        you: {leave}
        effects: {{trust: -1}}
        why: {leave-why}
        goto: left
      - id: back
        you: {back}
        effects: {{trust: +1}}
        skills: {{open-question: +1}}
        why: {back-why}
        goto: told

endings:
  owned:
    grade: strong
    text: {owned}
  solved:
    grade: mixed
    text: {solved}
  left:
    grade: weak
    text: {left}

debrief:
  - ask: {keep}
    show: best-line
  - ask: {first}
    save-as: intention

swap:
  aim: {aim}
  feel:
    ask: {feel-ask}
    step: {feel-step}
    soothe: {feel-soothe}
    solve: {feel-solve}
    leave: {feel-leave}
    back: {feel-back}

tests:
  - name: {good-path}
    pick: [ask, step]
    expect: {{ending: owned, trust: 7}}
  - name: {way-back}
    pick: [soothe, back, step]
    expect: {{ending: owned, trust: 6}}
  - name: {kind-word}
    pick: [soothe, leave]
    expect: {{ending: left, trust: 3}}
"""


def scenario_text(words: Mapping[str, str], trust: str, language: str, minutes: int, level: int) -> str:
    """Return the scenario with these words; `trust` is what its meter is called."""
    written = {name: prose(words[name]) for name in PLACES}
    return _SCENARIO.format(
        id=as_id(words["title"]) or "scenario", language=language, minutes=minutes, level=level,
        trust=prose(trust, flow=True), **written,
    )  # fmt: skip


def bank_text(name: str, title: str, language: str, licence: str, theme: str, theme_title: str) -> str:
    """Return the bank file."""
    skills = "skills:\n  listening: listening\n  open-question: open questions\n" if language == "en" else ""
    return (
        f"format: bank/1\nid: {name}\ntitle: {prose(title)}\nlanguage: {language}\nlicense: {prose(licence)}\n"
        f"{skills}themes:\n  {theme}: {prose(theme_title)}\n"
    )


def theme_text(theme: str, questions: Mapping[str, str]) -> str:
    """Return the file of a theme; the second question follows the first."""
    names = list(questions)
    added = [
        Addition(name, theme, ask, follow_up=tuple(names[1:2]) if name == names[0] else ())
        for name, ask in questions.items()
    ]
    return with_questions("", theme, added) or ""
