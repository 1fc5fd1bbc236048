"""Forgetting a person: what is said before, and the proof afterwards."""

from pathlib import Path

import one_person
import pytest
from library import FLOW, QUESTIONS
from one_person import CANARY, person

from coachtui.clock import Clock
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.running import write_down
from coachtui.coaching.sessions import LogLine
from coachtui.errors import NotFoundError
from coachtui.paths import Home
from coachtui.services.backing_up import back_up
from coachtui.services.desk import Desk
from coachtui.services.exporting import write_out
from coachtui.services.forgetting import Proof, forget, going
from coachtui.services.mentions import Strike, mentions_of
from coachtui.services.moments import LogMoment, log_moment
from coachtui.services.opening import open_desk
from coachtui.services.passphrase import encrypt
from coachtui.services.people import AddPeople, ChangePerson, add_people, change_person
from coachtui.services.session.beginning import Begin, begin_session
from coachtui.services.session.ending import end_session, propose_end
from coachtui.services.session.keeping import keep_running
from coachtui.store.erasing import remains
from coachtui.store.keys import Kdf


@pytest.fixture
def anna(desk: Desk) -> str:
    return one_person.fill(desk)


def test_what_goes_and_what_stays_is_known_before_and_nothing_changes(
    home: Home, clock: Clock, desk: Desk, anna: str, tmp_path: Path
) -> None:
    write_out(desk, home, person(desk, "Anna Holm"), tmp_path / "out", {".md": ""})
    taken = back_up(home, clock.now())
    before = (home.records / "journal").read_bytes()
    found = going(desk.records, home, person(desk, "Anna Holm"), clock.now())
    assert (found.months, found.minutes, found.copies) == (2, 65, (taken.path,))
    assert [made.paths for made in found.held.exports] == [(str(tmp_path / "out" / "Anna Holm.md"),)]
    assert (home.records / "journal").read_bytes() == before


def test_with_every_mention_struck_no_byte_has_the_name_the_id_or_the_words(
    home: Home, clock: Clock, desk: Desk, anna: str
) -> None:
    back_up(home, clock.now())
    mentions = tuple(mentions_of(desk.records, person(desk, "Anna Holm")))
    assert forget(desk, home, Strike(anna, mentions)) == Proof((), ())
    assert remains(home.root, [CANARY, anna, "Anna Holm", "ANNA HOLM", "asks Anna", "Anna,"]) == []
    assert [each.name for each in open_desk(home, clock).records.people.all()] == ["Bo Ek", "Søren Vik"]


def test_a_name_that_was_kept_in_words_about_others_is_named_by_the_proof(home: Home, desk: Desk, anna: str) -> None:
    kept = desk.records.notes.of(person(desk, "Bo Ek").id)
    desk.do(one_person.rewrite, kept[0]._replace(text="Anna Holm took over"))
    proof = forget(desk, home, Strike(anna, ()))
    bo = person(desk, "Bo Ek").id
    assert proof == Proof((), (f"records/people-{bo}.json",))
    assert desk.records.notes.of(bo)[0].text == "Anna Holm took over"


@pytest.mark.parametrize("name", ["Anna Holm", "Annas"])
def test_undo_brings_back_no_words_that_named_the_person(home: Home, desk: Desk, anna: str, name: str) -> None:
    bo = person(desk, "Bo Ek")
    for project in (f"{name} handover", ""):
        desk.do(change_person, ChangePerson(bo.id, bo.name, bo.kind, bo.tier, bo.team, project))
    assert forget(desk, home, Strike(anna, ())) == Proof((), ())
    assert desk.records.history().undo == ()
    assert remains(home.root, [f"{name} handover"]) == []


def test_what_names_nobody_can_still_be_undone(home: Home, desk: Desk, anna: str) -> None:
    desk.do(add_people, AddPeople(("Caro Lund",)))
    forget(desk, home, Strike(anna, ()))
    assert [frame.label.code for frame in desk.records.history().undo][-1] == "people-added"


@pytest.mark.usefixtures("desk")
def test_the_proof_looks_into_sealed_records_as_well(home: Home, clock: Clock) -> None:
    encrypt(home, "a long passphrase", Kdf("scrypt", {"n": 2, "r": 1, "p": 1}))
    desk = open_desk(home, clock, lambda: "a long passphrase")
    desk.do(add_people, AddPeople(("Anna Holm", "Bo Ek")))
    anna, bo = person(desk, "Anna Holm").id, person(desk, "Bo Ek").id
    desk.do(log_moment, LogMoment(bo, 10, "Anna Holm took over", desk.context.today))
    assert forget(desk, home, Strike(anna, ())) == Proof((), ("records/journal", f"records/people-{bo}.sealed.json"))
    assert remains(home.root, ["Anna Holm"]) == []


def test_listeners_are_told(home: Home, desk: Desk, anna: str) -> None:
    told: list[str] = []
    desk.listen(lambda: told.append("told"))
    forget(desk, home, Strike(anna, ()))
    assert told == ["told"]


def test_somebody_who_is_gone_cannot_be_forgotten_again(home: Home, desk: Desk, anna: str) -> None:
    forget(desk, home, Strike(anna, ()))
    with pytest.raises(NotFoundError):
        forget(desk, home, Strike(anna, ()))


def test_one_of_a_group_whose_talk_is_underway_goes_out_of_it_and_nobody_brings_them_back(
    home: Home, clock: Clock, desk: Desk
) -> None:
    desk.do(add_people, AddPeople(("Anna Holm", "Bo Ek", "Caro Lund")))
    anna, bo, caro = (person(desk, name).id for name in ("Anna Holm", "Bo Ek", "Caro Lund"))
    desk.do(begin_session, Begin(anna, None, FLOW, QUESTIONS, others=(bo, caro)))
    (running,) = desk.records.talks.running.of(anna)
    for line in (LogLine("note", "to all"), LogLine("note", CANARY, who=bo), LogLine("note", "hers", who=caro)):
        running = write_down(running, line)
    desk.do(keep_running, running)
    ended = propose_end(desk.records, running, Rule(), desk.context)
    assert forget(open_desk(home, clock), home, Strike(bo, ())) == Proof((), ())
    assert remains(home.root, [CANARY, bo]) == []
    desk.do(keep_running, running)
    (kept,) = open_desk(home, clock).records.talks.running.of(anna)
    assert (kept.others, [line.text for line in kept.log if line.kind == "note"]) == ((caro,), ["to all", "hers"])
    assert remains(home.root, [CANARY, bo]) == []
    desk.do(end_session, ended)
    assert {block.person for block in desk.records.blocks.all()} == {anna, caro}
    assert remains(home.root, [CANARY, bo]) == []
