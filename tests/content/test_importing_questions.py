"""Bringing questions into a bank: readable ids, nothing twice, and a bank that has no mistake afterwards."""

from pathlib import Path
from unicodedata import normalize

import pytest
import samples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachtui.content.adding import Addition, new_id, with_questions, with_themes
from coachtui.content.compiling import compiled
from coachtui.content.folders import Root
from coachtui.content.formatting import formatted
from coachtui.content.library import load
from coachtui.errors import CoachError
from coachtui.paths import Home
from coachtui.services.authoring.importing import Import, Mistake, carry_out, personal_bank, plan_import
from coachtui.wording.diagnostics import in_one_line
from coachtui.wording.errors import sentence

LIST = """\
# Goal
- What would make you proud of this week by Friday?
  - And what else?
- Rate this #1: how sure are you, from 0 to 10?
# What is so
- And what else?
- What happens today?
"""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    (tmp_path / "list.md").write_text(LIST, encoding="utf-8")
    return tmp_path / "bank"


def brought(bank: Path, text: str = "", language: str = "en") -> Import:
    source = bank.parent / "list.md"
    if text:
        source.write_text(text, encoding="utf-8")
    plan = plan_import(source, bank, language)
    carry_out(plan)
    return plan


def asked(bank: Path) -> dict[str, list[tuple[str, str]]]:
    library = load([Root(bank, "", "bank")], "en", None)
    assert [in_one_line(each) for file in library.broken for each in file.problems] == []
    assert [in_one_line(each) for each in library.warnings] == []
    for path in bank.rglob("*.yaml"):
        assert formatted(path.read_bytes(), str(path)).text == path.read_text(encoding="utf-8")
    return {theme: [(each.id, each.ask) for each in found] for theme, found in library.questions.items()}


def test_headings_become_themes_and_ids_say_what_is_asked(bank: Path) -> None:
    plan = brought(bank)
    assert (plan.known, plan.mistakes) == (1, ())
    assert asked(bank) == {
        "goal": [
            ("bank/and-what-else", "And what else?"),
            ("bank/rate-this-1-how-sure-are-you", "Rate this #1: how sure are you, from 0 to 10?"),
            ("bank/what-would-make-you-proud-of", "What would make you proud of this week by Friday?"),
        ],
        "what-is-so": [("bank/what-happens-today", "What happens today?")],
    }
    library = load([Root(bank, "", "bank")], "en", None)
    assert library.questions["goal"][2].follow_up == ("bank/and-what-else",)


def test_the_same_list_again_adds_nothing_and_writes_nothing(bank: Path) -> None:
    brought(bank)
    before = {path: path.read_bytes() for path in bank.rglob("*.yaml")}
    plan = brought(bank, LIST.replace("proud", "PROUD").replace("Friday?", "Friday ?"))
    assert (plan.added, plan.contents, plan.known) == ({}, {}, 5)
    assert {path: path.read_bytes() for path in bank.rglob("*.yaml")} == before


def test_new_questions_go_into_the_file_of_their_theme_and_leave_the_rest_as_it_is(bank: Path) -> None:
    (bank / "questions").mkdir(parents=True)
    (bank / "bank.yaml").write_text(samples.BANK, encoding="utf-8")
    (bank / "questions" / "first.yaml").write_text(
        "format: questions/1\ntheme: goal\nquestions:\n  # mine\n  zoom-out: From far away?  # so\n", encoding="utf-8"
    )
    brought(bank, "# Goal\n- What now?\n")
    assert (bank / "questions" / "first.yaml").read_text(encoding="utf-8") == (
        "format: questions/1\ntheme: goal\nquestions:\n"
        "  what-now: What now?\n  # mine\n  zoom-out: From far away?  # so\n"
    )
    assert [path.name for path in (bank / "questions").iterdir()] == ["first.yaml"]
    assert (bank / "bank.yaml").read_text(encoding="utf-8") == samples.BANK


def test_a_file_with_words_that_need_quotes_takes_new_questions_too(bank: Path) -> None:
    brought(bank)
    path = bank / "questions" / "goal.yaml"
    path.write_text("format: questions/1\ntheme: goal\nquestions:\n  so: And so: what now?\n", encoding="utf-8")
    brought(bank, "# Goal\n- And then?\n")
    assert path.read_text(encoding="utf-8").endswith('questions:\n  and-then: And then?\n  so: "And so: what now?"\n')


def test_a_theme_that_grows_too_long_goes_on_in_another_file(bank: Path) -> None:
    brought(bank, "# Goal\n" + "".join(f"- What is number {i}?\n" for i in range(29)))
    brought(bank, "# Goal\n- What now?\n- And then?\n")
    brought(bank, "# Goal\n- What else?\n")
    assert sorted(path.name for path in (bank / "questions").iterdir()) == ["goal-2.yaml", "goal.yaml"]
    assert len(asked(bank)["goal"]) == 32
    assert "what-else" in (bank / "questions" / "goal-2.yaml").read_text(encoding="utf-8")


WRONG = [("- Tell me more", "no-question"), ("- " + "x" * 400 + "?", "too-long"), ("- ?!", "no-words")]


@pytest.mark.parametrize(("line", "code"), WRONG)
def test_a_line_that_cannot_be_brought_in_is_told_with_its_number(bank: Path, line: str, code: str) -> None:
    plan = plan_import(bank.parent / "list.md", bank, "en")
    assert plan.mistakes == ()
    (bank.parent / "list.md").write_text(f"# Goal\n- Good?\n{line}\n", encoding="utf-8")
    plan = plan_import(bank.parent / "list.md", bank, "en")
    assert plan.mistakes == (Mistake(3, code, line[2:62]),)
    assert [each.ask for each in plan.added["goal"]] == ["Good?"]
    assert not bank.exists()


def test_a_bank_of_another_language_or_with_mistakes_is_refused(bank: Path) -> None:
    brought(bank)
    with pytest.raises(CoachError) as refused:
        brought(bank, language="da")
    assert sentence(refused.value) == f"{bank} is written in en, and these questions in da."
    (bank / "questions" / "goal.yaml").write_text("format: questions/1\n", encoding="utf-8")
    with pytest.raises(CoachError, match="bank-mistakes"):
        brought(bank)


def test_each_language_has_a_bank_of_the_users_own(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    assert personal_bank(home, "da") == home.library / "personal"
    source = tmp_path / "list.md"
    source.write_text("# Mål\n- Hvad nu?\n", encoding="utf-8")
    carry_out(plan_import(source, personal_bank(home, "da"), "da"))
    assert personal_bank(home, "da") == home.library / "personal"
    other = personal_bank(home, "en")
    assert other == home.library / "personal" / "questionbanks" / "personal-en"
    source.write_text("# Goal\n- What now?\n", encoding="utf-8")
    carry_out(plan_import(source, other, "en"))
    library = load([Root(home.library / "personal", "personal", "personal")], "da", None)
    assert {theme: [each.id for each in found] for theme, found in library.questions.items()} == {
        "mal": ["personal/hvad-nu"],
        "goal": ["personal-en/what-now"],
    }
    assert (library.themes, library.untranslated) == ({"mal": "Mål"}, frozenset({"goal"}))
    assert home.library.stat().st_mode & 0o777 == 0o700


def test_an_id_is_made_of_whole_words_and_never_given_twice() -> None:
    taken: set[str] = set()
    for wanted in ("what-would-you-do", "what-would-you-do-2", "what-would-you-do-3"):
        assert new_id("What would you do?", taken) == wanted
        taken.add(wanted)
    assert new_id("What would you do differently next time?", taken) == "what-would-you-do-differently"
    assert new_id("Vad är målet, och för vem?", ()) == "vad-ar-malet-och-for-vem"
    assert new_id("What's next?", ()) == "whats-next"
    assert new_id("为什么?", ()) == "question"


THEMES = [
    ("license: MIT\n", 'license: MIT\nthemes:\n  a: A "x"\n'),
    ("themes:\n    b: B\n# end\n", 'themes:\n    b: B\n    a: A "x"\n# end\n'),
    ("themes: {b: B}\n", "themes: {b: B, a: 'A \"x\"'}\n"),
    ("themes: {}\n", "themes: {a: 'A \"x\"'}\n"),
    ("themes:\ntitle: x\n", 'themes:\n  a: A "x"\ntitle: x\n'),
    ("themes: {a: Mine}\n", "themes: {a: Mine}\n"),
]


@pytest.mark.parametrize(("given", "wanted"), THEMES)
def test_a_theme_gets_its_name_where_the_bank_has_none_for_it(given: str, wanted: str) -> None:
    assert with_themes(given, {"a": 'A "x"'}) == wanted


PROSE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn", "Cs", "Cf", "Zl", "Zp", "Zs"]), min_size=1)


ADDITIONS = st.builds(
    Addition,
    st.from_regex(r"[a-z]{1,6}", fullmatch=True),
    st.just("goal"),
    PROSE,
    st.sampled_from(["", "listening"]),
    st.tuples(PROSE),
    st.just(()),
    PROSE,
)


@given(st.lists(ADDITIONS, min_size=1, max_size=4, unique_by=lambda each: each.id))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_asked_it_is_read_as_it_was_written(added: list[Addition]) -> None:
    first, second = added[: len(added) // 2], added[len(added) // 2 :]
    text = with_questions("", "goal", first or second)
    assert text is not None
    if first:
        text = with_questions(text, "goal", second)
        assert text is not None
    values = compiled(text.encode(), "x.yaml", "questions").values
    assert values is not None
    found = {
        name: (question["ask"], question["avoid"], question["tags"]) for name, question in values["questions"].items()
    }
    assert found == {
        each.id: (normalize("NFC", each.ask), normalize("NFC", each.avoid), [normalize("NFC", each.tags[0])])
        for each in added
    }
