"""People out of a list."""

import codecs
from datetime import date

import pytest
from around import add, refused, undone

from coachtui.documents.sheet import decoded, read_sheet
from coachtui.errors import InvalidFieldError
from coachtui.services.desk import Desk
from coachtui.services.importing import Reading, file_bytes, import_people, read_people

LIST = """Navn;Afdeling;Niveau;Deltid;Ansat;Bemærkning
Bo Ek;Drift;nøglegruppe;80 %;1.12.2026;x
Åsa Nyman;;;130;;

Anna Holm;;;;;
"Lind; Vera";Web;;;31/2;
Eva Dam;;;0,5;;
"""


def reading(desk: Desk, text: str | bytes, language: str = "da") -> Reading:
    """Return what a list gives."""
    return read_people(desk.records, text.encode() if isinstance(text, str) else text, desk.context, language)


def test_broken_lines_are_named_with_their_reason_and_the_others_kept_on_request(desk: Desk) -> None:
    add(desk, "Anna Holm")
    found = reading(desk, LIST)
    assert [(line, card.name) for line, card in found.good] == [(2, "Bo Ek"), (7, "Eva Dam")]
    assert [(bad.line, bad.error.code, getattr(bad.error, "field", "")) for bad in found.bad] == [
        (3, "share-bounds", "share"),
        (5, "name-taken", "name"),
        (6, "day-unknown", "joined"),
    ]
    assert found.bad[2].text == "Lind; Vera;Web;;;31/2;"
    assert found.unread == ("Bemærkning",)
    assert len(desk.records.people.all()) == 1
    desk.do(import_people, found.good)
    bo, eva = desk.records.people.all()[1:]
    assert (bo.team, bo.tier, bo.share, bo.joined) == ("Drift", "key-group", 80, date(2026, 12, 1))
    assert (eva.name, eva.share) == ("Eva Dam", 50)
    assert refused(desk, import_people, found.good) == ("name-taken", "name")
    undone(desk)
    assert len(desk.records.people.all()) == 1


@pytest.mark.parametrize(
    "data",
    [
        "Namn,Lag\nÅsa Öst,Drift\n".encode(),
        "Namn;Lag\r\nÅsa Öst;Drift\r\n".encode("utf-8-sig"),
        "Namn;Lag\nÅsa Öst;Drift".encode("latin-1"),
        codecs.BOM_UTF16_LE + "Namn\tLag\nÅsa Öst\tDrift\n".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "Namn;Lag\nÅsa Öst;Drift\n".encode("utf-16-be"),
        b'"Namn";"Lag"\n"\xc5sa \xd6st";"Drift"\n',
    ],
)
def test_the_usual_encodings_and_separators_are_read(desk: Desk, data: bytes) -> None:
    (good,) = reading(desk, data).good
    assert (good.card.name, good.card.team) == ("Åsa Öst", "Drift")


@pytest.mark.parametrize(
    "text",
    [
        "Name,Part-time,First day\nVera,80,2026-12-01\n",
        "First name,Last name\nVera,Lind\n",
        "EFTERNAVN;FORNAVN\nLind;Vera\n",
        "Medarbetare;Förnamn\nVera;\n",
        "Vera\nBo Ek\n",
    ],
)
def test_headings_are_known_in_three_languages_and_a_bare_list_needs_none(desk: Desk, text: str) -> None:
    assert reading(desk, text).good[0].card.name in ("Vera", "Vera Lind")


@pytest.mark.parametrize(
    ("text", "code"), [("", "sheet-empty"), ("Name\n\n", "sheet-empty"), ("Team;Tier\nWeb;\n", "sheet-no-name")]
)
def test_a_list_without_people_or_without_names_is_refused_whole(desk: Desk, text: str, code: str) -> None:
    with pytest.raises(InvalidFieldError) as caught:
        reading(desk, text)
    assert (caught.value.code, caught.value.field) == (code, "file")


def test_the_same_name_twice_in_a_list_counts_once(desk: Desk) -> None:
    found = reading(desk, "Name;Team\nVera;\nvera;\nVera;Web\nVera;web\n")
    assert [line for line, _card in found.good] == [2, 4]
    assert [bad.line for bad in found.bad] == [3, 5]


def test_lines_are_counted_as_an_editor_does_over_quoted_breaks_and_ragged_rows() -> None:
    sheet = read_sheet(b'Name,Team\n"Vera\nLind",Web\nBo\nEva,Ops,extra,more\n')
    assert [(row.line, row.values) for row in sheet.rows] == [
        (2, {"name": "Vera Lind", "team": "Web"}),
        (4, {"name": "Bo"}),
        (5, {"name": "Eva", "team": "Ops"}),
    ]


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"\x00\x00", b"\xfe\xff", b'"', b'"a\n\xff', b"\x81,\x9d\n"])
def test_no_bytes_are_too_odd_to_be_read(data: bytes) -> None:
    read_sheet(data)
    decoded(data)


def test_a_file_that_is_not_there_is_said_at_its_field() -> None:
    with pytest.raises(InvalidFieldError) as caught:
        file_bytes("/nowhere/at all.csv")
    assert (caught.value.code, caught.value.field) == ("file-unreadable", "file")
