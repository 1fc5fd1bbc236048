"""Drawing prompts: chance that only the seed decides, within rules that hold whatever the bank is like."""

from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.drawing import PLAIN, Drawing, Questions, draw, lacking, others, prompt_of
from coachtui.coaching.flows import Flow, Question, Stage
from coachtui.coaching.running import Prompt

THEMES = ("check-in", "goal", "reality", "options")


def questions(theme: str, *names: str) -> tuple[Question, ...]:
    return tuple(Question(f"core/{name}", theme, f"{name}?") for name in names)


BANK = {"goal": questions("goal", "a", "b", "c"), "reality": questions("reality", "d", "e")}

IDS = st.integers(0, 12).map(lambda number: f"core/{number}")
BANKS = st.dictionaries(
    st.sampled_from(THEMES),
    st.lists(IDS, max_size=6, unique=True).map(
        lambda ids: tuple(Question(number, "goal", f"Words of {number}?") for number in ids)
    ),
)
FLOWS = st.lists(
    st.tuples(st.lists(st.sampled_from(THEMES), max_size=3).map(tuple), st.integers(0, 5)), max_size=5
).map(
    lambda stages: Flow(
        "core/f", "F", tuple(Stage(f"s{i}", "", 5, "", themes, count) for i, (themes, count) in enumerate(stages))
    )
)


@given(FLOWS, BANKS, st.frozensets(IDS), st.text())
def test_every_stage_gets_what_it_asks_for_and_no_question_comes_twice(
    flow: Flow, bank: Questions, lately: frozenset[str], seed: str
) -> None:
    prompts = draw(flow, bank, Drawing(lately), seed)
    assert [stage.id for stage in flow.stages] == list(dict.fromkeys(prompt.stage for prompt in prompts))
    asked = [prompt.question for prompt in prompts if prompt.question]
    assert len(asked) == len(set(asked))
    taken: set[str] = set()
    for stage in flow.stages:
        offered = {question.id: question for theme in stage.themes for question in bank.get(theme, ())}
        left = offered.keys() - taken
        mine = [prompt for prompt in prompts if prompt.stage == stage.id]
        if not left:
            assert mine == [Prompt(stage.id)]
            continue
        assert all(prompt.ask == offered[prompt.question].ask for prompt in mine)
        assert len(mine) == min(max(stage.draw, 1), len(left))
        drawn = {prompt.question for prompt in mine}
        assert drawn & lately == set() or left - lately <= drawn, "asked lately though others were left"
        known = [prompt.question in lately for prompt in mine]
        assert known == sorted(known), "those asked lately come last"
        taken |= drawn


@given(FLOWS, BANKS, st.frozensets(IDS), st.text())
def test_the_same_seed_draws_the_same(flow: Flow, bank: Questions, lately: frozenset[str], seed: str) -> None:
    assert draw(flow, bank, Drawing(lately), seed) == draw(flow, bank, Drawing(sorted(lately)), seed)


def test_another_seed_draws_otherwise_and_every_question_has_its_turn() -> None:
    flow = Flow("core/f", "F", (Stage("goal", "Goal", 5, themes=("goal",), draw=1),))
    drawn = {draw(flow, BANK, PLAIN, f"seed {number}")[0].question for number in range(60)}
    assert drawn == {"core/a", "core/b", "core/c"}


def test_a_stage_without_questions_keeps_its_place_between_the_others() -> None:
    stages = (
        Stage("goal", "Goal", 5, themes=("goal",), draw=1),
        Stage("silence", "Silence", 1, aim="Let it be quiet."),
        Stage("reality", "Reality", 5, themes=("reality",), draw=1),
    )
    prompts = draw(Flow("core/f", "F", stages), BANK, PLAIN, "x")
    assert [prompt.stage for prompt in prompts] == ["goal", "silence", "reality"]
    assert prompts[1] == Prompt("silence")


def test_a_flow_without_stages_has_no_prompts() -> None:
    assert draw(Flow("core/f", "F", ()), BANK, PLAIN, "x") == ()


def test_lacking_names_each_theme_once_in_the_order_of_the_flow() -> None:
    stages = (
        Stage("one", "", 5, themes=("options", "goal")),
        Stage("two", "", 5, themes=("check-in", "options", "empty")),
    )
    assert lacking(Flow("core/f", "F", stages), {**BANK, "empty": ()}) == ("options", "check-in", "empty")
    assert lacking(Flow("core/f", "F", ()), BANK) == ()


def test_favourites_come_first_and_what_was_asked_lately_last() -> None:
    flow = Flow("core/f", "F", (Stage("goal", "Goal", 5, themes=("goal",), draw=3),))
    wanted = Drawing(lately={"core/a"}, favourites={"core/a", "core/c"})
    assert [prompt.question for prompt in draw(flow, BANK, wanted, "x")] == ["core/c", "core/b", "core/a"]


def test_a_question_is_asked_only_in_its_modes() -> None:
    bank = {"goal": (Question("core/a", "goal", "A?", modes=("mentoring",)), Question("core/b", "goal", "B?"))}
    stage = Stage("goal", "Goal", 5, themes=("goal",), draw=2)
    assert {each.question for each in others(stage, bank, Drawing(mode="mentoring"), (), "x")} == {"core/a", "core/b"}
    assert [each.question for each in others(stage, bank, Drawing(mode="coaching"), (), "x")] == ["core/b"]


def test_a_question_about_the_goal_waits_for_one_and_names_it() -> None:
    bank = {"goal": (Question("core/a", "goal", "How far along is “{goal}”?"),)}
    stage = Stage("goal", "Goal", 5, themes=("goal",), draw=1)
    assert others(stage, bank, PLAIN, (), "x") == ()
    asked = others(stage, bank, Drawing(goal="asks {goal} first"), (), "x")
    assert [prompt.ask for prompt in asked] == ["How far along is “asks {goal} first”?"]


def test_a_prompt_holds_the_words_of_its_follow_ups_and_when_to_avoid_it() -> None:
    first = Question("core/a", "goal", "A?", follow_up=("core/b", "core/gone"), avoid="At first.")
    prompt = prompt_of(first, "goal", BANK)
    assert [tuple(each) for each in prompt.follow_up] == [("core/b", "b?")]
    assert prompt.avoid == "At first."


def test_what_is_taken_is_not_offered_again() -> None:
    stage = Stage("goal", "Goal", 5, themes=("goal",), draw=1)
    assert {each.question for each in others(stage, BANK, PLAIN, {"core/b"}, "x")} == {"core/a", "core/c"}
