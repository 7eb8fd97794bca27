"""How many steps a person waits for the first token while every slot is at work.

The prompt is 32 tokens after a prefix that was read before. Counted are the steps that begin
between the call of `submit` and the return of `result`.
"""

from random import Random
from time import sleep
from typing import Final

from transformers import LlamaForCausalLM

from benchmarks.generating.engine_rows import open_engine
from inference.engine import EngineConfig
from inference.tokenizer import TextTokenizer
from inference.types import Priority, Request

SLOTS: Final = 32
ASKED: Final = 32
PREFIX_TOKENS: Final = 96
_OWN_TOKENS: Final = 32
_LOAD: Final = 512
_LOAD_TOKENS: Final = 256
_SEED: Final = 7
_LONGEST_PAUSE_S: Final = 0.1


def steps_to_first_token(
    model: LlamaForCausalLM, tokenizer: TextTokenizer, vocabulary: list[int], asked: int = ASKED
) -> list[int]:
    """Steps that each of several interactive requests waited.

    Raises:
        RuntimeError: the engine was not busy all the time, or the prefix was not reused.
    """
    source = Random(_SEED)

    def words(count: int) -> str:
        return tokenizer.decode(source.choices(vocabulary, k=count))

    prefix = words(PREFIX_TOKENS)
    engine = open_engine(model, tokenizer, EngineConfig(slots=SLOTS))
    try:
        engine.generate([Request("prefix", prefix + words(_OWN_TOKENS), 0, 1)])
        load = [
            engine.submit(Request(f"load-{index}", words(_OWN_TOKENS), index, _LOAD_TOKENS))
            for index in range(_LOAD)
        ]
        while engine.stats().running < SLOTS:
            sleep(_LONGEST_PAUSE_S)
        waited: list[int] = []
        for index in range(asked):
            # The pause lets requests come at any moment of a step.
            sleep(source.random() * _LONGEST_PAUSE_S)
            text = prefix + words(_OWN_TOKENS)
            before = engine.stats().steps
            handle = engine.submit(
                Request(f"person-{index}", text, index, 1, priority=Priority.INTERACTIVE)
            )
            completion = handle.result()
            waited.append(engine.stats().steps - before)
            if completion.cached_tokens != PREFIX_TOKENS or engine.stats().waiting < SLOTS:
                raise RuntimeError("The request did not meet a full engine that knows its prefix.")
        for handle in load:
            handle.cancel()
        return waited
    finally:
        engine.close()
