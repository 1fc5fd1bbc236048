"""`coachtui encrypt`, `decrypt` and `passphrase`; and every other command over records that have one."""

import sys
from pathlib import Path

import pytest
from terminal import Terminal

from coachtui.cli import unlocking
from coachtui.services.passphrase import FILE
from coachtui.store import keys
from coachtui.store.keys import Kdf

WORD = "kanariefugl i et bur"
OTHER = "en anden sang"
CANARY = "Kanarie Kvist"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch):
    monkeypatch.setattr(keys, "ARGON2ID", Kdf("argon2id", {"memory": 32, "iterations": 1, "lanes": 1}))
    monkeypatch.delenv(FILE, raising=False)


@pytest.fixture
def word_file(tmp_path):
    """Put a passphrase into a private file; returns its path."""

    def put(word, name="word"):
        path = tmp_path / name
        path.write_text(word + "\n", encoding="utf-8")
        path.chmod(0o600)
        return str(path)

    return put


@pytest.fixture
def typed(monkeypatch):
    """A person at a terminal who types these answers; returns what was asked."""

    def answers(*words):
        rest, asked = iter(words), []

        def answer(question):
            asked.append(question)
            return next(rest)

        monkeypatch.setattr(unlocking, "ask_hidden", answer)
        return asked

    return answers


@pytest.fixture
def sealed(team, typed, monkeypatch):
    """A team whose records have a passphrase; nobody is at the terminal afterwards."""
    with monkeypatch.context() as patch:
        patch.setattr(unlocking, "ask_hidden", lambda question: WORD)
        assert team("encrypt").code == 0
    return team


def test_a_passphrase_is_set_changed_and_taken_away(team, typed, home):
    asked = typed(WORD, WORD)
    said = team("encrypt")
    assert (said.code, asked) == (0, ["New passphrase:", "Once more:"])
    assert "without it nobody opens the records again" in said.err
    assert said.lines == [
        "The records have a passphrase. Start programs again that had them open.",
        f"Copies made before are without this passphrase: {home.backups}",
        "What you exported or copied elsewhere is plain as well.",
    ]
    asked = typed(WORD)
    assert "Anna Holm" in team("people").out
    assert asked == ["Passphrase:"]
    asked = typed(WORD, OTHER, OTHER)
    assert team("passphrase").out == "The passphrase is changed. Backups made before open with the old one.\n"
    assert asked == ["Passphrase:", "New passphrase:", "Once more:"]
    typed(OTHER)
    assert team("decrypt").code == 0
    assert "Anna Holm" in team("people").out
    assert not (home.records / "keys.json").exists()


def test_without_copies_none_are_named(coach, typed):
    typed(WORD, WORD)
    assert coach("encrypt").lines[1:] == ["What you exported or copied elsewhere is plain as well."]


def test_two_that_differ_and_one_that_is_too_short_are_asked_for_again(team, typed):
    typed("kort", WORD, OTHER, WORD, WORD)
    said = team("encrypt")
    assert said.code == 0
    assert said.err.splitlines()[1:] == [
        "A passphrase takes at least 8 characters.", "The two were not the same. Nothing was changed.",
    ]  # fmt: skip
    typed(WORD, OTHER, OTHER)
    assert team("passphrase").code == 0


def test_who_never_types_it_twice_the_same_changes_nothing(team, typed):
    typed(*[WORD, OTHER] * 3)
    assert team("encrypt").code == 2
    assert "Anna Holm" in team("people").out


def test_three_tries_and_then_the_hint(sealed, typed):
    asked = typed("no", "nor this", "nor that", WORD)
    said = sealed("people")
    assert (said.code, said.out, len(asked)) == (2, "", 3)
    assert said.err.splitlines() == [
        "That is not the passphrase.",
        "That is not the passphrase.",
        "coachtui: That is not the passphrase. Without it nobody can open the records; "
        "copies from before it was set are plain.",
    ]
    typed("no", WORD)
    assert "Anna Holm" in sealed("people").out


def test_without_a_terminal_and_without_a_file_a_command_says_what_it_needs(sealed, team):
    for command in ("people", "decrypt", "passphrase"):
        said = sealed(command)
        assert (said.code, said.out) == (2, "")
        assert said.err == (
            "coachtui: A passphrase is needed, and there is no terminal to ask for it. Name a file that holds it, "
            "readable by you alone, in COACHTUI_PASSPHRASE_FILE.\n"
        )


def test_a_file_answers_for_everything(team, word_file, monkeypatch):
    monkeypatch.setenv(FILE, word_file(WORD))
    assert team("encrypt").code == 0
    assert "Anna Holm" in team("people").out
    assert team("log", "Ali", "20").code == 0
    assert team("passphrase", "--new-file", word_file(OTHER, "new")).code == 0
    said = team("people")
    assert (said.code, said.err) == (
        2, "coachtui: That is not the passphrase. See the file that COACHTUI_PASSPHRASE_FILE names.\n",
    )  # fmt: skip
    word_file(OTHER)
    assert team("decrypt").code == 0


def test_a_file_that_others_can_read_is_refused(sealed, word_file, monkeypatch):
    path = word_file(WORD)
    Path(path).chmod(0o644)
    monkeypatch.setenv(FILE, path)
    said = sealed("people")
    assert said.code == 2
    assert said.err == f"coachtui: {path} is no file that only you can read. Make it yours alone: chmod 600 FILE\n"


def test_a_keyring_is_tried_before_anyone_is_asked(sealed, typed, monkeypatch):
    monkeypatch.setattr("coachtui.services.passphrase.from_keyring", lambda: WORD)
    asked = typed()
    assert "Anna Holm" in sealed("people").out
    monkeypatch.setattr("coachtui.services.passphrase.from_keyring", lambda: OTHER)
    asked = typed(WORD)
    said = sealed("people")
    assert ("Anna Holm" in said.out, said.err, asked) == (True, "", ["Passphrase:"])


def test_a_keyring_is_offered_where_there_is_one(team, typed, monkeypatch):
    typed(WORD, WORD, WORD)
    assert "keyring set" not in team("encrypt").out
    assert team("decrypt").code == 0
    monkeypatch.setattr("coachtui.services.passphrase.keyring_there", lambda: True)
    typed(WORD, WORD)
    assert "keyring set coachtui records" in team("encrypt").out


@pytest.fixture
def never(monkeypatch):
    """Nobody is asked, neither at the terminal nor through the keyring."""

    def asked(*_question):
        raise AssertionError("asked")

    monkeypatch.setattr(unlocking, "ask_hidden", asked)
    monkeypatch.setattr("coachtui.services.passphrase.from_keyring", asked)


def test_a_login_script_is_never_asked(sealed, never, word_file, monkeypatch):
    monkeypatch.setenv(FILE, word_file(WORD))
    assert sealed("plan", "add", "Anna", "today", "--at", "8:00").code == 0
    assert "1 to settle" in sealed("today", "--line").out
    monkeypatch.delenv(FILE)
    assert sealed("today", "--line") == (0, "", "")


def test_pressing_tab_never_asks(sealed, never, monkeypatch):
    monkeypatch.setenv("_COACHTUI_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "coachtui log A")
    monkeypatch.setenv("COMP_CWORD", "2")
    said = sealed()
    assert (said.out.strip(), said.err) == ("", "")


def test_what_does_not_apply_is_said_before_anything_is_asked(team, sealed, never):
    assert sealed("encrypt").err == (
        "coachtui: The records have a passphrase already. Change it with: coachtui passphrase\n"
    )


def test_without_a_passphrase_there_is_nothing_to_change_or_take_away(team, never):
    for command in ("decrypt", "passphrase"):
        assert team(command).err == "coachtui: The records have no passphrase. Set one with: coachtui encrypt\n"


def test_the_passphrase_is_no_argument(team):
    for line in (("encrypt", WORD), ("decrypt", WORD), ("passphrase", WORD)):
        assert team(*line).code == 2


def test_on_a_terminal_it_is_typed_unseen_and_the_app_opens_after_it(team, home):
    team("people", "add", CANARY)
    command = [sys.executable, "-m", "coachtui"]
    with Terminal([*command, "encrypt"]) as terminal:
        terminal.wait_for("New passphrase:")
        terminal.press(WORD + "\r")
        terminal.wait_for("Once more:")
        terminal.press(WORD + "\r")
        terminal.wait_for("The records have a passphrase.")
        assert WORD not in terminal.text()
        assert terminal.wait_exit() == 0
    left = [path for path in home.records.rglob("*") if path.is_file() and CANARY.encode() in path.read_bytes()]
    assert left == []
    with Terminal(command) as terminal:
        terminal.wait_for("Passphrase:")
        terminal.press("not this one\r")
        terminal.wait_until(lambda screen: screen.count("Passphrase:") == 2, "the second try")
        assert "That is not the passphrase." in terminal.text()
        terminal.press(WORD + "\r")
        terminal.wait_for("Today")
        terminal.press("3")
        terminal.wait_for(CANARY)
        terminal.press("q")
        assert terminal.wait_exit() == 0
