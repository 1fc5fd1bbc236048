"""Prints the milliseconds that filling a month, and a year, take in the folder that is named: `fill.py ROUNDS`."""

import sys
import time
from collections.abc import Callable
from statistics import median

from coachtui.clock import Clock
from coachtui.coaching.filling import Proposal
from coachtui.coaching.months import Month
from coachtui.paths import Home
from coachtui.services.filling import propose_month, propose_months
from coachtui.services.opening import open_desk

desk = open_desk(Home.from_environment(), Clock.from_environment())
month = Month.of(desk.context.today).shift(1)


def measured(propose: Callable[[], Proposal], rounds: int, least: int) -> float:
    """Return the median milliseconds that a proposal for so many blocks or more takes."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        proposal = propose()
        times.append(time.perf_counter() - start)
        assert len(proposal.placed) + len(proposal.left) >= least
    return median(times[1:]) * 1000


rounds = int(sys.argv[1])
print(measured(lambda: propose_month(desk.records, month, desk.context), rounds, 12))
print(measured(lambda: propose_months(desk.records, month, 12, desk.context), max(3, rounds // 10), 150))
