"""Two minutes before a talk, as text: what is open, what went well, the last notes, and what is laid out."""

from coachtui import i18n
from coachtui.cli.naming import person_named
from coachtui.cli.output import say
from coachtui.cli.session_words import first_name, say_last
from coachtui.cli.tools import Tools
from coachtui.coaching.guidelines import in_turn
from coachtui.i18n import _
from coachtui.services.library import library_of
from coachtui.services.session.choosing import flow_for
from coachtui.services.session.preparing import sight
from coachtui.wording.dates import day_with_year


def prepare(tools: Tools, name: str) -> int:
    """Print what one wants to have seen before a talk with a person. Raises CoachError."""
    person = person_named(tools, name)
    seen = sight(tools.records, person.id)
    library = library_of(tools.home, i18n.current())
    flow = flow_for(tools.records, library, person)
    minutes = sum(stage.minutes for stage in flow.stages)
    say(" · ".join((person.name, flow.title, _("{minutes} min").format(minutes=minutes))))
    if seen.met is None:
        say(_("The first talk that is written down."), indent=1)
    else:
        say(_("Last talk, {day}").format(day=day_with_year(seen.met)), indent=1)
        say(_("Outcome: {text}").format(text=seen.outcome or _("none")), indent=2)
        for note in seen.notes:
            say(note.text, indent=2)
    say_last(seen.last, first_name(person))
    if seen.laid_out:
        say(_("Laid out for the next talk"), indent=1)
        for prompt in seen.laid_out:
            say(prompt.ask, indent=2)
    items = in_turn(library.guidelines.values(), seen.turn)
    if items:
        say(_("Keep in mind"), indent=1)
        for item in items:
            say(item.title, indent=2)
    return 0
