"""`coachtui import`: questions from a Markdown list or a table into a bank."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from coachtui.cli.groups import Command
from coachtui.cli.output import say
from coachtui.cli.tools import Tools
from coachtui.errors import CoachError
from coachtui.i18n import _, ngettext
from coachtui.settings import LANGUAGES

if TYPE_CHECKING:
    from coachtui.services.authoring.importing import Import


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Bring questions into a bank: from Markdown, the items of the lists under their headings, or from CSV with the "
        "columns question, theme, skill, tags and avoid. Headings become themes; an item within another follows it. "
        "What is asked there already is not added again. Without --into they go into your own bank.\n\n"
        "Such as: coachtui import questions.md"
    )

    @click.command("import", cls=Command, help=text)
    @click.argument("file", metavar="FILE")
    @click.option("--into", metavar="FOLDER", help=_("The folder of a bank, made where it is missing."))
    @click.option("--language", metavar="en|da|sv", help=_("The language of the questions. Without it, yours."))
    @click.option("--theme", metavar="NAME", default="", help=_("The theme of questions that stand under no heading."))
    @click.option("--keep-good", is_flag=True, help=_("Bring in the good lines where others have mistakes."))
    @click.option("--dry-run", is_flag=True, help=_("Change nothing; show what would be added."))
    @click.pass_obj
    def bring(
        tools: Tools, file: str, into: str | None, language: str | None, theme: str, keep_good: bool, dry_run: bool
    ) -> int:
        from coachtui import i18n
        from coachtui.services.authoring.importing import carry_out, check_theme, personal_bank, plan_import

        language = language or i18n.current()
        if language not in LANGUAGES:
            raise CoachError("language-unknown", typed=language)
        folder = Path(into).expanduser() if into else personal_bank(tools.home, language)
        plan = plan_import(Path(file).expanduser(), folder, language, check_theme(theme) if theme else "")
        refused = bool(plan.mistakes) and not keep_good
        if not refused and not dry_run:
            carry_out(plan)
        _tell(plan, file, refused=refused, done=not dry_run)
        return 1 if refused else 0

    return bring


def _tell(plan: Import, file: str, *, refused: bool, done: bool) -> None:
    from coachtui.wording.authoring import why_not

    for mistake in plan.mistakes:
        click.echo(f"{file}:{mistake.line}: {why_not(mistake.code)} {mistake.text}".rstrip(), err=True)
    count = sum(len(added) for added in plan.added.values())
    if refused:
        said = ngettext(
            "Nothing was brought in. With --keep-good the other {count} question is.",
            "Nothing was brought in. With --keep-good the other {count} questions are.",
            count,
        )
        click.echo(f"coachtui: {said.format(count=count) if count else _('Nothing was brought in.')}", err=True)
        return
    for theme, added in plan.added.items():
        say(f"{theme}  {', '.join(each.id for each in added)}", indent=1)
    if not count and not plan.known:
        say(_("There is no question in this file."))
        return
    parts = [ngettext("{count} question added", "{count} questions added", count).format(count=count)]
    if not done:
        parts = [
            ngettext("{count} question would be added", "{count} questions would be added", count).format(count=count)
        ]
    if plan.known:
        parts.append(ngettext("{count} there already", "{count} there already", plan.known).format(count=plan.known))
    say(_("{what}: {path}").format(what=", ".join(parts), path=plan.folder))
