"""Translation between the two languages: of texts, of bodies, and of assets that may be minted.

Sentences of the phrase book are known in both languages, and labels by the ontology. From all else
names of things that exist and numbers leave before the model sees it, and come back as they were.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError

from domain.asset import Asset, Body, Opening
from domain.canonical import derive_salt, prompt_commitment
from domain.errors import GenerationFailed, InvalidInput, TranslationFailed
from domain.ids import token_hex, token_id_of
from domain.metadata import metadata_bytes
from domain.ontology import Lang
from generators.attempts import Failed, run_attempts
from generators.cutting import sentences_of
from generators.frame import Frame
from generators.generate import Made, made_of
from generators.moderation import check_prompt
from generators.pieces import Piece, Translated, judge
from generators.prose import names_of, prose_of, with_prose
from generators.provenance import derive_seed, opening_of, provenance_of
from generators.reader import checked_prompt, language_of
from generators.render import render_svg
from generators.spark.lots import Lots
from generators.specs import SPECS
from inference.types import ModelIdentity, TextModel

B = TypeVar("B", bound=Body)


@dataclass(frozen=True, slots=True)
class Translation:
    """What keys a translation.

    Attributes:
        request_id: names it; with the seed it makes the translation repeatable.
        seed: 64 bits.
        salt: of the commitment, 32 bytes.
        names: of things that exist; they stay as they are.
    """

    request_id: str
    seed: int
    salt: bytes
    names: tuple[str, ...] = ()

    @classmethod
    def keyed(
        cls, request_id: str, creator_secret: bytes, names: Sequence[str] = ()
    ) -> "Translation":
        """The translation of a request, as generations are keyed."""
        seed, salt = (
            derive_seed(creator_secret, request_id),
            derive_salt(creator_secret, request_id),
        )
        return cls(request_id, seed, salt, tuple(names))


def translate(model: TextModel, text: str, to: Lang, how: Translation) -> str:
    """A text in the other language.

    Raises:
        EmptyPrompt, PromptTooLong, ModeratedInput: the text cannot be translated.
        InvalidInput: it is in that language already.
        TranslationFailed: the model gave nothing that keeps every name and number.
        QueueFull: the model takes no more for now.
    """
    check_prompt(checked_prompt(text))
    spoken = language_of(text)
    if spoken == to:
        raise InvalidInput("The text is in that language already.")
    groups = grouped([text], spoken, to, how)
    return _joined(_run(model, groups), to)[0]


def translate_body(model: TextModel, body: B, to: Lang, how: Translation) -> B:
    """A body with its prose in the other language; names, numbers and labels stay.

    Raises:
        InvalidInput, TranslationFailed, QueueFull: see `translate`.
    """
    groups = groups_of_body(body, to, how)
    return put_together(body, _run(model, groups), to)


def translate_asset(model: TextModel, source: Asset, to: Lang, how: Translation) -> Made:
    """An asset in the other language: a token of its own that names what it was made from.

    Its opening carries the metadata of the source, so that anybody can check both.

    Raises:
        InvalidInput, TranslationFailed, QueueFull: see `translate`.
    """
    translated = _run(model, groups_of_body(source.body, to, how))
    return token_of(source, to, how, translated, model.identity)


def groups_of_body(body: Body, to: Lang, how: Translation) -> list[list[Piece]]:
    """The pieces of each text of a body.

    Raises:
        InvalidInput: it is in that language already.
    """
    if body.lang == to:
        raise InvalidInput("The text is in that language already.")
    return grouped(prose_of(body), body.lang, to, how, names_of(body))


def grouped(
    texts: Sequence[str], lang: Lang, to: Lang, how: Translation, own: Sequence[str] = ()
) -> list[list[Piece]]:
    """The pieces of each text; each has a seed of its own."""
    lots, number, groups = Lots(how.seed, "translation"), 0, list[list[Piece]]()
    for text in texts:
        group: list[Piece] = []
        for masked in sentences_of(text, lang, to, (*own, *how.names)):
            seed = lots.below(1 << 64, f"piece {number}")
            name = f"{how.request_id}/{number}"
            group.append(Piece(name, masked.text, masked.values, to, seed, masked.known))
            number += 1
        groups.append(group)
    return groups


def put_together(body: B, groups: Sequence[Sequence[Translated]], to: Lang) -> B:
    """The body that translated pieces make.

    Raises:
        TranslationFailed: a text is longer than the domain takes.
    """
    try:
        return with_prose(body, iter(_joined(groups, to)), to)
    except ValidationError as error:
        raise TranslationFailed("The translation is longer than such a text may be.") from error


def token_of(
    source: Asset,
    to: Lang,
    how: Translation,
    groups: Sequence[Sequence[Translated]],
    identity: ModelIdentity,
) -> Made:
    """The token that translated pieces make.

    Raises:
        TranslationFailed: a text is longer than the domain takes.
    """
    body = put_together(source.body, groups, to)
    pieces = [piece for group in groups for piece in group]
    data = metadata_bytes(source)
    context = context_of(how)
    provenance = provenance_of(
        SPECS["translation"],
        identity,
        how.seed,
        max((piece.attempt for piece in pieces), default=1) or 1,
        prompt_commitment(how.salt, data.decode(), context),
    ).model_copy(update={"source": token_hex(token_id_of(data))})
    asset = Asset(source.kind, body, provenance, render_svg(body))
    return made_of(
        how.request_id, asset, _opening(how, data, context, pieces), Frame(source.kind, to)
    )


def context_of(how: Translation) -> dict[str, Any]:
    """What a translation's commitment binds beside the source."""
    return {"names": list(how.names)}


def _opening(
    how: Translation, data: bytes, context: dict[str, Any], pieces: Sequence[Translated]
) -> Opening:
    recorded = (
        token for piece in pieces for token in (-piece.attempt, *piece.token_ids) if piece.attempt
    )
    return opening_of(how.salt, data.decode(), context, tuple(recorded))


def _run(model: TextModel, groups: Sequence[Sequence[Piece]]) -> list[list[Translated]]:
    """All pieces in one batch; what code settles never reaches the model."""
    asked = [piece for group in groups for piece in group if piece.settled is None]
    results = iter(run_attempts(model, asked, judge))
    done: list[list[Translated]] = []
    for group in groups:
        texts: list[Translated] = []
        for piece in group:
            result = next(results) if piece.settled is None else Translated(piece.settled)
            if isinstance(result, Failed):
                raise _failure(result)
            texts.append(result)
        done.append(texts)
    return done


def _failure(failed: Failed) -> Exception:
    """That nothing may be kept is a failed translation; other errors are what they are."""
    is_refusal = type(failed.error) is GenerationFailed
    return TranslationFailed(failed.error.detail) if is_refusal else failed.error


def _joined(groups: Sequence[Sequence[Translated]], to: Lang) -> list[str]:
    space = " " if to == "en" else ""
    return [space.join(piece.text for piece in group) for group in groups]
