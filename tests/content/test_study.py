"""What a scenario's study finds: each code of its families by its own examples."""

import pytest

from coachtui.content.codes import CODES
from coachtui.content.codes.examples import files
from coachtui.content.compiling import compiled
from coachtui.content.formats.scenario import SCENARIO

STUDIED = [code for code in CODES if code[0] in "SVCRDT" and CODES[code].bad]


def codes(example: str) -> list[str]:
    (file,) = (compiled(data, path, "scenario") for path, data in files(example).items())
    found = [problem.code for problem in file.problems]
    if file.values is not None:
        found += [finding.code for finding in SCENARIO.study(file.values, whole=True)]
    return found


@pytest.mark.parametrize("code", STUDIED)
def test_the_bad_example_yields_the_code_and_the_good_one_does_not(code: str) -> None:
    assert code in codes(CODES[code].bad)
    assert code not in codes(CODES[code].good)
