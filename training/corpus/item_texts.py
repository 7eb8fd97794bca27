"""Name, description and lore of an item, composed from the banks."""

from random import Random
from typing import Any, Final

from domain.ontology import Lang
from training.corpus.banks import bank
from training.corpus.fitting import pattern_of
from training.corpus.phrases import drawn, fill, some

_CLASSES: Final[dict[str, str]] = {
    **dict.fromkeys(("sword", "axe", "dagger", "bow", "staff", "spear"), "strike"),
    **dict.fromkeys(("shield", "helmet", "armor", "boots"), "guard"),
    **dict.fromkeys(("ring", "amulet", "gem"), "charm"),
    "potion": "potion", "scroll": "scroll", "tool": "tool",
}  # fmt: skip
_METALS: Final = ("iron", "steel", "silver", "gold", "bronze")
_SOFT: Final = ("leather", "cloth")


class ItemTexts:
    """Draws the texts of one item; its name is drawn at once, for the request may ask for it."""

    def __init__(self, rng: Random, lang: Lang, stated: dict[str, Any], motif: str | None) -> None:
        """Draw the noun, the material's phrase and the name."""
        self._rng = rng
        self._lang: Lang = lang
        self._stated = stated
        self._motif = motif
        self._class = _CLASSES[stated["type"]]
        self._people = bank(lang, "people")
        forms = bank(lang, "item_forms")
        self.noun = rng.choice(forms[f"noun.{stated['type']}"])
        self._material = rng.choice(forms[f"mat.{stated['material']}"])
        self.name = drawn(pattern_of("item", "name", lang).fullmatch, self._draw_name)

    def description(self) -> str:
        """What it is made of and what it does."""
        return drawn(
            pattern_of("item", "description", self._lang).fullmatch, self._draw_description
        )

    def lore(self) -> str:
        """Where it comes from."""
        return drawn(pattern_of("item", "lore", self._lang).fullmatch, self._draw_lore)

    def _of_class(self, bank_name: str, head: str) -> tuple[str, ...]:
        sections = bank(self._lang, bank_name)
        for key in (self._class, "metal" if self._stated["material"] in _METALS else "carved"):
            if f"{head}.{key}" in sections:
                return sections[f"{head}.{key}"]
        raise KeyError(head)

    def _opening(self) -> str:
        soft = self._stated["material"] in _SOFT
        if self._class in ("potion", "scroll"):
            form = f"{self._class}_soft" if soft else self._class
        elif soft:
            form = "sewn" if self._class == "guard" else "soft"
        else:
            form = "hard"
        return self._rng.choice(bank(self._lang, "item_forms")[f"open.{form}"])

    def _draw_description(self) -> str:
        rng, stated = self._rng, self._stated
        forms = bank(self._lang, "item_forms")
        metal = stated["material"] in _METALS
        slots = {
            "noun": self.noun,
            "mat": self._material,
            "adj": rng.choice(forms[f"adj.{stated['rarity']}"]),
            "mark": rng.choice(forms[f"mark.{stated['type']}"]),
            "made": rng.choice(forms["made.metal" if metal else "made.carved"]),
        }
        if self._lang == "zh":
            slots["c"] = rng.choice(forms[f"classifier.{stated['type']}"])
        opening = fill(self._opening(), slots)
        section = f"{self._class}.{stated['element']}"
        effect = rng.choice(bank(self._lang, "item_effects")[section])
        first, second = (opening, effect) if some(rng, 0.88) else (effect, opening)
        return self._joined(first, second)

    def _draw_lore(self) -> str:
        rng, stated = self._rng, self._stated
        lores = bank(self._lang, "item_lore")
        place, other = rng.sample(self._people["place"], 2)
        slots = {
            "place": place,
            "place2": other,
            "person": rng.choice(self._people["person"]),
            "role": rng.choice(lores["role"]),
        }
        if self._lang == "en":
            soft = stated["material"] in _SOFT and self._class not in ("potion", "scroll")
            made = lores["made.sewn"] if soft else self._of_class("item_lore", "made")
            slots["made"] = rng.choice(made)
            slots["used"] = rng.choice(lores[f"used.{self._class}"])
        origin = fill(rng.choice(lores[f"lore.{stated['rarity']}"]), slots)
        if self._motif and some(rng, 0.92):
            more = rng.choice(bank(self._lang, "motifs")[f"lore.{self._motif}"])
        elif some(rng, 0.88):
            more = fill(rng.choice(lores[f"element.{stated['element']}"]), slots)
        else:
            return origin
        first, second = (origin, more) if some(rng, 0.7) else (more, origin)
        return self._joined(first, second)

    def _joined(self, first: str, second: str) -> str:
        return f"{first} {second}" if self._lang == "en" else f"{first}{second}"

    def _draw_name(self) -> str:
        rng, stated = self._rng, self._stated
        names = bank(self._lang, "item_names")
        lead = rng.choice(names[f"element.{stated['element']}"])
        if self._motif and some(rng, 0.8):
            lead = rng.choice(bank(self._lang, "motifs")[f"name.{self._motif}"])
        slots = {
            "lead": lead,
            "part": rng.choice(names[f"type.{stated['type']}"]),
            "abstract": rng.choice(names["abstract"]),
            "noun": self.noun.removeprefix("pair of ").split(" of ")[-1],
            "place": rng.choice(self._people["place"]),
            "person": rng.choice(self._people["person"]).split(" ")[0],
        }
        tier = {"common": "plain", "uncommon": "plain", "legendary": "grand", "epic": "grand"}
        patterns = names[f"pattern.{tier.get(stated['rarity'], 'fine')}"]
        if self._motif:
            patterns = tuple(p for p in patterns if "lead" in p or "Lead" in p)
        name = fill(rng.choice(patterns), slots)
        if self._lang == "zh":
            return name.replace("之之", "之")
        return " ".join(w if w in ("of", "the") else w[:1].upper() + w[1:] for w in name.split())
