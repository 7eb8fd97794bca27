import asyncio
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from typing import Any

import pytest

from domain.errors import (
    DeadlineExceeded,
    EmptyPrompt,
    GenerationFailed,
    InvalidInput,
    MalformedGrammar,
    ModelNotAvailable,
    ModelUnreachable,
    NotSupported,
    PromptTooLong,
    QueueFull,
    UnsatisfiableSchema,
)
from inference.remote.limits import Limits
from inference.remote.model import RemoteModel
from inference.types import Message, Priority, Request, Sampling
from tests.inference.remote.local_server import FREE_TEXT, Behaviour, Exchange, LocalServer
from tests.inference.remote.test_probe import VLLM

SCHEMA = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "minLength": 1, "maxLength": 8},
        "level": {"type": "integer", "minimum": 1, "maximum": 60},
    },
    "required": ["name", "level"],
    "additionalProperties": False,
}
GOOD = '{"name":"霜刃","level":7}'
LIMITS = Limits(
    slots=4, queue=8, read_s=10, attempts=3, answers=2, line_bytes=4096, body_bytes=1 << 18,
    answer_chars=8192, failures_to_open=100,
)  # fmt: skip
TEXT = Request("text", "Name a thing.", 1, 200)
ITEM = Request("item", "Make an item.", 7, 200, schema=SCHEMA)


Connect = Callable[..., RemoteModel]


class Time:
    """A clock that only waits move."""

    def __init__(self) -> None:
        self.now_s = 100.0
        self.waits_s = list[float]()

    def clock(self) -> float:
        return self.now_s

    async def sleep(self, seconds: float) -> None:
        self.waits_s.append(seconds)
        self.now_s += seconds


@pytest.fixture(scope="module")
def running() -> Iterator[LocalServer]:
    everything = frozenset({"/completions", "/chat/completions", "/embeddings"})
    with LocalServer(fields=VLLM, paths=everything) as server:
        yield server


@pytest.fixture(scope="module")
def passing() -> Time:
    return Time()


@pytest.fixture(scope="module")
def shared(running: LocalServer, passing: Time) -> Iterator[RemoteModel]:
    with closing(connected(running, passing, LIMITS)) as model:
        yield model


@pytest.fixture
def server(running: LocalServer) -> Iterator[LocalServer]:
    """The server, behaving well; what a test tells it to do must have been asked for."""
    running.exchanges.clear()
    yield running
    unused = list(running.misbehaviours)
    running.misbehaviours.clear()
    running.behaviour = None
    assert not unused


@pytest.fixture
def time_(passing: Time) -> Time:
    passing.waits_s.clear()
    return passing


@pytest.fixture
def model(server: LocalServer, time_: Time, shared: RemoteModel) -> RemoteModel:
    """One model for all tests that mind no limit and no count."""
    assert server.exchanges == time_.waits_s == []
    return shared


@pytest.fixture
def connect(time_: Time) -> Iterator[Connect]:
    """A model of a test's own."""
    with ExitStack() as models:

        def one(server: LocalServer, limits: Limits = LIMITS) -> RemoteModel:
            made = connected(server, time_, limits)
            models.callback(made.close)
            server.exchanges.clear()
            return made

        yield one


def connected(server: LocalServer, time_: Time, limits: Limits) -> RemoteModel:
    return RemoteModel.connect(server.url, limits=limits, clock=time_.clock, sleep=time_.sleep)


def says(text: str, finish_reason: str = "stop") -> Behaviour:
    return lambda exchange: exchange.say(text, finish_reason)


def refuses(status: int, says: str = "no", **headers: str) -> Behaviour:
    return lambda exchange: exchange.refuse(status, says, **headers)


def cut_after(text: str) -> Behaviour:
    def behave(exchange: Exchange) -> None:
        exchange.start(content_type="text/event-stream")
        exchange.chunk(exchange.delta(text))
        exchange.cut()

    return behave


def ends_early(exchange: Exchange) -> None:
    exchange.start(content_type="text/event-stream")
    exchange.chunk(exchange.delta("a blue"))
    exchange.chunk(exchange.event("[DONE]"))
    exchange.chunk(b"")


def without_end(exchange: Exchange) -> None:
    exchange.start(content_type="text/event-stream")
    while True:
        exchange.chunk(exchange.delta("blue "))


def pings_without_end(exchange: Exchange) -> None:
    exchange.start(content_type="text/event-stream")
    while True:
        exchange.chunk(b": ping\n" * 50)


def giant_line(exchange: Exchange) -> None:
    exchange.start(content_type="text/event-stream")
    exchange.chunk(b"data: " + b"x" * 50_000)
    exchange.hang()


def giant_body(exchange: Exchange) -> None:
    exchange.start(content_type="application/json")
    while True:
        exchange.chunk(b" " * 10_000)


def whole(data: bytes, **headers: str) -> Behaviour:
    return lambda exchange: exchange.whole(data, 200, **headers)


def reports_an_error(exchange: Exchange) -> None:
    exchange.start(content_type="text/event-stream")
    exchange.chunk(exchange.delta("a"))
    exchange.chunk(exchange.event({"error": {"message": "out of memory", "key": "hunter2"}}))
    exchange.chunk(b"")


def dies(exchange: Exchange) -> None:
    exchange.cut()


# What it does when all goes well.


def test_a_text_comes_as_it_is_made_and_names_what_made_it(model: RemoteModel) -> None:
    handle = model.submit(TEXT)
    assert "".join(handle.stream()) == FREE_TEXT
    completion = handle.result(10)
    assert (completion.text, completion.finish_reason) == (FREE_TEXT, "stop")
    assert (completion.prompt_tokens, completion.cached_tokens) == (7, 3)
    assert completion.token_ids == ()
    assert completion.identity.weights_sha256 == "0" * 64
    assert not completion.identity.reproducible


async def test_it_comes_on_an_event_loop_too(model: RemoteModel) -> None:
    handle = model.submit(TEXT)
    pieces = [piece async for piece in handle.stream()]
    assert len(pieces) > 1
    assert "".join(pieces) == (await handle).text == FREE_TEXT


def test_a_piece_is_there_before_the_next_is_made(server: LocalServer, model: RemoteModel) -> None:
    seen = threading.Event()

    def waits_for_its_reader(exchange: Exchange) -> None:
        exchange.start(content_type="text/event-stream")
        exchange.chunk(exchange.delta("first"))
        assert seen.wait(10)
        exchange.chunk(exchange.delta(" second", "stop"))
        exchange.chunk(b"")

    server.misbehaviours.append(waits_for_its_reader)
    reader = iter(model.submit(TEXT).stream())
    assert next(reader) == "first"
    seen.set()
    assert list(reader) == [" second"]


def test_forty_items_keep_to_their_schema_and_come_in_order(
    server: LocalServer, connect: Connect
) -> None:
    model = connect(server, replace(LIMITS, queue=40))
    completions = model.generate([replace(ITEM, id=str(n), seed=n) for n in range(40)])
    model.close()
    assert [completion.request_id for completion in completions] == [str(n) for n in range(40)]
    for completion in completions:
        assert completion.error is None
        item = json.loads(completion.text)
        assert list(item) == ["name", "level"]
        assert 1 <= item["level"] <= 60
        assert completion.text == json.dumps(item, ensure_ascii=False, separators=(",", ":"))


@pytest.mark.parametrize(
    "constraint",
    [{"regex": "zq[0-9]{3}"}, {"choices": ("a.b", "一把剑")}, {"grammar": 'start: "a" "b"'}],
)
def test_every_kind_of_constraint_reaches_the_server(
    server: LocalServer, model: RemoteModel, constraint: dict[str, Any]
) -> None:
    completion = model.generate([replace(TEXT, **constraint)])[0]
    assert completion.error is None
    assert len(server.exchanges) == 1


def test_what_is_sent_is_what_was_asked_for(server: LocalServer, model: RemoteModel) -> None:
    sampling = Sampling(temperature=0.5, top_k=9, top_p=0.75, min_p=0.25)
    wanted = replace(TEXT, seed=(1 << 64) - 1, sampling=sampling, stop=("zz",))
    model.generate([wanted, replace(wanted, prompt="", messages=(Message("user", "hi"),))])
    first, second = sorted((one.body for one in server.exchanges), key=lambda it: "messages" in it)
    shared = {
        "model": "test/small-1",
        "max_tokens": 200,
        "temperature": 0.5,
        "top_p": 0.75,
        "top_k": 9,
        "min_p": 0.25,
        "seed": (1 << 63) - 1,
        "stop": ["zz"],
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    assert first == {**shared, "prompt": "Name a thing."}
    assert second == {**shared, "messages": [{"role": "user", "content": "hi"}]}


def test_a_prompt_goes_to_the_chat_where_nothing_else_is_there_and_is_told_the_constraint(
    connect: Connect,
) -> None:
    with LocalServer(paths=frozenset({"/chat/completions"})) as server:
        model = connect(server)
        server.misbehaviours.append(says(GOOD))
        assert model.generate([ITEM])[0].text == GOOD
        told, asked = server.exchanges[-1].body["messages"]
        model.close()
    assert told["role"] == "system"
    assert '"maxLength":8' in told["content"]
    assert asked == {"role": "user", "content": "Make an item."}


def test_a_server_that_does_not_stream_is_read_in_one_piece(connect: Connect) -> None:
    with LocalServer(fields=VLLM, streams=False) as server:
        model = connect(server)
        assert list(model.submit(TEXT).stream()) == [FREE_TEXT]
        assert not model.capabilities().streaming


def test_a_stop_string_ends_the_text_though_the_server_ignores_it(
    server: LocalServer, model: RemoteModel
) -> None:
    completion = model.generate([replace(TEXT, stop=("sword", "e s"))])[0]
    assert (completion.text, completion.finish_reason) == ("a blu", "stop")
    server.misbehaviours.append(says(GOOD))
    completion = model.generate([replace(ITEM, stop=(',"level"',))])[0]
    assert completion.text == '{"name":"霜刃"'
    assert "stop" not in server.exchanges[-1].body


def test_what_max_tokens_cut_off_says_so(server: LocalServer, model: RemoteModel) -> None:
    server.misbehaviours.append(says("a blue", "length"))
    assert model.generate([TEXT])[0].finish_reason == "length"
    server.misbehaviours.append(says("abb", "length"))
    completion = model.generate([replace(TEXT, grammar='start: "a" "b"* "c"')])[0]
    assert (completion.text, completion.finish_reason) == ("abb", "length")


def test_labels_are_scored_and_texts_embedded(model: RemoteModel) -> None:
    assert model.score("ab", ["c", "de"]) == pytest.approx([-0.099, -0.201])
    first, second = model.embed(["x", "yy"])
    assert first == pytest.approx([3 / 73**0.5, 8 / 73**0.5])
    assert second == pytest.approx([3 / 153**0.5, 12 / 153**0.5])
    assert model.embed([]) == []


# What the server does to it.


@pytest.mark.parametrize(
    "misbehaviour",
    [
        dies,
        cut_after("a bl"),
        ends_early,
        refuses(500),
        refuses(502),
        refuses(503),
        refuses(504),
        whole(b"<html>busy</html>", content_type="text/html"),
        whole(b'{"choices": [{"text": "a", "finish', content_type="application/json"),
        whole(b"\xff\xfe{}", content_type="application/json"),
        whole(b'{"choices":[{"text":"a","finish_reason":"stop"}]}', content_encoding="gzip"),
        whole(b'{"choices": 3}'),
        reports_an_error,
        without_end,
        pings_without_end,
        giant_line,
        giant_body,
    ],
)
def test_after_a_failure_another_attempt_is_made(
    server: LocalServer, model: RemoteModel, time_: Time, misbehaviour: Behaviour
) -> None:
    server.misbehaviours.append(misbehaviour)
    handle = model.submit(TEXT)
    completion = handle.result(20)
    assert (completion.text, completion.error) == (FREE_TEXT, None)
    assert "".join(handle.stream()) == FREE_TEXT
    assert len(time_.waits_s) == 1
    assert 0 <= time_.waits_s[0] <= LIMITS.backoff_s


@pytest.mark.parametrize(
    ("misbehaviour", "error"),
    [
        (dies, ModelUnreachable),
        (cut_after("a bl"), ModelUnreachable),
        (refuses(500), ModelUnreachable),
        (refuses(429), QueueFull),
        (without_end, GenerationFailed),
        (giant_line, ModelUnreachable),
    ],
)
def test_attempts_are_counted_and_the_last_error_is_handed_over(
    server: LocalServer, model: RemoteModel, misbehaviour: Behaviour, error: type[Exception]
) -> None:
    server.misbehaviours.extend([misbehaviour] * LIMITS.attempts)
    completion = model.submit(TEXT).result(20)
    assert type(completion.error) is error
    assert completion.finish_reason == "error"
    assert len(server.exchanges) == LIMITS.attempts
    assert model.generate([TEXT])[0].text == FREE_TEXT


@pytest.mark.parametrize(
    ("status", "words", "error"),
    [
        (400, "no", GenerationFailed),
        (400, "This model's maximum context length is 4096 tokens", PromptTooLong),
        (401, "no", ModelNotAvailable),
        (404, "no", ModelNotAvailable),
        (413, "no", GenerationFailed),
        (501, "no", ModelUnreachable),
        (302, "no", ModelUnreachable),
    ],
)
def test_a_refusal_is_not_argued_with_nor_quoted(
    server: LocalServer,
    model: RemoteModel,
    time_: Time,
    status: int,
    words: str,
    error: type[Exception],
) -> None:
    server.misbehaviours.append(refuses(status, words + " hunter2", location="http://127.0.0.1:1/"))
    failed = model.submit(TEXT).result(20).error
    assert type(failed) is error
    assert "hunter2" not in str(failed)
    assert not time_.waits_s
    assert len(server.exchanges) == 1


def test_a_server_may_ask_for_time_up_to_the_cap(
    server: LocalServer, model: RemoteModel, time_: Time
) -> None:
    server.misbehaviours += [refuses(429, retry_after="7"), refuses(503, retry_after="86400")]
    assert model.generate([TEXT])[0].text == FREE_TEXT
    assert time_.waits_s == [7.0, LIMITS.backoff_cap_s]


def test_a_wait_that_the_deadline_does_not_allow_is_not_begun(
    server: LocalServer, model: RemoteModel, time_: Time
) -> None:
    server.misbehaviours.append(refuses(429, retry_after="29"))
    completion = model.generate([replace(TEXT, deadline_s=20.0)])[0]
    assert isinstance(completion.error, DeadlineExceeded)
    assert not time_.waits_s


def test_a_deadline_ends_the_wait_for_a_server_that_says_nothing(
    server: LocalServer, model: RemoteModel
) -> None:
    expired = model.stats().expired
    server.misbehaviours.append(Exchange.hang)
    completion = model.submit(replace(TEXT, deadline_s=0.2)).result(20)
    assert isinstance(completion.error, DeadlineExceeded)
    assert model.stats().expired == expired + 1


def test_what_was_not_yet_checked_is_not_handed_over(
    server: LocalServer, model: RemoteModel
) -> None:
    def begins(exchange: Exchange) -> None:
        exchange.start(content_type="text/event-stream")
        exchange.chunk(exchange.delta(GOOD[:9]))
        exchange.hang()

    server.misbehaviours.append(begins)
    handle = model.submit(replace(ITEM, deadline_s=0.3))
    assert handle.result(20).text == ""
    with pytest.raises(DeadlineExceeded):
        list(handle.stream())


def test_silence_and_slowness_each_have_a_limit(
    server: LocalServer, time_: Time, connect: Connect
) -> None:
    def drips(exchange: Exchange) -> None:
        exchange.start(content_type="text/event-stream")
        while True:
            exchange.chunk(b": ping\n")
            time.sleep(0.02)

    for limits, misbehaviour in (
        (replace(LIMITS, read_s=0.2), Exchange.hang),
        (replace(LIMITS, total_s=0.3), drips),
    ):
        model = connect(server, limits)
        server.misbehaviours.append(misbehaviour)
        assert model.submit(TEXT).result(20).text == FREE_TEXT
    assert len(time_.waits_s) == 2


def test_a_text_that_someone_reads_already_does_not_begin_anew(
    server: LocalServer, model: RemoteModel
) -> None:
    read = threading.Event()

    def cut_once_read(exchange: Exchange) -> None:
        exchange.start(content_type="text/event-stream")
        exchange.chunk(exchange.delta("a red"))
        assert read.wait(10)
        exchange.cut()

    server.misbehaviours.append(cut_once_read)
    handle = model.submit(TEXT)
    reader = iter(handle.stream())
    assert next(reader) == "a red"
    read.set()
    with pytest.raises(ModelUnreachable):
        next(reader)
    assert handle.result(10).text == "a red"
    assert len(server.exchanges) == 1


def test_no_character_is_torn_wherever_the_bytes_are_cut(
    server: LocalServer, model: RemoteModel
) -> None:
    text = "剑😀é" * 3

    def byte_by_byte(exchange: Exchange) -> None:
        exchange.start(content_type="text/event-stream")
        for half in text.encode("utf-16-be").hex(" ", 2).split():
            event = f'data: {{"choices":[{{"text":"\\u{half}","finish_reason":null}}]}}\r\n\r\n'
            exchange.chunk(event.encode())
        whole = exchange.event({"choices": [{"text": text, "finish_reason": "stop"}]})
        raw = whole.decode("unicode_escape").encode("utf-16", "surrogatepass").decode("utf-16")
        for byte in raw.encode():
            exchange.chunk(bytes([byte]))
        exchange.chunk(b"")

    server.misbehaviours.append(byte_by_byte)
    handle = model.submit(TEXT)
    pieces = list(handle.stream())
    assert "".join(pieces) == text * 2
    assert all(piece.isprintable() for piece in pieces)


@pytest.mark.parametrize(
    "lie",
    ["blue", GOOD[:-1], GOOD.replace("7", "61"), GOOD.replace('"level"', '"name":"b","level"')],
    ids=["no JSON", "cut off", "out of range", "a name twice"],
)
def test_an_answer_that_lies_about_its_schema_is_asked_for_again_with_another_seed(
    server: LocalServer, model: RemoteModel, lie: str
) -> None:
    server.misbehaviours += [says(lie), says(f" {GOOD}\n")]
    handle = model.submit(ITEM)
    assert handle.result(20).text == GOOD
    assert list(handle.stream()) == [GOOD]
    assert [exchange.body["seed"] for exchange in server.exchanges] == [7, 8]


def test_a_server_that_goes_on_lying_fails_the_request(
    server: LocalServer, model: RemoteModel
) -> None:
    server.misbehaviours += [says("blue"), says("red")]
    handle = model.submit(ITEM)
    completion = handle.result(20)
    assert isinstance(completion.error, GenerationFailed)
    assert completion.text == ""
    with pytest.raises(GenerationFailed):
        list(handle.stream())


def test_json_in_another_order_and_spelling_becomes_compact(
    server: LocalServer, model: RemoteModel
) -> None:
    server.misbehaviours.append(says('{ "level": 7,\n "name": "\\u971c\\u5203" }'))
    assert model.generate([ITEM])[0].text == GOOD


def test_a_server_that_keeps_failing_is_left_alone_and_then_tried_again(
    server: LocalServer, time_: Time, connect: Connect
) -> None:
    model = connect(server, replace(LIMITS, attempts=1, failures_to_open=3, open_s=15))
    server.misbehaviours.extend([refuses(500)] * 3)
    for _ in range(5):
        assert isinstance(model.generate([TEXT])[0].error, ModelUnreachable)
    assert len(server.exchanges) == 3
    time_.now_s += 15
    assert model.generate([TEXT])[0].text == FREE_TEXT
    assert model.generate([TEXT])[0].text == FREE_TEXT


def test_refusals_do_not_open_the_circuit(server: LocalServer, connect: Connect) -> None:
    model = connect(server, replace(LIMITS, attempts=1, failures_to_open=2))
    server.misbehaviours.extend([refuses(400), refuses(429)] * 3)
    for _ in range(6):
        assert model.generate([TEXT])[0].error is not None
    assert model.generate([TEXT])[0].text == FREE_TEXT


def test_an_answer_far_longer_than_max_tokens_allows_is_not_taken(
    server: LocalServer, model: RemoteModel
) -> None:
    server.misbehaviours.append(says("blue " * 60))
    assert model.generate([replace(TEXT, max_tokens=2)])[0].text == FREE_TEXT


# What those who ask do to it.


def test_cancelling_closes_the_connection_and_keeps_the_text_so_far(
    server: LocalServer, model: RemoteModel
) -> None:
    closed = threading.Event()

    def goes_on_until_it_is_closed(exchange: Exchange) -> None:
        exchange.start(content_type="text/event-stream")
        exchange.chunk(exchange.delta("a blue"))
        try:
            while True:
                exchange.chunk(b": ping\n")
                time.sleep(0.005)
        except OSError:
            closed.set()

    server.misbehaviours.append(goes_on_until_it_is_closed)
    handle = model.submit(TEXT)
    assert next(iter(handle.stream())) == "a blue"
    handle.cancel()
    completion = handle.result(10)
    assert (completion.text, completion.finish_reason) == ("a blue", "cancelled")
    assert completion.error is None
    assert closed.wait(10)
    handle.cancel()
    assert model.stats().cancelled == 1


def test_giving_up_says_nothing_about_the_server(server: LocalServer, connect: Connect) -> None:
    model = connect(server, replace(LIMITS, failures_to_open=1))
    server.misbehaviours.append(Exchange.hang)
    handle = model.submit(replace(TEXT, deadline_s=0.2))
    assert isinstance(handle.result(10).error, DeadlineExceeded)
    assert model.generate([TEXT])[0].text == FREE_TEXT


def test_one_that_waits_can_be_cancelled_and_the_rest_go_on(
    server: LocalServer, connect: Connect
) -> None:
    model = connect(server, replace(LIMITS, slots=1))
    go_on = threading.Event()

    def waits(exchange: Exchange) -> None:
        assert go_on.wait(10)
        exchange.say(FREE_TEXT)

    server.misbehaviours.append(waits)
    first, second, third = (model.submit(replace(TEXT, id=str(n))) for n in range(3))
    second.cancel()
    assert second.result(10).finish_reason == "cancelled"
    go_on.set()
    assert first.result(10).text == third.result(10).text == FREE_TEXT
    assert len(server.exchanges) == 2


def test_the_queue_is_bounded_and_a_batch_is_taken_whole_or_not_at_all(
    server: LocalServer, connect: Connect
) -> None:
    model = connect(server, replace(LIMITS, slots=2, queue=3))
    go_on = threading.Event()

    def waits(exchange: Exchange) -> None:
        assert go_on.wait(10)
        exchange.say(FREE_TEXT)

    server.behaviour = waits
    with pytest.raises(QueueFull):
        model.generate([TEXT] * 6)
    handles = [model.submit(TEXT) for _ in range(5)]
    with pytest.raises(QueueFull):
        model.submit(TEXT)
    go_on.set()
    assert {handle.result(10).text for handle in handles} == {FREE_TEXT}
    stats = model.stats()
    assert (stats.submitted, stats.finished, stats.rejected) == (5, 5, 7)
    assert (stats.waiting, stats.running, stats.slots) == (0, 0, 2)


def test_no_more_requests_are_with_the_server_than_there_are_slots(
    server: LocalServer, model: RemoteModel
) -> None:
    at_once, most, lock = [0], [0], threading.Lock()

    def counts(exchange: Exchange) -> None:
        with lock:
            at_once[0] += 1
            most[0] = max(most[0], at_once[0])
        time.sleep(0.01)
        with lock:
            at_once[0] -= 1
        exchange.say(FREE_TEXT)

    server.behaviour = counts
    model.generate([TEXT] * 12)
    assert most[0] == LIMITS.slots


def test_a_person_is_served_before_the_background(server: LocalServer, connect: Connect) -> None:
    model = connect(server, replace(LIMITS, slots=1))
    go_on = threading.Event()

    def waits(exchange: Exchange) -> None:
        assert go_on.wait(10)
        exchange.say(FREE_TEXT)

    server.misbehaviours.append(waits)
    handles = [model.submit(TEXT)]
    handles += [
        model.submit(replace(TEXT, prompt=str(n), priority=Priority.BACKGROUND)) for n in range(3)
    ]
    handles.append(model.submit(replace(TEXT, prompt="me", priority=Priority.INTERACTIVE)))
    go_on.set()
    for handle in handles:
        handle.result(10)
    prompts = [exchange.body["prompt"] for exchange in server.exchanges]
    assert prompts[1:] == ["me", "0", "1", "2"]


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"prompt": ""}, EmptyPrompt),
        ({"messages": (Message("user", "a"),)}, InvalidInput),
        ({"prompt": "\ud800"}, InvalidInput),
        ({"seed": -1}, InvalidInput),
        ({"seed": 1 << 64}, InvalidInput),
        ({"max_tokens": 0}, InvalidInput),
        ({"sampling": Sampling(temperature=float("nan"))}, InvalidInput),
        ({"sampling": Sampling(top_p=0)}, InvalidInput),
        ({"sampling": Sampling(min_p=2)}, InvalidInput),
        ({"sampling": Sampling(no_repeat=3)}, NotSupported),
        ({"logprobs": 1}, NotSupported),
        ({"stop": ("",)}, InvalidInput),
        ({"stop": ("x",) * 99}, InvalidInput),
        ({"deadline_s": 0.0}, InvalidInput),
        ({"deadline_s": float("nan")}, InvalidInput),
        ({"choices": ()}, InvalidInput),
        ({"choices": ("a",), "regex": "a"}, InvalidInput),
        ({"regex": "a*"}, UnsatisfiableSchema),
        ({"schema": SCHEMA, "max_tokens": 20}, UnsatisfiableSchema),
        ({"grammar": "start: unknown"}, MalformedGrammar),
    ],
)
def test_a_request_that_cannot_be_meant_is_refused_before_anything_is_sent(
    server: LocalServer, model: RemoteModel, change: dict[str, Any], error: type[Exception]
) -> None:
    wanted, submitted = replace(TEXT, **change), model.stats().submitted
    with pytest.raises(error) as refused:
        model.submit(wanted)
    assert type(refused.value) is error
    with pytest.raises(error):
        model.generate([TEXT, wanted])
    assert not server.exchanges
    assert model.stats().submitted == submitted


def test_what_the_server_lacks_is_refused_by_type(connect: Connect) -> None:
    paths, refused = frozenset({"/completions"}), frozenset({"top_k", "min_p", "echo"})
    with LocalServer(paths=paths, refuses=refused) as server:
        model = connect(server)
        for ask in (
            lambda: model.score("a", ["b"]),
            lambda: model.embed(["a"]),
            lambda: model.check(TEXT, [1]),
            lambda: model.submit(replace(TEXT, prompt="", messages=(Message("user", "a"),))),
            lambda: model.submit(replace(TEXT, sampling=Sampling(top_k=3))),
            lambda: model.submit(replace(TEXT, sampling=Sampling(min_p=0.1))),
        ):
            with pytest.raises(NotSupported):
                ask()


def test_readings_of_nothing_are_refused_and_failures_have_a_type(
    server: LocalServer, model: RemoteModel
) -> None:
    for ask in (lambda: model.score("", ["a"]), lambda: model.embed(["a", ""])):
        with pytest.raises(EmptyPrompt):
            ask()
    with pytest.raises(InvalidInput):
        model.score("a", [""])
    server.misbehaviours.extend([says("no echo")] * LIMITS.attempts)
    with pytest.raises(ModelUnreachable):
        model.score("ab", [])


def test_a_closed_model_ends_what_runs_and_takes_no_more(
    server: LocalServer, connect: Connect
) -> None:
    model = connect(server, replace(LIMITS, slots=1))
    server.misbehaviours.append(Exchange.hang)
    handles = [model.submit(TEXT) for _ in range(3)]
    while not server.exchanges:
        time.sleep(0.001)
    model.close()
    model.close()
    for handle in handles:
        assert isinstance(handle.result(10).error, ModelNotAvailable)
        handle.cancel()
    for ask in (lambda: model.submit(TEXT), lambda: model.embed(["a"])):
        with pytest.raises(ModelNotAvailable):
            ask()
    assert model.stats().running == model.stats().waiting == 0


async def test_many_threads_and_an_event_loop_may_use_it_at_once(
    server: LocalServer, connect: Connect
) -> None:
    model = connect(server, replace(LIMITS, queue=100))

    async def one(number: int) -> str:
        return (await model.submit(replace(TEXT, id=str(number)))).text

    threads = [asyncio.to_thread(lambda: model.generate([TEXT] * 5)[4].text) for _ in range(4)]
    texts = await asyncio.gather(*threads, *(one(number) for number in range(20)))
    assert set(texts) == {FREE_TEXT}
    assert model.stats().finished == 40


def test_the_times_of_an_answer_are_counted(server: LocalServer, connect: Connect) -> None:
    model = connect(server)
    model.generate([TEXT] * 3)
    stats = model.stats()
    assert (stats.prompt_tokens, stats.cached_tokens) == (21, 9)
    assert stats.output_tokens == 3 * len(FREE_TEXT)
    assert stats.queue_s.count == stats.first_token_s.count == stats.token_s.count == 3
