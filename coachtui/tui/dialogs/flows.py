"""Choosing how a talk goes, and what to practise before it."""

from collections.abc import Collection, Mapping, Sequence

from coachtui.content.library import Library
from coachtui.i18n import _
from coachtui.services.practising import Shelved
from coachtui.services.session.choosing import Fit, flows_offered, participants_of
from coachtui.tui.dialogs.finder import Entry, Finder
from coachtui.tui.prepare.lines import Ahead
from coachtui.wording.durations import duration
from coachtui.wording.practice import facts, skills


def flow_finder(library: Library, ahead: Ahead) -> Finder:
    """Return the list of flows, those first that are meant for this talk and fit its time; answers with an id."""
    who = participants_of(ahead.person, ahead.names)
    fits = flows_offered(library.flows, who, ahead.block.minutes if ahead.block else 0)
    return Finder(_("How the talk goes"), [Entry(fit.flow.id, fit.flow.title, _about(fit)) for fit in fits])


def _about(fit: Fit) -> str:
    """Return how long a flow takes, that it does not fit, and its stages."""
    stages = ", ".join(stage.title for stage in fit.flow.stages)
    long = "" if fit.fits else _("too long")
    return " · ".join(filter(None, (duration(fit.minutes), long, stages)))


def scenario_finder(ranked: Sequence[Shelved], wanted: Collection[str], names: Mapping[str, str]) -> Finder:
    """Return the list of scenarios, the best fitting first, with the skills they share with the talk."""
    entries = []
    for each in ranked:
        shared = [one for one in each.scenario.skills if one in wanted]
        more = " · ".join(filter(None, (facts(each.scenario), skills(shared, names))))
        entries.append(Entry(each.scenario.id, each.scenario.title, more))
    return Finder(_("Practise this talk"), entries)
