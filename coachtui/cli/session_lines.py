"""A session held line by line, to its end or to a pause."""

import shlex

from coachtui import i18n
from coachtui.cli.asking import Asking, asking
from coachtui.cli.naming import person_named
from coachtui.cli.output import say
from coachtui.cli.session_end import end_talk
from coachtui.cli.session_talk import Talk, open_talk
from coachtui.cli.session_words import say_lacking, say_opening, say_prompt, say_slashes, say_understood
from coachtui.cli.tools import Tools
from coachtui.coaching.running import Running, ask_again, ask_next, take_back, write_down
from coachtui.i18n import _
from coachtui.language.text import clean
from coachtui.services.library import library_of
from coachtui.services.session.beginning import usual_flow
from coachtui.services.session.last import last_time
from coachtui.services.session.lines import Entered, read_line, retyped
from coachtui.wording.durations import duration
from coachtui.wording.slashes import slash_words


def hold(tools: Tools, name: str) -> int:
    """Hold a session with a person; where the lines end, let it rest. Return the exit code. Raises CoachError."""
    person = person_named(tools, name)
    library = library_of(tools.home, i18n.current())
    talk, begun = open_talk(tools, person, library)
    answers = asking()
    try:
        say_opening(person, talk.running, last_time(tools.records, person.id), talk.minutes)
        if begun:
            say_lacking(library, usual_flow(library))
        _ask_and_write(talk, answers)
        end_talk(talk, answers, library.rule)
    except (KeyboardInterrupt, EOFError) as left:
        talk.rest()
        say()
        said = _("Paused after {minutes}. All that was entered is kept; go on with:")
        say(said.format(minutes=duration(talk.minutes)))
        say(f"coachtui session {shlex.quote(clean(name))}", indent=2)
        return 130 if isinstance(left, KeyboardInterrupt) else 0
    return 0


def _ask_and_write(talk: Talk, answers: Asking) -> None:
    """Show prompts and take lines until the end is asked for or the last prompt is passed."""
    typed = talk.running.typing
    say_prompt(talk.running, "")
    while True:
        today = talk.tools.desk.context.today
        entered = read_line(answers.line(typed), today, i18n.current(), slash_words())
        if entered.does == "end" or (entered.does == "next" and talk.running.through):
            return
        former = talk.running
        typed = _do(talk, entered)
        if talk.running.at != former.at:
            if talk.running.through:
                return
            say_prompt(talk.running, former.stage)


def _do(talk: Talk, entered: Entered) -> str:
    """Do what was entered, keep it, then say what was understood; return what is to stand on the line."""
    if entered.does == "help":
        say_slashes()
    elif entered.does == "next":
        talk.enter(ask_next)
    elif entered.does == "back":
        talk.enter(ask_again)
    elif entered.does == "take-back":
        return _take_back(talk)
    elif entered.line:
        line = entered.line
        talk.enter(lambda running: write_down(running, line))
    say_understood(entered, talk.person)
    return ""


def _take_back(talk: Talk) -> str:
    if take_back(talk.running)[1] is None:
        say(_("There is nothing to take back."), indent=2)
        return ""

    def back(running: Running) -> Running:
        left, line = take_back(running)
        return left._replace(typing=retyped(line)) if line else left

    talk.step(back)
    return talk.running.typing
