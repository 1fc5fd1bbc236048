"""KPI, by its keys: the month by person, twelve months, the sessions behind a figure, and a talk to read."""

import unicodedata
from datetime import date

import pytest
from stage import LARGE, SMALL, Play, Stage, strips

from coachtui import i18n
from coachtui.coaching.blocks import Entry
from coachtui.coaching.figures import Figures
from coachtui.coaching.figures import Row as FigureRow
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.coaching.sessions import Action, LogLine, Session, Win
from coachtui.language.cells import width
from coachtui.paths import Home
from coachtui.services.desk import Change, Context, Desk, UseCase
from coachtui.services.moments import LogMoment, log_moment
from coachtui.services.people import AddPeople, add_people, archive_person
from coachtui.store.frames import Label
from coachtui.store.records import Records
from coachtui.tui.kpi.lines import head

DAY = date(2026, 11, 6)
LOG = (
    LogLine("prompt", "What would you like to be different after this talk?", "goal", "q1"),
    LogLine("note", "To know what she may decide herself. " * 6),
    LogLine("prompt", "Where was it easy?", "reality", "q2"),
    LogLine("action", "ask Karim, not tell", due=date(2026, 11, 27)),
    LogLine("win", "asked before telling"),
    LogLine("note", "line by line\n[/] and so on"),
)


def talk(name: str, *, notes: int = 0, outcome: str = "keeps asking first") -> UseCase[None]:
    """Return a use case that keeps a talk of 54 minutes and one too short to count, with what came of the first."""

    def use_case(records: Records, given: None, context: Context) -> Change:
        person = next(person for person in records.people.all() if person.name == name).id
        more = tuple(LogLine("note", f"note {number}") for number in range(notes))
        kept = Session("S1", person, DAY, 54, "core/grow", "GROW", LOG + more, outcome, "person", qualifies=True)
        short = Session("S2", person, DAY, 9, log=LOG[:1], focus="operational", told=True)
        acts = (
            Action("A1", person, "ask Karim, not tell", DAY, "person", date(2026, 11, 27), None, "S1"),
            Action("A2", person, "bring her along", DAY, "me", None, date(2026, 11, 16), "S1"),
            Action("A3", person, "of another talk", DAY, "me", None, None, "S0"),
        )
        writes = (
            records.talks.sessions.put(kept),
            records.talks.sessions.put(short),
            *map(records.talks.actions.put, acts),
            records.talks.wins.put(Win("W1", person, DAY, "the release ran without her", "S1")),
            records.ledger.put(Entry("E1", person, DAY, 54, "session", None, "S1", "GROW", "development", True)),
            records.ledger.put(Entry("E2", person, DAY, 9, "session", None, "S2", "", "operational", False)),
            records.ledger.put(Entry("E3", person, DAY, 45, "session", "B1")),
            records.ledger.put(Entry("E4", person, DAY, 5, "moment")),
        )
        return Change(Label("people-added", {"count": 0}), writes)

    return use_case


def words(line: str) -> str:
    """Return a line with single blanks."""
    return " ".join(line.split())


def highlighted(coach: Stage) -> str:
    """Return the line that says in words what stands under the year's cursor."""
    return coach.lines[-3].strip()


@pytest.mark.usefixtures("team")
async def test_a_month_says_held_target_sessions_moments_and_the_last_session(play: Play) -> None:
    async with play() as coach:
        coach.do(talk("Anna Holm"), None)
        coach.do(log_moment, LogMoment(coach.person("Ali").id, 20, "", date(2026, 11, 17)))
        await coach.press("5")
        assert "◂ November ▸" in coach.text
        assert "2 h 13 of 2 h 15" in coach.line("Time")
        assert words(coach.line("Anna Holm")).endswith("1 h 53 45 min 3 1 12 days ago")
        assert words(coach.line("Ali Rahman")).endswith("20 min 45 min 0 1 none yet")
        assert coach.line("Anna Holm").count("━") == 10
        assert coach.line("Ali Rahman").count("━") == 4
        assert all(width(line) <= 80 for line in coach.lines)


@pytest.mark.usefixtures("demo_team")
async def test_the_time_line_says_how_the_month_goes_and_what_pace_means(play: Play) -> None:
    async with play() as coach:
        await coach.press("5")
        assert coach.line("Time").endswith("(6 h 34 by now)")
        await coach.press("[")
        assert "◂ October ▸" in coach.text
        assert coach.line("Time").endswith(("target met", " short"))
        await coach.press("[", "ctrl+right", "ctrl+right", "]")
        assert "◂ December ▸" in coach.text
        assert coach.line("Time").endswith("planned")
        await coach.press("t")
        assert "◂ November ▸" in coach.text
        await coach.press(*["ctrl+left"] * 11)
        assert "◂ December 2025 ▸" in coach.text


@pytest.mark.usefixtures("team")
async def test_who_does_not_count_stands_below_and_in_no_sum(play: Play) -> None:
    async with play() as coach:
        coach.do(add_people, AddPeople(("Aase Peer",), kind="peer"))
        coach.do(log_moment, LogMoment(coach.person("Aase").id, 20, "", date(2026, 11, 18)))
        await coach.press("5")
        lines = coach.lines
        below = next(i for i, line in enumerate(lines) if "Aase Peer" in line)
        assert below > next(i for i, line in enumerate(lines) if "Jonas Berg" in line) + 1
        assert words(lines[below]) == "Aase Peer 20 min peer 0 1 none yet"
        assert "0 min of 2 h 15" in coach.line("Time")
        await coach.press("end")
        assert "Aase Peer" in coach.pointed


@pytest.mark.parametrize("size", [SMALL, LARGE])
@pytest.mark.usefixtures("demo_team")
async def test_tab_shows_twelve_months_with_the_cursor_on_the_same_person_and_back(
    play: Play, size: tuple[int, int]
) -> None:
    async with play(size=size) as coach:
        await coach.press("5", "down", "down", "tab")
        assert words(coach.line(" Dec ")) == "● target met Dec Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov"
        assert "▸Freja Bay" in coach.pointed
        assert highlighted(coach).startswith("Freja Bay  November: ")
        assert all(width(line) <= size[0] for line in coach.lines)
        await coach.press("up", "tab")
        assert "▸ Anna Holm" in coach.pointed
        assert "last session" in coach.text
        await coach.press("tab", "[")
        assert words(coach.line(" Dec ")).startswith("● target met Nov Dec")


@pytest.mark.usefixtures("demo_team")
async def test_each_month_of_the_year_is_what_the_month_says_alone(play: Play) -> None:
    async with play() as coach:
        await coach.press("5", "tab")
        held = words(coach.line("In all")).split()[2:]
        target = words(coach.line("Target")).replace("●", "").split()[1:]
        assert target == ["690"] * 12
        for minutes in reversed(held):
            await coach.press("tab")
            hours, rest = divmod(int(minutes), 60)
            assert f" {hours} h {rest:02} of 11 h 30 " in coach.line("Time") or f" {hours} h of" in coach.line("Time")
            await coach.press("tab", "[")


@pytest.mark.usefixtures("demo_team")
async def test_the_cursor_stops_at_the_edges_of_the_year(play: Play) -> None:
    async with play() as coach:
        await coach.press("5", "tab", "right", "up")
        assert highlighted(coach).startswith("Ali Rahman  November:")
        await coach.press(*["left"] * 14)
        assert highlighted(coach).startswith("Ali Rahman  December 2025:")
        await coach.press("end", "down")
        assert highlighted(coach).startswith("Åsa Nyman  December 2025:")
        await coach.press("t")
        assert highlighted(coach).startswith("Åsa Nyman  November:")


@pytest.mark.usefixtures("demo_team")
async def test_enter_on_a_cell_opens_the_sessions_of_that_month(play: Play) -> None:
    async with play() as coach:
        await coach.press("5", "tab", "down", "left", "enter")
        assert coach.in_front == "BehindScreen"
        assert "Anna Holm · October · " in coach.text
        assert " Oct " in coach.pointed
        held = coach.text.partition("October · ")[2].partition(" of ")[0]
        assert f" {held} " in coach.line("In all")
        await coach.press("escape")
        assert highlighted(coach).startswith("Anna Holm  October:")
        assert coach.in_front == "KpiArea"


@pytest.mark.usefixtures("team")
async def test_each_entry_says_what_it_was_and_whether_it_counts(play: Play) -> None:
    async with play() as coach:
        coach.do(talk("Anna Holm"), None)
        await coach.press("5", "down", "enter")
        assert words(coach.line("GROW")) == "▸ Fri 6 Nov 54 min GROW development ✓ counts"
        assert words(coach.line("operational")) == "Fri 6 Nov 9 min session operational ✕ does not count"
        assert words(coach.line("held as")) == "Fri 6 Nov 45 min held as planned – not written down"
        assert words(coach.line("time only")) == "Fri 6 Nov 5 min moment – time only"
        assert words(coach.line("In all")) == "In all 1 h 53 3 sessions, 1 moment"
        assert "asking first" not in coach.text


@pytest.mark.usefixtures("team")
async def test_what_was_not_written_down_has_no_talk_to_open_and_says_so(play: Play) -> None:
    async with play() as coach:
        coach.do(talk("Anna Holm"), None)
        await coach.press("5", "down", "enter", "down", "down")
        assert "enter Open" not in coach.footer
        await coach.press("enter")
        assert (coach.in_front, coach.notice) == ("BehindScreen", "It was only said to be held: it has no notes.")
        await coach.press("down", "enter")
        assert coach.notice.startswith("A moment is minutes and a line")
        await coach.press("home")
        assert (coach.notice, "enter Open" in coach.footer) == ("", True)


@pytest.mark.parametrize("size", [SMALL, LARGE])
@pytest.mark.usefixtures("team")
async def test_enter_opens_the_talk_and_escape_closes_it(play: Play, size: tuple[int, int]) -> None:
    async with play(size=size) as coach:
        coach.do(talk("Anna Holm"), None)
        await coach.press("5", "down", "enter", "enter")
        assert coach.in_front == "SessionView"
        assert coach.lines[1].strip() == "Anna Holm · Fri 6 Nov · 54 min · GROW · development"
        assert words(coach.line("Outcome")) == "Outcome keeps asking first"
        assert words(coach.line("Actions")) == "Actions ○ ask Karim, not tell (Anna Holm, Fri 27 Nov)"
        assert words(coach.line("bring her")) == "● bring her along (me, done 16 Nov)"
        assert words(coach.line("Wins")) == "Wins the release ran without her"
        assert words(coach.line("Counts")) == "Counts yes: over 15 min, notes, outcome"
        assert words(coach.line("+ win")) == "+ win: asked before telling"
        assert "of another talk" not in coach.text
        assert coach.text.count("ask Karim") == 1
        assert coach.text.count("she may decide") + coach.text.count("she\n") >= 3
        assert "   [/] and so on" in coach.text
        assert all(width(line) <= size[0] for line in coach.lines)
        await coach.press("escape")
        assert coach.in_front == "BehindScreen"
        await coach.press("down", "enter")
        assert "operational · told afterwards" in coach.lines[1]
        assert words(coach.line("Outcome")) == "Outcome none"
        assert words(coach.line("Counts")) == "Counts no: under 15 min, nothing written"
        await coach.press("escape", "escape")
        assert coach.in_front == "KpiArea"


@pytest.mark.usefixtures("team")
async def test_a_long_talk_scrolls_by_line_by_page_and_to_its_ends(play: Play) -> None:
    async with play() as coach:
        coach.do(talk("Anna Holm", notes=60), None)
        await coach.press("5", "down", "enter", "enter")
        assert "Outcome" in coach.text
        await coach.press("down")
        assert "Outcome" not in coach.text
        assert "GROW" in coach.lines[1]
        await coach.press("pagedown")
        assert "note 20" in coach.text
        assert "note 59" not in coach.text
        await coach.press("end")
        assert "note 59" in coach.text
        await coach.press("pageup", "pageup", "pageup", "pageup", "home")
        assert "Outcome" in coach.text


@pytest.mark.usefixtures("team")
async def test_a_talk_that_is_gone_says_so(play: Play) -> None:
    def drop(records: Records, given: None, context: Context) -> Change:
        person = next(person for person in records.people.all() if person.name == "Anna Holm").id
        kept = records.talks.sessions.get(person, "S1")
        assert kept is not None
        return Change(Label("people-added", {"count": 0}), (records.talks.sessions.drop(kept),))

    async with play() as coach:
        coach.do(talk("Anna Holm"), None)
        coach.do(drop, None)
        await coach.press("5", "down", "enter", "enter")
        assert coach.in_front == "SessionView"
        assert "ended or thrown away" in coach.notice
        await coach.press("escape", "escape")
        assert coach.in_front == "KpiArea"


@pytest.mark.usefixtures("team")
async def test_a_moment_logged_here_shows_at_once_and_undo_takes_it_back(play: Play) -> None:
    async with play() as coach:
        await coach.press("5")
        assert "No minutes held yet. Press + for a moment, or 2 to plan a block." in coach.text
        await coach.press("down", "+")
        assert coach.value("person") == "Anna Holm"
        await coach.press("enter")
        assert words(coach.line("Anna Holm  ")).endswith("10 min 45 min 0 1 none yet")
        assert "No minutes held yet" not in coach.text
        await coach.press("tab")
        assert words(coach.line("Anna Holm    ")) == "▸Anna Holm 10"
        assert words(coach.line("In all")) == "In all 10"
        assert words(coach.line("Target")) == "Target 135"
        await coach.press("u")
        assert "Undone" in coach.notice
        assert words(coach.line("In all")) == "In all 0"
        await coach.press("tab", "U")
        assert "10 min" in coach.line("Anna Holm  ")


@pytest.mark.usefixtures("nobody")
async def test_without_anyone_it_says_what_to_press_and_offers_nothing_else(play: Play) -> None:
    async with play() as coach:
        await coach.press("5")
        assert "Nobody here yet" in coach.text
        assert "Press 3, then n" in coach.text
        await coach.press("tab", "enter", "[", "]", "t")
        assert (coach.in_front, "Nobody here yet" in coach.text) == ("KpiArea", True)
        assert "tab" not in coach.footer


@pytest.mark.usefixtures("team")
async def test_undoing_everyone_away_from_the_year_leaves_what_to_press(play: Play) -> None:
    async with play() as coach:
        await coach.press("5", "tab", "u")
        assert "Nobody here yet" in coach.text
        await coach.press("U")
        assert "Anna Holm" in coach.text


@pytest.mark.usefixtures("team")
async def test_a_month_in_which_nobody_counted_says_the_way_back(play: Play) -> None:
    async with play() as coach:
        await coach.press("5", "[")
        assert "Nobody counts in this month. Press t" in coach.text
        await coach.press("tab", *["["] * 12)
        assert "Nobody counts in this month. Press t" in coach.text
        await coach.press("tab", "enter", "t")
        assert "Anna Holm" in coach.text


@pytest.mark.usefixtures("team")
async def test_who_has_nothing_in_the_month_has_an_empty_list_with_what_to_press(play: Play) -> None:
    async with play() as coach:
        await coach.press("5", "enter")
        assert "Nothing held with Ali Rahman in November." in coach.text
        await coach.press("enter", "escape")
        assert coach.in_front == "KpiArea"


@pytest.mark.usefixtures("demo_team")
@pytest.mark.parametrize("cells", [80, 100, 103, 104])
@pytest.mark.parametrize("language", ["en", "da", "sv"])
async def test_no_column_of_the_month_is_cut_or_touches_the_next(play: Play, language: str, cells: int) -> None:
    i18n.use(language)
    longest = {"en": "28 days ago", "da": "28 dage siden", "sv": "28 dagar sedan"}[language]
    hour = {"en": "1 h 15", "da": "1 t 15", "sv": "1 tim 15"}[language]
    async with play(size=(cells, 24)) as coach:
        await coach.press("5")
        assert coach.line("Lena Vik").endswith(f" {longest}")
        assert f"─ {hour}" in words(coach.line("Anna Holm"))
        assert all(width(line) <= cells for line in coach.lines)


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_the_bar_gives_way_to_what_the_pace_means(language: str) -> None:
    i18n.use(language)
    anna = Person("anna", "Anna", date(2026, 1, 5))
    figures = Figures(Month(2026, 11), (FigureRow(anna, 190, 0, 690),), 634, 634)
    for cells, bar in ((80, 4), (120, 18)):
        text = "".join(piece.text for piece in head(figures, date(2026, 11, 18), cells, yearly=False)[1].line)
        assert width(text) < cells
        assert text.endswith(")")
        assert text.count("█") + text.count("░") >= bar


@pytest.mark.usefixtures("demo_team")
async def test_who_left_stays_in_the_months_they_were_there_for(play: Play) -> None:
    async with play() as coach:
        coach.do(archive_person, coach.person("Anna").id)
        await coach.press("5", "/", *"ali", "enter")
        assert "Ali Rahman" in coach.pointed
        assert "Anna Holm" in coach.text
        await coach.press("]")
        assert "Anna Holm" not in coach.text
        await coach.press("tab")
        assert "Anna Holm" in coach.text


@pytest.mark.usefixtures("demo_team")
async def test_find_goes_to_the_person_in_both_views(play: Play) -> None:
    async with play() as coach:
        for keys in ((), ("tab",)):
            await coach.press("5", *keys, "/", *"sara", "enter")
            assert coach.in_front == "KpiArea"
            assert "Sara Lund" in coach.pointed


@pytest.mark.usefixtures("demo_team")
async def test_enter_pressed_twice_opens_one_list_and_escape_twice_closes_it_once(play: Play) -> None:
    async with play() as coach:
        await coach.press("5", "down")
        await coach.hurry("enter", "enter")
        assert coach.in_front in ("BehindScreen", "SessionView")
        while len(coach.app.screen_stack) > 1:
            await coach.press("escape")
        await coach.press("enter")
        await coach.hurry("escape", "escape")
        assert coach.in_front == "KpiArea"


@pytest.mark.usefixtures("demo_team")
async def test_a_click_points_at_a_cell_and_a_second_one_opens_it(play: Play) -> None:
    async with play() as coach:
        await coach.press("5", "tab")
        y = next(y for y, line in enumerate(coach.lines) if "Freja Bay" in line)
        x = coach.line(" Dec ").index("Sep") + 1
        await coach.click(x, y)
        assert highlighted(coach).startswith("Freja Bay  September:")
        await coach.click(x, y)
        assert "Freja Bay · September" in coach.text


@pytest.mark.parametrize("keys", [(), ("tab",), ("down", "enter"), ("down", "enter", "enter")])
async def test_each_screen_comes_back_as_it_was_when_the_terminal_does(
    play: Play, team: Desk, keys: tuple[str, ...]
) -> None:
    async with play(size=LARGE) as coach:
        coach.do(talk("Anna Holm"), None)
        await coach.press("5", *keys)
        large = coach.lines
        for size in (SMALL, (40, 10), (20, 5), (60, 20), SMALL):
            await coach.resize(*size)
            assert all(width(line) <= size[0] for line in coach.lines)
        await coach.resize(*LARGE)
        assert coach.lines == large


async def test_in_a_narrow_terminal_the_months_follow_the_cursor(play: Play, demo_team: Home) -> None:
    async with play(size=(40, 12)) as coach:
        await coach.press("5", "tab")
        assert "Nov" in coach.text
        assert "Jan" not in coach.text
        await coach.press(*["left"] * 10)
        assert "Jan" in coach.text
        assert "Nov" not in coach.lines[5]
        await coach.press("end")
        assert "▸Åsa" in coach.pointed
        assert "In all" in coach.text


async def test_forty_people_scroll_between_the_months_and_the_sums(play: Play, desk: Desk) -> None:
    def write(records: Records, given: None, context: Context) -> Change:
        people = [Person(f"{i:02}", f"Person {i:02}", date(2024, 1, 1)) for i in range(40)]
        return Change(Label("people-added", {"count": 40}), tuple(map(records.people.put, people)))

    desk.do(write, None)
    async with play() as coach:
        while len(coach.app.screen_stack) > 1:
            await coach.press("escape")
        await coach.press("5", "tab")
        for number in range(40):
            assert f"▸Person {number:02}" in coach.pointed
            assert "In all" in coach.text
            await coach.press("down")
        await coach.press("tab")
        assert "▸ Person 39" in coach.pointed


async def test_hostile_words_are_read_as_they_are(play: Play, team: Desk) -> None:
    hostile = "[@click=app.quit]x[/] \x1b]52;c;aGk=\x07 \u202etfel"

    def write(records: Records, given: None, context: Context) -> Change:
        person = next(person for person in records.people.all() if person.name == "Anna Holm")
        renamed = person._replace(name=hostile)
        log = (LogLine("prompt", hostile), LogLine("note", hostile), LogLine("action", hostile))
        kept = Session("S1", person.id, DAY, 54, "x", hostile, log, hostile)
        writes = (
            records.people.put(renamed),
            records.talks.sessions.put(kept),
            records.talks.wins.put(Win("W1", person.id, DAY, hostile, "S1")),
            records.ledger.put(Entry("E1", person.id, DAY, 54, "session", None, "S1", hostile, "development", True)),
        )
        return Change(Label("people-added", {"count": 0}), writes)

    async with play() as coach:
        coach.do(write, None)
        for keys in (("5", "home"), ("tab",), ("tab", "enter"), ("enter",)):
            await coach.press(*keys)
            assert "[@click" in coach.text, keys
            for line in strips(coach.app):
                assert not [
                    char for segment in line for char in segment.text if unicodedata.category(char) in ("Cc", "Cf")
                ]
        assert coach.in_front == "SessionView"
        y = next(y for y, line in enumerate(coach.lines) if "[@click" in line)
        await coach.click(coach.lines[y].index("quit"), y)
        assert coach.app.is_running
