"""Asking back, in the language of the person."""

from collections.abc import Mapping, Sequence
from typing import Final

from domain.ontology import Lang
from generators.intents.call import Question, Tool

_ENGLISH: Final[Mapping[str, str]] = {
    "item": "Which item do you mean",
    "price": "At what price in Gold for each piece",
    "amount": "How much Gold",
    "to": "Who shall have it",
    "quest": "Which quest do you mean",
    "scene": "Where do you want to go",
    "query": "What shall I look for",
    "kind": "What shall I make: an item, a character, a quest, a scene, a story or a dialogue",
    "prompt": "What shall it be like",
    "text": "Which words do you mean",
}
_CHINESE: Final[Mapping[str, str]] = {
    "item": "你指的是哪一件",
    "price": "每件要多少金币",
    "amount": "要多少金币",
    "to": "要给谁",
    "quest": "你指的是哪个任务",
    "scene": "你想去哪里",
    "query": "要找什么",
    "kind": "要做什么：物品、角色、任务、场景、故事还是对话",
    "prompt": "想要什么样的",
    "text": "是哪句话",
}
_NAMES_SHOWN = 5


def ask(tool: Tool, missing: str, lang: Lang, choices: Sequence[str] = ()) -> Question:
    """The question for an argument that is not known; it names the choices where there are any."""
    shown = list(choices[:_NAMES_SHOWN])
    if lang == "zh":
        among = f"：{'、'.join(shown)}" if shown else ""
        text = f"{_CHINESE[missing]}{among}？"
    else:
        among = f": {', '.join(shown)}" if shown else ""
        text = f"{_ENGLISH[missing]}{among}?"
    return Question(text, lang, tool, missing, tuple(choices))
