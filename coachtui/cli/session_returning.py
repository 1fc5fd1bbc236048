"""Coming back to a session that was left open: how long it really took is asked first."""

from coachtui.cli.asking import Asking
from coachtui.cli.naming import do
from coachtui.cli.output import say
from coachtui.cli.session_talk import Talk
from coachtui.coaching.qualifying import Rule
from coachtui.i18n import _
from coachtui.services.session.holding import check_session_minutes
from coachtui.services.session.returning import Lasted, keep_lasted, ran_on
from coachtui.services.typed import read_minutes
from coachtui.wording.talks import left_open, left_open_answers


def ask_how_long(talk: Talk, answers: Asking, rule: Rule) -> None:
    """Ask, where the clock ran on without anyone, and keep the answer. Raises CoachError."""
    now = talk.tools.desk.context.now
    if not ran_on(talk.running, rule, now):
        return
    words = left_open_answers(talk.running, now)
    answer = answers.choice(left_open(talk.running, talk.heading, now), list(words), words.__getitem__)
    minutes = talk.running.planned
    if answer == "on":
        return
    if answer == "other":
        typed = answers.text(_("Minutes?"), str(minutes), lambda text: check_session_minutes(read_minutes(text)))
        minutes = read_minutes(typed)
    do(talk.tools, keep_lasted, Lasted(talk.running, minutes), quick=True)
    talk.running = talk.tools.records.talks.running.get(talk.person.id, talk.running.id) or talk.running
    say()
