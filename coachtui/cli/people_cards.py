"""`coachtui people add`, `edit`, `archive`, `return`: cards of people, also before the first questions are answered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from coachtui import i18n
from coachtui.cli.groups import Command
from coachtui.cli.naming import do, name_argument, person_named
from coachtui.cli.output import say
from coachtui.cli.tools import Tools
from coachtui.coaching.people import KINDS, TIERS, Kind, Tier
from coachtui.errors import CoachError
from coachtui.i18n import N_, _
from coachtui.settings import LANGUAGES

if TYPE_CHECKING:
    from coachtui.coaching.people import Person

_OPTIONS = {
    "tier": ("TIER", N_("everyone, key-group or strategic.")),
    "kind": ("KIND", N_("report, peer, my-coach or external. Only reports count in your figures.")),
    "team": ("TEAM", N_("The team; it also tells two people with one name apart.")),
    "project": ("PROJECT", N_("The project or initiative.")),
    "language": ("LANGUAGE", N_("The language you talk in: en, da or sv.")),
    "share": ("PERCENT", N_("Part-time: 80 for 80 %. The target is less by as much.")),
    "joined": ("DAY", N_("The first day. The target of that month is by working days.")),
    "left": ("DAY", N_("The last day. What is planned after it is taken away.")),
}
Function = TypeVar("Function", bound=Callable[..., Any])


def _card_options(function: Function) -> Function:
    """Give a command an option for each field of a card."""
    for field, (metavar, text) in reversed(_OPTIONS.items()):
        function = click.option(f"--{field}", metavar=metavar, help=_(text))(function)
    return function


def add_command() -> click.Command:
    """Make the command that adds people."""
    text = _('Add people, one name in quotes each.\n\nSuch as: coachtui people add "Anna Holm" "Ali Rahman"')

    @click.command("add", cls=Command, help=text)
    @click.argument("names", metavar="NAME...", nargs=-1, required=True)
    @_card_options
    @click.pass_obj
    def add(tools: Tools, /, names: tuple[str, ...], **typed: str | None) -> None:
        from coachtui.services.people import AddPeople, add_people

        do(tools, add_people, AddPeople(names, **_read(tools, typed)))
        if len(names) > 1:
            say(", ".join(names), indent=1)

    return add


def edit_command() -> click.Command:
    """Make the command that changes a card."""
    text = _(
        "Change a person's card; what is not named stays. An empty text takes a field away."
        "\n\nSuch as: coachtui people edit Ali --team Web --share 80"
    )

    @click.command("edit", cls=Command, help=text)
    @name_argument
    @click.option("--name", "new_name", metavar="NAME", help=_("The new name."))
    @_card_options
    @click.pass_obj
    def edit(tools: Tools, /, name: str, new_name: str | None, **typed: str | None) -> None:
        from coachtui.services.people import change_person

        if new_name is None and not any(value is not None for value in typed.values()):
            raise CoachError("nothing-to-change", hint="edit-flags")
        person = person_named(tools, name)
        given = _read(tools, typed) | ({} if new_name is None else {"name": new_name})
        do(tools, change_person, card_of(person)._replace(**given))

    return edit


def card_of(person: Person) -> Any:
    """Return a person's card as it is."""
    from coachtui.services.people import ChangePerson

    fields = (person.team, person.project, person.language, person.share, person.joined, person.left)
    return ChangePerson(person.id, person.name, person.kind, person.tier, *fields)


def archive_command() -> click.Command:
    """Make the command that lets a person go."""
    text = _("Let a person go from today on. The blocks ahead are taken away; the history stays.")

    @click.command("archive", cls=Command, help=text)
    @name_argument
    @click.pass_obj
    def archive(tools: Tools, name: str) -> None:
        from coachtui.services.people import archive_person

        do(tools, archive_person, person_named(tools, name).id)

    return archive


def return_command() -> click.Command:
    """Make the command that brings a person back."""
    text = _("Bring one who was archived back, from today on. The time between counts for nothing.")

    @click.command("return", cls=Command, help=text)
    @click.argument("name", metavar="NAME")
    @click.pass_obj
    def come_back(tools: Tools, name: str) -> None:
        from coachtui.services.people import return_person

        do(tools, return_person, person_named(tools, name, left=True).id)

    return come_back


def _read(tools: Tools, typed: dict[str, str | None]) -> dict[str, Any]:
    """Return the fields that were typed, as values. Raises InvalidFieldError."""
    from coachtui.services.typed import read_day_or_none, read_share

    def day(field: str) -> Callable[[str], date | None]:
        return lambda text: read_day_or_none(text, tools.context.today, i18n.current(), field)

    readers: dict[str, Callable[[str], Any]] = {
        "tier": _tier,
        "kind": _kind,
        "language": _language,
        "share": read_share,
        "joined": day("joined"),
        "left": day("left"),
    }
    return {field: readers.get(field, str)(text) for field, text in typed.items() if text is not None}


def _tier(typed: str) -> Tier:
    from coachtui.services.typed import read_word
    from coachtui.wording.words import tier

    return read_word(typed, TIERS, tier, "tier")


def _kind(typed: str) -> Kind:
    from coachtui.services.typed import read_word
    from coachtui.wording.words import kind

    return read_word(typed, KINDS, kind, "kind")


def _language(typed: str) -> str:
    from coachtui.services.typed import read_word
    from coachtui.wording.words import language

    return read_word(typed, LANGUAGES, language, "language") if typed.strip() else ""
