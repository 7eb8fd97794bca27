"""Problems and the shield: every answer is plain, bounded, and tells nothing it should not."""

import logging
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from pydantic import BaseModel
from structlog.testing import capture_logs

from api.problems import error_classes, install, title_of
from api.shield import Shield
from domain.errors import LLMasOSError, NotTheOwner, TooManyRequests
from tests.api.town import Town

SECRET = "0x5ec2e7"


class _Body(BaseModel):
    amount: int


def _application() -> FastAPI:
    app = FastAPI(docs_url=None, redoc_url=None)
    install(app)
    app.add_middleware(Shield, max_body_bytes=1_024)

    @app.get("/typed")
    def typed() -> None:  # pyright: ignore[reportUnusedFunction]
        raise NotTheOwner("Only the owner may sell it.", hint="Buy it first.")

    @app.get("/later")
    def later() -> None:  # pyright: ignore[reportUnusedFunction]
        raise TooManyRequests("That was the limit.", retry_after_s=17)

    @app.get("/broken")
    def broken() -> None:  # pyright: ignore[reportUnusedFunction]
        raise RuntimeError(f"key {SECRET} did not fit")

    @app.post("/amount")
    def amount(body: _Body) -> int:  # pyright: ignore[reportUnusedFunction]
        return body.amount

    return app


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=_application())
    async with httpx.AsyncClient(transport=transport, base_url="http://service") as client:
        yield client


def _assert_problem(response: httpx.Response, status: int, code: str) -> dict[str, Any]:
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    body: dict[str, Any] = response.json()
    assert body["type"] == f"/problems/{code}"
    assert body["status"] == status
    assert body["detail"].endswith(".")
    assert "\n" not in body["detail"]
    return body


async def test_a_typed_error_keeps_its_sentence_and_status(client: httpx.AsyncClient) -> None:
    body = _assert_problem(await client.get("/typed"), 403, "not-the-owner")
    assert body["detail"] == "Only the owner may sell it."
    assert body["hint"] == "Buy it first."


async def test_a_limit_says_when_to_come_back(client: httpx.AsyncClient) -> None:
    response = await client.get("/later")
    _assert_problem(response, 429, "too-many-requests")
    assert response.headers["retry-after"] == "17"


async def test_an_unforeseen_error_gives_an_id_and_neither_answer_nor_log_its_text(
    client: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    with capture_logs() as logs, caplog.at_level(logging.DEBUG):
        response = await client.get("/broken")
    body = _assert_problem(response, 500, "unexpected")
    assert [entry["incident"] for entry in logs] == [body["incident"]]
    assert SECRET not in response.text + str(logs) + caplog.text
    assert any("broken" in place for place in logs[0]["at"])


async def test_a_bad_request_is_not_echoed(client: httpx.AsyncClient) -> None:
    response = await client.post("/amount", json={"amount": SECRET})
    body = _assert_problem(response, 422, "invalid-input")
    assert body["errors"][0]["at"] == "body.amount"
    assert SECRET not in response.text


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 1_000])
async def test_a_body_that_is_no_json_is_invalid_input(
    client: httpx.AsyncClient, content: bytes
) -> None:
    headers = {"content-type": "application/json"}
    response = await client.post("/amount", content=content, headers=headers)
    assert response.status_code in (400, 422)
    assert response.headers["content-type"] == "application/problem+json"


async def test_unknown_places_and_methods_are_problems(client: httpx.AsyncClient) -> None:
    _assert_problem(await client.get("/nowhere"), 404, "not-found")
    _assert_problem(await client.delete("/typed"), 405, "method-not-allowed")


async def test_a_long_body_is_refused_announced_or_not(client: httpx.AsyncClient) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(40):
            yield b" " * 100

    _assert_problem(await client.post("/amount", content=b" " * 1_025), 413, "body-too-large")
    _assert_problem(await client.post("/amount", content=chunks()), 413, "body-too-large")
    assert (await client.post("/amount", json={"amount": 3})).json() == 3


async def test_every_answer_carries_the_security_headers(client: httpx.AsyncClient) -> None:
    for path in ("/typed", "/broken", "/nowhere"):
        headers = (await client.get(path)).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert "access-control-allow-origin" not in headers


def test_every_class_of_the_tree_has_its_own_code_and_a_plain_title() -> None:
    classes = list(error_classes())
    codes = [kind.code for kind in classes]
    assert len(set(codes)) == len(codes)
    for kind in classes:
        assert title_of(kind).endswith(".")
        if kind is not LLMasOSError:
            assert kind.status >= 400


@pytest.mark.parametrize("closed", [False, True], ids=["open", "closed"])
@pytest.mark.parametrize("depth", [1_000, 6_000, 12_000, 12_300, 32_768, 65_536])
def test_json_that_is_far_too_deep_is_refused_and_the_service_lives(
    town: Town, depth: int, closed: bool
) -> None:
    bracket = b"[" * depth + b"]" * (depth if closed else 0)
    answer = town.stranger().http.post(
        "/auth/nonce", content=bracket, headers={"content-type": "application/json"}
    )
    assert answer.status_code in (400, 413, 422)
    assert answer.headers["content-type"] == "application/problem+json"
    assert town.stranger().get("/healthz").status_code == 200
