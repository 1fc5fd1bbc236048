"""The talk as lines: where it stands, what is asked, what was left open."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from coachtui.coaching.pacing import Pace, paces, time_to_swap
from coachtui.coaching.running import Running
from coachtui.coaching.steering import spent
from coachtui.i18n import _
from coachtui.language.cells import cut, width, wrap
from coachtui.services.session.last import LastTime
from coachtui.tui.widgets.lines import EMPTY, Line, Piece, column, line, line_width, number
from coachtui.wording.dates import day
from coachtui.wording.sessions import who_asks

PROMPT = 72
"""Cells that a prompt takes before it is broken: a line that is read at one glance."""
_SIDE = 38
_SHORT = 3
"""Lines that one text of an earlier talk may take."""
_LONGEST = 5
"""Lines of a prompt: one's own may be longer than any of a bank."""
_NOBODY: Mapping[str, str] = {}


class Place(NamedTuple):
    """Where a talk is drawn: the person's name, the cells, the instant, and in a group session all names by id."""

    name: str
    cells: int
    now: datetime
    group: Mapping[str, str] = _NOBODY

    @property
    def today(self) -> date:
        """The local date."""
        return self.now.date()

    @property
    def first_name(self) -> str:
        """What the person is called."""
        return self.name.split()[0]

    @property
    def heading(self) -> str:
        """Whom the talk is with: the name, or the first names of a group."""
        return ", ".join(name.split()[0] for name in self.group.values()) or self.name

    def called(self, who: str) -> str:
        """Return the first name of one of a group; an empty text for all, or in a talk of two."""
        return self.group[who].split()[0] if who in self.group else ""


def above(running: Running, place: Place, last: LastTime | None) -> list[Line]:
    """Return what stands above the log: where the talk is, what is asked, what was open `last` time, a rule."""
    opened = last_lines(running, last, place.cells) if last else []
    return [*heading(running, place), EMPTY, *asked(running, place), EMPTY, *opened, _rule(place.cells)]


def quiet(running: Running, place: Place) -> list[Line]:
    """Return the question alone, for those who want to see nothing else."""
    return [EMPTY, EMPTY, EMPTY, *_question(running, place.cells), EMPTY]


def _rule(cells: int) -> Line:
    return line(Piece(" " + "─" * (cells - 2), "dim"))


def heading(running: Running, place: Place) -> list[Line]:
    """Return who, which flow and stage, the time taken, and the stages as a rail; with roles, who asks."""
    here = next((stage.title for stage in running.stages if stage.id == running.stage), "")
    taken = running.minutes(place.now)
    over = taken > running.planned
    said = (_("{part} of {whole} min, over") if over else _("{part} of {whole} min")).format(
        part=taken, whole=running.planned
    )
    time = Piece(said, "warn" if over else "dim")
    more = who_asks(running, place.first_name) if running.swaps else here
    words = "".join(f" · {text}" for text in (running.title, more) if text)
    name = cut(place.heading, 30)
    room = place.cells - width(name) - width(time.text) - 4
    left = line(" ", Piece(name, "name"), Piece(cut(words, room), "dim"))
    gap = place.cells - line_width(left) - width(time.text) - 2
    return [(*left, Piece(" " * max(1, gap)), time), _rail(running, place)]


def _here(running: Running) -> int:
    """Return the place of the stage at hand among the stages; -1 where the talk has none."""
    return next((index for index, stage in enumerate(running.stages) if stage.id == running.stage), -1)


def _rail(running: Running, place: Place) -> Line:
    """Return the stages, the one at hand with its minutes; where they do not fit, only those around it have names."""
    here = _here(running)
    timed = paces(running, place.now)
    whole = _stages(running, timed, here, range(len(timed)))
    return whole if line_width(whole) < place.cells else _stages(running, timed, here, range(here, here + 2))


def _stages(running: Running, timed: Sequence[Pace], here: int, named: range) -> Line:
    pieces: list[Piece] = []
    for index, (stage, pace) in enumerate(zip(running.stages, timed, strict=True)):
        at = index == here and not running.through
        style = "title" if at else "dim" if _passed(running, index, here) else ""
        pieces += [Piece("   " if pieces else " "), _sign(running, index, here)]
        pieces += [Piece(stage.title if index in named else "", style)]
        if at and pace.planned:
            said = _("{part} of {whole}, over") if pace.over else _("{part} of {whole}")
            said = said.format(part=pace.spent, whole=pace.planned)
            pieces.append(Piece(f"  {said}", "warn" if pace.over else "dim"))
    return tuple(pieces)


def _passed(running: Running, index: int, here: int) -> bool:
    """Tell whether a stage was passed: it lies behind, or was asked from before one went back."""
    return running.through or index < here or (index != here and spent(running).get(running.stages[index].id, 0) > 0)


def _sign(running: Running, index: int, here: int) -> Piece:
    passed = _passed(running, index, here)
    return Piece("● " if passed else "○ ", "good" if passed else "accent" if index == here else "dim")


def asked(running: Running, place: Place) -> list[Line]:
    """Return the prompt, when better not to ask it, its follow-up, and at half time that the roles may change."""
    room = min(PROMPT, place.cells - 6)
    lines = _question(running, place.cells)
    prompt = running.prompt
    if prompt and prompt.ask and prompt.avoid:
        said = _("Better not: {when}").format(when=prompt.avoid)
        lines += [line("   ", Piece(text, "dim")) for text in _in_short(said, room, 2)]
    if prompt and prompt.ask and prompt.follow_up:
        lines.append(line("   ", Piece(cut(f"/f  {prompt.follow_up[0].ask}", room), "dim")))
    if time_to_swap(running, place.now):
        lines.append(line("   ", Piece(cut(_("Half time: /swap changes the roles."), room), "accent")))
    return lines


def _question(running: Running, cells: int) -> list[Line]:
    """Return the prompt; the stage's aim where the bank had no question; a word on the end past the last one."""
    room = min(PROMPT, cells - 6)
    prompt = running.prompt
    if prompt is not None and prompt.ask:
        return [line("   ", Piece(text, "title")) for text in _in_short(prompt.ask, room, _LONGEST)]
    if prompt is None:
        rest = _("That was the last prompt. Enter ends the talk; write on for as long as you like.")
        return [line("   ", Piece(text, "dim")) for text in wrap(rest, room)]
    stage = next((stage for stage in running.stages if stage.id == prompt.stage), None)
    lines = [line("   ", text) for text in wrap(stage.aim if stage else "", room)]
    if stage and stage.silent:
        return lines
    lacking = _("The library has no question for this stage; its aim stands here.")
    return [*lines, line("   ", Piece(cut(lacking, room), "dim"))]


def last_lines(running: Running, last: LastTime, cells: int) -> list[Line]:
    """Return what the last talks left open: as much as fits whole on a line, then how much more there is."""
    texts = [f"{place} {text}" for place, text, _due in _left_open(running, last)] or [win.text for win in last.wins]
    if not texts:
        return []
    label = Piece(f" {_('Last time')}   ", "dim")
    room = cells - width(label.text) - 6
    said, *rest = texts
    while rest and width(f"{said} · {rest[0]}") <= room:
        said = f"{said} · {rest.pop(0)}"
    first, *more = _in_short(said, room)
    lines = [line(label, first), *(line(" " * width(label.text), text) for text in more)]
    return [*lines[:-1], (*lines[-1], Piece(f" +{len(rest)}", "dim"))] if rest else lines


def _left_open(running: Running, last: LastTime) -> list[tuple[int, str, date | None]]:
    """Return what is still open, each with the number by which /d means it: what was done here keeps its own."""
    done = {each.text for each in running.log if each.kind == "done"}
    numbered = enumerate(last.open, start=1)
    return [(n, each.text, getattr(each, "due", None)) for n, each in numbered if each.text not in done]


def _in_short(text: str, room: int, most: int = _SHORT) -> list[str]:
    """Return a text broken into a few lines at most: what was said earlier is never to crowd out the talk."""
    lines = wrap(text, room)
    return lines if len(lines) <= most else [*lines[: most - 1], cut(" ".join(lines[most - 1 :]), room)]


def beside(running: Running, last: LastTime, place: Place) -> list[Line]:
    """Return the side column of a wide terminal: the stage's aim, the time of each, what is open, what went well."""
    aim = next((stage.aim for stage in running.stages if stage.id == running.stage), "")
    lines = [*_block(_("What this stage is for"), [aim])] if aim else []
    lines += _times(running, place)
    opened = _left_open(running, last)[:6]
    lines += _block(_("Open since last time"), [_open(f"{number} {text}", due) for number, text, due in opened])
    lines += _block(_("Goals"), [goal.text for goal in last.goals[-2:]])
    lines += _block(_("Went well"), [win.text for win in last.wins])
    return lines


def _times(running: Running, place: Place) -> list[Line]:
    """Return the stages with the minutes that they took and were planned for."""
    here = _here(running)
    rows = []
    for index, (stage, pace) in enumerate(zip(running.stages, paces(running, place.now), strict=True)):
        style = "warn" if pace.over else "dim"
        said = _("{part} of {whole}").format(part=pace.spent, whole=pace.planned)
        rows.append(line("  ", _sign(running, index, here), column(stage.title, _SIDE - 17), number(said, 11, style)))
    return [line("  ", Piece(_("Minutes"), "dim")), *rows, EMPTY] if rows else []


def _open(text: str, due: date | None) -> str:
    return f"{text}, {day(due)}" if due else text


def _block(title: str, texts: Sequence[str]) -> list[Line]:
    if not texts:
        return []
    lines = [line("  ", Piece(title, "dim"))]
    for text in texts:
        lines += [line("  ", part) for part in _in_short(text, _SIDE - 3)]
    return [*lines, EMPTY]
