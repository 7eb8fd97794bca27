"""Baselines: writers that know nothing, or next to nothing."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import torch

from domain.ontology import LANGS, Lang
from generators.frame import Frame
from generators.generate import Ask, plan_of
from inference.config import EngineConfig
from inference.engine import Engine
from inference.pretrained import load_weights
from inference.tokenizer import TextTokenizer
from training.corpus.documents import WRITTEN_KINDS, WrittenKind, written
from training.evaluating.cases import GenerationCase
from training.evaluating.outputs import SECRET, STREAM, prompts_of
from training.evaluating.rows import Row
from training.evaluating.seen import Seen
from training.evaluating.template import template_fields
from training.evaluating.wording import (
    names_attributes,
    prose_of_draft,
    sentences,
    share_of_commonest,
    share_unseen,
)


def uniform_model(folder: Path, config: EngineConfig | None = None) -> Engine:
    """An engine to which every token that the grammar lets through is as likely.

    It is the model of a folder with an output layer of zeros.
    """
    weights = load_weights(folder)
    return Engine(
        replace(weights, head=torch.zeros_like(weights.head)),
        TextTokenizer.from_folder(folder),
        name="uniform",
        weights_sha256="0" * 64,
        config=config,
    )


def measure_template(cases: Sequence[GenerationCase], seen: Seen, outputs: int) -> list[Row]:
    """The measures of prose for the template writer, over so many outputs."""
    rows: list[Row] = []
    for kind in WRITTEN_KINDS:
        for lang in LANGS:
            drafts = list(_drafts(kind, lang, cases, outputs))
            texts = [one for _, f in drafts for one in sentences(prose_of_draft(f))]
            named = [
                ok for frame, f in drafts if (ok := names_attributes(frame, f, lang)) is not None
            ]
            figures = {
                "novelty": share_unseen(texts, seen.raw),
                "skeletons": share_of_commonest(fields for _, fields in drafts),
            }
            if named:
                figures["attributes_named"] = sum(named) / len(named)
            rows += [Row(name, lang, kind, v, writer="template") for name, v in figures.items()]
    return rows


def _drafts(
    kind: WrittenKind, lang: Lang, cases: Sequence[GenerationCase], outputs: int
) -> "list[tuple[Frame, dict[str, Any]]]":
    rng = Random(f"{STREAM}/template/{kind}/{lang}")
    if kind == "dialogue":
        plans = [written(STREAM, index, kind, lang).plan for index in range(outputs)]
    else:
        prompts = islice(prompts_of(kind, lang, cases), outputs)
        asks = [
            Ask(kind, prompt.text, f"{STREAM}/{kind}/{lang}/{at}", SECRET, lang)
            for at, prompt in enumerate(prompts)
        ]
        plans = [plan_of(ask) for ask in asks]
    return [(plan.frame, template_fields(rng, plan)) for plan in plans]
