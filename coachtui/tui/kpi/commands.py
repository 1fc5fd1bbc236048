"""What can be done on KPI, and in the list of sessions behind a figure."""

from coachtui.i18n import N_
from coachtui.tui.commands import Command

COMMANDS = (
    Command("kpi.sessions", "enter", N_("Sessions"), N_("Show the sessions behind this person's minutes."), "sessions", True, "on_person"),
    Command("kpi.view", "tab", N_("Month or year"), N_("Change between the month by person and twelve months."), "view", True, "has_figures"),
    Command("kpi.before", "left_square_bracket,ctrl+left", N_("Month before"), N_("Show the month before."), "month(-1)", shown_key="["),
    Command("kpi.after", "right_square_bracket,ctrl+right", N_("Month after"), N_("Show the month after."), "month(1)", shown_key="]"),
    Command("kpi.now", "t", N_("This month"), N_("Back to this month."), "this_month"),
)  # fmt: skip

BEHIND_COMMANDS = (
    Command("behind.open", "enter", N_("Open"), N_("Open the talk with its notes."), "open", True, "on_talk"),
    Command("behind.back", "escape", N_("Back"), N_("Back to the figures."), "back", True),
)  # fmt: skip
