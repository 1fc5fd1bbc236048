"""How a talk keeps to its time, stage by stage."""

from datetime import UTC, datetime, timedelta

from coachtui.coaching.flows import Stage
from coachtui.coaching.pacing import paces, time_to_swap, timed
from coachtui.coaching.running import Prompt, Running, Spell, ask_again, ask_next, go_on, pause
from coachtui.coaching.steering import swap_roles

START = datetime(2026, 11, 18, 9, tzinfo=UTC)
STAGES = (Stage("a", "A", 10), Stage("b", "B", 5), Stage("c", "C", 0))
TALK = Running(
    "1", "anna", 30, (Spell(START),), stages=STAGES, prompts=(Prompt("a"), Prompt("a"), Prompt("b"), Prompt("c"))
)


def at(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def spent(running: Running, minutes: float) -> list[int]:
    return [pace.spent for pace in paces(running, at(minutes))]


def test_the_time_of_a_stage_runs_while_the_talk_is_in_it() -> None:
    assert spent(TALK, 4) == [4, 0, 0]
    within = timed(TALK, ask_next(TALK), at(4))
    assert spent(within, 7) == [7, 0, 0]
    left = timed(within, ask_next(within), at(7))
    assert spent(left, 9) == [7, 2, 0]


def test_a_stage_that_is_gone_back_to_goes_on_with_its_time() -> None:
    there = timed(TALK, TALK._replace(at=2), at(6))
    back = timed(there, ask_again(there), at(8))
    assert spent(back, 9) == [7, 2, 0]


def test_a_pause_takes_no_time_of_a_stage() -> None:
    there = timed(TALK, TALK._replace(at=2), at(6))
    rested = go_on(pause(there, at(8)), at(68))
    assert spent(rested, 70) == [6, 4, 0]


def test_a_stage_is_over_past_its_minutes_and_one_without_minutes_never() -> None:
    assert [pace.over for pace in paces(TALK, at(10))] == [False, False, False]
    assert [pace.over for pace in paces(TALK, at(11))] == [True, False, False]
    last = timed(TALK, TALK._replace(at=3), at(1))
    assert not paces(last, at(60))[2].over


def test_a_clock_set_back_takes_nothing() -> None:
    there = timed(TALK, TALK._replace(at=2), at(6))
    assert spent(there, 3) == [6, 0, 0]
    assert spent(timed(there, there._replace(at=3), at(3)), 3) == [6, 0, 0]


def test_the_roles_change_at_half_time_by_the_clock_or_by_the_prompts_and_only_once() -> None:
    peer = TALK._replace(swaps=True)
    assert not time_to_swap(peer, at(14))
    assert time_to_swap(peer, at(15))
    assert time_to_swap(peer._replace(at=2), at(1))
    assert not time_to_swap(swap_roles(peer), at(20))
    assert not time_to_swap(TALK, at(20))
