"""What is said in a session, on the screen and line by line alike: what lacks, and what was made of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coachtui.coaching.drawing import lacking
from coachtui.i18n import _
from coachtui.language.names import fold
from coachtui.wording.dates import clock, day
from coachtui.wording.durations import duration
from coachtui.wording.slashes import example

if TYPE_CHECKING:
    from datetime import datetime

    from coachtui.coaching.flows import Flow
    from coachtui.coaching.running import Running
    from coachtui.content.library import Library
    from coachtui.services.session.lines import Entered


def lacks(library: Library, flow: Flow) -> list[str]:
    """Return what is not as it should be with a flow's prompts, a sentence each; nothing where all is well."""
    missing = list(dict.fromkeys([*lacking(flow, library.questions), *_unknown(library, flow)]))
    named = {theme for stage in flow.stages for theme in stage.themes}
    untranslated = sorted(named & library.untranslated - set(missing))
    said = []
    if missing:
        text = _("The library has no questions on {themes}; the aims stand in their place.")
        said.append(text.format(themes=", ".join(missing)))
    if untranslated:
        said.append(_("Not in your language yet, so in English: {themes}.").format(themes=", ".join(untranslated)))
    return said


def _unknown(library: Library, flow: Flow) -> list[str]:
    """Return the themes that the flow's file names and no bank has: the library has left them out."""
    file = f"flows/{flow.id.rpartition('/')[2]}.yaml"
    return [each.values["name"] for each in library.warnings if each.code == "Q001" and each.path.endswith(file)]


def not_understood(entered: Entered) -> str:
    """Return what is wrong with a line that was not taken, or with the day in one that was; else an empty text."""
    if entered.does == "unknown":
        said = _("There is no /{typed}.").format(typed=entered.unread)
        near = _("Did you mean {names}?").format(names=f"/{entered.near}") if entered.near else ""
        return " ".join(filter(None, (said, near, _("A note that begins with a slash begins with two."))))
    if entered.does == "incomplete":
        behind = f"/{entered.unread} {example(entered.unread)}".rstrip()
        return _("Write the words behind it: {example}").format(example=behind)
    return no_day(entered.unread)


def left_open(running: Running, name: str, now: datetime) -> str:
    """Return that a talk was never paused or ended: since when, and what the clock says."""
    began = running.started.astimezone(now.tzinfo)
    text = _("{name}: begun {day} {time} and never ended. How long was it?")
    return text.format(name=name, day=day(began.date()), time=clock(began.time()))


def left_open_answers(running: Running, now: datetime) -> dict[str, str]:
    """Return the answers to that question, the likely one first."""
    forgot = _("I forgot to end it: {minutes}, as planned").format(minutes=duration(running.planned))
    on = _("It went on all the time: {minutes}").format(minutes=duration(running.minutes(now)))
    return {"forgot": forgot, "other": _("It took another time"), "on": on}


def no_day(typed: str) -> str:
    """Return that what stood after an `@` is no day; nothing where nothing did."""
    return _("“{typed}” is no day, so it stays in the words.").format(typed=typed) if typed else ""


def not_yet_seen() -> str:
    """Return the gentle question to a goal that nobody could see."""
    return _("Could one see or hear it? From what, to what, and who would notice?")


def meant_none(outcome: str) -> bool:
    """Tell whether an outcome says that there is none: an empty one, or the word."""
    return fold(outcome) in ("", "none", fold(_("none")))
