"""The end of a session as rows: each default in its place, to be taken or changed."""

from coachtui.coaching.people import Person
from coachtui.coaching.sessions import OWNERS, LogLine
from coachtui.i18n import _
from coachtui.language.cells import cut, width
from coachtui.services.session.ending import End, Next
from coachtui.tui.widgets.lines import EMPTY, Line, Piece, column, line
from coachtui.tui.widgets.rows import Row
from coachtui.wording.dates import clock, day
from coachtui.wording.durations import duration
from coachtui.wording.sessions import counts_with, focus, owner, talked

MINUTES, FOCUS, TALKED, NEXT, ACTION = "minutes", "focus", "talked", "next", "action-"
"""Ids of rows; an action's is followed by its place in the log."""
_OWNER = 9
"""Cells of whose an action is, at most: its words need the room."""


def end_rows(end: End, person: Person, across: int, *, ran_on: bool, take_next: bool) -> list[Row]:
    """Return the rows below the outcome, for so many cells."""
    name = person.name.split()[0]
    labels = [_("It took"), _("About"), _("Actions"), _("Who talked"), _("Next"), _("Counts")]
    cells = max(map(width, labels)) + 3
    took, about, actions, who, upcoming, kpi = (column(" " + label, cells + 1, "dim") for label in labels)
    spent = duration(end.minutes) + ("   " + _("the clock ran on; this is what was planned") if ran_on else "")
    rows = [
        Row(line(took, spent), MINUTES),
        Row(line(about, *_one_of([focus("development"), focus("operational")], focus(end.focus))), FOCUS),
        Row(EMPTY),
    ]
    lines = [(index, each) for index, each in enumerate(end.running.log) if each.kind == "action"]
    for nth, (index, each) in enumerate(lines):
        label = actions if not nth else column("", cells + 1)
        rows.append(Row((label, *_action(each, name, across - cells - 2)), f"{ACTION}{index}"))
    if not lines:
        rows.append(Row(line(actions, Piece(_("none written down"), "dim"))))
    who_most = [talked("person", name), talked("even", name), talked("me", name)]
    rows += [
        Row(EMPTY),
        Row(line(who, *_one_of(who_most, talked(end.talked, name))), TALKED),
        _next_row(upcoming, end.next, take_next),
        Row(EMPTY),
        Row(line(kpi, Piece(counts_with(person, end.rule, end.shortcomings), "warn" if end.shortcomings else ""))),
    ]
    return rows


def _one_of(words: list[str], chosen: str) -> Line:
    """Return words of which one is taken: marked with a sign and bold, the others dim."""
    pieces: list[Piece] = []
    for word in words:
        taken = word == chosen
        pieces += [Piece("● " if taken else "○ ", "accent" if taken else "dim")]
        pieces += [Piece(word, "name" if taken else "dim"), Piece("   ")]
    return tuple(pieces)


def _action(each: LogLine, name: str, room: int) -> Line:
    """Return whose, what and by when; long words give way, so that the day can be read."""
    due = f"   {day(each.due)}" if each.due else ""
    whose = min(_OWNER, max(width(owner(one, name)) for one in OWNERS))
    text = cut(each.text, room - whose - 2 - width(due) - 1)
    return (column(owner(each.owner, name), whose, "name"), Piece("  "), Piece(text), Piece(due, "dim"))


def _next_row(label: Piece, upcoming: Next | None, take: bool) -> Row:
    if upcoming is None:
        return Row(line(label, Piece(_("no room in the coming weeks"), "dim")))
    block = upcoming.block
    said = f"{day(block.day)} {clock(block.start)}".rstrip() + f", {duration(block.minutes)}"
    if not upcoming.proposed:
        return Row(line(label, said, Piece("   " + _("planned already"), "dim")))
    return Row((label, *(_one_of([said, _("none")], said if take else _("none")))), NEXT)
