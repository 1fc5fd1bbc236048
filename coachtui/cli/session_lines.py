"""A session held line by line, to its end or to a pause."""

import shlex

from coachtui import i18n
from coachtui.cli.asking import Asking, asking
from coachtui.cli.naming import person_named
from coachtui.cli.output import say
from coachtui.cli.session_end import end_talk
from coachtui.cli.session_returning import ask_how_long
from coachtui.cli.session_steering import Steering
from coachtui.cli.session_talk import Talk, open_talk
from coachtui.cli.session_words import say_lacking, say_opening, say_prompt, say_slashes, say_understood
from coachtui.cli.tools import Tools
from coachtui.coaching.running import Running, ask_again, ask_next, take_back, write_down
from coachtui.coaching.sessions import LogLine
from coachtui.content.library import Library
from coachtui.i18n import _
from coachtui.language.text import clean
from coachtui.language.vague import vague
from coachtui.services.library import library_of
from coachtui.services.session.addressing import addressed, readdressed
from coachtui.services.session.carrying import rated
from coachtui.services.session.last import last_time
from coachtui.services.session.lines import Entered, read_line, retyped
from coachtui.wording.durations import duration
from coachtui.wording.slashes import slash_words
from coachtui.wording.talks import not_yet_seen


def hold(tools: Tools, name: str, flow: str = "", companions: tuple[str, ...] = ()) -> int:
    """Hold a session with a person; where the lines end, let it rest. Return the exit code. Raises CoachError.

    `flow` is the name of the flow to follow, `companions` are the names of those who take part beside.
    """
    person = person_named(tools, name)
    others = tuple(person_named(tools, each).id for each in companions)
    library = _library(tools)
    talk, begun = open_talk(tools, person, library, flow, others)
    answers = asking()
    try:
        ask_how_long(talk, answers, library.rule)
        talk.go_on()
        last = last_time(tools.records, talk.person.id)
        say_opening(talk.person, talk.heading, talk.running, last, talk.minutes)
        if begun:
            say_lacking(library, begun)
        elif flow or others:
            say(_("It goes on as it was begun: by the flow {title}.").format(title=talk.running.title), indent=1)
        _ask_and_write(Steering(talk, library, lambda: _library(tools)), answers)
        end_talk(talk, answers, library.rule)
    except (KeyboardInterrupt, EOFError) as left:
        talk.rest()
        say()
        said = _("Paused after {minutes}. All that was entered is kept; go on with:")
        say(said.format(minutes=duration(talk.minutes)))
        say(f"coachtui session {shlex.quote(clean(name))}", indent=2)
        return 130 if isinstance(left, KeyboardInterrupt) else 0
    return 0


def _library(tools: Tools) -> Library:
    return library_of(tools.home, i18n.current())


def _ask_and_write(steering: Steering, answers: Asking) -> None:
    """Show prompts and take lines until the end is asked for or the last prompt is passed."""
    talk = steering.talk
    typed = talk.running.typing
    say_prompt(talk.running, "")
    while True:
        today = talk.tools.desk.context.today
        line, who = addressed(answers.line(typed), talk.group)
        entered = read_line(line, today, i18n.current(), slash_words())
        if entered.does == "end" or (entered.does == "next" and talk.running.through):
            return
        former = talk.running
        typed = _do(steering, entered, who)
        if (talk.running.at, talk.running.prompt) != (former.at, former.prompt):
            if talk.running.through and not former.through:
                return
            say_prompt(talk.running, former.stage)


def _do(steering: Steering, entered: Entered, who: str) -> str:
    """Do what was entered, keep it, then say what was understood; return what is to stand on the line."""
    talk = steering.talk
    if entered.does == "help":
        say_slashes()
    elif entered.does == "next":
        talk.enter(ask_next)
    elif entered.does == "back":
        talk.enter(ask_again)
    elif entered.does == "take-back":
        return _take_back(talk)
    elif entered.does in steering.does:
        steering.does[entered.does](entered.said, who)
        return ""
    elif entered.line:
        return _write(steering, entered, entered.line, who)
    say_understood(entered, talk.called(who))
    return ""


def _write(steering: Steering, entered: Entered, line: LogLine, who: str) -> str:
    """Write a line down and say what was understood of it; a rating finds its goal."""
    talk = steering.talk
    fitted = rated(line, talk.running.log, list(steering.last_with(who).goals)) if line.kind == "rating" else line
    if fitted is None:
        say(_("There is no such goal to rate yet: /g names one."), indent=2)
        return ""
    written = fitted._replace(who=who)
    talk.enter(lambda running: write_down(running, written))
    say_understood(entered._replace(line=written), talk.called(who), named=bool(who))
    if line.kind == "goal" and vague(line.text, i18n.current()):
        say(not_yet_seen(), indent=2)
    return ""


def _take_back(talk: Talk) -> str:
    if take_back(talk.running)[1] is None:
        say(_("There is nothing to take back."), indent=2)
        return ""

    def back(running: Running) -> Running:
        left, line = take_back(running)
        again = readdressed(retyped(line), talk.group.get(line.who, "")) if line else ""
        return left._replace(typing=again) if line else left

    talk.step(back)
    return talk.running.typing
