"""The commands of authors that write files: fmt, schema, rename, import, new."""

import json
from pathlib import Path

import pytest

QUESTIONS = "format: questions/1\ntheme: goal\nquestions:\n  b: I know: it's late?\n  a: One?\n"
IN_ORDER = 'format: questions/1\ntheme: goal\nquestions:\n  a: One?\n  b: "I know: it\'s late?"\n'


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_fmt_names_what_it_puts_in_order(coach, here):
    file = put(here / "questions" / "goal.yaml", QUESTIONS)
    put(here / "notes.yaml", "just: notes\n")
    assert coach("fmt", "--check") == (1, "Not in order: questions/goal.yaml\n", "")
    said = coach("fmt", "--diff")
    assert (said.code, said.lines[:2]) == (0, ["--- a/questions/goal.yaml", "+++ b/questions/goal.yaml"])
    assert file.read_text(encoding="utf-8") == QUESTIONS
    assert coach("fmt") == (0, "Put in order: questions/goal.yaml\n", "")
    assert file.read_text(encoding="utf-8") == IN_ORDER
    assert coach("fmt", "--check", "questions/goal.yaml") == (0, "1 file, in order.\n", "")
    assert coach("lint").code == 0


def test_fmt_leaves_what_it_cannot_read(coach, here):
    put(here / "questions" / "goal.yaml", QUESTIONS)
    put(here / "questions" / "broken.yaml", "format: questions/1\ntheme: [x\n")
    said = coach("fmt")
    assert (said.code, said.out) == (1, "Put in order: questions/goal.yaml\n")
    assert said.err.splitlines() == [
        "questions/broken.yaml:2:10: Y007 a comma or the closing ] is missing here; the bracket was opened in line 2",
        "coachtui: 1 file cannot be read, and stays as it is.",
    ]
    assert coach("fmt", "nowhere.yaml").err == "coachtui: nowhere.yaml cannot be read: No such file or directory.\n"
    put(here / "notes.yaml", "just: notes\n")
    assert coach("fmt", "notes.yaml").code == 2


def test_schema_prints_one_format_or_writes_all(coach, here):
    assert coach("schema", "flow").data["title"] == "flow/1"
    assert coach("schema", "flow/1").data == coach("schema", "flow").data
    assert coach("schema").lines[0].split()[0] == "scenario/1"
    assert (
        coach("schema", "flwo").err == "coachtui: There is no format “flwo”. Did you mean flow? See: coachtui schema\n"
    )
    said = coach("schema", "--write", ".schema")
    assert said.lines[-1] == " # yaml-language-server: $schema=.schema/scenario-1.schema.json"
    assert json.loads((here / ".schema" / "kpi-1.schema.json").read_text(encoding="utf-8"))["title"] == "kpi/1"
    assert len(list((here / ".schema").iterdir())) == 7


def test_rename_shows_first_and_then_does_it(coach, here):
    file = put(here / "questions" / "goal.yaml", IN_ORDER)
    said = coach("rename", "a", "first-one", "--dry-run")
    assert said.lines[-1] == "a would become first-one, in 3 places."
    assert "+    was: [a]" in said.lines
    assert file.read_text(encoding="utf-8") == IN_ORDER
    assert coach("rename", "a", "first-one").lines == [" questions/goal.yaml", "a is now first-one, in 3 places."]
    assert "first-one:\n    ask: One?\n    was: [a]\n" in file.read_text(encoding="utf-8")
    assert coach("rename", "zzz", "y").err == "coachtui: Nothing here has the id “zzz”.\n"
    assert coach("rename", "a", "b", "nowhere.yaml").err == "coachtui: nowhere.yaml is no file.\n"


def test_import_tells_lines_that_are_not_right_and_keeps_the_good_ones_on_request(coach, here):
    put(here / "list.md", "# Goal\n- What now?\n- Nothing\n")
    said = coach("import", "list.md", "--into", "bank")
    assert said.code == 1
    assert said.err.splitlines() == [
        "list.md:3: this is no question, it has no question mark: Nothing",
        "coachtui: Nothing was brought in. With --keep-good the other 1 question is.",
    ]
    assert not (here / "bank").exists()
    said = coach("import", "list.md", "--into", "bank", "--keep-good")
    assert (said.code, said.lines) == (0, [" goal  what-now", "1 question added: bank"])
    assert (
        coach("import", "list.md", "--into", "bank", "--keep-good").out == "0 questions added, 1 there already: bank\n"
    )
    assert coach("lint", "bank").code == 0


def test_import_goes_into_ones_own_bank_in_ones_own_language(coach, here, home):
    put(here / "list.csv", "Spørgsmål;Tema\nHvad nu?;Mål\n")
    assert coach("--lang", "da", "import", "list.csv", "--dry-run").code == 0
    assert not (home.library / "personal" / "bank.yaml").exists()
    coach("--lang", "da", "import", "list.csv")
    assert "language: da\n" in (home.library / "personal" / "bank.yaml").read_text(encoding="utf-8")
    assert coach("import", "list.csv", "--language", "fr").code == 2


def test_new_writes_a_scenario_that_is_clean_and_says_how_to_play_it(coach, here):
    (here / "scenarios").mkdir()
    said = coach("new", "scenario", "--title", "Too late: again", "--no-questions")
    assert said.lines == ["Wrote scenarios/too-late-again.yaml", "Next: coachtui play scenarios/too-late-again.yaml"]
    assert 'title: "Too late: again"\n' in (here / "scenarios" / "too-late-again.yaml").read_text(encoding="utf-8")
    assert coach("lint").code == 0
    assert coach("new", "scenario", "--title", "?", "--no-questions").code == 2


def test_new_asks_for_the_good_path_first_and_takes_what_stands_there(coach, here):
    (here / "scenarios").mkdir()
    said = coach("new", "scenario", "--you", "Bo, lead", stdin="The move\n" + "\n" * 12)
    assert said.code == 0
    asked = [line for line in said.lines if "?" in line]
    assert asked[0].startswith("What is the talk about, in a few words? (enter: The late report)")
    assert "Now the tempting ones." in said.out
    text = (here / "scenarios" / "the-move.yaml").read_text(encoding="utf-8")
    assert "title: The move\n" in text
    assert "you: Bo, lead\n" in text
    assert coach("lint").code == 0


def test_a_new_scenario_belongs_to_oneself_where_no_content_is(coach, here, home):
    coach("new", "scenario", "--no-questions", "--language", "sv")
    assert (home.library / "personal" / "scenarios" / "den-sena-rapporten.yaml").is_file()
    assert coach("lint").code == 0


def test_new_writes_a_bank_that_is_clean(coach, here):
    said = coach("new", "bank", "ours", "--license", "MIT", stdin="Our questions\nBeginning\n")
    assert said.code == 0
    assert sorted(path.name for path in (here / "ours").iterdir()) == [
        ".pre-commit-config.yaml", "LICENSE", "README.md", "bank.yaml", "questions",
    ]  # fmt: skip
    assert coach("lint", "ours").code == 0
    assert coach("fmt", "--check", "ours").code == 0
    assert coach("new", "bank", "ours", "--no-questions").code == 2
    assert coach("new", "bank", "our own", "--no-questions").lines[-1] == "Next: coachtui lint 'our own'"
    assert coach("new").out.startswith("Usage: coachtui new")


def test_a_guideline_is_due_for_its_review_on_the_day_after(coach, here):
    page = "---\nformat: guideline/1\nid: managers\nlanguage: en\ntitle: What we expect\nreview: 2026-11-18\n---\n"
    put(here / "guidelines" / "managers.md", page + "\n## Ask first {#ask-first}\n\nAsk.\n")
    assert coach("lint", at="2026-11-18T09:00").code == 0
    said = coach("lint", at="2026-11-19T09:00")
    assert said.code == 1
    assert said.out.startswith("warning[Q014]: this guideline was to be looked at again by 2026-11-18\n")


def test_what_another_bank_holds_is_not_missed_where_that_bank_is_not_checked(coach, here):
    text = "format: questions/1\ntheme: goal\nquestions:\n  now: {ask: What now?, follow-up: [core/x, ITEM]}\n"
    put(here / "bank.yaml", "format: bank/1\nid: ours\ntitle: Ours\nlanguage: en\nlicense: MIT\n")
    put(here / "questions" / "goal.yaml", text.replace("ITEM", "now"))
    assert coach("lint").code == 0
    put(here / "questions" / "goal.yaml", text.replace("ITEM", "ours/then"))
    assert coach("lint").out.startswith("warning[Q002]: no question of the bank is called “ours/then”\n")
