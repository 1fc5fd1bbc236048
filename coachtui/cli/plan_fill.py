"""`coachtui plan fill`: a proposal with its reasons; it changes nothing until it is accepted."""

import click

from coachtui.cli.groups import Command
from coachtui.cli.naming import do
from coachtui.cli.output import columns, say
from coachtui.cli.tools import Tools
from coachtui.coaching.filling import Proposal
from coachtui.i18n import _


def command() -> click.Command:
    """Make the command."""
    text = _("Propose blocks for everyone who is short of the target, with reasons. Nothing changes without --accept.")

    @click.command("fill", cls=Command, help=text)
    @click.option("--month", metavar="YYYY-MM", help=_("The month. Without it, this one."))
    @click.option("--accept", is_flag=True, help=_("Plan what is proposed, as one change."))
    @click.pass_obj
    def fill(tools: Tools, month: str | None, accept: bool) -> None:
        from coachtui.cli.months import read_month
        from coachtui.services.figures import figures_of
        from coachtui.services.filling import accept_proposal, propose_month

        wanted = read_month(month, tools.context.today)
        proposal = propose_month(tools.records, wanted, tools.context)
        if not proposal.placed and not proposal.left:
            if figures_of(tools.records, wanted, tools.context).target:
                say(_("Nothing to propose: everyone has their minutes, held or planned."))
            else:
                say(_("Nothing to propose: there is no target yet. Set one with: coachtui init"))
            return
        _print(tools, proposal)
        if accept:
            do(tools, accept_proposal, proposal.placed)
        elif proposal.placed:
            say(_("Nothing has changed yet. Accept it with --accept, or plan by hand with: coachtui plan add NAME"))

    return fill


def _print(tools: Tools, proposal: Proposal) -> None:
    from coachtui.wording import figures, filling
    from coachtui.wording.dates import clock, day
    from coachtui.wording.durations import duration

    say(figures.proposal(len(proposal.placed), len(proposal.left)))
    rhythms = {rhythm.id: rhythm.name for rhythm in tools.records.team.rhythms.all()}
    names = {person.id: person.name for person in tools.records.people.all()}
    if proposal.placed:
        columns(
            [
                (
                    "○",
                    day(placed.block.day),
                    clock(placed.block.start),
                    duration(placed.block.minutes),
                    names.get(placed.block.person, "…"),
                    filling.reason(placed, rhythms),
                )
                for placed in proposal.placed
            ],
            numbers=(3,),
        )
    if proposal.left:
        hours = tools.records.team.hours()
        columns(
            [("–", left.person.name, duration(left.minutes), filling.obstacle(left, hours)) for left in proposal.left],
            numbers=(2,),
        )
    say()
