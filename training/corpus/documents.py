"""Training documents: an endless, seeded stream; document i never depends on the others.

A document that writes is what the service would ask and what a good writer would answer: its
prompt comes from the generators' own plan, and its answer has passed their own door.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any, Final, Literal, get_args

from domain.asset import Draft
from domain.ontology import ANCESTRIES, LANGS, PROFESSIONS, TEMPERAMENTS, Lang
from domain.world import GenerationContext
from generators.asking import MAX_HEARD_BYTES, Fact, clean
from generators.attempts import Refusal
from generators.door import keep
from generators.frame import Frame
from generators.plan import Plan, plan_of_frame
from generators.spark.draw import spark
from generators.specs import SPECS, TOPICS, SpecKind
from training.corpus.frames import draw_frame
from training.corpus.requests import utterances
from training.corpus.translations import draw_translation
from training.corpus.writing import texts_of

CORPUS_VERSION: Final = "2"

Task = Literal["item", "character", "quest", "scene", "story", "dialogue", "translation"]
TASKS: Final[tuple[Task, ...]] = get_args(Task)

_WEIGHTS: Final[Mapping[Task, int]] = {
    "item": 26, "character": 18, "quest": 14, "scene": 8, "story": 12, "dialogue": 10,
    "translation": 12,
}  # fmt: skip
_MOST_TRIES: Final = 60


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


def document(seed: str, index: int, task: Task | None = None, lang: Lang | None = None) -> Document:
    """Document `index` of the stream of a seed; task and language are drawn unless given."""
    rng = Random(f"{seed}/{index}")
    drawn_task = rng.choices(TASKS, [_WEIGHTS[one] for one in TASKS])[0]
    drawn_lang = rng.choice(LANGS)
    task, lang = task or drawn_task, lang or drawn_lang
    if task == "translation":
        prompt, output = draw_translation(rng, lang)
        return Document(task, lang, prompt, output)
    made = _PLAN.get(task, _creation)(rng, task, lang)
    return Document(task, lang, made.request(1).prompt, _answer(rng, made))


def documents(seed: str, start: int, count: int) -> Iterator[Document]:
    """Documents `start` to `start + count - 1`."""
    return (document(seed, index) for index in range(start, start + count))


def _answer(rng: Random, made: Plan) -> str:
    """The JSON of an answer that the door lets pass.

    Raises:
        ValueError: the banks have none for this plan.
    """
    fault = ""
    for _ in range(_MOST_TRIES):
        texts = texts_of(rng, made)
        offered = made.allowed(1)
        fields = {
            name: texts[name] if name in texts else _chosen(rng, offered[name])
            for name in made.spec.fields
        }
        kept = keep(made, Draft(made.spec.kind, made.lang, fields, (), 1))
        if not isinstance(kept, Refusal):
            return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
        fault = f"{kept.fault}: {texts}"
    raise ValueError(f"No text of the corpus passes for {made.fields}: {fault}")


def _chosen(rng: Random, offered: Any) -> Any:
    return rng.choice(offered)


def _creation(rng: Random, kind: SpecKind, lang: Lang) -> Plan:
    frame = draw_frame(rng, kind, lang)
    context, seed = GenerationContext(), rng.getrandbits(64)
    return plan_of_frame("corpus", "corpus", frame, context, seed=seed, salt=b"")


def _reply(rng: Random, _kind: SpecKind, lang: Lang) -> Plan:
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


_PLAN: Final[Mapping[str, Callable[[Random, SpecKind, Lang], Plan]]] = {"dialogue": _reply}
