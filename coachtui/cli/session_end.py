"""The end of a session line by line: each default is shown, and stands on enter."""

from coachtui.cli.asking import Asking
from coachtui.cli.naming import do
from coachtui.cli.output import say
from coachtui.cli.session_talk import Talk
from coachtui.cli.session_words import first_name, say_counts
from coachtui.coaching.blocks import FOCUSES, Focus
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.sessions import TALKED, Talked
from coachtui.i18n import _
from coachtui.services.session.ending import End, clock_ran_on, end_session, propose_end
from coachtui.services.session.holding import check_session_minutes
from coachtui.services.typed import read_minutes
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
    end = _choices(talk, answers, end)
    do(talk.tools, end_session, _next(answers, end))
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
    """Ask who talked, which may be left open, and what it was about."""
    who: dict[str, Talked | None] = {_OPEN: None, **{value: value for value in TALKED}}
    about: dict[str, Focus] = {value: value for value in FOCUSES}
    name = first_name(talk.person)
    talked = answers.choice(_("Who talked?"), list(who), lambda word: words.talked(who[word], name) or _("not said"))
    focus = answers.choice(_("Development or operational?"), list(about), lambda word: words.focus(about[word]))
    return end._replace(talked=who[talked], focus=about[focus])


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
