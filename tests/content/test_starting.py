"""A first scenario and a first bank: clean in every language, and true to whatever was said."""

from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coachtui import i18n
from coachtui.content.codes import CODES
from coachtui.content.compiling import compiled
from coachtui.content.formats.scenario_build import build
from coachtui.content.linting.every import lint
from coachtui.content.starting import PLACES, scenario_text
from coachtui.errors import CoachError, InvalidFieldError
from coachtui.practice.engine import replay
from coachtui.services.authoring.ordering import in_order
from coachtui.services.authoring.starting import NewBank, begin_bank, begin_scenario, check_words
from coachtui.wording.errors import sentence
from coachtui.wording.starting import LICENCES, QUESTIONS, first_bank, first_questions, first_words, readme, trust


def found(folder: Path) -> list[tuple[str, str]]:
    return [(problem.code, problem.path) for problem in lint([folder]).problems]


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_a_first_scenario_passes_every_check_and_is_played_to_its_endings(tmp_path: Path, language: str) -> None:
    i18n.use(language)
    words = first_words()
    assert {name: check_words(name, text) for name, text in words.items()} == words
    path = begin_scenario(words, trust(), language, 2, 1, tmp_path / "scenarios")
    assert found(tmp_path) == []
    assert not in_order([tmp_path])[0].changes
    values = compiled(path.read_bytes(), str(path), "scenario").values
    assert values is not None
    scenario = build(values, "mine")
    for test in scenario.tests:
        assert replay(scenario, test.pick).state.ending == test.ending
    assert words.keys() == PLACES.keys()
    assert list(QUESTIONS) == [name for name in PLACES if name in QUESTIONS]


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_a_first_bank_passes_every_check(tmp_path: Path, language: str) -> None:
    i18n.use(language)
    first = first_bank()
    new = NewBank(first["title"], language, LICENCES[0], first["theme"], first_questions(), readme("x"))
    written = begin_bank(new, tmp_path / "our-bank")
    assert found(tmp_path / "our-bank") == []
    assert not any(file.changes for file in in_order([tmp_path]))
    assert [path.name for path in written][2:] == ["LICENSE", "README.md", ".pre-commit-config.yaml"]
    assert "id: our-bank\n" in (tmp_path / "our-bank" / "bank.yaml").read_text(encoding="utf-8")
    with pytest.raises(CoachError, match="folder-not-empty"):
        begin_bank(new, tmp_path / "our-bank")


def test_a_second_scenario_of_the_same_name_stands_beside_the_first(tmp_path: Path) -> None:
    paths = [begin_scenario(first_words(), "Trust", "en", 2, 1, tmp_path / "scenarios") for _ in range(2)]
    assert [path.name for path in paths] == ["the-late-report.yaml", "the-late-report-2.yaml"]
    assert found(tmp_path) == []


REFUSED = [("title", " ", "A few words are needed."), ("title", "?!", "A few words are needed."),
           ("owned", "x" * 63, "That is 63 wide, and 62 fit on a small terminal.")]  # fmt: skip


@pytest.mark.parametrize(("name", "words", "said"), REFUSED)
def test_words_that_cannot_stand_there_are_refused(name: str, words: str, said: str) -> None:
    with pytest.raises(InvalidFieldError) as refused:
        check_words(name, words)
    assert sentence(refused.value) == said


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn", "Cs", "Cf", "Zl", "Zp", "Zs"]), min_size=1)


@given(st.fixed_dictionaries(dict.fromkeys(PLACES, WORDS)), WORDS)
@example(dict.fromkeys(PLACES, '"0"'), "''")
@example(dict.fromkeys(PLACES, '""'), "'So'")
@settings(max_examples=50)
def test_whatever_is_said_stands_in_the_scenario_as_it_was_said(words: dict[str, str], meter: str) -> None:
    file = compiled(scenario_text(words, meter, "en", 2, 1).encode(), "x.yaml", "scenario")
    assert [problem for problem in file.problems if CODES[problem.code].severity == "error"] == []
    assert file.values is not None
    for name, place in PLACES.items():
        at = file.values
        for step in place:
            at = at[step]
        assert at == normalize("NFC", words[name])
    assert file.values["meters"]["trust"]["name"] == normalize("NFC", meter)
