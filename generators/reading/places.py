"""Reading a scene: what kind of place, when, and how it feels there."""

from domain.ontology import BIOMES, MOODS, TIMES
from generators.frame import Conflict
from generators.lexicon import scenes
from generators.reading.choose import Choice, Chooser
from generators.reading.mentions import Lexicon, Mention
from generators.reading.scope import Scopes
from generators.reading.slips import confused, slipped
from generators.reading.stating import with_described
from generators.specs import Allowed

_TABLES = {"biome": scenes.BIOMES, "time": scenes.TIMES, "mood": scenes.MOODS}
_SCENES = Lexicon(_TABLES, scenes.DISTRACTORS)
_VALUES = {"biome": BIOMES, "time": TIMES, "mood": MOODS}
_PLAIN = frozenset(
    {*BIOMES, *TIMES, *MOODS, "cave", "mountains", "天上", "空中", "废墟", "遗迹", "闹鬼"}
)
_PARTS = frozenset(scenes.PARTS.split(", "))
_HOUSES = frozenset({"鬼屋", "凶宅"})
"""Words for a mood that say what kind of place it is too."""
_GROUND = ("sky", "ruins", "island", "swamp", "cavern", "tundra", "desert", "coast")
"""Of several places in one clause the rarer one rules: a village on an island is an island."""


def read_place(
    folded: str,
) -> tuple[dict[str, Allowed], list[Conflict], list[Mention]]:
    """Biome, time and mood that a prompt states, what contradicts, and where they stand."""
    found = _SCENES.find(folded)
    for field, forms in _TABLES.items():
        found += slipped(folded, found, field, forms)
        found += confused(folded, found, field, forms)
    found.sort(key=lambda mention: mention.start)
    scopes = Scopes(folded, found, opposition=False)
    found = [m for m in found if not (scopes.denied(m.start) and _is_part(folded, m))]
    chooser = Chooser(folded, found, scopes)
    stated: dict[str, Allowed] = {}
    conflicts: list[Conflict] = []
    chosen: list[Mention] = []
    choices = {"biome": _biome(found, chooser, scopes)}
    choices |= {name: chooser.attribute(name, None, _PLAIN) for name in ("time", "mood")}
    houses = [m for m in found if m.form not in _HOUSES]
    choices |= with_described({"biome": choices["biome"]}, folded, houses, scopes, ("biome",))
    choices |= with_described(choices, folded, found, scopes, ("time", "mood"))
    for name, values in _VALUES.items():
        choice = choices[name]
        if choice.mention is not None:
            stated[name] = (choice.mention.value,)
            # What only tells of a value may still be spoken of: a dormitory is more than a city.
            chosen += [m for m in found if m.field == name and m.value == choice.mention.value]
        elif choice.denied:
            left = tuple(value for value in values if value not in choice.denied)
            if left:
                stated[name] = left
        if choice.rivals and choice.value is not None and name != "biome":
            conflicts.append(Conflict(name, choice.rivals, choice.value))
    return stated, conflicts, chosen


def _is_part(folded: str, mention: Mention) -> bool:
    """Whether a form names but a part of a place, as 城 in 城堡 does."""
    return mention.form in _PARTS or folded.startswith("城堡", mention.start)


def _biome(found: list[Mention], chooser: Chooser, scopes: Scopes) -> Choice:
    """The plain name of a biome counts before a word that hints at one (`harbor`, `炊烟`)."""
    plain = chooser.attribute("biome", None, _PLAIN)
    if plain.mention is None:
        return plain
    usable = [
        m
        for m in found
        if m.field == "biome"
        and not scopes.denied(m.start)
        and scopes.version(m.start) == scopes.version(plain.mention.start)
    ]
    exact = [m for m in usable if m.form in _PLAIN]
    pool = exact or usable or [plain.mention]
    clause = scopes.clause(pool[0].start)
    together = [m for m in pool if scopes.clause(m.start) == clause]
    for value in _GROUND:
        for mention in together:
            if mention.value == value and len({m.value for m in together}) > 1:
                return Choice(mention, plain.denied)
    return Choice(together[-1], plain.denied)
