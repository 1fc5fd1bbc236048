"""Where a prepared talk leads before it begins: another flow, a scenario to practise, the goals, the guideline."""

from __future__ import annotations

from textual.screen import Screen

from coachtui.coaching.flows import Flow
from coachtui.content.library import Library
from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.services.session.preparing import sight
from coachtui.services.session.rehearsing import fitting, skills_of
from coachtui.tui.area import asking
from coachtui.tui.once import Once
from coachtui.tui.prepare.laying import Laying
from coachtui.tui.prepare.lines import Ahead
from coachtui.tui.worktop import Worktop


class Leading(Once, Screen[bool]):
    """Opens what may be looked at before a talk, and takes over what was chosen there."""

    def __init__(self, worktop: Worktop, ahead: Ahead, library: Library) -> None:
        super().__init__()
        self._worktop = worktop
        self._library = library
        self._ahead = ahead
        self._laying = Laying(sight(worktop.records, ahead.person.id).laid_out)
        prepared = worktop.records.talks.prepared.get(ahead.person.id, ahead.person.id)
        self._chosen = prepared.flow if prepared else ""

    @property
    def flow(self) -> Flow:
        """The flow that the talk is to follow."""
        return self._ahead.flow

    def show_ahead(self, at: str = "") -> None:
        """Show the talk that is prepared, with the cursor on a row."""
        raise NotImplementedError

    def keep(self) -> None:
        """Keep what is laid out."""
        raise NotImplementedError

    def say(self, text: str) -> None:
        """Say what was done."""
        raise NotImplementedError

    def complain(self, error: CoachError) -> None:
        """Say what could not be done."""
        raise NotImplementedError

    @asking
    async def action_flow(self) -> None:
        """Choose another flow; it is kept for this talk."""
        from coachtui.tui.dialogs.flows import flow_finder

        found = await self.app.push_screen_wait(flow_finder(self._library, self._ahead))
        flow = self._library.flows.get(found)
        if flow:
            self._chosen = flow.id
            self._ahead = self._ahead._replace(flow=flow)
            self.show_ahead()
            self.keep()

    @asking
    async def action_practise(self) -> None:
        """Practise this talk: the scenarios that fit it best come first."""
        from coachtui.services.practising import shelf_of
        from coachtui.tui.dialogs.flows import scenario_finder
        from coachtui.tui.practise.play import PlayScreen

        shelf = shelf_of(self._worktop.records, self._library, self._worktop.context.today)
        skills = skills_of(self.flow, self._laying.prompts, self._library.questions)
        ranked = fitting(shelf.scenarios, skills)
        if not ranked:
            self.say(_("The library holds no scenario to practise."))
            return
        found = await self.app.push_screen_wait(scenario_finder(ranked, skills, self._library.skills))
        chosen = next((each for each in ranked if each.scenario.id == found), None)
        if chosen:
            await self.app.push_screen_wait(PlayScreen(self._worktop, chosen, self._library))

    def action_goals(self) -> None:
        """Show the person's goals."""
        from coachtui.tui.goals.screen import GoalsScreen

        if self.is_active:
            self.app.push_screen(GoalsScreen(self._worktop, self._ahead.person.id))

    def action_guideline(self) -> None:
        """Show what the organisation expects of a talk."""
        from coachtui.tui.dialogs.guideline import GuidelinePanel

        if not self._library.guidelines:
            self.say(_("The library holds no guideline."))
        elif self.is_active:
            self.app.push_screen(GuidelinePanel(self._library.guidelines, self._worktop.context.today))
