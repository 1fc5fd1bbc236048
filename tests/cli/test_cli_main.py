"""The root of the commands: language, help, usage mistakes, settings, crashes, and how it leaves."""

import re
import subprocess
import sys

import click
import pytest

from coachtui import __version__
from coachtui.cli.groups import Commands
from coachtui.cli.root import COMMANDS, root, run
from coachtui.services import moments

CANARY = "canary-ce0f"
"""Words that a report must not hold."""


def leaves(command: click.Command, *path: str) -> list[tuple[str, ...]]:
    """Return every command line there is, groups included."""
    found = [path]
    if isinstance(command, Commands):
        context = click.Context(command)
        for name in command.list_commands(context):
            sub = command.get_command(context, name)
            assert sub is not None
            found += leaves(sub, *path, name)
    return found


def test_help_names_every_command_and_imports_none(coach):
    said = coach("--help")
    assert said.code == 0
    for name in COMMANDS:
        assert re.search(rf"^  {name}  ", said.out, re.MULTILINE)


@pytest.mark.parametrize("path", leaves(root()), ids=" ".join)
@pytest.mark.parametrize("language", ["en", "da", "sv"])
def test_every_help_page(coach, path, language):
    said = coach("--lang", language, *path, "--help")
    assert (said.code, said.err) == (0, "")
    assert "coachtui" in said.lines[0]
    assert "--help" in said.out
    assert max(map(len, said.lines)) <= 80


def test_version(coach):
    assert coach("--version") == (0, f"coachtui {__version__}\n", "")


def test_a_language_there_is_not(coach):
    said = coach("--lang", "xx", "today")
    assert said == (2, "", "coachtui: No language “xx”. There are en, da and sv.\n")


def test_the_language_is_the_one_asked_for_else_the_settings_else_the_systems(home, coach, monkeypatch):
    from coachtui import i18n

    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    coach("today")
    assert i18n.current() == "sv"
    home.settings.write_text('language = "da"\n', encoding="utf-8")
    coach("today")
    assert i18n.current() == "da"
    coach("--lang=en", "today")
    assert i18n.current() == "en"
    coach("--lang", "sv", "today")
    assert i18n.current() == "sv"


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("logg",), "There is no command “logg”. Did you mean log? See: coachtui --help"),
        (("zzzz",), "There is no command “zzzz”. See: coachtui --help"),
        (("plan", "hold"), "There is no command “hold”. Did you mean held? See: coachtui --help"),
        (("log",), "NAME is missing. See: coachtui log --help"),
        (("log", "Ali"), "MINUTES is missing. See: coachtui log --help"),
        (("log", "Ali", "-5"), "There is no option -5. See: coachtui log --help"),
        (("undo", "twice"), "“twice” is too much here. See: coachtui undo --help"),
    ],
)
def test_a_line_that_cannot_be_read_is_answered_in_one(coach, arguments, line):
    assert coach(*arguments) == (2, "", f"coachtui: {line}\n")


def test_a_misspelt_option_is_answered_with_the_nearest(coach):
    said = coach("today", "--nmaes")
    assert said.code == 2
    assert "There is no option --nmaes. Did you mean" in said.err
    assert "--names" in said.err


def test_mistakes_in_the_settings_are_said_and_the_command_goes_on(coach, home):
    home.make()
    home.settings.write_text('language = "en"\ncolour = 1\ntheme = "pink"\n', encoding="utf-8")
    said = coach("people")
    assert said.code == 0
    assert said.err.splitlines() == [
        "coachtui: settings.toml, line 2: there is no setting “colour”",
        "coachtui: settings.toml, line 3: theme is dark or light, not “pink”",
    ]
    assert "coachtui people add" in said.out


def test_a_clock_that_is_none(coach):
    assert coach("today", at="soon") == (2, "", "coachtui: COACHTUI_NOW is no time: soon.\n")


def test_records_in_a_work_tree_are_refused(coach, home):
    home.root.mkdir()
    (home.root / ".git").mkdir()
    said = coach("people", "add", "Ali")
    assert said.code == 2
    assert "notes about people do not belong there. Name another folder in COACHTUI_HOME." in said.err


def test_damaged_records_are_said_in_one_line(team, home):
    (home.records / "journal").write_text("{}", encoding="utf-8")
    said = team("people")
    assert (said.code, said.out) == (2, "")
    assert re.fullmatch(r"coachtui: journal in the records is damaged\. Nothing was changed\..*\n", said.err)


def test_a_crash_leaves_a_report_that_holds_nothing_people_wrote(team, home, monkeypatch):
    def fail(records, given, context):
        raise RuntimeError(given.text)

    monkeypatch.setattr(moments, "log_moment", fail)
    said = team("log", "Ali", "20", CANARY)
    [report] = home.crash.iterdir()
    assert said == (
        2,
        "",
        f"coachtui: Something went wrong inside coachtui. A report that holds nothing about people is in {report}\n",
    )
    text = report.read_text(encoding="utf-8")
    assert "builtins.RuntimeError" in text
    assert "test_cli_main.py" in text
    assert CANARY not in text
    assert "Ali" not in text


def test_a_crash_without_a_place_for_the_report_is_still_one_line(coach, home, monkeypatch):
    home.make()
    home.crash.write_text("in the way", encoding="utf-8")
    monkeypatch.setattr("coachtui.cli.tools.Tools.desk", property(lambda tools: 1 / 0))
    said = coach("people")
    assert said == (2, "", "coachtui: Something went wrong inside coachtui. Nothing was left half done.\n")


def test_control_c_is_quiet(coach, monkeypatch):
    def interrupt(tools):
        raise KeyboardInterrupt

    monkeypatch.setattr("coachtui.cli.tools.Tools.desk", property(interrupt))
    assert coach("people") == (130, "", "")


def test_a_closed_pipe_is_quiet():
    with subprocess.Popen(
        [sys.executable, "-m", "coachtui", "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == (b"", 141)


def test_a_terminal_without_our_letters_gets_question_marks(team, shell):
    team("plan", "add", "Ali", "fri")
    said = shell("plan", PYTHONIOENCODING="latin-1")
    assert (said.returncode, said.stderr) == (0, "")
    assert "? planned  Ali Rahman" in said.stdout


def test_the_installed_command_leaves_with_the_exit_code(shell):
    assert shell("--version").stdout == f"coachtui {__version__}\n"
    said = shell("log", "Ali", "20")
    assert (said.returncode, said.stdout) == (2, "")
    assert said.stderr == "coachtui: There is no “Ali”.\n"


def test_a_closed_stream_is_no_crash():
    done = subprocess.run(["sh", "-c", f"{sys.executable} -m coachtui people >&- 2>&- <&-"], timeout=30)
    assert done.returncode == 0


def test_columns_are_cut_to_the_terminal_and_sentences_wrapped(team, capsys, monkeypatch):
    team("people", "edit", "Ali", "--team", "A team with quite a long name, more than fits")
    monkeypatch.setattr("coachtui.cli.output.terminal_width", lambda: 40)
    assert max(map(len, team("people").lines)) > 40
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    run(["people"])
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) == 40
    assert lines[0].endswith("…")
    run(["plan"])
    lines = capsys.readouterr().out.splitlines()
    assert " ".join(lines).endswith("coachtui plan fill")
    assert max(map(len, lines)) <= 40
