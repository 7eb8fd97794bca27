"""Replies: what a character says to someone, in a batch of one or of many."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from domain.asset import Character, Dialogue, Draft
from domain.canonical import derive_salt
from domain.errors import LLMasOSError
from domain.ontology import Lang
from domain.world import GenerationContext
from generators.attempts import Failed, Refusal, run_attempts
from generators.door import keep
from generators.frame import Frame
from generators.moderation import check_prompt
from generators.plan import Plan
from generators.provenance import derive_seed
from generators.reader import checked_prompt, language_of
from generators.reading.topic import topic_of
from generators.spark.draw import spark
from generators.speaking import Speaker, speaking_facts
from generators.specs import SPECS
from inference.types import ModelIdentity, TextModel


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody says to a character.

    Attributes:
        request_id: names the request; with the secret it keys the seed.
        lang: of the reply; None takes that of the message.
    """

    speaker: Character
    text: str
    request_id: str
    secret: bytes = field(repr=False)
    lang: Lang | None = None


def reply(
    model: TextModel,
    speaker: Character,
    message: str,
    request_id: str,
    secret: bytes,
    lang: Lang | None = None,
) -> Dialogue:
    """What one character answers to one message.

    Raises:
        EmptyPrompt, PromptTooLong, ModeratedInput: the message cannot be answered.
        GenerationFailed: the model gave nothing that may be said.
        QueueFull: the model takes no more for now.
    """
    result = replies(model, [Message(speaker, message, request_id, secret, lang)])[0]
    if isinstance(result, Failed):
        raise result.error
    return result


def replies(model: TextModel, messages: Sequence[Message]) -> list[Dialogue | Failed]:
    """What characters answer, in one batch, in the order of the messages.

    Raises:
        QueueFull: the model takes no more for now.
    """
    settled: list[Plan | Failed] = []
    for message in messages:
        try:
            settled.append(_plan_of(message))
        except LLMasOSError as error:
            settled.append(Failed(message.request_id, error))
    results = iter(run_attempts(model, [p for p in settled if isinstance(p, Plan)], _spoken))
    return [next(results) if isinstance(one, Plan) else one for one in settled]


def _plan_of(message: Message) -> Plan:
    """Settle a reply: the topic by the lexicon, the speaker as facts."""
    text = checked_prompt(message.text)
    check_prompt(text)
    lang = message.lang or language_of(text)
    topic = topic_of(text)
    who, seed = message.speaker, derive_seed(message.secret, message.request_id)
    return Plan(
        request_id=message.request_id,
        spec=SPECS["dialogue"],
        prompt=text,
        frame=Frame("dialogue", lang, {"topic": (topic,)}),
        fields={"topic": topic},
        values={"place": _home(who, lang)},
        seed=seed,
        salt=derive_salt(message.secret, message.request_id),
        context=GenerationContext(),
        spark=spark(seed, "dialogue", lang),
        facts=speaking_facts(_speaking(who), topic, text),
        speaker=who.name,
    )


def _speaking(who: Character) -> Speaker:
    return Speaker(who.name, who.ancestry, who.profession, who.temperament)


def _home(speaker: Character, lang: Lang) -> str:
    """Where a character is at home: the same place in whatever it says."""
    digest = sha256(f"{speaker.name}/{speaker.backstory}".encode()).digest()
    return spark(int.from_bytes(digest[:8], "big"), "home", lang).place


def _spoken(plan: Plan, draft: Draft, _identity: ModelIdentity) -> Dialogue | Refusal:
    body = keep(plan, draft)
    match body:
        case Dialogue() | Refusal():
            return body
        case _:
            return Refusal("nothing that is said")
