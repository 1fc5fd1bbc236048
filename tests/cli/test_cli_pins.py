"""`coachtui lint --against` with the commit that was agreed on: gone, rewritten, a tag that moved, or all is well."""

import hashlib
from itertools import count
from pathlib import Path

import pytest
from conftest import Coach
from repository import commit, git

from coachtui.content.codes.examples import BASES

STORY = BASES["scenarios/"]
FILE = Path("scenarios", "late-report.yaml")
NOWHERE = "0123456789abcdef0123456789abcdef01234567"


def write(folder: Path, text: str) -> None:
    (folder / FILE).parent.mkdir(parents=True, exist_ok=True)
    (folder / FILE).write_text(text, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository of one commit, in which one stands."""
    return made(tmp_path / "bank", monkeypatch)


def made(root: Path, monkeypatch: pytest.MonkeyPatch, *how: str) -> Path:
    root.mkdir()
    write(root, STORY)
    git(root, "init", *how)
    commit(root, "first")
    monkeypatch.chdir(root)
    return root


def codes(coach: Coach, against: str) -> list[str]:
    """What is found against a pin, and that the exit code says so."""
    said = coach("lint", "--against", against, "--format", "json")
    assert said.err == ""
    found = [finding["code"] for finding in said.data["findings"]]
    assert said.code == (1 if found else 0)
    return found


def test_a_commit_that_is_part_of_the_history_is_compared_with(coach: Coach, folder: Path) -> None:
    first = git(folder, "rev-parse", "HEAD")
    write(folder, STORY.replace("id: late-report", "id: later-report"))
    second = commit(folder, "second")
    for pin in (first, first[:7], f"main@{first}", f"HEAD@{first[:9]}", f"refs/heads/main@{first}"):
        assert codes(coach, pin) == ["F012"], pin
    for pin in (second, f"main@{second[:7]}"):
        assert codes(coach, pin) == [], pin


def test_a_commit_that_is_gone_is_told_and_the_rest_is_checked_all_the_same(coach: Coach, folder: Path) -> None:
    write(folder, STORY.replace("goto: told", "goto: tolld"))
    for pin in (NOWHERE, f"main@{NOWHERE}", NOWHERE[:7], NOWHERE + NOWHERE[:24]):
        assert sorted(codes(coach, pin)) == ["G012", "S002"], pin
    said = coach("lint", "--against", f"main@{NOWHERE[:7]}")
    assert said.lines[0] == "error[G012]: the commit that was agreed on is no longer there: 0123456"
    tree = git(folder, "rev-parse", "HEAD^{tree}")
    assert sorted(codes(coach, tree)) == ["G012", "S002"]


def test_a_commit_that_was_thrown_away_is_gone(coach: Coach, folder: Path) -> None:
    first = git(folder, "rev-parse", "HEAD")
    git(folder, "commit", "--amend", "--allow-empty", "-m", "another")
    assert codes(coach, first) == ["G009"]
    git(folder, "reflog", "expire", "--expire=now", "--all")
    git(folder, "gc", "--prune=now")
    assert codes(coach, first) == ["G012"]
    assert codes(coach, git(folder, "rev-parse", "HEAD")) == []


def test_a_history_that_was_rewritten_is_told_beside_what_vanished(coach: Coach, folder: Path) -> None:
    first = git(folder, "rev-parse", "HEAD")
    write(folder, STORY.replace("id: late-report", "id: later-report"))
    git(folder, "commit", "--amend", "-am", "another")
    assert sorted(codes(coach, f"main@{first}")) == ["F012", "G009"]
    assert sorted(codes(coach, "main@" + first[:8])) == ["F012", "G009"]
    assert (
        coach("lint", "scenarios", "--against", first).lines[0].startswith("warning[G009]: the history was rewritten")
    )
    git(folder, "branch", "old", first)
    assert codes(coach, "old") == ["F012"]


def test_the_commit_is_held_against_the_name_and_without_one_against_what_is_checked_out(
    coach: Coach, folder: Path
) -> None:
    first = git(folder, "rev-parse", "HEAD")
    git(folder, "branch", "mine")
    git(folder, "commit", "--amend", "--allow-empty", "-m", "another")
    git(folder, "switch", "-q", "mine")
    assert codes(coach, first) == []
    assert codes(coach, f"mine@{first}") == []
    assert codes(coach, f"main@{first}") == ["G009"]


@pytest.mark.parametrize("annotated", [True, False])
@pytest.mark.parametrize("packed", [True, False])
def test_a_tag_that_was_moved_is_told(coach: Coach, folder: Path, annotated: bool, packed: bool) -> None:
    first = git(folder, "rev-parse", "HEAD")
    tag = ("tag", "-a", "-m", "a tag") if annotated else ("tag",)
    git(folder, *tag, "v1.0")
    second = commit(folder, "second")
    if packed:
        git(folder, "pack-refs", "--all")
    assert codes(coach, f"v1.0@{first}") == []
    git(folder, *tag, "-f", "v1.0")
    if packed:
        git(folder, "pack-refs", "--all")
    assert codes(coach, f"v1.0@{first[:7]}") == ["G010"]
    assert codes(coach, f"v1.0@{second}") == []
    assert codes(coach, "v1.0") == []
    assert codes(coach, f"main@{first}") == []
    said = coach("lint", "--against", f"v1.0@{first}")
    assert said.lines[0] == "warning[G010]: the tag “v1.0” was moved to another commit"
    git(folder, "commit", "--amend", "--allow-empty", "-m", "another")
    git(folder, *tag, "-f", "v1.0")
    assert sorted(codes(coach, f"v1.0@{second}")) == ["G009", "G010"]


def test_a_tag_that_could_be_a_commit_is_the_tag(coach: Coach, folder: Path) -> None:
    first = git(folder, "rev-parse", "HEAD")
    git(folder, "tag", "20260101")
    git(folder, "commit", "--amend", "--allow-empty", "-m", "another")
    assert codes(coach, "20260101") == []
    assert codes(coach, "20260102") == ["G012"]
    git(folder, "update-ref", f"refs/tags/{first}", "HEAD")
    assert codes(coach, first) == ["G009"]


def test_objects_with_the_longer_names_are_read_too(
    coach: Coach, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = made(tmp_path / "bank", monkeypatch, "--object-format=sha256")
    first = git(root, "rev-parse", "HEAD")
    assert len(first) == 64
    git(root, "tag", "v1")
    for pin in (first, first[:40], first[:7], f"v1@{first}"):
        assert codes(coach, pin) == [], pin
    git(root, "commit", "--amend", "--allow-empty", "-m", "another")
    assert codes(coach, first[:12]) == ["G009"]
    assert codes(coach, NOWHERE) == ["G012"]


def test_where_only_the_latest_history_is_there_nothing_is_claimed_of_the_rest(
    coach: Coach, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = git(folder, "rev-parse", "HEAD")
    git(folder, "branch", "other")
    second = commit(folder, "second")
    git(folder, "tag", "v1", first)
    third = commit(folder, "third")
    git(tmp_path, "clone", "-q", "--depth", "1", "--no-single-branch", folder.as_uri(), "part")
    monkeypatch.chdir(tmp_path / "part")
    assert codes(coach, third) == []
    assert codes(coach, f"main@{first}") == []
    assert codes(coach, f"v1@{third}") == ["G010"]
    said = coach("lint", "--against", second)
    assert (said.code, said.out) == (2, "")
    assert said.err == (
        f"coachtui: “{second}” is not in the part of the history that is here. To get the rest: git fetch --unshallow\n"
    )
    git(tmp_path / "part", "fetch", "-q", "--unshallow")
    assert codes(coach, second) == []


def test_a_work_tree_of_its_own_has_its_own_state(coach: Coach, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = git(folder, "rev-parse", "HEAD")
    git(folder, "worktree", "add", "-q", "-b", "side", "../side")
    git(folder, "commit", "--amend", "--allow-empty", "-m", "another")
    assert codes(coach, first) == ["G009"]
    monkeypatch.chdir(folder.parent / "side")
    assert codes(coach, first) == []
    assert codes(coach, f"main@{first}") == ["G009"]


def test_a_beginning_that_several_commits_share_is_no_pin(coach: Coach, folder: Path) -> None:
    beginning, twins = alike(git(folder, "cat-file", "commit", "HEAD"))
    for twin in twins:
        git(folder, "hash-object", "-t", "commit", "-w", "--stdin", given=twin)
    said = coach("lint", "--against", f"main@{beginning}")
    assert (said.code, said.err) == (2, f"coachtui: Several commits begin with “{beginning}”: write more of it.\n")


def alike(text: str) -> tuple[str, tuple[bytes, bytes]]:
    """Two commits whose names begin with the same seven letters."""
    known: dict[str, bytes] = {}
    for number in count():
        body = f"{text}\n{number}\n".encode()
        beginning = hashlib.sha1(b"commit %d\0" % len(body) + body).hexdigest()[:7]
        if beginning in known:
            return beginning, (known[beginning], body)
        known[beginning] = body
    raise AssertionError


def test_a_name_that_nothing_has_could_not_be_looked_up(coach: Coach, folder: Path) -> None:
    first = git(folder, "rev-parse", "HEAD")
    for pin in (
        f"nothing@{first}",
        f"--all@{first}",
        f"../x@{first}",
        f"a..b@{first}",
        f"@{first}",
        "main@",
        "main@xyz",
    ):
        said = coach("lint", "--against", pin)
        assert (said.code, "There is no state" in said.err) == (2, True), pin


def test_before_anything_was_committed_there_is_nothing_to_hold_a_commit_against(coach: Coach, folder: Path) -> None:
    first = git(folder, "rev-parse", "HEAD")
    git(folder, "switch", "-q", "--orphan", "empty")
    write(folder, STORY)
    assert codes(coach, first) == []
    assert codes(coach, NOWHERE) == ["G012"]


def test_a_folder_that_was_not_there_then_is_only_missed_where_nothing_else_is_told(
    coach: Coach, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = git(folder, "rev-parse", "HEAD")
    write(folder / "inner", STORY)
    monkeypatch.chdir(folder / "inner")
    said = coach("lint", "--against", first)
    assert (said.code, said.out, "there is no folder" in said.err) == (2, "", True)
    git(folder, "commit", "--amend", "--allow-empty", "-m", "another")
    assert codes(coach, first) == ["G009"]


def test_links_submodules_and_what_may_be_run_are_not_read_in_the_older_state(coach: Coach, folder: Path) -> None:
    first = git(folder, "rev-parse", "HEAD")
    (folder / "scenarios" / "runs.yaml").write_text(STORY.replace("late-report", "runs"), encoding="utf-8")
    (folder / "scenarios" / "runs.yaml").chmod(0o755)
    (folder / "scenarios" / "link.yaml").symlink_to("late-report.yaml")
    git(folder, "update-index", "--add", "--cacheinfo", f"160000,{first},questionbanks/theirs")
    second = commit(folder, "second")
    for name in ("runs", "link"):
        (folder / "scenarios" / f"{name}.yaml").unlink()
    assert codes(coach, f"main@{second}") == []


def test_a_pin_is_one_of_the_first_folder_and_others_are_looked_at_for_what_they_use(
    coach: Coach, folder: Path, tmp_path: Path
) -> None:
    questions = "format: questions/1\ntheme: end\nquestions:\n  when: When will you know?\n"
    (folder / "questions").mkdir()
    (folder / "questions" / "end.yaml").write_text(questions + "  who: Who helps?\n", encoding="utf-8")
    first = commit(folder, "second")
    (folder / "questions" / "end.yaml").write_text(questions, encoding="utf-8")
    ours = tmp_path / "ours" / "questions" / "goal.yaml"
    ours.parent.mkdir(parents=True)
    uses = "format: questions/1\ntheme: goal\nquestions:\n  now: {ask: What now?, follow-up: [bank/who]}\n"
    ours.write_text(uses, encoding="utf-8")
    said = coach("lint", str(folder), str(tmp_path / "ours"), "--against", f"main@{first}", "--format", "json")
    assert sorted(finding["code"] for finding in said.data["findings"]) == ["F012", "G011"]
    git(tmp_path / "ours", "init")
    commit(tmp_path / "ours", "ours")
    again = coach("lint", str(folder), str(tmp_path / "ours"), "--against", f"main@{first}", "--format", "json")
    assert again == said
    assert coach("lint", str(folder), "--against", first, "--format", "json").out.count("G011") == 0
