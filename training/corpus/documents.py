"""Training documents: an endless, seeded stream; document i never depends on the others.

A document that writes is what the service would ask and what a good writer would answer: its
prompt comes from the generators' own plan, and its answer has passed their own door. Documents
that read are what the reader asks about a person's sentence, and the label that is right.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Final, Literal, get_args

from domain.asset import Draft
from domain.ontology import ANCESTRIES, LANGS, PROFESSIONS, TEMPERAMENTS, Lang
from domain.world import GenerationContext
from generators.asking import MAX_HEARD_BYTES, Fact, clean, input_for
from generators.attempts import Refusal
from generators.door import keep
from generators.fields import FieldKind, Texts
from generators.frame import Frame
from generators.phrases.lattice import Half, Lattice
from generators.plan import Plan, plan_of_frame
from generators.spark.draw import spark
from generators.specs import SPECS, TOPICS, SpecKind
from training.corpus.frames import draw_frame
from training.corpus.questions import draw_question, draw_tool_question
from training.corpus.requests import utterances
from training.corpus.translations import draw_copy, draw_translation

CORPUS_VERSION: Final = "2"

WrittenKind = Literal["item", "character", "quest", "scene", "story", "dialogue"]
Task = Literal[
    "item", "character", "quest", "scene", "story", "dialogue", "translation", "copy", "read",
    "intent",
]  # fmt: skip
WRITTEN_KINDS: Final[tuple[WrittenKind, ...]] = get_args(WrittenKind)
TASKS: Final[tuple[Task, ...]] = get_args(Task)
Mix = Mapping[Task, float]
"""Task → its weight among the documents."""

WRITING: Final[Mix] = {
    "item": 24, "character": 16, "quest": 12, "scene": 8, "story": 10, "dialogue": 10,
    "translation": 20,
}  # fmt: skip
READING: Final[Mix] = {"copy": 12, "read": 56, "intent": 32}
EVERYTHING: Final[Mix] = {**WRITING, "copy": 4, "read": 64, "intent": 40}
_TRIES: Final = 4
"""How often texts are composed for one plan."""


@dataclass(frozen=True, slots=True)
class Document:
    """One exchange.

    Attributes:
        task: what is done.
        lang: of what is read.
        prompt: the model's input up to `<|out|>`.
        output: what it answers, without the end token.
    """

    task: Task
    lang: Lang
    prompt: str
    output: str


@dataclass(frozen=True, slots=True)
class Written:
    """A plan and an answer to it that the door lets pass.

    Attributes:
        fields: of the draft, in the order of the spec.
        plans: how many plans were drawn; all but the last had no text that passes.
    """

    plan: Plan
    fields: Mapping[str, Any]
    plans: int

    @property
    def prompt(self) -> str:
        """What the bundled model is asked."""
        plan = self.plan
        return input_for("pocket", plan.spec, plan.lang, plan.facts, plan.fields, ()).prompt

    @property
    def output(self) -> str:
        """The draft as the model writes it."""
        return json.dumps(self.fields, ensure_ascii=False, separators=(",", ":"))


def document(
    seed: str,
    index: int,
    task: Task | None = None,
    lang: Lang | None = None,
    mix: Mix = EVERYTHING,
) -> Document:
    """Document `index` of the stream of a seed; task and language are drawn unless given.

    Args:
        seed: names the stream.
        index: place in it.
        task: what is done; drawn by `mix` if None.
        lang: of what is read; either is as likely if None.
        mix: weights of the tasks.
    """
    rng = Random(f"{seed}/{index}")
    drawn_task = rng.choices(list(mix), list(mix.values()))[0]
    drawn_lang = rng.choice(LANGS)
    task, lang = task or drawn_task, lang or drawn_lang
    match task:
        case "translation" | "copy" | "read" | "intent":
            prompt, output = _EXCHANGES[task](rng, lang)
            return Document(task, lang, prompt, output)
        case _:
            made = write(rng, task, lang)
            return Document(task, lang, made.prompt, made.output)


def documents(seed: str, start: int, count: int, mix: Mix = EVERYTHING) -> Iterator[Document]:
    """Documents `start` to `start + count - 1`."""
    return (document(seed, index, mix=mix) for index in range(start, start + count))


def written(seed: str, index: int, kind: WrittenKind, lang: Lang, half: Half = "taught") -> Written:
    """What document `index` of a stream asks and answers, where it is of this kind."""
    rng = Random(f"{seed}/{index}")
    rng.choices(list(EVERYTHING), list(EVERYTHING.values()))
    rng.choice(LANGS)
    return write(rng, kind, lang, half)


def write(rng: Random, kind: WrittenKind, lang: Lang, half: Half = "taught") -> Written:
    """A plan and its answer: a way through what the plan offers, else another plan's.

    Args:
        rng: draws plan and answer.
        kind: what is written.
        lang: of the texts.
        half: which combinations of phrases.
    """
    plans = 0
    while True:
        plans += 1
        plan = _reply(rng, lang) if kind == "dialogue" else _creation(rng, kind, lang)
        fields = _answer(rng, plan, half)
        if fields is not None:
            return Written(plan, fields, plans)


def _answer(rng: Random, plan: Plan, half: Half) -> Mapping[str, Any] | None:
    """The fields of an answer that the door lets pass; None if none was found."""
    offered, phrases = plan.allowed(1), plan.phrases(1)
    if not {*plan.spec.fields} <= {*offered, *phrases}:
        return None
    for _ in range(_TRIES):
        fields = {
            name: _texts(rng, default, phrases[name], half)
            if name in phrases
            else _chosen(rng, offered[name])
            for name, default in plan.spec.fields.items()
        }
        if not isinstance(keep(plan, Draft(plan.spec.kind, plan.lang, fields, (), 1)), Refusal):
            return fields
    return None


def _texts(rng: Random, default: FieldKind, lattices: Sequence[Lattice], half: Half) -> Any:
    texts = [lattice.draw(rng, half) for lattice in lattices]
    return texts[0] if isinstance(default, Texts) and not default.is_list else texts


def _chosen(rng: Random, offered: Any) -> Any:
    return rng.choice(offered)


def _creation(rng: Random, kind: SpecKind, lang: Lang) -> Plan:
    frame = draw_frame(rng, kind, lang)
    context, seed = GenerationContext(), rng.getrandbits(64)
    return plan_of_frame("corpus", "corpus", frame, context, seed=seed, salt=b"")


def _reply(rng: Random, lang: Lang) -> Plan:
    """Somebody speaks to a character, as `generators.reply` puts it."""
    topic, seed = rng.choice(TOPICS), rng.getrandbits(64)
    who = f"{rng.choice(ANCESTRIES)} {rng.choice(PROFESSIONS)} {rng.choice(TEMPERAMENTS)}"
    heard = clean(rng.choice(utterances(lang)).text, MAX_HEARD_BYTES)
    return Plan(
        request_id="corpus",
        spec=SPECS["dialogue"],
        prompt=heard,
        frame=Frame("dialogue", lang, {"topic": (topic,)}),
        fields={"topic": topic},
        values={"place": spark(seed, "home", lang).place},
        seed=seed,
        salt=b"",
        context=GenerationContext(),
        spark=spark(seed, "dialogue", lang),
        facts=(
            Fact("speaker", who, is_label=False),
            Fact("topic", topic),
            Fact("heard", heard, is_label=False),
        ),
        speaker="Mira" if lang == "en" else "米拉",
    )


_EXCHANGES: Final[Mapping[str, Callable[[Random, Lang], tuple[str, str]]]] = {
    "translation": draw_translation,
    "copy": draw_copy,
    "read": draw_question,
    "intent": draw_tool_question,
}
