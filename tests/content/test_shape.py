from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.content.diagnostics import MOST_PROBLEMS, Mark
from coachtui.content.fields import (
    DAY,
    LINE,
    PROSE,
    YES_NO,
    Either,
    Field,
    ListOf,
    MapOf,
    Number,
    Record,
    Slug,
    Text,
    Words,
    neutral,
)
from coachtui.content.reader import read
from coachtui.content.shape import Shaped, shape

INNER = Record((Field("id", Slug(), required=True), Field("say", PROSE)))
THING = Record(
    (
        Field("id", Slug(across=True), required=True),
        Field("title", LINE),
        Field("text", PROSE),
        Field("level", Number(1, 3), default=2),
        Field("shown", YES_NO),
        Field("from", DAY),
        Field("grade", Words(("strong", "weak"))),
        Field("tags", ListOf(LINE)),
        Field("links", ListOf(Slug(across=True, bank=True))),
        Field("effects", MapOf(Slug(), Number())),
        Field("them", Either(PROSE, ListOf(INNER, by="id"))),
        Field("one", Either(PROSE, INNER)),
        Field("only", INNER),
        Field("expect", Record((Field("ending", Slug()),), rest=Number())),
    )
)


def held(text: str) -> Shaped:
    root = read(text.encode(), "x.yaml").root
    assert root is not None
    return shape(root, THING, "x.yaml")


def found(text: str) -> list[tuple[Any, ...]]:
    return [(p.code, p.mark.line, p.mark.column, p.values) for p in held(text).problems]


def test_what_is_left_out_takes_its_default_or_what_means_nothing() -> None:
    assert held("id: x") == Shaped(
        {
            "id": "x", "title": "", "text": "", "level": 2, "shown": False, "from": "", "grade": "", "tags": [],
            "links": [], "effects": {}, "them": "", "one": "", "only": None, "expect": None,
        },
        (),
        {"id": Mark(1, 5, 1)},
    )  # fmt: skip


def test_each_kind_is_read_as_itself() -> None:
    shaped = held(
        'id: a-1\ntitle: " A title "\ntext: |\n  Two\n  lines\nlevel: +3\nshown: yes\nfrom: 2026-01-31\ngrade: weak\n'
        "tags: [1.10, no]\nlinks: [a, core/b]\neffects: {trust: -2}\nthem: [{id: l, say: Yes}]\none: {id: o}\n"
        "only: {id: p, say: z}\nexpect: {ending: good, trust: 6}\n"
    )
    assert shaped.problems == ()
    assert shaped.values == {
        "id": "a-1", "title": "A title", "text": "Two\nlines", "level": 3, "shown": True, "from": "2026-01-31",
        "grade": "weak", "tags": ["1.10", "no"], "links": ["a", "core/b"], "effects": {"trust": -2},
        "them": [{"id": "l", "say": "Yes"}], "one": {"id": "o", "say": ""}, "only": {"id": "p", "say": "z"},
        "expect": {"ending": "good", "trust": 6},
    }  # fmt: skip
    assert shaped.places == {"id": Mark(1, 5, 3), "links/0": Mark(11, 9, 1), "links/1": Mark(11, 12, 6)}


def test_letters_typed_on_two_keyboards_are_the_same_text() -> None:
    assert held("id: x\ntitle: A\u030arhus").values["title"] == "Århus"


WRONG = [
    ("title: y", ("F004", 1, 1, {"name": "id"})),
    ("id: x\nonly: {say: y}", ("F004", 2, 7, {"name": "id"})),
    ("id: x\ntitel: y", ("F005", 2, 1, {"name": "titel", "near": ["title"]})),
    ("id: x\nzzzzzz: y", ("F005", 2, 1, {"name": "zzzzzz"})),
    ("id: x\ntitle: [y]", ("F006", 2, 8, {"expected": "line"})),
    ("id: x\ntitle: |\n  y\n  z", ("F006", 2, 8, {"expected": "line"})),
    ("id: x\ntext: {y: z}", ("F006", 2, 7, {"expected": "text"})),
    ("id: x\nlevel: two", ("F006", 2, 8, {"expected": "number"})),
    ("id: x\nlevel: 1.5", ("F006", 2, 8, {"expected": "number"})),
    ("id: x\nlevel: ٣", ("F006", 2, 8, {"expected": "number"})),
    ("id: x\nlevel: 4", ("F007", 2, 8, {"least": 1, "most": 3, "found": "4"})),
    ("id: x\nshown: 1", ("F006", 2, 8, {"expected": "yes-no"})),
    ("id: x\nfrom: 2026-02-30", ("F006", 2, 7, {"expected": "day"})),
    ("id: x\nfrom: 2026-W01-1", ("F006", 2, 7, {"expected": "day"})),
    ("id: x\ngrade: good", ("F008", 2, 8, {"found": "good", "words": ["strong", "weak"]})),
    ("id: x\ntags: y", ("F006", 2, 7, {"expected": "list"})),
    ("id: x\neffects: [y]", ("F006", 2, 10, {"expected": "map"})),
    ("id: x\nonly: y", ("F006", 2, 7, {"expected": "map"})),
    ("id: x\nthem: {id: y}", ("F006", 2, 7, {"expected": "text-or-list"})),
    ("id: x\none: [y]", ("F006", 2, 6, {"expected": "text-or-map"})),
    ("id: Big Talk", ("F009", 1, 5, {"found": "Big Talk", "near": ["big-talk"]})),
    ("id: Ærlig_tale", ("F009", 1, 5, {"found": "Ærlig_tale", "near": ["aerlig-tale"]})),
    ("id: '--'", ("F009", 1, 5, {"found": "--"})),
    ("id: core/x", ("F009", 1, 5, {"found": "core/x", "near": ["core-x"]})),
    ("id: x\nlinks: [a/b/c]", ("F009", 2, 9, {"found": "a/b/c", "near": ["a-b-c"]})),
    ("id: x\neffects: {Big: 1}", ("F009", 2, 11, {"found": "Big", "near": ["big"]})),
    ("id: ''", ("F010", 1, 5, {})),
    ("id: x\ntext: ' '", ("F010", 2, 7, {})),
    ("id: x\nthem: [{id: a}, {id: b}, {id: a}]", ("F011", 2, 31, {"name": "a", "place": "x.yaml:2"})),
    ("id: x\nexpect: {trust: much}", ("F006", 2, 17, {"expected": "number"})),
    ("id: x\nlevel: 2\u00a0", ("Y012", 2, 9, {"character": "U+00A0"})),
    ("id: 'x\u00a0'", ("Y012", 1, 7, {"character": "U+00A0"})),
    ("id: x\ntags\u00a0: [y]", ("Y012", 2, 5, {"character": "U+00A0"})),
    ("ids: x", ("F005", 1, 1, {"name": "ids", "near": ["id"]})),
    ("- x", ("F006", 1, 1, {"expected": "map"})),
    ("x", ("F006", 1, 1, {"expected": "map"})),
]


@pytest.mark.parametrize(("text", "problem"), WRONG)
def test_what_does_not_fit_is_said_where_it_stands(text: str, problem: tuple[Any, ...]) -> None:
    assert found(text) == [problem]


@pytest.mark.parametrize("empty", ["tags:", "effects:", "them: []"])
def test_a_list_or_map_with_nothing_in_it_is_an_empty_one(empty: str) -> None:
    assert found(f"id: x\n{empty}") == []


def test_a_list_or_map_that_must_hold_something_may_not_be_empty() -> None:
    kind = Record((Field("a", ListOf(LINE, filled=True)), Field("b", MapOf(Slug(), LINE, filled=True))))
    for text, columns in (("a: []\nb: {}", [(1, 4), (2, 4)]), ("a:\nb:", [(1, 3), (2, 3)])):
        root = read(text.encode(), "x").root
        assert root is not None
        problems = shape(root, kind, "x").problems
        assert [(p.code, p.mark.line, p.mark.column) for p in problems] == [
            ("F010", line, column) for line, column in columns
        ]


def test_many_mistakes_are_found_at_once_and_the_values_stay_whole() -> None:
    shaped = held("id: x\nlevel: a\ntags: [[b], c]\nthem: [{say: d}, e]\neffects: {f: g}\nnone: h\n")
    codes = sorted(problem.code for problem in shaped.problems)
    assert codes == ["F004", "F005", "F006", "F006", "F006", "F006"]
    values = shaped.values
    assert (values["level"], values["tags"], values["effects"]) == (0, ["", "c"], {"f": 0})
    assert values["them"] == [{"id": "", "say": "d"}, {"id": "", "say": ""}]


def test_a_name_that_is_empty_is_no_earlier_name() -> None:
    assert found("id: x\n'': y") == [("F005", 2, 1, {"name": ""})]


def test_endless_mistakes_end() -> None:
    assert len(found("id: x\n" + "".join(f"key{i}: x\n" for i in range(5000)))) == MOST_PROBLEMS + 1


TREES = st.recursive(
    st.sampled_from(["x", "", "1", "a b", "yes", "2026-01-31"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
        ["id", "title", "level", "tags", "effects", "them", "one", "only", "expect", "say", "Odd"]), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


def _written(tree: Any) -> str:
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{key}: {_written(value)}" for key, value in tree.items()) + "}"
    return "[" + ", ".join(map(_written, tree)) + "]" if isinstance(tree, list) else f"'{tree}'"


@given(TREES)
def test_whatever_stands_there_the_values_have_the_declared_kinds(tree: Any) -> None:
    waiting: list[tuple[Any, Any]] = [(THING, held(_written(tree)).values)]
    while waiting:
        kind, value = waiting.pop()
        if isinstance(kind, Either):
            kind = kind.short if isinstance(value, str) else kind.long
        if isinstance(kind, Record):
            fields = {field.name: field for field in kind.fields}
            assert fields.keys() <= value.keys()
            assert kind.rest is not None or fields.keys() == value.keys()
            for name, inner in value.items():
                if name in fields and inner != neutral(fields[name].kind):
                    waiting.append((fields[name].kind, inner))
        elif isinstance(kind, ListOf):
            waiting += [(kind.of, inner) for inner in value]
        elif isinstance(kind, MapOf):
            waiting += [(kind.of, inner) for inner in value.values()]
        else:
            assert isinstance(kind, Text)
            assert type(value) is type(kind.neutral)
