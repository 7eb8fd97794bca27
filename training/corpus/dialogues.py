"""Dialogue of the corpus: replies by topic in the voice of a temperament and a trade."""

from random import Random
from typing import Any

from domain.ontology import ANCESTRIES, PROFESSIONS, TEMPERAMENTS, Lang, label
from generators.specs import TOPICS, facts_line
from training.corpus.asking import motif_of, motif_word, roughen
from training.corpus.banks import bank
from training.corpus.characters import draw_name
from training.corpus.fitting import pattern_of
from training.corpus.phrases import drawn, fill, some, spoken

_TOPIC_WEIGHTS = (10, 14, 12, 11, 11, 10, 12, 11, 7, 7, 13)


def draw_dialogue(rng: Random, lang: Lang) -> tuple[str, str, dict[str, Any]]:
    """A message, the facts about who answers, and the reply, as the fields of the output."""
    ancestry, profession = rng.choice(ANCESTRIES), rng.choice(PROFESSIONS)
    temperament = rng.choice(TEMPERAMENTS)
    topic = rng.choices(TOPICS, _TOPIC_WEIGHTS)[0]
    other: Lang = "zh" if lang == "en" else "en"
    name = draw_name(rng, other if some(rng, 0.2) else lang, ancestry)
    motif = motif_of(rng, 0.5) if topic in ("lore", "other") else motif_of(rng, 0.06)
    message = _message(rng, lang, topic, motif)
    slots = {"anc": label(ancestry, lang), "prof": label(profession, lang)}
    if called := spoken(name, lang):
        slots["name"] = called
    fits = pattern_of("dialogue", "lines", lang).fullmatch

    def first() -> str:
        if motif:
            return rng.choice(bank(lang, "motifs")[f"say.{motif}"])
        temper = bank(lang, "dialogue_temper")
        unnamed = topic == "self" and "name" not in slots
        return fill(
            rng.choice(temper["self_unnamed" if unnamed else f"{topic}.{temperament}"]), slots
        )

    lines = [drawn(fits, first)]
    second = _second(rng, lang, topic, temperament, profession)
    if fits(second) and some(rng, 0.62):
        lines.append(second)
    if len(lines) == 2 and topic != "self" and not motif and some(rng, 0.15):
        lines.reverse()
    facts = facts_line(name, ancestry, profession, temperament, topic)
    return message, facts, {"topic": topic, "lines": lines}


def _message(rng: Random, lang: Lang, topic: str, motif: str | None) -> str:
    prompts = bank(lang, "prompts")
    message = rng.choice(prompts[f"ask.{topic}"])
    if motif:
        about = fill(rng.choice(prompts["ask_motif"]), {"m": motif_word(motif, lang)})
        message = about if topic in ("lore", "other") or some(rng, 0.6) else f"{message} {about}"
    if topic not in ("greeting", "farewell") and some(rng, 0.12):
        hello = rng.choice(prompts["ask.greeting"])
        message = f"{hello} {message}" if lang == "en" else f"{hello}{message}"
    return roughen(rng, message, lang)


def _second(rng: Random, lang: Lang, topic: str, temperament: str, profession: str) -> str:
    trade = bank(lang, "dialogue_trade")
    if lines := trade.get(f"{topic}.{profession}"):
        return rng.choice(lines)
    if topic == "greeting":
        return rng.choice(bank(lang, "voice")[f"greet_trade.{profession}"])
    lines = bank(lang, "dialogue_temper")[f"{topic}.{temperament}"]
    return rng.choice(lines) if some(rng, 0.2) else ""
