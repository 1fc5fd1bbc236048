import os
import stat
from pathlib import Path

import pytest

from coachtui.errors import PlaceError
from coachtui.paths import HOME, Home


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def refused(home: Home) -> PlaceError:
    """Return the error of using a place, having checked that it names the place and what to do."""
    with pytest.raises(PlaceError) as caught:
        home.make()
    assert caught.value.values["path"] == str(home.root)
    assert caught.value.hint == "home-choose"
    return caught.value


def test_the_environment_names_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert Home.from_environment().root == tmp_path / "home"
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv(HOME, "~/mine")
    assert Home.from_environment().root == tmp_path / "mine"


@pytest.mark.parametrize("unset", ["", None])
def test_else_it_is_the_platforms_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, unset: str | None) -> None:
    monkeypatch.delenv(HOME)
    if unset is not None:
        monkeypatch.setenv(HOME, unset)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    root = Home.from_environment().root
    assert root.name == "coachtui"
    assert tmp_path in root.parents


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o277])
def test_the_folders_are_for_their_owner_alone_whatever_the_umask(home: Home, umask: int) -> None:
    before = os.umask(umask)
    try:
        home.root.parent.mkdir(exist_ok=True)
        home.make()
    finally:
        os.umask(before)
    assert (mode(home.root), mode(home.records)) == (0o700, 0o700)


def test_a_folder_that_stood_open_is_closed(home: Home) -> None:
    home.records.mkdir(parents=True)
    home.root.chmod(0o755)
    home.records.chmod(0o777)
    home.make()
    assert (mode(home.root), mode(home.records)) == (0o700, 0o700)


def test_checking_makes_nothing(home: Home) -> None:
    home.check()
    assert not home.root.exists()


def test_folders_above_are_made(tmp_path: Path) -> None:
    deep = Home(tmp_path / "a" / "b" / "home")
    deep.make()
    assert deep.records.is_dir()


@pytest.mark.parametrize("marker", ["folder", "file"])
@pytest.mark.parametrize("inside", [".", "home", "a/b/home"])
def test_a_place_inside_a_git_work_tree_is_refused(tmp_path: Path, inside: str, marker: str) -> None:
    tree = tmp_path / "repo"
    tree.mkdir()
    if marker == "folder":
        (tree / ".git").mkdir()
    else:
        (tree / ".git").write_text("gitdir: elsewhere")
    home = Home(tree / inside)
    error = refused(home)
    assert (error.code, error.values["tree"]) == ("home-in-git", str(tree))
    assert sorted(path.name for path in tree.iterdir()) == [".git"]


def test_a_way_into_a_git_work_tree_over_a_link_is_refused(tmp_path: Path) -> None:
    tree = tmp_path / "repo"
    (tree / ".git").mkdir(parents=True)
    (tree / "sub").mkdir()
    (tmp_path / "link").symlink_to(tree / "sub")
    assert refused(Home(tmp_path / "link" / "home")).code == "home-in-git"


def test_a_relative_place_inside_a_git_work_tree_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    assert refused(Home(Path("home"))).code == "home-in-git"


@pytest.mark.parametrize("target", ["there", "nowhere"])
def test_a_link_in_its_place_is_refused(tmp_path: Path, target: str) -> None:
    (tmp_path / "there").mkdir()
    home = Home(tmp_path / "home")
    home.root.symlink_to(tmp_path / target)
    assert refused(home).code == "home-is-link"
    assert list((tmp_path / "there").iterdir()) == []


def test_a_file_in_its_place_is_refused_and_stays(home: Home) -> None:
    home.root.write_text("mine")
    assert refused(home).code == "home-is-file"
    assert home.root.read_text() == "mine"


@pytest.mark.parametrize("in_the_way", ["records", ".."])
def test_a_file_in_the_place_of_another_folder_is_said_so(tmp_path: Path, in_the_way: str) -> None:
    home = Home(tmp_path / "above" / "home")
    if in_the_way == "records":
        home.root.mkdir(parents=True)
        home.records.write_text("mine")
    else:
        home.root.parent.write_text("mine")
    assert refused(home).code == "home-not-writable"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_place_that_cannot_be_written_is_said_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        assert refused(Home(tmp_path / "home")).code == "home-not-writable"
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.parametrize("call", ["exists", "mkdir"])
def test_a_place_the_system_keeps_shut_is_said_so(home: Home, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    def shut(*args: object, **more: object) -> bool:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, call, shut)
        error = refused(home)
    assert (error.code, error.values["reason"]) == ("home-not-writable", os.strerror(13))


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("/home/me/Dropbox/coach", "Dropbox"),
        ("/home/me/OneDrive - Firma/coach", "OneDrive - Firma"),
        ("/Users/me/Library/Mobile Documents/x", "Mobile Documents"),
        ("/home/me/Google Drive/coach", "Google Drive"),
        ("/home/me/.local/share/coachtui", ""),
        ("/home/me/my-dropbox-notes/coach", ""),
    ],
)
def test_a_folder_that_looks_synchronised_is_named(path: str, part: str) -> None:
    assert Home(Path(path)).synchronised() == part


def test_every_place_stands_in_the_folder(home: Home) -> None:
    places = [home.settings, home.records, home.backups, home.logs, home.crash]
    assert [place.name for place in places] == ["settings.toml", "records", "backups", "logs", "crash"]
    assert {place.parent for place in places} == {home.root}
