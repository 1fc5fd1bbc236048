"""The commands for authors of scenarios: prove, walk, graph, play, preview."""

import pytest

from coachtui.content.codes.examples import BASES

GOOD = BASES["scenarios/"]
STUCK = GOOD.replace("goto: told", "when: trust > 7\n        goto: told").replace(
    "goto: shut", "once: true\n        goto: opening"
)


@pytest.fixture
def author(coach, tmp_path):
    """Run a command on a file with some text; there is no data folder."""

    def run(command, text, *more, **given):
        path = tmp_path / "talk.yaml"
        path.write_text(text)
        return coach(command, str(path), *more, **given)

    return run


def test_a_sound_story_is_proved(author):
    said = author("prove", GOOD)
    assert (said.code, said.err) == (0, "")
    assert said.lines == [
        "The late report · Proved: every play looked at, in 1 state.",
        "Every scene and every ending is reached, and no play gets stuck.",
        "A play takes about 1 min, the debrief with it.",
        "",
        "  told  strong  ask",
        "  shut  weak    judge",
    ]


def test_a_story_that_gets_stuck_is_told_with_the_way_there(author):
    said = author("prove", STUCK)
    assert said.code == 1
    assert "error[S006]: nothing can be said here any more after judge\n  --> " in said.out
    told = " ".join(said.out.split())
    assert "warning[V009]: this condition never holds: needs trust > 7, at most 5 here" in told
    assert "no play reaches the ending “told”: “ask” in “opening” needs trust > 7, at most 5 here" in told


def test_what_was_proved_as_data(author):
    said = author("prove", STUCK, "--json")
    assert said.code == 1
    assert said.data["states"] == 2
    assert said.data["endings"] == {"told": None, "shut": None}
    assert {finding["code"] for finding in said.data["findings"]} >= {"S006", "S008"}
    good = author("prove", GOOD, "--json").data
    assert (good["findings"], good["cut"], good["minutes"]) == ([], False, {"shortest": 1, "longest": 1})


def test_a_file_with_mistakes_is_not_proved_and_they_are_told(author):
    said = author("prove", GOOD.replace("goto: told", "goto: tolld"))
    assert said.code == 1
    assert said.lines[0] == "It cannot be proved before this is put right:"
    assert "S002" in said.lines[1]
    assert author("prove", "{", "--json").data["findings"]


def test_a_file_that_is_not_there_cannot_be_looked_at(coach, tmp_path):
    for command in ("prove", "walk", "graph", "play", "preview"):
        said = coach(command, str(tmp_path / "none.yaml"))
        assert (said.code, said.out) == (2, "")
        assert "none.yaml cannot be read" in said.err


def test_a_walk_says_where_it_leads_and_is_the_same_for_a_seed(author):
    said = author("walk", GOOD, "--runs", "50", "--seed", "3")
    assert said.code == 0
    assert said.lines[0] == "The late report · 50 plays at random, seed 3"
    assert said.out == author("walk", GOOD, "--runs", "50", "--seed", "3").out
    assert said.out != author("walk", GOOD, "--runs", "50", "--seed", "4").out
    assert any(line.split()[0] == "opening" and "100%" in line for line in said.lines if line.strip())


def test_a_walk_as_data_adds_up(author):
    data = author("walk", STUCK, "--runs", "20", "--json").data
    assert (data["stuck"], data["unended"]) == (20, 0)
    assert data["scenes"]["opening"] == {"plays": 20, "choices": {"judge": 20, "ask": 0}}
    data = author("walk", GOOD, "--runs", "20", "--json").data
    assert sum(ending["plays"] for ending in data["endings"].values()) == 20
    assert data["endings"]["told"]["points"] == {"least": 1, "middle": 1, "most": 1}


def test_the_runs_of_a_walk_have_bounds(author):
    assert author("walk", GOOD, "--runs", "0").code == 2


def test_a_graph_says_where_each_choice_leads(author):
    assert author("graph", STUCK).lines == [
        "opening",
        "  judge  ↺ opening        once",
        "  ask    ● told (strong)  when trust > 7",
    ]


def test_a_graph_can_be_drawn(author):
    dot = author("graph", STUCK, "--format", "dot").out
    assert '"opening" -> "told" [label="ask\\nwhen trust > 7", style=dashed];' in dot
    mermaid = author("graph", GOOD, "--format", "mermaid").lines
    assert mermaid[0] == "flowchart TD"
    assert "  s-opening -->|ask| e-told" in mermaid


def test_a_scene_without_a_link_stands_last_and_says_so(author):
    lost = GOOD.replace(
        "start: opening\nscenes:\n",
        "start: opening\nscenes:\n  lost:\n    them: Hm.\n    choices:\n      - {id: a, you: A., goto: told}\n",
    )
    assert author("graph", lost).lines[-2:] == ["lost (no choice leads here)", "  a      ● told (strong)"]


def test_a_file_is_played_and_nothing_is_recorded(author, home):
    said = author("play", GOOD, stdin="back\nz\nb\n")
    assert said.code == 0
    assert "Answer with a letter or a number. “back” takes the last choice back. “q” leaves." in said.lines
    assert "> This is the start." in said.lines
    assert "> Answer with a letter from a to b, or with its number." in said.lines
    assert said.lines[-10:] == [
        "She tells you what it was",
        "strong",
        "",
        " open question  1 of 1",
        "",
        "1. What took the time?",
        "   An open question gives her the floor.",
        "   felt: Taken seriously.",
        "",
        "What did you hear that you did not expect?",
    ]
    assert not home.records.exists()


def test_a_play_can_begin_after_some_choices(author):
    said = author("play", STUCK, "--pick", "judge", stdin="q\n")
    assert "You: You always say that, Noor." in said.lines
    assert "The author left nothing to say here. “back” takes the last choice back." in said.lines
    assert said.code == 0


def test_a_file_with_mistakes_is_not_played(author):
    said = author("play", GOOD.replace("goto: told", "goto: tolld"))
    assert (said.code, said.out) == (1, "")
    assert "S002" in said.err


def test_a_preview_needs_a_terminal_and_names_the_way_without_one(author):
    said = author("preview", GOOD)
    assert said.code == 2
    assert "coachtui play FILE, and coachtui prove FILE" in said.err
