"""The examples of the codes as folders of files: what is left out of an example is filled in from a small good file.

An example is a few lines of a scenario, or several files, each under a line that names it: `# questions/goal.yaml`. Its
top-level fields take the place of the same fields of the base; one with `format:` or without any field stands alone.
`before/` is the older folder of `lint --against`, `-> name` a symbolic link, a file that begins with `#!` may be run,
`«word × 1000»` is that word so many times. Today is `TODAY`.
"""

import re
from datetime import date

TODAY = date(2026, 11, 18)
"""The day on which the examples are checked."""

BASES = {
    "scenarios/": """\
format: scenario/1
id: late-report
language: en
title: The late report
minutes: 2
level: 1
skills: [open-question]
you: Ada, team lead
them: Noor, analyst
brief: The report came a day late. You want to know what happened.
meters:
  trust: {start: 5, shown: true}
start: opening
scenes:
  opening:
    them: It took longer than I thought.
    choices:
      - id: judge
        you: You always say that, Noor.
        effects: {trust: -1}
        why: It judges before you know anything.
        goto: shut
      - id: ask
        you: What took the time?
        effects: {trust: +1}
        skills: {open-question: +1}
        why: An open question gives her the floor.
        goto: told
endings:
  told: {grade: strong, text: She tells you what it was}
  shut: {grade: weak, text: She says it will not happen again}
debrief:
  - ask: What did you hear that you did not expect?
swap:
  feel: {judge: Small., ask: Taken seriously.}
tests:
  - {name: a question opens her up, pick: [ask], expect: {ending: told, trust: 6}}
""",
    "questions/": """\
format: questions/1
theme: goal
questions:
  proud-of: What would make you proud of this week?
""",
    "bank.yaml": """\
format: bank/1
id: example
title: An example
language: en
license: MIT
skills: {listening: listening, open-question: open questions}
""",
    "flows/": """\
format: flow/1
id: short-talk
title: A short talk
stages:
  - {id: goal, minutes: 10, questions: {themes: [goal], draw: 1}}
""",
    "kpi.yaml": """\
format: kpi/1
targets:
  - {from: 2026-01-01, minutes-per-month: {everyone: 45}}
""",
    "lang/da/questions/": """\
format: translation/1
of: questions/goal
language: da
texts:
  proud-of: Hvad ville gøre dig stolt i denne uge?
""",
    "lang/da/bank.yaml": """\
format: translation/1
of: bank
language: da
texts: {title: Et eksempel, skills.listening: at lytte, skills.open-question: åbne spørgsmål}
""",
}
"""A good file of each kind, by the beginning of its path."""

ALONE = "scenarios/late-report.yaml"
"""Where an example stands that names no file."""

_NAMED = re.compile(r"^# ([\w./-]+\.(?:yaml|yml|md|git|txt))$", re.MULTILINE)
_FIELD = re.compile(r"^([A-Za-z][\w-]*):", re.MULTILINE)
_TIMES = re.compile(r"«([^«»]+) × ([0-9]+)»")
_LINK = "-> "
_RUNS = "#!"


def parts(example: str) -> dict[str, str]:
    """Return the files of an example as they are shown, by path."""
    found = _NAMED.split(example)
    return dict(zip(found[1::2], found[2::2], strict=True)) if len(found) > 1 else {ALONE: example}


def files(example: str) -> dict[str, bytes]:
    """Return the files of an example as they are checked, by path; a link's text begins with `-> `."""
    return {path: _whole(path, text.strip("\n") + "\n") for path, text in parts(example).items()}


def link(data: bytes) -> str:
    """Return where a file of an example leads that is a symbolic link; "" for any other."""
    text = data.decode("utf-8", "surrogateescape")
    return text.removeprefix(_LINK).strip() if text.startswith(_LINK) else ""


def runs(data: bytes) -> bool:
    """Tell whether a file of an example may be run."""
    return data.startswith(_RUNS.encode())


def _whole(path: str, text: str) -> bytes:
    if text.startswith(_RUNS):
        first, _, rest = text.partition("\n")
        return f"{first}\n".encode() + _whole(path, rest)
    text = _TIMES.sub(lambda times: times[1] * int(times[2]), text)
    given = _blocks(text)
    base = _base(path.removeprefix("before/"))
    if base and given and "format" not in given:
        text = "".join((_blocks(base) | given).values())
    return text.encode("utf-8", "surrogateescape")


def _base(path: str) -> str:
    return max((start for start in BASES if path.startswith(start)), key=len, default="") and next(
        text for start, text in BASES.items() if path.startswith(start)
    )


def _blocks(text: str) -> dict[str, str]:
    """Return the top-level fields of a file, each with all the lines that belong to it."""
    found = _FIELD.split(text)
    blocks: dict[str, str] = {}
    for name, rest in zip(found[1::2], found[2::2], strict=True):
        blocks[name] = blocks.get(name, "") + f"{name}:{rest}"
    return blocks
