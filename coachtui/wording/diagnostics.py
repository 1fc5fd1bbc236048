"""What is wrong in content files, as sentences: what stands there, and what was probably meant."""

from collections.abc import Callable, Mapping
from typing import Any

from coachtui.content.codes import CODES
from coachtui.content.diagnostics import Diagnostic
from coachtui.i18n import N_, _
from coachtui.wording import findings
from coachtui.wording.practice import grade

_EXPECTED = {
    "text": N_("text"),
    "line": N_("one line of text"),
    "number": N_("a whole number"),
    "yes-no": N_("yes or no"),
    "day": N_("a day such as 2026-01-31"),
    "list": N_("a list"),
    "map": N_("a name with a colon and a value"),
    "text-or-list": N_("text or a list"),
    "text-or-map": N_("text, or a name with a colon and a value,"),
}
_TO_WRITE = {
    "text": N_("Write the words right behind the colon."),
    "line": N_("Write the words right behind the colon, in one line."),
    "number": N_("Write it in digits, such as 2."),
    "yes-no": N_("Write yes or no."),
    "day": N_("Write the year, the month and the day in digits, with dashes between them."),
    "list": N_("Write each item in a line of its own, behind a dash; or all in [ ], with commas between them."),
    "map": N_("Write name: value in each line below, indented, without a dash in front."),
    "text-or-list": N_("Write the words right behind the colon, or each item in a line below, behind a dash."),
    "text-or-map": N_("Write the words right behind the colon, or name: value in each line below, indented."),
}
_MISTAKES = {
    "empty": N_("it is empty"),
    "too-long": N_("it is too long"),
    "too-deep": N_("too many parentheses within one another"),
    "unbalanced": N_("a parenthesis is open or one too many"),
    "unknown-sign": N_("“{found}” means nothing here"),
    "expected-name": N_("the name of a meter or a flag is missing"),
    "expected-value": N_("a whole number is missing after the comparison"),
    "expected-operator": N_("“and” or “or” is missing"),
}


_VALUES: dict[str, Callable[[Any], str]] = {
    "because": findings.because,
    "picks": findings.picks,
    "offered": findings.on_offer,
    "got": findings.got,
    "grade": grade,
    "better": grade,
    "names": findings.all_of,
    "places": findings.places,
}
"""Values that are not shown as they are."""


def said(diagnostic: Diagnostic) -> str:
    """Return what was found, and nothing of what to do about it."""
    return _(CODES[diagnostic.code].message).format(**_shown(diagnostic.values))


def sentence(diagnostic: Diagnostic) -> str:
    """Return what was found, and the nearest name where a name was not."""
    meant = _meant(diagnostic)
    return f"{said(diagnostic)}. {meant}" if meant else said(diagnostic)


def helps(diagnostic: Diagnostic) -> list[str]:
    """Return what can be done about it: the name that was meant, the words to write, else what helps in general."""
    fix = diagnostic.values.get("fix")
    kind = _TO_WRITE.get(diagnostic.values.get("expected", ""), "")
    to_write = _("Write {words}").format(words=fix) if fix and "\n" not in fix else ""
    particular = [text for text in (_meant(diagnostic), to_write, kind and _(kind)) if text]
    return particular or [_(CODES[diagnostic.code].help)]


def _meant(diagnostic: Diagnostic) -> str:
    near = diagnostic.values.get("near")
    return _("Did you mean {names}?").format(names=_one_of(near)) if near else ""


def in_one_line(diagnostic: Diagnostic) -> str:
    """Return the place, the code and the sentence: `scenarios/x.yaml:12:9: S002 no scene or ending is called …`."""
    mark = diagnostic.mark
    return f"{diagnostic.path}:{mark.line}:{mark.column}: {diagnostic.code} {sentence(diagnostic)}"


def _shown(values: Mapping[str, Any]) -> dict[str, str]:
    shown = {name: _value(name, value) for name, value in values.items()}
    if "expected" in shown:
        expected = _EXPECTED[shown["expected"]]
        shown["expected"] = _(expected)
    if "mistake" in shown:
        mistake = _MISTAKES[shown["mistake"]]
        shown["mistake"] = _(mistake).format(found=shown.get("found", ""))
    return shown


def _value(name: str, value: Any) -> str:
    if name in _VALUES:
        return _VALUES[name](value)
    return _one_of(value) if isinstance(value, list) else str(value)


def _one_of(names: list[str]) -> str:
    """Return `“a”`, `“a” or “b”`, or `“a”, “b” or “c”`."""
    quoted = [_("“{line}”").format(line=name) for name in names]
    if len(quoted) < 2:
        return "".join(quoted)
    return _("{first} or {last}").format(first=", ".join(quoted[:-1]), last=quoted[-1])
