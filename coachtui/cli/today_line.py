"""`coachtui today --line`: what is due, short enough for a shell prompt or a login script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coachtui.cli.output import say
from coachtui.cli.tools import Tools
from coachtui.errors import PassphraseNeededError
from coachtui.i18n import _, ngettext
from coachtui.services.due import Due, due_until, groups_once

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_NAMES = 3
"""People that the line names; the rest are counted."""


def print_line(tools: Tools, names: bool) -> None:
    """Print the line; nothing at all where nothing is due and nothing unsaid. It names people only where asked to.

    A login script on a machine without records makes none, and is not asked for a passphrase.
    """
    if not tools.home.records.is_dir():
        return
    tools.may_ask = False
    try:
        tools.records.people.all()
    except PassphraseNeededError:
        return
    waiting = due_until(tools.records, tools.context.today, tools.context)
    parts = []
    if waiting.unsaid:
        count = len(groups_once(waiting.unsaid))
        said = ngettext("{count} to settle", "{count} to settle", count).format(count=count)
        parts.append(_with_names(said, waiting.unsaid) if names else said)
    if waiting.next:
        count = len(groups_once(waiting.next))
        said = ngettext("{count} today", "{count} today", count).format(count=count)
        start = waiting.next[0].block.start
        if start:
            said = _("{blocks}, next {time}").format(blocks=said, time=f"{start:%H:%M}")
        parts.append(_with_names(said, waiting.next) if names else said)
    if parts:
        say(" · ".join(parts))


def _with_names(said: str, due: Sequence[Due]) -> str:
    names = list(dict.fromkeys(item.person.name for item in due))
    more = len(names) - MOST_NAMES
    listed = ", ".join(names[:MOST_NAMES]) + (f" +{more}" if more > 0 else "")
    return f"{said} ({listed})"
