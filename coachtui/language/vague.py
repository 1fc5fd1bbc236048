"""Words of goals that nobody can see: `get better`, `blive bedre`, `bli tryggare`."""

from coachtui.language.names import fold

_VAGUE = {
    "en": (
        "better", "improve", "improved", "grow", "develop", "confident", "confidence", "motivated", "proactive",
        "professional", "attitude", "mindset", "effective", "efficient", "stronger", "good at", "good leader",
        "communicate well", "more visible", "more structured", "team player", "work on", "less stressed",
    ),
    "da": (
        "bedre", "forbedre", "udvikle", "vokse", "selvsikker", "selvtillid", "motiveret", "proaktiv", "professionel",
        "holdning", "attitude", "mindset", "effektiv", "staerkere", "styrke", "god til", "god leder", "mere synlig",
        "mere struktureret", "holdspiller", "arbejde med", "mindre stresset", "tryggere",
    ),
    "sv": (
        "battre", "forbattra", "utveckla", "vaxa", "sjalvsaker", "sjalvfortroende", "motiverad", "proaktiv",
        "professionell", "attityd", "mindset", "effektiv", "starkare", "starka", "bra pa", "bra ledare", "mer synlig",
        "mer strukturerad", "lagspelare", "jobba med", "arbeta med", "mindre stressad", "tryggare",
    ),
}  # fmt: skip


def vague(text: str, language: str = "en") -> bool:
    """Tell whether a goal names what nobody can see or hear, by its words; a gentle guess, and no verdict."""
    said = f" {fold(''.join(char if char.isalnum() else ' ' for char in text))} "
    return any(f" {each} " in said for each in (*_VAGUE["en"], *_VAGUE.get(language, ())))
