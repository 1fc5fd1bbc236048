"""What stands in a folder of content and is not read: what may be run, links, other repositories."""

from pathlib import Path

import pytest
import samples

from coachtui.content.diagnostics import Diagnostic
from coachtui.content.folders import Root, files


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def found(root: Path, **given: bool) -> tuple[list[str], list[str]]:
    """What is read of a folder, and what is passed over or cannot be had."""
    problems: list[Diagnostic] = []
    read = [file.shown for file in files(Root(root, "", "core", **given), "da", problems)]
    return read, sorted(f"{problem.code} {problem.path}" for problem in problems)


def test_a_name_with_an_ending_that_nobody_sees_is_told(tmp_path: Path) -> None:
    (tmp_path / "questions").mkdir()
    for name in ("a.yaml.txt", "notes.txt", "b.yaml"):
        (tmp_path / "questions" / name).write_text("", encoding="utf-8")
    assert found(tmp_path) == (["questions/b.yaml"], ["G013 questions/a.yaml.txt"])


def test_what_may_be_run_is_passed_over_but_where_everything_may(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(tmp_path / "questions" / f"{name}.yaml", samples.GOAL)
        (tmp_path / "questions" / f"{name}.yaml").chmod(0o755)
    assert found(tmp_path) == (["questions/a.yaml", "questions/b.yaml"], [])
    write(tmp_path / ".git" / "HEAD", "ref: refs/heads/main")
    assert found(tmp_path) == ([], ["G007 questions/a.yaml", "G007 questions/b.yaml"])
    assert found(tmp_path, links=True)[1] == []
    (tmp_path / "questions" / "b.yaml").chmod(0o644)
    assert found(tmp_path) == (["questions/b.yaml"], ["G007 questions/a.yaml"])


SUBMODULES = {
    "questionbanks": ["questionbanks/theirs/questions/a.yaml"],
    "questionbanks/theirs": ["questionbanks/theirs/questions/a.yaml"],
    "questions": ["questions/a.yaml"],
    "lang": ["lang/da/questions/a.yaml"],
    "lang/da": ["lang/da/questions/a.yaml"],
    "scenarios": ["scenarios/a.yaml", "scenarios/lang/da/a.yaml"],
    "scenarios/lang": ["scenarios/lang/da/a.yaml"],
}


@pytest.mark.parametrize(("folder", "inside"), SUBMODULES.items())
def test_another_repository_within_and_a_folder_that_is_a_link_are_passed_over(
    tmp_path: Path, folder: str, inside: list[str]
) -> None:
    root = tmp_path / "root"
    for path in {path for paths in SUBMODULES.values() for path in paths}:
        write(root / path, samples.GOAL)
    everything, _ = found(root)
    left = [path for path in everything if path not in inside]
    assert len(left) == 5 - len(inside)
    write(root / ".git", "gitdir: ../a work tree of its own is no submodule")
    assert found(root) == (everything, [])
    write(root / folder / ".git", "gitdir: ../.git/modules/theirs")
    assert found(root) == (left, [f"G008 {folder}"])
    (root / folder / ".git").unlink()
    (root / folder).rename(tmp_path / "theirs")
    (root / folder).symlink_to(tmp_path / "theirs")
    assert found(root) == (left, [f"G001 {folder}"])
    assert found(root, links=True) == (everything, [])
