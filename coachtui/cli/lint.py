"""`coachtui lint`: everything that is wrong in content files, at once, each thing in its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from coachtui.cli.groups import Command
from coachtui.cli.tools import Tools
from coachtui.i18n import _, ngettext

if TYPE_CHECKING:
    from coachtui.content.linting.every import Report

FORMATS = ("text", "json", "github", "sarif")


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Check content: scenarios, questions, flows, guidelines, translations. Without a path, the folder you are in "
        "if it holds content, else your own bank. A comment “# coachtui: allow C003” silences a warning in its line "
        "and the next; above everything, in the whole file. Exit code 0: clean; 1: something was found; 2: could "
        "not be checked.\n\nSuch as: coachtui lint scenarios --against main"
    )

    @click.command("lint", cls=Command, help=text)
    @click.argument("paths", nargs=-1, metavar="[PATH]...")
    @click.option("--format", "form", type=click.Choice(FORMATS), default="text", help=_("How findings are written."))
    @click.option(
        "--against",
        metavar="PATH|REF|PIN",
        default="",
        help=_(
            "An older folder, a git state, or the commit that was agreed on (NAME@COMMIT): what vanished since, and "
            "whether history was rewritten."
        ),
    )
    @click.pass_obj
    def lint(tools: Tools, paths: tuple[str, ...], form: str, against: str) -> int:
        from coachtui.services.authoring.checking import check

        report = check([Path(path).expanduser() for path in paths], against, tools.home, tools.clock.today())
        if form == "text":
            _as_text(report)
        else:
            from coachtui.cli import lint_formats

            click.echo(lint_formats.WRITERS[form](report), nl=False)
        return 0 if report.clean else 1

    return lint


def _as_text(report: Report) -> None:
    from coachtui.cli.lint_text import print_findings

    if report.problems:
        print_findings(report.problems, report.lines)
    click.echo(_summary(report), err=bool(report.problems))


def _summary(report: Report) -> str:
    from coachtui.content.codes import CODES

    files = ngettext("{count} file", "{count} files", report.files).format(count=report.files)
    if not report.files and not report.problems:
        return _("There is no content here.")
    if not report.problems:
        return _("{files}: clean.").format(files=files)
    counts = dict.fromkeys(("error", "warning", "note"), 0)
    for problem in report.problems:
        counts[CODES[problem.code].severity] += 1
    said = [
        ngettext("{count} error", "{count} errors", counts["error"]).format(count=counts["error"]),
        ngettext("{count} warning", "{count} warnings", counts["warning"]).format(count=counts["warning"]),
        ngettext("{count} note", "{count} notes", counts["note"]).format(count=counts["note"]),
    ]
    found = ", ".join(text for text, count in zip(said, counts.values(), strict=True) if count)
    first = min(report.problems, key=lambda problem: list(counts).index(CODES[problem.code].severity))
    said_more = _("{files}: {found}. “coachtui explain {code}” says more.")
    return said_more.format(files=files, found=found, code=first.code)
