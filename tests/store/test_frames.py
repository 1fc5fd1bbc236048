import json

import pytest

from coachtui.store.frames import Frame, Label, Ref, Touch, Write

ANNA = Ref("core", "people", "anna")
NOTE = Ref("people/anna", "notes", "n1")


def test_the_inverse_puts_back_what_was_before_the_last_touch_first() -> None:
    touched = (Touch(ANNA, {"name": "Anna"}, {"name": "Anna Holm"}), Touch(NOTE, None, {"text": "…"}))
    frame = Frame(7, Label("changed"), None, touched)
    assert frame.inverse() == [Write(NOTE, None), Write(ANNA, {"name": "Anna"})]


@pytest.mark.parametrize("undoes", [None, 3])
def test_a_frame_comes_back_from_json_as_it_was(undoes: int | None) -> None:
    touched = (Touch(ANNA, None, {"name": "Søren"}), Touch(NOTE, {"text": "x"}, None))
    frame = Frame(9, Label("people-added", {"count": 2, "person": ""}), undoes, touched)
    assert Frame.from_document(json.loads(json.dumps(frame.as_document()))) == frame
