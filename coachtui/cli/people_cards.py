"""`coachtui people add`, `edit` and `archive`: cards of people, also before the first questions are answered."""

import click

from coachtui.cli.groups import Command
from coachtui.cli.naming import do, name_argument, person_named
from coachtui.cli.output import say
from coachtui.cli.tools import Tools
from coachtui.coaching.people import KINDS, TIERS, Kind, Tier
from coachtui.errors import CoachError
from coachtui.i18n import N_, _

_TIER = N_("everyone, key-group or strategic.")
_KIND = N_("report, peer, my-coach or external. Only reports count in your figures.")
_TEAM = N_("The team; it also tells two people with one name apart.")


def add_command() -> click.Command:
    """Make the command that adds people."""
    text = _('Add people, one name in quotes each.\n\nSuch as: coachtui people add "Anna Holm" "Ali Rahman"')

    @click.command("add", cls=Command, help=text)
    @click.argument("names", metavar="NAME...", nargs=-1, required=True)
    @click.option("--tier", metavar="TIER", default="everyone", help=_(_TIER))
    @click.option("--kind", metavar="KIND", default="report", help=_(_KIND))
    @click.option("--team", metavar="TEAM", default="", help=_(_TEAM))
    @click.pass_obj
    def add(tools: Tools, names: tuple[str, ...], tier: str, kind: str, team: str) -> None:
        from coachtui.services.people import AddPeople, add_people

        do(tools, add_people, AddPeople(names, _kind(kind), _tier(tier), team))
        if len(names) > 1:
            say(", ".join(names), indent=1)

    return add


def edit_command() -> click.Command:
    """Make the command that changes a card."""
    text = _("Change a person's card; what is not named stays.\n\nSuch as: coachtui people edit Ali --team Web")

    @click.command("edit", cls=Command, help=text)
    @name_argument
    @click.option("--name", "new_name", metavar="NAME", help=_("The new name."))
    @click.option("--tier", metavar="TIER", help=_(_TIER))
    @click.option("--kind", metavar="KIND", help=_(_KIND))
    @click.option("--team", metavar="TEAM", help=_(_TEAM))
    @click.pass_obj
    def edit(
        tools: Tools, name: str, new_name: str | None, tier: str | None, kind: str | None, team: str | None
    ) -> None:
        from coachtui.services.people import ChangePerson, change_person

        if (new_name, tier, kind, team) == (None, None, None, None):
            raise CoachError("nothing-to-change", hint="edit-flags")
        person = person_named(tools, name)
        card = ChangePerson(
            person.id,
            person.name if new_name is None else new_name,
            person.kind if kind is None else _kind(kind),
            person.tier if tier is None else _tier(tier),
            person.team if team is None else team,
        )
        do(tools, change_person, card)

    return edit


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


def _tier(typed: str) -> Tier:
    from coachtui.services.typed import read_word
    from coachtui.wording.words import tier

    return read_word(typed, TIERS, tier, "tier")


def _kind(typed: str) -> Kind:
    from coachtui.services.typed import read_word
    from coachtui.wording.words import kind

    return read_word(typed, KINDS, kind, "kind")
