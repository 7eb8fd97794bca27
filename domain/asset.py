"""Assets: what generation ends in, before it has a token id.

A `Draft` is what a model said; a body (`Item`, `Character`, `Quest`, `Scene`, `Story`, `Dialogue`)
is what the rules let pass; an `Asset` is a body that may be minted, with its provenance and its
picture. Only `generators` makes assets from drafts.
"""

from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from domain.ontology import (
    CHAPTERS_MAX,
    EDITION_MAX,
    EDITION_MIN,
    LEVEL_MAX,
    LEVEL_MIN,
    REWARD_GOLD_MAX,
    Ancestry,
    Biome,
    Difficulty,
    Element,
    ItemType,
    Lang,
    Material,
    Mood,
    Profession,
    QuestKind,
    Rarity,
    Temperament,
    Time,
)
from domain.quest import Objective, TokenHex

Name = Annotated[str, StringConstraints(min_length=1, max_length=80, strip_whitespace=True)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=1200, strip_whitespace=True)]
Level = Annotated[int, Field(ge=LEVEL_MIN, le=LEVEL_MAX)]
Hex64 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Item(_Frozen):
    """A thing that can be owned: unique, or an edition of several equal pieces."""

    lang: Lang
    type: ItemType
    rarity: Rarity
    element: Element
    material: Material
    level: Level
    edition: Annotated[int, Field(ge=EDITION_MIN, le=EDITION_MAX)] = 1
    name: Name
    description: Text
    lore: Text


class Character(_Frozen):
    """Someone who can be owned and talked to."""

    lang: Lang
    ancestry: Ancestry
    profession: Profession
    temperament: Temperament
    level: Level
    name: Name
    backstory: Text
    greeting: Text
    goals: Annotated[tuple[Text, ...], Field(min_length=1, max_length=3)]


class RewardItem(_Frozen):
    """Pieces of an existing item that a quest pays."""

    name: Name
    token_id: TokenHex
    amount: Annotated[int, Field(ge=1, le=EDITION_MAX)] = 1


class Quest(_Frozen):
    """Something to be done for a reward. `reward_gold` is in whole Gold."""

    lang: Lang
    kind: QuestKind
    difficulty: Difficulty
    reward_gold: Annotated[int, Field(ge=0, le=REWARD_GOLD_MAX)]
    reward_items: Annotated[tuple[RewardItem, ...], Field(max_length=4)] = ()
    objectives: Annotated[tuple[Objective, ...], Field(min_length=1, max_length=8)]
    giver: Name
    title: Name
    story: Text


class Scene(_Frozen):
    """A place to be in. Not minted."""

    lang: Lang
    biome: Biome
    time: Time
    mood: Mood
    name: Name
    exits: Annotated[tuple[Text, ...], Field(min_length=1, max_length=4)]
    inhabitants: Annotated[tuple[Text, ...], Field(min_length=1, max_length=4)]
    description: Text


class Chapter(_Frozen):
    """One part of a story."""

    title: Name
    text: Text


class Story(_Frozen):
    """A tale in chapters. Not minted.

    Attributes:
        mentions: what the person wanted it to speak of, as they said it.
    """

    lang: Lang
    title: Name
    chapters: Annotated[tuple[Chapter, ...], Field(min_length=1, max_length=CHAPTERS_MAX)]
    mentions: Annotated[tuple[Name, ...], Field(max_length=8)] = ()


class Dialogue(_Frozen):
    """What a character says. Not minted."""

    lang: Lang
    speaker: Name
    topic: Name
    lines: Annotated[tuple[Text, ...], Field(min_length=1, max_length=4)]


Body = Item | Character | Quest | Scene | Story | Dialogue
MintableBody = Item | Character | Quest


@dataclass(frozen=True, slots=True)
class Draft:
    """What a model said, unchecked and hostile.

    Attributes:
        kind: of asset, or `translation`.
        fields: the parsed JSON object.
        token_ids: the completion's tokens, kept for the opening.
        attempt: 1 for the first try; it keys the seed of each further one.
    """

    kind: str
    lang: Lang
    fields: dict[str, Any]
    token_ids: tuple[int, ...]
    attempt: int


class SamplingRecord(_Frozen):
    """The sampling parameters, as they are recorded: decimal strings have one spelling."""

    temperature: str
    top_k: int
    top_p: str


class Provenance(_Frozen):
    """How an asset came to be, complete enough to make it again (D3).

    Attributes:
        spec: `item/1`: the spec's id and version.
        reader, rules, renderer, engine: versions of the code that read the prompt, computed the
            numbers, drew the picture and drew the tokens.
        weights_sha256: the model's weights.
        numerics_class: what the logits' bytes depend on besides weights and tokens.
        reproducible: whether the model promises the same bytes again.
        seed: 16 hex digits, 64 bits.
        prompt_commitment: sha256(salt ‖ canonical {context, prompt}), 64 hex digits.
        source: of a translation, the token id of what it was made from, 64 hex digits; the opened
            prompt is then the metadata of that token.
    """

    spec: str
    reader: str
    rules: str
    renderer: str
    engine: str
    model: str
    weights_sha256: Hex64
    numerics_class: str
    reproducible: bool
    sampling: SamplingRecord
    seed: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
    attempt: Annotated[int, Field(ge=1, le=64)]
    prompt_commitment: Hex64
    source: Hex64 | None = None


class Opening(_Frozen):
    """What the creator keeps, and hands out to let others generate the asset again.

    Attributes:
        salt: 64 hex digits.
        context: the named things that the prompt could refer to, as the spec took them.
        token_ids: the tokens as they were drawn, for a check in another numerics class. In a
            translation a negative number -n comes before the tokens of each piece: it was kept at
            the attempt n.
    """

    salt: Hex64
    prompt: str
    context: dict[str, Any]
    token_ids: tuple[int, ...]


AssetKind = Literal["item", "character", "quest"]
ASSET_KINDS: Final[tuple[AssetKind, ...]] = get_args(AssetKind)


@dataclass(frozen=True, slots=True)
class Asset:
    """A body that may be minted, with its provenance and its picture.

    Attributes:
        image_svg: an SVG document, drawn from the body alone.
    """

    kind: AssetKind
    body: MintableBody
    provenance: Provenance
    image_svg: str

    @property
    def name(self) -> str:
        """What a person calls it: a quest's title, else the name."""
        return self.body.title if isinstance(self.body, Quest) else self.body.name
