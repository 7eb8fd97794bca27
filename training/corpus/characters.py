"""Characters of the corpus: who they are, what they lived through, what they say and want."""

from functools import partial
from random import Random
from typing import Any

from domain.ontology import ANCESTRIES, PROFESSIONS, TEMPERAMENTS, Lang, label
from training.corpus.asking import ask, level_words, word
from training.corpus.banks import bank
from training.corpus.fitting import pattern_of
from training.corpus.phrases import drawn, fill, some


def draw_name(rng: Random, lang: Lang, ancestry: str) -> str:
    """A name as that ancestry gives them, with a surname or a by-name now and then."""
    names = bank(lang, "given_names")
    given = rng.choice(names[f"syllable_start.{ancestry}"]) + rng.choice(
        names[f"syllable_end.{ancestry}"]
    )
    chance = rng.random()
    if lang == "zh":
        by_name = ancestry == "halfling" and chance < 0.15
        return rng.choice(names["epithet"]) + given if by_name else given
    if chance < 0.3:
        return f"{given} {rng.choice(names['surname'])}"
    return f"{given} {rng.choice(names['epithet'])}" if chance < 0.38 else given


def draw_character(rng: Random, lang: Lang) -> tuple[str, dict[str, Any]]:
    """A request and the character that answers it, as the fields of the output."""
    stated: dict[str, Any] = {
        "ancestry": rng.choices(ANCESTRIES, (20, 14, 13, 11, 11, 11, 10, 10))[0],
        "profession": rng.choice(PROFESSIONS),
        "temperament": rng.choice(TEMPERAMENTS),
        "level": min(rng.randint(1, 60), rng.randint(1, 60)),
    }
    name_in = pattern_of("character", "name", lang).fullmatch
    stated["name"] = drawn(name_in, lambda: draw_name(rng, lang, stated["ancestry"]))
    prompt = _request(rng, lang if some(rng, 0.96) else ("zh" if lang == "en" else "en"), stated)
    backstory_fits = pattern_of("character", "backstory", lang).fullmatch
    greeting_fits = pattern_of("character", "greeting", lang).fullmatch
    return prompt, {
        **stated,
        "backstory": drawn(backstory_fits, lambda: _life(rng, lang, stated)),
        "greeting": drawn(greeting_fits, lambda: _greeting(rng, lang, stated)),
        "goals": _goals(rng, lang, stated),
    }


def _request(rng: Random, lang: Lang, stated: dict[str, Any]) -> str:
    said = {
        field: word(rng, field, stated[field], lang) if some(rng, share) else ""
        for field, share in (("temperament", 0.6), ("ancestry", 0.75), ("profession", 0.75))
    }
    level = level_words(rng, stated["level"], lang) if some(rng, 0.35) else ""
    name = stated["name"]
    slots = {
        "name": name if some(rng, 0.35) and name.isascii() == (lang == "en") else "",
        "where": rng.choice(bank(lang, "prompts")["where"]),
    }
    if lang == "en":
        if not (said["ancestry"] or said["profession"]):
            said["profession"] = rng.choice(("someone", "person", "stranger", "character"))
        slots["words"] = " ".join(filter(None, [*said.values(), level]))
    else:
        tail = said["ancestry"] + said["profession"] or rng.choice(("人", "角色", "陌生人"))
        of = "的" if said["temperament"] and not said["temperament"].endswith("的") else ""
        slots["words"] = f"{level}{said['temperament']}{of}{tail}"
    return ask(rng, "character", lang, slots)


def _life(rng: Random, lang: Lang, stated: dict[str, Any]) -> str:
    lives = bank(lang, "lives")
    place, other = rng.sample(bank(lang, "people")["place"], 2)
    slots = {
        "name": stated["name"],
        "place": place,
        "place2": other,
        "anc_word": label(stated["ancestry"], lang),
        "prof_word": label(stated["profession"], lang),
        "temp_word": label(stated["temperament"], lang),
    }
    for field in ("ancestry", "profession", "temperament"):
        slots[field] = fill(rng.choice(lives[f"{field}.{stated[field]}"]), slots)
    return fill(rng.choice(lives["life"]), slots)


def _greeting(rng: Random, lang: Lang, stated: dict[str, Any]) -> str:
    voice = bank(lang, "voice")
    first = rng.choice(voice[f"greet_temper.{stated['temperament']}"])
    second = rng.choice(voice[f"greet_trade.{stated['profession']}"])
    gap = " " if lang == "en" else ""
    return first + gap + second if some(rng, 0.85) else second + gap + first


def _goals(rng: Random, lang: Lang, stated: dict[str, Any]) -> list[str]:
    voice = bank(lang, "voice")
    trade, other = rng.sample(voice[f"goal_trade.{stated['profession']}"], 2)
    own = rng.choice(voice[f"goal_temper.{stated['temperament']}"])
    chosen = [trade, own if some(rng, 0.6) else other]
    if some(rng, 0.25):
        chosen.reverse()
    place = {"place": rng.choice(bank(lang, "people")["place"])}
    fits = pattern_of("character", "goals", lang).fullmatch
    frames = voice["goal_frame"]

    def framed(goal: str) -> str:
        return fill(rng.choice(frames), {"goal": fill(goal, place)})

    count = 2 if some(rng, 0.75) else 1
    return [drawn(fits, partial(framed, goal)) for goal in chosen[:count]]
