"""The KPI area."""

from collections.abc import Iterable

from textual.widget import Widget

from coachtui.coaching.months import Month
from coachtui.services.figures import figures_of
from coachtui.services.minutes import month_minutes, year_minutes
from coachtui.tui.area import Area
from coachtui.tui.kpi.commands import COMMANDS
from coachtui.tui.kpi.lines import cell_line, columns, empty_month, head, month_rows, nobody
from coachtui.tui.kpi.year import YearGrid
from coachtui.tui.widgets.rows import Row, Rows
from coachtui.tui.worktop import Worktop


class KpiArea(Area):
    """Minutes held against the target: a month by person, or twelve months; enter shows the sessions behind them."""

    PLACE = "kpi"
    CSS_PATH = "screen.tcss"
    COMMAND_LIST = COMMANDS

    def __init__(self, worktop: Worktop) -> None:
        super().__init__(worktop)
        self._month = Month.of(worktop.context.today)
        self._yearly = False
        self._width = 0
        self.add_class("month")

    def body(self) -> Iterable[Widget]:
        """The head, both views of which one is seen, and the year's cell under the cursor in words."""
        top, cell = Rows(id="kpi-heading"), Rows(id="kpi-cell")
        top.can_focus = cell.can_focus = False
        yield top
        yield Rows(id="kpi-month")
        yield YearGrid()
        yield cell

    def on_mount(self) -> None:
        """Start in the month."""
        self.rows.focus()

    @property
    def rows(self) -> Rows:
        """The month by person."""
        return self.query_one("#kpi-month", Rows)

    @property
    def year(self) -> YearGrid:
        """The twelve months."""
        return self.query_one(YearGrid)

    def has_figures(self) -> bool:
        """Tell whether there is anyone to show minutes of."""
        return bool(self.worktop.records.people.all())

    def show_view(self) -> None:
        """Show the month, or the year up to it."""
        records, context = self.worktop.records, self.worktop.context
        heading = self.query_one("#kpi-heading", Rows)
        self._width = self.app.size.width
        if not self.has_figures():
            self._show_as(yearly=False)
            heading.show([])
            self.rows.show(nobody())
        elif self._yearly:
            heading.show(head(figures_of(records, self._month, context), context.today, self._width, yearly=True))
            self.year.show(year_minutes(records, self._month))
            self._show_cell()
        else:
            month = month_minutes(records, self._month, context)
            heading.show([*head(month.figures, context.today, self._width, yearly=False), columns(self._width)])
            self.rows.show(month_rows(month, context.today, self._width))

    def _show_as(self, *, yearly: bool) -> None:
        self._yearly = yearly
        self.set_class(yearly, "year")
        self.set_class(not yearly, "month")
        (self.year if yearly else self.rows).focus()

    def _show_cell(self) -> None:
        year, today = self.year, self.worktop.context.today
        row = Row(cell_line(year.person, year.month, year.cell, today)) if year.person and year.month else empty_month()
        self.query_one("#kpi-cell", Rows).show([Row(()), row])

    def on_resize(self) -> None:
        """Draw the columns for another width."""
        if self.is_mounted and self._width != self.app.size.width:
            self.renew()

    def on_rows_moved(self) -> None:
        """Offer what suits the row."""
        self.show_commands()

    def on_rows_chosen(self) -> None:
        """Enter shows what is behind the minutes."""
        self.action_sessions()

    def on_cell_grid_moved(self) -> None:
        """Say what stands in the cell, and offer what suits it."""
        self._show_cell()
        self.show_commands()

    def on_cell_grid_chosen(self) -> None:
        """Enter shows what is behind the minutes."""
        self.action_sessions()

    def person_here(self) -> str:
        """Return the person under the cursor."""
        if self._yearly:
            return self.year.person.id if self.year.person else ""
        return self.rows.current

    def on_person(self) -> bool:
        """Tell whether the cursor is on a person."""
        return bool(self.person_here())

    def go_to_person(self, person: str) -> bool:
        """Put the cursor on a person."""
        if self._yearly:
            return self.year.go_to_person(person)
        self.rows.go_to(person)
        return self.rows.current == person

    def action_view(self) -> None:
        """Show the other view, with the cursor on the same person."""
        person = self.person_here()
        self._show_as(yearly=not self._yearly)
        self.renew()
        self.go_to_person(person)

    def action_month(self, step: int) -> None:
        """Show another month, or the year up to it."""
        self._month = self._month.shift(step)
        self.renew()

    def action_this_month(self) -> None:
        """Back to the month that runs."""
        self._month = Month.of(self.worktop.context.today)
        self.year.point_at_last()
        self.renew()

    def action_sessions(self) -> None:
        """Show the sessions behind the minutes under the cursor."""
        from coachtui.tui.kpi.behind import BehindScreen

        person = self.person_here()
        month = self.year.month if self._yearly else self._month
        if person and month and self.is_current:
            self.app.push_screen(BehindScreen(self.worktop, person, month))
