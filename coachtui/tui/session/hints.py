"""What the session says beside the talk: what a slash offers, what was understood, which keys there are."""

from collections.abc import Callable, Sequence

from coachtui.coaching.goals import worded
from coachtui.coaching.running import Running
from coachtui.coaching.sessions import LogLine
from coachtui.i18n import _
from coachtui.language.cells import width
from coachtui.language.names import fold
from coachtui.services.session.asking import Offered
from coachtui.services.session.slashes import begun, meant
from coachtui.tui.widgets.bar import Stretch
from coachtui.tui.widgets.lines import Piece
from coachtui.wording.dates import day
from coachtui.wording.sessions import owner
from coachtui.wording.slashes import slash_words

Stages = Callable[[], Sequence[Offered]]


def hint(typed: str, stages: Stages, cells: int) -> str:
    """Return the slash commands, or the stages, that begin like what is typed; nothing where no slash is typed.

    None of them is broken between two lines of so many cells.
    """
    if not typed.startswith("/") or typed.startswith("//"):
        return ""
    words = slash_words()
    if " " not in typed:
        return _packed([f"/{slash.letters} {words[slash.word]}" for slash in begun(typed[1:], words)], cells)
    found = _stages(typed, stages)
    return _packed([f"{each.stage.title} ({each.flow})" if each.flow else each.stage.title for each in found], cells)


def _packed(items: Sequence[str], cells: int) -> str:
    lines: list[str] = []
    for item in items:
        longer = f"{lines[-1]} · {item}" if lines else item
        if lines and width(longer) > cells:
            lines.append(item)
        else:
            lines[-1:] = [longer]
    return "\n".join(lines)


def completed(typed: str, stages: Stages) -> str:
    """Return the line with its slash command or its stage completed, where one alone begins so."""
    if not typed.startswith("/") or len(typed) < 2:
        return typed
    if " " in typed:
        titles = [each.stage.title for each in _stages(typed, stages)]
        return f"{typed.partition(' ')[0]} {titles[0]}" if len(titles) == 1 else typed
    found = begun(typed[1:], slash_words())
    return f"/{found[0].letters} " if len(found) == 1 else typed


def _stages(typed: str, stages: Stages) -> list[Offered]:
    """Return the stages that begin like what stands behind the slash for one."""
    name, _space, rest = typed[1:].partition(" ")
    slash = meant(name, slash_words())
    if slash is None or slash.word != "stage":
        return []
    return [each for each in stages() if fold(each.stage.title).startswith(fold(rest))]


def understood(line: LogLine, name: str) -> str:
    """Return what was made of a line, once: an action's owner and day, a goal's two ends; nothing for a plain note."""
    what = _understood(line, name)
    what += [day(line.due)] if line.due else []
    if line.who:
        what = [_("for {name}").format(name=name), *(each for each in what if each != name)]
    return _("Understood: {what}. /u takes it back.").format(what=", ".join(what)) if what else ""


def _understood(line: LogLine, name: str) -> list[str]:
    match line.kind:
        case "action":
            return [owner(line.owner, name)]
        case "win":
            return [_("a win")]
        case "plan":
            return [_("an if-then plan")]
        case "experiment":
            return [_("two ways to try") if line.more else _("one way to try")]
        case "goal":
            return [_("a goal, {goal}").format(goal=worded(line.more, line.text))]
        case "rating":
            return [_("{value} of 10 for “{goal}”").format(value=line.value, goal=line.text)]
        case "parked":
            return [_("parked for another time")]
        case "resource":
            return [_("a link: {use}").format(use=line.more) if line.more else _("a link")]
    return []


def footer(running: Running, typed: str) -> list[Stretch]:
    """Return the keys: what enter does now, the slashes used most, and how to leave."""
    if typed.strip() and not typed.startswith("/"):
        enter = _("Write down")
    elif typed.strip():
        enter = _("Do it")
    else:
        enter = _("End") if running.through else _("Next prompt")
    keys = [
        (_("enter"), enter),
        ("/a", _("action")),
        ("/w", _("win")),
        ("/b", _("back")),
        ("/end", ""),
        ("/?", _("all")),
        (_("esc"), _("Pause")),
    ]
    return [Stretch((Piece(key, "accent"), Piece(f" {label}".rstrip(), "dim"))) for key, label in keys]
