import threading
import time
from dataclasses import replace

import pytest

from domain.errors import (
    DeadlineExceeded,
    GenerationFailed,
    ModelNotAvailable,
    ModelUnreachable,
    PromptTooLong,
    QueueFull,
)
from inference.remote.model import RemoteModel
from tests.inference.remote.asking import GOOD, ITEM, LIMITS, TEXT, Connect, Time, refuses, says
from tests.inference.remote.local_server import FREE_TEXT, Behaviour, Exchange, LocalServer


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
