"""What was taken out though something else still names it: told once for each file that held it."""

from pathlib import Path

from coachtui.content.codes.examples import files
from coachtui.content.diagnostics import Diagnostic, Mark
from coachtui.content.linting.every import Earlier, Report, lint
from coachtui.content.linting.losing import FLOW, QUESTION, Name, Place, Use, losses
from coachtui.wording.diagnostics import said

HELD = {
    Name(QUESTION, "team/a"): Place("team/questions/x.yaml", Mark(3, 1)),
    Name(FLOW, "team/a"): Place("team/f.yaml"),
}
QUESTIONS = "format: questions/1\ntheme: goal\nquestions: {proud-of: What would make you proud of this week?"
BEFORE = QUESTIONS + ", what-else: And what else?}"


def put(folder: Path, **texts: str) -> None:
    """Write files by their place: `questions__goal` stands for `questions/goal.yaml`."""
    example = "\n".join(f"# {name.replace('__', '/').replace('_', '-')}.yaml\n{text}" for name, text in texts.items())
    for path, data in files(example).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def against(*folders: Path) -> Report:
    """Check folders against the older states that stand beside each: `team` against `team-before`."""
    return lint(
        folders, lambda root: Earlier(root._replace(folder=root.folder.with_name(f"{root.folder.name}-before")))
    )


def lost(report: Report, folder: Path) -> list[tuple[str, int, str]]:
    found = [problem for problem in report.problems if problem.code == "G011"]
    return [
        (problem.path.removeprefix(f"{folder}/"), problem.mark.line, said(problem).replace(f"{folder}/", ""))
        for problem in found
    ]


def test_what_is_used_and_gone_is_told_at_the_file_that_held_it_by_whoever_asks() -> None:
    uses = [Use(Name(QUESTION, "team/a"), "your favourites"), Use(Name(QUESTION, "team/a"), "your flow “Short”")]
    assert list(losses(HELD, [Name(FLOW, "team/a")], uses)) == [
        Diagnostic(
            "G011",
            "team/questions/x.yaml",
            Mark(3, 1),
            {"names": ["a"], "places": ["your favourites", "your flow “Short”"]},
        )
    ]


def test_what_is_there_or_was_never_there_or_is_used_in_its_own_file_alone_is_not_told() -> None:
    name = Name(QUESTION, "team/a")
    assert not list(losses(HELD, [name], [Use(name, "your favourites")]))
    assert not list(losses(HELD, [], [Use(Name(QUESTION, "team/b"), "your favourites")]))
    assert not list(losses(HELD, [], [Use(name, "team/questions/x.yaml:9", "team/questions/x.yaml")]))
    assert not list(losses(HELD, [], []))


def test_another_folder_that_is_checked_may_be_who_uses_it(tmp_path: Path) -> None:
    bank = "id: ours"
    put(tmp_path / "team-before", bank=bank, questions__goal=BEFORE)
    put(tmp_path / "team", bank=bank, questions__goal=QUESTIONS + "}")
    uses = "theme: end\nquestions:\n  when: {ask: When will you know?, follow-up: [ours/what-else]}"
    put(tmp_path / "mine-before", questions__end=uses)
    put(tmp_path / "mine", questions__end=uses)
    assert lost(against(tmp_path / "team"), tmp_path) == []
    assert lost(against(tmp_path / "team", tmp_path / "mine"), tmp_path) == [
        ("team/questions/goal.yaml", 3, "what is in use was taken out: “what-else” (used in mine/questions/end.yaml:4)")
    ]
    put(tmp_path / "team", questions__more="theme: more\nquestions: {else: {ask: And then?, was: [what-else]}}")
    assert lost(against(tmp_path / "team", tmp_path / "mine"), tmp_path) == []


def test_themes_of_flows_and_items_of_guidelines_are_in_use_too(tmp_path: Path) -> None:
    page = "---\nformat: guideline/1\nid: g\nlanguage: en\ntitle: G\n---\n"
    for name in ("team", "team-before"):
        put(tmp_path / name, flows__short_talk="title: Short", scenarios__late_report="guidelines: [ask-first, listen]")
        (tmp_path / name / "guidelines").mkdir()
        item = "" if name == "team" else "\n## Listen {#listen}\n\nListen.\n"
        text = page + "\n## Ask first {#ask-first}\n\nAsk.\n" + item
        (tmp_path / name / "guidelines" / "g.md").write_text(text, encoding="utf-8")
    put(tmp_path / "team-before", questions__goal=BEFORE)
    put(tmp_path / "team", questions__goal="theme: aims")
    found = lost(against(tmp_path / "team"), tmp_path)
    assert [(path, text) for path, _, text in found] == [
        ("team/guidelines/g.md", "what is in use was taken out: “listen” (used in team/scenarios/late-report.yaml:38)"),
        ("team/questions/goal.yaml", "what is in use was taken out: “goal” (used in team/flows/short-talk.yaml:5)"),
    ]


def test_a_file_that_cannot_be_read_now_has_taken_nothing_out(tmp_path: Path) -> None:
    uses = "theme: end\nquestions:\n  when: {ask: When will you know?, follow-up: [what-else]}"
    put(tmp_path / "team-before", questions__goal=BEFORE, questions__end=uses)
    put(tmp_path / "team", questions__goal="format: questions/1\n{", questions__end=uses)
    assert lost(against(tmp_path / "team"), tmp_path) == []
    (tmp_path / "team" / "questions" / "goal.yaml").unlink()
    assert [path for path, _, _ in lost(against(tmp_path / "team"), tmp_path)] == ["team/questions/goal.yaml"]


def test_of_many_places_the_first_are_named(tmp_path: Path) -> None:
    places = {"names": ["a", "b"], "places": [f"x.yaml:{line}" for line in range(1, 6)]}
    words = said(Diagnostic("G011", "y.yaml", Mark(1, 1), places))
    assert words == "what is in use was taken out: “a”, “b” (used in x.yaml:1, x.yaml:2, x.yaml:3 …)"
