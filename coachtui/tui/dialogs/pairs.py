"""The list of pairs, and the form of one."""

from collections.abc import Mapping, Sequence
from datetime import date

from coachtui.coaching.absences import ME
from coachtui.coaching.pairs import MINUTES, WEEKS, Pair
from coachtui.errors import AmbiguousError, InvalidFieldError, NotFoundError
from coachtui.i18n import _, current
from coachtui.language.names import fold
from coachtui.services.pairs import (
    AddPair,
    ChangePair,
    add_pair,
    change_pair,
    get_pair,
    in_turn,
    meetings_of,
    remove_pair,
)
from coachtui.services.people import find_person, get_person
from coachtui.services.typed import read_day_or_none, read_minutes, read_number
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.dialogs.listing import Also, Listed, Listing
from coachtui.tui.dialogs.pair_sheets import met_form, sheet_form
from coachtui.tui.dialogs.people import typed_day, understood
from coachtui.tui.widgets.lines import Piece, line
from coachtui.tui.widgets.rows import Row
from coachtui.tui.worktop import Worktop
from coachtui.wording.durations import duration
from coachtui.wording.people import coaching_now, met, pair, pair_details


def pairs_list(worktop: Worktop, person: str) -> Listing:
    """Return the list of all pairs; a new one begins with the person where the cursor stood on one."""

    def rows() -> Sequence[Row]:
        names = {each.id: each.name for each in worktop.records.people.all()}
        found: list[Row] = []
        for each in in_turn(worktop.records.team.pairs.all()):
            found.append(Row(line(" ", Piece(pair(each, names), "name")), each.id))
            details = pair_details(each)
            if each.runs_on(worktop.context.today):
                details += ", " + coaching_now(each, names, worktop.context.today)
            found.append(Row(line("   ", Piece(details, "dim"))))
            if said := met(meetings_of(worktop.records, each)):
                found.append(Row(line("   ", Piece(said, "dim"))))
        return found

    return Listing(
        worktop,
        Listed(
            _("Pairs: two who coach each other"),
            rows,
            _("No pair yet. Press n to put one down."),
            lambda: pair_form(worktop, person),
            lambda record: change_pair_form(worktop, get_pair(worktop.records, record)),
            lambda record: worktop.do(remove_pair, record),
            _("d Take away"),
            (
                Also("h", _("Held"), lambda record: met_form(worktop, get_pair(worktop.records, record))),
                Also("s", _("Sheet"), lambda record: sheet_form(worktop, get_pair(worktop.records, record))),
            ),
        ),
    )


def pair_form(worktop: Worktop, person: str) -> Form:
    """Return the form of a new pair: two names, or one and the manager."""

    async def submit(texts: Mapping[str, str]) -> str:
        one, other = (_who(worktop, texts[field], field) for field in ("one", "other"))
        since, until, minutes, weeks = _times(worktop, texts)
        return await worktop.do(add_pair, AddPair(one, other, since, until, minutes, weeks))

    name = get_person(worktop.records, person).name if person else ""
    fields = [
        Field("one", _("Who"), name, _("coaches first")),
        Field("other", _("With"), "", _("a name, or “me”")),
        *_time_fields(worktop, Pair("", "", "", worktop.context.today)),
    ]
    return Form(worktop, "pair", _("A pair"), fields, submit)


def change_pair_form(worktop: Worktop, given: Pair) -> Form:
    """Return the form of a pair's times; the two stay."""

    async def submit(texts: Mapping[str, str]) -> str:
        return await worktop.do(change_pair, ChangePair(given.id, *_times(worktop, texts)))

    names = {each.id: each.name for each in worktop.records.people.all()}
    return Form(worktop, f"pair-{given.id}", pair(given, names), _time_fields(worktop, given), submit)


def _time_fields(worktop: Worktop, given: Pair) -> list[Field]:
    return [
        Field("since", _("First meeting"), typed_day(given.since), "fri, 27/11", understood(worktop)),
        Field("weeks", _("Every so many weeks"), str(given.weeks or WEEKS)),
        Field("minutes", _("Length"), duration(given.minutes or MINUTES), "30, 1 h"),
        Field("until", _("Last day"), typed_day(given.until), _("27/11, or empty"), understood(worktop)),
    ]


def _times(worktop: Worktop, texts: Mapping[str, str]) -> tuple[date, date | None, int, int]:
    """Return the first meeting, the last day, minutes and weeks. Raises InvalidFieldError."""
    today = worktop.context.today
    since = read_day_or_none(texts["since"], today, current(), "since") or today
    until = read_day_or_none(texts["until"], since, current(), "until")
    return since, until, read_minutes(texts["minutes"]), read_number(texts["weeks"], "weeks")


def _who(worktop: Worktop, typed: str, field: str) -> str:
    """Return whom a name means; “me”, in the user's language or in English, is the manager."""
    if fold(typed) in ("me", fold(_("me"))):
        return ME
    try:
        return find_person(worktop.records, typed, worktop.context.today).id
    except (NotFoundError, AmbiguousError) as error:
        raise InvalidFieldError(error.code, field, hint=error.hint, **error.values) from error
