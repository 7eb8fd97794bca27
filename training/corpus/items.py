"""Items of the corpus: fields drawn so that they go together, and texts that say what they are."""

from random import Random
from typing import Any, Final

from domain.ontology import ELEMENTS, ITEM_TYPES, MATERIALS, RARITIES, Lang
from training.corpus.asking import ask, forms, level_words, motif_of, motif_word, word
from training.corpus.banks import bank
from training.corpus.item_texts import ItemTexts
from training.corpus.phrases import some

_USUAL: Final[dict[str, tuple[str, ...]]] = {
    "sword": ("steel", "iron", "silver", "bronze", "obsidian", "crystal"),
    "axe": ("iron", "steel", "bronze", "obsidian", "bone"),
    "dagger": ("steel", "silver", "obsidian", "bone", "iron", "glass"),
    "bow": ("wood", "wood", "bone", "steel"),
    "staff": ("wood", "wood", "crystal", "silver", "bone"),
    "spear": ("iron", "steel", "bronze", "wood", "bone"),
    "shield": ("iron", "steel", "wood", "bronze", "leather"),
    "helmet": ("iron", "steel", "leather", "bronze", "gold"),
    "armor": ("steel", "iron", "leather", "cloth", "bronze", "bone"),
    "boots": ("leather", "leather", "cloth", "steel"),
    "ring": ("gold", "silver", "bronze", "iron", "bone", "crystal"),
    "amulet": ("silver", "gold", "bone", "crystal", "bronze"),
    "potion": ("glass", "glass", "crystal", "leather"),
    "scroll": ("cloth", "leather", "wood", "bone"),
    "tool": ("iron", "steel", "wood", "bronze"),
    "gem": ("crystal", "crystal", "obsidian", "glass"),
}
_LEVELS: Final = {
    "common": (1, 15), "uncommon": (5, 25), "rare": (12, 38), "epic": (25, 50),
    "legendary": (35, 60),
}  # fmt: skip


def draw_item(rng: Random, lang: Lang) -> tuple[str, dict[str, Any]]:
    """A request and the item that answers it, as the fields of the output."""
    motif = motif_of(rng, 0.3)
    item_type = rng.choice(ITEM_TYPES)
    rarity = rng.choices(RARITIES, (26, 24, 22, 15, 13))[0]
    element = rng.choices(ELEMENTS, (24, 12, 9, 9, 9, 10, 10, 9, 9))[0]
    common_materials = _USUAL[item_type] if some(rng, 0.75) else MATERIALS
    material = rng.choice(common_materials)
    low, high = _LEVELS[rarity] if some(rng, 0.8) else (1, 60)
    level = rng.randint(low, high)
    edition = 1 if some(rng, 0.93) else rng.choice((2, 3, 5, 10, 20, 50, 100, 500))
    stated: dict[str, Any] = {
        "type": item_type, "rarity": rarity, "element": element, "material": material,
        "level": level, "edition": edition,
    }  # fmt: skip
    texts = ItemTexts(rng, lang, stated, motif)
    prompt_lang: Lang = lang if some(rng, 0.96) else ("zh" if lang == "en" else "en")
    prompt, noun = _request(rng, prompt_lang, stated, motif, texts.name)
    if prompt_lang == lang and noun and some(rng, 0.6):
        texts.noun = noun
    return prompt, {
        **stated,
        "name": texts.name,
        "description": texts.description(),
        "lore": texts.lore(),
    }


def _request(
    rng: Random, lang: Lang, stated: dict[str, Any], motif: str | None, name: str
) -> tuple[str, str | None]:
    """The prompt, and the noun that the person used for the type if it can be said again."""
    item_type = stated["type"]
    noun = word(rng, "type", item_type, lang) if some(rng, 0.93) else None
    said = {
        field: word(rng, field, stated[field], lang) if some(rng, share) else ""
        for field, share in (("rarity", 0.5), ("element", 0.6), ("material", 0.35))
    }
    if stated["element"] == "none" and some(rng, 0.7):
        said["element"] = ""
    level = level_words(rng, stated["level"], lang) if some(rng, 0.4) else ""
    as_adjective = motif is not None and some(rng, 0.5)
    motif_adjective = motif_word(motif, lang) if motif and as_adjective else ""
    slots = {
        "words": _words(rng, lang, said, level, motif_adjective, noun or _thing(lang)),
        "hint": rng.choice(bank(lang, "motifs")[f"hint.{motif}"]) if motif else "",
        "name": name if some(rng, 0.25) and name.isascii() == (lang == "en") else "",
        "extra": rng.choice(bank(lang, "prompts")["extra"]),
        "c": rng.choice(bank("zh", "item_forms")[f"classifier.{item_type}"]),
    }
    prompt = ask(rng, "item", lang, slots)
    if stated["edition"] > 1:
        pieces = f", {stated['edition']} copies" if lang == "en" else f"，{stated['edition']}份"
        prompt += pieces
    return prompt, _sayable(noun, item_type, lang)


def _thing(lang: Lang) -> str:
    return "thing" if lang == "en" else "东西"


def _sayable(noun: str | None, item_type: str, lang: Lang) -> str | None:
    if noun is None or item_type in ("armor", "boots", "tool") or "之" in noun or len(noun) > 14:
        return None
    singular = not (lang == "en" and noun.endswith("s") and noun != "cutlass")
    return noun if singular and noun in forms("type", item_type, lang) else None


def _words(rng: Random, lang: Lang, said: dict[str, str], level: str, motif: str, noun: str) -> str:
    if lang == "zh":
        parts = [level, said["rarity"], said["element"], motif, said["material"]]
        if some(rng, 0.3):
            rng.shuffle(parts)
        body = "".join(
            part + ("的" if i == 1 and part and some(rng, 0.4) else "")
            for i, part in enumerate(parts)
        )
        return body + noun
    parts = [said["rarity"], said["element"], said["material"], motif]
    if some(rng, 0.15):
        rng.shuffle(parts)
    if level and not level.startswith("at ") and some(rng, 0.5):
        return " ".join(filter(None, [level, *parts, noun]))
    return " ".join(filter(None, [*parts, noun, level]))
