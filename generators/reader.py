"""The reader: what a person wants, from one prompt in English, Chinese or both.

Code first: what the prompt states becomes a constant or a narrower choice of the frame, and what
it says beyond the fields becomes mentions. A model may then be asked for labels of what is left
open; below its threshold a field stays open, to be drawn by seed.
"""

from typing import Final

from domain.errors import EmptyPrompt, PromptTooLong
from domain.ontology import Lang
from domain.world import GenerationContext
from generators.frame import Frame
from generators.reading.item import read_item
from generators.reading.model_reader import ModelReader
from generators.reading.person import read_character, read_dialogue
from generators.reading.quest import read_quest
from generators.reading.scene import read_scene
from generators.reading.script import is_chinese, script
from generators.reading.story import read_story
from generators.specs import spec_of
from inference.types import LabelScorer

READER_VERSION: Final = "6"
PROMPT_MAX_CHARS: Final = 2000


def language_of(prompt: str) -> Lang:
    """Chinese if the prompt holds any Chinese character, else English."""
    return "zh" if is_chinese(prompt) else "en"


def checked_prompt(prompt: str) -> str:
    """The prompt, if it can be read at all.

    Raises:
        EmptyPrompt: it holds no letter and no digit.
        PromptTooLong: it is longer than `PROMPT_MAX_CHARS` characters.
    """
    if len(prompt) > PROMPT_MAX_CHARS:
        raise PromptTooLong(
            f"A prompt has at most {PROMPT_MAX_CHARS} characters; this one has {len(prompt)}."
        )
    if not any(char.isalnum() for char in prompt):
        raise EmptyPrompt("The prompt is empty; say in a sentence what you want.")
    return prompt


def read(
    kind: str,
    prompt: str,
    context: GenerationContext | None = None,
    lang: Lang | None = None,
    model: LabelScorer | None = None,
) -> Frame:
    """Read a prompt.

    Args:
        kind: what is to be made.
        prompt: one sentence, or a few.
        context: the existing things that it may name.
        lang: the language of the texts; by default that of the prompt.
        model: scores labels for what code leaves open; without one, code alone reads.

    Raises:
        UnknownKind, EmptyPrompt, PromptTooLong: it cannot be read.
        FieldOutOfRange: it states a number outside of the ontology.
    """
    return readings(kind, prompt, context, lang, model)[0]


def readings(
    kind: str,
    prompt: str,
    context: GenerationContext | None = None,
    lang: Lang | None = None,
    model: LabelScorer | None = None,
) -> tuple[Frame, ...]:
    """What the model reads here, then what it could read in another numerics class.

    Args and errors are those of `read`.
    """
    frame = _read_code(kind, prompt, context, lang)
    return (frame,) if model is None else ModelReader(model).possible(frame, prompt)


def _read_code(
    kind: str, prompt: str, context: GenerationContext | None, lang: Lang | None
) -> Frame:
    spec = spec_of(kind)
    text = script(checked_prompt(prompt))
    spoken = lang or language_of(prompt)
    match spec.kind:
        case "item":
            return read_item(text, spoken)
        case "character":
            return read_character(text, spoken)
        case "quest":
            return read_quest(text, context or GenerationContext(), spoken)
        case "scene":
            return read_scene(text, spoken)
        case "story":
            return read_story(text, spoken)
        case "dialogue":
            return read_dialogue(text, context or GenerationContext(), spoken)
        case "translation":
            return Frame("translation", spoken)
