"""Verification: does this token say the truth about how it was made?

The text is generated anew, by the code that made it; what was recorded is replayed only where the
machine at hand computes in another numerics class, and then the verdict says so.
"""

from collections.abc import Callable

from domain.asset import Asset, Character, Draft, Item, Opening, Quest
from domain.errors import InvalidInput, LLMasOSError, ModelNotAvailable
from domain.ids import token_id_of
from domain.metadata import metadata_bytes, read_metadata
from domain.world import GenerationContext
from generators.attempts import Failed, Refusal
from generators.door import keep
from generators.generate import Shown, asset_of, run_plans
from generators.plain import plain
from generators.plan import Plan, plans
from generators.provenance import check_opening, differing_versions
from generators.specs import SPECS
from generators.validate import parse_draft
from generators.verdict import (
    Verdict,
    VerdictCode,
    compared,
    recorded_identity,
    replayed,
    same_class,
)
from generators.verify_translation import verify_translation
from inference.types import TextModel

ModelLookup = Callable[[str], TextModel]
"""Weights' sha256 → model; raises ModelNotAvailable where they are absent."""


def verify(
    metadata: bytes, token_id: int, model_lookup: ModelLookup, opening: Opening | None = None
) -> Verdict:
    """Check a token's metadata against its id, and against a generation of one's own.

    Args:
        metadata: the bytes that the token's URI leads to.
        token_id: the token's id.
        model_lookup: finds the model by its weights.
        opening: the prompt and its salt, if the creator handed them out.

    Raises:
        InvalidInput: the bytes fit the id and are no metadata of ours.
        OpeningMismatch: the opening belongs to another token.
    """
    if token_id_of(metadata) != token_id:
        return Verdict(VerdictCode.MISMATCH, "The metadata are not the bytes that the id names.")
    asset = read_metadata(metadata)
    provenance = asset.provenance
    if opening is not None:
        check_opening(opening, provenance)
    if not provenance.reproducible:
        return Verdict(
            VerdictCode.UNPROVEN,
            f"The model “{plain(provenance.model)[:40]}” cannot promise the same text again, so "
            "nothing beyond the bytes can be proven.",
        )
    if opening is None:
        return Verdict(
            VerdictCode.PROMPT_SEALED,
            "The bytes are those that the id names; how they were made can be checked once the "
            "creator hands out the opening.",
        )
    spec = SPECS[asset.kind if provenance.source is None else "translation"]
    other = differing_versions(provenance, spec)
    if other:
        return Verdict(
            VerdictCode.MODEL_ABSENT,
            f"The token was made by other versions of the code: {', '.join(other)}.",
        )
    try:
        model = model_lookup(provenance.weights_sha256)
    except ModelNotAvailable as error:
        return Verdict(VerdictCode.MODEL_ABSENT, error.detail)
    return _generate_again(asset, metadata, model, opening)


def _generate_again(asset: Asset, metadata: bytes, model: TextModel, opening: Opening) -> Verdict:
    try:
        if asset.provenance.source is not None:
            return verify_translation(asset, metadata, model, opening)
        possible = plans_of_opening(asset, opening, model)
    except LLMasOSError as error:
        return Verdict(
            VerdictCode.MISMATCH, f"Nothing can be made of the opened prompt: {error.detail}"
        )
    if same_class(model.identity, asset.provenance):
        return _compare(possible[0], metadata, model)
    verdicts = [_check_draws(plan, asset, metadata, model, opening) for plan in possible]
    proven = (one for one in verdicts if one.code is VerdictCode.WITHIN_TOLERANCE)
    return next(proven, verdicts[0])


def plans_of_opening(asset: Asset, opening: Opening, model: TextModel) -> list[Plan]:
    """The plans that an opened prompt may lead to, under the recorded seed: this machine's first.

    Raises:
        InvalidInput: the prompt cannot be read, or the context is of another form.
    """
    try:
        context = GenerationContext.from_json(opening.context)
    except (KeyError, TypeError) as error:
        raise InvalidInput("The context in the opening is of another form.") from error
    return plans(
        "verify",
        asset.kind,
        opening.prompt,
        context,
        asset.body.lang,
        seed=int(asset.provenance.seed, 16),
        salt=bytes.fromhex(opening.salt),
        model=model,
    )


def _compare(settled: Plan, metadata: bytes, model: TextModel) -> Verdict:
    made = run_plans(model, [settled])[0]
    if isinstance(made, Failed):
        return Verdict(VerdictCode.MISMATCH, f"The prompt gives no asset here: {made.error.detail}")
    if isinstance(made, Shown):
        return Verdict(VerdictCode.MISMATCH, "The prompt gives nothing here that is a token.")
    return compared(made.metadata, metadata)


def _check_draws(
    settled: Plan, asset: Asset, metadata: bytes, model: TextModel, opening: Opening
) -> Verdict:
    """In another numerics class: would the recorded tokens have been drawn here, too?"""
    attempt = asset.provenance.attempt
    request = settled.request(attempt, model.identity.dialect)
    try:
        replay = model.check(request, opening.token_ids)
    except LLMasOSError as error:
        return Verdict(VerdictCode.MISMATCH, f"The recorded tokens do not fit: {error.detail}")
    if not replay.consistent:
        return Verdict(
            VerdictCode.MISMATCH,
            f"Token {replay.first_difference} of the recorded ones would not be drawn here, "
            "within tolerance.",
        )
    fields = parse_draft(replay.text)
    draft = Draft(asset.kind, settled.lang, fields or {}, opening.token_ids, attempt)
    body = keep(settled, draft)
    if not isinstance(body, Item | Character | Quest):
        fault = body.fault if isinstance(body, Refusal) else "nothing that is a token"
        return Verdict(VerdictCode.MISMATCH, f"The recorded tokens give {fault}.")
    recorded = recorded_identity(asset.provenance, model.identity)
    return replayed(metadata_bytes(asset_of(settled, body, recorded, attempt)), metadata)
