"""Ordinary spoken lines survive in every field of prose, in three languages, with both parsers."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from coachtui.content.diagnostics import Mark
from coachtui.content.formats.every import FORMATS
from coachtui.content.nodes import Scalar, find
from coachtui.content.reader import read

ENGLISH = [
    "I know: it's late",
    "[sigh] fine",
    "Rate this #1",
    "No",
    "- well, I tried",
    "@all of you knew, didn't you?",
    "*shrugs* whatever",
    '"Fine," he says, and looks away.',
    "'tis late",
    "Listen:",
    "> quiet, almost to himself",
    "? really",
    "! stop it",
    "100%: done by Friday",
    "{pause} And then?",
    "& then what?",
    'He said: "it\'s fine", twice',
    "12:30 works, 13:00 doesn't",
    "What I need: time, quiet, and a yes",
]
DANISH = [
    "Nå: så er vi her igen",
    "[sukker] Det er fint",
    "Ja",
    "Nej: det sagde jeg ikke",
    '"Hvad nu?" siger hun og rejser sig.',
    "- altså, jeg prøvede",
    "Prioritet #1: kunden",
    "Sig mig én ting: hvorfor nu?",
    "*griner* Det må du selv om",
    "100 % enig, men: hvornår?",
    "'s dag' siger de {næsten} altid",
]
SWEDISH = [
    "Jag vet: det är sent",
    "[tystnad] Okej då",
    "Nej",
    "@alla visste ju om det",
    '"Bra", säger han och tittar bort.',
    "Hör här: det räcker nu",
    "- ja, vad ska man säga",
    "Uppgift #3 är kvar",
    "`jaså` är allt hon säger",
    "| det är som en vägg |",
    "Vi ses 09:30: glöm inte",
]
LINES = ENGLISH + DANISH + SWEDISH

PLACES = {
    "a field": ("scenario", "brief: {}\nlevel: 1\n", ("brief",)),
    "a line of its own field": ("scenario", "title: {}  # the title\nlevel: 1\n", ("title",)),
    "the other's line": ("scenario", "scenes:\n  a:\n    them: {}\n    choices: []\n", ("scenes", "a", "them")),
    "an item": (
        "scenario",
        "scenes:\n  a:\n    them:\n    - id: x\n      say: {}\n      set: [y]\n    choices: []\n",
        ("scenes", "a", "them", 0, "say"),
    ),
    "within braces": (
        "scenario",
        "endings: {{a: {{grade: strong, text: {}}}, b: {{grade: weak, text: No}}}}\n",
        ("endings", "a", "text"),
    ),
    "braces in a list": (
        "scenario", "debrief:\n  - {{ask: {}, show: best-line}}  # first\n", ("debrief", 0, "ask"),
    ),
    "a short question": ("questions", "questions:\n  a: {}\n  b: {{ask: And?}}\n", ("questions", "a")),
    "a list of words": ("questions", "questions:\n  a:\n    tags:\n      - {}\n", ("questions", "a", "tags", 0)),
    "below its name": ("scenario", "brief:\n  {}\nlevel: 1\n", ("brief",)),
}  # fmt: skip


def test_the_lines_are_enough_and_most_of_them_are_no_yaml() -> None:
    assert len(LINES) == len(set(LINES)) >= 40
    lost = 0
    for line in LINES:
        try:
            lost += yaml.safe_load(f"say: {line}") != {"say": line}
        except yaml.YAMLError:
            lost += 1
    assert lost >= 38


@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
@pytest.mark.parametrize("where", PLACES)
def test_every_line_survives(where: str, pure: bool) -> None:
    form, template, path = PLACES[where]
    for line in LINES:
        if where == "below its name" and line.startswith("- "):
            continue
        text = template.format(line)
        reading = read(text.encode(), "x", FORMATS[form].root, pure=pure)
        assert reading.root is not None, (line, reading.problems)
        node = find(reading.root, path)
        assert isinstance(node, Scalar)
        assert node.text == line
        assert {problem.code for problem in reading.problems} <= {"Y033", "Y034"}
        for problem in reading.problems:
            shown = text.split("\n")[problem.mark.line - 1]
            assert shown[problem.mark.column - 1 :].startswith(line.split(",")[0])
            assert yaml.safe_load(problem.values["fix"]) == line


def test_words_over_several_lines_are_mended_as_one() -> None:
    text = "brief: I know\n  it's late: really,\n\n  and: sorry\nlevel: 1\n"
    reading = read(text.encode(), "x", FORMATS["scenario"].root)
    node = find(reading.root, ("brief",)) if reading.root else None
    assert isinstance(node, Scalar)
    assert node.text == "I know it's late: really,\nand: sorry"
    assert [(problem.code, problem.mark) for problem in reading.problems] == [("Y034", (1, 8, 6))]


def test_places_behind_a_repair_are_those_of_the_file() -> None:
    text = "endings: {a: {text: Well, and: so, grade: strong}, b: {grade: weak, text: No}}\n"
    root = read(text.encode(), "x", FORMATS["scenario"].root).root
    assert root is not None
    for path in (("a", "grade"), ("b", "text")):
        node = find(root, ("endings", *path))
        assert isinstance(node, Scalar)
        assert text[node.column - 1 :].startswith(node.text)


def test_what_is_no_speech_is_left_alone() -> None:
    for text in (
        "brief: plain words, and more\n",
        "brief: 'quoted: yes'\n",
        'brief: "quoted:\n  over lines"\n',
        "brief: |\n  as: it is #1\n",
        "brief: >-\n  as: it is\n",
        "brief: words  # a comment: here\n",
        "scenes:\n  a:\n    them:\n      - {id: b, say: yes}\n    choices: [{id: c, you: d, goto: e}]\n",
        "meters: {trust: {start: 5, min: 0}}\n",
    ):
        assert read(text.encode(), "x", FORMATS["scenario"].root).problems == ()


def test_a_slip_in_the_indentation_is_not_taken_for_speech() -> None:
    text = "debrief:\n  - ask: What now?\n     show: best-line\n"
    assert [problem.code for problem in read(text.encode(), "x", FORMATS["scenario"].root).problems] == ["Y002"]


def test_quotes_that_are_never_closed_are_a_slip() -> None:
    text = 'brief: "I know\nlevel: 1\n'
    assert [problem.code for problem in read(text.encode(), "x", FORMATS["scenario"].root).problems] == ["Y004"]


WORDS = st.text(st.sampled_from("ab Æ:,.#'\"[]{}-?!&*|>%@`\\"), min_size=1, max_size=30)


@given(WORDS)
def test_whatever_is_said_survives_or_is_refused_and_never_changes(words: str) -> None:
    line = " ".join(words.split())
    reading = read(f"say: x\nbrief: {line}\nlevel: 1\n".encode(), "x", FORMATS["scenario"].root)
    if reading.root is None or not line:
        return
    node = find(reading.root, ("brief",))
    if any(problem.code == "Y034" for problem in reading.problems):
        assert isinstance(node, Scalar)
        assert line.startswith(node.text)


@pytest.mark.parametrize("words", ["I know: it's late", 'It\'s "late": again', "[sigh] ten"])
@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
def test_repaired_words_are_marked_as_long_as_they_stand_in_the_file(words: str, pure: bool) -> None:
    text = f"format: scenario/1\ntitle: {words}\n"
    root = read(text.encode(), "x", FORMATS["scenario"].root, pure=pure).root
    assert root is not None
    found = find(root, ("title",))
    assert isinstance(found, Scalar)
    assert (found.text, found.mark) == (words, Mark(2, 8, len(words)))


@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        ("brief: #1 on my list: sleep\n", ("brief",), "#1 on my list: sleep"),
        ("scenes:\n  a:\n    them: #metoo\n    choices: []\n", ("scenes", "a", "them"), "#metoo"),
        ("debrief:\n  - ask: #1 or #2?  # a comment\n  - ask: Why?\n", ("debrief", 0, "ask"), "#1 or #2?"),
    ],
)
def test_a_line_may_begin_with_a_word_glued_to_its_sign(
    text: str, path: tuple[str | int, ...], words: str, pure: bool
) -> None:
    reading = read(text.encode(), "x", FORMATS["scenario"].root, pure=pure)
    assert reading.root is not None
    said = find(reading.root, path)
    assert isinstance(said, Scalar)
    assert said.text == words
    assert [problem.code for problem in reading.problems] == ["Y034"]


@pytest.mark.parametrize("text", ["them:  # why\n  - {say: x}", "them: #why\n- {say: x}", "them: #why\n  - {say: x}"])
def test_what_stands_below_a_name_is_its_value_whatever_the_comment_behind_it(text: str) -> None:
    below = "".join(f"    {line}\n" for line in text.split("\n"))
    reading = read(f"scenes:\n  a:\n{below}".encode(), "x", FORMATS["scenario"].root)
    assert reading.root is not None
    assert find(reading.root, ("scenes", "a", "them", 0, "say")) is not None


@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("scenario", "swap:\n  feel:\n    ask: There is room\n     step: Trusted\n"),
        ("questions", "questions:\n  a: What now?\n    b: And then?\n"),
        ("translation", "texts:\n  title: x\n   scenes.a.them: y\n"),
    ],
)
def test_an_id_in_a_line_that_stands_too_deep_is_not_taken_for_speech(form: str, text: str, pure: bool) -> None:
    reading = read(text.encode(), "x", FORMATS[form].root, pure=pure)
    deep = text.count("\n")
    assert [(problem.code, problem.mark.line) for problem in reading.problems] == [("Y002", deep)]
