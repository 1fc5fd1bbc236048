"""A repository of git for tests, without anybody's settings."""

import os
import subprocess
from pathlib import Path

WHO = ("-c", "user.name=a", "-c", "user.email=a@b.test", "-c", "init.defaultBranch=main", "-c", "gc.auto=0")


def git(folder: Path, *arguments: str, given: bytes = b"") -> str:
    """Run git in a folder and return what it says."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "GIT_CONFIG_GLOBAL": os.devnull}
    command = ["git", *WHO, *arguments]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, env=environment, input=given)
    return done.stdout.decode().strip()


def commit(folder: Path, message: str) -> str:
    """Commit everything, and return the commit."""
    git(folder, "add", ".")
    git(folder, "commit", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD")
