"""`coachtui forget`: erasing a person for good, after saying what goes and what stays."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from coachtui.cli.groups import Command
from coachtui.cli.naming import optional_name_argument, person_named
from coachtui.cli.output import columns, say
from coachtui.cli.tools import Tools
from coachtui.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from coachtui.cli.asking import Asking
    from coachtui.coaching.held import Held, Mention
    from coachtui.coaching.people import Person
    from coachtui.services.forgetting import Going, Proof

_MENTIONS = ("keep", "ask", "remove")
_ANSWERS = {"keep": N_("keep"), "remove": N_("put … in its place")}


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Erase a person for good: card, plan, minutes, words, undo and backups. Undo cannot bring it back. What goes "
        "and what stays is said first. Without a name it lists what is older than keep_months in the settings.\n\n"
        "Such as: coachtui forget Anna"
    )

    @click.command("forget", cls=Command, help=text)
    @optional_name_argument
    @click.option("--yes", is_flag=True, help=_("Do not ask."))
    @click.option(
        "--mentions",
        metavar="keep|ask|remove",
        help=_("What becomes of the name where it stands in words about others."),
    )
    @click.pass_obj
    def forget(tools: Tools, name: str | None, yes: bool, mentions: str | None) -> int:
        from coachtui.cli.asking import asking
        from coachtui.services.forgetting import forget, going
        from coachtui.services.mentions import Strike
        from coachtui.services.typed import read_word

        if name is None:
            return _list_kept_long(tools)
        way = read_word(mentions, _MENTIONS, str, "mentions") if mentions is not None else _usual(yes)
        person = person_named(tools, name, left=True)
        found = going(tools.records, tools.home, person, tools.context.now)
        _say_going(found)
        answers = asking()
        struck = _struck(answers, found.held.mentions, way)
        if not yes and not _sure(answers, person):
            say(_("Nothing was erased."))
            return 1
        proof = forget(tools.desk, tools.home, Strike(person.id, struck))
        return _say_done(person, found, proof)

    return forget


def _list_kept_long(tools: Tools) -> int:
    """List about whom something is older than the user meant it to become; it is never deleted by itself."""
    from coachtui.errors import CoachError
    from coachtui.services.retention import kept_long
    from coachtui.wording.dates import day_with_year

    months = tools.settings.keep_months
    if not months:
        raise CoachError("forget-whom", hint="keep-months")
    found = kept_long(tools.records, tools.context.today, months)
    if not found:
        say(_("Nothing is older than keep_months = {months} in settings.toml.").format(months=months))
        return 0
    say(_("Older than keep_months = {months} in settings.toml").format(months=months))
    columns(
        [
            (
                person.name,
                _("since {day}").format(day=day_with_year(since)),
                _("left on {day}").format(day=day_with_year(person.left)) if person.left else "",
            )
            for person, since in found
        ]
    )
    say(_("Nothing is deleted by itself. See it with: coachtui export NAME. Erase it with: coachtui forget NAME"))
    return 0


def _usual(yes: bool) -> str:
    return "ask" if sys.stdin.isatty() and not yes else "keep"


def _say_going(found: Going) -> None:
    """Say what goes with its counts, what stays, and what lies elsewhere."""
    from coachtui.wording.dates import day_with_year
    from coachtui.wording.durations import duration

    person = found.held.person
    say(_("Erasing {name}. This cannot be undone.").format(name=person.name))
    say()
    say(_("Goes"))
    columns([(_("card"), "1"), *((said, str(count)) for said, count in _counts(found.held) if count)], numbers=(1,))
    say(_("Changes that undo could bring back go with it, and those before them."), indent=1)
    if found.copies:
        text = ngettext(
            "{count} backup or copy of the records goes: it holds the same.",
            "{count} backups and copies of the records go: they hold the same.",
            len(found.copies),
        )
        say(text.format(count=len(found.copies)), indent=1)
    if found.months:
        say(_("Stays"))
        text = ngettext(
            "{minutes} as the total of {count} month, without a name",
            "{minutes} as the totals of {count} months, without a name",
            found.months,
        )
        say(text.format(minutes=duration(found.minutes), count=found.months), indent=1)
    if found.held.exports:
        say(_("Written out before; delete these files yourself"))
        columns([(day_with_year(made.day), path) for made in found.held.exports for path in made.paths])
    say(_("Copies that you made elsewhere are out of reach: backups on other disks, printed pages, sent files."))
    say()


def _counts(held: Held) -> Iterable[tuple[str, int]]:
    own = [running for running in held.running if running.person == held.person.id]
    lines = [line for running in held.running for line in running.log if line.who == held.person.id]
    return (
        (_("blocks"), len(held.blocks)),
        (_("entries of minutes"), len(held.entries)),
        (_("sessions"), len(held.sessions)),
        (_("session underway"), len(own)),
        (_("lines about them in a group that is underway"), 0 if own else len(lines)),
        (_("notes"), len(held.notes)),
        (_("actions"), len(held.actions)),
        (_("wins"), len(held.wins)),
        (_("goals"), len(held.goals)),
        (_("experiments"), len(held.experiments)),
        (_("parked topics"), len(held.parked)),
        (_("links"), len(held.resources)),
        (_("questions laid out"), sum(len(prepared.prompts) for prepared in held.prepared)),
        (_("absences"), len(held.absences)),
        (_("pairs"), len(held.pairs)),
        (_("events in calendar files"), len(held.sent)),
    )


def _struck(answers: Asking, mentions: tuple[Mention, ...], way: str) -> tuple[Mention, ...]:
    """Say where the name stands in words about others, and return the mentions that are to go."""
    if not mentions:
        return ()
    from coachtui.wording.person_export import where

    said: dict[tuple[str, str], str] = {}
    say(_("Named in words about others"))
    for mention in mentions:
        same = (mention.about, mention.text)
        if same in said:
            continue
        say(f"{where(mention)}: {mention.text}", indent=1)
        said[same] = answers.choice(_("The name in it?"), list(_ANSWERS), _answer) if way == "ask" else way
    if way == "keep":
        say(_("These stay as they are; look at each with: --mentions ask"), indent=1)
    say()
    return tuple(mention for mention in mentions if said[mention.about, mention.text] == "remove")


def _answer(word: str) -> str:
    return _(_ANSWERS[word])


def _sure(answers: Asking, person: Person) -> bool:
    """Ask once: the name typed is the answer."""
    from coachtui.language.names import fold

    return fold(answers.text(_("Type the name to erase {name}:").format(name=person.name), "", str)) == fold(
        person.name
    )


def _say_done(person: Person, found: Going, proof: Proof) -> int:
    """Say what the look at every byte of the data folder has shown; return the exit code."""
    say(_("Erased {name}.").format(name=person.name))
    if proof.with_id:
        say(_("Traces are left in: {files}. Delete these files.").format(files=", ".join(proof.with_id)))
    if proof.live:
        files = ", ".join(proof.live)
        say(
            _("Traces are left in: {files}. The records need these files: keep them, and report it.").format(
                files=files
            )
        )
    if proof.with_id or proof.live:
        return 1
    if proof.with_name:
        say(_("The name still stands in: {files}").format(files=", ".join(proof.with_name)))
    else:
        say(_("Every byte of the data folder was looked at: neither the id nor the full name is left."))
    if found.copies:
        say(_("Take a new backup with: coachtui backup"))
    return 0
