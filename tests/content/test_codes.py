"""Every code by its own examples: the bad one yields it, the good one does not."""

import pytest

from coachtui.content.codes import CODES
from coachtui.content.codes.examples import files
from coachtui.content.compiling import compiled
from coachtui.content.diagnostics import Diagnostic

NOT_YET = {code for code in CODES if code[0] in "CDTLQG"} | {
    "F011", "F012", "F013", "F014", "F015", "F016", "F017", "R002", "R003", "R004", "R005", "Y029",
    *(f"S{number:03}" for number in range(4, 15)), *(f"V{number:03}" for number in range(5, 13)),
}  # fmt: skip
"""Codes that nothing finds yet."""
SHOWN = [code for code in CODES.values() if code.bad]


def found(example: str) -> list[Diagnostic]:
    problems: list[Diagnostic] = []
    for path, data in files(example).items():
        problems += compiled(data, path, "scenario").problems
    return problems


@pytest.mark.parametrize("code", [code.code for code in SHOWN if code.code not in NOT_YET])
def test_the_bad_example_yields_the_code_and_the_good_one_does_not(code: str) -> None:
    bad, good = found(CODES[code].bad), found(CODES[code].good)
    assert code in [problem.code for problem in bad]
    assert code not in [problem.code for problem in good]
    assert not any(CODES[problem.code].severity == "error" for problem in good)
