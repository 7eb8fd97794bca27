"""Questions of the reader, with their answers: which value a sentence states, which tool it calls.

The prompts are taken from the reader itself: it is run on a model that only writes down what it is
asked, so training and run time cannot differ.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from random import Random
from typing import Final

from domain.errors import InvalidInput
from domain.ontology import Lang
from generators.frame import Frame, Mention, MentionRole
from generators.reader import language_of, read
from generators.reading.model_reader import UNSTATED, ModelReader, alike
from inference.types import ModelIdentity
from training.corpus.noise import noisy
from training.corpus.requests import Creation, creations
from training.corpus.swapping import (
    kept_creations,
    kept_utterances,
    taught_creations,
    taught_utterances,
    with_other_names,
    with_other_values,
)

_EVERYTHING: Final = alike(0.999)
"""All is asked, and no label of a model that knows nothing counts."""
_SPANS: Final = 0.2
_STATED: Final = 0.5
_NO_SPAN: Final = 0.25
_ASKS: Final = "<|ask|>"


@dataclass(slots=True)
class AskedModel:
    """A scorer that writes down what it is asked, and knows nothing.

    Attributes:
        asked: the prompts, in their order.
    """

    asked: list[str] = field(default_factory=list[str])
    identity: ModelIdentity = field(
        default_factory=lambda: ModelIdentity("asked", "0" * 64, "0", "none", reproducible=False)
    )

    def score(self, prompt: str, labels: Sequence[str]) -> list[float]:
        """All labels are alike."""
        self.asked.append(prompt)
        return [0.0] * len(labels)


@dataclass(frozen=True, slots=True)
class Question:
    """What the reader asks, and the label that is right.

    Attributes:
        about: `item.type`, `span` or `tool`, as the thresholds call it.
    """

    about: str
    prompt: str
    answer: str


def draw_question(rng: Random, lang: Lang) -> tuple[str, str]:
    """A question about a request to make something, and its answer."""
    creation = rng.choice(taught_creations(lang))
    if rng.random() < _SPANS:
        spans = _spans(lang)
        text, span, role = rng.choice(spans[0] if rng.random() >= _NO_SPAN else spans[1])
        question = _span_question(text, span, role)
        return question.prompt, question.answer
    changed = with_other_values(rng, creation, lang)
    asked = field_questions(changed, noisy(rng, changed.text, lang))
    stated = [one for one in asked if one.answer != UNSTATED]
    unstated = [one for one in asked if one.answer == UNSTATED]
    wanted, other = (stated, unstated) if rng.random() < _STATED else (unstated, stated)
    chosen = rng.choice(wanted or other)
    return chosen.prompt, chosen.answer


def draw_tool_question(rng: Random, lang: Lang) -> tuple[str, str]:
    """A question about a sentence to the assistant, and the tool that it calls."""
    utterance = rng.choice(taught_utterances(lang))
    text = noisy(rng, with_other_names(rng, utterance, lang), lang)
    question = tool_question(text, utterance.tool)
    return question.prompt, question.answer


def field_questions(creation: Creation, text: str) -> list[Question]:
    """All questions about the fields of a request.

    Args:
        creation: what is meant.
        text: how it is said.
    """
    model = AskedModel()
    # The reader asks only where words are left that no field explains.
    frame = Frame(creation.kind, language_of(text), mentions=(Mention(text, "feature", 0, 0),))
    ModelReader(model, _EVERYTHING).complete(frame, text)
    questions: list[Question] = []
    for prompt in model.asked:
        about = prompt.rpartition(_ASKS)[2].removesuffix("<|out|>")
        if about != f"{creation.kind}.topic":
            stated = creation.fields.get(about.partition(".")[2], UNSTATED)
            questions.append(Question(about, prompt, str(stated)))
    return questions


def tool_question(text: str, tool: str) -> Question:
    """The question which tool a sentence calls."""
    model = AskedModel()
    ModelReader(model, _EVERYTHING).tool_of(language_of(text), text)
    return Question("tool", model.asked[0], tool)


def _span_question(text: str, span: str, role: str) -> Question:
    model = AskedModel()
    mention = Mention(span, "theme", 0, 0)
    # A story has no fields to be asked for.
    ModelReader(model, _EVERYTHING).complete(
        Frame("story", language_of(text), mentions=(mention,)), text
    )
    return Question("span", model.asked[-1], role)


@cache
def _spans(lang: Lang) -> tuple[list[tuple[str, str, str]], list[tuple[str, str, str]]]:
    """(text, words, class) of what must be mentioned, and of words that need not be.

    The class is the one that the wording shows to the code reader; where it shows none, a thing
    that a text must speak of is its theme.
    """
    must: list[tuple[str, str, str]] = []
    other: list[tuple[str, str, str]] = []
    kept = {one.text for one in kept_creations(lang)}
    for one in creations(lang):
        if one.text in kept:
            continue
        for words in one.must:
            must.append((one.text, words, _role(one, words)))
        for value in one.fields.values():
            said = str(value)
            if said in one.text and not any(said in words for words in one.must):
                other.append((one.text, said, "none"))
    return must, other


def _role(creation: Creation, words: str) -> MentionRole:
    try:
        mentions = read(creation.kind, creation.text).mentions
    except InvalidInput:
        return "theme"
    for mention in mentions:
        if words in mention.text or mention.text in words:
            return mention.role
    return "theme"


def kept_questions(lang: Lang) -> list[Question]:
    """Every question about what is kept from training, as it was written."""
    fields = [
        question for one in kept_creations(lang) for question in field_questions(one, one.text)
    ]
    return fields + [tool_question(one.text, one.tool) for one in kept_utterances(lang)]
