"""Words about practising: how a play went, what a scenario asks for, and why a play that rested stops."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from coachtui.i18n import N_, _, ngettext
from coachtui.wording.durations import duration

if TYPE_CHECKING:
    from coachtui.practice.debrief import SkillScore, Trend
    from coachtui.practice.engine import Stopped, Why
    from coachtui.practice.scenario import Grade, Scenario
    from coachtui.services.practising import Shelved

_GRADES: dict[Grade, str] = {"strong": N_("strong"), "mixed": N_("mixed"), "weak": N_("weak")}
_NUMBERS = (N_("1st play"), N_("2nd play"), N_("3rd play"))
_TRENDS: dict[Trend, str] = {"up": "▲", "flat": "◆", "down": "▼"}
_STOPPED: dict[Why, str] = {
    "gone": N_("The scenario was changed since: your next choice is gone from it, so the talk goes on here."),
    "not-on-offer": N_(
        "The scenario was changed since: your next choice is not on offer any more, so the talk goes on here."
    ),
    "over": N_("The scenario was changed since: the talk ends earlier than before."),
}


def grade(value: Grade) -> str:
    """Return the word for an ending's grade."""
    return _(_GRADES[value])


def facts(scenario: Scenario) -> str:
    """Return `level 2 · 8 min`."""
    return _("level {level}").format(level=scenario.level) + " · " + duration(scenario.minutes)


def other(scenario: Scenario) -> str:
    """Return what the other is called."""
    from coachtui.practice.naming import called

    return called(scenario.them) or _("They")


def skill(name: str, names: Mapping[str, str]) -> str:
    """Return a skill's name, or its id as words where the library does not know it."""
    return names.get(name) or name.replace("-", " ")


def skills(ids: Iterable[str], names: Mapping[str, str]) -> str:
    """Return the names of skills with commas between them."""
    return ", ".join(skill(each, names) for each in ids)


def history(shelved: Shelved) -> str:
    """Return `rests · played 2 times, last: mixed`, or that it was not played yet."""
    said = [_("rests")] if shelved.resting else []
    if shelved.plays:
        times = ngettext("played once", "played {count} times", shelved.plays).format(count=shelved.plays)
        last = shelved.last.grade if shelved.last else None
        said.append(_("{times}, last: {grade}").format(times=times, grade=grade(last)) if last else times)
    elif not said:
        said.append(_("not played yet"))
    return " · ".join(said)


def number(count: int) -> str:
    """Return `2nd play`."""
    return _(_NUMBERS[count - 1]) if count <= len(_NUMBERS) else _("play number {count}").format(count=count)


def points(score: SkillScore) -> str:
    """Return `3 of 4`, or that the skill was not on offer on the way."""
    return _("{got} of {of}").format(got=score.got, of=score.of) if score.of else _("not on offer")


def trend(score: SkillScore, earlier: SkillScore | None) -> str:
    """Return `▲ from 1 of 4` against an earlier play; an empty text where they cannot be compared."""
    way = score.trend(earlier)
    if way is None or earlier is None:
        return ""
    return f"{_TRENDS[way]} " + _("from {points}").format(points=points(earlier))


def stopped(value: Stopped) -> str:
    """Return why a play that rested does not go on where it was left."""
    return _(_STOPPED[value.why])


def taken_as(line: str) -> str:
    """Return which line own words were taken for."""
    return _("taken as: {line}").format(line=line)


def more_problems(count: int) -> str:
    """Return that a file has more problems than the one shown; an empty text for none."""
    said = ngettext("and {count} more in this file", "and {count} more in this file", count)
    return said.format(count=count) if count > 0 else ""


def amiss(count: int) -> str:
    """Return how many files of the library, beside those that cannot be played, something is wrong with."""
    said = ngettext("{count} file in the library to put right", "{count} files in the library to put right", count)
    return said.format(count=count)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of an author's text: single line breaks are only the width of the author's file."""
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]
