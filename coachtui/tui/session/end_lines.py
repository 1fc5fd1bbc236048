"""The end of a session as rows: each default in its place, to be taken or changed."""

from collections.abc import Mapping
from typing import NamedTuple

from coachtui.coaching.people import Person
from coachtui.coaching.sessions import OWNERS, LogKind, LogLine
from coachtui.i18n import N_, _
from coachtui.language.cells import cut, width
from coachtui.services.session.ending import End, Next
from coachtui.tui.widgets.lines import EMPTY, Line, Piece, column, line
from coachtui.tui.widgets.rows import Row
from coachtui.wording.dates import clock, day
from coachtui.wording.durations import duration
from coachtui.wording.sessions import bare, counts_with, focus, owner, talked

MINUTES, FOCUS, TALKED, RATING, NEXT, LINE, WHO = "minutes", "focus", "talked", "rating", "next", "line-", "who-"
"""Ids of rows; a line's is followed by its place in the log, one of a group's by the id."""
_OWNER = 9
"""Cells of whose an action is, at most: its words need the room."""
KEPT: dict[LogKind, str] = {
    "goal": N_("Goals"),
    "rating": N_("Rated"),
    "plan": N_("If-then"),
    "experiment": N_("Experiments"),
    "win": N_("Wins"),
    "resource": N_("Links"),
    "parked": N_("Parked"),
    "done": N_("Done"),
}
"""What is kept beside actions, in the order in which it is shown."""


class Ending(NamedTuple):
    """What the end is drawn from: the end, what its people are called, and what was chosen beside it."""

    end: End
    person: Person
    group: Mapping[str, str]
    ran_on: bool
    take_next: bool

    @property
    def first_name(self) -> str:
        """What the person is called."""
        return self.person.name.split()[0]

    def called(self, who: str) -> str:
        """Return the first name of the one of a group whom a line is about, else the person's."""
        return self.group[who].split()[0] if who in self.group else self.first_name


_LABELS = (
    N_("It took"), N_("About"), N_("Actions"), N_("Who talked"), N_("Their view"), N_("Next"), N_("Counts")
)  # fmt: skip


def label_cells(ending: Ending) -> int:
    """Return the cells that the labels before the rows take, with the space behind them."""
    return max(width(_(label)) for label in (*_LABELS, *(KEPT[kind] for kind in _kept(ending)))) + 3


def _kept(ending: Ending) -> list[LogKind]:
    """Return the kinds of lines beside actions that there are."""
    return [kind for kind in KEPT if any(each.kind == kind for each in ending.end.running.log)]


def end_rows(ending: Ending, across: int) -> list[Row]:
    """Return the rows below the outcome, for so many cells."""
    end, kept, cells = ending.end, _kept(ending), label_cells(ending)
    took, about, actions, talk, rate, upcoming, kpi = (column(" " + _(each), cells + 1, "dim") for each in _LABELS)
    spent = duration(end.minutes) + ("   " + _("the clock ran on; this is what was planned") if ending.ran_on else "")
    return [
        Row(line(took, spent), MINUTES),
        Row(line(about, *_one_of([focus("development"), focus("operational")], focus(end.focus))), FOCUS),
        Row(EMPTY),
        *(_lines(ending, "action", actions, across - cells - 2) or [Row(line(actions, _dim(_("none written down"))))]),
        *(
            row
            for kind in kept
            for row in _lines(ending, kind, column(" " + _(KEPT[kind]), cells + 1, "dim"), across - cells - 2)
        ),
        Row(EMPTY),
        *(_who_was_there(ending, cells) if ending.group else _of_the_person(ending, talk, rate)),
        _next_row(upcoming, end.next, ending.take_next),
        Row(EMPTY),
        Row(
            line(kpi, Piece(counts_with(ending.person, end.rule, end.shortcomings), "warn" if end.shortcomings else ""))
        ),
    ]


def _dim(text: str) -> Piece:
    return Piece(text, "dim")


def _lines(ending: Ending, kind: LogKind, label: Piece, room: int) -> list[Row]:
    """Return the lines of one kind, the label before the first of them."""
    found = [(index, each) for index, each in enumerate(ending.end.running.log) if each.kind == kind]
    return [
        Row(
            (label if not nth else column("", width(label.text)), *_line(ending, each, room)),
            f"{LINE}{index}",
        )
        for nth, (index, each) in enumerate(found)
    ]


def _line(ending: Ending, each: LogLine, room: int) -> Line:
    if each.kind == "action":
        return _action(each, ending.called(each.who), room)
    whose = f"   {ending.called(each.who)}" if each.who else ""
    due = f"   {day(each.due)}" if each.due else ""
    return (Piece(cut(bare(each), room - width(due) - width(whose) - 1)), Piece(due + whose, "dim"))


def _of_the_person(ending: Ending, talk: Piece, rate: Piece) -> list[Row]:
    """Return who talked, and what the person thinks of the talk."""
    end, name = ending.end, ending.first_name
    who_most = [talked("person", name), talked("even", name), talked("me", name)]
    value = _("not asked") if end.rating is None else _("{value} of 10").format(value=end.rating)
    hint = _("0–10, if they like; theirs, never summed up")
    said = (Piece(value, "dim" if end.rating is None else ""), Piece(f"   {hint}", "dim"))
    return [Row(line(talk, *_one_of(who_most, talked(end.talked, name))), TALKED), Row(line(rate, *said), RATING)]


def _who_was_there(ending: Ending, cells: int) -> list[Row]:
    """Return those of a group, each of whom may not have come."""
    rows = []
    for nth, (person, name) in enumerate(ending.group.items()):
        there = person not in ending.end.absent
        label = column(" " + _("Who came") if not nth else "", cells + 1, "dim")
        mark = Piece("● " if there else "○ ", "accent" if there else "dim")
        said = Piece(name, "" if there else "dim")
        away = Piece("" if there else "   " + _("was not there; nothing is kept with them"), "dim")
        rows.append(Row(line(label, mark, said, away), WHO + person))
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
