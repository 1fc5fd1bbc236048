"""The proof against brute force, on small random stories."""

import naive_proof
from hypothesis import assume, example, given, settings
from practice_stories import DEADLINE, pick, say, scene, stories, story

from coachtui.practice.engine import choose, offered, replay
from coachtui.practice.findings import Finding
from coachtui.practice.proof.exploring import Explored, explore
from coachtui.practice.proof.outlook import Outlook
from coachtui.practice.proof.proving import prove
from coachtui.practice.proof.values import idle
from coachtui.practice.scenario import Ending, Meter, Scenario

TWO_TRAPS = story(
    scene("first", pick("stay", "first", sets=("late",)), pick("go", "middle"), pick("leave", "rescued")),
    scene("middle", pick("out", "rescued", "late"), pick("on", "last")),
    scene("last", pick("round", "last")),
    flags=("late",),
)
"""The trap in the last scene begins there only for those who stayed: the others were in it a scene before."""


def naive(scenario: Scenario) -> naive_proof.Naive:
    found = naive_proof.explore(scenario)
    assume(found is not None)
    assert found is not None
    return found


def by_code(findings: tuple[Finding, ...], code: str) -> dict[tuple[str | int, ...], Finding]:
    return {finding.path: finding for finding in findings if finding.code == code}


@given(stories())
@settings(max_examples=40)
def test_what_is_reached_is_what_brute_force_reaches_and_by_as_few_picks(scenario: Scenario) -> None:
    slow, fast = naive(scenario), explore(scenario)
    assert not fast.cut
    first = fast.first()
    for i, each in enumerate(scenario.scenes):
        ways = [len(picks) for state, picks in slow.picks.items() if state.scene == each.id and not state.ending]
        assert (i in first) == bool(ways)
        if ways:
            assert len(fast.picks(first[i])) == min(ways)
            assert replay(scenario, fast.picks(first[i])).state.scene == each.id
    for i, ending in enumerate(scenario.endings):
        ways = [len(picks) for state, picks in slow.picks.items() if state.ending == ending.id]
        assert (-1 - i in fast.endings) == bool(ways)
        if ways:
            picks = fast.picks(*fast.endings[-1 - i])
            assert (len(picks), replay(scenario, picks).state.ending) == (min(ways), ending.id)


@given(stories())
@settings(max_examples=40)
def test_lines_are_said_and_choices_offered_as_brute_force_sees_them(scenario: Scenario) -> None:
    slow, fast = naive(scenario), explore(scenario)
    said = {(state.scene, state.line) for state in slow.open_states}
    assert {(scenario.scenes[i].id, line) for i, line in fast.machine.said} == said
    there = {(state.scene, choice.id) for state in slow.open_states for choice in offered(scenario, state)}
    places = [fast.machine.places[number] for number in fast.machine.offered]
    assert {(scenario.scenes[i].id, scenario.scenes[i].choices[j].id) for i, j in places} == there
    for number, (i, j) in enumerate(fast.machine.places):
        truth = fast.machine.whens[number]
        if scenario.scenes[i].choices[j].when:
            seen = {True} if truth.held else set()
            assert seen | ({False} if truth.failed else set()) == naive_proof.truths(
                scenario, slow, scenario.scenes[i].id, j
            )


@given(stories())
@settings(max_examples=40)
def test_every_standstill_is_told_with_the_fewest_picks(scenario: Scenario) -> None:
    slow, told = naive(scenario), by_code(prove(scenario).findings, "S006")
    for each in scenario.scenes:
        ways = {
            state: picks
            for state, picks in slow.picks.items()
            if state.scene == each.id and not state.ending and not offered(scenario, state)
        }
        assert (("scenes", each.id) in told) == bool(ways)
        if ways:
            picks = told["scenes", each.id].values["picks"]
            assert len(picks) == min(map(len, ways.values()))
            assert replay(scenario, picks).state in ways


@given(stories())
@settings(max_examples=40)
@example(TWO_TRAPS)
def test_every_trap_is_told_in_each_scene_where_it_begins_with_the_fewest_picks(scenario: Scenario) -> None:
    """Not again in the scenes within: there an ending was out of reach before."""
    slow, told = naive(scenario), by_code(prove(scenario).findings, "S007")
    can = naive_proof.endings_from(scenario, slow)
    start = replay(scenario, []).state
    ways: dict[str, int] = {} if can[start] else {start.scene: 0}
    for state in slow.open_states:
        for choice in offered(scenario, state) if can[state] else ():
            picks = [*slow.picks[state], choice.id]
            into = replay(scenario, picks).state
            if not into.ending and not can[into]:
                ways[into.scene] = min(len(picks), ways.get(into.scene, len(picks)))
    assert {path[1]: len(finding.values["picks"]) for path, finding in told.items()} == ways
    for (_, name), finding in told.items():
        play = replay(scenario, finding.values["picks"])
        assert (play.state.scene, can[play.state]) == (name, set())


@given(stories())
@settings(max_examples=40)
def test_from_each_state_the_same_endings_are_in_reach(scenario: Scenario) -> None:
    slow, fast = naive(scenario), explore(scenario)
    can = naive_proof.endings_from(scenario, slow)
    outlook = Outlook(fast)
    names = [*(ending.id for ending in scenario.endings), "stuck"]
    for index in range(len(fast.states)):
        state = replay(scenario, fast.picks(index)).state
        assert {name for bit, name in enumerate(names) if outlook.can[index] >> bit & 1} == can[state]


@given(stories())
@settings(max_examples=40)
def test_an_effect_is_idle_where_it_moves_nothing_in_any_state(scenario: Scenario) -> None:
    slow, fast = naive(scenario), explore(scenario)
    order = {meter.id: i for i, meter in enumerate(scenario.meters)}
    moves: dict[tuple[str, str, str], bool] = {}
    for state in slow.open_states:
        for choice in offered(scenario, state):
            after = choose(scenario, state, choice.id)
            for meter, by in choice.effects:
                place = (state.scene, choice.id, meter)
                moved = state.meters[order[meter]] != after.meters[order[meter]]
                if by:
                    moves[place] = moves.get(place, False) or moved
    found = set()
    for each in idle(fast):
        i, j = fast.machine.places[each.number]
        found.add((scenario.scenes[i].id, scenario.scenes[i].choices[j].id, each.meter))
    assert found == {place for place, moved in moves.items() if not moved}


def small(scenario: Scenario) -> Scenario:
    """Leave out what no condition reads, and all but two choices, so that every play can be tried."""
    scenes = tuple(each._replace(choices=each.choices[:2]) for each in scenario.scenes[:3])
    kept = {each.id for each in scenes} | {ending.id for ending in scenario.endings}
    led = tuple(
        each._replace(
            choices=tuple(choice if choice.goto in kept else choice._replace(goto="owned") for choice in each.choices)
        )
        for each in scenes
    )
    return scenario._replace(scenes=led)


@given(stories().map(small))
@settings(max_examples=50)
def test_the_longest_play_repeats_no_state_and_is_never_longer_than_brute_force_finds(scenario: Scenario) -> None:
    slow = naive_proof.explore(scenario, 14)
    assume(slow is not None)
    assert slow is not None
    found = Outlook(explore(scenario)).longest([1] * len(scenario.scenes))
    assert 1 <= found <= naive_proof.longest(scenario, slow)


def test_the_longest_play_goes_through_a_loop_once() -> None:
    meters = (Meter("trust", "Trust", 0, 0, 3),)
    loop = story(
        scene("hub", pick("up", "hub", effects={"trust": 1}), pick("down", "hub", effects={"trust": -1}),
              pick("leave", "end")),
        scene("end", pick("go", "owned", "trust >= 2"), pick("shrug", "rescued")),
        meters=meters,
    )  # fmt: skip
    assert Outlook(explore(loop)).longest([1, 1]) == 5
    assert Outlook(explore(loop)).longest([10, 1]) == 41


def reached(explored: Explored) -> set[str]:
    return {explored.scene(index).id for index in range(len(explored.states))}


def test_a_proof_that_is_cut_says_so_and_calls_nothing_impossible() -> None:
    steps = [scene(f"s{i}", pick("on", f"s{i + 1}"), pick("off", "rescued")) for i in range(30)]
    long = story(*steps, scene("s30", pick("never", "owned", "trust >= 9"), pick("go", "rescued")))
    proof = prove(long, 10)
    assert proof.explored.cut
    assert reached(proof.explored) < {each.id for each in long.scenes}
    assert [finding.code for finding in proof.findings] == ["S014"]
    assert proof.findings[0].values == {"states": 11, "runs": 400}
    assert {"S008", "V009"} <= {finding.code for finding in prove(long).findings}


def test_a_cut_proof_tells_the_standstills_that_random_plays_meet() -> None:
    steps = [scene(f"s{i}", pick("on", f"s{i + 1}", effects={"trust": 1})) for i in range(20)]
    scenario = story(*steps, scene("s20", pick("never", "owned", "trust < 3")))
    stuck = next(finding for finding in prove(scenario, 5).findings if finding.code == "S006")
    assert (stuck.path, stuck.values["picks"]) == (("scenes", "s20"), ["on"] * 20)


def test_what_nothing_reads_any_more_makes_no_states() -> None:
    scenario = story(
        scene("one", pick("kind", "two", effects={"trust": 2}), pick("hard", "two", effects={"trust": -2})),
        scene("two", pick("go", "three", "trust > 5"), pick("stay", "three")),
        scene("three", pick("end", "owned"), pick("stop", "rescued")),
    )
    assert len(explore(scenario).states) == 4


def test_what_only_a_later_line_reads_is_kept_on_the_way_to_it() -> None:
    lines = [say("Named", "named"), say("Warm", "trust > 6"), say("Cold", "trust <= 6")]
    scenario = story(
        scene(
            "one", pick("name", "two", sets=("named",)), pick("kind", "two", effects={"trust": 2}), pick("on", "two")
        ),
        scene("two", pick("go", "three"), pick("skip", "owned")),
        scene("three", pick("end", "owned"), pick("stop", "rescued"), lines=lines),
        flags=("named",),
    )
    explored = explore(scenario)
    assert {line for i, line in explored.machine.said if i == 2} == {0, 1, 2}
    assert len(explored.states) == 5


def test_the_story_by_hand_is_proved() -> None:
    proof = prove(DEADLINE)
    assert {finding.code for finding in proof.findings} <= {"V008", "S012"}
    assert proof.explored.picks(*proof.explored.endings[-1]) == ("ask", "agree")


def test_reaching_is_breadth_first_even_where_depth_finds_more() -> None:
    scenario = story(
        scene("one", pick("deep", "two"), pick("short", "three")),
        scene("two", pick("on", "three")),
        scene("three", pick("go", "owned")),
        endings=(Ending("owned", "strong", ""),),
    )
    explored = explore(scenario)
    assert explored.picks(*explored.endings[-1]) == ("short", "go")
