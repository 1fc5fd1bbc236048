"""All that is held on one person, and where words about others name them."""

import os
from pathlib import Path

import one_person
import pytest
from one_person import CANARY, person

from coachtui.coaching.held import Held
from coachtui.coaching.rhythms import Weekly
from coachtui.errors import CoachError, PlaceError
from coachtui.paths import Home
from coachtui.services.desk import Desk
from coachtui.services.exporting import check_place, exports_of, held_on, write_out
from coachtui.services.mentions import Strike, mentions_of, strike_mentions
from coachtui.services.people import AddPeople, ChangePerson, add_people, change_person
from coachtui.services.rhythms import RhythmCard, add_rhythm
from coachtui.services.undoing import undo

TEXTS = [
    ("note", "Bo Ek", "ANNA HOLM took over; Annas plan stands"),
    ("session", "Bo Ek", "asks Anna first"),
    ("session", "Bo Ek", "pair with Anna"),
    ("session", "Bo Ek", "Anna said yes"),
    ("session", "Bo Ek", "asks Anna"),
    ("session", "Bo Ek", "Annas way"),
    ("session", "Bo Ek", "Anna joins"),
    ("action", "Bo Ek", "pair with Anna"),
    ("win", "Bo Ek", "Anna said yes"),
    ("goal", "Bo Ek", "Annas way"),
    ("goal", "Bo Ek", "asks Anna"),
    ("play", "", "Anna, may I say what I saw?"),
]


@pytest.fixture
def anna(desk: Desk) -> str:
    return one_person.fill(desk)


def held(desk: Desk) -> Held:
    return held_on(desk.records, person(desk, "Anna Holm"), desk.context.now)


def mentioned(desk: Desk) -> list[tuple[str, str, str]]:
    return [(m.kind, m.name, m.text) for m in mentions_of(desk.records, person(desk, "Anna Holm"))]


@pytest.mark.usefixtures("anna")
def test_everything_on_record_about_a_person_is_gathered(desk: Desk) -> None:
    found = held(desk)
    assert found.person.name == "Anna Holm"
    assert [block.state for block in found.blocks] == ["held", "planned"]
    assert [(entry.minutes, entry.kind) for entry in found.entries] == [(5, "moment"), (20, "moment"), (40, "session")]
    assert [note.text for note in found.notes] == [f"{CANARY} in the hall", f"{CANARY} after the call"]
    assert [session.outcome for session in found.sessions] == [f"{CANARY} outcome"]
    assert [running.typing for running in found.running] == [f"{CANARY} typing"]
    assert [action.text for action in found.actions] == [f"{CANARY} action", f"{CANARY} if then"]
    assert [goal.text for goal in found.goals] == [f"{CANARY} before → {CANARY} goal"]
    assert [rating.value for rating in found.goals[0].ratings] == [4]
    assert [each.text for each in found.experiments] == [f"{CANARY} one / {CANARY} other"]
    assert [each.text for each in found.parked] == [f"{CANARY} parked"]
    assert [(each.text, each.use) for each in found.resources] == [(f"{CANARY} book", f"{CANARY} use")]
    assert [prompt.ask for each in found.prepared for prompt in each.prompts] == [f"{CANARY} laid out?"]
    assert [win.text for win in found.wins] == [f"{CANARY} win"]
    assert [absence.reason for absence in found.absences] == ["holiday"]
    assert [(pair.partner, pair.minutes, pair.weeks) for pair in found.pairs] == [("Bo Ek", 30, 2)]


def test_a_rhythm_and_a_project_that_name_somebody_are_mentions(desk: Desk, anna: str) -> None:
    bo = person(desk, "Bo Ek")
    desk.do(change_person, ChangePerson(bo.id, bo.name, bo.kind, bo.tier, "", "Anna's project"))
    desk.do(add_rhythm, RhythmCard("Lunch with Anna", desk.context.today, Weekly((4,)), "Anna's project"))
    found = [m for m in mentions_of(desk.records, person(desk, "Anna Holm")) if m.kind in ("card", "rhythm")]
    assert [(m.kind, m.number, m.text) for m in found] == [
        ("card", 1, "Anna's project"),
        ("rhythm", 0, "Lunch with Anna"),
        ("rhythm", 1, "Anna's project"),
    ]
    desk.do(strike_mentions, Strike(anna, tuple(found)))
    assert person(desk, "Bo Ek").project == "…'s project"
    assert {rhythm.name for rhythm in desk.records.team.rhythms.all()} == {"Retro", "Lunch with …"}


@pytest.mark.usefixtures("anna")
def test_mentions_stand_with_the_words_and_whom_they_are_about(desk: Desk) -> None:
    assert mentioned(desk) == TEXTS


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("other", ["Anna Berg", "anna"])
def test_a_first_name_that_somebody_else_has_is_no_mention(desk: Desk, other: str) -> None:
    desk.do(add_people, AddPeople((other,)))
    assert mentioned(desk) == TEXTS[:1]


@pytest.mark.usefixtures("anna")
def test_a_mention_on_a_card_is_found(desk: Desk) -> None:
    bo = person(desk, "Bo Ek")
    desk.do(change_person, ChangePerson(bo.id, bo.name, bo.kind, bo.tier, "Anna's team"))
    assert mentioned(desk)[0] == ("card", "Bo Ek", "Anna's team")
    found = tuple(mentions_of(desk.records, person(desk, "Anna Holm")))
    desk.do(strike_mentions, Strike(person(desk, "Anna Holm").id, found[:1]))
    assert person(desk, "Bo Ek").team == "…'s team"


def test_struck_mentions_are_gone_one_by_one_and_undo_does_not_bring_them_back(desk: Desk, anna: str) -> None:
    found = mentions_of(desk.records, person(desk, "Anna Holm"))
    desk.do(strike_mentions, Strike(anna, (found[0], found[2], found[-1])))
    assert mentioned(desk) == [text for number, text in enumerate(TEXTS) if number not in (0, 2, len(TEXTS) - 1)]
    bo = person(desk, "Bo Ek").id
    assert desk.records.notes.of(bo)[0].text == "… took over; …s plan stands"
    assert [line.text for line in desk.records.talks.sessions.of(bo)[0].log] == [
        "asks Anna first", "pair with …", "Anna said yes", "asks Anna"
    ]  # fmt: skip
    assert [played.intention for played in desk.records.plays.all()] == ["…, may I say what I saw?"]
    with pytest.raises(CoachError):
        desk.do(undo, None)


def test_a_text_that_changed_since_is_left_alone(desk: Desk, anna: str) -> None:
    found = mentions_of(desk.records, person(desk, "Anna Holm"))
    desk.do(strike_mentions, Strike(anna, (found[0]._replace(text="another text"),)))
    assert mentioned(desk) == TEXTS


def test_an_export_is_written_and_remembered_and_undo_does_not_forget_it(
    home: Home, desk: Desk, anna: str, tmp_path: Path
) -> None:
    steps = len(desk.records.history().undo)
    paths = write_out(desk, home, person(desk, "Anna Holm"), tmp_path / "out", {".json": "{}"})
    assert paths == [tmp_path / "out" / "Anna Holm.json"]
    (made,) = exports_of(desk.records, anna)
    assert (made.day, made.paths) == (desk.context.today, (str(paths[0]),))
    assert held(desk).exports == (made,)
    assert len(desk.records.history().undo) == steps


@pytest.mark.parametrize("place", ["tree", "tree/below", "home", "home/records", "file"])
def test_places_where_words_about_people_must_not_lie_are_refused(
    home: Home, desk: Desk, anna: str, tmp_path: Path, place: str
) -> None:
    (tmp_path / "tree" / ".git").mkdir(parents=True)
    (tmp_path / "file").write_text("")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(PlaceError) as caught:
        write_out(desk, home, person(desk, "Anna Holm"), tmp_path / place, {".json": "{}"})
    assert caught.value.hint == "export-elsewhere"
    assert sorted(tmp_path.rglob("*")) == before
    assert exports_of(desk.records, anna) == []


def test_a_link_into_a_git_work_tree_is_refused(home: Home, tmp_path: Path) -> None:
    (tmp_path / "tree" / ".git").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "tree")
    with pytest.raises(PlaceError):
        check_place(tmp_path / "link" / "new", home)


def test_an_export_that_cannot_be_remembered_does_not_stay(
    home: Home, desk: Desk, anna: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fdatasync", full)
        with pytest.raises(CoachError):
            write_out(desk, home, person(desk, "Anna Holm"), tmp_path / "out", {".json": "{}"})
    assert list((tmp_path / "out").iterdir()) == []
    assert exports_of(desk.records, anna) == []


def test_files_of_two_with_one_name_are_told_apart(home: Home, desk: Desk, anna: str, tmp_path: Path) -> None:
    desk.do(add_people, AddPeople(("Anna Holm",), team="Web/App"))
    desk.do(add_people, AddPeople(("a/b\\c",)))
    for each in desk.records.people.all():
        write_out(desk, home, each, tmp_path / "out", {".md": ""})
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {f"Anna Holm {anna}.md", "Anna Holm (Web_App).md", "a_b_c.md", "Bo Ek.md", "Søren Vik.md"}
