"""`coachtui export`: files for a program and for the person, readable by their owner alone."""

import json
import stat

import pytest


@pytest.fixture
def told(team, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    team("log", "Anna", "20", "after *the* call")
    team("session", "Anna", "--minutes", "40", "--note", "the release", "--action", "ask Karim @fri", "--outcome", "x")
    team("log", "Ali", "5", "paired with Anna")
    return team


def test_both_files_are_written_into_a_folder_of_their_own(told, tmp_path):
    said = told("export", "anna")
    folder = tmp_path / "coachtui-export-2026-11-18"
    assert said.lines == [
        f"Wrote {folder}/Anna Holm.json",
        f"Wrote {folder}/Anna Holm.md",
        "Anna Holm is named once in words about others; look at it before you hand the files on.",
    ]
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    data = json.loads((folder / "Anna Holm.json").read_text(encoding="utf-8"))
    assert data["notes"][0]["text"] == "after *the* call"
    assert sorted(entry["minutes"] for entry in data["ledger"]) == [20, 40]


def test_the_markdown_is_for_the_person_to_read(told, tmp_path):
    told("export", "Anna", "--to", "out", "--markdown")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["Anna Holm.md"]
    text = (tmp_path / "out" / "Anna Holm.md").read_text(encoding="utf-8")
    assert text.startswith("# Anna Holm\n\nWritten on 18 Nov 2026: all that coachtui holds on Anna Holm.\n\n## Card\n")
    assert "- 18 Nov 2026: after \\*the\\* call\n" in text
    assert "  - the release\n" in text
    assert "- 18 Nov 2026: ask Karim (Anna, by 20 Nov 2026)\n" in text
    assert "- 18 Nov 2026, 20 min, moment\n" in text
    assert text.endswith(
        "## Named in words about others\n\nLook at each of these before you hand this on: they are about somebody "
        "else.\n\n- note about Ali Rahman, 18 Nov 2026: paired with Anna\n"
    )


def test_json_alone(told, tmp_path):
    assert told("export", "Anna", "--to", "out", "--json").lines[0] == f"Wrote {tmp_path}/out/Anna Holm.json"
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["Anna Holm.json"]


def test_one_who_has_left_can_be_written_out(told, tmp_path):
    told("people", "archive", "Anna")
    assert told("export", "Anna", "--to", "out").code == 0
    assert "last day 18 Nov 2026" in (tmp_path / "out" / "Anna Holm.md").read_text(encoding="utf-8")


def test_a_git_work_tree_is_refused(told, tmp_path):
    (tmp_path / "tree" / ".git").mkdir(parents=True)
    said = told("export", "Anna", "--to", "tree/out")
    assert said.code == 2
    assert said.err == (
        f"coachtui: {tmp_path}/tree/out is inside the git work tree {tmp_path}/tree: words about people do not belong "
        "there. Name another folder.\n"
    )
    assert not (tmp_path / "tree" / "out").exists()


def test_a_second_export_does_not_replace_the_first(told, tmp_path):
    told("export", "Anna", "--to", "out", "--json")
    told("log", "Anna", "1")
    told("export", "Anna", "--to", "out", "--json")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["Anna Holm 2.json", "Anna Holm.json"]
    data = json.loads((tmp_path / "out" / "Anna Holm 2.json").read_text(encoding="utf-8"))
    assert data["exports"][0]["paths"] == [f"{tmp_path}/out/Anna Holm.json"]


def test_an_unknown_name_is_answered_with_the_nearest(told):
    said = told("export", "Alo")
    assert (said.code, said.err) == (2, "coachtui: There is no “Alo”. Did you mean Ali Rahman?\n")
