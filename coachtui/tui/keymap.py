"""A user's own keys: which of the commands they name exist."""

from collections.abc import Mapping
from pathlib import Path

from coachtui.settings import Complaint, line_of


def strange_keys(keys: Mapping[str, str], file: Path) -> list[Complaint]:
    """Return a complaint for each key of the map that names no command; `file` is where the lines are counted."""
    from coachtui.tui.everywhere import Everywhere
    from coachtui.tui.goals import commands as goals
    from coachtui.tui.kpi import commands as kpi
    from coachtui.tui.people import commands as people
    from coachtui.tui.plan import commands as plan
    from coachtui.tui.practise import commands as practise
    from coachtui.tui.prepare import commands as prepare
    from coachtui.tui.session import commands as session
    from coachtui.tui.start import commands as start
    from coachtui.tui.today import commands as today

    tables = (
        Everywhere.COMMAND_LIST,
        today.COMMANDS,
        plan.COMMANDS,
        plan.FILL_COMMANDS,
        people.COMMANDS,
        people.PERSON_COMMANDS,
        goals.COMMANDS,
        prepare.COMMANDS,
        practise.COMMANDS,
        practise.PLAY_COMMANDS,
        practise.DEBRIEF_COMMANDS,
        kpi.COMMANDS,
        kpi.BEHIND_COMMANDS,
        session.COMMANDS,
        session.END_COMMANDS,
        session.VIEW_COMMANDS,
        session.SUMMARY_COMMANDS,
        start.COMMANDS,
    )
    known = {command.id for table in tables for command in table}
    strange = [name for name in keys if name not in known]
    text = file.read_text(encoding="utf-8") if strange and file.exists() else ""
    return [Complaint(line_of(text, name), "settings-command", {"key": name}) for name in strange]
