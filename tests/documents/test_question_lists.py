"""Lists of questions as people keep them, in Markdown and in tables."""

from hypothesis import given
from hypothesis import strategies as st

from coachtui.documents.question_lists import Listed, questions_in


def markdown(text: str) -> list[tuple[int, str, str, int]]:
    return [(row.line, row.ask, row.theme, row.under) for row in questions_in(text.encode(), table=False)]


def table(text: str | bytes) -> list[Listed]:
    return questions_in(text if isinstance(text, bytes) else text.encode(), table=True)


def test_the_items_of_all_lists_are_questions_under_their_headings() -> None:
    text = (
        "- Without a heading?\n\n# Goal\n\nWords for readers?\n\n* What **would** make [you](x) `proud`\n  this week?\n"
        "  - And what else?\n    1. And then?\n+ [ ] Ticked?\n\nReality\n-------\n1) What is so?\n\n   More about it.\n"
    )
    assert markdown(text) == [
        (1, "Without a heading?", "", 0),
        (7, "What would make you proud this week?", "Goal", 0),
        (9, "And what else?", "Goal", 7),
        (10, "And then?", "Goal", 9),
        (11, "Ticked?", "Goal", 0),
        (15, "What is so?", "Reality", 0),
    ]


def test_a_table_names_its_columns_in_any_language() -> None:
    text = '\ufeffId;Spørgsmål;Tema;Emneord;Undgå;Ansvarlig\nx;Hvad nu?;Mål;a, b;"Efter\nkl. 16";Bo\n\n;Og så?;;;;\n'
    assert table(text) == [
        Listed(2, "Hvad nu?", "Mål", 0, {"id": "x", "tags": "a, b", "avoid": "Efter kl. 16"}),
        Listed(5, "Og så?", "", 0, {"id": "", "tags": "", "avoid": ""}),
    ]


def test_a_table_without_a_heading_asks_in_its_first_column() -> None:
    assert table("What now?,Goal\nAnd then?\n") == [Listed(1, "What now?", "Goal"), Listed(2, "And then?")]


def test_what_older_spreadsheets_write_is_read_too() -> None:
    assert table("Fråga\tFas\nVad är målet?\tMål\n".encode("utf-16"))[0].ask == "Vad är målet?"
    assert table("Fråga;Fas\nVad är målet?;Mål\n".encode("cp1252"))[0].theme == "Mål"


@given(st.binary(max_size=200), st.booleans())
def test_whatever_a_file_holds_it_is_read(data: bytes, is_table: bool) -> None:
    for row in questions_in(data, table=is_table):
        assert row.line >= 1
        assert row.ask.isprintable()
