"""What is asked for a first scenario or bank, and the words that stand there until their author has others."""

from coachtui.i18n import N_, _

QUESTIONS = {
    "title": N_("What is the talk about, in a few words?"),
    "you": N_("Who are you in it?"),
    "them": N_("Who are they? A name, a role, what they are like."),
    "brief": N_("What happened, and what are you after?"),
    "opening": N_("How do they begin?"),
    "ask": N_("What would you say at your best?"),
    "ask-why": N_("Why does that work?"),
    "answer": N_("What do they answer?"),
    "step": N_("What do you say then, so that the next step is theirs?"),
    "owned": N_("How does it end well, in one line?"),
    "soothe": N_("Now the tempting ones. What might one say at the beginning that is kind or quick, and closes it?"),
    "soothe-why": N_("What does that cost?"),
    "solve": N_("And later on, what helpful thing would take the step out of their hands?"),
    "solve-why": N_("What does that cost?"),
}
"""The questions in their order, the good path first. What is not asked can be changed in the file."""

_WORDS = {
    "title": N_("The late report"),
    "you": N_("Ada, team lead"),
    "them": N_("Noor, analyst; careful, tired, quick to say sorry"),
    "brief": N_("The report came a day late. You want Noor to leave with a step that she chose herself."),
    "opening": N_("Sorry about the report. It won't happen again."),
    "ask": N_("What happened on the way, as you saw it?"),
    "ask-why": N_("An open question asks for the other story before you tell your own."),
    "answer": N_("I waited two days for the numbers, and I did not want to be a nuisance."),
    "step": N_("What would you do differently next time?"),
    "step-why": N_("You leave the next step where it belongs."),
    "owned": N_("It ends with a step that is not yours"),
    "soothe": N_("Never mind, these things happen. Plan a bit more time next month."),
    "soothe-why": N_("It is kind, and you never hear what happened."),
    "shut": N_("Yes. I will. Was there anything else?"),
    "solve": N_("I'll make a call and see to it that you get the numbers on time."),
    "solve-why": N_("It helps at once, and from now on the problem is yours."),
    "solved": N_("It is solved, and it is yours now"),
    "back": N_("Yes. I gave you advice before I had asked. What happened?"),
    "back-why": N_("You take the advice back and ask. It is rarely too late for that."),
    "leave": N_("No, that was all. Thank you for taking it so well."),
    "leave-why": N_("Friendly, and nothing has changed."),
    "left": N_("Nothing was said, and next month is the same"),
    "keep": N_("Which line of yours would you keep?"),
    "first": N_("What will you say first in your real conversation?"),
    "aim": N_("Notice which line makes you want to tell more."),
    "feel-ask": N_("There is room to tell it."),
    "feel-step": N_("Trusted, and a little on the spot."),
    "feel-soothe": N_("Let off, and alone with it."),
    "feel-solve": N_("Relieved, and smaller than before."),
    "feel-back": N_("Surprised, and taken seriously."),
    "feel-leave": N_("Glad that it is over."),
    "good-path": N_("the good path ends in a step of their own"),
    "way-back": N_("there is a way back from a quick word"),
    "kind-word": N_("kindness alone changes nothing"),
}

BANK_QUESTIONS = {
    "title": N_("What is the bank called?"),
    "license": N_("Under which licence may others use it?"),
    "theme": N_("What is its first theme?"),
}
_FIRST = (
    N_("What would make this hour worth it for you?"),
    N_("What else?"),
    N_("What has changed since we last talked?"),
)
"""Questions that a bank begins with; the second follows the first."""

_README = N_(
    "# {title}\n\n"
    "Questions for coaching talks, one theme a file in `questions/`.\n\n"
    "- Add a question as a line `id: The question?`, or as several with `ask`, `follow-up` and `avoid`.\n"
    "- An id stays as it is, also when the words change: what was asked in a talk is found by it.\n"
    "- Check everything with `coachtui lint`, put it in order with `coachtui fmt`.\n"
    "- Bring in a list with `coachtui import list.md --into .`\n"
    "- No names of people or companies, and nothing that could be traced to somebody.\n"
)
_LICENCES = {
    "CC-BY-4.0": N_("others may use and change it and say who made it"),
    "CC0-1.0": N_("others may do with it what they like"),
    "MIT": N_("others may use and change it and keep this notice"),
    "All rights reserved": N_("only you and those you allow"),
}
LICENCES = tuple(_LICENCES)
"""Licences to choose from."""


def question(name: str) -> str:
    """Return what is asked for a part of a scenario."""
    return _(QUESTIONS[name])


def bank_question(name: str) -> str:
    """Return what is asked for a part of a bank."""
    return _(BANK_QUESTIONS[name])


def first_words() -> dict[str, str]:
    """Return the words of a first scenario, by the part they stand in."""
    return {name: _(words) for name, words in _WORDS.items()}


def trust() -> str:
    """Return what the meter of a first scenario is called."""
    return _(N_("Trust"))


def first_questions() -> tuple[str, ...]:
    """Return the questions of a first bank."""
    return tuple(_(ask) for ask in _FIRST)


def first_bank() -> dict[str, str]:
    """Return what a bank is called until it has other names."""
    return {"title": _(N_("My questions")), "theme": _(N_("Check-in"))}


def readme(title: str) -> str:
    """Return the page that introduces a bank to those who open its folder."""
    return _(_README).format(title=title)


def licence(name: str) -> str:
    """Return a licence as it is offered."""
    return f"{name}: {_(_LICENCES[name])}"
