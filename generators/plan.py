"""Plans: everything about a generation that is settled before the model speaks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from domain.canonical import prompt_commitment
from domain.errors import ModeratedInput
from domain.ontology import DIFFICULTIES, QUEST_KINDS, Lang
from domain.rules import suggested_reward_gold
from domain.world import GenerationContext, Named
from generators.frame import Frame
from generators.moderation import check_prompt, output_objection
from generators.provenance import attempt_seed
from generators.reader import read
from generators.specs import (
    SPECS,
    Allowed,
    Span,
    Spec,
    facts_line,
    model_input,
    output_schema,
    shown_name,
)
from inference.types import Request

MAX_OFFERED = 12
"""How many existing names a schema offers where the person named none."""
MAX_COUNT = 5
"""The most pieces that a quest asks for where the person said no number."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One generation, settled.

    Attributes:
        allowed: field → what it may be, as the schema states it.
        names: existing items by the name that the model sees.
        givers: names of existing characters by the name that the model sees.
        seed: of the request; each attempt draws from its own, see `attempt_seed`.
        salt: of the prompt commitment, 32 bytes.
        context: what the commitment binds beside the prompt.
        facts: what the model is told and the output does not state.
        speaker: who speaks, in a dialogue.
    """

    request_id: str
    spec: Spec
    prompt: str
    frame: Frame
    allowed: Mapping[str, Allowed]
    names: Mapping[str, Named]
    givers: Mapping[str, str]
    seed: int
    salt: bytes
    context: GenerationContext
    facts: str = ""
    speaker: str = ""

    @property
    def lang(self) -> Lang:
        """The language of the texts."""
        return self.frame.lang

    @property
    def context_json(self) -> dict[str, Any]:
        """The context as an opening carries it."""
        return self.context.as_json()

    @property
    def commitment(self) -> str:
        """What the metadata says of the prompt: 64 hex digits."""
        return prompt_commitment(self.salt, self.prompt, self.context_json)

    def request(self, attempt: int) -> Request:
        """What the model is asked at an attempt; attempts differ in their seed alone."""
        return Request(
            id=f"{self.request_id}/{attempt}",
            prompt=model_input(self.spec.kind, self.lang, self.prompt, self.facts),
            seed=attempt_seed(self.seed, attempt),
            max_tokens=self.spec.max_tokens,
            sampling=self.spec.sampling,
            schema=output_schema(self.spec.kind, self.lang, self.allowed),
        )


def plan(
    request_id: str,
    kind: str,
    prompt: str,
    context: GenerationContext,
    lang: Lang | None,
    *,
    seed: int,
    salt: bytes,
) -> Plan:
    """Read a prompt and settle the request.

    Raises:
        UnknownKind, EmptyPrompt, PromptTooLong, FieldOutOfRange: see `generators.reader.read`.
        ModeratedInput: the prompt, or a name that would be copied from it, may not be minted.
    """
    frame = read(kind, prompt, context, lang)
    check_prompt(prompt)
    for copied in (frame.target_name, frame.giver_name):
        if copied and (against := output_objection(copied)) is not None:
            raise ModeratedInput(f"The quest would name {against}; say it without.")
    spec = SPECS[frame.kind]
    kept = context if spec.kind == "quest" else GenerationContext()
    return Plan(
        request_id=request_id,
        spec=spec,
        prompt=prompt,
        frame=frame,
        allowed=_settle(frame, kept, seed),
        names=_by_shown_name(kept.items, seed),
        givers={shown: one.name for shown, one in _by_shown_name(kept.characters, seed).items()},
        seed=seed,
        salt=salt,
        context=kept,
        facts=facts_line(frame.giver_name, frame.target_name, frame.place),
    )


def _settle(frame: Frame, context: GenerationContext, seed: int) -> dict[str, Allowed]:
    """What the frame states, and for the rest the defaults that are not the model's to choose."""
    allowed = dict(frame.stated)
    if frame.kind == "item":
        allowed.setdefault("edition", Span(1, 1))
    elif frame.kind == "quest":
        _settle_quest(allowed, frame, context, seed)
    return allowed


def _settle_quest(
    allowed: dict[str, Allowed], frame: Frame, context: GenerationContext, seed: int
) -> None:
    """A quest pays what its difficulty suggests, and asks for things and givers that exist."""
    difficulties = allowed.get("difficulty", DIFFICULTIES)
    if "reward_gold" not in allowed:
        rewards = tuple(suggested_reward_gold(d) for d in DIFFICULTIES if _among(d, difficulties))
        allowed["reward_gold"] = rewards
    givers = _offered(context.characters, seed)
    if "giver" not in allowed and givers:
        allowed["giver"] = _shown(givers)
    items = _offered(context.items, seed)
    if "target" not in allowed and items and frame.value("kind") not in ("defeat", "explore"):
        allowed.setdefault("kind", ("collect", "deliver"))
        allowed["target"] = _shown(items)
        allowed.setdefault("count", Span(1, min(MAX_COUNT, *(item.supply for item in items))))
    allowed.setdefault("kind", ("collect", "deliver") if frame.target else QUEST_KINDS)
    allowed.setdefault("count", Span(1, MAX_COUNT))


def _among(value: str, allowed: Allowed) -> bool:
    return not isinstance(allowed, Span) and value in allowed


def _offered(named: Iterable[Named], seed: int) -> list[Named]:
    """A few of the things that exist, drawn by the seed, whatever their number and order."""

    def lot(one: Named) -> bytes:
        return sha256(f"{seed:016x}/{one.token_hex}".encode()).digest()

    usable = [one for one in named if shown_name(one.name) and one.supply > 0]
    return sorted(usable, key=lot)[:MAX_OFFERED]


def _shown(named: Iterable[Named]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(shown_name(one.name) for one in named))


def _by_shown_name(named: tuple[Named, ...], seed: int) -> dict[str, Named]:
    """Existing things by the name that the model sees; of equal names the first offered."""
    found: dict[str, Named] = {}
    for one in [*_offered(named, seed), *named]:
        found.setdefault(shown_name(one.name), one)
    return found
