"""The end of a group session: one session each, the minutes once for the manager, and nobody's steps with another."""

from collections.abc import Callable
from datetime import date, time

import pytest

from coachtui.coaching.blocks import Entry, own_minutes
from coachtui.coaching.flows import Flow, Stage
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.running import Running, write_down
from coachtui.coaching.sessions import LogLine
from coachtui.documents.person_export import as_json
from coachtui.services.desk import Change, Context, Desk
from coachtui.services.exporting import held_on
from coachtui.services.people import AddPeople, add_people
from coachtui.services.planning import PlanBlock, plan_block
from coachtui.services.session.beginning import Begin, begin_session
from coachtui.services.session.correcting import Split, split_session
from coachtui.services.session.ending import End, end_session, propose_end
from coachtui.services.session.keeping import keep_running
from coachtui.services.session.summing import agreed_at_end, agreed_in
from coachtui.services.undoing import undo
from coachtui.store.frames import Label
from coachtui.store.records import Records
from coachtui.wording.person_export import markdown
from coachtui.wording.summary import text

TODAY = date(2026, 11, 18)
FLOW = Flow("core/group", "Learning group", (Stage("round", "Round", 30), Stage("close", "Close", 30)))
At = Callable[[str], Desk]
Three = tuple[str, str, str]


@pytest.fixture
def three(desk: Desk) -> Three:
    desk.do(add_people, AddPeople(("Anna Holm", "Bo Ek", "Caro Lund")))
    ids = {person.name: person.id for person in desk.records.people.all()}
    return ids["Anna Holm"], ids["Bo Ek"], ids["Caro Lund"]


def lines(three: Three) -> tuple[LogLine, ...]:
    anna, bo, caro = three
    return (
        LogLine("note", "said to all"),
        LogLine("note", "between Anna and me: falcon", who=anna),
        LogLine("action", "send the list", who=bo),
        LogLine("action", "book the room", owner="me"),
        LogLine("action", "call Caro", owner="me", who=caro),
        LogLine("action", "read two pages"),
        LogLine("goal", "asks who knows", more="answers", who=caro),
        LogLine("rating", "answers → asks who knows", value=3, who=caro),
        LogLine("win", "the heron landed", who=bo),
        LogLine("win", "all came in time"),
    )


def begun(desk: Desk, three: Three, block: str | None = None) -> Running:
    anna, *others = three
    desk.do(begin_session, Begin(anna, block, FLOW, {}, others=tuple(others)))
    (running,) = desk.records.talks.running.of(anna)
    for line in lines(three):
        running = write_down(running, line)
    desk.do(keep_running, running)
    return running


def proposed(desk: Desk, running: Running) -> End:
    return propose_end(desk.records, running, Rule(), desk.context)._replace(minutes=60, outcome="we meet again")


def entries(desk: Desk) -> list[Entry]:
    return [entry for year in desk.records.ledger.years() for entry in desk.records.ledger.year(year)]


def planned_together(desk: Desk, three: Three) -> dict[str, str]:
    """Plan a block for each of the three with one group id; return their ids by person."""
    for person in three:
        desk.do(plan_block, PlanBlock(person, TODAY, None, 60))

    def join(records: Records, given: None, context: Context) -> Change:
        blocks = [block._replace(group="01GROUP", start=time(10)) for block in records.blocks.all()]
        return Change(Label("test"), tuple(map(records.blocks.put, blocks)), history="end")

    desk.do(join, None)
    return {block.person: block.id for block in desk.records.blocks.all()}


def said(desk: Desk, person: str) -> str:
    """Return everything in a person's export, as both files have it."""
    found = desk.records.people.get(person)
    assert found is not None
    held = held_on(desk.records, found, desk.context.now)._replace(mentions=())
    return markdown(held) + as_json(held)


def test_everyone_has_a_session_and_the_manager_the_minutes_once(desk: Desk, three: Three) -> None:
    label = desk.do(end_session, proposed(desk, begun(desk, three)))
    assert (label.code, label.values) == ("session-held-group", {"count": 3, "minutes": 60})
    sessions = [session for person in three for session in desk.records.talks.sessions.of(person)]
    assert [(each.person, each.minutes, each.outcome) for each in sessions] == [
        (person, 60, "we meet again") for person in three
    ]
    (group,) = {each.group for each in sessions}
    assert group
    assert {(entry.person, entry.minutes, entry.group) for entry in entries(desk)} == {
        (person, 60, group) for person in three
    }
    assert own_minutes(entries(desk)) == 60
    held = [block for block in desk.records.blocks.all() if block.state == "held"]
    assert {(block.person, block.group) for block in held} == {(person, group) for person in three}
    ahead = [block for block in desk.records.blocks.all() if block.state == "planned"]
    assert {block.person for block in ahead} == set(three)
    assert len({(block.group, block.day, block.start) for block in ahead}) == 1, "the group meets again as one"


def test_what_concerns_one_stands_with_that_one_alone(desk: Desk, three: Three) -> None:
    anna, bo, caro = three
    desk.do(end_session, proposed(desk, begun(desk, three)))
    talks = desk.records.talks
    everyones = {"read two pages"}
    actions = {person: {action.text for action in talks.actions.of(person)} for person in three}
    assert actions == {
        anna: everyones | {"book the room"},
        bo: everyones | {"send the list"},
        caro: everyones | {"call Caro"},
    }
    assert [len(talks.goals.of(person)) for person in three] == [0, 0, 1]
    assert [rating.value for rating in talks.goals.of(caro)[0].ratings] == [3]
    assert [len(talks.wins.of(person)) for person in three] == [1, 2, 1]
    for person, hidden in (
        (anna, ("heron", "send the list")),
        (bo, ("falcon", "who knows")),
        (caro, ("falcon", "heron")),
    ):
        text = said(desk, person)
        assert "said to all" in text
        assert not [word for word in hidden if word in text]
        assert not [other for other in three if other != person and other in text]


def test_a_summary_holds_nothing_of_another(desk: Desk, three: Three) -> None:
    end = proposed(desk, begun(desk, three))
    before = [text(agreed, "Mette") for agreed in agreed_at_end(desk.records, end, desk.context)]
    desk.do(end_session, end)
    sessions = [session for person in three for session in desk.records.talks.sessions.of(person)]
    after = [text(agreed_in(desk.records, session, desk.context), "Mette") for session in sessions]
    assert before == after
    assert [("send the list" in each, "call Caro" in each, "heron" in each) for each in after] == [
        (False, False, False), (True, False, True), (False, True, False),
    ]  # fmt: skip
    assert all("Mette: book the room" in each and "falcon" not in each for each in after)


def test_the_blocks_of_the_group_are_held(desk: Desk, three: Three) -> None:
    blocks = planned_together(desk, three)
    desk.do(end_session, proposed(desk, begun(desk, three, blocks[three[0]]))._replace(next=None))
    held = {block.id: (block.state, block.group) for block in desk.records.blocks.all()}
    assert held == dict.fromkeys(blocks.values(), ("held", "01GROUP"))
    assert {entry.block for entry in entries(desk)} == set(blocks.values())


@pytest.mark.parametrize("away", [0, 2])
def test_nothing_is_kept_with_one_who_was_not_there(desk: Desk, three: Three, away: int) -> None:
    blocks = planned_together(desk, three)
    running = begun(desk, three, blocks[three[0]])
    absent = three[away]
    desk.do(end_session, proposed(desk, running)._replace(next=None, absent=frozenset({absent})))
    assert {entry.person for entry in entries(desk)} == set(three) - {absent}
    assert desk.records.talks.sessions.of(absent) == []
    assert desk.records.talks.actions.of(absent) == []
    assert {block.person for block in desk.records.blocks.all() if block.state == "planned"} == {absent}
    assert desk.records.underway.all() == []
    assert {action.text for person in three for action in desk.records.talks.actions.of(person)} >= {"book the room"}


def test_one_undo_takes_all_of_it_back(desk: Desk, three: Three) -> None:
    running = begun(desk, three)
    before = [said(desk, person) for person in three]
    desk.do(end_session, proposed(desk, running))
    assert [said(desk, person) for person in three] != before
    desk.do(undo, None)
    assert [said(desk, person) for person in three] == before
    assert desk.records.talks.running.of(three[0]) == [running]
    assert (entries(desk), desk.records.blocks.all()) == ([], [])


def test_the_outcome_proposed_to_all_is_nothing_said_to_one(desk: Desk, three: Three) -> None:
    desk.do(begin_session, Begin(three[0], None, FLOW, {}, others=three[1:]))
    (running,) = desk.records.talks.running.of(three[0])
    last = running._replace(at=len(running.prompts))
    for line in (LogLine("note", "to all"), LogLine("note", "to Bo alone", who=three[1])):
        last = write_down(last, line)
    assert propose_end(desk.records, last, Rule(), desk.context).outcome == "to all"


def test_a_group_session_is_split_for_all_who_were_there_for_both(desk: Desk, three: Three) -> None:
    desk.do(end_session, proposed(desk, begun(desk, three)))
    session = desk.records.talks.sessions.of(three[1])[0]
    desk.do(split_session, Split(three[1], session.id, 20, TODAY))
    held = entries(desk)
    assert {person: sorted(e.minutes for e in held if e.person == person) for person in three} == {
        person: [20, 40] for person in three
    }
    assert own_minutes(held) == 60
    desk.do(undo, None)
    assert sorted(entry.minutes for entry in entries(desk)) == [60, 60, 60]


def test_of_a_talk_underway_each_is_told_what_was_said_to_all_and_to_them_alone(desk: Desk, three: Three) -> None:
    desk.do(keep_running, begun(desk, three)._replace(typing="Bo: the swift"))
    anna, bo, caro = (said(desk, each) for each in three)
    assert all("said to all" in text and "Learning group" in text for text in (anna, bo, caro))
    assert ["falcon" in text for text in (anna, bo, caro)] == [True, False, False]
    assert ["heron" in text for text in (anna, bo, caro)] == [False, True, False]
    assert ["swift" in text for text in (anna, bo, caro)] == [False, True, False]
