"""One person with records of every kind, and others beside them who are named in some of the words."""

from datetime import date, time

from library import FLOW, QUESTIONS

from coachtui.coaching.blocks import Block, Entry, Note
from coachtui.coaching.people import Person
from coachtui.coaching.rhythms import Weekly
from coachtui.coaching.running import Prompt, write_down
from coachtui.coaching.sessions import LogLine
from coachtui.practice.plays import Played
from coachtui.services.absences import AddAbsence, add_absence
from coachtui.services.desk import Change, Context, Desk
from coachtui.services.moments import LogMoment, log_moment
from coachtui.services.pairs import AddPair, add_pair
from coachtui.services.people import AddPeople, add_people
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.rhythms import RhythmCard, add_rhythm
from coachtui.services.session.beginning import Begin, begin_session
from coachtui.services.session.keeping import keep_running
from coachtui.services.session.preparing import LayOut, lay_out
from coachtui.services.session.telling import TellSession, tell_session
from coachtui.services.setup import SetUp, set_up
from coachtui.store.frames import Label
from coachtui.store.records import Records

CANARY = "canary-8c1f"
"""Stands in every word about Anna, and nowhere else."""


def person(desk: Desk, name: str) -> Person:
    """Return the one with a name."""
    return next(person for person in desk.records.people.all() if person.name == name)


def fill(desk: Desk) -> str:
    """Write records of every kind about Anna Holm, and words about Bo Ek and Søren Vik; return Anna's id."""
    desk.do(set_up, SetUp("Mette", "DK", (), 45))
    for name in ("Anna Holm", "Bo Ek", "Søren Vik"):
        desk.do(add_people, AddPeople((name,)))
    anna, bo = person(desk, "Anna Holm").id, person(desk, "Bo Ek").id
    desk.do(plan_block, PlanBlock(anna, date(2026, 11, 25), None, 45))
    desk.do(plan_block, PlanBlock(bo, date(2026, 11, 26), None, 45))
    desk.do(log_moment, LogMoment(anna, 20, f"{CANARY} after the call", date(2026, 11, 3)))
    desk.do(log_moment, LogMoment(anna, 5, f"{CANARY} in the hall", date(2025, 12, 30)))
    lines = (
        LogLine("note", f"{CANARY} note"),
        LogLine("action", f"{CANARY} action", due=date(2026, 11, 20)),
        LogLine("win", f"{CANARY} win"),
        LogLine("plan", f"{CANARY} if then"),
        LogLine("goal", f"{CANARY} goal", more=f"{CANARY} before"),
        LogLine("rating", f"{CANARY} before → {CANARY} goal", value=4),
        LogLine("experiment", f"{CANARY} one", more=f"{CANARY} other"),
        LogLine("parked", f"{CANARY} parked"),
        LogLine("resource", f"{CANARY} book", more=f"{CANARY} use"),
    )
    desk.do(tell_session, TellSession(anna, None, date(2026, 11, 10), 40, lines, f"{CANARY} outcome"))
    desk.do(begin_session, Begin(anna, None, FLOW, QUESTIONS))
    running = desk.records.talks.running.of(anna)[0]
    running = write_down(running, LogLine("note", f"{CANARY} underway"))
    desk.do(keep_running, running._replace(typing=f"{CANARY} typing"))
    desk.do(lay_out, LayOut(anna, (Prompt("goal", ask=f"{CANARY} laid out?"),)))
    desk.do(log_moment, LogMoment(bo, 10, "ANNA HOLM took over; Annas plan stands", date(2026, 11, 4)))
    desk.do(log_moment, LogMoment(bo, 10, "nobody is named: Annabel, Hanna", date(2026, 11, 5)))
    told = (
        LogLine("note", "asks Anna first"),
        LogLine("action", "pair with Anna"),
        LogLine("win", "Anna said yes"),
        LogLine("goal", "asks Anna", more="Annas way"),
    )
    desk.do(tell_session, TellSession(bo, None, date(2026, 11, 11), 30, told, "Anna joins"))
    desk.do(_rehearsed, "Anna, may I say what I saw?")
    desk.do(add_absence, AddAbsence(anna, date(2026, 12, 1), date(2026, 12, 4), "holiday"))
    desk.do(add_absence, AddAbsence(bo, date(2026, 12, 1), date(2026, 12, 4)))
    desk.do(add_pair, AddPair(bo, anna, date(2026, 11, 2)))
    desk.do(add_rhythm, RhythmCard("Retro", date(2026, 11, 2), Weekly((4,), 2), "Checkout"))
    return anna


def _rehearsed(records: Records, given: str, context: Context) -> Change:
    played = Played(context.new_id(), "core/late-report", 1, context.today, (), intention=given)
    return Change(Label("intention-kept"), (records.plays.put(played),))


def grouped(records: Records, given: tuple[str, ...], context: Context) -> Change:
    """Plan a group session with these people, and hold another."""
    day = date(2026, 12, 9)
    blocks = [Block(context.new_id(), person, day, time(9), 60, group="01AHEAD") for person in given]
    entries = [Entry(context.new_id(), p, date(2026, 11, 9), 60, "session", group="01HELD") for p in given]
    return Change(Label("test"), (*map(records.blocks.put, blocks), *map(records.ledger.put, entries)))


def rewrite(records: Records, given: Note, context: Context) -> Change:
    """Put other words in the place of a note's, as a use case would."""
    return Change(Label("test"), (records.notes.put(given),), history="end")
