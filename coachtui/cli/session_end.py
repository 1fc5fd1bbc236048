"""The end of a session line by line: each default is shown, and stands on enter."""

import shlex

from coachtui.cli.asking import Asking
from coachtui.cli.naming import do
from coachtui.cli.output import say
from coachtui.cli.session_talk import Talk
from coachtui.cli.session_words import first_name, say_counts
from coachtui.coaching.agreed import AGREED
from coachtui.coaching.blocks import FOCUSES, Focus
from coachtui.coaching.goals import HIGHEST, LOWEST
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.sessions import TALKED, Talked
from coachtui.errors import InvalidFieldError, NotFoundError
from coachtui.i18n import _
from coachtui.language.names import match
from coachtui.language.text import clean
from coachtui.services.session.ending import End, clock_ran_on, end_session, propose_end
from coachtui.services.session.holding import check_session_minutes
from coachtui.services.typed import read_minutes, read_number
from coachtui.wording import sessions as words
from coachtui.wording.dates import clock, day
from coachtui.wording.durations import duration
from coachtui.wording.talks import meant_none

_OPEN = "open"
"""Who talked was not said."""


def end_talk(talk: Talk, answers: Asking, rule: Rule) -> None:
    """Ask how it ended, save it, and say whether it counts. Raises CoachError."""
    talk.step(lambda running: running)
    end = propose_end(talk.tools.records, talk.running, rule, talk.tools.desk.context)
    say()
    end = end._replace(outcome=_outcome(talk, answers, end.outcome))
    end = end._replace(running=talk.running, base=talk.running, minutes=_minutes(talk, answers, end))
    end = _who_came(talk, answers, end) if talk.group else _choices(talk, answers, end)
    end = _about(answers, end)
    end = _next(answers, end)
    end = end if talk.group else end._replace(rating=_rating(answers))
    do(talk.tools, end_session, end)
    if any(line.kind in AGREED for line in end.running.log):
        command = f"coachtui session {shlex.quote(clean(talk.person.name))} --summary"
        say(_("What was agreed, to hand on: {command}").format(command=command), indent=1)
    say_counts(talk.person, end.rule, end.shortcomings)


def _outcome(talk: Talk, answers: Asking, proposed: str) -> str:
    """Ask for the outcome and keep it on the session's line at once; a pause among the questions loses nothing."""
    typed = talk.running.typing
    default = typed if typed and not typed.startswith("/") else proposed
    outcome = answers.text(_("Outcome, in a sentence, or none?"), default, lambda text: None)
    if meant_none(outcome):
        say(_("No outcome: saved as “none”."), indent=2)
        return ""
    talk.step(lambda running: running._replace(typing=outcome))
    return outcome


def _minutes(talk: Talk, answers: Asking, end: End) -> int:
    if clock_ran_on(end, talk.tools.desk.context):
        say(_("The clock ran on; this is what was planned."), indent=2)
    typed = answers.text(_("Minutes?"), str(end.minutes), lambda text: check_session_minutes(read_minutes(text)))
    return check_session_minutes(read_minutes(typed))


def _choices(talk: Talk, answers: Asking, end: End) -> End:
    """Ask who talked, which may be left open."""
    who: dict[str, Talked | None] = {_OPEN: None, **{value: value for value in TALKED}}
    name = first_name(talk.person)
    talked = answers.choice(_("Who talked?"), list(who), lambda word: words.talked(who[word], name) or _("not said"))
    return end._replace(talked=who[talked])


def _about(answers: Asking, end: End) -> End:
    about: dict[str, Focus] = {value: value for value in FOCUSES}
    focus = answers.choice(_("Development or operational?"), list(about), lambda word: words.focus(about[word]))
    return end._replace(focus=about[focus])


def _who_came(talk: Talk, answers: Asking, end: End) -> End:
    """Ask who of a group was not there after all; nothing is kept with those."""
    question = _("Who was not there? Names with commas between, or enter.")
    typed = answers.text(question, "", lambda text: _absent(talk, text))
    return end._replace(absent=_absent(talk, typed))


def _absent(talk: Talk, typed: str) -> frozenset[str]:
    """Return those of a group who are named. Raises NotFoundError, or InvalidFieldError where that is all of them."""
    people = list(talk.group)
    names = list(talk.group.values())
    absent = set()
    for each in filter(None, (part.strip() for part in typed.split(","))):
        found = match(each, names).found
        if len(found) != 1:
            raise NotFoundError("person-unknown", typed=clean(each), near=names)
        absent.add(people[found[0]])
    if len(absent) == len(people):
        raise InvalidFieldError("people-needed", "absent")
    return frozenset(absent)


def _rating(answers: Asking) -> int | None:
    """Ask for the person's own view of the talk, which may be left open."""
    typed = answers.text(_("Their own view of the talk, 0–10, or enter for none?"), "", _rated)
    return _rated(typed)


def _rated(typed: str) -> int | None:
    """Return a rating, or None for none. Raises InvalidFieldError."""
    if not typed.strip():
        return None
    value = read_number(typed, "rating")
    if not LOWEST <= value <= HIGHEST:
        raise InvalidFieldError("rating-bounds", "rating", least=LOWEST, most=HIGHEST, typed=value)
    return value


def _next(answers: Asking, end: End) -> End:
    if end.next is None:
        say(_("Next: no room in the coming weeks"), indent=2)
        return end
    block = end.next.block
    when = f"{day(block.day)} {clock(block.start)}".rstrip() + f", {duration(block.minutes)}"
    if not end.next.proposed:
        say(_("Next: {when}, planned already").format(when=when), indent=2)
        return end
    return end if answers.yes(_("Plan the next one, {when}?").format(when=when)) else end._replace(next=None)
