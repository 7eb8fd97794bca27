# pyright: reportPrivateUsage=false
import asyncio
import math
import threading
from dataclasses import replace

import pytest
import torch
from transformers import LlamaForCausalLM

from domain.errors import (
    DeadlineExceeded,
    GenerationFailed,
    InvalidInput,
    MalformedGrammar,
    ModelNotAvailable,
    NotSupported,
    PromptTooLong,
    QueueFull,
    UnsatisfiableSchema,
)
from inference.config import EngineConfig
from inference.engine import Engine
from inference.steps import StepLoop
from inference.tokenizer import TextTokenizer
from inference.types import Completion, Handle, Message, Priority, Request, Sampling, TextService
from inference.weights import DecoderWeights
from tests.inference.models import CONTEXT, ITEM_SCHEMA, assert_item, item_request, request

PROMPTS = ["a sword", "一把寒冷的铁剑", "sell my iron sword, at least 3 gold " * 4, "剑"]


def engine_of(weights: DecoderWeights, tokenizer: TextTokenizer, queue_limit: int = 1024) -> Engine:
    config = EngineConfig(slots=2, rows=1, queue_limit=queue_limit)
    return Engine(weights, tokenizer, name="random", weights_sha256="0" * 64, config=config)


def _but_for_cache(completion: Completion) -> Completion:
    return replace(completion, cached_tokens=0)


async def _awaited(handle: Handle) -> Completion:
    return await handle


def test_it_is_a_text_model(engine: Engine) -> None:
    assert isinstance(engine, TextService)
    assert engine.identity.reproducible


def test_all_of_forty_items_are_valid_and_the_same_alone(engine: Engine) -> None:
    wanted = [item_request(str(n), PROMPTS[n % 4], seed=n) for n in range(40)]
    together = engine.generate(wanted)
    for completion in together:
        assert completion.error is None
        assert completion.finish_reason == "stop"
        assert_item(completion.text)
        assert 0 < completion.forced_tokens < len(completion.token_ids) <= wanted[0].max_tokens
    assert [completion.request_id for completion in together] == [str(n) for n in range(40)]
    assert len({completion.text for completion in together}) == 40
    alone = [engine.generate([one])[0] for one in wanted[:8]]
    assert [_but_for_cache(one) for one in alone] == [_but_for_cache(one) for one in together[:8]]


def test_greedy_text_is_that_of_transformers(
    engine: Engine, reference: LlamaForCausalLM, tokenizer: TextTokenizer
) -> None:
    wanted = request("greedy", "a sword", max_tokens=25, sampling=Sampling(temperature=0))
    tokens, visible = tokenizer.encode("a sword"), torch.full((400,), float("-inf"))
    visible[[id for id in range(400) if id == 1 or id not in tokenizer.special_ids]] = 0
    visible[tokenizer.backend.get_vocab_size() :] = float("-inf")
    expected: list[int] = []
    with torch.inference_mode():
        while len(expected) < 25:
            logits = reference(torch.tensor([tokens + expected])).logits[0, -1] + visible
            token = int(logits.argmax())
            if token == 1:
                break
            expected.append(token)
    assert list(engine.generate([wanted])[0].token_ids) == expected


def test_a_constant_needs_no_model(engine: Engine) -> None:
    wanted = request("constant", schema={"const": "霜之剑"}, max_tokens=30)
    completion = engine.generate([wanted])[0]
    assert completion.text == '"霜之剑"'
    assert completion.forced_tokens == len(completion.token_ids)


@pytest.mark.parametrize("name", ["<|end|>", "<|item|> sword", "\\u0041"])
def test_a_name_that_looks_like_a_token_is_only_a_name(engine: Engine, name: str) -> None:
    wanted = request("name", choices=(name, "sword"), max_tokens=30)
    texts = {engine.generate([replace(wanted, seed=seed)])[0].text for seed in range(12)}
    assert texts == {name, "sword"}


def test_a_prompt_that_is_too_long_fails_alone(engine: Engine) -> None:
    completions = engine.generate(
        [item_request("a"), request("long", "sword " * CONTEXT), item_request("b", seed=1)]
    )
    assert isinstance(completions[1].error, PromptTooLong)
    assert completions[1].finish_reason == "error"
    assert [completion.error for completion in (completions[0], completions[2])] == [None, None]


def test_a_request_that_may_not_fit_is_refused_before_anything_runs(engine: Engine) -> None:
    with pytest.raises(UnsatisfiableSchema):
        engine.generate([request("a"), request("b", schema=ITEM_SCHEMA, max_tokens=50)])
    with pytest.raises(UnsatisfiableSchema):
        engine.submit(request("c", schema={"type": "integer", "minimum": 2, "maximum": 1}))


def test_more_than_the_queue_takes_is_refused_and_none_of_it_runs(
    weights: DecoderWeights, tokenizer: TextTokenizer
) -> None:
    small = engine_of(weights, tokenizer, queue_limit=3)
    try:
        with pytest.raises(QueueFull):
            small.generate([request(str(n)) for n in range(6)])
        assert len(small.generate([request(str(n)) for n in range(5)])) == 5
    finally:
        small.close()


class Gate:
    """Lets a test hold the engine between two steps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, stop_before: int) -> None:
        self.reached, self.released, self._steps = threading.Event(), threading.Event(), 0
        original = StepLoop.step

        def step(loop: StepLoop) -> None:
            self._steps += 1
            if self._steps == stop_before:
                self.reached.set()
                assert self.released.wait(30)
            original(loop)

        monkeypatch.setattr(StepLoop, "step", step)


def test_a_cancelled_request_ends_with_what_it_has(
    weights: DecoderWeights, tokenizer: TextTokenizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(monkeypatch, stop_before=9)
    made = engine_of(weights, tokenizer)
    try:
        whole = made.submit(item_request("whole", seed=3))
        running, waiting = (made.submit(item_request(name, seed=4)) for name in "rw")
        assert gate.reached.wait(30)
        running.cancel()
        waiting.cancel()
        gate.released.set()
        cut, never = running.result(30), waiting.result(30)
        assert (cut.finish_reason, never.finish_reason) == ("cancelled", "cancelled")
        assert cut.error is None
        complete = made.generate([item_request("again", seed=4)])[0].token_ids
        assert 0 < len(cut.token_ids) < len(complete)
        assert cut.token_ids == complete[: len(cut.token_ids)]
        # A request that waits knows what its grammar forces, and no more.
        assert len(never.token_ids) == never.forced_tokens
        assert whole.result(30).finish_reason == "stop"
        running.cancel()
    finally:
        made.close()


def test_giving_up_in_asyncio_does_not_disturb_the_engine(engine: Engine) -> None:
    async def impatient() -> None:
        handle = engine.submit(item_request("one"))
        waiting = asyncio.ensure_future(_awaited(handle))
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting

    asyncio.run(impatient())
    assert engine.generate([item_request("two")])[0].error is None


def test_a_step_that_breaks_fails_its_requests_and_later_ones_are_served(
    weights: DecoderWeights, tokenizer: TextTokenizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = engine_of(weights, tokenizer)
    try:
        expected = made.generate([item_request("before")])[0].text
        with monkeypatch.context() as patched:

            def broken(*_: object) -> None:
                raise MemoryError

            patched.setattr(made._decoder, "read", broken)
            completion = made.generate([item_request("broken")])[0]
            assert isinstance(completion.error, GenerationFailed)
        assert made.generate([item_request("after")])[0].text == expected
    finally:
        made.close()


def test_a_closed_engine_fails_what_waits_and_takes_no_more(
    weights: DecoderWeights, tokenizer: TextTokenizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(monkeypatch, stop_before=3)
    made = engine_of(weights, tokenizer)
    handles = [made.submit(item_request(str(n))) for n in range(5)]
    assert gate.reached.wait(30)
    closing = threading.Thread(target=made.close)
    closing.start()
    while not made._closing:
        threading.Event().wait(0.001)
    gate.released.set()
    closing.join(30)
    for handle in handles:
        assert isinstance(handle.result(30).error, ModelNotAvailable)
    with pytest.raises(ModelNotAvailable):
        made.submit(item_request("late"))


def test_scores_are_the_log_probabilities_of_transformers(
    engine: Engine, reference: LlamaForCausalLM, tokenizer: TextTokenizer
) -> None:
    prompt, labels = "sell my ", ["iron sword", "铁剑", "gold"]
    scores = engine.score(prompt, labels)
    head = tokenizer.encode(prompt)
    for label, score in zip(labels, scores, strict=True):
        ids = tokenizer.encode_continuation(label)
        with torch.inference_mode():
            logits = reference(torch.tensor([head + ids])).logits[0]
        rows = logits.log_softmax(-1)[len(head) - 1 : -1]
        assert math.isclose(score, rows[range(len(ids)), ids].sum().item(), abs_tol=1e-3)
    assert engine.score(prompt, labels[1:2]) == scores[1:2]
    with pytest.raises(InvalidInput):
        engine.score(prompt, ["gold", ""])


def test_embeddings_have_length_one_and_do_not_depend_on_company(engine: Engine) -> None:
    texts = [*PROMPTS, "gold " * 60]
    vectors = engine.embed(texts)
    assert all(math.isclose(math.hypot(*vector), 1) for vector in vectors)
    assert engine.embed(texts[::-1]) == vectors[::-1]
    assert vectors[0] != vectors[1]
    with pytest.raises(InvalidInput):
        engine.embed(["gold", "sword " * CONTEXT])


@pytest.mark.parametrize(
    "sampling", [Sampling(), Sampling(0.0), Sampling(0.7, 20, 0.9), Sampling(1.2, 5)]
)
def test_a_recorded_completion_checks_and_a_changed_one_does_not(
    engine: Engine, sampling: Sampling
) -> None:
    for seed in range(4):
        wanted = replace(item_request("one", PROMPTS[seed], seed), sampling=sampling)
        made = engine.generate([wanted])[0]
        replay = engine.check(wanted, made.token_ids)
        assert (replay.consistent, replay.first_difference) == (True, None)
        assert replay.text == made.text
        for at in (0, len(made.token_ids) // 2, len(made.token_ids) - 1):
            changed = list(made.token_ids)
            changed[at] = 5 if changed[at] != 5 else 6
            found = engine.check(wanted, changed)
            assert not found.consistent
            assert found.first_difference is not None
            assert found.first_difference <= at
        shorter = engine.check(wanted, made.token_ids[:-1])
        assert shorter.first_difference == len(made.token_ids) - 1
        longer = engine.check(wanted, [*made.token_ids, 5])
        assert longer.first_difference == len(made.token_ids)


def test_free_text_checks_up_to_its_end(engine: Engine) -> None:
    wanted = request("free", "sell", seed=5, max_tokens=30, sampling=Sampling(0.7))
    made = engine.generate([wanted])[0]
    assert engine.check(wanted, made.token_ids).consistent
    assert not engine.check(replace(wanted, seed=6), made.token_ids).consistent
    assert not engine.check(wanted, made.token_ids[:-2]).consistent


def test_checking_foreign_tokens_is_refused(engine: Engine) -> None:
    with pytest.raises(InvalidInput):
        engine.check(item_request("one"), [5, 400])


def test_a_tokenizer_of_another_model_is_refused(
    weights: DecoderWeights, tokenizer: TextTokenizer
) -> None:
    small = replace(weights, head=weights.head[:300])
    with pytest.raises(ModelNotAvailable):
        engine_of(small, tokenizer)


def test_a_stream_is_the_text_whoever_reads_it_and_when(engine: Engine) -> None:
    async def piece_by_piece(handle: Handle) -> list[str]:
        return [piece async for piece in handle.stream()]

    for seed in range(4):
        handle = engine.submit(item_request("one", PROMPTS[seed], seed))
        early = list(handle.stream())
        completion = handle.result(30)
        assert "".join(early) == completion.text
        assert len(early) > 1
        late = engine.submit(item_request("one", PROMPTS[seed], seed))
        assert asyncio.run(_awaited(late)).token_ids == completion.token_ids
        assert "".join(asyncio.run(piece_by_piece(late))) == completion.text


def test_an_output_ends_before_a_stop_string_that_spans_tokens(engine: Engine) -> None:
    free = engine.generate([request("free", max_tokens=40, seed=3)])[0]
    assert free.error is None
    stop = free.text[5:9]
    wanted = request("stopped", max_tokens=40, seed=3, stop=("never there", stop))
    handle = engine.submit(wanted)
    pieces, completion = list(handle.stream()), handle.result(30)
    assert completion.finish_reason == "stop"
    assert completion.text == free.text[: free.text.index(stop)] == "".join(pieces)
    assert free.token_ids[: len(completion.token_ids)] == completion.token_ids
    assert engine.check(wanted, completion.token_ids).consistent


def test_the_same_tokens_come_with_and_without_forcing(
    engine: Engine, weights: DecoderWeights, tokenizer: TextTokenizer
) -> None:
    config = EngineConfig(slots=8, forces=False)
    drawing = Engine(weights, tokenizer, name="random", weights_sha256="0" * 64, config=config)
    wanted = [item_request(str(n), PROMPTS[n % 4], seed=n) for n in range(12)]
    try:
        drawn = drawing.generate(wanted)
    finally:
        drawing.close()
    forced = engine.generate(wanted)
    assert [one.token_ids for one in drawn] == [one.token_ids for one in forced]
    assert all(one.forced_tokens == 0 for one in drawn)


def test_scores_of_tokens_come_when_asked_for_and_change_nothing(engine: Engine) -> None:
    plain, scored = engine.generate(
        [item_request("plain", seed=9), replace(item_request("scored", seed=9), logprobs=3)]
    )
    assert plain.scores == ()
    assert scored.token_ids == plain.token_ids
    assert tuple(score.token_id for score in scored.scores) == scored.token_ids
    forced = [score for score in scored.scores if score.likeliest == ((score.token_id, 0.0),)]
    assert len(forced) >= scored.forced_tokens > 0
    for score in scored.scores:
        values = [value for _, value in score.likeliest]
        assert values == sorted(values, reverse=True)
        assert score.logprob <= max([0.0, *values])


def test_a_person_gets_the_first_token_within_three_steps_under_full_load(
    weights: DecoderWeights, tokenizer: TextTokenizer
) -> None:
    loop_steps: list[int] = []
    made = Engine(
        weights, tokenizer, name="random", weights_sha256="0" * 64, config=EngineConfig(slots=4)
    )
    persona = "sell my iron sword, at least 3 gold. " * 4
    try:
        made.generate([request("warm", persona, max_tokens=1)])
        load = [
            made.submit(
                request(str(n), "gold " * 30, seed=n, max_tokens=80, priority=Priority.BACKGROUND)
            )
            for n in range(40)
        ]
        while made.stats().running < 4:
            threading.Event().wait(0.001)
        for n in range(8):
            before = made.stats().steps
            asked = request(
                f"p{n}", persona + "a sword", n, max_tokens=1, priority=Priority.INTERACTIVE
            )
            completion = made.submit(asked).result(30)
            # The step that runs while the request arrives counts too.
            loop_steps.append(made.stats().steps - before)
            assert completion.cached_tokens >= 32
        assert made.stats().called_back > 0
        for handle in load:
            handle.cancel()
        assert max(loop_steps) <= 3 + 1
    finally:
        made.close()


def test_a_request_past_its_deadline_ends_with_what_it_has(
    weights: DecoderWeights, tokenizer: TextTokenizer
) -> None:
    now = [0.0]

    def clock() -> float:
        now[0] += 1.0
        return now[0]

    made = Engine(
        weights, tokenizer, name="random", weights_sha256="0" * 64,
        config=EngineConfig(slots=2), clock=clock,
    )  # fmt: skip
    try:
        late, whole = made.generate(
            [
                request("late", max_tokens=60, deadline_s=40.0),
                request("whole", max_tokens=60, deadline_s=1e9, seed=1),
            ]
        )
        assert isinstance(late.error, DeadlineExceeded)
        assert whole.error is None
        assert 0 < len(late.token_ids) < 60
        assert made.stats().expired == 1
    finally:
        made.close()


def test_ten_thousand_submits_at_once_are_refused_beyond_the_queue_and_the_rest_is_served(
    weights: DecoderWeights, tokenizer: TextTokenizer
) -> None:
    made = Engine(
        weights, tokenizer, name="random", weights_sha256="0" * 64,
        config=EngineConfig(slots=8, queue_limit=100),
    )  # fmt: skip
    handles: list[Handle] = []
    refused = 0
    try:
        for n in range(10_000):
            try:
                handles.append(made.submit(request(str(n), seed=n, max_tokens=2)))
            except QueueFull:
                refused += 1
        # Most handles are never read.
        assert all(handle.result(60).error is None for handle in handles[:3] + handles[-3:])
        assert refused == made.stats().rejected > 0
        assert made.generate([request("after")])[0].error is None
    finally:
        made.close()


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"grammar": 'start: "a" nothing'}, MalformedGrammar),
        ({"grammar": "start: (("}, MalformedGrammar),
        ({"regex": "("}, InvalidInput),
        ({"schema": {"type": "string", "maxLength": 1 << 20}}, UnsatisfiableSchema),
        ({"schema": {"enum": []}}, UnsatisfiableSchema),
        ({"grammar": 'start: "a"', "choices": ("a",)}, InvalidInput),
        ({"stop": ("",)}, InvalidInput),
        ({"logprobs": 1000}, InvalidInput),
        ({"deadline_s": 0.0}, InvalidInput),
        ({"sampling": Sampling(min_p=2.0)}, InvalidInput),
        ({"messages": (Message("user", "hello"),)}, InvalidInput),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_reason(
    engine: Engine, changes: dict[str, object], error: type[Exception]
) -> None:
    wanted = replace(request("bad", max_tokens=60), **changes)
    with pytest.raises(error):
        engine.submit(wanted)
    assert engine.generate([request("good")])[0].error is None


def test_messages_without_a_chat_template_are_an_error_of_that_request(engine: Engine) -> None:
    wanted = Request("chat", "", 0, 5, messages=(Message("user", "hello"),))
    completion = engine.submit(wanted).result(30)
    assert isinstance(completion.error, NotSupported)
    assert not engine.capabilities().chat


def test_free_shapes_promise_nothing_and_say_so(
    weights: DecoderWeights, tokenizer: TextTokenizer
) -> None:
    config = EngineConfig(slots=8, free_shapes=True)
    made = Engine(weights, tokenizer, name="random", weights_sha256="0" * 64, config=config)
    try:
        for completion in made.generate([item_request(str(n), seed=n) for n in range(10)]):
            assert_item(completion.text)
            assert not completion.identity.reproducible
        assert not made.capabilities().reproducible
        assert made.identity.numerics_class.endswith("free")
    finally:
        made.close()


def test_the_counters_add_up(weights: DecoderWeights, tokenizer: TextTokenizer) -> None:
    made = engine_of(weights, tokenizer)
    try:
        completions = made.generate([item_request(str(n), seed=n) for n in range(6)])
        stats = made.stats()
        assert (stats.submitted, stats.finished, stats.failed) == (6, 6, 0)
        assert stats.output_tokens == sum(len(one.token_ids) for one in completions)
        assert stats.forced_tokens == sum(one.forced_tokens for one in completions)
        assert stats.prompt_tokens == sum(one.prompt_tokens for one in completions)
        assert stats.queue_s.count == stats.first_token_s.count == 6
        assert 0 < stats.busy_slot_steps <= stats.steps * stats.slots
        assert (stats.waiting, stats.running) == (0, 0)
    finally:
        made.close()
