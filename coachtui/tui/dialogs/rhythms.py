"""The list of the team's rhythms, and the form of one."""

from collections.abc import Mapping, Sequence

from coachtui.coaching.rhythms import Rhythm, Weekly
from coachtui.errors import InvalidFieldError
from coachtui.i18n import _, current
from coachtui.services.rhythms import (
    ChangeRhythm,
    RhythmCard,
    add_rhythm,
    by_name,
    change_rhythm,
    get_rhythm,
    read_recurrence,
    remove_rhythm,
)
from coachtui.services.typed import read_day_or_none, read_minutes, read_start
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.dialogs.listing import Listed, Listing
from coachtui.tui.dialogs.people import typed_day, understood
from coachtui.tui.widgets.lines import Piece, line
from coachtui.tui.widgets.rows import Row
from coachtui.tui.worktop import Worktop
from coachtui.wording.dates import clock, day
from coachtui.wording.durations import duration
from coachtui.wording.people import recurrence, rhythm, typed_recurrence


def rhythms_list(worktop: Worktop) -> Listing:
    """Return the list of the team's rhythms, each with when it comes next."""

    def rows() -> Sequence[Row]:
        found: list[Row] = []
        for each in by_name(worktop.records):
            coming = each.next_day(worktop.context.today)
            said = _("next {day}").format(day=day(coming)) if coming else _("over")
            about = f"  {each.project}" if each.project else ""
            found.append(Row(line(" ", Piece(each.name, "name"), Piece(about, "dim")), each.id))
            found.append(Row(line("   ", Piece(f"{rhythm(each)}; {said}", "dim"))))
        return found

    return Listing(
        worktop,
        Listed(
            _("Rhythms of the team"),
            rows,
            _("No rhythm yet. Press n to add one, such as a sprint planning."),
            lambda: rhythm_form(worktop),
            lambda record: rhythm_form(worktop, get_rhythm(worktop.records, record)),
            lambda record: worktop.do(remove_rhythm, record),
            _("d Take away"),
        ),
    )


def rhythm_form(worktop: Worktop, given: Rhythm | None = None) -> Form:
    """Return the form of a rhythm, new or as it is."""

    async def submit(texts: Mapping[str, str]) -> str:
        today = worktop.context.today
        since = read_day_or_none(texts["since"], today, current(), "since") or today
        card = RhythmCard(
            texts["name"],
            since,
            read_recurrence(texts["repeats"], current()),
            texts["project"],
            read_start(texts["start"]),
            read_minutes(texts["minutes"]) if texts["minutes"].strip() else 0,
            read_day_or_none(texts["until"], since, current(), "until"),
        )
        if given:
            return await worktop.do(change_rhythm, ChangeRhythm(given.id, card))
        return await worktop.do(add_rhythm, card)

    shown = given or Rhythm("", "", worktop.context.today, Weekly(()))
    fields = [
        Field("name", _("Name"), shown.name),
        Field(
            "repeats",
            _("Repeats"),
            typed_recurrence(shown.recurrence),
            _("mon thu, every 2 weeks wed, last fri, 15th"),
            _echo,
        ),
        Field("start", _("Start"), clock(shown.start), _("9:30, or empty for some time that day")),
        Field("minutes", _("Length"), duration(shown.minutes) if shown.minutes else "", _("45, 1 h 15, or empty")),
        Field("project", _("Project"), shown.project),
        Field("since", _("First day"), typed_day(shown.since), _("weeks are counted from it"), understood(worktop)),
        Field("until", _("Last day"), typed_day(shown.until), _("27/11, or empty"), understood(worktop)),
    ]
    name = given.name if given else _("A rhythm of the team")
    return Form(worktop, f"rhythm-{shown.id}", name, fields, submit)


def _echo(text: str) -> str:
    """Say what was understood, where anything was."""
    try:
        return recurrence(read_recurrence(text, current()))
    except InvalidFieldError:
        return ""
