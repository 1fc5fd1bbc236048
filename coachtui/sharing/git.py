"""Runs the user's git, in folders of ours alone: a folder that somebody else filled may tell git to run commands."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from coachtui.errors import CoachError

_KEPT = ("GIT_SSH", "GIT_SSH_COMMAND", "GIT_ASKPASS", "GIT_SSL_CAINFO", "GIT_SSL_CAPATH")
"""What of GIT_* says how to reach a host; anything else may point git elsewhere."""
_FIXED = ("-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "protocol.ext.allow=never")
SECONDS = 60
"""How long a command may take."""


def git(folder: Path, arguments: Sequence[str], *, protocols: str = "none", given: bytes = b"") -> bytes:
    """Run git on a bare repository of ours and return what it says.

    `protocols` are those it may use, parted by colons; none by default. Raises CoachError where there is no git, where
    it takes too long, or where it fails.
    """
    command = ["git", *_FIXED, "--no-pager", f"--git-dir={folder}", *arguments]
    try:
        done = subprocess.run(
            command,
            input=given,
            capture_output=True,
            env=environment(os.environ, protocols),
            timeout=SECONDS,
            check=False,
            cwd=folder.parent,
        )
    except FileNotFoundError as error:
        raise CoachError("git-none") from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CoachError("git-failed", said=type(error).__name__) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().split("\n")[-1]
        raise CoachError("git-failed", said=said.removeprefix("fatal: ")[:200])
    return done.stdout


def environment(given: "os._Environ[str] | dict[str, str]", protocols: str) -> dict[str, str]:
    """Return the environment for git: without GIT_*, but for how to reach a host; it never asks on the terminal."""
    kept = {name: value for name, value in given.items() if not name.startswith("GIT_") or name in _KEPT}
    fixed = {
        "GIT_ALLOW_PROTOCOL": protocols,
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "LC_ALL": "C",
    }
    return kept | fixed
