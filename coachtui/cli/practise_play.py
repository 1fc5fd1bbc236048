"""A play on plain lines: what is said, the lettered choices, one line read for each; and the debrief."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

import click

from coachtui.cli.output import columns, say
from coachtui.cli.tools import Tools
from coachtui.i18n import _
from coachtui.language.text import clean
from coachtui.practice.debrief import debrief
from coachtui.practice.engine import line_said, offered, replay
from coachtui.practice.replies import understood
from coachtui.services import practising
from coachtui.wording import practice as words

if TYPE_CHECKING:
    from coachtui.practice.debrief import Debrief
    from coachtui.practice.engine import Play
    from coachtui.practice.plays import Played
    from coachtui.practice.scenario import Reflection, Scenario
    from coachtui.services.practising import Before, Shelved

_LETTERS = "abcdefghijklmnop"


class _Answer(NamedTuple):
    """What a line that was read means; `choice` is the id of the line to say, `note` what is to be said about it."""

    does: Literal["say", "back", "pause", "again"]
    choice: str = ""
    note: str = ""


class Keeper(Protocol):
    """Takes each step of a talk, to keep it or to let it go."""

    def __call__(self, now: Play) -> None:
        """Take the talk as it stands after a choice, or after one was taken back."""


def play(tools: Tools, shelved: Shelved, skills: Mapping[str, str], *, again: bool) -> None:
    """Play a scenario from where it rests, or from its start; every choice is kept at once. Raises CoachError."""
    scenario, resting = shelved.scenario, shelved.resting
    if again and resting:
        tools.desk.do(practising.forget_play, practising.ForgetPlay(resting, scenario.title))
        resting = None
    played = resting or practising.new_play(scenario, tools.context)

    def keep(now: Play) -> None:
        nonlocal played
        played = played._replace(picks=now.picks, version=scenario.version)
        tools.desk.do(practising.keep_play, played)

    now = talk(scenario, replay(scenario, played.picks), keep, shelved.intention, _("“q” pauses."))
    if not now.state.ending:
        if now.steps:
            say(_("{title} rests. Go on with: coachtui practise").format(title=scenario.title) + f" {scenario.id}")
        return
    tools.desk.do(practising.end_play, practising.EndPlay(scenario, played))
    found = debrief(scenario, now)
    before = practising.before(tools.records, played)
    print_debrief(found, skills, before)
    _reflect(tools, scenario, played, found)


def talk(scenario: Scenario, now: Play, keep: Keeper, intention: str, leaving: str) -> Play:
    """Read choices, line by line, until the talk ends or is left; return how far it came."""
    _introduce(scenario, now, intention, leaving)
    while not now.state.ending:
        _show(scenario, now)
        answer = _read(scenario, now)
        if answer.note:
            say(answer.note)
        if answer.does == "pause":
            break
        if answer.does != "again":
            picks = now.picks[:-1] if answer.does == "back" else (*now.picks, answer.choice)
            now = replay(scenario, picks)
            keep(now)
    return now


def _introduce(scenario: Scenario, now: Play, intention: str, leaving: str) -> None:
    say(f"{scenario.title} · {words.facts(scenario)}")
    say(" ".join(scenario.them.split()))
    for paragraph in words.paragraphs(scenario.brief):
        say()
        say(paragraph)
    if intention:
        say()
        say(_("You want to say first: {words}").format(words=intention))
    say()
    say(_("Answer with a letter or a number. “back” takes the last choice back.") + f" {leaving}")
    for step in now.steps:
        say()
        _say_line(words.other(scenario), step.line.say)
        _say_line(_("You"), step.choice.you)
    if now.stopped:
        say()
        say(words.stopped(now.stopped))


def _say_line(who: str, text: str) -> None:
    if text.strip():
        say(f"{who}: {' '.join(text.split())}")


def _show(scenario: Scenario, now: Play) -> None:
    say()
    _say_line(words.other(scenario), line_said(scenario, now.state).say)
    values = dict(zip((meter.id for meter in scenario.meters), now.state.meters, strict=True))
    for meter in scenario.meters:
        if meter.shown:
            said = _("{meter}: {value} of {most}")
            say(said.format(meter=meter.name, value=values[meter.id], most=meter.most), indent=1)
    there = offered(scenario, now.state)
    for letter, choice in zip(_LETTERS, there, strict=False):
        say(f"{letter}  {' '.join(choice.you.split())}", indent=2)
    if not there:
        say(_("The author left nothing to say here. “back” takes the last choice back."))
    elif scenario.scene(now.state.scene).reply:
        say("t  " + _("and your own words behind it"), indent=2)


def _read(scenario: Scenario, now: Play) -> _Answer:
    """Read one line from the terminal or a pipe; where it ends, the play rests."""
    click.echo("> ", nl=False)
    sys.stdout.flush()
    read = sys.stdin.readline()
    if not read:
        say()
        return _Answer("pause")
    typed = clean(read)
    there = offered(scenario, now.state)
    word, _space, rest = typed.partition(" ")
    word = word.casefold()
    if word in ("q", "quit"):
        return _Answer("pause")
    if word in ("back", "<"):
        return _Answer("back") if now.steps else _Answer("again", note=_("This is the start."))
    reply = scenario.scene(now.state.scene).reply
    if word == "t" and reply:
        found = understood(reply, rest, there)
        if found is None:
            said = _("That fits no line here. Try other words, or choose a letter.")
            return _Answer("again", note=said if rest.strip() else reply.ask)
        you = next(choice.you for choice in there if choice.id == found.choice)
        note = f" {reply.note}" if found.loosely and reply.note else ""
        return _Answer("say", found.choice, words.taken_as(" ".join(you.split())) + note)
    index = _index(typed)
    if 0 <= index < len(there):
        return _Answer("say", there[index].id)
    return _Answer("again", note=_not_there(len(there)))


def _index(typed: str) -> int:
    if len(typed) == 1 and typed.casefold() in _LETTERS:
        return _LETTERS.index(typed.casefold())
    return int(typed) - 1 if typed.isascii() and typed.isdigit() and len(typed) < 3 else -1


def _not_there(count: int) -> str:
    if not count:
        return _("There is nothing to choose here.")
    return _("Answer with a letter from a to {last}, or with its number.").format(last=_LETTERS[count - 1])


def print_debrief(found: Debrief, skills: Mapping[str, str], before: Before | None) -> None:
    """Print how a talk ended, the skills, and each line with what it did; `before`: what it is compared with."""
    say()
    if found.ending:
        say(" ".join(found.ending.text.split()))
        say(words.grade(found.ending.grade) + (f" · {words.number(before.number)}" if before else ""))
    say()
    earlier = before.scores if before else {}
    if found.skills:
        rows: Sequence[Sequence[str]] = [
            (words.skill(score.skill, skills), words.points(score), words.trend(score, earlier.get(score.skill)))
            for score in found.skills
        ]
        columns(rows)
        say()
    for judged in found.steps:
        say(f"{judged.step + 1}. {' '.join(judged.you.split())}")
        lines = [judged.why, _("felt: {words}").format(words=judged.felt) if judged.felt else ""]
        lines += [_("better: {line}").format(line=judged.better.you)] if judged.better else []
        for line in lines:
            if line.strip():
                say(" ".join(line.split()), indent=3)


def _reflect(tools: Tools, scenario: Scenario, played: Played, found: Debrief) -> None:
    """Ask the author's questions; an answer is read only where it is kept."""
    for each in scenario.debrief:
        ask(each, found)
        if each.save_as == "intention":
            click.echo(_("(enter for none)") + " > ", nl=False)
            sys.stdout.flush()
            said = clean(sys.stdin.readline())
            if said:
                tools.desk.do(practising.save_intention, practising.Intention(played.id, said))


def ask(reflection: Reflection, found: Debrief) -> None:
    """Print a question of the debrief with what it shows."""
    say()
    say(reflection.ask)
    if reflection.show == "best-line" and found.best_line is not None:
        say(_("“{line}”").format(line=found.steps[found.best_line].you), indent=3)
