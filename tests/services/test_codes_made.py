"""The codes that no example can show as files of text: what is made for each here yields it, or does not."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from repository import commit, git

from coachtui.content.codes import CODES
from coachtui.content.linting import sharing
from coachtui.paths import Home
from coachtui.services.authoring.checking import check
from coachtui.wording.diagnostics import helps, sentence

GOAL = "format: questions/1\ntheme: goal\nquestions:\n  proud-of: What would make you proud of this week?\n"


def put(folder: Path, text: str = GOAL, name: str = "questions/goal.yaml") -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def cannot_be_opened(folder: Path, *, bad: bool) -> str:
    """A file stands where the folder should: the system refuses to list it, to the superuser too."""
    put(folder)
    if bad:
        put(folder, "a file", "flows")
    else:
        (folder / "flows").mkdir()
    return ""


def too_large(folder: Path, *, bad: bool) -> str:
    """Files of nearly a million bytes each, one of them too many or none."""
    for number in range(sharing.LARGEST + bad):
        text = f"format: questions/1\ntheme: t-{number}\nquestions: {{q-{number}: Why {number}?}}\n"
        put(folder, f"{text}# {'note ' * 199_000}\n", f"questions/t-{number}.yaml")
    return ""


def _repository(folder: Path) -> str:
    put(folder)
    git(folder, "init")
    return commit(folder, "first")


def rewritten(folder: Path, *, bad: bool) -> str:
    first = _repository(folder)
    git(folder, "commit", "--allow-empty", *(["--amend"] if bad else []), "-m", "another")
    return first


def moved(folder: Path, *, bad: bool) -> str:
    first = _repository(folder)
    git(folder, "tag", "v1.0")
    commit(folder, "second")
    if bad:
        git(folder, "tag", "-f", "v1.0")
    return f"v1.0@{first}"


def gone(folder: Path, *, bad: bool) -> str:
    first = _repository(folder)
    return f"main@{first[::-1] if bad else first}"


MADE: dict[str, Callable[..., str]] = {
    "Y028": cannot_be_opened, "G003": too_large, "G009": rewritten, "G010": moved, "G012": gone,
}  # fmt: skip


def test_every_code_is_shown_by_its_own_examples_or_made_here() -> None:
    assert {code for code, known in CODES.items() if not known.bad} == set(MADE)


@pytest.mark.parametrize("code", MADE)
def test_what_is_made_for_a_code_yields_it_and_what_is_well_does_not(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "LARGEST", 2)
    found = {}
    for bad in (True, False):
        folder = tmp_path / ("bad" if bad else "good")
        folder.mkdir()
        against = MADE[code](folder, bad=bad)
        report = check([folder], against, Home(tmp_path / "home"), date(2026, 11, 18))
        found[bad] = [problem for problem in report.problems if problem.code == code]
    assert len(found[True]) == 1
    assert found[False] == []
    assert sentence(found[True][0])
    assert all(helps(found[True][0]))
