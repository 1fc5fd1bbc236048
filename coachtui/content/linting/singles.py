"""A file by itself: it stands in no folder of the layout, so it says what it is, and nothing is beside it."""

from itertools import islice
from pathlib import Path

from coachtui.content.characters import lines_of
from coachtui.content.compiled import Compiled
from coachtui.content.compiling import Looked, looked
from coachtui.content.diagnostics import MOST_PROBLEMS, Diagnostic
from coachtui.content.folders import File
from coachtui.content.formats.every import FORMATS, format_in
from coachtui.content.library import taken
from coachtui.content.linting import fitting, questions, sharing
from coachtui.content.linting.given import Bank, Given


def single(path: Path) -> tuple[Given, list[Diagnostic]]:
    """Return a file and all that can be said about it alone."""
    shown = path.as_posix().encode("utf-8", "replace").decode()
    file = File(path, shown, path.stem, "scenario", "")
    data = taken(file)
    if isinstance(data, Diagnostic):
        return Given(file, Looked(Compiled(shown, None, "", (data,), {})), ()), [data]
    told = format_in(data.decode("utf-8", "replace"))
    form = told.name if told else "guideline" if path.suffix.lower() == ".md" else "scenario"
    file = file._replace(format=form)
    given = Given(file, looked(data, shown, form), lines_of(data))
    problems = list(given.compiled.problems)
    if given.values is not None:
        study = FORMATS[form].study(given.values, whole=given.compiled.values is not None)
        problems += given.looked.placed(islice(study, MOST_PROBLEMS))
        bank = Bank(given.values.get("language") or "en", (given,), {}, None)
        if form != "translation":
            problems += [*fitting.check(bank), *questions.check(bank), *sharing.check_licence(bank)]
    problems += sharing.check([given])
    return given, problems
