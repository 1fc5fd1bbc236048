import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import samples

from coachtui.coaching.qualifying import Rule
from coachtui.content import cache as caching
from coachtui.content.folders import Root
from coachtui.content.library import Library, load
from coachtui.wording.diagnostics import in_one_line

CORE = "questionbanks/core/"
FILES = {
    "scenarios/late-again.yaml": samples.SCENARIO,
    "scenarios/lang/da/late-again.yaml": samples.SCENARIO_DA,
    CORE + "bank.yaml": samples.BANK,
    CORE + "kpi.yaml": samples.KPI,
    CORE + "questions/goal.yaml": samples.GOAL,
    CORE + "questions/reality.yaml": samples.REALITY,
    CORE + "flows/grow.yaml": samples.FLOW,
    CORE + "guidelines/managers.md": samples.GUIDELINE,
    CORE + "guidelines/README.md": "# About this folder\n",
    CORE + "lang/da/guidelines/managers.md": samples.GUIDELINE_DA,
    CORE + "lang/da/bank.yaml": samples.BANK_DA,
    CORE + "lang/da/questions/goal.yaml": samples.GOAL_DA,
    CORE + "lang/da/flows/grow.yaml": samples.FLOW_DA,
}
Shelf = Callable[..., Library]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped"
    for name, text in FILES.items():
        write(folder / name, text)
    return folder


@pytest.fixture
def shelf(root: Path, tmp_path: Path) -> Shelf:
    """Load the shipped folder, with other files put in its place first, and the personal one."""

    def loaded(language: str = "en", cache: Path | None = None, **changes: str) -> Library:
        for name, text in changes.items():
            write(root / name, text)
        return load([Root(root, "", "core"), Root(tmp_path / "mine", "personal", "personal")], language, cache)

    return loaded


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def said(library: Library) -> list[str]:
    return [in_one_line(warning) for warning in library.warnings]


def broken(library: Library) -> dict[str, list[str]]:
    return {file.path: [in_one_line(problem) for problem in file.problems] for file in library.broken}


def asked(library: Library) -> dict[str, list[str]]:
    return {theme: [question.ask for question in given] for theme, given in library.questions.items()}


def test_everything_is_found_in_the_language_it_was_written_in(shelf: Shelf) -> None:
    library = shelf()
    assert (library.broken, library.warnings, library.untranslated) == ((), (), frozenset())
    assert asked(library) == {"goal": ["What would make you proud?", "And what else?"], "reality": ["What is true?"]}
    assert library.questions["goal"][0].follow_up == ("core/what-else",)
    assert list(library.flows) == ["core/grow"]
    assert [(each.id, each.title, each.language) for each in library.scenarios] == [
        ("core/late-again", "Late again", "en")
    ]
    assert library.skills == {"open-question": "open questions", "listening": "listening"}
    assert library.rule == Rule(20, 180, ("outcome",))


def test_a_translation_replaces_words_and_the_original_stands_where_it_has_none(shelf: Shelf) -> None:
    library = shelf("da")
    assert (library.broken, library.warnings) == ((), ())
    assert library.untranslated == {"reality"}
    assert asked(library) == {
        "goal": ["Hvad ville gøre dig stolt?", "And what else?"],
        "reality": ["What is true?"],
    }
    assert library.questions["goal"][0].avoid == "Efter dårlige nyheder."
    assert library.skills == {"open-question": "open questions", "listening": "at lytte"}
    stages = library.flows["core/grow"].stages
    assert [(stage.title, stage.aim) for stage in stages] == [("Mål", "Et udbytte."), ("The way", "")]
    scenario = library.scenarios[0]
    opening, cause = scenario.scenes
    assert (scenario.language, scenario.title, scenario.you) == ("da", "For sent igen", "Priya")
    assert scenario.meters[0].name == "Tillid"
    assert opening.lines[0].say == "Jeg ved det godt."
    assert (opening.choices[0].you, opening.choices[0].why) == ("Hvad står i vejen?", "Det er åbent.")
    assert opening.reply is not None
    assert (opening.reply.ask, opening.reply.note) == ("Med dine egne ord?", "Cirka.")
    assert (opening.reply.rules[0].starts, opening.reply.rules[0].without) == (("hvad", "hvordan"), ("why did you",))
    assert [line.say for line in cause.lines] == ["Ingen ser på det.", "Busy."]
    assert [ending.text for ending in scenario.endings] == ["Han har et skridt.", "He nods, and leaves."]
    assert [each.ask for each in scenario.debrief] == ["Which line would you keep?", "Hvad siger du først?"]
    assert (scenario.swap.aim, scenario.swap.feel[0]) == ("Læg mærke til spørgsmålet.", ("ask", "Plads."))


def test_guidelines_are_found_with_their_items_in_the_language(shelf: Shelf) -> None:
    english, danish = shelf().guidelines["core/managers"], shelf("da").guidelines["core/managers"]
    assert [item.title for item in english.items] == ["Ask before telling", "Write down what was agreed"]
    assert (danish.title, danish.statement, danish.owner) == (
        "Det venter vi af en leder", "Coaching is part of the job.", "Head of People",
    )  # fmt: skip
    assert [(item.id, item.title) for item in danish.items] == [
        ("core/ask-first", "Spørg, før du svarer"), ("core/write-down", "Skriv aftalen ned"),
    ]  # fmt: skip
    assert shelf().scenarios[0].guidelines == ("core/ask-first",)


def test_a_scenario_that_names_an_unknown_item_is_told_so(shelf: Shelf) -> None:
    library = shelf(**{"scenarios/late-again.yaml": samples.SCENARIO.replace("core/ask-first", "ask-frist")})
    assert said(library) == [
        "scenarios/late-again.yaml:9:14: Q012 no guideline has an item “ask-frist”. Did you mean “ask-first”?"
    ]
    assert len(library.scenarios) == 1


def test_an_item_belongs_to_one_guideline(shelf: Shelf) -> None:
    library = shelf(**{CORE + "guidelines/more.md": samples.GUIDELINE.replace("id: managers", "id: more")})
    assert broken(library) == {
        CORE + "guidelines/more.md": [
            f"{CORE}guidelines/more.md:14:25: F011 the id “ask-first” is used twice: "
            f"first in {CORE}guidelines/managers.md:14"
        ]
    }


PAGES = [
    ("version: 2", "version: 1", "4:10: L002 version 1 was translated, and the original is version 2"),
    ("{#write-down}", "{#write-dwon}", "13:24: L003 the original has no text at “write-dwon”. "
     "Did you mean “write-down”?"),
    ("language: da", "language: sv", "5:11: L004 the language is “sv”, and the folder is for “da”"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "warned"), PAGES)
def test_a_translated_guideline_that_is_not_right_is_a_warning(shelf: Shelf, old: str, new: str, warned: str) -> None:
    file = CORE + "lang/da/guidelines/managers.md"
    library = shelf("da", **{file: samples.GUIDELINE_DA.replace(old, new)})
    assert f"{file}:{warned}" in said(library)
    missing = f"{file}:3:5: L006 “write-down” is not translated"
    assert (missing in said(library)) is ("dwon" in new)


def test_a_translated_guideline_without_an_original_is_told_so(shelf: Shelf) -> None:
    file = CORE + "lang/da/guidelines/mangers.md"
    library = shelf("da", **{file: samples.GUIDELINE_DA})
    assert said(library) == [
        f"{file}:3:5: L001 this translates “guidelines/mangers”, and there is no such thing. "
        "Did you mean “guidelines/managers”?"
    ]


def test_a_language_that_nothing_is_translated_to_falls_back_to_the_original(shelf: Shelf) -> None:
    library = shelf("sv")
    assert library.untranslated == {"goal", "reality"}
    assert library.scenarios[0].language == "en"
    assert library._replace(language="en", untranslated=frozenset()) == shelf("en")


def test_a_bank_that_is_written_in_the_language_needs_no_translation(shelf: Shelf) -> None:
    library = shelf("da", **{CORE + "bank.yaml": samples.BANK.replace("language: en", "language: da")})
    assert library.untranslated == frozenset()
    assert asked(library)["goal"][0] == "What would make you proud?"


def test_a_broken_file_disturbs_nothing_beside_it(shelf: Shelf) -> None:
    good = shelf()
    library = shelf(
        **{
            "scenarios/a-bad-one.yaml": samples.SCENARIO.replace("goto: cause", "goto: casue"),
            "scenarios/b-untitled.yaml": "them: I know: it's late\n",
            "scenarios/c-newer.yaml": "format: scenario/9\ntitle: Later\n",
            CORE + "questions/zero.yaml": "format: questions/1\ntheme: zero\n",
            CORE + "flows/zero.yaml": "",
        }
    )
    assert library._replace(broken=()) == good
    assert [(file.path, file.name) for file in library.broken] == [
        ("questionbanks/core/questions/zero.yaml", "Zero"),
        ("questionbanks/core/flows/zero.yaml", "Zero"),
        ("scenarios/a-bad-one.yaml", "Late again"),
        ("scenarios/b-untitled.yaml", "B untitled"),
        ("scenarios/c-newer.yaml", "Later"),
    ]
    assert broken(library)["scenarios/a-bad-one.yaml"] == [
        "scenarios/a-bad-one.yaml:27:15: S002 no scene or ending is called “casue”. Did you mean “cause”?"
    ]


def test_a_broken_bank_file_leaves_its_questions_under_the_name_of_the_folder(shelf: Shelf) -> None:
    library = shelf(**{CORE + "bank.yaml": "format: bank/1\n", CORE + "kpi.yaml": "format: kpi/1\ntargets: 3\n"})
    assert [question.id for question in library.questions["goal"]] == ["core/proud", "core/what-else"]
    assert (library.skills, library.rule) == ({}, Rule())
    assert list(broken(library)) == [CORE + "bank.yaml", CORE + "kpi.yaml"]


def test_a_flow_with_an_unknown_theme_stays_usable_without_it(shelf: Shelf) -> None:
    library = shelf(**{CORE + "flows/grow.yaml": samples.FLOW.replace("[goal], draw", "[gaol, goal], draw")})
    assert said(library) == [
        "questionbanks/core/flows/grow.yaml:8:26: Q001 no questions have the theme “gaol”. Did you mean “goal”?"
    ]
    assert library.flows["core/grow"].stages[0].themes == ("goal",)


def test_a_follow_up_that_leads_nowhere_is_dropped_with_a_warning(shelf: Shelf) -> None:
    library = shelf(**{CORE + "questions/goal.yaml": samples.GOAL.replace("[what-else]", "[what-esle, what-else]")})
    assert said(library) == [
        "questionbanks/core/questions/goal.yaml:8:17: Q002 no question of the bank is called “what-esle”. "
        "Did you mean “what-else”?"
    ]
    assert library.questions["goal"][0].follow_up == ("core/what-else",)


TRANSLATIONS = [
    ("of: late-again", "of: late-agian", "2:5: L001 this translates “late-agian”, and there is no such thing. "
     "Did you mean “late-again”?", "Late again"),
    ("version: 3", "version: 2", "4:10: L002 version 2 was translated, and the original is version 3", "For sent igen"),
    ("  endings.owned:", "  endings.ownde:", "15:3: L003 the original has no text at “endings.ownde”. "
     "Did you mean “endings.owned”?", "For sent igen"),
    ("language: da", "language: sv", "3:11: L004 the language is “sv”, and the folder is for “da”", "Late again"),
    ("title: For sent igen", "title: [For sent]", "6:3: L005 the original has one line of text at “title”",
     "Late again"),
    ("  title: For sent igen", "  title: @For sent", "6:10: Y034 these words need quotes; read as “@For sent”",
     "@For sent"),
    ("of: late-again", "of: @late", "2:5: Y006 text that begins with @ needs quotes around it", "Late again"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "warning", "title"), TRANSLATIONS)
def test_a_translation_that_is_not_right_is_a_warning_and_costs_only_itself(
    shelf: Shelf, old: str, new: str, warning: str, title: str
) -> None:
    library = shelf("da", **{"scenarios/lang/da/late-again.yaml": samples.SCENARIO_DA.replace(old, new)})
    assert said(library) == [f"scenarios/lang/da/late-again.yaml:{warning}"]
    assert library.scenarios[0].title == title
    assert library.broken == ()


def test_an_id_that_is_used_twice_keeps_the_first_file(shelf: Shelf) -> None:
    library = shelf(
        **{
            "scenarios/z-copy.yaml": samples.SCENARIO.replace("Late again", "A copy"),
            CORE + "questions/z.yaml": "format: questions/1\ntheme: z\nquestions:\n  new: New?\n  proud: Again?\n",
            CORE + "flows/z.yaml": samples.FLOW,
        }
    )
    assert [scenario.title for scenario in library.scenarios] == ["Late again"]
    assert "z" not in library.questions
    assert list(broken(library).values()) == [
        [
            "questionbanks/core/questions/z.yaml:5:3: F011 the id “proud” is used twice: first in "
            "questionbanks/core/questions/goal.yaml:4"
        ],
        [
            "questionbanks/core/flows/z.yaml:2:5: F011 the id “grow” is used twice: first in "
            "questionbanks/core/flows/grow.yaml:2"
        ],
        ["scenarios/z-copy.yaml:2:5: F011 the id “late-again” is used twice: first in scenarios/late-again.yaml:2"],
    ]


def test_a_file_with_its_ending_in_capitals_is_read(root: Path, shelf: Shelf) -> None:
    write(root / "scenarios" / "CAPITALS.YAML", samples.SCENARIO.replace("late-again", "capitals"))
    assert [scenario.id for scenario in shelf().scenarios] == ["core/capitals", "core/late-again"]


def test_what_the_user_wrote_joins_what_was_shipped(shelf: Shelf, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    write(mine / "questions" / "goal.yaml", samples.GOAL.replace("What would make you proud?", "My own?"))
    write(mine / "scenarios" / "late-again.yaml", samples.SCENARIO)
    write(mine / "flows" / "bad.yaml", "x")
    write(mine / "kpi.yaml", "format: kpi/1\nqualifies: {min-minutes: 30}")
    library = shelf()
    assert [question.id for question in library.questions["goal"]] == [
        "core/proud", "core/what-else", "personal/proud", "personal/what-else",
    ]  # fmt: skip
    assert [scenario.id for scenario in library.scenarios] == ["core/late-again", "personal/late-again"]
    assert library.rule == Rule(30)
    assert list(broken(library)) == ["personal/flows/bad.yaml"]


def test_two_banks_of_one_name_are_told_apart(shelf: Shelf, tmp_path: Path) -> None:
    write(tmp_path / "mine" / "bank.yaml", samples.BANK.replace("open questions", "other words"))
    write(tmp_path / "mine" / "questions" / "goal.yaml", samples.GOAL)
    library = shelf()
    assert [question.id for question in library.questions["goal"]][2:] == ["personal/proud", "personal/what-else"]
    assert library.skills["open-question"] == "open questions"


def test_what_stands_in_the_place_of_a_file_and_is_none_never_stops_the_rest(
    shelf: Shelf, root: Path, tmp_path: Path
) -> None:
    good = shelf()
    write(tmp_path / "secret.yaml", samples.SCENARIO)
    (root / "scenarios" / "folder.yaml").mkdir()
    os.mkfifo(root / "scenarios" / "pipe.yaml")
    (root / "scenarios" / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (root / "scenarios" / ".hidden.yaml").write_text("x")
    (root / "scenarios" / "notes.txt").write_text("x")
    (root / CORE / "flows" / "locked.yaml").write_text("x")
    (root / CORE / "lang" / "en").write_text("a file, not a folder")
    os.mkdir(os.fsencode(root / "questionbanks") + b"/odd\xff")
    os.close(os.open(os.fsencode(root / "scenarios") + b"/odd\xff.yaml", os.O_CREAT | os.O_WRONLY, 0o644))
    library = shelf(cache=tmp_path / "compiled.json")
    assert library._replace(broken=(), warnings=()) == good
    assert broken(library) == {
        "questionbanks/core/flows/locked.yaml": [
            "questionbanks/core/flows/locked.yaml:1:1: F006 a name with a colon and a value is expected here"
        ],
        "scenarios/folder.yaml": ["scenarios/folder.yaml:1:1: Y029 this is a folder or a device, not a file"],
        "scenarios/odd?.yaml": ["scenarios/odd?.yaml:1:1: Y027 the file is empty"],
        "scenarios/pipe.yaml": ["scenarios/pipe.yaml:1:1: Y029 this is a folder or a device, not a file"],
    }
    assert said(library)[-1] == "scenarios/link.yaml:1:1: G001 a symbolic link is passed over"


def test_a_file_that_cannot_be_opened_is_said_to_be_so(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch, root: Path
) -> None:
    opened = Path.open

    def refuse(path: Path, *args: str) -> object:
        if path.name == "grow.yaml":
            raise PermissionError(13, "no")
        return opened(path, *args)

    monkeypatch.setattr(Path, "open", refuse)
    assert broken(shelf()) == {
        "questionbanks/core/flows/grow.yaml": [
            "questionbanks/core/flows/grow.yaml:1:1: Y028 the file cannot be opened: Permission denied"
        ]
    }


def test_links_are_followed_in_what_came_with_the_app(root: Path, tmp_path: Path) -> None:
    write(tmp_path / "store.yaml", samples.SCENARIO.replace("late-again", "linked"))
    (root / "scenarios" / "linked.yaml").symlink_to(tmp_path / "store.yaml")
    library = load([Root(root, "", "core", links=True)], "en", None)
    assert [scenario.id for scenario in library.scenarios] == ["core/late-again", "core/linked"]


def test_without_any_content_there_is_an_empty_library(tmp_path: Path) -> None:
    library = load([Root(tmp_path / "nowhere", "", "core")], "sv", tmp_path / "no" / "folder" / "compiled.json")
    assert library == Library("sv", {}, {}, (), {}, Rule())


@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_the_same_library_comes_from_the_cache(
    shelf: Shelf, tmp_path: Path, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "compiled.json"
    changes = {
        "scenarios/bad.yaml": samples.SCENARIO.replace("goto: cause", "goto: casue"),
        CORE + "flows/grow.yaml": samples.FLOW.replace("[goal], draw", "[gaol, goal], draw"),
        "scenarios/lang/da/late-again.yaml": samples.SCENARIO_DA.replace("version: 3", "version: 2"),
    }
    first = shelf(language, **changes)
    assert shelf(language, cache) == first
    monkeypatch.setitem(sys.modules, "coachtui.content.compiling", None)
    assert shelf(language, cache) == first
    assert first.broken
    assert first.warnings


def test_only_what_changed_is_read_again_and_other_languages_are_remembered(shelf: Shelf, tmp_path: Path) -> None:
    cache = tmp_path / "compiled.json"
    shelf("da", cache)
    first = json.loads(cache.read_bytes().split(b"\n")[1])
    library = shelf("en", cache, **{CORE + "questions/reality.yaml": samples.REALITY.replace("true", "new")})
    second = json.loads(cache.read_bytes().split(b"\n")[1])
    assert asked(library)["reality"] == ["What is new?"]
    assert [path for path in second if second[path] != first.get(path)] == [CORE + "questions/reality.yaml"]
    assert second.keys() == first.keys()


def test_a_cache_that_needs_no_change_is_not_written(shelf: Shelf, tmp_path: Path) -> None:
    cache = tmp_path / "compiled.json"
    shelf("en", cache)
    before = cache.stat().st_ino
    shelf("en", cache)
    assert cache.stat().st_ino == before


def test_the_cache_is_the_owners_alone_and_leaves_nothing_beside_it(shelf: Shelf, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    shelf("en", folder / "compiled.json")
    assert (folder / "compiled.json").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in folder.iterdir()] == ["compiled.json"]


def _spoil(data: bytes) -> list[bytes]:
    head, body = data.split(b"\n")
    return [
        b"", b"\n", b"not json", b"[]\n[]", head, head + b"\n" + body[:-10], head + b"\n[]",
        data.replace(b"late-again", b"late_again"), b"[" * 100_000, b"\xff" * 50, b'{"compiler": "x"}\n' + body,
    ]  # fmt: skip


def test_a_damaged_or_foreign_cache_is_ignored_and_written_anew(shelf: Shelf, tmp_path: Path) -> None:
    cache = tmp_path / "compiled.json"
    library = shelf("en", cache)
    good = cache.read_bytes()
    for spoiled in _spoil(good):
        assert spoiled != good
        cache.write_bytes(spoiled)
        assert shelf("en", cache) == library
        assert cache.read_bytes() == good


def test_a_cache_of_another_compiler_is_ignored(shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "compiled.json"
    shelf("en", cache)
    good = cache.read_bytes()
    monkeypatch.setattr(caching, "_COMPILER", "0.0.0/0")
    shelf("en", cache)
    assert cache.read_bytes() != good


def test_a_cache_that_cannot_be_written_costs_nothing(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "compiled.json").mkdir()
    assert shelf("en", tmp_path / "compiled.json") == shelf("en")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("compiled")] == ["compiled.json"]


PROBE = """
import sys
from pathlib import Path
from coachtui.content.folders import Root
from coachtui.content.library import load
library = load([Root(Path(sys.argv[1]), "", "core")], "da", Path(sys.argv[2]))
print(len(library.scenarios), "yaml" in sys.modules)
"""


def test_yaml_is_not_imported_where_the_cache_knows_everything(root: Path, tmp_path: Path) -> None:
    def probe() -> str:
        command = [sys.executable, "-c", PROBE, str(root), str(tmp_path / "compiled.json")]
        return subprocess.run(command, capture_output=True, text=True, check=True, timeout=30).stdout.strip()

    assert [probe(), probe()] == ["1 True", "1 False"]


STUCK = samples.SCENARIO.replace("        when: named\n", "        when: trust >= 9\n")


def test_a_story_of_ones_own_that_can_get_stuck_is_broken_and_a_shipped_one_was_proved_before(tmp_path: Path) -> None:
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "scenarios" / "x.yaml").write_text(STUCK, encoding="utf-8")
    root = Root(tmp_path, "personal", "personal")
    for _ in range(2):
        library = load([root], "en", tmp_path / "cache.json")
        (file,) = library.broken
        assert [problem.code for problem in file.problems] == ["S006"]
        assert file.place == tmp_path / "scenarios" / "x.yaml"
        assert library.scenarios == ()
    assert load([root._replace(proved=True, shown="")], "en", None).broken == ()
