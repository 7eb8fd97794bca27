"""The one path: prompt → generation → asset → mint request. Routes, worker and demo all take it."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from api.work.crash_points import REQUEST_WRITTEN, reach
from api.world import World
from domain.asset import ASSET_KINDS, Asset, Quest
from domain.canonical import parse_json, sha256_hex
from domain.errors import (
    Conflict,
    FieldOutOfRange,
    InvalidInput,
    ModelNotAvailable,
    NotFound,
    NotMintable,
    PromptTooLong,
    QueueFull,
    UnknownKind,
)
from domain.ids import Address, TokenId, gold, parse_token, token_hex
from domain.metadata import read_metadata
from domain.ontology import Kind, Lang
from domain.quest import why_not_mintable
from domain.transaction import ItemAmount, MintOrder, ObjectiveTerms, QuestTerms
from domain.world import GenerationContext, Named
from generators.generate import Ask, plan_of
from store import generations
from store.generations import GenerationWish
from store.mint_intake import MintWanted, accept_all, as_set
from store.reads import tokens
from store.tables import Generation, MintRequest

_MADE: dict[str, Kind] = {kind: kind for kind in (*ASSET_KINDS, "scene", "story", "dialogue")}
_MAX_KEY_CHARS = 255
SHOWN_ONLY = "A {kind} is shown, and never minted: only items, characters and quests are tokens."


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants made.

    Attributes:
        lang: None reads it from the prompt.
        context: tokens that the prompt may refer to; None looks up all that exist.
        key: of the request: the same owner and key are the same generation, and by it the same
            token id; None makes a new one.
    """

    kind: str
    prompt: str
    lang: Lang | None = None
    context: Sequence[str] | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class MintWish:
    """How something that was generated shall be minted; see `api.schemas.assets.MintAsk`."""

    generation_id: str
    to: Address | None = None
    amount: int | None = None
    royalty_bps: int = 500
    expires_in_s: int = 30 * 24 * 3600
    accept_window_s: int = 24 * 3600


def request_generation(world: World, owner: Address, wish: Wish) -> Generation:
    """Queue a generation, once for each owner and key.

    Raises:
        UnknownKind, EmptyPrompt, PromptTooLong, FieldOutOfRange, ModeratedInput: the prompt
            cannot be meant; nothing was written.
        ModelNotAvailable: there is no model that could make it.
        QueueFull: too many generations of this owner wait already.
    """
    if wish.kind not in _MADE:
        known = ", ".join(_MADE)
        raise UnknownKind(f"Only {known} can be made; this is another kind.")
    if len(wish.prompt) > world.settings.max_prompt_chars:
        raise PromptTooLong(
            f"A prompt has at most {world.settings.max_prompt_chars} characters; this one has "
            f"{len(wish.prompt)}."
        )
    request_id = _request_id(owner, wish.key)
    settled = plan_of(
        Ask(
            kind=wish.kind,
            prompt=wish.prompt,
            request_id=request_id,
            creator_secret=world.creator_secret(owner),
            lang=wish.lang,
            context=_context(world, wish),
        )
    )
    why_missing = world.model.why_missing
    if why_missing is not None:
        raise ModelNotAvailable(why_missing)
    with world.database.write() as session:
        if generations.count_open(session, owner) >= world.settings.queue_per_login:
            raise QueueFull("Too many of your generations are waiting.", retry_after_s=5)
        return generations.submit(
            session,
            GenerationWish(
                id=request_id,
                owner=owner,
                kind=_MADE[wish.kind],
                lang=settled.lang,
                prompt=wish.prompt,
                context=settled.context_json,
            ),
            world.clock(),
        )


def asset_of(world: World, token_id: TokenId) -> Asset:
    """What a token id stands for, read from the metadata bytes that are kept here.

    Raises:
        NotFound: they are not kept here.
        StoreCorrupt: the file is damaged.
    """
    return read_metadata(world.blobs.get(token_id))


def shown_of(world: World, row: Generation) -> dict[str, Any]:
    """Kind, content and provenance of a scene, a story or a dialogue that was made.

    Raises:
        NotFound, Conflict: it is not kept here, or not done.
    """
    if row.result is None:
        raise Conflict(f"The generation is {row.status}; there is nothing to show.")
    return parse_json(world.blobs.get(int(row.result, 16)))


def request_mint(world: World, owner: Address, key: str, wish: MintWish) -> MintRequest:
    """Ask for a mint, once: the same key and wish give the request that is there.

    Args:
        world: where.
        owner: who asks, and becomes the creator; the generation is theirs.
        key: of idempotency, 1 to 255 printable ASCII characters.
        wish: what to mint.

    Raises:
        InvalidInput: the key is none.
        NotFound: the owner made no such generation.
        Conflict: it is not done.
        NotMintable: it may not be minted, for the reason that the sentence gives.
        IdempotencyMismatch: the key stands for another request.
    """
    _check_key(key)
    (row,) = _accept(world, owner, [MintWanted(key, mint_order(world, owner, wish))])
    return row


def request_mints(
    world: World, owner: Address, key: str, wishes: Sequence[MintWish]
) -> list[MintRequest]:
    """Ask for several mints, all of them or none; each is a request of its own.

    Args:
        world: where.
        owner: who asks, and becomes the creator; the generations are theirs.
        key: of idempotency, for all of them; 1 to 255 printable ASCII characters.
        wishes: what to mint, in order.

    Raises:
        InvalidInput, NotFound, Conflict, NotMintable, IdempotencyMismatch: as `request_mint`, of
            the first that cannot be taken; nothing was written.
    """
    _check_key(key)
    orders = [mint_order(world, owner, wish) for wish in wishes]
    return _accept(world, owner, as_set(key, orders))


def _accept(world: World, owner: Address, wanted: Sequence[MintWanted]) -> list[MintRequest]:
    with world.database.write() as session:
        rows = accept_all(session, owner, wanted, world.clock())
        reach(REQUEST_WRITTEN)
        return rows


def _check_key(key: str) -> None:
    if not (1 <= len(key) <= _MAX_KEY_CHARS and key.isascii() and key.isprintable()):
        raise InvalidInput("An idempotency key has 1 to 255 printable ASCII characters.")


def mint_order(world: World, owner: Address, wish: MintWish) -> MintOrder:
    """The order that a wish comes to. It depends on wish and generation alone, not on the time.

    Raises:
        NotFound, Conflict, NotMintable, FieldOutOfRange: see `request_mint`.
    """
    with world.database.read() as session:
        row = generations.get(session, owner, wish.generation_id)
    if row.status != "done" or row.result is None:
        raise Conflict(f"The generation is {row.status}; only a finished one can be minted.")
    if row.kind not in ASSET_KINDS:
        raise NotMintable(SHOWN_ONLY.format(kind=row.kind))
    token_id = TokenId(int(row.result, 16))
    asset = asset_of(world, token_id)
    why = why_not(world, asset)
    if why is not None:
        raise NotMintable(why)
    edition = 1 if isinstance(asset.body, Quest) else getattr(asset.body, "edition", 1)
    amount = edition if wish.amount is None else wish.amount
    if not 1 <= amount <= edition:
        raise FieldOutOfRange(f"The edition has {edition} pieces, not {amount}.")
    if wish.to is not None and int(wish.to, 16) == 0:
        raise InvalidInput("Nothing can be minted to the zero address.")
    return MintOrder(
        kind=asset.kind,
        token_id=token_id,
        to=wish.to or owner,
        creator=owner,
        royalty_bps=wish.royalty_bps,
        amount=amount,
        cap=edition,
        terms=_terms(world, asset.body, wish, row.created_at)
        if isinstance(asset.body, Quest)
        else None,
    )


def why_not(world: World, asset: Asset) -> str | None:
    """The plain reason for which an asset may not be minted now, else None."""
    if not asset.provenance.reproducible and not world.settings.allow_unproven:
        return (
            "The model that made it cannot promise to make it again, and this service mints "
            "proven assets only."
        )
    if not isinstance(asset.body, Quest):
        return None
    return why_not_mintable(asset.body.objectives) or _why_not_winnable(world, asset.body)


def _why_not_winnable(world: World, quest: Quest) -> str | None:
    """What a quest asks for and pays must be on the chain, in sufficient number."""
    needed: dict[str, tuple[str, int]] = {}
    for goal in quest.objectives:
        if goal.token_id is not None:
            before = needed.get(goal.token_id, (goal.target, 0))[1]
            needed[goal.token_id] = (goal.target, before + goal.count)
    for reward in quest.reward_items:
        needed.setdefault(reward.token_id, (reward.name, reward.amount))
    with world.database.read() as session:
        for hexadecimal, (name, count) in needed.items():
            try:
                token = tokens.token(session, int(hexadecimal, 16))
            except NotFound:
                return f"The quest needs “{name}”, which is not minted yet."
            alive = token.minted - token.burned
            if alive < count:
                return f"The quest needs {count} × “{name}”, but only {alive} exist."
    return None


def _terms(world: World, quest: Quest, wish: MintWish, since: int) -> QuestTerms:
    objectives: list[ObjectiveTerms] = []
    with world.database.read() as session:
        for goal in quest.objectives:
            target = TokenId(int(goal.token_id or "0", 16))
            kind = tokens.token(session, target).kind
            objectives.append(
                ObjectiveTerms(
                    goal.predicate, world.deployment.contract_of(kind), target, goal.count
                )
            )
    return QuestTerms(
        objectives=tuple(objectives),
        reward_gold_wei=gold(quest.reward_gold),
        reward_items=tuple(
            ItemAmount(TokenId(int(reward.token_id, 16)), reward.amount)
            for reward in quest.reward_items
        ),
        expiry=since + wish.expires_in_s,
        accept_window_s=wish.accept_window_s,
    )


def _request_id(owner: Address, key: str | None) -> str:
    """An id that nobody else can take, and that the same owner and key always give."""
    if key is None:
        return secrets.token_hex(16)
    return sha256_hex(f"{owner}|{key}".encode())[:32]


def _context(world: World, wish: Wish) -> GenerationContext:
    """The named things that a quest may refer to; other kinds refer to nothing."""
    if wish.kind != "quest":
        return GenerationContext()
    with world.database.read() as session:
        if wish.context is None:
            return tokens.generation_context(session)
        views = [tokens.token(session, parse_token(text)) for text in wish.context]
    named = [
        Named(view.name, token_hex(view.token_id), view.kind, view.minted - view.burned)
        for view in views
        if view.name is not None
    ]
    return GenerationContext(
        items=tuple(one for one in named if one.kind == "item"),
        characters=tuple(one for one in named if one.kind == "character"),
    )
