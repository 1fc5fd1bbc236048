"""The areas of the app: their keys, their names, and where each is found when it is first opened."""

from importlib import import_module
from typing import NamedTuple, cast

from textual.screen import Screen

from coachtui.i18n import N_
from coachtui.tui.worktop import Worktop


class Place(NamedTuple):
    """One area: its key and id, its name (marked with N_), and its screen's module and class."""

    key: str
    id: str
    name: str
    module: str
    screen: str

    def open(self, worktop: Worktop) -> Screen[None]:
        """Import the area's screen and make it."""
        screen = getattr(import_module(self.module), self.screen)
        return cast(Screen[None], screen(worktop))


PLACES = (
    Place("1", "today", N_("Today"), "coachtui.tui.today.screen", "TodayArea"),
    Place("2", "plan", N_("Plan"), "coachtui.tui.plan.screen", "PlanArea"),
    Place("3", "people", N_("People"), "coachtui.tui.people.screen", "PeopleArea"),
    Place("4", "practise", N_("Practise"), "coachtui.tui.practise.screen", "PractiseArea"),
    Place("5", "kpi", N_("KPI"), "coachtui.tui.kpi.screen", "KpiArea"),
)
"""In the order of their keys. An area that is not built yet has no place here, and its key is free."""
