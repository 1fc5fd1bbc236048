"""What the session says beside the talk: what a slash offers, what was understood, which keys there are."""

from coachtui.coaching.running import Running
from coachtui.coaching.sessions import LogLine
from coachtui.i18n import _
from coachtui.services.session.slashes import begun
from coachtui.tui.widgets.bar import Stretch
from coachtui.tui.widgets.lines import Piece
from coachtui.wording.dates import day
from coachtui.wording.sessions import owner
from coachtui.wording.slashes import slash_words


def hint(typed: str) -> str:
    """Return the slash commands that begin like what is typed; nothing where no slash is typed."""
    if not typed.startswith("/") or typed.startswith("//") or " " in typed:
        return ""
    words = slash_words()
    return " · ".join(f"/{slash.letters} {words[slash.word]}" for slash in begun(typed[1:], words))


def completed(typed: str) -> str:
    """Return the line with its slash command completed, where one alone begins so."""
    if not typed.startswith("/") or len(typed) < 2 or " " in typed:
        return typed
    found = begun(typed[1:], slash_words())
    return f"/{found[0].letters} " if len(found) == 1 else typed


def understood(line: LogLine, name: str) -> str:
    """Return what was made of a line, once: an action's owner and day, or a win; nothing for a note."""
    if line.kind == "note":
        return ""
    said = [owner(line.owner, name)] if line.kind == "action" else [_("a win")]
    said += [day(line.due)] if line.due else []
    return _("Understood: {what}. /u takes it back.").format(what=", ".join(said))


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
