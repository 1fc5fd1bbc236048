"""What is said in a session, on the screen and line by line alike: what lacks, and what was made of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coachtui.coaching.drawing import lacking
from coachtui.i18n import _
from coachtui.language.names import fold

if TYPE_CHECKING:
    from coachtui.coaching.flows import Flow
    from coachtui.content.library import Library
    from coachtui.services.session.lines import Entered


def lacks(library: Library, flow: Flow) -> list[str]:
    """Return what is not as it should be with a flow's prompts, a sentence each; nothing where all is well."""
    missing = list(dict.fromkeys([*lacking(flow, library.questions), *_unknown(library, flow)]))
    named = {theme for stage in flow.stages for theme in stage.themes}
    untranslated = sorted(named & library.untranslated - set(missing))
    said = []
    if missing:
        text = _("The library has no questions on {themes}; the aims stand in their place.")
        said.append(text.format(themes=", ".join(missing)))
    if untranslated:
        said.append(_("Not in your language yet, so in English: {themes}.").format(themes=", ".join(untranslated)))
    return said


def _unknown(library: Library, flow: Flow) -> list[str]:
    """Return the themes that the flow's file names and no bank has: the library has left them out."""
    file = f"flows/{flow.id.rpartition('/')[2]}.yaml"
    return [each.values["name"] for each in library.warnings if each.code == "Q001" and each.path.endswith(file)]


def not_understood(entered: Entered) -> str:
    """Return what is wrong with a line that was not taken, or with the day in one that was; else an empty text."""
    if entered.does == "unknown":
        said = _("There is no /{typed}.").format(typed=entered.unread)
        near = _("Did you mean {names}?").format(names=f"/{entered.near}") if entered.near else ""
        return " ".join(filter(None, (said, near, _("A note that begins with a slash begins with two."))))
    if entered.does == "incomplete":
        return _("Write the words behind it: /{letters} ask Karim @fri").format(letters=entered.unread)
    return no_day(entered.unread)


def no_day(typed: str) -> str:
    """Return that what stood after an `@` is no day; nothing where nothing did."""
    return _("“{typed}” is no day, so it stays in the words.").format(typed=typed) if typed else ""


def not_yet_seen() -> str:
    """Return the gentle question to a goal that nobody could see."""
    return _("Could one see or hear it? From what, to what, and who would notice?")


def meant_none(outcome: str) -> bool:
    """Tell whether an outcome says that there is none: an empty one, or the word."""
    return fold(outcome) in ("", "none", fold(_("none")))
