"""Whatever stands in a file, it is told about and nothing falls over: broken files, and files made at random."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from corpus import GOOD, corpus
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachtui.content.codes import CODES
from coachtui.content.compiled import Compiled, from_json, to_json
from coachtui.content.compiling import looked, proved
from coachtui.content.diagnostics import MOST_PROBLEMS, Diagnostic
from coachtui.content.formats.every import FORMATS, format_in
from coachtui.content.linting.every import lint
from coachtui.content.reader import MOST_STOPS, read
from coachtui.wording.diagnostics import in_one_line
from coachtui.wording.places import in_full

FILES = corpus()
SMALL = {name: data for name, data in FILES.items() if len(data) < 100_000}


def on_a_small_stack(work: Callable[[], Any]) -> Any:
    """Run in a thread of 512 KB, as threads have on some systems."""
    results: list[Any] = []
    before = threading.stack_size(512 * 1024)
    try:
        thread = threading.Thread(target=lambda: results.append(work()))
        thread.start()
    finally:
        threading.stack_size(before)
    thread.join()
    assert results, "the thread died"
    return results[0]


def studied(data: bytes, kind: str) -> Compiled:
    """All that lint finds in a file by itself."""
    look = looked(data, "x.yaml", kind)
    if look.draft is None:
        return look.compiled
    found = look.placed(FORMATS[kind].study(look.draft, whole=look.compiled.values is not None))
    return look.compiled._replace(problems=(*look.compiled.problems, *found))


def form(data: bytes) -> str:
    told = format_in(data[:2000].decode("utf-8", "replace"))
    return told.name if told else "scenario"


def is_told_well(problems: tuple[Diagnostic, ...], data: bytes) -> None:
    text = data.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    for problem in problems[:60]:
        assert in_one_line(problem)
        assert 1 <= problem.mark.line <= len(lines)
        if CODES[problem.code].code != "Y021":
            assert 1 <= problem.mark.column <= len(lines[problem.mark.line - 1]) + 1
    for problem in problems[:5]:
        for row in in_full(problem, lines, 80):
            assert sum(len(part.text) for part in row) < 400


@pytest.mark.parametrize("name", FILES)
def test_a_broken_file_is_told_about_on_a_small_stack(name: str) -> None:
    data = FILES[name]
    file = on_a_small_stack(lambda: proved(data, "x.yaml", form(data)))
    assert file.values is not None or file.problems
    assert len(file.problems) <= 2 * MOST_PROBLEMS + MOST_STOPS + 2
    is_told_well(file.problems, data)
    assert from_json("x.yaml", to_json(file)) == file


@pytest.mark.parametrize("name", SMALL)
def test_the_parser_in_python_reads_broken_files_as_well(name: str) -> None:
    data = SMALL[name]
    reading = on_a_small_stack(lambda: read(data, "x.yaml", FORMATS[form(data)].root, pure=True))
    assert reading.root is not None or reading.problems
    is_told_well(reading.problems, data)


def test_a_folder_full_of_broken_files_is_checked(tmp_path: Path) -> None:
    (tmp_path / "scenarios" / "lang" / "da").mkdir(parents=True)
    (tmp_path / "questions").mkdir()
    for number, data in enumerate(SMALL.values()):
        folder = ("scenarios", "questions", "scenarios/lang/da")[number % 3]
        (tmp_path / folder / f"f{number}.yaml").write_bytes(data)
    report = lint([tmp_path])
    assert report.files == len(SMALL)
    for problem in report.problems:
        assert in_one_line(problem)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_a_scenario_with_bits_flipped_lines_moved_and_an_end_cut_off_is_told_about(data: st.DataObject) -> None:
    lines = GOOD.split(b"\n")[: data.draw(st.integers(1, 120))]
    for _ in range(data.draw(st.integers(0, 4))):
        at, other = (data.draw(st.integers(0, len(lines) - 1)) for _ in range(2))
        what = data.draw(st.sampled_from(["swap", "drop", "twice", "indent", "flip"]))
        if what == "swap":
            lines[at], lines[other] = lines[other], lines[at]
        elif what == "drop":
            lines[at] = b""
        elif what == "twice":
            lines.insert(other, lines[at])
        elif what == "indent":
            lines[at] = b" " * data.draw(st.integers(0, 5)) + lines[at].lstrip()
        elif lines[at]:
            changed = bytearray(lines[at])
            changed[other % len(changed)] ^= 1 << data.draw(st.integers(0, 7))
            lines[at] = bytes(changed)
    broken = b"\n".join(lines)
    file = studied(broken, "scenario")
    assert file.values is not None or file.problems
    is_told_well(file.problems, broken)


FIELDS = st.sampled_from(
    ["format", "id", "scenes", "them", "choices", "you", "goto", "say", "if", "when", "effects", "reply", "rules",
     "as", "endings", "text", "debrief", "ask", "meters", "start", "feel", "swap", "tests", "pick", "expect",
     "questions", "a"]
)  # fmt: skip
WORDS = st.text(st.sampled_from("ab: ,#[]{}'\"?!-&*|>@%`\\=()<1Å\u202e\t"), max_size=12)
LINES = st.tuples(
    st.integers(0, 8), st.sampled_from(["", "- ", "- - ", "? "]), FIELDS, st.sampled_from([": ", ":", " "]), WORDS
)


@settings(deadline=None)
@given(st.lists(LINES, max_size=14), st.sampled_from(sorted(FORMATS)))
def test_files_made_of_fields_at_random_are_told_about(lines: list[tuple[Any, ...]], kind: str) -> None:
    text = f"format: {FORMATS[kind].full_name}\n" + "".join(
        " " * depth + dash + name + colon + words + "\n" for depth, dash, name, colon, words in lines
    )
    file = studied(text.encode(), kind)
    assert file.values is not None or file.problems
    is_told_well(file.problems, text.encode())
