# pyright: reportPrivateUsage=false
import asyncio
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
import torch

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
from inference.fallback import TransformersModel
from inference.loader import load_model
from inference.registry import sha256_of, weight_files
from inference.tokenizer import TextTokenizer
from inference.types import Message, Priority, Sampling, TextService
from tests.inference.models import (
    CONTEXT,
    ITEM_SCHEMA,
    assert_item,
    gpt2,
    item_request,
    request,
    save,
)
from tests.inference.walks import allowed


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save(gpt2(), tmp_path_factory.mktemp("gpt2"))


@pytest.fixture(scope="module")
def model(folder: Path) -> Iterator[TransformersModel]:
    made = load_model(str(folder))
    assert isinstance(made, TransformersModel)
    yield made
    made.close()


def test_a_model_that_is_no_llama_runs_through_transformers(model: TransformersModel) -> None:
    assert isinstance(model, TextService)
    assert not model.identity.reproducible
    assert model.identity.name.startswith("gpt2")


def test_its_output_is_as_valid_as_the_engine_s(model: TransformersModel) -> None:
    wanted = [item_request(str(n), "一把铁剑", seed=n) for n in range(8)]
    completions = model.generate(wanted)
    for completion in completions:
        assert completion.error is None
        assert completion.finish_reason == "stop"
        assert completion.forced_tokens > 0
        assert_item(completion.text)
    assert len({completion.text for completion in completions}) == 8
    assert model.generate(wanted) == completions


def test_free_text_and_constants_end_where_they_should(model: TransformersModel) -> None:
    free, constant, long = model.generate(
        [
            request("free", max_tokens=7),
            request("constant", schema={"const": "霜"}),
            request("long", "sword " * CONTEXT),
        ]
    )
    assert len(free.token_ids) == 7 or free.finish_reason == "stop"
    assert constant.text == '"霜"'
    assert isinstance(long.error, PromptTooLong)
    assert long.finish_reason == "error"
    with pytest.raises(UnsatisfiableSchema):
        model.generate([request("tight", schema=ITEM_SCHEMA, max_tokens=20)])


def test_greedy_free_text_is_that_of_transformers(model: TransformersModel) -> None:
    wanted = request("greedy", "sell", max_tokens=10, sampling=Sampling(temperature=0))
    found = list(model.generate([wanted])[0].token_ids)
    reference, tokens = gpt2(), list[int]()
    head = model._tokenizer.encode("sell")
    visible = torch.tensor(allowed(model._grammars.constraint(wanted)))
    with torch.inference_mode():
        while len(tokens) < 10:
            logits = reference(torch.tensor([head + tokens])).logits[0, -1]
            token = int(visible[int(logits[visible].argmax())])
            if token == 1:
                break
            tokens.append(token)
    assert found == tokens


def test_scores_embeddings_and_checks(model: TransformersModel) -> None:
    first, second = model.score("sell my ", ["iron", "铁剑"])
    assert first < 0
    assert second < 0
    assert model.score("sell my ", ["铁剑"]) == pytest.approx([second])
    (vector,) = model.embed(["铁剑"])
    assert math.isclose(math.hypot(*vector), 1)
    wanted = item_request("one", seed=3)
    made = model.generate([wanted])[0]
    assert model.check(wanted, made.token_ids).consistent
    changed = [*made.token_ids[:-2], 5, made.token_ids[-1]]
    assert not model.check(wanted, changed).consistent
    for wrong in (lambda: model.score("a", [""]), lambda: model.check(wanted, [10_000])):
        with pytest.raises(InvalidInput):
            wrong()


class Clock:
    """Seconds that a test sets."""

    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


class Gated:
    """A model that waits before its first forward pass until a test lets it go on."""

    def __init__(self, folder: Path, queue_limit: int = 100) -> None:
        self.clock = Clock()
        self.model = TransformersModel(
            folder, TextTokenizer.from_folder(folder), name="gated",
            weights_sha256=sha256_of(weight_files(folder)), clock=self.clock,
            queue_limit=queue_limit,
        )  # fmt: skip
        self.entered, self.gate = Event(), Event()
        self.then: Callable[[], None] = lambda: None
        self.model._model.register_forward_pre_hook(self._wait)

    def _wait(self, *_: object) -> None:
        self.entered.set()
        assert self.gate.wait(30)
        self.then()


@pytest.fixture
def gated(folder: Path) -> Iterator[Gated]:
    made = Gated(folder)
    yield made
    made.gate.set()
    made.model.close()


def test_it_says_what_it_can_do(model: TransformersModel) -> None:
    able = model.capabilities()
    assert (able.reproducible, able.batching, able.prefix_reuse, able.chat) == (False,) * 4
    assert (able.streaming, able.logprobs, able.score, able.embed, able.check) == (True,) * 5
    assert able.grammars == {"schema", "regex", "choices", "lark"}
    assert (able.context_tokens, able.slots) == (CONTEXT, 1)


def test_messages_without_a_chat_template_are_not_supported(model: TransformersModel) -> None:
    wanted = request("chat", "", messages=(Message("user", "hello"),))
    assert isinstance(model.generate([wanted])[0].error, NotSupported)


def test_pieces_join_to_the_text_for_threads_and_asyncio(model: TransformersModel) -> None:
    handle = model.submit(item_request("stream", "一把铁剑", seed=4))
    pieces = list(handle.stream())

    async def read() -> tuple[list[str], str]:
        return [piece async for piece in handle.stream()], (await handle).text

    assert "".join(pieces) == handle.result().text
    assert asyncio.run(read())[1] == handle.result().text
    assert_item("".join(pieces))


def test_the_first_piece_comes_before_the_last_token(gated: Gated) -> None:
    handle = gated.model.submit(item_request("stream"))
    # What is forced at the beginning needs no model.
    assert next(iter(handle.stream())).startswith('{"type":"sword"')
    assert not handle._progress.future.done()


def test_a_lark_grammar_is_followed(model: TransformersModel) -> None:
    grammar = 'start: ("iron" | "gold") " " ("sword" | "剑")'
    wanted = [request(str(n), grammar=grammar, seed=n) for n in range(6)]
    texts = {completion.text for completion in model.generate(wanted)}
    assert texts <= {f"{metal} {thing}" for metal in ("iron", "gold") for thing in ("sword", "剑")}
    assert len(texts) > 1
    with pytest.raises(MalformedGrammar):
        model.submit(request("bad", grammar="start: ("))


def test_an_output_ends_before_a_stop_string(model: TransformersModel) -> None:
    whole = model.generate([item_request("whole", seed=1)])[0].text
    wanted = request("stop", "a sword", 1, schema=ITEM_SCHEMA, max_tokens=140, stop=(',"name":',))
    cut = model.generate([wanted])[0]
    assert (cut.text, cut.finish_reason) == (whole[: whole.index(',"name":')], "stop")


def test_each_token_has_its_log_probability(model: TransformersModel) -> None:
    wanted = request("scores", "sell", max_tokens=6, logprobs=3)
    made = model.generate([wanted])[0]
    assert [one.token_id for one in made.scores] == list(made.token_ids)
    reference = gpt2()
    head = model._tokenizer.encode("sell")
    hidden = set(range(400)) - set(allowed(model._grammars.constraint(wanted)))
    with torch.no_grad():
        logits = reference(torch.tensor([[*head, *made.token_ids]])).logits[0].double()
    logits[:, sorted(hidden)] = -math.inf
    rows = torch.log_softmax(logits, dim=1)[len(head) - 1 :]
    for row, one in zip(rows, made.scores, strict=False):
        assert one.logprob == pytest.approx(float(row[one.token_id]), abs=1e-4)
        assert [id for id, _ in one.likeliest] == row.topk(3).indices.tolist()


def test_a_cancelled_request_ends_with_the_tokens_so_far(gated: Gated) -> None:
    handle = gated.model.submit(request("long", max_tokens=100))
    assert gated.entered.wait(30)
    gated.then = handle.cancel
    gated.gate.set()
    found = handle.result(30)
    assert (found.finish_reason, found.error, found.token_ids) == ("cancelled", None, ())
    handle.cancel()
    gated.model.close()
    assert gated.model.stats().cancelled == 1


def test_past_its_deadline_a_request_fails(gated: Gated) -> None:
    handle = gated.model.submit(request("late", max_tokens=100, deadline_s=5.0))
    assert gated.entered.wait(30)
    gated.clock.now_s = 5.0
    gated.gate.set()
    assert isinstance(handle.result(30).error, DeadlineExceeded)
    in_time = gated.model.submit(request("next", max_tokens=2, deadline_s=5.0))
    assert in_time.result(30).error is None


def test_the_most_urgent_of_those_that_wait_is_next(gated: Gated) -> None:
    order: list[str] = []
    first = gated.model.submit(request("first", max_tokens=1))
    assert gated.entered.wait(30)
    handles = [
        gated.model.submit(request(name, max_tokens=1, priority=priority))
        for name, priority in (
            ("background", Priority.BACKGROUND),
            ("normal", Priority.NORMAL),
            ("person", Priority.INTERACTIVE),
            ("second normal", Priority.NORMAL),
        )
    ]
    for handle in handles:
        handle._progress.future.add_done_callback(
            lambda done: order.append(done.result().request_id)
        )
    assert gated.model.stats().waiting == 4
    gated.gate.set()
    for handle in (first, *handles):
        assert handle.result(30).error is None
    assert order == ["person", "normal", "second normal", "background"]


def test_a_full_queue_refuses_and_forgets_what_it_refused(folder: Path) -> None:
    gated = Gated(folder, queue_limit=2)
    taken = [gated.model.submit(request("runs", max_tokens=1))]
    assert gated.entered.wait(30)
    taken += [gated.model.submit(request("waits", max_tokens=1)) for _ in range(2)]
    with pytest.raises(QueueFull):
        gated.model.submit(request("refused"))
    gated.gate.set()
    assert all(handle.result(30).error is None for handle in taken)
    assert gated.model.generate([request("later", max_tokens=1)])[0].error is None
    gated.model.close()


def test_a_model_that_breaks_down_fails_the_one_request(gated: Gated) -> None:
    def break_down() -> None:
        gated.then = lambda: None
        raise RuntimeError("a device is gone")

    gated.then = break_down
    gated.gate.set()
    broken = gated.model.submit(request("broken", max_tokens=2)).result(30)
    assert isinstance(broken.error, GenerationFailed)
    assert isinstance(broken.error.__cause__, RuntimeError)
    assert "device" not in broken.error.detail
    assert gated.model.submit(request("next", max_tokens=2)).result(30).error is None


def test_logits_that_are_no_numbers_fail_the_request(gated: Gated) -> None:
    gated.gate.set()
    hook = gated.model._model.lm_head.register_forward_hook(
        lambda _module, _given, logits: torch.full_like(logits, math.nan)
    )
    broken = gated.model.submit(request("nan", max_tokens=2)).result(30)
    assert isinstance(broken.error, GenerationFailed)
    hook.remove()
    assert gated.model.submit(request("next", max_tokens=2)).result(30).error is None


def test_after_it_is_closed_nothing_is_taken_and_what_waited_fails(gated: Gated) -> None:
    runs = gated.model.submit(request("runs", max_tokens=2))
    assert gated.entered.wait(30)
    waits = gated.model.submit(request("waits"))
    gated.then = gated.model._turns._closing.set
    gated.gate.set()
    gated.model.close()
    assert runs.result(30).error is None
    assert isinstance(waits.result(30).error, ModelNotAvailable)
    with pytest.raises(ModelNotAvailable):
        gated.model.submit(request("late"))
    counted = gated.model.stats()
    assert (counted.submitted, counted.finished, counted.failed) == (2, 1, 1)


def test_it_counts_what_it_does(folder: Path) -> None:
    gated = Gated(folder)
    gated.gate.set()
    made = gated.model.generate([item_request(str(n), seed=n) for n in range(3)])
    gated.model.close()
    counted = gated.model.stats()
    assert (counted.submitted, counted.finished, counted.failed) == (3, 3, 0)
    assert counted.output_tokens == sum(len(one.token_ids) for one in made)
    assert counted.forced_tokens == sum(one.forced_tokens for one in made)
    assert counted.prompt_tokens == sum(one.prompt_tokens for one in made)
    assert counted.queue_s.count == counted.first_token_s.count == 3
    assert (counted.slots, counted.waiting, counted.running) == (1, 0, 0)
