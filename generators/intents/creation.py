"""Creating: what kind of thing shall be made, and the prompt for it."""

from generators.intents.ask import ask
from generators.intents.call import Intent, Question
from generators.intents.creation_en import read_english
from generators.intents.creation_zh import read_chinese
from generators.intents.free import as_said
from generators.intents.kinds import Creation, kind_word
from generators.intents.requests import Wording
from generators.intents.utterance import COVER, Utterance
from generators.lexicon import creations


def read_creation(
    said: Utterance, wording: Wording, *, market: bool = False
) -> Intent | Question | None:
    """The call of `create` that a sentence asks for, None if it asks for none.

    Args:
        said: the sentence.
        wording: its clauses.
        market: whether others sell things, so that 来一把 may ask for one of theirs.
    """
    if creations.REFUSED.search(said.folded):
        return None
    found = _labelled(said)
    if found is None and said.lang == "zh":
        found = read_chinese(said, wording, market)
    elif found is None:
        found = read_english(said, wording)
    if found is None:
        return None
    kind, start, end = found
    prompt = as_said(said.shown, start, end).rstrip("?？ ")
    if not prompt:
        return ask("create", "prompt", said.lang)
    return Intent("create", {"kind": kind, "prompt": prompt})


def surely_new(said: Utterance) -> bool:
    """Whether something new of a kind is asked for, whatever exists besides: `make a quest …`."""
    if COVER["quest"] in said.covered:
        return False
    if creations.SURELY_NEW_ZH.search(said.covered):
        return True
    labelled = creations.LABEL.match(said.covered)
    return labelled is not None or creations.SURELY_NEW.search(said.covered) is not None


def _labelled(said: Utterance) -> Creation | None:
    """A kind and a colon before the prompt."""
    for label in (creations.LABEL, creations.NEW_ZH):
        match = label.match(said.folded)
        if match:
            kind = kind_word(said.folded[: match.start("prompt")]) or "item"
            return kind, *match.span("prompt")
    return None
