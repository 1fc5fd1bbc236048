"""The hooks for pre-commit: those offered, and the sample in a new bank, say the same and say it right."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from coachtui.cli.root import COMMANDS
from coachtui.content.collecting import files_under
from coachtui.services.authoring.starting import NewBank, begin_bank

ROOT = Path(__file__).parents[2]
OFFERED = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
CONTENT = [path.relative_to(ROOT).as_posix() for path in files_under([ROOT / "scenarios", ROOT / "questionbanks"])]


def sample(folder: Path) -> list[dict[str, Any]]:
    begin_bank(NewBank("x", "en", "MIT", "x", ("What now?",), ""), folder)
    found = yaml.safe_load((folder / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    assert [repo["repo"] for repo in found["repos"]] == ["local"]
    return list(found["repos"][0]["hooks"])


@pytest.mark.parametrize("hook", OFFERED, ids=lambda hook: hook["id"])
def test_a_hook_runs_a_command_there_is_on_the_files_that_are_content(hook: dict[str, Any]) -> None:
    program, command = hook["entry"].split()
    assert (program, hook["id"], hook["language"]) == ("coachtui", f"coachtui-{command}", "python")
    assert command in COMMANDS
    taken = re.compile(hook["files"])
    passed_over = re.compile(hook["exclude"])
    wanted = [path for path in CONTENT if not path.endswith("README.md")]
    assert wanted
    assert [path for path in CONTENT if taken.search(path) and not passed_over.search(path)] == wanted
    for path in ("mkdocs.yml", ".github/workflows/x.yaml", "README.md", "docs/page.md", "guidelines/Readme.md"):
        assert not taken.search(path) or passed_over.search(path)
    for path in ("bank.yaml", "kpi.yml", "lang/da/bank.yaml", "lang/da/guidelines/managers.md"):
        assert taken.search(path)


def test_the_sample_in_a_new_bank_says_the_same_as_what_is_offered(tmp_path: Path) -> None:
    kept = ("id", "name", "entry", "files", "exclude", "require_serial")
    assert [{name: hook[name] for name in kept} for hook in sample(tmp_path / "bank")] == [
        {name: hook[name] for name in kept} for hook in OFFERED
    ]
