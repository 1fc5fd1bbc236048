"""Small files of each format, good as they stand."""

SCENARIO = """\
format: scenario/1
id: late-again
version: 3
language: en
title: Late again
minutes: 8
level: 2
skills: [open-question]
guidelines: [core/ask-first]
you: Priya
them: Jonas
brief: Find out why.
meters:
  trust: {start: 5, shown: true}
  good-will: {name: Good will, start: 2, min: 1, max: 4}
flags: [named]
start: opening
scenes:
  opening:
    them: "I know: it's late."
    choices:
      - id: ask
        you: What is in the way?
        effects: {trust: +1}
        skills: {open-question: +2}
        why: It is open.
        goto: cause
      - id: lecture
        you: Third time.
        once: true
        effects: {trust: -2}
        goto: lost
    reply:
      ask: In your own words?
      rules:
        - {id: open, starts: [what, how], not: [why did you], as: ask}
        - {id: blame, any: [third time], as: lecture}
      otherwise: {as: ask, note: Matched loosely.}
  cause:
    them:
      - id: opens-up
        if: trust >= 4 and not named
        say: Nobody reviews it.
        set: [named]
      - id: shut
        say: Busy.
    choices:
      - id: agree
        when: named
        you: What will you do?
        set: [named]
        goto: owned
endings:
  owned: {grade: strong, text: He has a step.}
  lost: {grade: weak, text: "He nods, and leaves."}
debrief:
  - {ask: Which line would you keep?, show: best-line}
  - {ask: What will you say first?, save-as: intention}
swap:
  aim: Notice the question.
  feel: {ask: Room., lecture: Cornered.}
tests:
  - {name: the good path, pick: [ask, agree], expect: {ending: owned, trust: 6}}
"""

SCENARIO_DA = """\
format: translation/1
of: late-again
language: da
version: 3
texts:
  title: For sent igen
  meters.trust: Tillid
  scenes.opening.them: Jeg ved det godt.
  scenes.opening.ask.you: Hvad står i vejen?
  scenes.opening.ask.why: Det er åbent.
  scenes.opening.reply.ask: Med dine egne ord?
  scenes.opening.reply.note: Cirka.
  scenes.opening.reply.open.starts: [hvad, hvordan]
  scenes.cause.opens-up: Ingen ser på det.
  endings.owned: Han har et skridt.
  debrief.2: Hvad siger du først?
  swap.aim: Læg mærke til spørgsmålet.
  swap.feel.ask: Plads.
"""

BANK = """\
format: bank/1
id: core
title: The core
language: en
license: MIT
skills: {open-question: open questions, listening: listening}
"""
BANK_DA = "format: translation/1\nof: bank\nlanguage: da\ntexts: {title: Kernen, skills.listening: at lytte}\n"

GOAL = """\
format: questions/1
theme: goal
questions:
  proud:
    ask: What would make you proud?
    skill: open-question
    tags: [motivation]
    follow-up: [what-else]
    avoid: After bad news.
    was: [old]
  what-else: And what else?
"""
GOAL_DA = """\
format: translation/1
of: questions/goal
language: da
texts:
  proud: Hvad ville gøre dig stolt?
  proud.avoid: Efter dårlige nyheder.
"""

REALITY = "format: questions/1\ntheme: reality\nquestions: {now: What is true?}\n"

FLOW = """\
format: flow/1
id: grow
title: GROW
stages:
  - id: goal
    minutes: 10
    aim: One outcome.
    questions: {themes: [goal], draw: 3}
    capture: [goal]
  - id: way-forward
    title: The way
    minutes: 5
"""
FLOW_DA = "format: translation/1\nof: flows/grow\nlanguage: da\ntexts: {goal.title: Mål, goal.aim: Et udbytte.}\n"

KPI = """\
format: kpi/1
targets:
  - {from: 2026-01-01, minutes-per-month: {everyone: 45, strategic: 120}}
qualifies: {min-minutes: 20, needs: [outcome]}
"""

GUIDELINE = """\
---
format: guideline/1
id: managers
version: 2
language: en
title: What we expect of a manager
statement: Coaching is part of the job.
owner: Head of People
co-authors: [a team lead, a safety representative]
approved: 2026-01-15
review: 2027-01-15
---

## Ask before telling {#ask-first}

Ask one open question.

- then *listen*

## Write down what was agreed {#write-down}

A line is enough.
"""
GUIDELINE_DA = """\
---
format: guideline/1
id: managers
version: 2
language: da
title: Det venter vi af en leder
---

## Spørg, før du svarer {#ask-first}

Stil ét åbent spørgsmål.

## Skriv aftalen ned {#write-down}

En linje er nok.
"""
