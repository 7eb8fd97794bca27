import asyncio
import threading
import time
from dataclasses import replace
from typing import Any

import pytest

from domain.errors import (
    DeadlineExceeded,
    EmptyPrompt,
    InvalidInput,
    MalformedGrammar,
    ModelNotAvailable,
    ModelUnreachable,
    NotSupported,
    QueueFull,
    UnsatisfiableSchema,
)
from inference.remote.model import RemoteModel
from inference.types import Message, Priority, Sampling
from tests.inference.remote.asking import (
    LIMITS,
    SCHEMA,
    TEXT,
    Connect,
    says,
)
from tests.inference.remote.local_server import FREE_TEXT, Exchange, LocalServer


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
            lambda: model.submit(replace(TEXT, sampling=Sampling(top_k=3))),
            lambda: model.submit(replace(TEXT, sampling=Sampling(min_p=0.1))),
        ):
            with pytest.raises(NotSupported):
                ask()


def test_a_server_without_messages_is_given_their_words_as_a_prompt(connect: Connect) -> None:
    with LocalServer(paths=frozenset({"/completions"})) as server:
        model = connect(server)
        server.exchanges.clear()
        said = (Message("system", "Be brief."), Message("user", "Who are you?"))
        model.generate([replace(TEXT, prompt="", messages=said)])
        assert [one.body["prompt"] for one in server.exchanges] == ["Be brief.\n\nWho are you?\n\n"]


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
