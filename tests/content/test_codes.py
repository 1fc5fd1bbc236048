"""Every code by its own examples, checked as authors check a folder: the bad one yields it, the good one does not."""

from pathlib import Path

import pytest

from coachtui.content.codes import CODES
from coachtui.content.codes.examples import BASES, TODAY, files, link, runs
from coachtui.content.diagnostics import Diagnostic
from coachtui.content.linting.every import Earlier, Report, lint
from coachtui.wording.diagnostics import helps, sentence

ELSEWHERE = {"Y028", "G003", "G009", "G010", "G012"}
"""What a folder of texts cannot show, for it needs a system that refuses, megabytes, or git: see test_codes_made."""
SHOWN = [code for code in CODES if code not in ELSEWHERE]


def checked(example: str, folder: Path) -> Report:
    for path, data in files(example).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if link(data):
            file.symlink_to(link(data))
        else:
            file.write_bytes(data)
            file.chmod(0o755 if runs(data) else 0o644)
    older = folder / "before"
    return lint([folder], (lambda root: Earlier(root._replace(folder=older))) if older.is_dir() else None, today=TODAY)


def test_every_code_has_examples_unless_no_folder_can_show_it() -> None:
    assert {code for code, known in CODES.items() if not known.bad} == ELSEWHERE
    assert all(bool(known.bad) == bool(known.good) for known in CODES.values())


def test_the_files_that_fill_examples_in_are_clean(tmp_path: Path) -> None:
    paths = {
        "scenarios/": "scenarios/late-report.yaml", "questions/": "questions/goal.yaml", "bank.yaml": "bank.yaml",
        "flows/": "flows/short-talk.yaml", "kpi.yaml": "kpi.yaml", "lang/da/questions/": "lang/da/questions/goal.yaml",
        "lang/da/bank.yaml": "lang/da/bank.yaml",
    }  # fmt: skip
    for base, text in BASES.items():
        file = tmp_path / paths.get(base, f"{base}page.md")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    report = lint([tmp_path])
    assert [(problem.code, problem.path) for problem in report.problems if problem.code != "L008"] == []
    assert report.clean


@pytest.mark.parametrize("code", SHOWN)
def test_the_bad_example_yields_the_code_in_its_place_and_the_good_one_does_not(code: str, tmp_path: Path) -> None:
    bad = checked(CODES[code].bad, tmp_path / "bad")
    good = checked(CODES[code].good, tmp_path / "good")
    found = [problem for problem in bad.problems if problem.code == code]
    assert found, [problem.code for problem in bad.problems]
    assert code not in [problem.code for problem in good.problems]
    assert not [problem for problem in good.problems if CODES[problem.code].severity == "error"]
    for problem in found:
        _is_shown_well(problem, bad)


def _is_shown_well(problem: Diagnostic, report: Report) -> None:
    assert sentence(problem)
    assert all(helps(problem))
    lines = report.lines.get(problem.path)
    if lines:
        assert 1 <= problem.mark.line <= len(lines)
        assert 1 <= problem.mark.column <= len(lines[problem.mark.line - 1]) + 1
