from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from coachtui import i18n


@pytest.fixture
def danish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue of three messages, so that no test leans on the wording of the real one."""
    catalogue = Catalog(locale="da", project="test", header_comment="# header")
    catalogue.add("Today", "I dag")
    catalogue.add(("{count} day", "{count} days"), ("{count} dag", "{count} dage"))
    folder = tmp_path / "locale" / "da" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "coachtui.mo").open("wb") as stream:
        write_mo(stream, catalogue)
    monkeypatch.setattr(i18n, "_FOLDER", tmp_path / "locale")


@pytest.mark.usefixtures("danish")
def test_texts_are_translated_where_they_are_shown() -> None:
    marked = i18n.N_("Today")
    assert marked == i18n._(marked) == "Today"
    i18n.use("da")
    assert i18n.N_("Today") == "Today"
    assert i18n._(marked) == "I dag"
    assert i18n.current() == "da"


@pytest.mark.usefixtures("danish")
@pytest.mark.parametrize(("count", "before", "after"), [(1, "day", "dag"), (0, "days", "dage"), (2, "days", "dage")])
def test_the_form_goes_with_the_count(count: int, before: str, after: str) -> None:
    assert i18n.ngettext("{count} day", "{count} days", count) == f"{{count}} {before}"
    i18n.use("da")
    assert i18n.ngettext("{count} day", "{count} days", count) == f"{{count}} {after}"


@pytest.mark.usefixtures("danish")
@pytest.mark.parametrize("language", ["sv", "en", "xx"])
def test_a_language_without_a_catalogue_falls_back_to_english(language: str) -> None:
    i18n.use("da")
    i18n.use(language)
    assert i18n._("Today") == "Today"
    assert i18n.current() == language


@pytest.mark.usefixtures("danish")
def test_an_unknown_text_stays_and_an_empty_one_never_shows_the_catalogues_header() -> None:
    i18n.use("da")
    assert i18n._("Tomorrow") == "Tomorrow"
    assert i18n._("") == ""


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "da_DK.UTF-8"}, "da"),
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "sv"}, "sv"),
        ({"LANG": "DA_dk"}, "da"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "da_DK.UTF-8", "LC_MESSAGES": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "da_DK.UTF-8", "LC_MESSAGES": "sv_SE.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "da_DK.UTF-8", "LC_ALL": ""}, "da"),
        ({"LANG": "dav_KE.UTF-8"}, "en"),
    ],
)
def test_the_system_says_the_language(environment: dict[str, str], language: str) -> None:
    assert i18n.from_environment(environment) == language
