"""Two processes over one data folder: the app that stands open, and a command beside it."""


def test_an_open_desk_shows_what_a_command_logged(team, desk, shell):
    desk.catch_up()
    told = []
    desk.listen(lambda: told.append(True))
    assert not desk.outdated()
    said = shell("log", "Ali", "20", "by the coffee machine")
    assert (said.returncode, said.stderr) == (0, "")
    assert desk.outdated()
    assert desk.catch_up()
    assert told == [True]
    [entry] = desk.records.ledger.year(2026)
    assert (entry.minutes, entry.kind) == (20, "moment")
    assert not desk.catch_up()


def test_a_command_undoes_what_another_process_did(team, shell):
    shell("log", "Ali", "20")
    assert shell("undo").stdout.startswith("Undone: Moment with Ali Rahman")
    assert team("kpi", "--json").data["held"] == 0
