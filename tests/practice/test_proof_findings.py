"""What follows from a proof: reasons, rounds, runs, scores, slips, minutes; and plays at random."""

import pytest
from practice_stories import DEADLINE, pick, say, scene, story, when

from coachtui.practice.engine import replay
from coachtui.practice.findings import Finding
from coachtui.practice.proof.exploring import explore
from coachtui.practice.proof.machine import Machine
from coachtui.practice.proof.proving import prove
from coachtui.practice.proof.reasons import tree
from coachtui.practice.proof.walking import walk
from coachtui.practice.scenario import Ending, Meter, Reflection, Reply, ReplyRule, Scenario, Scene

ENDINGS = (Ending("owned", "strong", ""), Ending("rescued", "mixed", ""), Ending("complied", "weak", ""))


def only(scenario: Scenario, code: str) -> list[Finding]:
    return [finding for finding in prove(scenario).findings if finding.code == code]


def reasons(condition: str) -> list[tuple[object, ...]]:
    """Return why a condition never holds, where trust is 4 to 6, calm always 5, `named` set and `waited` not."""
    scenario = story(
        scene("one", pick("up", "two", effects={"trust": 1}), pick("down", "two", effects={"trust": -1}),
              pick("go", "two"), lines=[say("Hm.", "", "named")]),
        scene("two", pick("never", "owned", condition),
              pick("on", "rescued", "trust > 0 or calm > 0 or waited or named")),
        meters=(Meter("trust", "Trust", 5), Meter("calm", "Calm", 5)),
        flags=("named", "waited"),
    )  # fmt: skip
    found = only(scenario, "V009")
    assert [finding.path for finding in found] == [("scenes", "two", "choices", 0, "when")]
    return [(each["why"], each["needs"], each["value"]) for each in found[0].values["because"]]


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("trust >= 9", [("most", "trust >= 9", 6)]),
        ("trust > 6 and named", [("most", "trust > 6", 6)]),
        ("not trust <= 6", [("most", "trust > 6", 6)]),
        ("trust < 4", [("least", "trust < 4", 4)]),
        ("trust == 9", [("most", "trust == 9", 6)]),
        ("trust == 1", [("least", "trust == 1", 4)]),
        ("not calm == 5", [("always", "not calm == 5", 5)]),
        ("waited", [("unset", "waited", 0)]),
        ("not named", [("set", "named", 0)]),
        ("trust >= 5 and trust <= 4", [("together", "trust >= 5 and trust <= 4", 0)]),
        ("trust >= 9 or waited", [("most", "trust >= 9", 6), ("unset", "waited", 0)]),
        ("named and (trust > 8 or calm > 6)", [("most", "trust > 8", 6), ("most", "calm > 6", 5)]),
        ("not (named or trust >= 5)", [("set", "named", 0)]),
    ],
)
def test_the_reason_says_what_is_needed_and_what_there_is(condition: str, expected: list[tuple[object, ...]]) -> None:
    assert reasons(condition) == expected


def test_a_meter_that_is_never_just_so() -> None:
    scenario = story(
        scene("one", pick("up", "two", effects={"trust": 2}), pick("down", "two", effects={"trust": -2})),
        scene("two", pick("never", "owned", "trust == 5"), pick("on", "rescued")),
    )
    (found,) = only(scenario, "V009")
    assert found.values["because"] == [{"why": "never", "needs": "trust == 5", "value": 5}]


def test_conditions_are_told_as_an_author_would_write_them() -> None:
    condition = when("not (a and trust >= 3) and (b or not c)")
    assert condition is not None
    assert str(tree(condition)) == "(not a or trust < 3) and (b or not c)"


def test_a_scene_is_not_reached_because_of_the_choice_that_leads_there() -> None:
    scenario = story(
        scene("one", pick("joke", "laugh", "trust >= 9"), pick("wait", "laugh", "waited"), pick("go", "rescued")),
        scene("laugh", pick("on", "grin"), pick("stop", "rescued")),
        scene("grin", pick("end", "owned"), pick("stay", "rescued")),
        flags=("waited",),
    )
    assert {finding.values["name"]: finding.values["because"] for finding in only(scenario, "S005")} == {
        "laugh": [
            {"why": "most", "needs": "trust >= 9", "value": 5, "choice": "joke", "scene": "one"},
            {"why": "unset", "needs": "waited", "value": 0, "choice": "wait", "scene": "one"},
        ],
        "grin": [{"why": "behind", "names": ["laugh"]}],
    }
    assert [finding.values for finding in only(scenario, "S008")] == [
        {"name": "owned", "because": [{"why": "behind", "names": ["grin"]}]}
    ]


def test_a_line_below_one_that_always_fits_is_never_said() -> None:
    lines = [say("High", "trust >= 5"), say("Higher", "trust >= 7"), say("Low", "trust < 5"), say("Odd", "trust > 20")]
    scenario = story(
        scene("one", pick("up", "two", effects={"trust": 2}), pick("down", "two", effects={"trust": -2})),
        scene("two", pick("end", "owned"), pick("stop", "rescued"), lines=lines),
    )
    found = {finding.path[3]: finding for finding in prove(scenario).findings if finding.path[:2] == ("scenes", "two")}
    assert {place: finding.code for place, finding in found.items()} == {1: "V011", 3: "V009"}
    assert found[1].values == {"name": "higher", "other": "high"}


def test_a_round_with_one_way_out_is_told_where_it_takes_luck_to_find_it() -> None:
    stay = [pick(name, "hub") for name in ("a", "b", "c")]
    assert [f.values for f in only(story(scene("hub", *stay, pick("out", "owned"))), "S009")] == [{"name": "out"}]
    assert not only(story(scene("hub", *stay[:2], pick("out", "owned"))), "S009")
    assert not only(story(scene("hub", *stay, pick("out", "owned"), pick("off", "rescued"))), "S009")
    once = [choice._replace(once=True) for choice in stay]
    assert not only(story(scene("hub", *once, pick("out", "owned"))), "S009")


def test_scenes_with_one_thing_to_say_are_a_long_run_from_three_on() -> None:
    scenes = [scene(f"s{i}", pick("on", f"s{i + 1}")) for i in range(3)]
    end = scene("s3", pick("go", "owned"), pick("off", "rescued"))
    assert [f.values for f in only(story(*scenes, end), "S011")] == [{"name": "s0", "count": 3}]
    assert not only(story(*scenes[:1], end._replace(id="s1")), "S011")
    around = [scene("a", pick("on", "b")), scene("b", pick("on", "a"))]
    assert not only(story(*around), "S011")


def test_an_ending_outscores_a_stronger_one_only_with_points_that_a_play_can_get() -> None:
    scenario = story(
        scene("one", pick("good", "two", skills={"listening": 1}), pick("bad", "two", skills={"listening": -1})),
        scene("two", pick("end", "owned"), pick("blame", "complied", skills={"listening": 1})),
        endings=ENDINGS,
    )
    (found,) = only(scenario, "C007")
    assert found.values == {
        "name": "complied", "grade": "weak", "points": 2, "other": "owned", "better": "strong", "less": 1,
        "picks": ["good", "blame"],
    }  # fmt: skip
    loop = story(
        scene("one", pick("again", "one", skills={"listening": 1}), pick("stop", "complied"),
              pick("end", "owned", skills={"listening": 1})),
        endings=ENDINGS,
    )  # fmt: skip
    assert not only(loop, "C007")


def test_a_slip_is_told_only_where_nothing_said_before_mends_it() -> None:
    scenario = story(
        scene("one", pick("kind", "two", effects={"trust": 2}), pick("hard", "two", effects={"trust": -3}),
              pick("shut", "three")),
        scene("two", pick("end", "owned", "trust >= 5"), pick("go", "three")),
        scene("three", pick("stop", "rescued"), pick("leave", "complied")),
        endings=ENDINGS,
    )  # fmt: skip
    assert [(f.values["name"], f.values["picks"]) for f in only(scenario, "C009")] == [
        ("hard", ["hard"]), ("shut", ["shut"]), ("go", ["kind", "go"]),
    ]  # fmt: skip


def test_points_that_are_never_on_offer_are_no_points() -> None:
    scenario = story(
        scene("one", pick("a", "owned", "trust > 8", skills={"listening": 2}), pick("b", "rescued")),
        skills=("listening",),
    )
    assert [finding.values for finding in only(scenario, "C006")] == [{"name": "listening"}]


def test_the_choice_for_all_other_words_has_to_be_there() -> None:
    reply = Reply("Say it.", (ReplyRule("r", "ask", any=("what",)),), "ask")
    choices = (pick("ask", "one", once=True), pick("stop", "owned"))
    scenario = story(Scene("one", (say("Well."),), choices, reply))
    assert [f.values for f in only(scenario, "R005")] == [{"name": "ask", "picks": ["ask"]}]
    open_one = Scene("one", (say("Well."),), choices, reply._replace(otherwise="stop"))
    assert not only(story(open_one), "R005")


def test_minutes_count_reading_choosing_and_looking_back() -> None:
    brief = " ".join(["word"] * 660)
    scenario = DEADLINE._replace(brief=brief, debrief=(Reflection("What?"), Reflection("How?")))
    proof = prove(scenario)
    assert (proof.shortest, proof.longest) == (5, 7)
    assert not [f for f in proof.findings if f.code in ("S012", "S013")]
    assert [f.values for f in only(scenario._replace(minutes=20), "S012")] == [{"found": 7, "minutes": 20}]
    assert [f.values for f in only(scenario._replace(minutes=3), "S013")] == [{"found": 5, "minutes": 3}]


# Plays at random


def test_a_seed_gives_the_same_plays_and_another_one_others() -> None:
    machine = Machine(DEADLINE)
    first = walk(machine, 200, 7)
    assert first == walk(Machine(DEADLINE), 200, 7)
    assert first.choices != walk(machine, 200, 8).choices


def test_what_was_walked_adds_up() -> None:
    walked = walk(Machine(DEADLINE), 500, 1)
    assert walked.endings.total() + walked.stuck == 500
    assert walked.scenes[0] == 500
    assert {ending: len(points) for ending, points in walked.points.items()} == dict(walked.endings)
    assert all(points == sorted(points) for points in walked.points.values())


def test_a_standstill_that_is_met_is_told_with_the_shortest_way_to_it() -> None:
    scenario = story(
        scene("one", pick("round", "one", once=True), pick("on", "two")),
        scene("two", pick("never", "owned", "trust > 9")),
    )
    machine = Machine(scenario)
    walked = walk(machine, 50, 0)
    assert walked.stuck == 50
    assert [machine.acts[number].choice.id for number in walked.stuck_picks] == ["on"]


def test_a_play_that_goes_round_gives_up() -> None:
    walked = walk(Machine(story(scene("one", pick("round", "one")))), 3, 0)
    assert (walked.endings.total(), walked.stuck, walked.choices[0]) == (0, 0, 3)


def test_every_pick_of_a_proof_can_be_played() -> None:
    explored = explore(DEADLINE)
    assert all(replay(DEADLINE, explored.picks(i)).stopped is None for i in range(len(explored.states)))
