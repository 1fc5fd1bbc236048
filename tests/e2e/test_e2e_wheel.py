"""What users install: the wheel carries all that the app reads, and an sdist builds the same one."""

import tarfile
import zipfile
from pathlib import Path

from installed import Installed
from machine import ROOT, build

NEEDED = ("coachtui/py.typed", "coachtui/_library/questionbanks/core/bank.yaml", "coachtui/tui/app.tcss")


def test_the_app_under_test_is_a_whole_installation_and_not_this_tree(installed: Installed) -> None:
    package = installed.package()
    assert ROOT not in package.parents
    assert installed.binary.resolve().parents[1] in package.parents
    assert not [name for name in _expected() if not (package.parent / name).is_file()]


def test_the_wheel_carries_every_file_of_the_package_and_nothing_else(wheel: Path) -> None:
    names = {name for name in _names(wheel) if ".dist-info/" not in name}
    assert set(NEEDED) <= names
    assert names == set(_expected())


def test_an_sdist_builds_the_same_wheel(wheel: Path, tree: Path, tmp_path: Path) -> None:
    with tarfile.open(build("sdist", tree, tmp_path)) as packed:
        packed.extractall(tmp_path / "unpacked", filter="data")
    (unpacked,) = (tmp_path / "unpacked").iterdir()
    assert _names(build("wheel", unpacked, tmp_path)) == _names(wheel)


def _expected() -> list[str]:
    """Return the files that belong in an installation, from the tree: sources, catalogues compiled, the library."""
    ours = [path for path in (ROOT / "coachtui").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    names = {path.relative_to(ROOT).as_posix() for path in ours}
    names |= {name.removesuffix(".po") + ".mo" for name in names if name.endswith(".po")}
    for folder in ("scenarios", "questionbanks"):
        paths = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
        names |= {f"coachtui/_library/{path.relative_to(ROOT).as_posix()}" for path in paths}
    return sorted(names)


def _names(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as packed:
        return sorted(packed.namelist())
