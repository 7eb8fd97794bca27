import logging
from dataclasses import replace

import pytest

from domain.errors import InvalidInput, ModelNotAvailable, ModelUnreachable
from inference.remote.limits import Limits
from inference.remote.model import RemoteModel
from inference.types import Request, TextService
from tests.inference.remote.local_server import MODEL, Exchange, LocalServer

VLLM = frozenset({"response_format"}) | {
    f"structured_outputs.{name}" for name in ("json", "regex", "choice", "grammar")
}
OLD_VLLM = frozenset({"guided_json", "guided_regex", "guided_choice", "guided_grammar"})
SGLANG = frozenset({"response_format", "regex", "ebnf"})
ALL = frozenset({"schema", "regex", "choices", "lark"})
LIMITS = Limits(probe_s=20, read_s=10)


async def no_wait(_seconds: float) -> None:
    """Stand in for a wait."""


def probe(
    server: LocalServer,
    limits: Limits = LIMITS,
    *,
    model: str | None = None,
    api_key: str | None = None,
) -> RemoteModel:
    return RemoteModel.connect(
        server.url, model=model, api_key=api_key, limits=limits, sleep=no_wait
    )


@pytest.mark.parametrize(
    ("fields", "names"),
    [
        (
            VLLM,
            [
                "response_format",
                "structured_outputs.regex",
                "structured_outputs.choice",
                "structured_outputs.grammar",
            ],
        ),
        (OLD_VLLM, ["guided_json", "guided_regex", "guided_choice", "guided_grammar"]),
        (SGLANG, ["response_format", "regex", "regex of choices", "ebnf"]),
    ],
    ids=["vLLM", "vLLM before 0.12", "SGLang"],
)
def test_the_words_of_a_server_are_found(fields: frozenset[str], names: list[str]) -> None:
    with LocalServer(fields=fields) as server:
        model = probe(server)
        model.close()
    for route in model.server.routes:
        found = [route.dialects[kind].name for kind in ("schema", "regex", "choices", "lark")]
        assert found == names
    can = model.capabilities()
    assert isinstance(model, TextService)
    assert (can.grammars, can.validated) == (ALL, frozenset())
    assert can.streaming
    assert can.chat
    assert can.score
    assert not can.embed
    assert can.context_tokens == 4096
    assert model.identity.name == MODEL
    assert not model.identity.reproducible


def test_a_server_that_ignores_constraints_only_has_them_checked() -> None:
    with LocalServer() as server:
        model = probe(server)
        model.close()
    assert model.capabilities().validated == ALL
    assert not model.capabilities().grammars


def test_a_constraint_that_one_path_ignores_is_not_called_enforced() -> None:
    def lying_in_chats(exchange: Exchange) -> None:
        if exchange.chat:
            exchange.say("zq")
        else:
            server.behave(exchange)

    with LocalServer(fields=VLLM, behaviour=lying_in_chats) as server:
        model = probe(server)
        model.close()
    assert not model.capabilities().grammars
    assert model.server.completion is not None
    assert model.server.completion.dialects.keys() == ALL


@pytest.mark.parametrize("name", ["seed", "top_k", "min_p", "stop", "stream_options", "stream"])
def test_a_field_that_is_refused_is_never_sent_again(name: str) -> None:
    refused = {name, "stream_options"} if name == "stream" else {name}
    with LocalServer(fields=VLLM, refuses=frozenset(refused)) as server:
        model = probe(server)
        for route in model.server.routes:
            assert route.extras == {
                "seed", "top_k", "min_p", "stop", "stream_options", "stream"
            } - refused  # fmt: skip
        assert model.capabilities().streaming == (name != "stream")
        assert model.capabilities().grammars == ALL
        for wanted in (Request("r", "hi", 1, 9, stop=("x",)), Request("r", "hi", 1, 9, regex="a")):
            assert model.generate([wanted])[0].error is None
            assert not refused & server.exchanges[-1].body.keys()
        model.close()


def test_a_server_that_fails_on_what_it_does_not_know_is_used_without_it() -> None:
    def failing(exchange: Exchange) -> None:
        if exchange.body.keys() & {"response_format", "structured_outputs", "guided_json", "ebnf"}:
            exchange.refuse(500)
        else:
            server.behave(exchange)

    with LocalServer(fields=SGLANG, behaviour=failing) as server:
        model = probe(server)
        model.close()
    assert model.capabilities().grammars == {"regex", "choices"}


@pytest.mark.parametrize("path", ["/completions", "/chat/completions"])
def test_one_path_is_enough(path: str) -> None:
    with LocalServer(fields=VLLM, paths=frozenset({path})) as server:
        model = probe(server)
        model.close()
    assert [route.path for route in model.server.routes] == [path]
    assert model.capabilities().chat == (path == "/chat/completions")
    assert model.capabilities().score == (path == "/completions")


def test_a_server_that_makes_no_text_is_no_model() -> None:
    with LocalServer(paths=frozenset({"/embeddings"})) as server, pytest.raises(ModelNotAvailable):
        probe(server)


def test_one_model_is_taken_and_of_several_one_must_be_named() -> None:
    with LocalServer(models=({"id": "a"}, {"id": "b", "max_model_len": 9})) as server:
        with pytest.raises(ModelNotAvailable):
            probe(server)
        with pytest.raises(ModelNotAvailable):
            probe(server, model="c")
        model = probe(server, model="b")
        model.close()
    assert model.identity.name == "b"
    assert model.capabilities().context_tokens == 9
    assert server.exchanges[-1].body["model"] == "b"


@pytest.mark.parametrize("name", ["", "a\nb", "<script>", "x" * 300, "\u202eb"])
def test_a_name_that_would_do_harm_where_it_is_shown_is_not_taken(name: str) -> None:
    with LocalServer(models=({"id": name},)) as server, pytest.raises(ModelNotAvailable):
        probe(server)


def test_a_key_is_sent_and_shown_nowhere(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with LocalServer(key="hunter2") as server:
        model = probe(server, api_key="hunter2")
        model.close()
        for wrong in (None, "hunter3"):
            with pytest.raises(ModelNotAvailable) as refused:
                probe(server, api_key=wrong)
            assert type(refused.value) is ModelNotAvailable
            assert "hunter" not in f"{refused.value} {refused.value.hint}"
    seen = caplog.text + repr(model) + repr(vars(model)) + repr(model.server)
    assert "hunter" not in seen


def test_a_key_or_address_that_cannot_be_meant_is_refused_before_anything_is_sent() -> None:
    with LocalServer() as server:
        with pytest.raises(InvalidInput):
            probe(server, api_key="hunter2\r\nx: y")
        assert not server.exchanges
    with pytest.raises(InvalidInput):
        RemoteModel.connect("ftp://127.0.0.1/v1")


def test_a_server_that_is_not_there_is_unreachable() -> None:
    with LocalServer() as server:
        gone = server.url
    with pytest.raises(ModelUnreachable):
        RemoteModel.connect(gone, limits=LIMITS, sleep=no_wait)


def test_a_server_that_only_listens_is_unreachable_in_time() -> None:
    with (
        LocalServer(behaviour=Exchange.hang) as server,
        pytest.raises(ModelUnreachable),
    ):
        probe(server, replace(LIMITS, probe_s=0.3))


def test_what_is_not_found_out_in_time_counts_as_missing() -> None:
    def slow_with_constraints(exchange: Exchange) -> None:
        if exchange.body["max_tokens"] == 48 and "structured_outputs" in exchange.body:
            exchange.hang()
        else:
            server.behave(exchange)

    with LocalServer(fields=VLLM, behaviour=slow_with_constraints) as server:
        model = probe(server, replace(LIMITS, probe_s=1.5))
        model.close()
    assert model.capabilities().grammars == {"schema"}
    assert model.capabilities().score


def test_a_redirect_is_followed_nowhere() -> None:
    with LocalServer() as elsewhere, LocalServer() as server:
        server.behaviour = lambda exchange: exchange.refuse(
            307, location=elsewhere.url + "/completions"
        )
        with pytest.raises(ModelUnreachable):
            probe(server, api_key="hunter2")
        assert not elsewhere.exchanges


def test_proxies_of_the_environment_and_cookies_are_not_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)

    def sets_a_cookie(exchange: Exchange) -> None:
        exchange.whole(
            b'{"choices": [{"text": "a", "finish_reason": "stop"}]}', 200, set_cookie="a=b; Path=/"
        )

    paths = frozenset({"/completions"})
    with LocalServer(paths=paths, behaviour=sets_a_cookie) as server:
        model = probe(server)
        assert model.generate([Request("r", "hi", 1, 9)])[0].text == "a"
        model.close()
    assert not any("cookie" in exchange.headers for exchange in server.exchanges)
