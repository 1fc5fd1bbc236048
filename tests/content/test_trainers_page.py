"""The page for trainers is true: every file on it is checked, every command is run, and says what stands there.

Of the page of commands it is known that it has all of them, and that each takes what is given there.
"""

import re
import shlex
from pathlib import Path

import pytest

from coachtui.cli.groups import Commands
from coachtui.cli.root import root, run
from coachtui.content.codes import CODES
from coachtui.content.linting.every import lint

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "trainers.md").read_text(encoding="utf-8")
COMMANDS = (DOCS / "command-line.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
STEPS = [
    ("late-report.yaml", ["D001", "T003"]),
    ("late-report.yaml", ["D001", "T003"]),
    ("broken.yaml", ["D001", "S002", "T003"]),
    ("late-report.yaml", ["D001", "T003"]),
    ("late-report.yaml", ["T003"]),
    ("late-report.yaml", ["T003"]),
    ("late-report.yaml", []),
    ("scenarios/lang/da/late-report.yaml", None),
    ("guidelines/managers.md", []),
]
"""The files in their order on the page, and what is found in each that its text explains."""


def merged(text: str, part: str, depth: str = "") -> str:
    """The file with the fields of a part in the place of the same fields, and its scenes in that of the same scenes."""
    if part.startswith(("format:", "---")):
        return part
    field = re.compile(rf"^{depth}([a-z-]+):", re.MULTILINE)
    before, *old = field.split(text)
    fields = dict(zip(old[::2], old[1::2], strict=True))
    new = field.split(part)
    for name, rest in zip(new[1::2], new[2::2], strict=True):
        within = name == "scenes" and name in fields
        fields[name] = merged(fields[name], rest, "  ") if within else rest
    return before + "".join(f"{depth}{name}:{rest}" for name, rest in fields.items())


def says(wanted: str, said: str) -> bool:
    """Whether the lines that stand on the page are what was said; an ellipsis stands for any lines."""
    parts = [re.escape(part.strip("\n")) for part in re.split("^…$", wanted, flags=re.MULTILINE)]
    return (
        re.fullmatch(".*".join(parts), "\n".join(row.rstrip() for row in said.rstrip().splitlines()), re.DOTALL)
        is not None
    )


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_file_on_the_page_is_what_its_text_says(folder: Path) -> None:
    seen = []
    for language, name, text in BLOCKS:
        if language not in ("yaml", "markdown"):
            continue
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(merged(file.read_text(encoding="utf-8") if file.exists() else "", text), encoding="utf-8")
        if name.startswith("scenarios/"):
            whole = folder / "scenarios" / "late-report.yaml"
            whole.write_text((folder / "late-report.yaml").read_text(encoding="utf-8"), encoding="utf-8")
            codes = {problem.code for problem in lint([folder / "scenarios"]).problems}
            assert codes <= {"L006"}
            seen.append((name, None))
            continue
        found = [problem.code for problem in lint([file]).problems if CODES[problem.code].severity != "note"]
        seen.append((name, sorted(set(found))))
    assert seen == STEPS


def test_every_command_on_the_page_says_what_stands_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = []
    for language, name, text in BLOCKS:
        if language == "yaml":
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(merged(file.read_text(encoding="utf-8") if file.exists() else "", text), encoding="utf-8")
        elif language == "console":
            line, _, wanted = text.partition("\n")
            program, *arguments = shlex.split(line.removeprefix("$ "))
            assert program == "coachtui"
            ran.append(arguments[0])
            if arguments[0] == "play":
                continue
            capsys.readouterr()
            run(arguments)
            said = "".join(capsys.readouterr())
            assert says(wanted, said), said
    assert ran == ["play", "lint", "graph", "lint", "fmt", "prove", "lint"]


INLINE = sorted(
    set(re.findall(r"`(coachtui [^`]+)`", PAGE + COMMANDS)) - {"coachtui COMMAND --help"}
    | set(re.findall(r"^\$ (coachtui .+)$", PAGE, re.MULTILINE))
)


def test_the_page_of_commands_has_all_of_them() -> None:
    told = {shlex.split(line)[1] for line in INLINE if f"`{line}`" in COMMANDS}
    commands = root()
    assert (
        sorted(set(commands.list_commands(commands.make_context("coachtui", [], resilient_parsing=True))) - told) == []
    )


@pytest.mark.parametrize("line", INLINE)
def test_every_command_that_is_named_is_one_and_takes_what_is_given(line: str) -> None:
    arguments = shlex.split(line)[1:]
    commands = root()
    context = commands.make_context("coachtui", [], resilient_parsing=True)
    while isinstance(commands, Commands) and arguments:
        name, command, arguments = commands.resolve_command(context, arguments)
        assert command is not None
        context = command.make_context(name, list(arguments), parent=context, resilient_parsing=True)
        commands = command  # type: ignore[assignment]
    if not isinstance(command, Commands):
        command.make_context(name, list(arguments), parent=context)
