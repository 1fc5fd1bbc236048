"""A machine of its own for each test, with the app installed on it as users install it: from the wheel."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from installed import BIN, Installed, installed_at
from machine import ROOT, SIZES, Machine, build

SOURCES = (
    "coachtui", "scenarios", "questionbanks", "tests", "docs", ".build", ".ci", "pyproject.toml", ".gitignore",
    "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
)  # fmt: skip
"""What a build is made from."""


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this tree to build from: a build compiles catalogues, which other tests are reading meanwhile."""
    folder = _shared(tmp_path_factory) / "tree"
    with _one_at_a_time(folder):
        if not any(folder.iterdir()):
            for path in filter(Path.exists, (ROOT / name for name in SOURCES)):
                if path.is_dir():
                    shutil.copytree(path, folder / path.name, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
                else:
                    shutil.copy(path, folder)
    return folder


@pytest.fixture(scope="session")
def wheel(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree, built once for all workers."""
    folder = _shared(tmp_path_factory) / "wheel"
    with _one_at_a_time(folder):
        if not any(folder.glob("*.whl")):
            build("wheel", tree, folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Installed:
    """The command that COACHTUI_BIN names, else the one of the wheel, installed into a folder of its own."""
    if named := os.environ.get(BIN):
        return installed_at(Path(named))
    wheel: Path = request.getfixturevalue("wheel")
    folder = _shared(tmp_path_factory) / "installed"
    with _one_at_a_time(folder):
        if not (folder / "bin").exists():
            pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-input"]
            subprocess.run([*pip, "--target", str(folder), str(wheel)], check=True)
    return Installed(folder / "bin" / "coachtui", Path(sys.executable), {"PYTHONPATH": str(folder)})


@pytest.fixture
def machine(installed: Installed, tmp_path: Path) -> Machine:
    """An empty machine with a terminal of 80x24."""
    return Machine(installed, tmp_path, SIZES[0])


@pytest.fixture(params=[SIZES[0], pytest.param(SIZES[1], marks=pytest.mark.long)], ids="{0[0]}x{0[1]}".format)
def any_machine(installed: Installed, tmp_path: Path, request: pytest.FixtureRequest) -> Machine:
    """An empty machine, once with a terminal of 80x24 and once with one of 120x40."""
    return Machine(installed, tmp_path, request.param)


def _shared(factory: pytest.TempPathFactory) -> Path:
    """Return a folder that all workers of one run share."""
    base = factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    """Make a folder and hold it, so that one worker fills it and the others find it full."""
    folder.mkdir(exist_ok=True)
    with (folder.parent / f"{folder.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
