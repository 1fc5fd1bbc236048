"""Prints the milliseconds that a proposal for a month takes, in the folder the environment names: `fill.py ROUNDS`."""

import sys
import time
from statistics import median

from coachtui.clock import Clock
from coachtui.coaching.months import Month
from coachtui.paths import Home
from coachtui.services.filling import propose_month
from coachtui.services.opening import open_desk

desk = open_desk(Home.from_environment(), Clock.from_environment())
month = Month.of(desk.context.today).shift(1)
times = []
for _ in range(int(sys.argv[1])):
    start = time.perf_counter()
    proposal = propose_month(desk.records, month, desk.context)
    times.append(time.perf_counter() - start)
assert len(proposal.placed) + len(proposal.left) >= 15
print(median(times[1:]) * 1000)
