"""Generation: many asks in one batch, each ending in an asset or in a typed error."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from domain.asset import (
    Asset,
    AssetKind,
    Character,
    Dialogue,
    Draft,
    Item,
    MintableBody,
    Opening,
    Provenance,
    Quest,
    Scene,
    Story,
)
from domain.canonical import canonical_bytes, derive_salt
from domain.errors import LLMasOSError, UnknownKind
from domain.ids import TokenId, token_id_of
from domain.metadata import metadata_bytes
from domain.ontology import Lang
from domain.world import GenerationContext
from generators.attempts import Failed, Refusal, run_attempts
from generators.door import keep
from generators.frame import Frame
from generators.plan import Plan, plan
from generators.provenance import derive_seed, opening_of, provenance_of
from generators.render import render_svg
from generators.speaking import speaker_of
from inference.types import LabelScorer, ModelIdentity, TextModel


@dataclass(frozen=True, slots=True)
class Ask:
    """What a person asks for.

    Attributes:
        request_id: names the request; the same id, secret and prompt give the same asset.
        creator_secret: keys salt and seed; it stays with the creator.
        lang: of the texts; None takes that of the prompt.
        context: the existing things that the prompt may name.
        seed: 64 bits; None derives it from secret and request id.
    """

    kind: str
    prompt: str
    request_id: str
    creator_secret: bytes = field(repr=False)
    lang: Lang | None = None
    context: GenerationContext = field(default_factory=GenerationContext)
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """An asset with everything that follows from it.

    Attributes:
        metadata: canonical bytes; `token_id` is their hash.
        opening: what the creator keeps; it unseals the prompt.
        frame: what was read in the prompt, with its contradictions.
    """

    request_id: str
    asset: Asset
    metadata: bytes = field(repr=False)
    token_id: TokenId
    opening: Opening = field(repr=False)
    frame: Frame


@dataclass(frozen=True, slots=True)
class Shown:
    """A scene, a story or a dialogue: made and shown, and no token.

    Attributes:
        content: canonical JSON of kind, content and provenance; of a dialogue also of who speaks.
        opening: what the creator keeps, as for a token.
    """

    request_id: str
    body: Scene | Story | Dialogue
    content: bytes = field(repr=False)
    opening: Opening = field(repr=False)
    provenance: Provenance
    frame: Frame

    @property
    def name(self) -> str:
        """What a person calls it."""
        match self.body:
            case Scene():
                return self.body.name
            case Story():
                return self.body.title
            case Dialogue():
                return self.body.speaker


def generate(model: TextModel, asks: Sequence[Ask]) -> list[Made | Shown | Failed]:
    """Make what is asked for; results come in the order of the asks.

    Whatever concerns one ask alone (an unreadable prompt, a draft that stays bad) becomes its
    `Failed`.

    Raises:
        QueueFull: the model takes no more for now.
    """
    settled: list[Plan | Failed] = []
    for ask in asks:
        try:
            settled.append(plan_of(ask, model))
        except LLMasOSError as error:
            settled.append(Failed(ask.request_id, error))
    results = iter(run_plans(model, [one for one in settled if isinstance(one, Plan)]))
    return [next(results) if isinstance(one, Plan) else one for one in settled]


def plan_of(ask: Ask, model: LabelScorer | None = None) -> Plan:
    """Settle an ask.

    Args:
        ask: what a person asks for.
        model: helps to read it.

    Raises:
        InvalidInput: it cannot be read; the subclasses of `generators.plan.plan`.
    """
    if ask.kind == "translation":
        raise UnknownKind("A translation is not made on its own: it answers to something.")
    seed = derive_seed(ask.creator_secret, ask.request_id) if ask.seed is None else ask.seed
    salt = derive_salt(ask.creator_secret, ask.request_id)
    return plan(
        ask.request_id,
        ask.kind,
        ask.prompt,
        ask.context,
        ask.lang,
        seed=seed,
        salt=salt,
        model=model,
    )


def run_plans(model: TextModel, plans: Sequence[Plan]) -> list[Made | Shown | Failed]:
    """Run settled plans in one batch.

    Raises:
        QueueFull: the model takes no more for now.
    """
    return run_attempts(model, plans, _made)


def _made(plan: Plan, draft: Draft, identity: ModelIdentity) -> Made | Shown | Refusal:
    body = keep(plan, draft)
    opening = opening_of(plan.salt, plan.prompt, plan.context_json, draft.token_ids)
    match body:
        case Item() | Character() | Quest():
            asset = asset_of(plan, body, identity, draft.attempt)
            return made_of(plan.request_id, asset, opening, plan.frame)
        case Scene() | Story() | Dialogue():
            return _shown(plan, body, identity, draft.attempt, opening)
        case Refusal():
            return body


def made_of(request_id: str, asset: Asset, opening: Opening, frame: Frame) -> Made:
    """An asset with its bytes and its id."""
    metadata = metadata_bytes(asset)
    return Made(request_id, asset, metadata, token_id_of(metadata), opening, frame)


def _shown(
    plan: Plan,
    body: Scene | Story | Dialogue,
    identity: ModelIdentity,
    attempt: int,
    opening: Opening,
) -> Shown:
    provenance = provenance_of(plan.spec, identity, plan.seed, attempt, plan.commitment)
    shown: dict[str, Any] = {
        "kind": plan.spec.kind,
        "content": body.model_dump(mode="json"),
        "provenance": provenance.model_dump(mode="json", exclude_none=True),
    }
    if isinstance(body, Dialogue):
        shown["speaker"] = asdict(speaker_of(plan.frame, plan.seed))
    content = canonical_bytes(shown)
    return Shown(plan.request_id, body, content, opening, provenance, plan.frame)


def asset_of(plan: Plan, body: MintableBody, identity: ModelIdentity, attempt: int) -> Asset:
    """The asset of a body that was kept."""
    provenance = provenance_of(plan.spec, identity, plan.seed, attempt, plan.commitment)
    return Asset(kind_of(body), body, provenance, render_svg(body))


def kind_of(body: MintableBody) -> AssetKind:
    """The kind of token that a body is."""
    match body:
        case Item():
            return "item"
        case Character():
            return "character"
        case Quest():
            return "quest"
