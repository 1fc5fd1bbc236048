"""Findings for other programs: JSON, the annotations of GitHub, and SARIF 2.1.0."""

import json
from collections.abc import Callable
from typing import Any

import coachtui
from coachtui.content.codes import CODES
from coachtui.content.diagnostics import Diagnostic
from coachtui.content.linting.every import Report
from coachtui.i18n import _
from coachtui.wording.diagnostics import helps, sentence

_SARIF = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def as_json(report: Report) -> str:
    """Return the findings as JSON."""
    return _written(
        {"clean": report.clean, "files": report.files, "findings": [finding(problem) for problem in report.problems]}
    )


def finding(problem: Diagnostic) -> dict[str, Any]:
    """Return a finding as JSON has it."""
    found = {
        "code": problem.code,
        "severity": CODES[problem.code].severity,
        "path": problem.path,
        "line": problem.mark.line,
        "column": problem.mark.column,
        "length": problem.mark.length,
        "message": sentence(problem),
        "help": helps(problem),
    }
    return found | {name: problem.values[name] for name in ("fix", "near") if name in problem.values}


def as_github(report: Report) -> str:
    """Return the findings as commands that GitHub shows beside the changed lines."""
    lines = []
    for problem in report.problems:
        mark = problem.mark
        place = (
            f"file={_property(problem.path)},line={mark.line},col={mark.column},endColumn={mark.column + mark.length}"
        )
        command = _COMMANDS[CODES[problem.code].severity]
        lines.append(f"::{command} {place},title={problem.code}::{_data(sentence(problem))}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_sarif(report: Report) -> str:
    """Return the findings as SARIF, for code scanning."""
    used = sorted({problem.code for problem in report.problems})
    rules = [
        {
            "id": code,
            "shortDescription": {"text": _(CODES[code].why)},
            "help": {"text": _(CODES[code].help)},
            "defaultConfiguration": {"level": CODES[code].severity},
        }
        for code in used
    ]
    results = [
        {
            "ruleId": problem.code,
            "ruleIndex": used.index(problem.code),
            "level": CODES[problem.code].severity,
            "message": {"text": sentence(problem)},
            "locations": [_location(problem)],
        }
        for problem in report.problems
    ]
    driver = {"name": "coachtui", "version": coachtui.__version__, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return _written({"$schema": _SARIF, "version": "2.1.0", "runs": [run]})


def _location(problem: Diagnostic) -> dict[str, Any]:
    from urllib.parse import quote

    mark = problem.mark
    region = {"startLine": mark.line, "startColumn": mark.column, "endColumn": mark.column + mark.length}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(problem.path)}, "region": region}}


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


WRITERS: dict[str, Callable[[Report], str]] = {"json": as_json, "github": as_github, "sarif": as_sarif}
