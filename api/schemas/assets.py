"""Generations, mints, tokens, and talking to a character."""

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from api.schemas.common import (
    AddressText,
    Answer,
    Ask,
    HashText,
    TokenIdText,
    TokenRef,
    UnixTime,
    WeiText,
)
from domain.asset import Opening, Provenance
from domain.ontology import EDITION_MAX, Lang

GenerationStatus = Literal["queued", "running", "done", "failed"]
MintState = Literal["waiting", "sent", "mined", "confirmed", "failed"]
MAX_ROYALTY_BPS = 1_000
MAX_MINTS_AT_ONCE = 100
_DAY_S = 24 * 3600


class GenerationAsk(Ask):
    """One sentence, in English or Chinese.

    Attributes:
        context: tokens that the prompt may refer to; without it, what the person owns and what
            else exists is looked up by name.
    """

    kind: str = Field(
        description="item, character or quest; or scene, story or dialogue, which are shown and "
        "not minted",
        examples=["item"],
    )
    prompt: str = Field(examples=["a rare fire sword at level 12", "一把十二级的稀有火焰剑"])
    lang: Lang | None = Field(default=None, description="Read from the prompt where not given.")
    context: Annotated[tuple[TokenRef, ...], Field(max_length=16)] | None = None


class GenerationAnswer(Answer):
    """What became of a prompt. The opening is shown to its owner alone."""

    id: str
    status: GenerationStatus
    kind: str
    lang: Lang | None
    created_at: UnixTime
    error: str | None = None
    name: str | None = None
    token_id: TokenIdText | None = None
    cid: str | None = None
    metadata: dict[str, Any] | None = None
    image: str | None = Field(default=None, description="Where the SVG card is.")
    not_mintable: str | None = Field(default=None, description="Why it cannot be minted.")
    opening: Opening | None = None


class MintAsk(Ask):
    """Mint what was generated.

    Attributes:
        to: who gets it; the person who asks where not given.
        amount: pieces minted now; all pieces of the edition where not given.
        expires_in_s: for a quest: how long it can be accepted, from now on.
        accept_window_s: for a quest: how long an acceptance holds.
    """

    generation_id: Annotated[str, StringConstraints(max_length=80)]
    to: AddressText | None = None
    amount: Annotated[int, Field(ge=1, le=EDITION_MAX)] | None = None
    royalty_bps: Annotated[int, Field(ge=0, le=MAX_ROYALTY_BPS)] = 500
    expires_in_s: Annotated[int, Field(ge=60, le=366 * _DAY_S)] = 30 * _DAY_S
    accept_window_s: Annotated[int, Field(ge=60, le=30 * _DAY_S)] = _DAY_S


class MintsAsk(Ask):
    """Mint a set of what was generated: all of it is taken, or nothing."""

    mints: Annotated[tuple[MintAsk, ...], Field(min_length=1, max_length=MAX_MINTS_AT_ONCE)]


class MintAnswer(Answer):
    """Where a mint stands."""

    id: str
    state: MintState
    why: str | None = Field(default=None, description="Why it failed.")
    kind: str
    token_id: TokenIdText
    to: AddressText
    amount: int
    tx_hash: HashText | None = None
    block_number: int | None = None


class Holding(Answer):
    """Who holds how many pieces."""

    owner: AddressText
    amount: int


class TokenSummary(Answer):
    """A token in a list. `amount` is what the owner who was asked for holds, else all pieces."""

    token_id: TokenIdText
    kind: str
    name: str | None
    amount: int
    image: str


class TokenAnswer(Answer):
    """A token as the chain's events tell it, with its metadata."""

    token_id: TokenIdText
    kind: str
    name: str | None
    contract: AddressText
    caip19: str
    cid: str
    uri: str
    creator: AddressText
    royalty_bps: int
    minted: int
    cap: int
    holders: tuple[Holding, ...]
    image: str
    metadata: dict[str, Any] | None


class ProvenanceAnswer(Answer):
    """How a token came to be, and what a verifier needs. The prompt stays sealed."""

    token_id: TokenIdText
    kind: str
    chain_id: int
    contract: AddressText
    uri: str
    metadata_url: str
    creator: AddressText
    minted_at_block: int
    minted_in: HashText
    provenance: Provenance
    verify: str = Field(description="The command that checks it.")


class TranslationAsk(Ask):
    """A text or a token, to be said in the other language: one of them.

    Attributes:
        token: an item, a character or a quest whose metadata are kept here.
        to: the other language where not given.
    """

    text: Annotated[str, StringConstraints(min_length=1, max_length=1000)] | None = Field(
        default=None, examples=["The miller of Brackwater paid 12 gold."]
    )
    token: TokenRef | None = None
    to: Lang | None = None


class TranslationAnswer(Answer):
    """What came out. Names of things that exist and numbers are as they were."""

    lang: Lang
    text: str | None = None
    content: dict[str, Any] | None = Field(default=None, description="Of a token: its content.")


class TalkAsk(Ask):
    """What a person says to a character."""

    message: str = Field(examples=["Who are you?", "你是谁？"])
    lang: Lang | None = None


class TalkAnswer(Answer):
    """What the character answers: words, and nothing that acts."""

    token_id: TokenIdText
    speaker: str
    lang: Lang
    topic: str
    lines: tuple[str, ...]


class AccountAnswer(Answer):
    """What an account has, as the chain says it now."""

    address: AddressText
    gold_wei: WeiText
    gold: str
    ether_wei: WeiText
