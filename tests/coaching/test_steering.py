"""Steering a talk: whatever one does with its stages, no prompt is lost and every stage stays in one piece."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.flows import Stage
from coachtui.coaching.running import FollowUp, Prompt, Running, Spell, ask_again, ask_next, write_down
from coachtui.coaching.sessions import LogLine
from coachtui.coaching.steering import (
    ask_also,
    ask_instead,
    go_to_stage,
    half_time,
    put_in_stage,
    skip_stage,
    spent,
    swap_roles,
)

STAGES = (Stage("goal", "Goal", 10), Stage("reality", "Reality", 10), Stage("options", "Options", 10))
PROMPTS = (
    Prompt("goal", "core/a", "A?"),
    Prompt("goal", "core/b", "B?"),
    Prompt("reality", "core/c", "C?"),
    Prompt("reality", "core/d", "D?"),
    Prompt("options", "core/e", "E?"),
)


def talk(at: int = 0) -> Running:
    return Running(
        "R", "anna", 45, (Spell(datetime(2026, 11, 18, 9, tzinfo=UTC)),), stages=STAGES, prompts=PROMPTS, at=at
    )


def order(running: Running) -> str:
    return "".join(prompt.ask.rstrip("?") for prompt in running.prompts)


def test_skipping_leaves_the_rest_of_the_stage() -> None:
    assert skip_stage(talk()).prompt == PROMPTS[2]
    assert skip_stage(talk(3)).prompt == PROMPTS[4]
    assert skip_stage(talk(4)).through
    assert skip_stage(talk(5)) == talk(5)


def test_a_stage_ahead_moves_up_and_the_talk_goes_on_behind_it() -> None:
    early = go_to_stage(talk(0), "options")
    assert (order(early), early.prompt) == ("ABECD", PROMPTS[4])
    assert [stage.id for stage in early.stages] == ["goal", "options", "reality"]
    assert ask_next(early).prompt == PROMPTS[2]


def test_a_stage_that_was_passed_is_repeated() -> None:
    again = go_to_stage(talk(4), "goal")
    assert (order(again), again.prompt) == ("ABCDE", PROMPTS[0])
    assert go_to_stage(talk(5), "options").prompt == PROMPTS[4]


def test_the_stage_at_hand_stays_where_it_is() -> None:
    assert go_to_stage(talk(3), "reality") == talk(3)


def test_a_stage_that_the_talk_does_not_have() -> None:
    with pytest.raises(KeyError):
        go_to_stage(talk(), "obstacle")


def test_a_stage_of_another_flow_is_put_in_and_gets_an_id_of_its_own() -> None:
    stage = Stage("goal", "Best outcome", 5)
    put = put_in_stage(talk(2), stage, [Prompt("goal", "core/x", "X?")])
    assert (order(put), put.stage) == ("ABCDXE", "goal-2")
    assert [each.id for each in put.stages] == ["goal", "reality", "goal-2", "options"]
    assert put_in_stage(put, stage, []).prompt == Prompt("goal-3")


def test_another_question_stands_in_the_place_of_the_one_at_hand() -> None:
    other = Prompt("somewhere", "core/x", "X?", (FollowUp("core/y", "Y?"),), "Not now.")
    asked = ask_instead(talk(2), other)
    assert (order(asked), asked.prompt) == ("ABXDE", other._replace(stage="reality"))
    assert not asked.log, "the one that gave way was not asked"
    assert ask_instead(talk(5), other).prompts[-1] == other._replace(stage="options")


def test_an_own_question_is_asked_at_once_and_the_one_before_it_counts_as_asked() -> None:
    asked = ask_also(talk(0), Prompt("", ask="Mine?"))
    assert (asked.at, asked.prompt) == (1, Prompt("goal", ask="Mine?"))
    assert [line.text for line in asked.log] == ["A?"]
    written = write_down(asked, LogLine("note", "yes"))
    assert [line.text for line in written.log] == ["A?", "Mine?", "yes"]
    assert ask_next(written).prompt == PROMPTS[1]


def test_roles_swap_and_swap_back() -> None:
    once = swap_roles(talk(1))
    assert (once.swapped, once.written, swap_roles(once).swapped) == (True, False, False)
    assert [half_time(talk(at)) for at in range(5)] == [False, False, False, True, True]


def test_how_many_prompts_of_a_stage_were_asked() -> None:
    assert spent(ask_next(ask_next(ask_next(talk())))) == {"goal": 2, "reality": 1, "options": 0}


STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["next", "back", "skip", "own", "instead", "put", "note"])),
        st.tuples(st.just("go"), st.integers(0, 9)),
    ),
    max_size=25,
)


def step(running: Running, name: str, number: int, *what: Any) -> Running:
    fresh = Prompt("", f"own/{number}", f"{number}?")
    match name:
        case "next":
            return ask_next(running)
        case "back":
            return ask_again(running)
        case "skip":
            return skip_stage(running)
        case "own":
            return ask_also(running, fresh)
        case "instead":
            return ask_instead(running, fresh)
        case "put":
            return put_in_stage(running, Stage("goal", "More", 5), [fresh])
        case "note":
            return write_down(running, LogLine("note", str(number)))
    return go_to_stage(running, running.stages[what[0] % len(running.stages)].id)


@given(STEPS)
def test_whatever_one_does_nothing_is_lost_and_every_stage_is_in_one_piece(steps: list[tuple[Any, ...]]) -> None:
    running, given = talk(), {prompt.question for prompt in PROMPTS}
    for number, (name, *what) in enumerate(steps):
        gone = running.prompt.question if name == "instead" and running.prompt else ""
        running = step(running, name, number, *what)
        given |= {f"own/{number}"} if name in ("own", "instead", "put") else set()
        given -= {gone}
        assert {prompt.question for prompt in running.prompts} == given
        assert 0 <= running.at <= len(running.prompts)
        runs = [p.stage for i, p in enumerate(running.prompts) if not i or running.prompts[i - 1].stage != p.stage]
        assert runs == [stage.id for stage in running.stages], "the rail stands in the order of the prompts"
        notes = [line.text for line in running.log if line.kind == "note"]
        assert notes == [str(n) for n, (each, *_) in enumerate(steps[: number + 1]) if each == "note"]
