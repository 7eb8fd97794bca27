"""Outputs: many texts of one kind, through the real generators, with the drafts behind them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import cycle, islice
from typing import Any, Final

from domain.asset import Body, Character, Draft
from domain.errors import InvalidInput, LLMasOSError
from domain.ontology import Lang
from generators.attempts import Failed, Refusal
from generators.door import keep
from generators.frame import Frame
from generators.generate import Ask, Made, Shown, generate
from generators.reader import read
from generators.reply import Message, replies
from generators.validate import parse_draft
from inference.types import Completion, ModelIdentity, Replay, Request, TextModel
from training.corpus.documents import WrittenKind, written
from training.corpus.requests import creations, utterances
from training.evaluating.cases import GenerationCase

SECRET: Final = b"evaluation"
STREAM: Final = "evaluation"
_BATCH: Final = 256
_SPEAKERS: Final = 24


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something to be made.

    Attributes:
        id: of the case that it is of; empty for a request of the corpus.
    """

    text: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Output:
    """What came of a prompt.

    Attributes:
        frame: what was read; None for a reply.
        first, last: the drafts of the first attempt and of the last, with placeholders; None where
            it was no JSON.
        body: what was kept; None if nothing was.
        error: why not.
    """

    prompt: Prompt
    frame: Frame | None
    first: Mapping[str, Any] | None
    last: Mapping[str, Any] | None
    body: Body | None
    error: LLMasOSError | None = None


@dataclass(slots=True)
class RecordingModel:
    """A text model that keeps what another one said to each request.

    Attributes:
        said: request id without attempt → the completions of its attempts.
    """

    model: TextModel
    said: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    @property
    def identity(self) -> ModelIdentity:
        """Whose words these are."""
        return self.model.identity

    def generate(self, requests: Sequence[Request]) -> list[Completion]:
        """Pass the requests on and note the answers; an id ends in the number of the attempt."""
        completions = self.model.generate(requests)
        for request, completion in zip(requests, completions, strict=True):
            name = request.id.rpartition("/")[0]
            self.said.setdefault(name, []).append(completion.text)
        return completions

    def score(self, prompt: str, labels: Sequence[str]) -> list[float]:
        """Pass the question on."""
        return self.model.score(prompt, labels)

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """Pass the texts on."""
        return self.model.embed(texts)

    def check(self, request: Request, token_ids: Sequence[int]) -> Replay:
        """Pass the tokens on."""
        return self.model.check(request, token_ids)

    def close(self) -> None:
        """Close the model."""
        self.model.close()


def outputs_of(
    model: TextModel, kind: WrittenKind, lang: Lang, cases: Sequence[GenerationCase], count: int
) -> Iterator[Output]:
    """`count` outputs: of the cases first, then of requests of the corpus, over and over.

    Requests that name what is to be made are passed over: their outputs have that name.
    """
    prompts = list(islice(prompts_of(kind, lang, cases), count))
    for start in range(0, count, _BATCH):
        recording = RecordingModel(model)
        part = prompts[start : start + _BATCH]
        ids = [f"{STREAM}/{kind}/{lang}/{start + at}" for at in range(len(part))]
        results = _results(recording, kind, lang, part, ids)
        for prompt, name, result in zip(part, ids, results, strict=True):
            drafts = [parse_draft(text) for text in recording.said.get(name, [])] or [None]
            frame = getattr(result, "frame", None)
            error = result.error if isinstance(result, Failed) else None
            yield Output(prompt, frame, drafts[0], drafts[-1], _body_of(result), error)


def prompts_of(kind: WrittenKind, lang: Lang, cases: Sequence[GenerationCase]) -> Iterator[Prompt]:
    """Prompts of a kind and language, without end."""
    for case in cases:
        if (case.kind, case.lang) == (kind, lang) and "name" not in case.expect:
            yield Prompt(case.prompt, case.id)
    yield from cycle(_corpus_prompts(kind, lang))


@cache
def _corpus_prompts(kind: WrittenKind, lang: Lang) -> tuple[Prompt, ...]:
    if kind == "dialogue":
        talk = [one.text for one in utterances(lang) if one.tool == "none"]
        return tuple(Prompt(text) for text in talk)
    texts = (
        one.text
        for one in creations(lang)
        if one.kind == kind and not {"name", "title"} & set(one.fields)
    )
    return tuple(Prompt(text) for text in texts if _readable(kind, text))


def _readable(kind: str, text: str) -> bool:
    """Whether nothing in a prompt is outside of the ontology."""
    try:
        return not read(kind, text).name
    except InvalidInput:
        return False


def _results(
    model: TextModel, kind: WrittenKind, lang: Lang, prompts: Sequence[Prompt], ids: Sequence[str]
) -> Sequence[Made | Shown | Any]:
    if kind == "dialogue":
        people = speakers(lang)
        messages = [
            Message(people[at % len(people)], prompt.text, name, SECRET, lang)
            for at, (prompt, name) in enumerate(zip(prompts, ids, strict=True))
        ]
        return replies(model, messages)
    asks = [
        Ask(kind, prompt.text, name, SECRET, lang)
        for prompt, name in zip(prompts, ids, strict=True)
    ]
    return generate(model, asks)


def _body_of(result: Any) -> Body | None:
    match result:
        case Made():
            return result.asset.body
        case Shown():
            return result.body
        case Failed():
            return None
        case _:
            return result


@cache
def speakers(lang: Lang) -> tuple[Character, ...]:
    """Some people of the corpus, to be spoken to."""
    people: list[Character] = []
    for index in range(_SPEAKERS):
        body = body_of(index, "character", lang)
        if isinstance(body, Character):
            people.append(body)
    return tuple(people)


def body_of(index: int, kind: WrittenKind, lang: Lang) -> Body:
    """What a good writer makes of a plan of the evaluation's own stream.

    Raises:
        ValueError: the door refuses it.
    """
    made = written(STREAM, index, kind, lang)
    kept = keep(made.plan, Draft(kind, lang, dict(made.fields), (), 1))
    if isinstance(kept, Refusal):
        raise ValueError(kept.fault)
    return kept
