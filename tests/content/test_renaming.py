"""Renaming: everything that refers to an id follows it, nothing else changes, and the way back leads back."""

from pathlib import Path

import pytest
import samples

from coachtui.content.folders import Root
from coachtui.content.library import Library, load
from coachtui.content.named import KINDS
from coachtui.errors import AmbiguousError, CoachError, NotFoundError
from coachtui.practice.engine import replay
from coachtui.services.authoring.renaming import carry_out, plan_renaming
from coachtui.wording.diagnostics import in_one_line
from coachtui.wording.errors import in_one_line as said

STORY = samples.SCENARIO.replace("once: true", "when: trust >= 4 and not named\n        once: true")
FILES = {
    "scenarios/late-again.yaml": STORY,
    "scenarios/lang/da/late-again.yaml": samples.SCENARIO_DA,
    "bank.yaml": samples.BANK + "themes: {goal: The goal}\n",
    "questions/goal.yaml": samples.GOAL,
    "questions/reality.yaml": "format: questions/1\ntheme: reality\nquestions:\n  now: {ask: What is true?, "
    "follow-up: [core/proud, what-else]}\n",
    "flows/grow.yaml": samples.FLOW,
    "guidelines/managers.md": samples.GUIDELINE,
    "lang/da/bank.yaml": samples.BANK_DA.replace("{title", "{themes.goal: Maalet, title"),
    "lang/da/questions/goal.yaml": samples.GOAL_DA,
}
IDS = [
    ("scenario", "late-again", 3), ("scene", "cause", 4), ("scene", "opening", 9), ("choice", "ask", 9),
    ("choice", "agree", 3), ("ending", "owned", 5), ("ending", "lost", 3), ("meter", "trust", 7),
    ("meter", "good-will", 1), ("flag", "named", 6), ("question", "proud", 5), ("question", "what-else", 5),
    ("question", "now", 2), ("theme", "goal", 4), ("theme", "reality", 1),
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        put(tmp_path, name, text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def texts(folder: Path) -> dict[str, str]:
    return {name: (folder / name).read_text(encoding="utf-8") for name in FILES}


def libraries(folder: Path) -> list[Library]:
    found = [load([Root(folder, "", "core")], language, None) for language in ("en", "da")]
    for library in found:
        assert [in_one_line(each) for file in library.broken for each in file.problems] == []
        assert [in_one_line(each) for each in library.warnings] == []
    return found


def renamed(where: Path, old: str, new: str, kind: str = "") -> int:
    plan = plan_renaming(where, old, new, kind)
    carry_out(plan)
    return plan.places


@pytest.mark.parametrize(("kind", "old", "places"), IDS)
def test_everything_that_refers_to_an_id_follows_it_and_the_way_back_leads_back(
    folder: Path, kind: str, old: str, places: int
) -> None:
    before = texts(folder)
    words = [library.scenarios[0].scenes[0].choices[0].you for library in libraries(folder)]
    assert renamed(folder, old, "zz-new", kind) == places
    english, danish = libraries(folder)
    assert [english.scenarios[0].scenes[0].choices[0].you, danish.scenarios[0].scenes[0].choices[0].you] == words
    test = english.scenarios[0].tests[0]
    assert replay(english.scenarios[0], test.pick).state.ending == test.ending
    assert replay(english.scenarios[0], ("ask", "agree")).stopped is None
    assert renamed(folder, "zz-new", old, kind) >= places - 1
    after = texts(folder)
    for name in before:
        kept = [line for line in after[name].splitlines() if "zz-new" not in line]
        whole = "\n".join(kept) + "\n" if kind in ("scene", "choice", "scenario") else after[name]
        if kind in ("ending", "question"):
            whole = whole.replace(", was: [zz-new]", "").replace("was: [old, zz-new]", "was: [old]")
            whole = whole.replace("\n    ask: And what else?\n    was: [zz-new]", " And what else?")
        assert whole == before[name]


def test_all_kinds_are_tried() -> None:
    assert {kind for kind, _old, _places in IDS} == set(KINDS)


QUESTIONS = [
    ("  what-else: And what else? # so\n", "  zz-new:\n    ask: And what else? # so\n    was: [what-else]\n"),
    ("  what-else: |\n    And\n\n    what?\n",
     "  zz-new:\n    ask: |\n      And\n\n      what?\n    was: [what-else]\n"),
    ("  what-else:\n    And?\n", "  zz-new:\n    ask: And?\n    was: [what-else]\n"),
    ("  what-else: 'And?'", "  zz-new:\n    ask: 'And?'\n    was: [what-else]"),
    ("  what-else:\n    # why\n    ask: And?\n", "  zz-new:\n    # why\n    was: [what-else]\n    ask: And?\n"),
    ("  what-else: {ask: And?, was: []}\n", "  zz-new: {ask: And?, was: [what-else]}\n"),
    ("  what-else:\n    ask: And?\n    was:\n", "  zz-new:\n    ask: And?\n    was: [what-else]\n"),
    ("  what-else:\n    ask: And?\n    was:\n      - a # x\n",
     "  zz-new:\n    ask: And?\n    was:\n      - a # x\n      - what-else\n"),
    ("  what-else:\n    ask: And?\n    was: [a, zz-new]\n", "  zz-new:\n    ask: And?\n    was: [a, what-else]\n"),
    ("  \"what-else\": And?\n  zzz: Last?\n", "  \"zz-new\":\n    ask: And?\n    was: [what-else]\n  zzz: Last?\n"),
    ("  what-else: And?\n  x: X?\n", "  x: X?\n  zz-new:\n    ask: And?\n    was: [what-else]\n"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), QUESTIONS)
def test_an_earlier_id_is_kept_in_the_way_the_author_writes(folder: Path, given: str, wanted: str) -> None:
    head = "format: questions/1\ntheme: other\nquestions:\n"
    put(folder, "questions/goal.yaml", head + given)
    put(folder, "questions/reality.yaml", head.replace("other", "reality") + "  now: What?\n")
    put(folder, "lang/da/questions/goal.yaml", samples.GOAL_DA.replace("proud", "what-else"))
    renamed(folder / "questions", "what-else", "zz-new")
    assert (folder / "questions/goal.yaml").read_text(encoding="utf-8").rstrip("\n") == (head + wanted).rstrip("\n")
    assert "  zz-new.avoid: " in (folder / "lang/da/questions/goal.yaml").read_text(encoding="utf-8")


REFUSED = [
    ("casue", "x", "", "Nothing here has the id “casue”. Did you mean cause?"),
    ("cause", "Two words", "", "“Two words” is no id: use small letters a–z, digits and single dashes. "
     "Did you mean two-words?"),
    ("cause", "owned", "", "“owned” is taken, now or earlier."),
    ("ask", "lecture", "", "“lecture” is taken, now or earlier."),
    ("now", "proud", "", "“proud” is taken, now or earlier."),
    ("what-else", "old", "", "“old” is taken, now or earlier."),
    ("cause", "cause", "", "Nothing to change was said."),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "kind", "words"), REFUSED)
def test_a_rename_that_cannot_be_is_refused_and_changes_nothing(
    folder: Path, old: str, new: str, kind: str, words: str
) -> None:
    with pytest.raises(CoachError) as refused:
        plan_renaming(folder, old, new, kind)
    assert said(refused.value) == words
    assert texts(folder) == FILES


def test_an_id_of_another_kind_is_not_meant(folder: Path) -> None:
    with pytest.raises(NotFoundError):
        plan_renaming(folder, "cause", "x", "choice")


def test_an_id_that_several_things_have_needs_the_kind_or_the_file(folder: Path) -> None:
    put(folder, "scenarios/other.yaml", STORY.replace("id: late-again", "id: other").replace("named", "goal"))
    with pytest.raises(AmbiguousError) as refused:
        plan_renaming(folder, "goal", "x")
    assert said(refused.value) == (
        "“goal” could be theme (questions/goal.yaml) or flag (scenarios/other.yaml). "
        "Say which with --kind, or name the file."
    )
    renamed(folder / "scenarios" / "other.yaml", "goal", "zz-new")
    assert (folder / "questions/goal.yaml").read_text(encoding="utf-8") == samples.GOAL
    assert "not zz-new" in (folder / "scenarios/other.yaml").read_text(encoding="utf-8")


def test_a_file_that_cannot_be_read_stops_a_rename_before_it_begins(folder: Path) -> None:
    put(folder, "scenarios/broken.yaml", "format: scenario/1\nid: [x\n")
    with pytest.raises(CoachError) as refused:
        plan_renaming(folder, "now", "x")
    assert said(refused.value).startswith("scenarios/broken.yaml has mistakes, and might name it too.")


def test_a_file_with_words_that_need_quotes_is_renamed_in_too_and_gets_them(folder: Path) -> None:
    put(folder, "scenarios/late-again.yaml", STORY.replace('"I know: it\'s late."', "I know: it's late."))
    renamed(folder, "cause", "zz-new")
    text = (folder / "scenarios" / "late-again.yaml").read_text(encoding="utf-8")
    assert text == STORY.replace("  cause:\n", "  zz-new:\n    was: [cause]\n").replace("goto: cause", "goto: zz-new")


def test_where_one_file_cannot_be_written_none_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = Path.replace
    done = []

    def fail_at_the_second(path: Path, target: Path) -> Path:
        done.append(target)
        if len(done) == 2:
            raise OSError(28, "No space left on device", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fail_at_the_second)
    with pytest.raises(CoachError, match="file-not-written"):
        renamed(folder, "trust", "zz-new")
    assert texts(folder) == FILES
    assert sorted(path.name for path in folder.rglob(".*")) == []
