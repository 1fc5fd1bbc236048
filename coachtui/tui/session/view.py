"""A talk that was held, to read: how it ended, what came of it, and its log; with the keys to put it right."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.screen import Screen

from coachtui.coaching.people import Person
from coachtui.coaching.qualifying import shortcomings
from coachtui.coaching.sessions import Action, LogLine, Session, Win
from coachtui.errors import CoachError, NotFoundError
from coachtui.i18n import _
from coachtui.language.cells import width, wrap
from coachtui.language.text import visible
from coachtui.services.people import get_person
from coachtui.services.session.summing import agreed_in
from coachtui.store.records import Records
from coachtui.tui.area import asking
from coachtui.tui.commands import Commanding
from coachtui.tui.once import Once
from coachtui.tui.session.commands import VIEW_COMMANDS
from coachtui.tui.session.reading import WIDEST, Reading
from coachtui.tui.widgets.bar import Bar, command_stretch
from coachtui.tui.widgets.lines import EMPTY, Line, Piece, column, line
from coachtui.tui.widgets.notice import Notice
from coachtui.tui.widgets.rows import Row, Rows
from coachtui.tui.worktop import Worktop
from coachtui.wording.dates import day, day_of_month, day_with_year
from coachtui.wording.durations import duration
from coachtui.wording.errors import in_one_line
from coachtui.wording.sessions import correction, counts, focus, log_line, owner, talked


class Told(NamedTuple):
    """A talk with what came of it."""

    person: Person
    session: Session
    actions: Sequence[Action]
    wins: Sequence[Win]


def told(records: Records, person: str, session: str) -> Told:
    """Return a talk from its person's own part. Raises NotFoundError where it is gone."""
    talks = records.talks
    found = talks.sessions.get(person, session)
    if found is None:
        raise NotFoundError("session-gone")
    actions = [action for action in talks.actions.of(person) if action.session == session]
    wins = [win for win in talks.wins.of(person) if win.session == session]
    return Told(get_person(records, person), found, actions, wins)


class SessionView(Commanding, Once, Screen[None]):
    """Shows one talk; arrows and page keys scroll, escape goes back."""

    CSS_PATH = "view.tcss"
    COMMAND_LIST = VIEW_COMMANDS

    def __init__(self, worktop: Worktop, person: str, session: str) -> None:
        super().__init__()
        self._worktop = worktop
        self._ids = (person, session)

    def compose(self) -> ComposeResult:
        """Lay out the heading, the page and the key."""
        yield Rows(id="told-heading")
        yield Reading(id="told")
        yield Notice()
        yield Bar(id="commands")

    def on_mount(self) -> None:
        """Show the talk."""
        self.query_one("#told-heading", Rows).can_focus = False
        self.query_one(Reading).focus()
        shown = [command_stretch(one, self._worktop.keymap) for one in self.commands() if self.in_footer(one)]
        self.query_one("#commands", Bar).show(shown)

    def on_resize(self) -> None:
        """Break the lines for the width."""
        self._show()

    def _show(self) -> None:
        try:
            talk = told(self._worktop.records, *self._ids)
        except CoachError as error:
            self.complain(error)
            return
        cells = min(self.app.size.width - 3, WIDEST)
        self.query_one("#told-heading", Rows).show([Row(EMPTY), Row(_heading(talk, self._worktop))])
        self.query_one(Reading).show([Row(one) for one in page(talk, cells)])

    def complain(self, error: CoachError) -> None:
        """Say what could not be done."""
        self.query_one(Notice).warn(in_one_line(error))

    @asking
    async def action_summary(self) -> None:
        """Show what was agreed, for the person."""
        from coachtui.tui.session.summary import SummaryScreen

        records, context = self._worktop.records, self._worktop.context
        agreed = agreed_in(records, told(records, *self._ids).session, context)
        await self.app.push_screen_wait(SummaryScreen(self._worktop, [agreed]))

    @asking
    async def action_correct(self) -> None:
        """Correct the talk in a form."""
        from coachtui.tui.session.correcting import correct_form

        session = told(self._worktop.records, *self._ids).session
        self._done(await self.app.push_screen_wait(correct_form(self._worktop, session)))

    @asking
    async def action_split(self) -> None:
        """Make two talks of it in a form."""
        from coachtui.tui.session.correcting import split_form

        session = told(self._worktop.records, *self._ids).session
        self._done(await self.app.push_screen_wait(split_form(self._worktop, session)))

    @asking
    async def action_undo(self) -> None:
        """Take the last change back."""
        self._done(await self._worktop.undo())

    def _done(self, said: str) -> None:
        self._show()
        self.query_one(Notice).say(said, _("u Undo") if said and self._worktop.undoable else "")

    def action_back(self) -> None:
        """Close the talk."""
        self.dismiss()


def _heading(talk: Told, worktop: Worktop) -> Line:
    session = talk.session
    this_year = session.day.year == worktop.context.today.year
    facts = [
        day(session.day) if this_year else day_with_year(session.day),
        duration(session.minutes),
        session.title,
        focus(session.focus),
        _("told afterwards") if session.told else "",
    ]
    said = "".join(f" · {fact}" for fact in facts if fact)
    return line(" ", Piece(talk.person.name, "title"), said)


def page(talk: Told, cells: int) -> Iterator[Line]:
    """Return the lines of a talk, none longer than so many cells."""
    facts = list(_facts(talk))
    labels = max(width(fact.label) for fact in facts) + 3
    shown = ""
    for label, text, style, mark in facts:
        room = cells - labels - width(mark)
        for part in wrap(visible(text, lines=True), max(10, room)):
            yield line(" ", column("" if label == shown else label, labels, "name"), mark, Piece(part, style))
            shown, mark = label, " " * width(mark)
    yield EMPTY
    yield from _log(talk, cells)


class _Fact(NamedTuple):
    """A line above the log: what it is, its words, and a mark before them, below which they are broken."""

    label: str
    text: str
    style: str = ""
    mark: str = ""


def _facts(talk: Told) -> Iterator[_Fact]:
    session, name = talk.session, talk.person.name
    yield _Fact(_("Outcome"), session.outcome) if session.outcome else _Fact(_("Outcome"), _("none"), "dim")
    for action in talk.actions:
        yield _Fact(_("Actions"), _action(action, name), mark="● " if action.done else "○ ")
    for win in talk.wins:
        yield _Fact(_("Wins"), win.text)
    if session.talked:
        yield _Fact(_("Who talked"), talked(session.talked, name), "dim")
    if session.rating is not None:
        yield _Fact(_("Their view"), _("{value} of 10, theirs alone").format(value=session.rating), "dim")
    yield _Fact(_("Counts"), _counts(session), "dim")
    for change in session.changes:
        yield _Fact(_("Corrected"), correction(change), "dim")


def _action(action: Action, name: str) -> str:
    facts = [owner(action.owner, name)]
    if action.done:
        facts.append(_("done {day}").format(day=day_of_month(action.done)))
    elif action.due:
        facts.append(day(action.due))
    return f"{action.text} ({', '.join(facts)})"


def _counts(session: Session) -> str:
    """Return whether it counts, by the rule that judged it."""
    if session.qualifies:
        return counts(session.rule, ())
    written = any(one.kind not in ("prompt", "swap") for one in session.log)
    reasons = shortcomings(session.rule, session.minutes, written=written, outcome=True)
    return counts(session.rule, reasons) if reasons else _("no")


def _log(talk: Told, cells: int) -> Iterator[Line]:
    """Return the log: prompts as small headings, what was written below them; what stands above is left out."""
    above = {action.text for action in talk.actions} | {win.text for win in talk.wins}
    log = [one for one in talk.session.log if one.kind not in ("action", "plan", "win") or one.text not in above]
    if not log:
        yield line(" ", Piece(_("No notes were taken."), "dim"))
    for index, one in enumerate(log):
        prompt = one.kind == "prompt"
        if prompt and index:
            yield EMPTY
        yield from _wrapped(one, talk.person.name, cells, prompt=prompt)


def _wrapped(one: LogLine, name: str, cells: int, *, prompt: bool) -> Iterator[Line]:
    indent = " " if prompt else "   "
    for part in wrap(visible(log_line(one, name), lines=True), max(10, cells - len(indent))):
        yield line(indent, Piece(part, "dim" if prompt else ""))
