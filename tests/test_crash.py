import stat
from datetime import datetime
from pathlib import Path

import pytest

from coachtui import __version__, crash
from coachtui.errors import CoachError, InvalidFieldError

CANARY = "canary: Anna said she wants to leave"
NOW = datetime(2026, 11, 18, 9, 0, 30)  # noqa: DTZ001 - a local time for a file name


def fail(note: str) -> None:
    parts = {"note": note, note: 1}
    raise LookupError(f"not found: {parts}", note)


@pytest.fixture
def error() -> BaseException:
    """An error with a canary in its message, its arguments, its notes, its locals, and in the error that caused it."""
    try:
        try:
            fail(CANARY)
        except LookupError as cause:
            cause.add_note(CANARY)
            raise InvalidFieldError("minutes-bounds", CANARY, typed=CANARY) from cause
    except CoachError as caught:
        return caught


def test_a_report_holds_no_message_value_name_or_source_line(error: BaseException) -> None:
    text = crash.report(error)
    assert "canary" not in text
    assert "Anna" not in text
    assert "minutes-bounds" not in text
    assert "raise" not in text


def test_a_report_says_which_version_what_failed_and_where(error: BaseException) -> None:
    text = crash.report(error)
    assert text.startswith(f"coachtui {__version__}\npython 3.")
    assert "\ncoachtui.errors.InvalidFieldError\n" in text
    assert "\nbuiltins.LookupError\n" in text
    assert text.index("InvalidFieldError") < text.index("LookupError")
    line = fail.__code__.co_firstlineno + 2
    assert f"tests/test_crash.py:{line} fail\n" in text


def test_an_error_during_another_names_both() -> None:
    try:
        try:
            fail(CANARY)
        except LookupError:
            [][1]
    except IndexError as caught:
        text = crash.report(caught)
    assert "builtins.IndexError" in text
    assert "builtins.LookupError" in text


def test_an_error_that_is_its_own_cause_ends_the_report() -> None:
    class Looped(Exception):  # noqa: N818
        asked = 0

        @property
        def __cause__(self) -> "Looped":  # type: ignore[override]
            self.asked += 1
            assert self.asked < 9, "the report goes round in circles"
            return self

    assert crash.report(Looped()).count("Looped") == 1


def test_a_report_is_written_for_its_owner_alone(error: BaseException, tmp_path: Path) -> None:
    folder = tmp_path / "home" / "crash"
    path = crash.write(error, folder, NOW)
    assert path is not None
    assert path.parent == folder
    assert path.name.startswith("20261118-090030")
    assert path.read_text(encoding="utf-8") == crash.report(error)
    assert (stat.S_IMODE(folder.stat().st_mode), stat.S_IMODE(path.stat().st_mode)) == (0o700, 0o600)


def test_where_no_report_can_be_written_nothing_else_fails(error: BaseException, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert crash.write(error, tmp_path / "file" / "crash", NOW) is None
