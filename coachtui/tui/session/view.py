"""A talk that was held, to read: how it ended, what came of it, and its log. Nothing can be changed here."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.screen import Screen

from coachtui.coaching.people import Person
from coachtui.coaching.qualifying import shortcomings
from coachtui.coaching.sessions import Action, LogLine, Session, Win
from coachtui.errors import CoachError, NotFoundError
from coachtui.i18n import N_, _
from coachtui.language.cells import width, wrap
from coachtui.language.text import visible
from coachtui.services.people import get_person
from coachtui.store.records import Records
from coachtui.tui.commands import Command, Commanding
from coachtui.tui.once import Once
from coachtui.tui.widgets.bar import Bar, command_stretch
from coachtui.tui.widgets.lines import EMPTY, Line, Piece, column, line
from coachtui.tui.widgets.notice import Notice
from coachtui.tui.widgets.rows import Row, Rows
from coachtui.tui.worktop import Worktop
from coachtui.wording.dates import day, day_of_month, day_with_year
from coachtui.wording.durations import duration
from coachtui.wording.errors import in_one_line
from coachtui.wording.sessions import counts, focus, log_line, owner, talked

VIEW_COMMANDS = (Command("told.back", "escape", N_("Back"), N_("Close the talk."), "back", True),)

_WIDEST = 96
"""Cells of a line that is easy to read."""


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


class Page(Rows):
    """Lines without a cursor: the keys that move one scroll them."""

    def action_page(self, direction: int) -> None:
        """Scroll by a screenful."""
        self._scroll(direction * max(1, self.size.height - 1))

    def action_edge(self, which: int) -> None:
        """Scroll to the first line, or to the last."""
        self._scroll(len(self._rows) if which else -len(self._rows))


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
        yield Page(id="told")
        yield Notice()
        yield Bar(id="commands")

    def on_mount(self) -> None:
        """Show the talk."""
        self.query_one("#told-heading", Rows).can_focus = False
        self.query_one(Page).focus()
        self.query_one("#commands", Bar).show([command_stretch(one, self._worktop.keymap) for one in self.commands()])

    def on_resize(self) -> None:
        """Break the lines for the width."""
        try:
            talk = told(self._worktop.records, *self._ids)
        except CoachError as error:
            self.query_one(Notice).warn(in_one_line(error))
            return
        cells = min(self.app.size.width - 3, _WIDEST)
        self.query_one("#told-heading", Rows).show([Row(EMPTY), Row(_heading(talk, self._worktop))])
        self.query_one(Page).show([Row(one) for one in page(talk, cells)])

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
    yield _Fact(_("Counts"), _counts(session), "dim")


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
    written = any(one.kind != "prompt" for one in session.log)
    reasons = shortcomings(session.rule, session.minutes, written=written, outcome=True)
    return counts(session.rule, reasons) if reasons else _("no")


def _log(talk: Told, cells: int) -> Iterator[Line]:
    """Return the log: prompts as small headings, what was written below them; what stands above is left out."""
    above = {action.text for action in talk.actions} | {win.text for win in talk.wins}
    log = [one for one in talk.session.log if one.kind not in ("action", "win") or one.text not in above]
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
