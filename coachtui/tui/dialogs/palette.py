"""Every action by its name, and every person by theirs."""

from collections.abc import Iterable, Mapping

from coachtui.coaching.people import Person
from coachtui.i18n import _
from coachtui.tui.commands import Command
from coachtui.tui.dialogs.finder import Entry, Finder


def palette(commands: Iterable[tuple[Command, str]], keymap: Mapping[str, str]) -> Finder:
    """Return the list of all actions; answers with the action chosen."""
    entries = [
        Entry(action, _(c.label), _(c.help), c.key_shown(keymap) if c.keys or c.id in keymap else "")
        for c, action in commands
    ]
    return Finder(_("All actions"), entries)


def person_finder(people: Iterable[Person]) -> Finder:
    """Return the list of people; answers with the id of the one chosen."""
    return Finder(_("Find a person"), [Entry(person.id, person.name, person.team) for person in people])
