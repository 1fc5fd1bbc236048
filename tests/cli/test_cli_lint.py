"""`coachtui lint` and `coachtui explain`: what is printed, in each format, and the exit codes."""

import json
import os
from pathlib import Path

import pytest
from conftest import Coach
from repository import git

from coachtui.content.codes.examples import BASES

GOOD = BASES["scenarios/"]
BAD = GOOD.replace("goto: told", "goto: tolld").replace("She tells you what it was", "遅い: late")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "bank"
    (root / "scenarios").mkdir(parents=True)
    monkeypatch.chdir(root)
    return root


def write(folder: Path, text: str, name: str = "scenarios/late-report.yaml") -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def test_a_clean_folder_is_said_to_be_so(coach: Coach, folder: Path) -> None:
    write(folder, GOOD)
    assert coach("lint") == (0, "1 file: clean.\n", "")


def test_each_finding_stands_in_its_place_with_a_mark_below_the_word(coach: Coach, folder: Path) -> None:
    write(folder, BAD)
    said = coach("lint")
    assert said.code == 1
    assert said.out == (
        "error[S002]: no scene or ending is called “tolld”\n"
        "  --> scenarios/late-report.yaml:28:15\n"
        "   |\n"
        "28 |         goto: tolld\n"
        "   |               ^^^^^\n"
        "   = help: Did you mean “told”?\n"
        "\n"
        "warning[Y034]: these words need quotes; read as “遅い: late”\n"
        "  --> scenarios/late-report.yaml:30:31\n"
        "   |\n"
        "30 |   told: {grade: strong, text: 遅い: late}\n"
        "   |                               ^^^^^^^^^^\n"
        '   = help: Write "遅い: late"\n'
        "\n"
    )
    assert said.err == "1 file: 1 error, 1 warning. “coachtui explain S002” says more.\n"


def test_a_file_is_checked_with_what_stands_beside_it_and_alone_reported(coach: Coach, folder: Path) -> None:
    write(
        folder, "format: questions/1\ntheme: goal\nquestions: {b: {ask: 'Why?', follow-up: [c]}}", "questions/goal.yaml"
    )
    write(
        folder, "format: questions/1\ntheme: end\nquestions: {c: {ask: 'Why?', follow-up: [x]}}", "questions/end.yaml"
    )
    codes = [
        (each["code"], each["path"])
        for each in coach("lint", "questions/goal.yaml", "--format", "json").data["findings"]
    ]
    assert codes == [("Q003", "questions/goal.yaml")]


def test_a_file_in_no_layout_says_itself_what_it_is(coach: Coach, tmp_path: Path) -> None:
    write(tmp_path, GOOD.replace("level: 1", "level: 7"), "draft.yaml")
    said = coach("lint", str(tmp_path / "draft.yaml"))
    assert (said.code, said.lines[0]) == (1, "error[F007]: a number from 1 to 3 is expected here, not 7")


def test_without_a_path_and_outside_of_content_ones_own_bank_is_checked(
    coach: Coach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    personal = Path(os.environ["COACHTUI_HOME"]) / "library" / "personal"
    personal.mkdir(parents=True)
    write(personal, GOOD.replace("level: 1", "level: 7"), "scenarios/x.yaml")
    assert coach("lint").lines[0].startswith("error[F007]")


def test_what_is_not_there_could_not_be_checked(coach: Coach, folder: Path) -> None:
    said = coach("lint", "nowhere")
    assert (said.code, said.out, said.err) == (2, "", "coachtui: nowhere is no file.\n")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("lint --format xml", "--format is one of text, json, github, sarif. See: coachtui lint --help"),
        ("lint --format", "--format needs a value. See: coachtui lint --help"),
        ("fmt --check=yes", "--check takes no value. See: coachtui fmt --help"),
        ("walk a.yaml --runs 0", "--runs is a whole number from 1 to 1000000. See: coachtui walk --help"),
        ("walk a.yaml --runs many", "--runs is a whole number from 1 to 1000000. See: coachtui walk --help"),
        ("walk a.yaml --seed x", "--seed is a whole number. See: coachtui walk --help"),
        ("prove a.yaml b.yaml", "“b.yaml” is too much here. See: coachtui prove --help"),
    ],
)
def test_a_line_that_is_not_understood_is_told_in_plain_words(coach: Coach, line: str, said: str) -> None:
    assert coach(*line.split()) == (2, "", f"coachtui: {said}\n")


def test_a_folder_without_content_is_said_to_have_none(coach: Coach, tmp_path: Path) -> None:
    assert coach("lint", str(tmp_path)).out == "There is no content here.\n"


def test_a_first_scenario_right_in_the_folder_is_content(
    coach: Coach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "services: {}\n", "compose.yml")
    assert coach("lint").out == "There is no content here.\n"
    (tmp_path / "compose.yml").unlink()
    write(tmp_path, BAD, "late-report.yaml")
    assert coach("lint").out.startswith("error[S002]")
    write(tmp_path, GOOD, "late-report.yaml")
    write(tmp_path, "# What to write next\n", "notes.md")
    assert coach("lint") == (0, "1 file: clean.\n", "")
    assert coach("lint", ".") == (0, "1 file: clean.\n", "")
    assert coach("lint", "notes.md").out.startswith("error[Y035]")


def test_a_file_in_no_folder_of_content_cannot_be_compared(coach: Coach, tmp_path: Path) -> None:
    write(tmp_path, GOOD, "late-report.yaml")
    said = coach("lint", str(tmp_path / "late-report.yaml"), "--against", "main")
    assert (said.code, said.out) == (2, "")
    assert said.err.endswith("stands in no folder of content, so there is nothing to compare it with.\n")


def test_a_note_is_shown_and_is_no_finding(coach: Coach, folder: Path) -> None:
    write(folder, GOOD)
    write(folder, GOOD.replace("id: late-report", "id: other"), "scenarios/other.yaml")
    da = "format: translation/1\nof: late-report\nlanguage: da\nversion: 1\ntexts: {title: Den sene rapport}"
    write(folder, da, "scenarios/lang/da/late-report.yaml")
    said = coach("lint", "scenarios/other.yaml")
    assert (said.code, said.lines[0][:11]) == (0, "note[L008]:")


def test_json_has_all_that_a_program_needs(coach: Coach, folder: Path) -> None:
    write(folder, BAD)
    data = coach("lint", "--format", "json").data
    assert (data["clean"], data["files"], len(data["findings"])) == (False, 1, 2)
    assert data["findings"][0] == {
        "code": "S002", "severity": "error", "path": "scenarios/late-report.yaml",
        "line": 28, "column": 15, "length": 5,
        "message": "no scene or ending is called “tolld”. Did you mean “told”?", "help": ["Did you mean “told”?"],
        "near": ["told"],
    }  # fmt: skip
    assert data["findings"][1]["fix"] == '"遅い: late"'


def test_github_is_told_in_its_own_commands(coach: Coach, folder: Path) -> None:
    write(folder, BAD.replace("title: The late report", "title: 100%: late"))
    assert coach("lint", "--format", "github").lines[:2] == [
        "::warning file=scenarios/late-report.yaml,line=4,col=8,endColumn=18,title=Y034::"
        "these words need quotes; read as “100%25: late”",
        "::error file=scenarios/late-report.yaml,line=28,col=15,endColumn=20,title=S002::"
        "no scene or ending is called “tolld”. Did you mean “told”?",
    ]


def test_sarif_holds_the_rules_and_the_results(coach: Coach, folder: Path) -> None:
    write(folder, BAD)
    run = json.loads(coach("lint", "--format", "sarif").out)["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["S002", "Y034"]
    result = run["results"][0]
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("S002", 0, "error")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "scenarios/late-report.yaml"
    assert place["region"] == {"startLine": 28, "startColumn": 15, "endColumn": 20}


def test_a_comment_silences_a_warning_and_one_too_many_is_told(coach: Coach, folder: Path) -> None:
    text = GOOD.replace("tests:\n", "# coachtui: allow T003\ntests: []\nold:\n").partition("old:\n")[0]
    write(folder, text)
    assert coach("lint").code == 0
    write(folder, GOOD.replace("level: 1\n", "level: 1  # coachtui: allow C003, S999\n"))
    said = coach("lint", "--format", "json").data["findings"]
    assert [(each["code"], each["column"]) for each in said] == [("F016", 29), ("F017", 35)]


def test_what_could_be_silenced_is_not_judged_before_the_errors_are_gone(coach: Coach, folder: Path) -> None:
    write(folder, "# coachtui: allow T003, S999\n" + GOOD.replace("scenes:\n", "scenes:\n\t"))
    said = coach("lint", "--format", "json").data["findings"]
    assert [each["code"] for each in said] == ["F017", "Y011"]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_a_place_is_shown_whatever_the_line_ends_and_the_mark_before_the_text(
    coach: Coach, folder: Path, ends: str
) -> None:
    bad = GOOD.replace("format: scenario/1", "format: scenari/1")
    (folder / "scenarios" / "late-report.yaml").write_bytes(b"\xef\xbb\xbf" + bad.replace("\n", ends).encode())
    shown = "1 | format: scenari/1\n  |         ^^^^^^^^^\n"
    assert shown in coach("lint").out
    assert shown in coach("lint", "scenarios/late-report.yaml").out
    assert shown in coach("play", "scenarios/late-report.yaml").err
    (folder / "alone.yaml").write_bytes(GOOD.replace("\n", ends).encode())
    assert coach("fmt", "alone.yaml").code == 0
    assert (folder / "alone.yaml").read_text(encoding="utf-8").startswith(GOOD[:50])


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
@pytest.mark.skipif(os.name == "nt", reason="names are no bytes there")
def test_a_name_that_is_no_text_is_told_in_every_format(coach: Coach, folder: Path, form: str) -> None:
    name = os.fsdecode(b"late\xff.yaml")
    write(folder, BAD, name)
    said = coach("lint", name, "--format", form)
    assert said.code == 1
    assert "S002" in said.out


def test_ids_that_vanished_are_found_against_an_older_folder(coach: Coach, folder: Path, tmp_path: Path) -> None:
    write(tmp_path / "older", GOOD)
    write(
        folder,
        GOOD.replace("id: ask", "id: ask-open")
        .replace("pick: [ask]", "pick: [ask-open]")
        .replace("ask: T", "ask-open: T"),
    )
    said = coach("lint", "--against", str(tmp_path / "older"), "--format", "json").data["findings"]
    assert [(each["code"], each["line"], each["message"]) for each in said] == [
        ("F012", 17, "“ask” has vanished: it stood in line 23 before")
    ]


def test_ids_that_vanished_are_found_against_a_state_of_git_that_runs_nothing_there(coach: Coach, folder: Path) -> None:
    write(folder, GOOD)
    git(folder, "init")
    git(folder, "add", ".")
    git(folder, "commit", "-m", "first")
    git(folder, "tag", "v1")
    first = git(folder, "rev-parse", "HEAD")
    git(folder, "pack-refs", "--all")
    write(folder, GOOD.replace("id: late-report", "id: later-report"))
    git(folder, "commit", "-am", "second")
    runs = '"touch ran"'
    hostile = f"[core]\n\tfsmonitor = {runs}\n\tsshCommand = {runs}\n\tpager = {runs}\n\thooksPath = ."
    hostile += '\n[alias]\n\tls-tree = "!touch ran"\n\tcat-file = "!touch ran"\n'
    with (folder / ".git" / "config").open("a") as config:
        config.write(hostile)
    for state, code in (("HEAD~1", 1), ("v1", 1), ("main", 0), ("HEAD", 0), (f"v1@{first}", 1)):
        said = coach("lint", "--against", state)
        assert said.code == code, (state, said)
    for state in ("nowhere", "--upload-pack=touch ran", "main:..", "../x", ""):
        said = coach("lint", "--against", state or " ")
        assert (said.code, "There is no state" in said.err) == (2, True)
    assert not (folder / "ran").exists()


def test_a_state_outside_of_any_repository_is_said_to_be_none(coach: Coach, folder: Path) -> None:
    write(folder, GOOD)
    said = coach("lint", "--against", "main")
    assert (said.code, said.err) == (2, "coachtui: . is in no git repository, so there is no state “main”.\n")


def test_explain_says_why_and_what_to_do_with_examples(coach: Coach) -> None:
    said = coach("explain", "s002")
    assert said.code == 0
    assert said.lines[0] == "error[S002]: no scene or ending is called “…”"
    assert "Bad:" in said.lines
    assert "Good:" in said.lines
    assert any(line.endswith("goto: tolld}") for line in said.lines)


def test_explain_lists_all_codes_and_knows_the_nearest(coach: Coach) -> None:
    from coachtui.content.codes import CODES

    assert [line.split()[0] for line in coach("explain").lines] == list(CODES)
    said = coach("explain", "S0O2")
    assert (said.code, said.err) == (
        2,
        "coachtui: There is no code “S0O2”. Did you mean S002? See: coachtui explain\n",
    )
