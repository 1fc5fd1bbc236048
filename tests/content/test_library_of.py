from pathlib import Path

import pytest
import samples

from coachtui.paths import Home
from coachtui.services.library import library_of
from coachtui.wording.diagnostics import in_one_line

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not list(ROOT.glob("scenarios/*.yaml")), reason="nothing is shipped")
@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_the_shipped_library_has_no_mistake(home: Home, language: str) -> None:
    library = library_of(home, language)
    assert [in_one_line(problem) for file in library.broken for problem in file.problems] == []
    assert [in_one_line(warning) for warning in library.warnings] == []
    assert library.untranslated == frozenset()
    assert {scenario.language for scenario in library.scenarios} == {language}


@pytest.mark.skipif(not list(ROOT.glob("questionbanks/*/bank.yaml")), reason="nothing is shipped")
@pytest.mark.parametrize("language", ["da", "sv"])
def test_grow_asks_thirty_questions_in_every_language(home: Home, language: str) -> None:
    shipped, theirs = library_of(home, "en"), library_of(home, language)
    for library in (shipped, theirs):
        stages = library.flows["core/grow"].stages
        assert sum(len(library.questions[theme]) for stage in stages for theme in stage.themes) >= 30
        assert all(sum(len(library.questions[theme]) for theme in stage.themes) >= stage.draw > 0 for stage in stages)
    english = {question.id: question.ask for asked in shipped.questions.values() for question in asked}
    words = {question.id: question.ask for asked in theirs.questions.values() for question in asked}
    assert words.keys() == english.keys()
    assert [name for name in words if words[name] == english[name]] == []
    (scenario,) = (each for each in theirs.scenarios if each.id == "core/missed-deadline")
    assert len(scenario.endings) >= 2
    assert scenario.brief != shipped.scenarios[0].brief


def test_nothing_is_made_where_there_is_no_data_folder(home: Home) -> None:
    assert library_of(home, "en").broken == ()
    assert not home.root.exists()


def test_the_users_own_files_are_read_and_the_library_is_remembered(home: Home) -> None:
    home.make()
    own = home.library / "personal" / "scenarios" / "mine.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(samples.SCENARIO, encoding="utf-8")
    library = library_of(home, "en")
    assert library.scenarios[-1].id == "personal/late-again"
    assert (home.library / "compiled.json").is_file()
    assert home.library.stat().st_mode & 0o777 == 0o700
    assert library_of(home, "en") == library


def test_a_data_folder_that_cannot_be_written_costs_only_the_memory(home: Home) -> None:
    home.make()
    home.library.write_text("a file in the way")
    library = library_of(home, "en")
    assert library.broken == ()
    assert library.questions
    assert home.library.read_text() == "a file in the way"
