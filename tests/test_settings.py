import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui import settings
from coachtui.settings import Complaint, Settings, load, save


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def told(path: Path, text: str) -> tuple[Settings, list[tuple[int, str]]]:
    """Return the settings a text gives, and each complaint's line and code."""
    path.write_text(text, encoding="utf-8")
    loaded = load(path)
    return loaded.settings, [(complaint.line, complaint.code) for complaint in loaded.complaints]


def test_a_missing_file_gives_the_defaults_without_a_word(path: Path) -> None:
    assert load(path) == (Settings(), ())
    assert told(path, "") == (Settings(), [])


def test_every_setting_is_read(path: Path) -> None:
    text = (
        'language = "da"\ntheme = "light"\nzone = "Europe/Copenhagen"\nnames_in_line = true\nnames_in_calendar = true\n'
        'keys = {plan.new = "b"}\nkeep_months = 24\n'
    )
    assert told(path, text) == (Settings("da", "light", "Europe/Copenhagen", True, True, {"plan.new": "b"}, 24), [])


@pytest.mark.parametrize("text", ['language = ""\nzone = ""\n', 'theme = "dark"\n', "names_in_line = false\n"])
def test_a_default_that_is_written_out_is_no_mistake(path: Path, text: str) -> None:
    assert told(path, text) == (Settings(), [])


@pytest.mark.parametrize(
    "text",
    [
        '[keys]\n"plan.new" = "b"\n"app.quit" = "q,ctrl+q"\n',
        '[keys]\nplan.new = "b"\napp.quit = "q,ctrl+q"\n',
        '[keys.plan]\nnew = "b"\n[keys.app]\nquit = "q,ctrl+q"\n',
        'keys.plan.new = "b"\nkeys."app.quit" = "q,ctrl+q"\n',
        'keys = { "plan.new" = "b", app = { quit = "q,ctrl+q" } }\n',
    ],
)
def test_keys_mean_the_same_quoted_dotted_and_nested(path: Path, text: str) -> None:
    assert told(path, text) == (Settings(keys={"plan.new": "b", "app.quit": "q,ctrl+q"}), [])


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('language = "de"', "settings-language"),
        ("language = 3", "settings-language"),
        ('theme = "blue"', "settings-theme"),
        ("theme = []", "settings-theme"),
        ('zone = "Europe/Atlantis"', "settings-zone"),
        ('zone = "../../etc/passwd"', "settings-zone"),
        ('zone = "Europe"', "settings-zone"),
        ("zone = 1", "settings-zone"),
        ('names_in_line = "yes"', "settings-yes-no"),
        ("keys = 3", "settings-keys"),
        ('keep_months = "24"', "settings-months"),
        ("keep_months = true", "settings-months"),
        ("keep_months = -1", "settings-months"),
        ("keep_months = 1201", "settings-months"),
        ("colour = 1", "settings-unknown"),
        ('"a b" = 1', "settings-unknown"),
        ("[colour]", "settings-unknown"),
        ("[ colour.dark ]", "settings-unknown"),
        ("[[colour]]", "settings-unknown"),
        ("theme light", "settings-syntax"),
        ("theme = light", "settings-syntax"),
        ('language = "da', "settings-syntax"),
    ],
)
def test_a_mistake_gives_its_line_and_costs_its_value_alone(path: Path, line: str, code: str) -> None:
    good = Settings(language="sv", theme="light")
    text = f'# mine\ntheme = "light"\nlanguage = "sv"\n\n{line}\n'
    for key in ("theme", "language"):
        if line.startswith(key):
            text = "\n".join("" if row.startswith(key) and row != line else row for row in text.split("\n"))
            good = Settings(language="" if key == "language" else "sv", theme="dark" if key == "theme" else "light")
    assert told(path, text) == (good, [(5, code)])


def test_several_mistakes_at_once_are_told_line_by_line_and_the_rest_holds(path: Path) -> None:
    text = 'language = "de"\nthis is no toml\ntheme = "light"\nzone = "Mars"\n= 3\ncolour = 1\n\n[keys]\nnew = "b"\n'
    assert told(path, text) == (
        Settings(theme="light", keys={"new": "b"}),
        [
            (1, "settings-language"),
            (2, "settings-syntax"),
            (4, "settings-zone"),
            (5, "settings-syntax"),
            (6, "settings-unknown"),
        ],
    )


def test_two_mistakes_without_a_line_of_their_own_are_both_told(path: Path) -> None:
    text = '"a\\u0062" = 1\n"c\\u0064" = 2\n'
    assert told(path, text) == (Settings(), [(0, "settings-unknown"), (0, "settings-unknown")])


def test_a_key_that_was_set_twice_keeps_the_first(path: Path) -> None:
    assert told(path, 'theme = "light"\ntheme = "dark"\n') == (Settings(theme="light"), [(2, "settings-syntax")])


def test_a_bad_key_binding_costs_itself_and_not_the_other_keys(path: Path) -> None:
    text = '[keys]\n"plan.new" = "b"\n"app.quit" = 3\n"today.held" = "h"\n'
    path.write_text(text)
    loaded = load(path)
    assert loaded.settings.keys == {"plan.new": "b", "today.held": "h"}
    assert loaded.complaints == (Complaint(3, "settings-keys", {"key": "app.quit", "value": "3"}),)


def test_a_complaint_names_what_was_written(path: Path) -> None:
    path.write_text('colour = "' + "x" * 100 + '"\nnot toml ' + "y" * 100)
    unknown, syntax = load(path).complaints
    assert unknown == Complaint(1, "settings-unknown", {"key": "colour", "value": "x" * 40})
    assert syntax == Complaint(2, "settings-syntax", {"text": ("not toml " + "y" * 100)[:40]})


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b'language = "\xe6"'])
def test_bytes_that_are_no_text_are_told_and_cost_everything(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    assert load(path) == (Settings(), (Complaint(0, "settings-unreadable", {}),))


def test_a_folder_in_its_place_is_told(path: Path) -> None:
    path.mkdir()
    assert load(path) == (Settings(), (Complaint(0, "settings-unreadable", {}),))


LINES = st.lists(
    st.one_of(
        st.sampled_from(['theme = "light"', "[keys]", "[[keys]]", 'x = """', "= 1", "a.b = [", "]", "keys = 1", "[a]"]),
        st.text("abk='\"[]{}.,#\\ 1", max_size=12),
    ),
    max_size=8,
)


@given(LINES)
def test_no_file_stops_the_app(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    loaded = load(path)
    assert loaded.settings.theme in settings.THEMES
    assert all(0 <= complaint.line <= len(lines) for complaint in loaded.complaints)


def test_saving_makes_a_file_for_its_owner_alone(path: Path) -> None:
    save(path, theme="light", language="da")
    assert load(path) == (Settings(theme="light", language="da"), ())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in path.parent.iterdir() if entry.name.startswith("settings")] == ["settings.toml"]


def test_saving_keeps_comments_order_and_what_it_does_not_change(path: Path) -> None:
    path.write_text(
        '# mine\ntheme = "dark"  # at night\nnames_in_line = true\n\n[keys]\n"plan.new" = "b"  # b for block\n'
    )
    save(path, theme="light", language="da")
    text = path.read_text()
    for kept in ("# mine\n", "# at night", '[keys]\n"plan.new" = "b"  # b for block\n'):
        assert kept in text
    assert text.index("# mine") < text.index("theme") < text.index("names_in_line") < text.index("[keys]")
    assert load(path) == (Settings("da", "light", "", True, keys={"plan.new": "b"}), ())


@pytest.mark.parametrize("content", [b"theme = dark\n", b"\xff\xfe"])
def test_a_file_with_a_mistake_is_never_written_over(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(OSError):
        save(path, theme="light")
    assert path.read_bytes() == content


def test_what_save_cannot_write_it_says_as_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        save(tmp_path / "nowhere" / "settings.toml", theme="light")
