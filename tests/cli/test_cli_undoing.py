"""`coachtui undo` and `redo`: by what they took back and brought back."""


def test_undo_and_redo_say_what_they_did(team):
    team("log", "Ali", "20")
    assert team("undo").out == "Undone: Moment with Ali Rahman, 20 min. It counts as time, not as a session\n"
    assert team("kpi", "--json").data["held"] == 0
    assert team("redo").out.startswith("Done again: Moment with Ali Rahman")
    assert team("kpi", "--json").data["held"] == 20


def test_where_there_is_nothing_they_say_so(coach):
    assert coach("undo")[::2] == (2, "coachtui: Nothing to undo.\n")
    assert coach("redo")[::2] == (2, "coachtui: Nothing to do again.\n")
