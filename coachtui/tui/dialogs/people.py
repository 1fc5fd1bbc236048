"""Adding people, and a person's card."""

from collections.abc import Mapping, Sequence

from coachtui.coaching.people import KINDS, TIERS, Person
from coachtui.errors import InvalidFieldError
from coachtui.i18n import _
from coachtui.language.text import clean
from coachtui.services.people import AddPeople, ChangePerson, add_people, change_person, names_in
from coachtui.services.typed import read_word
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.worktop import Worktop
from coachtui.wording.words import kind, tier


def add_people_dialog(worktop: Worktop) -> Form:
    """Return the form that adds people: names with commas between them, all of one tier and team."""

    async def submit(texts: Mapping[str, str]) -> str:
        names = names_in(texts["name"].replace(",", "\n"))
        if not names:
            raise InvalidFieldError("name-empty", "name")
        wanted = read_word(texts["tier"], TIERS, tier, "tier")
        return await worktop.do(add_people, AddPeople(names, tier=wanted, team=clean(texts["team"])))

    fields = [
        Field("name", _("Name"), "", _("several with commas between them"), between=", "),
        Field("team", _("Team, if you like"), ""),
        Field("tier", _("Tier"), tier("everyone"), _one_of([tier(t) for t in TIERS])),
    ]
    return Form(worktop, "people-add", _("Add people"), fields, submit)


def edit_person_form(worktop: Worktop, person: Person) -> Form:
    """Return the form of a person's card."""

    async def submit(texts: Mapping[str, str]) -> str:
        changed = ChangePerson(
            person.id,
            texts["name"],
            read_word(texts["kind"], KINDS, kind, "kind"),
            read_word(texts["tier"], TIERS, tier, "tier"),
            texts["team"],
        )
        return await worktop.do(change_person, changed)

    fields = [
        Field("name", _("Name"), person.name),
        Field("team", _("Team"), person.team),
        Field("tier", _("Tier"), tier(person.tier), _one_of([tier(t) for t in TIERS])),
        Field("kind", _("Kind"), kind(person.kind), _one_of([kind(k) for k in KINDS])),
    ]
    return Form(worktop, f"person-{person.id}", person.name, fields, submit)


def _one_of(words: Sequence[str]) -> str:
    return " · ".join(words)
