"""What is known about one thing that can be found in content: the definition from which everything else comes."""

from typing import NamedTuple

from coachtui.content.diagnostics import Severity


class Code(NamedTuple):
    """One thing that can be found.

    An error makes its file unusable, a warning does not, and a note says something that is not wrong at all. `message`
    is filled from the values of the diagnostic, `help` says what to do, `why` what it is good for. The examples are
    read by `examples.files`: `bad` yields the code, `good` does not; both are empty for what no folder can show.
    """

    code: str
    severity: Severity
    message: str
    help: str
    why: str
    bad: str = ""
    good: str = ""
