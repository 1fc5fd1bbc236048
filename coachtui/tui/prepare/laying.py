"""The questions that are laid out for a talk, as they are changed; each step can be taken back."""

from coachtui.coaching.running import Prompt


class Laying:
    """Holds the questions in their order, and what they were before each change."""

    def __init__(self, prompts: tuple[Prompt, ...]) -> None:
        self.prompts = prompts
        self.before: list[tuple[Prompt, ...]] = []

    def has(self, question: str) -> bool:
        """Tell whether a question of the bank is among them."""
        return any(prompt.question == question for prompt in self.prompts)

    def put(self, prompt: Prompt, place: int = -1) -> int:
        """Put a question in a place, or behind all others; return where it stands."""
        if place < 0:
            self._become((*self.prompts, prompt))
            return len(self.prompts) - 1
        self._become((*self.prompts[:place], prompt, *self.prompts[place + 1 :]))
        return place

    def remove(self, place: int) -> None:
        """Leave the question in a place out."""
        self._become(self.prompts[:place] + self.prompts[place + 1 :])

    def shift(self, place: int, step: int) -> int:
        """Move a question by a step where there is room for it; return where it stands."""
        other = place + step
        if not 0 <= other < len(self.prompts):
            return place
        order = list(self.prompts)
        order[place], order[other] = order[other], order[place]
        self._become(tuple(order))
        return other

    def undo(self) -> None:
        """Take the last change back. Raises IndexError where there was none."""
        self.prompts = self.before.pop()

    def _become(self, prompts: tuple[Prompt, ...]) -> None:
        self.before.append(self.prompts)
        self.prompts = prompts
