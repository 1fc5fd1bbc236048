from coachtui.store.frames import Frame, Label, Ref, Touch, Write

ANNA = Ref("core", "people", "anna")
NOTE = Ref("people/anna", "notes", "n1")


def test_the_inverse_puts_back_what_was_before_the_last_touch_first() -> None:
    touched = (Touch(ANNA, {"name": "Anna"}, {"name": "Anna Holm"}), Touch(NOTE, None, {"text": "…"}))
    frame = Frame(7, Label("changed"), None, touched)
    assert frame.inverse() == [Write(NOTE, None), Write(ANNA, {"name": "Anna"})]
