"""Shell completion: the script, and the names it offers."""

import os
import shutil

import pytest

from coachtui.cli.root import run


@pytest.fixture
def complete(coach, monkeypatch):
    """Return what bash is offered for a line: the words, each on a line of its own."""

    def call(line: str) -> list[str]:
        words = line.split(" ")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(len(words) - 1))
        monkeypatch.setenv("_COACHTUI_COMPLETE", "bash_complete")
        said = coach()
        monkeypatch.delenv("_COACHTUI_COMPLETE")
        assert (said.code, said.err) == (0, "")
        return [line for line in said.lines if line]

    return call


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script(coach, shell):
    said = coach("completion", shell)
    assert (said.code, said.err) == (0, "")
    assert "_COACHTUI_COMPLETE" in said.out


def test_help_says_where_the_script_goes(coach):
    said = coach("completion", "--help")
    for place in ("bash-completion/completions/coachtui", "_coachtui", "completions/coachtui.fish"):
        assert place in said.out


def test_another_shell(coach):
    assert coach("completion", "csh")[::2] == (2, "coachtui: The shell is one of bash, zsh or fish.\n")


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_bash_keeps_the_backslash_of_an_escaped_name(coach):
    assert "read -r type value" in coach("completion", "bash").out


def test_commands_and_options(complete):
    assert complete("coachtui pe") == ["plain,people"]
    assert complete("coachtui plan ex") == ["plain,excuse", "plain,export"]
    assert complete("coachtui kpi --js") == ["plain,--json"]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("coachtui log an", ["plain,Anna\\ Holm"]),
        ("coachtui log sor", ["plain,Søren\\ Vik"]),
        ("coachtui log hol", ["plain,Anna\\ Holm"]),
        ("coachtui plan held a", ["plain,Ali\\ Rahman", "plain,Anna\\ Holm"]),
        ('coachtui people edit "an', ["plain,Anna Holm"]),
        ("coachtui log xx", []),
    ],
)
def test_names(team, complete, line, offered):
    assert complete(line) == offered


def test_without_records_it_offers_nothing_and_makes_nothing(complete, home):
    assert complete("coachtui log a") == []
    assert not home.root.exists()


def test_damaged_records_are_no_matter_for_a_prompt(team, complete, home):
    (home.records / "journal").write_text("{", encoding="utf-8")
    assert complete("coachtui log a") == []


def test_a_wrong_instruction_is_a_failure(monkeypatch):
    monkeypatch.setitem(os.environ, "_COACHTUI_COMPLETE", "tcsh_complete")
    assert run([]) == 1
