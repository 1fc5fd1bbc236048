"""Adding people, and a person's card."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from coachtui.coaching.people import KINDS, TIERS, Person
from coachtui.errors import InvalidFieldError
from coachtui.i18n import _, current
from coachtui.language import spoken
from coachtui.language.text import clean
from coachtui.services.people import AddPeople, ChangePerson, add_people, change_person, names_in
from coachtui.services.typed import read_day_or_none, read_share, read_word
from coachtui.settings import LANGUAGES
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.worktop import Worktop
from coachtui.wording.dates import day_with_year
from coachtui.wording.people import share
from coachtui.wording.words import kind, language, tier


def add_people_dialog(worktop: Worktop) -> Form:
    """Return the form that adds people: names with commas between them, all of one tier and team."""

    async def submit(texts: Mapping[str, str]) -> str:
        names = names_in(texts["name"].replace(",", "\n"))
        if not names:
            raise InvalidFieldError("name-empty", "name")
        wanted = read_word(texts["tier"], TIERS, tier, "tier")
        joined = read_day_or_none(texts["joined"], worktop.context.today, current(), "joined")
        given = AddPeople(names, tier=wanted, team=clean(texts["team"]), joined=joined)
        return await worktop.do(add_people, given)

    fields = [
        Field("name", _("Name"), "", _("several with commas between them"), between=", "),
        Field("team", _("Team, if you like"), ""),
        Field("tier", _("Tier"), tier("everyone"), _one_of([tier(t) for t in TIERS])),
        Field("joined", _("First day, if new"), "", "", understood(worktop)),
    ]
    return Form(worktop, "people-add", _("Add people"), fields, submit)


def edit_person_form(worktop: Worktop, person: Person) -> Form:
    """Return the form of a person's card."""

    async def submit(texts: Mapping[str, str]) -> str:
        today = worktop.context.today
        changed = ChangePerson(
            person.id,
            texts["name"],
            read_word(texts["kind"], KINDS, kind, "kind"),
            read_word(texts["tier"], TIERS, tier, "tier"),
            texts["team"],
            texts["project"],
            read_word(texts["language"], LANGUAGES, language, "language") if texts["language"].strip() else "",
            read_share(texts["share"]),
            read_day_or_none(texts["joined"], today, current(), "joined"),
            read_day_or_none(texts["left"], today, current(), "left"),
        )
        return await worktop.do(change_person, changed)

    fields = [
        Field("name", _("Name"), person.name),
        Field("team", _("Team"), person.team),
        Field("tier", _("Tier"), tier(person.tier), _one_of([tier(t) for t in TIERS])),
        Field("kind", _("Kind"), kind(person.kind), _one_of([kind(k) for k in KINDS])),
        Field("project", _("Project"), person.project),
        Field("language", _("Language"), language(person.language), _one_of([language(code) for code in LANGUAGES])),
        Field("share", _("Part-time"), share(person.share), _("of full time; the target is less by as much")),
        Field("joined", _("First day"), typed_day(person.joined), _("27/11, or empty"), understood(worktop)),
        Field("left", _("Last day"), typed_day(person.left), _("what is planned after it goes"), understood(worktop)),
    ]
    return Form(worktop, f"person-{person.id}", person.name, fields, submit)


def typed_day(day: date | None) -> str:
    """Return a day as a field understands it again, with its year."""
    return day.isoformat() if day else ""


def understood(worktop: Worktop) -> Callable[[str], str]:
    """Return what says in words which day a field was understood to mean."""

    def echo(text: str) -> str:
        day = spoken.day(text, worktop.context.today, current()) if text.strip() else None
        return day_with_year(day) if day else ""

    return echo


def _one_of(words: Sequence[str]) -> str:
    return " · ".join(words)
