from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import Query, where
from tinydb.operations import set as set_field

from coachtui.store.database import Part

PEOPLE: dict[str, dict[str, Any]] = {
    "01A": {"name": "Anna", "minutes": 45, "tags": ["a", "b"]},
    "01B": {"name": "Bo", "minutes": 60, "tags": []},
    "01C": {"name": "Cleo", "minutes": 120},
}


@pytest.fixture
def part() -> Part:
    return Part({"people": deepcopy(PEOPLE)})


def test_tinydb_queries_read_a_part(part: Part) -> None:
    people = part.table("people")
    person = Query()
    assert [d["name"] for d in people.search(person.minutes > 45)] == ["Bo", "Cleo"]
    assert [d["name"] for d in people.search((person.name == "Anna") | (person.name == "Cleo"))] == ["Anna", "Cleo"]
    assert [d["name"] for d in people.search(person.tags.any(["b"]))] == ["Anna"]
    assert people.count(where("minutes") < 100) == 2
    assert people.contains(where("name") == "Bo")
    assert len(people) == 3
    assert part.tables() == {"people"}


def test_a_record_is_read_by_its_ulid(part: Part) -> None:
    found = part.table("people").get(doc_id="01B")  # type: ignore[call-overload]
    assert found["name"] == "Bo"
    assert found.doc_id == "01B"
    assert part.table("people").get(doc_id="01Z") is None  # type: ignore[call-overload]


def test_a_table_that_is_not_there_is_empty(part: Part) -> None:
    assert part.table("goals").all() == []


def test_a_query_that_was_asked_before_sees_what_was_put_since(part: Part) -> None:
    long = where("minutes") > 45
    assert len(part.table("people").search(long)) == 2
    part.put("people", "01D", {"name": "Dan", "minutes": 90})
    assert [d["name"] for d in part.table("people").search(long)] == ["Bo", "Cleo", "Dan"]
    part.put("people", "01B", None)
    assert [d["name"] for d in part.table("people").search(long)] == ["Cleo", "Dan"]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.none() | st.sampled_from([{}, {"day": "1"}, {"day": "2"}]))))
def test_an_index_finds_what_a_look_at_every_record_finds(puts: list[tuple[str, dict[str, str] | None]]) -> None:
    part = Part({})
    assert part.by("blocks", "day") == {}
    for record, document in puts:
        part.put("blocks", record, document)
        records = part.tables_by_name["blocks"]
        for day in (None, "1", "2"):
            found = [name for name, document in records.items() if document.get("day") == day]
            assert sorted(part.by("blocks", "day").get(day, ())) == sorted(found)
    fresh = part.copy().by("blocks", "day")
    assert {day: set(ids) for day, ids in part.by("blocks", "day").items() if ids} == {
        day: set(ids) for day, ids in fresh.items()
    }


def test_taking_away_what_is_not_there_is_no_error(part: Part) -> None:
    part.put("people", "01Z", None)
    part.put("goals", "01Z", None)
    assert part.tables_by_name["people"] == PEOPLE


@pytest.mark.parametrize(
    "write",
    [
        lambda part: part.table("people").insert({"name": "Eva"}),
        lambda part: part.table("people").insert_multiple([{"name": "Eva"}]),
        lambda part: part.table("people").update({"name": "Eva"}),
        lambda part: part.table("people").update(set_field("name", "Eva"), where("name") == "Bo"),
        lambda part: part.table("people").upsert({"name": "Eva"}, where("name") == "Bo"),
        lambda part: part.table("people").remove(where("name") == "Bo"),
        lambda part: part.table("people").remove(doc_ids=["01A"]),
        lambda part: part.table("people").truncate(),
        lambda part: part.table("goals").insert({"name": "Eva"}),
        lambda part: part.insert({"name": "Eva"}),
        lambda part: part.drop_table("people"),
        lambda part: part.drop_tables(),
    ],
)
def test_tinydb_writes_are_refused_and_change_nothing(part: Part, write: Callable[[Part], object]) -> None:
    with pytest.raises(NotImplementedError, match="frames"):
        write(part)
    assert part.tables_by_name == {"people": PEOPLE}
