"""Decoding on a GPU against what the card can do at most, and against transformers.

A model shaped like Qwen2.5-0.5B with random bfloat16 weights decodes at a context of 480 tokens on
average. First the copy bandwidth and the matrix rate of the card are measured; the ceiling beside
each row follows from them and from the bytes and operations that a step cannot do without.

Modes: `reproducible` has as many slots as the batch, and passes the start-up probe; `bucketed` has
256 slots in free shapes; `bucketed_sdpa` and `bucketed_compiled` are the same with other kernels.
These rows time what the card does for a step, from token ids in to token ids out, as `hf_static`
does, which is `generate` of transformers over one static batch. The modes `engine_…` time the whole
engine with all that Python does for each token: short prompts are read, and the context, and with
it the ceiling, is another.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import torch
from transformers import AutoModelForCausalLM, Qwen2Config

from benchmarks.generating.checks import Check, at_least
from benchmarks.generating.gpu_engine import Requests, answer, open_engine
from benchmarks.generating.gpu_limits import Limits, ceiling, measured
from benchmarks.generating.gpu_steps import DecodeSteps, static_tokens_per_s, tokens_per_s
from benchmarks.report import show, write
from domain.errors import ModelNotAvailable
from inference.config import EngineConfig
from inference.cuda import can_compile, card_name, compiled, graph_decoder, require_gpu
from inference.decoder import Decoder
from inference.graphs import Levers
from inference.numerics import settle
from inference.weights import DecoderWeights, pack

BATCHES = (1, 32, 256)
CONTEXT = 1024
SEED = 0
Make = Callable[..., Decoder]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Work:
    """What is timed.

    Attributes:
        first: position of the first token that is read.
        steps: decode steps of a run.
        repeats: the best counts.
    """

    first: int = 448
    steps: int = 64
    repeats: int = 5

    @property
    def context(self) -> float:
        """Positions that a step looks at, on average: those before it and its own."""
        return self.first + (self.steps + 1) / 2


def qwen_config() -> Qwen2Config:
    """The published sizes of Qwen2.5-0.5B."""
    return Qwen2Config(
        vocab_size=151936,
        hidden_size=896,
        num_hidden_layers=24,
        num_attention_heads=14,
        num_key_value_heads=2,
        intermediate_size=4864,
        max_position_embeddings=32768,
        rms_norm_eps=1e-6,
        rope_parameters={"rope_type": "default", "rope_theta": 1000000.0},
        tie_word_embeddings=True,
        bos_token_id=None,
        eos_token_id=None,
        pad_token_id=0,
    )


def random_model(config: Qwen2Config, dtype: torch.dtype, device: torch.device) -> Any:
    """A model of random weights, made where it runs."""
    torch.manual_seed(SEED)
    with device:
        return AutoModelForCausalLM.from_config(config, dtype=dtype).eval()


def levers() -> dict[str, Levers]:
    """Modes beside the one that is shipped, as far as this machine can run them."""
    found = {"bucketed_sdpa": Levers(fused_attention=True)}
    if can_compile():
        found["bucketed_compiled"] = Levers(fused_attention=True, compile=compiled)
    return found


def rows(
    model: Any,
    weights: DecoderWeights,
    limits: Limits,
    work: Work,
    make: Make,
    batches: Sequence[int] = BATCHES,
    requests: Requests | None = None,
) -> Iterator[Row]:
    """Time every mode at every batch.

    Args:
        model: of transformers, with the same weights.
        weights: of the decoder.
        limits: of the card.
        work: what is timed.
        make: makes a decoder of weights, shapes and, where they are given, levers.
        batches: sequences that decode at once, ascending.
        requests: what the whole engine answers.
    """
    requests = requests or Requests()
    config = EngineConfig(context=CONTEXT, prefix_tokens=0, device=weights.device.type)

    def timed(mode: str, decoder: Decoder, batch: int) -> Row:
        steps = DecodeSteps(decoder, batch, work.first, work.steps)
        return row(mode, batch, tokens_per_s(steps.run, batch * work.steps, work.repeats))

    def row(mode: str, batch: int, speed: float, context: float = work.context) -> Row:
        most = ceiling(weights, batch, context, limits)
        return {
            "mode": mode,
            "batch": batch,
            "tok_per_s": round(speed, 1),
            "ceiling_tok_per_s": round(most, 1),
        }

    for batch in batches:
        shapes = replace(config, slots=batch).shapes(weights.max_positions)
        settled = settle(weights, shapes, make)
        if settled.decoder.shapes.slots == batch:
            yield timed("reproducible", settled.decoder, batch)
        else:
            print(f"reproducible at {batch}: the probe passes no class of so many slots")
    free_config = replace(config, slots=batches[-1], free_shapes=True)
    free = free_config.shapes(weights.max_positions)
    modes = {"bucketed": Levers(), **levers()}
    for mode, lever in modes.items():
        decoder = settle(weights, free, partial(make, levers=lever)).decoder
        for batch in batches:
            if batch <= decoder.shapes.slots:
                yield timed(mode, decoder, batch)
    for mode, chosen in (("engine_reproducible", config), ("engine_bucketed", free_config)):
        for batch in batches:
            slots = batches[-1] if chosen.free_shapes else batch
            engine = open_engine(weights, requests, replace(chosen, slots=slots), make)
            asked = requests.of(batch)
            speed = tokens_per_s(
                partial(answer, engine, asked), batch * requests.output_tokens, work.repeats
            )
            engine.close()
            yield row(mode, batch, speed, requests.context)
    for batch in batches:
        speed = static_tokens_per_s(model, batch, work.first, work.steps, work.repeats)
        yield row("hf_static", batch, speed)


def checks(found: Sequence[Row]) -> list[Check]:
    """What is hoped for at the largest batch."""
    by_mode = {(row["mode"], row["batch"]): row for row in found}
    most = max(row["batch"] for row in found)
    bucketed, static = by_mode.get(("bucketed", most)), by_mode.get(("hf_static", most))
    if bucketed is None or static is None:
        return []
    speed = bucketed["tok_per_s"]
    return [
        at_least(f"bucketed at {most} / ceiling", speed / bucketed["ceiling_tok_per_s"], 0.5),
        at_least(f"bucketed at {most} / hf_static", speed / static["tok_per_s"], 8),
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; 1 if a figure is not what was hoped for.

    Where there is no GPU it says so, writes nothing, and that is no failure.
    """
    parser = argparse.ArgumentParser(prog="benchmarks.inference_gpu", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one repeat, nothing is written")
    options = parser.parse_args(arguments)
    try:
        device = require_gpu()
    except ModelNotAvailable as error:
        print(f"{error.detail} So nothing was measured.")
        return 0
    limits = measured(device)
    card = {
        "card": card_name(device),
        "copy_gb_per_s": round(limits.bytes_per_s / 1e9),
        "matrix_tflop_per_s": round(limits.flops_per_s / 1e12),
        "cuda": torch.version.cuda,
        "torch": torch.__version__,
    }
    show([card])
    model = random_model(qwen_config(), torch.bfloat16, device)
    weights = pack(model, dtype=torch.bfloat16, device=device)
    work = Work(repeats=1 if options.quick else Work.repeats)
    found: list[Row] = []
    for row in rows(model, weights, limits, work, graph_decoder):
        print(f"{row['mode']} at {row['batch']}: {row['tok_per_s']:,.0f} tok/s", flush=True)
        found.append(row)
    held = checks(found)
    tables = ([card], found, [check.row() for check in held])
    if options.quick:
        show(*tables)
    else:
        write("inference_gpu", *tables)
    failed = [check for check in held if not check.passed]
    for check in failed:
        print(f"FAILED: {check.check} is {check.value:.4g}, must be {check.sense} {check.bound:g}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
