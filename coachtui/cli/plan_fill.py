"""`coachtui plan fill`: a proposal with its reasons; it changes nothing until it is accepted."""

from typing import Any

import click

from coachtui.cli.groups import Command
from coachtui.cli.naming import back_up, do
from coachtui.cli.output import as_json, columns, say
from coachtui.cli.plan_done import json_option
from coachtui.cli.tools import Tools
from coachtui.coaching.filling import Proposal
from coachtui.errors import InvalidFieldError
from coachtui.i18n import _

MOST = 24
"""Months that can be filled at once: a block may stand two years ahead."""


def command() -> click.Command:
    """Make the command."""
    text = _("Propose blocks for everyone who is short of the target, with reasons. Nothing changes without --accept.")

    @click.command("fill", cls=Command, help=text)
    @click.option("--month", metavar="YYYY-MM", help=_("The month. Without it, this one."))
    @click.option("--months", default="1", metavar="N", help=_("So many months on end."))
    @click.option("--accept", is_flag=True, help=_("Plan what is proposed, as one change."))
    @json_option
    @click.pass_obj
    def fill(tools: Tools, month: str | None, months: str, accept: bool, as_data: bool) -> None:
        _fill(tools, month, months, accept, as_data)

    return fill


def _fill(tools: Tools, month: str | None, months: str, accept: bool, as_data: bool) -> None:
    from coachtui.cli.months import read_month
    from coachtui.services.figures import figures_of
    from coachtui.services.filling import accept_proposal, propose_months

    wanted = read_month(month, tools.context.today)
    proposal = propose_months(tools.records, wanted, _count(months), tools.context)
    if as_data:
        if accept and proposal.placed:
            tools.desk.do(accept_proposal, proposal.placed)
            back_up(tools)
        as_json(_as_data(tools, proposal) | {"accepted": accept and bool(proposal.placed)})
        return
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


def _count(typed: str) -> int:
    """Read how many months are meant. Raises InvalidFieldError."""
    count = int(typed) if typed.isdecimal() and len(typed) < 4 else 0
    if not 1 <= count <= MOST:
        raise InvalidFieldError("months-bounds", "months", least=1, most=MOST)
    return count


def _as_data(tools: Tools, proposal: Proposal) -> dict[str, Any]:
    names = {person.id: person.name for person in tools.records.people.all()}
    return {
        "proposed": [
            {
                "person": placed.block.person,
                "name": names.get(placed.block.person, ""),
                "date": placed.block.day.isoformat(),
                "start": f"{placed.block.start:%H:%M}" if placed.block.start else None,
                "minutes": placed.block.minutes,
                "rhythm": placed.block.rhythm,
                "why": placed.why,
                "days_without": placed.days,
                "where": placed.where,
            }
            for placed in proposal.placed
        ],
        "left": [
            {
                "person": left.person.id,
                "name": left.person.name,
                "minutes": left.minutes,
                "until": left.until.isoformat(),
                "against": [
                    {"rule": each.rule, "first": each.first.isoformat(), "last": each.last.isoformat()}
                    for each in left.against
                ],
            }
            for left in proposal.left
        ],
    }


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
