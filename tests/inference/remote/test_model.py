import json
import threading
from dataclasses import replace
from typing import Any

import pytest

from inference.remote.model import RemoteModel
from inference.types import Message, Sampling
from tests.inference.remote.asking import GOOD, ITEM, LIMITS, TEXT, Connect, says
from tests.inference.remote.local_server import FREE_TEXT, Exchange, LocalServer
from tests.inference.remote.test_probe import VLLM


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
