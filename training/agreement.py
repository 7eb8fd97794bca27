"""Whether a text speaks of the thing that its fields name: what no schema can hold a model to."""

from domain.asset import Body, Character, Dialogue, Item, Quest
from training.corpus.asking import forms
from training.corpus.banks import bank
from training.corpus.phrases import spoken


def agrees(body: Body) -> bool:
    """Whether the prose fits the fields beside it.

    The description of an item calls it by a word for its type, a life names whose life it is, the
    story of a quest names its target; a name that the language cannot write need not be said.
    Replies are not held to anything.
    """
    match body:
        case Item():
            words = (*bank(body.lang, "item_forms")[f"noun.{body.type}"],)
            return _says(body.description, *words, *forms("type", body.type, body.lang))
        case Character():
            name = spoken(body.name, body.lang)
            return name is None or _says(body.backstory, name)
        case Quest():
            target = spoken(body.objectives[0].target, body.lang)
            return target is None or _says(body.story, _stem(target))
        case Dialogue():
            return True


def _says(text: str, *words: str) -> bool:
    return any(word.lower() in text.lower() for word in words)


def _stem(target: str) -> str:
    """What the singular and the plural of a noun phrase begin with."""
    return target[: max(3, len(target) - 2)] if target.isascii() else target
