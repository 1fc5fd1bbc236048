"""A file that is being written: whether it was saved, and what it means now."""

import os
from pathlib import Path

import pytest

from coachtui.content.codes.examples import BASES
from coachtui.errors import InvalidFieldError
from coachtui.services.authoring.drafts import prove_file, read_draft
from coachtui.services.authoring.watching import Watched

GOOD = BASES["scenarios/"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "late-report.yaml"
    path.write_text(GOOD)
    return path


def test_a_save_is_seen_once(file: Path) -> None:
    watched = Watched(file)
    assert watched.changed()
    assert not watched.changed()
    file.write_text(GOOD + "# more\n")
    assert watched.changed()
    assert not watched.changed()


def test_a_save_of_the_same_size_is_seen_by_its_time(file: Path) -> None:
    watched = Watched(file)
    watched.changed()
    os.utime(file, ns=(1, 1))
    assert watched.changed()


def test_an_editor_that_puts_another_file_in_its_place_is_seen(file: Path) -> None:
    watched = Watched(file)
    watched.changed()
    other = file.with_suffix(".new")
    other.write_text(GOOD)
    times = file.stat()
    os.utime(other, ns=(times.st_atime_ns, times.st_mtime_ns))
    other.replace(file)
    assert watched.changed()


def test_a_file_that_is_gone_for_a_moment_is_no_change_and_is_one_when_it_comes_back(file: Path) -> None:
    watched = Watched(file)
    watched.changed()
    file.unlink()
    assert not watched.changed()
    file.write_text(GOOD)
    assert watched.changed()


def test_a_file_that_never_was_is_asked_for_once(tmp_path: Path) -> None:
    watched = Watched(tmp_path / "nothing.yaml")
    assert watched.changed()
    assert not watched.changed()
    with pytest.raises(InvalidFieldError):
        watched.read()


def test_a_draft_is_played_where_it_has_no_errors_and_checked_all_the_same(file: Path) -> None:
    draft = read_draft(file)
    assert draft.scenario is not None
    assert (draft.scenario.id, draft.problems) == ("late-report", ())
    asks = "debrief:\n  - ask: What did you hear that you did not expect?\n"
    file.write_text(GOOD.replace("goto: told", "goto: tolld").replace(asks, ""))
    watched = Watched(file)
    assert watched.read().scenario is None
    assert [problem.code for problem in watched.read().problems] == ["S002"]
    assert sorted(problem.code for problem in watched.check()) == ["D001", "S002"]


def test_what_an_author_allows_is_left_out_of_a_proof(file: Path) -> None:
    file.write_text(GOOD.replace("goto: told", "when: trust > 7  # coachtui: allow V009\n        goto: told"))
    assert [problem.code for problem in prove_file(file).problems] == ["C006", "S008"]


def test_a_proof_stands_beside_its_findings_in_the_order_of_the_file(file: Path) -> None:
    assert prove_file(file).problems == ()
    file.write_text(GOOD.replace("goto: told", "when: trust > 7\n        goto: told"))
    proved = prove_file(file)
    assert proved.proof is not None
    assert [problem.code for problem in proved.problems] == ["C006", "V009", "S008"]
    lines = [problem.mark.line for problem in proved.problems]
    assert lines == sorted(set(lines))
