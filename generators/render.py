"""Pictures of assets: one self-contained SVG card, drawn from the content alone.

The same body gives the same bytes on every machine and for ever, because the picture is part of
the bytes that a token's id is the hash of: integers alone, no fonts but the generic families, and
each choice of the artist is drawn from the SHA-256 of the canonical body. A change of a single
byte in what any body gives raises `RENDERER_VERSION`.
"""

from typing import Final

from domain.asset import Character, Item, MintableBody, Quest
from domain.ontology import Lang
from generators.art.character_card import character_card
from generators.art.item_card import item_card
from generators.art.quest_card import quest_card
from generators.art.svg import CARD_HEIGHT, CARD_WIDTH, tag

RENDERER_VERSION: Final = "1"
"""Recorded in the provenance of whatever is minted."""

_LANGUAGE_TAG: Final[dict[Lang, str]] = {"en": "en", "zh": "zh-Hans"}


def render_svg(body: MintableBody) -> str:
    """Draw the card of an item, a character or a quest.

    Returns:
        An SVG 1.1 document of at most 6 KB of UTF-8, 350 by 490 units, without scripts, links or
        anything outside itself. The motif stands in the middle, so that a square crop keeps it.

    Raises:
        InvalidInput: a text of the body has no canonical form (a lone surrogate).
    """
    match body:
        case Item():
            drawing = item_card(body)
        case Character():
            drawing = character_card(body)
        case Quest():
            drawing = quest_card(body)
    return tag(
        "svg",
        drawing,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {CARD_WIDTH} {CARD_HEIGHT}",
        font_family="sans-serif",
        text_anchor="middle",
        # Han characters have other shapes in Chinese than in Japanese.
        **{"xml:lang": _LANGUAGE_TAG[body.lang]},
    )
