"""Verification of a translated token: its source is what it names, and the words come out again."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import cast

from domain.asset import Asset, Draft, Opening
from domain.errors import InvalidInput, LLMasOSError
from domain.metadata import read_metadata
from generators.attempts import MAX_ATTEMPTS, Refusal
from generators.pieces import Piece, Translated, judge
from generators.translate import Translation, groups_of_body, token_of, translate_asset
from generators.validate import parse_draft
from generators.verdict import (
    Verdict,
    VerdictCode,
    compared,
    recorded_identity,
    replayed,
    same_class,
)
from inference.types import TextModel


def verify_translation(
    asset: Asset, metadata: bytes, model: TextModel, opening: Opening
) -> Verdict:
    """Translate the opened source again, or check the recorded draws in another numerics class.

    Args:
        asset: the translated token, read.
        metadata: its bytes.
        model: of the recorded weights.
        opening: of the token; it fits the commitment.

    Raises:
        InvalidInput: the opened source or names cannot be read, or it cannot be translated.
        GenerationFailed: the model gives no translation here.
    """
    data, provenance = opening.prompt.encode(), asset.provenance
    if sha256(data).hexdigest() != provenance.source:
        return Verdict(
            VerdictCode.MISMATCH, "The opened source is not the token that the translation names."
        )
    source = read_metadata(data)
    how = Translation(
        request_id="verify",
        seed=int(provenance.seed, 16),
        salt=bytes.fromhex(opening.salt),
        names=_names(opening),
    )
    to = asset.body.lang
    if same_class(model.identity, provenance):
        return compared(translate_asset(model, source, to, how).metadata, metadata)
    groups = groups_of_body(source.body, to, how)
    checked = _replayed(groups, model, opening.token_ids)
    if isinstance(checked, Verdict):
        return checked
    made = token_of(source, to, how, checked, recorded_identity(provenance, model.identity))
    return replayed(made.metadata, metadata)


def _names(opening: Opening) -> tuple[str, ...]:
    names = opening.context.get("names")
    if not isinstance(names, list) or not all(
        isinstance(name, str) for name in cast("list[object]", names)
    ):
        raise InvalidInput("The context in the opening is of another form.")
    return tuple(cast("list[str]", names))


def _replayed(
    groups: Sequence[Sequence[Piece]], model: TextModel, token_ids: Sequence[int]
) -> list[list[Translated]] | Verdict:
    recorded = _runs(token_ids)
    done: list[list[Translated]] = []
    for group in groups:
        texts: list[Translated] = []
        for piece in group:
            if piece.settled is not None:
                texts.append(Translated(piece.settled))
                continue
            result = _replay(piece, model, next(recorded, ()))
            if isinstance(result, Verdict):
                return result
            texts.append(result)
        done.append(texts)
    return done


def _runs(token_ids: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Recorded tokens by piece: each run begins with the attempt, as a negative number."""
    run: list[int] = []
    for token in token_ids:
        if token < 0 and run:
            yield tuple(run)
            run = []
        run.append(token)
    if run:
        yield tuple(run)


def _replay(piece: Piece, model: TextModel, run: tuple[int, ...]) -> Translated | Verdict:
    if not run or run[0] >= 0:
        return Verdict(VerdictCode.MISMATCH, "The opening lacks the tokens of a sentence.")
    attempt, tokens = -run[0], run[1:]
    if attempt > MAX_ATTEMPTS:
        return Verdict(VerdictCode.MISMATCH, "A sentence was drawn more often than may be.")
    try:
        replay = model.check(piece.request(attempt, model.identity.dialect), tokens)
    except LLMasOSError as error:
        return Verdict(VerdictCode.MISMATCH, f"The recorded tokens do not fit: {error.detail}")
    if not replay.consistent:
        return Verdict(
            VerdictCode.MISMATCH,
            f"Token {replay.first_difference} of a recorded sentence would not be drawn here, "
            "within tolerance.",
        )
    draft = Draft("translation", piece.lang, parse_draft(replay.text) or {}, tokens, attempt)
    result = judge(piece, draft, model.identity)
    if isinstance(result, Refusal):
        return Verdict(VerdictCode.MISMATCH, f"The recorded tokens give {result.fault}.")
    return result
