"""What the import contracts do not say: no circle anywhere, and no file that has outgrown its room."""

from pathlib import Path

import grimp

ROOT = Path(__file__).parent.parent


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = grimp.build_graph("coachtui", cache_dir=None)
    left = {module: graph.find_modules_directly_imported_by(module) & graph.modules for module in graph.modules}
    while True:
        leaves = {module for module, imports in left.items() if not imports & left.keys()}
        if not leaves:
            break
        left = {module: imports for module, imports in left.items() if module not in leaves}
    assert left == {}, "in a circle, or standing on one"


def test_no_file_holds_more_than_one_idea_can_need() -> None:
    lines = {path: path.read_text(encoding="utf-8").count("\n") for path in (ROOT / "coachtui").rglob("*.py")}
    assert {str(path.relative_to(ROOT)): count for path, count in lines.items() if count > 300} == {}
    assert lines[ROOT / "coachtui" / "tui" / "app.py"] < 200
