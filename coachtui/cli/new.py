"""`coachtui new`: a scenario or a bank to begin with, from a few questions."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from coachtui import i18n
from coachtui.cli.groups import Command, Commands, Table
from coachtui.cli.output import say
from coachtui.cli.tools import Tools
from coachtui.errors import CoachError
from coachtui.i18n import N_, _
from coachtui.settings import LANGUAGES

COMMANDS: Table = {
    "scenario": ("coachtui.cli.new:scenario_command", N_("A scenario: the good path first, then what tempts.")),
    "bank": ("coachtui.cli.new:bank_command", N_("A bank of questions: a folder to keep in git and share.")),
}
_LANGUAGE = N_("The language it is written in. Without it, yours.")
_NO_QUESTIONS = N_("Ask nothing: what is not said stands there to be changed.")


def command() -> click.Command:
    """Make the group."""
    text = _("Begin a scenario or a bank. A few questions are asked; what is written passes every check.")
    return click.command("new", cls=Commands, table=COMMANDS, help=text)(_show_help)


@click.pass_context
def _show_help(context: click.Context) -> None:
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def scenario_command() -> click.Command:
    """Make the command that begins a scenario."""
    text = _(
        "Begin a scenario. The talk that goes well is asked for first, from the opening to the end, then what one "
        "might say instead. The file passes every check, can be played at once, and is yours to change.\n\n"
        'Such as: coachtui new scenario --title "The late report"'
    )

    @click.command("scenario", cls=Command, help=text)
    @click.option("--title", metavar="TEXT", help=_("What people read in the list."))
    @click.option("--you", metavar="TEXT", help=_("Who the player is."))
    @click.option("--them", metavar="TEXT", help=_("Who the other is."))
    @click.option("--brief", metavar="TEXT", help=_("What the player knows, and is after."))
    @click.option("--level", type=click.IntRange(1, 3), default=1, help=_("1 recognise, 2 apply, 3 hard."))
    @click.option("--minutes", type=click.IntRange(1, 240), default=2, help=_("How long a play takes, in minutes."))
    @click.option("--language", metavar="en|da|sv", help=_(_LANGUAGE))
    @click.option("--into", metavar="FOLDER", help=_("The folder. Without it, scenarios here, or your own."))
    @click.option("--no-questions", is_flag=True, help=_(_NO_QUESTIONS))
    @click.pass_obj
    def scenario(
        tools: Tools, /, level: int, minutes: int, language: str | None, into: str | None, no_questions: bool,
        **given: str | None,
    ) -> None:  # fmt: skip
        from coachtui.services.authoring.starting import begin_scenario, check_words, scenario_folder
        from coachtui.wording.starting import first_words, trust

        spoken = _language(language)
        said = {name: check_words(name, text) for name, text in given.items() if text is not None}
        with _speaking(spoken):
            words, meter = first_words() | said, trust()
        if not no_questions:
            words |= _answers(words, said)
        folder = Path(into).expanduser() if into else scenario_folder(tools.home, Path())
        path = begin_scenario(words, meter, spoken, minutes, level, folder)
        say(_("Wrote {path}").format(path=path))
        say(_("Next: coachtui play {path}").format(path=shlex.quote(str(path))))

    return scenario


def bank_command() -> click.Command:
    """Make the command that begins a bank."""
    text = _(
        "Begin a bank of questions in a folder: bank.yaml, one theme, licence, a page for readers, and a sample of "
        "checks for git.\n\nSuch as: coachtui new bank our-questions"
    )

    @click.command("bank", cls=Command, help=text)
    @click.argument("folder", metavar="FOLDER")
    @click.option("--title", metavar="TEXT", help=_("What the bank is called."))
    @click.option("--theme", metavar="TEXT", help=_("What its first theme is called."))
    @click.option("--license", "licence", metavar="NAME", help=_("Under which licence others may use it."))
    @click.option("--language", metavar="en|da|sv", help=_(_LANGUAGE))
    @click.option("--no-questions", is_flag=True, help=_(_NO_QUESTIONS))
    def bank(
        folder: str, title: str | None, theme: str | None, licence: str | None, language: str | None, no_questions: bool
    ) -> None:
        from coachtui.services.authoring.starting import NewBank, begin_bank
        from coachtui.wording import starting

        spoken = _language(language)
        said = {"title": title, "theme": theme, "license": licence}
        with _speaking(spoken):
            first, asked = starting.first_bank(), starting.first_questions()
        words = first | {"license": starting.LICENCES[0]} | {name: text for name, text in said.items() if text}
        if not no_questions:
            words |= _bank_answers(words, said)
        with _speaking(spoken):
            page = starting.readme(words["title"])
        new = NewBank(words["title"], spoken, words["license"], words["theme"], asked, page)
        for path in begin_bank(new, Path(folder).expanduser()):
            say(_("Wrote {path}").format(path=path))
        say(_("Next: coachtui lint {path}").format(path=shlex.quote(folder)))

    return bank


def _answers(words: dict[str, str], said: dict[str, str]) -> dict[str, str]:
    """Ask for the parts of a scenario that were not said; what stands there is the proposal."""
    from coachtui.cli.asking import asking
    from coachtui.services.authoring.starting import check_words
    from coachtui.wording.starting import QUESTIONS, question

    asker = asking()
    say(_("Enter takes what is proposed. All of it can be changed in the file later."))
    answers = {}
    for name in QUESTIONS:
        if name not in said:

            def check(text: str, name: str = name) -> object:
                return check_words(name, text)

            answers[name] = check_words(name, asker.proposal(question(name), words[name], check))
    return answers


def _bank_answers(words: dict[str, str], said: dict[str, str | None]) -> dict[str, str]:
    from coachtui.cli.asking import asking
    from coachtui.services.authoring.starting import check_words
    from coachtui.wording import starting

    asker = asking()
    answers = {}
    for name in starting.BANK_QUESTIONS:
        asked = starting.bank_question(name)
        if said[name]:
            continue
        if name == "license":
            answers[name] = asker.choice(asked, starting.LICENCES, starting.licence)
        else:
            answers[name] = check_words(
                "title", asker.proposal(asked, words[name], lambda text: check_words("title", text))
            )
    return answers


def _language(asked: str | None) -> str:
    language = asked or i18n.current()
    if language not in LANGUAGES:
        raise CoachError("language-unknown", typed=language)
    return language


@contextmanager
def _speaking(language: str) -> Iterator[None]:
    """Speak another language for a while: the words of content may be in another one than the app."""
    before = i18n.current()
    i18n.use(language)
    try:
        yield
    finally:
        i18n.use(before)
