"""All that is held on one person, in the user's language: the sections of the file that the person can read."""

from collections.abc import Iterable

from coachtui.coaching.events import Sent
from coachtui.coaching.held import Held, Mention, Paired
from coachtui.coaching.people import Person
from coachtui.coaching.sessions import LogLine, Session
from coachtui.documents.person_export import Line, Section, as_markdown
from coachtui.i18n import N_, _, ngettext
from coachtui.wording.carried import experiment_line, goal_lines, parked_line, resource_line
from coachtui.wording.dates import clock, day_with_year
from coachtui.wording.durations import duration
from coachtui.wording.people import absence, card
from coachtui.wording.sessions import correction, focus, log_line, owner, talked
from coachtui.wording.words import reason, state

_ENTRIES = {"session": N_("session"), "moment": N_("moment")}
_PLACES = {
    "note": N_("note about {name}"),
    "session": N_("session with {name}"),
    "running": N_("session underway with {name}"),
    "action": N_("action with {name}"),
    "win": N_("win of {name}"),
    "goal": N_("goal of {name}"),
    "experiment": N_("experiment with {name}"),
    "parked": N_("topic parked with {name}"),
    "resource": N_("link for {name}"),
    "prepared": N_("questions laid out for {name}"),
    "card": N_("card of {name}"),
    "play": N_("your first words for a talk"),
    "rhythm": N_("a rhythm"),
}


def markdown(held: Held) -> str:
    """Return the export as Markdown, in the user's language."""
    made = _("Written on {day}: all that coachtui holds on {name}.")
    return as_markdown(
        held.person.name, [made.format(day=day_with_year(held.made), name=held.person.name)], sections(held)
    )


def sections(held: Held) -> list[Section]:
    """Return what is held, by kind; kinds without anything are left out."""
    name = _first(held.person)
    found = [
        Section(_("Card"), _card(held.person)),
        Section(_("Sessions"), tuple(_session(session, name) for session in held.sessions)),
        Section(
            _("Session underway"),
            tuple(
                Line(
                    _joined(day_with_year(running.started), running.title),
                    (*_log(running.log, name), *filter(None, (running.typing,))),
                )
                for running in held.running
            ),
        ),
        Section(_("Notes"), tuple(Line(f"{day_with_year(note.day)}: {note.text}") for note in held.notes)),
        Section(_("Goals"), tuple(Line(goal.text, goal_lines(goal)) for goal in held.goals)),
        Section(_("Actions"), tuple(Line(_action(held, number)) for number in range(len(held.actions)))),
        Section(_("Went well"), tuple(Line(f"{day_with_year(win.day)}: {win.text}") for win in held.wins)),
        Section(_("Experiments"), tuple(Line(experiment_line(each)) for each in held.experiments)),
        Section(_("Parked topics"), tuple(Line(parked_line(each)) for each in held.parked)),
        Section(_("Links"), tuple(Line(resource_line(each)) for each in held.resources)),
        Section(
            _("Laid out for the next talk"),
            tuple(Line(prompt.ask) for prepared in held.prepared for prompt in prepared.prompts),
        ),
        Section(_("Time"), tuple(_entries(held))),
        Section(_("Blocks"), tuple(_blocks(held))),
        Section(_("Absences"), tuple(Line(absence(each)) for each in held.absences)),
        Section(_("Pairs"), tuple(Line(_pair(each), tuple(_met(each))) for each in held.pairs)),
        Section(_("In calendar files"), tuple(Line(_told(each)) for each in held.sent)),
        Section(_("Written out before"), tuple(Line(day_with_year(each.day), each.paths) for each in held.exports)),
        Section(
            _("Named in words about others"),
            tuple(Line(f"{where(mention)}: {mention.text}") for mention in held.mentions),
            _("Look at each of these before you hand this on: they are about somebody else."),
        ),
    ]
    return [section for section in found if section.lines]


def where(mention: Mention) -> str:
    """Return where a mention stands: `note about Bo Ek, 3 Nov 2026`."""
    return _joined(
        _(_PLACES[mention.kind]).format(name=mention.name), day_with_year(mention.day) if mention.day else ""
    )


def mentions_said(count: int, name: str) -> str:
    """Return how often somebody is named in words about others."""
    text = ngettext(
        "{name} is named once in words about others; look at it before you hand the files on.",
        "{name} is named {count} times in words about others; look at each before you hand the files on.",
        count,
    )
    return text.format(name=name, count=count)


def _card(person: Person) -> tuple[Line, ...]:
    return (Line(person.name), Line(", ".join(card(person))))


def _pair(pair: Paired) -> str:
    until = _("until {day}").format(day=day_with_year(pair.until)) if pair.until else ""
    since = _("since {day}").format(day=day_with_year(pair.since))
    return _joined(pair.partner or _("you"), since, until, duration(pair.minutes))


def _met(pair: Paired) -> Iterable[str]:
    return (_joined(_("met {day}").format(day=day_with_year(day)), duration(minutes)) for day, minutes in pair.met)


def _session(session: Session, name: str) -> Line:
    head = _joined(
        day_with_year(session.day),
        duration(session.minutes),
        session.title,
        focus(session.focus),
        _("who talked: {who}").format(who=talked(session.talked, name)) if session.talked else "",
    )
    outcome = [_("Outcome: {text}").format(text=session.outcome)] if session.outcome else []
    rating = [] if session.rating is None else [_("Their own rating: {value} of 10").format(value=session.rating)]
    return Line(head, (*_log(session.log, name), *outcome, *rating, *map(correction, session.changes)))


def _log(lines: Iterable[LogLine], name: str) -> list[str]:
    asked = _("Asked: {text}")
    return [asked.format(text=line.text) if line.kind == "prompt" else log_line(line, name) for line in lines]


def _action(held: Held, number: int) -> str:
    action = held.actions[number]
    due = _("by {day}").format(day=day_with_year(action.due)) if action.due else ""
    done = _("done {day}").format(day=day_with_year(action.done)) if action.done else ""
    said = _joined(owner(action.owner, _first(held.person)), due, done, action.came)
    return f"{day_with_year(action.made)}: {action.text} ({said})"


def _entries(held: Held) -> Iterable[Line]:
    for entry in held.entries:
        yield Line(_joined(day_with_year(entry.day), duration(entry.minutes), _(_ENTRIES[entry.kind]), entry.flow))


def _blocks(held: Held) -> Iterable[Line]:
    for block in held.blocks:
        at = f"{day_with_year(block.day)} {clock(block.start)}".rstrip()
        why = reason(block.reason) if block.reason else ""
        yield Line(_joined(at, duration(block.minutes), state(block.state), why))


def _told(sent: Sent) -> str:
    at = f"{day_with_year(sent.day)} {clock(sent.start)}".rstrip()
    return _joined(at, duration(sent.minutes), _("cancelled") if sent.cancelled else "")


def _joined(*texts: str) -> str:
    return ", ".join(filter(None, texts))


def _first(person: Person) -> str:
    return person.name.split()[0]
