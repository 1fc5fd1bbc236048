"""The reference pages say what the declarations say."""

import runpy
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_reference_pages_are_current() -> None:
    script = runpy.run_path(str(ROOT / ".build" / "reference.py"))
    for name, page in script["PAGES"].items():
        assert (ROOT / "docs" / "reference" / name).read_text(encoding="utf-8") == page(), "run .build/reference.py"
