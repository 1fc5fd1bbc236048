import threading
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from coachtui.content import building, reader
from coachtui.content.characters import HIDDEN
from coachtui.content.diagnostics import MOST_PROBLEMS, Mark
from coachtui.content.nodes import Items, Node, Scalar, Table, find, mark_of, place
from coachtui.content.reader import read
from coachtui.language.text import clean, visible

GOOD = """\
# A scenario
id: missed-deadline
them: "I know: it's late"
brief: |
  Two lines,
  and a colon: here.
meters: {trust: {start: 5, shown: true}}
flags: [named, 'quoted one']
scenes:
  opening:
    - say: Café, ærlig talt?
      yes: no
    - 12:30
empty:
"""


@pytest.fixture(params=[False, True], ids=["c", "pure"])
def pure(request: pytest.FixtureRequest) -> bool:
    if not request.param and not yaml.__with_libyaml__:
        pytest.skip("PyYAML without libyaml")
    return bool(request.param)


def plain(node: Node | None) -> Any:
    if isinstance(node, Table):
        return {key: plain(value) for key, value in node.entries.items()}
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return node[0] if node else None


def found(text: str | bytes, pure: bool = False) -> list[tuple[Any, ...]]:
    data = text.encode() if isinstance(text, str) else text
    return [(p.code, p.mark.line, p.mark.column) for p in read(data, "x.yaml", pure=pure).problems]


def test_every_value_stays_the_text_that_was_written(pure: bool) -> None:
    reading = read(GOOD.encode(), "x.yaml", pure=pure)
    assert reading.problems == ()
    assert plain(reading.root) == {
        "id": "missed-deadline",
        "them": "I know: it's late",
        "brief": "Two lines,\nand a colon: here.\n",
        "meters": {"trust": {"start": "5", "shown": "true"}},
        "flags": ["named", "quoted one"],
        "scenes": {"opening": [{"say": "Café, ærlig talt?", "yes": "no"}, "12:30"]},
        "empty": "",
    }


@pytest.mark.parametrize(
    ("path", "key", "mark"),
    [
        (("id",), True, Mark(2, 1, 2)),
        (("id",), False, Mark(2, 5, 15)),
        (("them",), False, Mark(3, 7, 19)),
        (("brief",), False, Mark(4, 8, 1)),
        (("meters",), False, Mark(7, 9, 1)),
        (("meters", "trust", "start"), True, Mark(7, 18, 5)),
        (("meters", "trust", "shown"), False, Mark(7, 35, 4)),
        (("flags", 1), False, Mark(8, 16, 12)),
        (("scenes", "opening", 0, "say"), False, Mark(11, 12, 17)),
        (("scenes", "opening", 0, "yes"), False, Mark(12, 12, 2)),
        (("scenes", "opening", 1), False, Mark(13, 7, 5)),
        (("scenes", "opening", 7, "say"), False, Mark(11, 5, 1)),
        (("flags", "one"), False, Mark(8, 8, 1)),
        (("nowhere", "at", "all"), True, Mark(2, 1, 1)),
    ],
)
def test_every_key_and_value_has_its_place(pure: bool, path: tuple[Any, ...], key: bool, mark: Mark) -> None:
    root = read(GOOD.encode(), "x.yaml", pure=pure).root
    assert root is not None
    assert place(root, path, key=key) == mark


def test_a_byte_order_mark_and_other_line_ends_change_nothing(pure: bool) -> None:
    plain_lines = read(GOOD.encode(), "x", pure=pure)
    for line_end in ("\r\n", "\r"):
        assert read(b"\xef\xbb\xbf" + GOOD.replace("\n", line_end).encode(), "x", pure=pure) == plain_lines


SYNTAX = [
    ("them: I know: it's late", "Y002", 1, 13),
    ("a: b\n c: d", "Y002", 2, 3),
    ("id: x\nsome words\nb: c", "Y003", 2, 1),
    ("a:\n  opening\n\n    them: x\n    y: z", "Y003", 2, 3),
    ("a: 1\nscenes\n  them: x", "Y003", 2, 1),
    ("a: some\n  words\n  them: x", "Y002", 3, 7),
    ("a: 'x\nb: y", "Y004", 1, 4),
    ('a: "x\nb: y\n---\n', "Y004", 1, 4),
    ('a: "C:\\q"', "Y005", 1, 7),
    ('a: "\\xZZ"', "Y005", 1, 5),
    ('a: "\\UFFFFFFFF"', "Y005", 1, 5),
    ("a: @all of you", "Y006", 1, 4),
    ("a: `x`", "Y006", 1, 4),
    ("a: **very** good", "Y006", 1, 4),
    ("a: 100\nb: %x", "Y006", 2, 4),
    ("a: , and then", "Y006", 1, 4),
    ("%YAML 9.9\n---\na: b", "Y006", 1, 1),
    ("a: [x, y\nb: z", "Y007", 2, 2),
    ("a: {x: 1, y\nb: z", "Y007", 2, 2),
    ("a: [b,\n\n", "Y007", 1, 7),
    ("a: [sigh] fine", "Y040", 1, 11),
    ('a: "late\nb: 2\nc: "no"', "Y039", 1, 4),
    ("a: 1\nb:\n  - 'late\n  - 'no'\nd: 1", "Y039", 3, 5),
    ('a: {b: "late, c: 1}\nd: "no: 2"', "Y039", 1, 8),
    ("a: 'two\n  lines' more", "Y039", 1, 4),
    ('a: "late\nb: 2\nc: "\'So"', "Y039", 1, 4),
    ('a: "late"\nc: \'So', "Y004", 2, 4),
    ("x: 'it's'\ny: 1", "Y040", 1, 8),
    ('a: "late" again\nb: 1', "Y040", 1, 11),
    ("- {a: b},\n- c", "Y040", 1, 9),
    ("a:\n  b: 1\n c: 2", "Y008", 3, 2),
    ("a:\n  b: '1'\n c: 2", "Y008", 3, 2),
    ("- a\nb: c", "Y008", 2, 1),
    ("a: - b", "Y009", 1, 4),
    ("a: > text", "Y010", 1, 4),
    ("a: | text\n b", "Y010", 1, 4),
    ("a:\n\tb: 1", "Y011", 2, 1),
    ("a: |\n  b\n  \tc", "Y011", 3, 3),
    ("a:\n\u00a0 b: c", "Y012", 2, 1),
    ("a: b\n\u3000c: d", "Y012", 2, 1),
    ("a:\n  -id: x\n    b: c", "Y041", 2, 3),
    ("a:\n  – id: x\n    b: c", "Y041", 2, 3),
    ("a:\n  - id: x\n    b: c\n  —id: x\n    b: c", "Y041", 4, 3),
    ("a:\u00a0b\nc: d", "Y012", 1, 3),
    ("a: b\nc:\u202fd\ne: f", "Y012", 2, 3),
    ("a:\n  -\u00a0id: x\n    b: c", "Y012", 2, 4),
    ("a:\n  - id:\u00a0x\n    b: c", "Y012", 2, 8),
    ("a: !h!x y", "Y017", 1, 4),
    ("a: ? b", "Y019", 1, 4),
    ("a: 1\n<<<<<<< HEAD\n", "Y022", 2, 1),
    ("format:flow/1\nid: x", "Y032", 1, 7),
    ("a:{b: c, d: e}\nf: g", "Y032", 1, 2),
    ("a:\n  - id:ask\n    you: x", "Y032", 2, 7),
    ("a: see\n  https://x.org\n  b: c", "Y002", 3, 4),
    ("", "Y027", 1, 1),
    ("# nothing\n", "Y027", 1, 1),
]


@pytest.mark.parametrize(("text", "code", "line", "column"), SYNTAX)
def test_what_cannot_be_parsed_is_said_where_it_stands(
    pure: bool, text: str, code: str, line: int, column: int
) -> None:
    assert found(text, pure) == [(code, line, column)]
    assert read(text.encode(), "x", pure=pure).root is None


REFUSED = [
    ("a: &x b", "Y014", 1, 4),
    ("a: *x", "Y015", 1, 4),
    ("a:\n  <<: b", "Y016", 2, 3),
    ("a: !!python/object:os.system b", "Y017", 1, 4),
    ("a: !x [b]", "Y017", 1, 4),
    ("? [a]\n: b\nc: d", "Y019", 1, 3),
    ("{a: b}: c", "Y019", 1, 1),
    ("a: x\u202ey", "Y020", 1, 5),
    ("a: \x1b[0m", "Y020", 1, 4),
    ("ab\u200b: c", "Y020", 1, 3),
    ('a: "x\\e"', "Y020", 1, 6),
    ('a: "x\n  y\\u202Ez"', "Y020", 2, 4),
    ('"a\\0": b', "Y020", 1, 3),
    ("a: Rate this #1", "Y030", 1, 14),
    ("a: {trust:+1, b: 2}", "Y032", 1, 10),
    ("id:x: y", "Y032", 1, 3),
    ("a: {b:\u00a0c, d: e}", "Y012", 1, 7),
]


@pytest.mark.parametrize(("text", "code", "line", "column"), REFUSED)
def test_what_content_may_not_hold_is_said_where_it_stands(
    pure: bool, text: str, code: str, line: int, column: int
) -> None:
    assert found(text, pure) == [(code, line, column)]


HARMLESS = ["a: b # why", "a: b ## why", "a: # x", "- ''", "a: 'b #1'", 'a: "\\t\\n\\u00e6"', "a: |\n  b #1",
            "a: b&c *d* !e", "'<<': x", "a: ZWJ \u200d", "---\na: b\n..."]  # fmt: skip


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_harmless_is_let_be(pure: bool, text: str) -> None:
    assert found(text, pure) == []


def test_a_key_used_twice_is_reported_with_both_places_and_the_first_holds(pure: bool) -> None:
    reading = read(b"a: 1\nb:\n  c: 2\n  d: 3\n  c: {c: 4}\n", "x", pure=pure)
    assert [(p.code, p.mark, p.values) for p in reading.problems] == [
        ("Y013", Mark(5, 3, 1), {"name": "c", "line": 3, "column": 3})
    ]
    assert plain(reading.root) == {"a": "1", "b": {"c": "2", "d": "3"}}


def test_mistakes_that_let_the_reading_go_on_are_all_reported_in_order(pure: bool) -> None:
    text = 'a: &x b\nc: *x\na: d\ne: !t f\n<<: g\nh: "\\e"\n'
    assert [code for code, _, _ in found(text, pure)] == ["Y014", "Y015", "Y013", "Y017", "Y016", "Y020"]


def test_a_second_document_ends_the_reading(pure: bool) -> None:
    assert found("a: b\n---\nc: d\n---\ne: f", pure) == [("Y018", 2, 1)]


def test_a_merge_conflict_is_named_instead_of_what_it_does_to_the_syntax(pure: bool) -> None:
    text = "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n"
    assert found(text, pure) == [("Y022", 2, 1), ("Y022", 6, 1)]


def test_bytes_that_are_not_utf8_are_named_where_they_begin(pure: bool) -> None:
    assert found("a: b\nc: æø".encode() + b"\xe6", pure) == [("Y021", 2, 6)]
    assert found("a: b".encode("utf-16"), pure) == [("Y021", 1, 1)]


def test_the_limits_hold_exactly(pure: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LARGEST", 60)
    assert found("a: " + "b" * 57, pure) == []
    assert found("a: " + "b" * 58, pure) == [("Y023", 1, 1)]
    monkeypatch.setattr(reader, "LARGEST", 1_000_000)
    assert found("[" * 20 + "]" * 20, pure) == []
    assert found("[" * 21 + "]" * 21, pure) == [("Y024", 1, 21)]
    monkeypatch.setattr(building, "MOST_NODES", 5)
    assert found("[1, 2, 3, 4]", pure) == []
    assert found("[1, 2, 3, 4, 5]", pure) == [("Y025", 1, 14)]
    monkeypatch.setattr(building, "LONGEST", 10)
    assert found("a: " + "b" * 10, pure) == []
    assert found("a: " + "b" * 11, pure) == [("Y026", 1, 4)]


def test_endless_mistakes_end(pure: bool) -> None:
    codes = [code for code, _, _ in found("- *a\n" * 5000, pure)]
    assert codes == ["Y015"] * MOST_PROBLEMS + ["Y031"]


BOMBS = [b"[", b"{a: ", b"- ", b"? ", b"[\n", b"- \n ", b"&a [", b"{? "]


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_megabyte_of_nesting_is_refused_even_on_a_small_stack(pure: bool, bomb: bytes) -> None:
    data = bomb * (1_000_000 // len(bomb))
    results: list[reader.Reading] = []
    before = threading.stack_size(512 * 1024)
    try:
        thread = threading.Thread(target=lambda: results.append(read(data, "x", pure=pure)))
        thread.start()
        thread.join()
    finally:
        threading.stack_size(before)
    assert results[0].root is None
    assert results[0].problems


def test_a_long_line_of_texts_before_a_comment_takes_no_longer_than_another(pure: bool) -> None:
    text = "[" + "a , " * 40_000 + "b #c"
    assert ("Y030", 1, 160_004) in found(text, pure)


def test_hidden_characters_are_those_that_the_app_takes_out_everywhere() -> None:
    more = "\ufff9\ufffa\ufffb\ufffe\uffff"
    for number in (*range(0x3100), *range(0xD7F0, 0xE010), *range(0xFE00, 0x10000)):
        char = chr(number)
        if char not in "\r\n\t":
            assert bool(HIDDEN.match(char)) == (visible(char) != char or char in more), hex(number)


SIGNS = st.text(st.sampled_from("ab: -[]{},\"'\\#&*!|>%@`?\n\t\r 1\u00a0\u202e\ufeff\x1bæ😀"), max_size=60)


@given(SIGNS)
def test_no_text_makes_the_reader_fail(text: str) -> None:
    both = [read(text.encode(), "x", pure=pure) for pure in (False, True)]
    for reading in both:
        _has_sane_places(reading, text)


@given(st.binary(max_size=80))
def test_no_bytes_make_the_reader_fail(data: bytes) -> None:
    for pure in (False, True):
        reading = read(data, "x", pure=pure)
        assert reading.root is not None or reading.problems


@given(st.data())
def test_a_damaged_file_never_makes_the_reader_fail(data: st.DataObject) -> None:
    good = bytearray(GOOD.encode())
    for _ in range(data.draw(st.integers(1, 4))):
        good[data.draw(st.integers(0, len(good) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    cut = bytes(good[: data.draw(st.integers(0, len(good)))])
    for pure in (False, True):
        reading = read(cut, "x", pure=pure)
        assert reading.root is not None or reading.problems


@given(SIGNS)
def test_both_parsers_read_the_same_where_both_read(text: str) -> None:
    c, python = (read(text.encode(), "x", pure=pure) for pure in (False, True))
    if c.root is not None and python.root is not None:
        assert plain(c.root) == plain(python.root)


def _has_sane_places(reading: reader.Reading, text: str) -> None:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert reading.root is not None or reading.problems
    for mark in (*(problem.mark for problem in reading.problems), *_marks(reading.root)):
        assert 1 <= mark.line <= len(lines)
        assert 1 <= mark.column <= len(lines[mark.line - 1]) + 1
        assert mark.length >= 1


def _marks(root: Node | None) -> Iterator[Mark]:
    waiting = [root] if root else []
    while waiting:
        node = waiting.pop()
        yield mark_of(node)
        if isinstance(node, Table):
            waiting += [*node.keys.values(), *node.entries.values()]
        elif isinstance(node, Items):
            waiting += node.items


def test_a_path_that_leads_nowhere_finds_nothing() -> None:
    root = read(GOOD.encode(), "x").root
    assert root is not None
    assert isinstance(find(root, ("flags", 0)), Scalar)
    assert find(root, ("flags", 2)) is None
    assert find(root, ("flags", "x")) is None
    assert find(root, ("id", "x")) is None


def test_several_mistakes_of_syntax_are_found_in_one_run(pure: bool) -> None:
    text = (
        "id: @x\ntitle: fine\nskills: [a\nlevel: 1\nmeters:\n  trust: {start: 5\n  candour: ok\n  mood: 'x\nstart: *\n"
        "scenes:\n  a:\n    - b: |x\n    - c: d\n  e: `f\nlast: >y\n"
    )
    assert found(text, pure) == [
        ("Y006", 1, 5), ("Y007", 4, 6), ("Y007", 7, 10), ("Y004", 8, 9), ("Y001", 9, 8), ("Y010", 12, 10),
        ("Y006", 14, 6), ("Y010", 15, 7),
    ]  # fmt: skip


def test_what_stands_below_a_name_without_its_colon_is_looked_at_too(pure: bool) -> None:
    text = "id: x\nscenes\n  a:\n    b: @x\n  c:\n    d: [g\nlast: `z\n"
    assert found(text, pure) == [("Y003", 2, 1), ("Y006", 4, 8), ("Y007", 6, 10), ("Y006", 7, 7)]


def test_endless_mistakes_of_syntax_end(pure: bool) -> None:
    assert len(found("a: @b\n" * 1000, pure)) == reader.MOST_STOPS + 1


def test_what_content_may_not_hold_is_taken_out_of_what_people_type() -> None:
    hidden = [chr(number) for number in range(0x110000) if HIDDEN.match(chr(number))]
    assert len(hidden) > 2000
    assert [char for char in hidden if HIDDEN.search(clean(f"a{char}b", lines=True))] == []


def test_quotes_that_were_left_open_are_found_one_by_one_and_so_is_what_comes_between(pure: bool) -> None:
    text = "a: \"late\nb: 1\nc: \"no\"\nd: @x\ne:\n  - f: 'x\n  - f: 'y'\ng: [1\n"
    assert found(text, pure) == [("Y039", 1, 4), ("Y006", 4, 4), ("Y039", 6, 8), ("Y007", 8, 6)]
