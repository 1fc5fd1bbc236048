"""The command line run in this process: the same way `main` runs it, with its exit code and what it printed."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from coachtui.cli.root import run


class Said(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def data(self) -> Any:
        return json.loads(self.out)


Coach = Callable[..., Said]


@pytest.fixture
def coach(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Coach:
    """Run one command line: `coach("log", "Ali", "20")`; `at` sets the clock, `stdin` is what is piped in."""

    def call(*arguments: str, at: str = "", stdin: str = "") -> Said:
        if at:
            monkeypatch.setenv("COACHTUI_NOW", at)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        capsys.readouterr()
        code = run(list(arguments))
        return Said(code, *capsys.readouterr())

    return call


@pytest.fixture
def team(coach: Coach) -> Coach:
    """Three people with a target of 45 minutes, on Wednesday 18 November 2026, 9:00."""
    people = ("--person", "Anna Holm", "--person", "Ali Rahman", "--person", "Søren Vik")
    assert coach("init", "--name", "Mette", "--country", "DK", *people).code == 0
    return coach


@pytest.fixture
def shell() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the real command in a process of its own; keywords are environment variables."""

    def call(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "coachtui", *arguments],
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=30,
        )

    return call
