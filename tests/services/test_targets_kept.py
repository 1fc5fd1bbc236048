from collections.abc import Callable
from datetime import date

from around import add, refused, undone

from coachtui.coaching.months import Month
from coachtui.coaching.people import Tier
from coachtui.coaching.targets import in_force
from coachtui.services.desk import Desk
from coachtui.services.figures import figures_of
from coachtui.services.setup import SetUp, set_up
from coachtui.services.targets import (
    Offered,
    SetTarget,
    accept_targets,
    release_targets,
    set_target,
    targets_of,
)

OCTOBER, NOVEMBER, DECEMBER, JANUARY = Month(2026, 10), Month(2026, 11), Month(2026, 12), Month(2027, 1)
TIERS: tuple[Tier, ...] = ("everyone", "key-group", "strategic")


def holding(desk: Desk, month: Month) -> list[int]:
    """Return the minutes of the three tiers in a month."""
    return [line.minutes for line in targets_of(desk.records, month).tiers]


def test_a_target_holds_from_its_month_on_and_for_its_tier_alone(desk: Desk) -> None:
    desk.do(set_up, SetUp("Mette", "DK", ("Anna",), 45))
    desk.do(set_target, SetTarget(90, JANUARY, "key-group"))
    desk.do(set_target, SetTarget(40, DECEMBER))
    assert [holding(desk, m) for m in (OCTOBER, NOVEMBER, DECEMBER, JANUARY)] == [
        [0, 0, 0], [45, 45, 45], [40, 40, 40], [40, 90, 40],
    ]  # fmt: skip
    undone(desk)
    assert holding(desk, DECEMBER) == [45, 45, 45]


def test_a_months_target_that_is_set_again_is_one_target(desk: Desk) -> None:
    desk.do(set_target, SetTarget(40, DECEMBER))
    desk.do(set_target, SetTarget(90, DECEMBER, "strategic"))
    desk.do(set_target, SetTarget(50, DECEMBER))
    (target,) = desk.records.targets.all()
    assert target[1:] == (DECEMBER.first, {"everyone": 50, "strategic": 90}, "")


def test_minutes_out_of_bounds_and_months_that_are_over_are_refused(desk: Desk) -> None:
    for minutes in (0, 4, 1201):
        assert refused(desk, set_target, SetTarget(minutes, NOVEMBER)) == ("minutes-bounds", "target")
    assert refused(desk, set_target, SetTarget(45, OCTOBER)) == ("target-past", "month")


STATED = Offered(
    "acme",
    (
        (date(2025, 1, 1), {"everyone": 30}),
        (date(2026, 1, 1), {"everyone": 60, "key-group": 120}),
        (date(2027, 1, 1), {"everyone": 75}),
    ),
)


def test_a_source_that_is_accepted_comes_first_from_this_month_on_and_changes_no_month_before(
    desk_at: Callable[[str], Desk],
) -> None:
    desk_at("2026-10-05T09:00").do(set_up, SetUp("Mette", "DK", ("Anna",), 45))
    desk = desk_at("2026-11-18T09:00")
    desk.do(accept_targets, STATED)
    assert [holding(desk, m) for m in (OCTOBER, NOVEMBER, JANUARY)] == [[45] * 3, [60, 120, 60], [75] * 3]
    assert [line.source for line in targets_of(desk.records, NOVEMBER).tiers] == ["acme"] * 3
    assert refused(desk, set_target, SetTarget(50, NOVEMBER)) == ("target-from-source", "target")
    desk.do(accept_targets, STATED)
    assert len(desk.records.targets.all()) == 3


def test_letting_go_of_a_source_leaves_the_months_in_which_it_held(desk_at: Callable[[str], Desk]) -> None:
    desk = desk_at("2026-10-05T09:00")
    desk.do(set_up, SetUp("Mette", "DK", ("Anna",), 45))
    desk.do(accept_targets, STATED)
    later = desk_at("2026-11-18T09:00")
    later.do(release_targets, None)
    assert [holding(later, m) for m in (OCTOBER, NOVEMBER, JANUARY)] == [[60, 120, 60], [45] * 3, [45] * 3]
    assert refused(later, release_targets, None) == ("target-no-source", "")
    later.do(set_target, SetTarget(50, NOVEMBER))
    assert refused(later, accept_targets, Offered("empty", ())) == ("target-none", "")


def test_figures_and_the_cost_agree_part_time_and_joiners_in_part(desk: Desk) -> None:
    desk.do(set_up, SetUp("Mette", "DK", ("Anna", "Bo"), 45))
    add(desk, "Cleo", share=50)
    add(desk, "Dag", joined=date(2026, 11, 16))
    add(desk, "Eva", joined=date(2026, 12, 1))
    add(desk, "Finn", left=date(2026, 11, 6))
    add(desk, "Gro", kind="peer")
    held = targets_of(desk.records, NOVEMBER)
    figures = figures_of(desk.records, NOVEMBER, desk.context)
    assert {row.person.name: row.target for row in figures.rows} == {"Anna": 45, "Bo": 45, "Cleo": 25, "Dag": 25}
    assert held.cost == (4, figures.target) == (4, 140)
    assert in_force(desk.records.targets.all(), NOVEMBER) is not None
