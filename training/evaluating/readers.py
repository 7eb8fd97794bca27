"""Readers: code alone, the model alone, and both as they run together."""

from dataclasses import replace
from typing import Final, Literal, get_args

from generators.frame import Frame, Mention
from generators.intents.call import NONE, Intent, Question, Tool
from generators.intents.commands import Commands
from generators.intents.context import IntentContext
from generators.intents.read import read_code, read_intent
from generators.intents.requests import Wording
from generators.intents.utterance import Utterance, utterance
from generators.reader import language_of, read
from generators.reading.model_reader import ModelReader, alike
from inference.types import LabelScorer
from training.evaluating.cases import GenerationCase, IntentCase

Reader = Literal["code", "model", "both"]
READERS: Final[tuple[Reader, ...]] = get_args(Reader)
_ANY: Final = alike(0.0)
"""The model alone says what it holds likeliest, however unsure it is."""


def frame_of(reader: Reader, case: GenerationCase, model: LabelScorer) -> Frame:
    """What a reader takes from a prompt.

    The model alone is asked for labels only: it reads no numbers and no names.

    Raises:
        InvalidInput: the prompt cannot be read.
    """
    if reader == "code":
        return read(case.kind, case.prompt, lang=case.lang)
    if reader == "both":
        return read(case.kind, case.prompt, lang=case.lang, model=model)
    whole = Mention(case.prompt, "theme", 0, len(case.prompt))
    frame = Frame(case.kind, language_of(case.prompt), mentions=(whole,))
    read_by_model = ModelReader(model, _ANY).complete(frame, case.prompt)
    return replace(read_by_model, mentions=())


def call_of(reader: Reader, case: IntentCase, model: LabelScorer) -> Intent | Question:
    """What a reader takes from a sentence to the assistant.

    The model alone names the tool; the arguments are those that code finds for it.
    """
    if reader == "code":
        return read_code(case.utterance, case.context)
    if reader == "both":
        return read_intent(case.utterance, case.context, model)
    said = _said(case.utterance, case.context)
    tool = ModelReader(model, _ANY).tool_of(said.lang, case.utterance)
    return _called(tool or "none", said, case)


def _called(tool: Tool, said: Utterance, case: IntentCase) -> Intent | Question:
    by_code = read_code(case.utterance, case.context)
    if by_code.tool == tool or tool == "none":
        return by_code if by_code.tool == tool else NONE
    command = Commands(said, case.context, Wording(said)).of(tool)
    return Intent(tool, command.args if command is not None else {})


def _said(text: str, context: IntentContext) -> Utterance:
    names = (
        ("item", [held.name for held in context.inventory]),
        ("item", [entry.item for entry in (*context.listings, *context.offers)]),
        ("quest", context.quests),
        ("scene", context.scenes),
        ("person", context.people),
        ("person", [entry.seller for entry in context.others]),
        ("person", [entry.by for entry in context.offers]),
    )
    return utterance(text, names)
