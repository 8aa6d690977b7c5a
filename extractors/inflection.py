"""The inflected forms of English words, by rule and by a short list of the irregular ones."""

from __future__ import annotations

from extractors.wordlists import words

_IRREGULAR = {
    "be": "is are was were been being am", "become": "became", "begin": "began begun", "bend": "bent",
    "break": "broke broken",
    "bring": "brought", "build": "built", "buy": "bought", "catch": "caught", "choose": "chose chosen choosing",
    "come": "came", "deal": "dealt", "do": "does did done", "draw": "drew drawn", "drive": "drove driven",
    "feed": "fed", "feel": "felt", "fight": "fought", "find": "found", "forecast": "forecast", "get": "got gotten",
    "give": "gave given", "go": "goes went gone", "grind": "ground", "grow": "grew grown", "hang": "hung",
    "have": "has had", "hear": "heard", "hold": "held", "keep": "kept", "know": "knew known", "lay": "laid",
    "lead": "led", "learn": "learnt", "leave": "left", "listen": "", "lose": "lost", "make": "made", "manage": "",
    "mean": "meant", "meet": "met", "mow": "mown",
    "oversee": "oversaw overseen",
    "pay": "paid", "rise": "rose risen", "run": "ran", "say": "said", "see": "saw seen", "seek": "sought",
    "sew": "sewn", "shoot": "shot", "sweep": "swept", "ring": "rang rung", "dig": "dug", "wind": "wound",
    "sell": "sold", "send": "sent", "show": "shown", "sit": "sat", "speak": "spoke spoken", "spend": "spent",
    "stand": "stood", "take": "took taken", "teach": "taught", "tell": "told", "think": "thought",
    "understand": "understood", "undertake": "undertook undertaken", "win": "won", "write": "wrote written",
    "person": "people", "child": "children", "man": "men", "woman": "women", "datum": "data", "criterion": "criteria",
    "analysis": "analyses", "hypothesis": "hypotheses", "crisis": "crises",
    "shelf": "shelves", "leaf": "leaves", "loaf": "loaves", "tooth": "teeth", "foot": "feet", "thief": "thieves",
}  # fmt: skip
_DOUBLING = words(
    """plan program ship set get run map plot debug drop stop chat cut put sit win begin commit refer prefer
    transfer control label model travel format swap tap tag trim scrub spot step strip submit admit occur upset
    wrap zip fit dig chop mop skim lag strim cap hem knit plug unplug rig gut hit stir grit dub vet bag pat
    patrol enrol counsel fulfil equip tunnel panel cancel"""
)  # fmt: skip
_VOWELS = frozenset("aeiou")


def inflections(word: str) -> frozenset[str]:
    """Every form that a base form takes in running text, itself included: `plan`, `plans`, `planned`, `planning`."""
    forms = {word, _with_s(word), *_IRREGULAR.get(word, "").split()}
    if word in _DOUBLING:
        forms |= {f"{word}{word[-1]}ed", f"{word}{word[-1]}ing"}
    if word.endswith("e"):
        forms |= {f"{word}d", f"{word[:-1]}ing"}
    elif word.endswith("y") and word[-2:-1] not in _VOWELS:
        forms |= {f"{word[:-1]}ied", f"{word}ing"}
    else:
        forms |= {f"{word}ed", f"{word}ing"}
    return frozenset(forms)


def _with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}s"
