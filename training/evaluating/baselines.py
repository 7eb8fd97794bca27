"""Baselines: writers that know nothing, or next to nothing, by the measures of the model."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import torch

from domain.ontology import LANGS, Lang
from generators.generate import Ask, plan_of
from generators.plan import Plan
from generators.validate import parse_draft
from inference.config import EngineConfig
from inference.engine import Engine
from inference.pretrained import load_weights
from inference.tokenizer import TextTokenizer
from inference.types import TextModel
from training.corpus.documents import WRITTEN_KINDS, WrittenKind, written
from training.evaluating.cases import GenerationCase
from training.evaluating.outputs import SECRET, STREAM, prompts_of
from training.evaluating.rows import Row
from training.evaluating.seen import Seen
from training.evaluating.template import template_fields
from training.evaluating.wording import prose_figures

Writer = Callable[[Sequence[Plan]], Sequence[Mapping[str, Any] | None]]
"""Makes one draft of each plan; None where it is no JSON."""


def by_template(plans: Sequence[Plan]) -> list[Mapping[str, Any] | None]:
    """Drafts of the template writer."""
    rng = Random(f"{STREAM}/template")
    return [template_fields(rng, plan) for plan in plans]


def by_model(model: TextModel) -> Writer:
    """The first drafts of a model, whatever the door would say of them."""

    def drafts(plans: Sequence[Plan]) -> list[Mapping[str, Any] | None]:
        requests = [plan.request(1, model.identity.dialect) for plan in plans]
        return [parse_draft(completion.text) for completion in model.generate(requests)]

    return drafts


def uniform_model(folder: Path, config: EngineConfig | None = None) -> Engine:
    """An engine to which every token that the grammar lets through is as likely.

    It is the model of a folder with an output layer of zeros.

    Raises:
        ModelNotAvailable: the folder cannot be loaded.
    """
    weights = load_weights(folder)
    return Engine(
        replace(weights, head=torch.zeros_like(weights.head)),
        TextTokenizer.from_folder(folder),
        name="uniform",
        weights_sha256="0" * 64,
        config=config,
    )


def measure_baseline(
    name: str, writer: Writer, cases: Sequence[GenerationCase], seen: Seen, outputs: int
) -> list[Row]:
    """The measures of prose over the first drafts of a baseline.

    Args:
        name: `uniform` or `template`.
        writer: makes the drafts.
        cases: whose prompts come first.
        seen: what novelty is measured against.
        outputs: how many per kind and language.
    """
    rows: list[Row] = []
    for kind in WRITTEN_KINDS:
        for lang in LANGS:
            plans = _plans(kind, lang, cases, outputs)
            drafts = [
                (plan.frame, fields)
                for plan, fields in zip(plans, writer(plans), strict=True)
                if fields is not None
            ]
            figures = prose_figures([fields for _, fields in drafts], drafts, seen.raw, lang)
            rows += [Row(metric, lang, kind, v, writer=name) for metric, v in figures.items()]
    return rows


def _plans(
    kind: WrittenKind, lang: Lang, cases: Sequence[GenerationCase], outputs: int
) -> list[Plan]:
    if kind == "dialogue":
        return [written(STREAM, index, kind, lang).plan for index in range(outputs)]
    prompts = islice(prompts_of(kind, lang, cases), outputs)
    return [
        plan_of(Ask(kind, prompt.text, f"{STREAM}/{kind}/{lang}/{at}", SECRET, lang))
        for at, prompt in enumerate(prompts)
    ]
