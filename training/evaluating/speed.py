"""Speed: finished items a second, through the real generators and the engine."""

import time
from itertools import islice

from domain.ontology import LANGS
from generators.attempts import Failed
from generators.generate import Ask, generate
from inference.config import EngineConfig
from inference.loader import load_model
from training.evaluating.outputs import SECRET, prompts_of
from training.evaluating.rows import ALL, Row

_SLOTS = 128
_WARM = 16


def measure_speed(name: str | None, items: int) -> Row:
    """Items a second in one batch, both languages by halves.

    The model has the one thread that it has in the service; reading and judging have the caller's.

    Args:
        name: of the model, as `load_model` takes it.
        items: how many are made.
    """
    warm = min(_WARM, items)
    model = load_model(name, config=EngineConfig(slots=_SLOTS))
    try:
        halves = [islice(prompts_of("item", lang, ()), (items + warm) // 2) for lang in LANGS]
        pairs = [prompt for both in zip(*halves, strict=True) for prompt in both]
        asks = [Ask("item", one.text, f"speed/{at}", SECRET) for at, one in enumerate(pairs)]
        generate(model, asks[:warm])
        started = time.perf_counter()
        results = generate(model, asks[warm:])
        seconds = time.perf_counter() - started
    finally:
        model.close()
    made = sum(not isinstance(one, Failed) for one in results)
    return Row("items_per_s", ALL, "item", made / seconds)
