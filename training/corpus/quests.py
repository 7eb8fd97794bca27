"""Quests of the corpus: why somebody asks, what is to be done, and what it may cost."""

from random import Random
from typing import Any

from domain.ontology import DIFFICULTIES, QUEST_KINDS, Lang
from domain.rules import suggested_reward_gold
from generators.specs import facts_line
from training.corpus.asking import ask, word
from training.corpus.banks import bank
from training.corpus.characters import draw_name
from training.corpus.fitting import pattern_of
from training.corpus.item_texts import ItemTexts
from training.corpus.phrases import capital, counted, drawn, fill, some, spoken


def draw_quest(rng: Random, lang: Lang) -> tuple[str, str, dict[str, Any]]:
    """A request, its line of facts, and the quest that answers it, as the fields of the output."""
    kind = rng.choice(QUEST_KINDS)
    difficulty = rng.choice(DIFFICULTIES)
    count = 1 if kind == "explore" or some(rng, 0.3) else rng.randint(2, 12)
    reward = suggested_reward_gold(difficulty)
    if some(rng, 0.5):
        reward = rng.choice((rng.randint(1, 30) * 10, rng.randint(1, 500), 1000, 50, 0))
    place = _place(rng, lang)
    giver = _giver(rng, lang)
    target = _Target(rng, lang, kind, count)
    fields: dict[str, Any] = {
        "kind": kind, "difficulty": difficulty, "reward_gold": reward, "giver": giver,
        "target": target.name, "count": count,
    }  # fmt: skip
    slots = {
        "giver": spoken(giver, lang) or ("the one who asks" if lang == "en" else "委托人"),
        "place": place,
        "what": target.phrase,
    }
    title_fits = pattern_of("quest", "title", lang).fullmatch
    story_fits = pattern_of("quest", "story", lang).fullmatch
    texts = {
        "title": drawn(title_fits, lambda: _title(rng, lang, kind, giver, place, target)),
        "story": drawn(story_fits, lambda: _story(rng, lang, fields, slots)),
    }
    facts = facts_line(
        giver if some(rng, 0.5) else "",
        target.name if some(rng, 0.5) else "",
        place if some(rng, 0.4) else "",
    )
    return _request(rng, lang, fields, target), facts, {**fields, **texts}


def _giver(rng: Random, lang: Lang) -> str:
    if some(rng, 0.5):
        return rng.choice(bank(lang, "quests")["giver"])
    other: Lang = "zh" if lang == "en" else "en"
    ancestry = rng.choice(("human", "elf", "dwarf", "halfling", "orc", "beastfolk"))
    return draw_name(rng, other if some(rng, 0.12) else lang, ancestry)


class _Target:
    """What a quest is about: a common thing by its noun, or a thing that exists by its name.

    Attributes:
        name: as the output's `target` says it.
        phrase: with its count, as the story says it.
        title: as a title says it, empty where its script does not fit.
        asked: with its count, as a request says it.
    """

    def __init__(self, rng: Random, lang: Lang, kind: str, count: int) -> None:
        if kind in ("collect", "deliver") and some(rng, 0.4 if count < 4 else 0.1):
            self._named(rng, lang, count)
        else:
            self._common(rng, lang, kind, count)

    def _named(self, rng: Random, lang: Lang, count: int) -> None:
        other: Lang = "zh" if lang == "en" else "en"
        name_lang = other if some(rng, 0.12) else lang
        stated = {
            "type": rng.choice(("sword", "ring", "potion", "amulet", "gem", "shield", "staff")),
            "rarity": rng.choice(("common", "rare", "epic")),
            "element": rng.choice(("none", "fire", "ice", "light", "shadow", "water")),
            "material": rng.choice(("silver", "iron", "wood")),
        }
        self.name = ItemTexts(rng, name_lang, stated, None).name.removeprefix("The ")
        known = spoken(self.name, lang) == self.name
        number = counted(rng, count, lang)
        if lang == "en":
            said = self.name if known else "what was named"
            self.phrase = said if count == 1 else f"{number} pieces of {said}"
        else:
            said = self.name if known else "那件东西"
            self.phrase = said if count == 1 else f"{number}件{said}"
        self.title = self.name if known else ""
        self.asked = self.name if count == 1 else f"{count} {self.name}"

    def _common(self, rng: Random, lang: Lang, kind: str, count: int) -> None:
        one, other = _noun(rng, lang, kind)
        number = counted(rng, count, lang)
        if lang == "zh":
            self.name = self.title = one
            self.phrase = one if kind == "explore" else f"{number}{other}{one}"
            self.asked = one if kind == "explore" else f"{count}{other}{one}"
            return
        noun = one if count == 1 else other
        self.title = " ".join(map(capital, (noun if kind != "explore" else one).split()))
        said = noun if some(rng, 0.5) else one
        self.name = said if some(rng, 0.4) else " ".join(map(capital, said.split()))
        single = (
            f"the {one}" if kind == "explore" else f"{'an' if one[0] in 'aeiou' else 'a'} {one}"
        )
        self.phrase = single if count == 1 else f"{number} {other}"
        self.asked = single if count == 1 else f"{count} {other}"


def _noun(rng: Random, lang: Lang, kind: str) -> tuple[str, str]:
    """A noun with its plural (English) or its measure word (Chinese): usual or freely built."""
    quests = bank(lang, "quests")
    if some(rng, 0.6):
        one, other = rng.choice(quests[f"target.{kind}"]).split("|")
        return one, other
    free = {"defeat": "free_foe", "explore": "free_place"}.get(kind, "free_noun")
    noun = rng.choice(quests[free])
    one, other = noun.split("|") if "|" in noun else (noun, f"{noun}s" if lang == "en" else "座")
    if some(rng, 0.3):
        return one, other
    adjective = rng.choice(quests["free_adj"])
    if lang == "zh":
        return adjective + one, other
    return f"{adjective} {one}", f"{adjective} {other}"


def _place(rng: Random, lang: Lang) -> str:
    """A place by its name, or by what it is."""
    if some(rng, 0.75):
        return rng.choice(bank(lang, "people")["place"])
    noun, _ = _noun(rng, lang, "explore")
    return f"the {noun}" if lang == "en" and some(rng, 0.7) else noun


def _title(rng: Random, lang: Lang, kind: str, giver: str, place: str, target: _Target) -> str:
    slots = {"p": place}
    if target.title:
        slots["t"] = target.title
    if name := spoken(giver, lang):
        slots["g"] = name
    patterns = bank(lang, "quests")[f"title.{kind}"]
    free = [p for p in patterns if all(s in slots for s in _slots_of(p))]
    return fill(rng.choice(free), slots)


def _slots_of(pattern: str) -> list[str]:
    return [part.split("}")[0].lower() for part in pattern.split("{")[1:]]


def _story(rng: Random, lang: Lang, fields: dict[str, Any], slots: dict[str, str]) -> str:
    quests = bank(lang, "quests")
    parts = [
        fill(rng.choice(quests[f"why.{fields['kind']}"]), slots),
        fill(rng.choice(quests[f"task.{fields['kind']}"]), slots),
    ]
    if some(rng, 0.8):
        parts.append(rng.choice(quests[f"risk.{fields['difficulty']}"]))
    if some(rng, 0.12):
        parts[0], parts[1] = parts[1], parts[0]
    return (" " if lang == "en" else "").join(parts)


def _request(rng: Random, lang: Lang, fields: dict[str, Any], target: _Target) -> str:
    en = lang == "en"
    hard = word(rng, "difficulty", fields["difficulty"], lang) if some(rng, 0.55) else ""
    verb = rng.choice(bank(lang, "prompts")[f"quest_verb.{fields['kind']}"])
    number, _, rest = target.asked.partition(" ")
    slots = {"n": number if en else "", "t": rest if en else target.asked, "q": ""}
    if fields["kind"] == "explore" or not rest:
        slots = {"n": "", "t": target.asked.removeprefix("the "), "q": ""}
    doing = " ".join(fill(verb, slots).split()) if some(rng, 0.85) else ""
    pay = f"{fields['reward_gold']}"
    paid = ""
    if some(rng, 0.5):
        paid = rng.choice(("pays {} gold", "reward {} gold", "for {} gold", "{} gold reward")
                          if en else ("奖励{}金币", "赏金{}", "报酬{}金", "{}金币"))  # fmt: skip
    giver = ("from {}" if en else "由{}发布") if some(rng, 0.4) else ""
    parts = [hard, doing, paid.format(pay), giver.format(fields["giver"])]
    gap = " " if en else "，"
    words = gap.join(part for part in parts if part) or ("quest" if en else "任务")
    extra = {"extra": rng.choice(bank(lang, "prompts")["extra"])}
    return ask(rng, "quest", lang, {"words": words, **extra})
