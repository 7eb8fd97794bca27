"""Plans: everything about a generation that is settled before the model speaks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from domain.canonical import prompt_commitment
from domain.ontology import Lang
from domain.world import GenerationContext
from generators.agreement import in_sentence, with_article
from generators.asking import Fact, input_for
from generators.errands import Errand, errand_of
from generators.fields import Chapters, Offer
from generators.filling import pieces
from generators.frame import Frame
from generators.mentioning import assigned, mention_facts, mention_values
from generators.moderation import check_prompt
from generators.phrases.lattice import Lattice
from generators.phrases.offering import lattices
from generators.phrases.outline import Outlined
from generators.plain import plain
from generators.provenance import attempt_seed
from generators.quoting import check_copied, quoted, spoken_of
from generators.reader import readings
from generators.reading.measures import measure_said
from generators.reading.name_rules import name_rule
from generators.reading.script import script
from generators.schema import output_schema, placeholders_of
from generators.settle import Settled, settle
from generators.spark.draw import Spark, spark
from generators.spark.lots import Lots
from generators.spark.names import chapter_titles, offered_names
from generators.spark.people import draw_person
from generators.speaking import speaker_of, speaking_facts
from generators.specs import SPECS, Spec, shown_name
from inference.types import Dialect, LabelScorer, Request


@dataclass(frozen=True, slots=True)
class Plan:
    """One generation, settled.

    Attributes:
        fields: field → its value, for all fields that code settles; names and texts are open.
        values: placeholder → what it gives way to, but for the name that the model picks.
        seed: of the request; each attempt draws from its own, see `attempt_seed`.
        salt: of the prompt commitment, 32 bytes.
        context: what the commitment binds beside the prompt.
        facts: what the model is told and the output does not state.
        errand: what a quest is about.
        titles: of a story's chapters.
        speaker: who speaks, in a dialogue.
    """

    request_id: str
    spec: Spec
    prompt: str
    frame: Frame
    fields: Settled
    values: Mapping[str, str]
    seed: int
    salt: bytes
    context: GenerationContext
    spark: Spark
    facts: tuple[Fact, ...] = ()
    errand: Errand | None = None
    titles: tuple[str, ...] = ()
    speaker: str = ""
    obligatory: frozenset[str] = field(default_factory=frozenset[str])
    _named: dict[int, tuple[str, ...]] = field(
        default_factory=dict[int, tuple[str, ...]], init=False, repr=False, compare=False
    )

    @property
    def lang(self) -> Lang:
        """The language of the texts."""
        return self.frame.lang

    @property
    def context_json(self) -> dict[str, Any]:
        """The context as an opening carries it."""
        return self.context.as_json()

    @property
    def commitment(self) -> str:
        """What the metadata says of the prompt: 64 hex digits."""
        return prompt_commitment(self.salt, self.prompt, self.context_json)

    @property
    def placeholders(self) -> tuple[str, ...]:
        """What the texts may hold for code to fill."""
        named = ("name",) if self.spec.kind in ("item", "character", "scene", "dialogue") else ()
        return placeholders_of(self.spec, (*self.values, *named))

    def allowed(self, attempt: int) -> dict[str, Offer]:
        """What each field may be at an attempt: one value, or the names that are offered."""
        allowed: dict[str, Offer] = {name: (value,) for name, value in self.fields.items()}
        chapters = self.spec.fields.get("chapters")
        if isinstance(chapters, Chapters):
            allowed["chapters"] = assigned(self.placeholders, self.fields["chapters"])
        title = "title" if "title" in self.spec.fields else "name"
        if title in self.spec.fields:
            allowed[title] = self._names(attempt)
        return allowed

    def _names(self, attempt: int) -> tuple[str, ...]:
        """Those offered at an attempt: once for the request, and again for the door."""
        if attempt not in self._named:
            self._named[attempt] = self._offered_names(attempt)
        return self._named[attempt]

    def _offered_names(self, attempt: int) -> tuple[str, ...]:
        if self.frame.name:
            return (shown_name(self.frame.name),)
        taken = {one.name.lower() for one in (*self.context.items, *self.context.characters)}
        lots = Lots(self.seed, f"names/{self.spec.kind}/{attempt}")
        noun = self.frame.noun.said(self.lang) if self.frame.noun else ""
        rule = name_rule(script(self.prompt))
        fits = partial(rule.allows, lang=self.lang) if rule else None
        kind = self.spec.kind
        return offered_names(kind, self.lang, self.fields, self.spark, lots, taken, noun, fits)

    def phrases(self, attempt: int) -> dict[str, tuple[Lattice, ...]]:
        """What the bundled model writes with, by field; other lines at each attempt."""
        outlined = Outlined(
            self.spec.kind,
            self.lang,
            self.fields,
            self.facts,
            self.placeholders,
            self.spark,
            self.seed,
            frozenset(self.frame.stated),
            self.frame.noun,
        )
        return lattices(self.spec, outlined, attempt_seed(self.seed, attempt))

    def request(self, attempt: int, dialect: Dialect = "pocket") -> Request:
        """What the model is asked at an attempt; attempts differ in seed, names and phrases."""
        allowed, held = self.allowed(attempt), self.placeholders
        noun = {"noun": self.frame.noun.said(self.lang)} if self.frame.noun else {}
        known = {**self.fields, **noun}
        asked = input_for(dialect, self.spec, self.lang, self.facts, known, held)
        phrases = self.phrases(attempt) if dialect == "pocket" else {}
        return Request(
            id=f"{self.request_id}/{attempt}",
            prompt=asked.prompt,
            messages=asked.messages,
            seed=attempt_seed(self.seed, attempt),
            max_tokens=self.spec.max_tokens,
            sampling=self.spec.sampling_in(dialect),
            schema=output_schema(self.spec.kind, self.lang, allowed, held, phrases),
        )


def plan(
    request_id: str,
    kind: str,
    prompt: str,
    context: GenerationContext,
    lang: Lang | None,
    *,
    seed: int,
    salt: bytes,
    model: LabelScorer | None = None,
) -> Plan:
    """Read a prompt and settle the request.

    Args:
        request_id: names it.
        kind: what is to be made.
        prompt: the person's words.
        context: the existing things that they may name.
        lang: of the texts; None takes that of the prompt.
        seed: decides what the prompt leaves open.
        salt: of the prompt commitment, 32 bytes.
        model: helps to read; without one, code alone reads.

    Raises:
        UnknownKind, EmptyPrompt, PromptTooLong, FieldOutOfRange: see `generators.reader.read`.
        ModeratedInput: the prompt, or words that would be copied from it, may not be kept.
    """
    return plans(request_id, kind, prompt, context, lang, seed=seed, salt=salt, model=model)[0]


def plans(
    request_id: str,
    kind: str,
    prompt: str,
    context: GenerationContext,
    lang: Lang | None,
    *,
    seed: int,
    salt: bytes,
    model: LabelScorer | None = None,
) -> list[Plan]:
    """The plan that a prompt leads to here, then those of other numerics classes, if any.

    Arguments and errors are those of `plan`.
    """
    frames = readings(kind, prompt, context, lang, model)
    check_prompt(prompt)
    for frame in frames:
        check_copied(frame)
    return [
        plan_of_frame(request_id, prompt, frame, context, seed=seed, salt=salt) for frame in frames
    ]


def plan_of_frame(
    request_id: str,
    prompt: str,
    frame: Frame,
    context: GenerationContext,
    *,
    seed: int,
    salt: bytes,
) -> Plan:
    """Settle what a frame leaves open. The plan follows from the arguments alone."""
    spec, lang = SPECS[frame.kind], frame.lang
    drawn = spark(seed, frame.kind, lang, frame.place)
    fields = settle(frame, seed)
    shown = quoted(frame, prompt)
    mentioned = mention_values(shown, fields.get("chapters", 0))
    values = {"place": in_sentence(drawn.place, 1, lang)} | mentioned
    errand, titles, speaker = None, tuple[str, ...](), ""
    facts = (*_spark_facts(drawn), *mention_facts(shown, fields.get("chapters", 0)))
    obligatory = frozenset(mentioned)
    if frame.kind == "quest":
        errand = errand_of(frame, fields, context, seed)
        fields = errand.fields
        measure = measure_said(script(prompt).folded, errand.target_name)
        count = pieces(fields["count"], lang, measure)
        target = in_sentence(errand.target_name, fields["count"], lang)
        giver = with_article(errand.giver_name, prompt, lang)
        values |= {"giver": giver, "target": target, "count": count}
        obligatory |= {"target"}
    elif frame.kind == "story":
        lots = Lots(seed, "story")
        values["hero"] = frame.hero_name or draw_person(lots, lang, None, "hero")
        titles = chapter_titles(fields["chapters"], lang, drawn, lots)
    elif frame.kind == "dialogue":
        who, heard = speaker_of(frame, seed), spoken_of(frame, prompt)
        speaker, values, obligatory = who.name, {"place": drawn.place}, frozenset[str]()
        facts = speaking_facts(who, fields["topic"], heard)
    return Plan(
        request_id=request_id,
        spec=spec,
        prompt=prompt,
        frame=frame,
        fields=fields,
        values={name: plain(value) for name, value in values.items()},
        seed=seed,
        salt=salt,
        context=context,
        spark=drawn,
        facts=facts,
        errand=errand,
        titles=titles,
        speaker=speaker,
        obligatory=obligatory,
    )


def _spark_facts(drawn: Spark) -> tuple[Fact, ...]:
    return (
        Fact("motif", drawn.motif),
        Fact("event", drawn.event),
        Fact("register", drawn.register),
    )
