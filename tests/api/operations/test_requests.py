"""Each request has an id that its log lines share, and its route's template for a name."""

import re
from collections.abc import AsyncIterator

import httpx
import pytest
import structlog
from fastapi import FastAPI
from prometheus_client import generate_latest
from prometheus_client.registry import Collector
from structlog.testing import capture_logs

from api.operations.metrics import HttpMeters
from api.operations.requests import RequestLog
from api.shield import Shield

SECRET = "5ec2e7"


def text_of(collector: Collector) -> str:
    return generate_latest(collector).decode()


def application(meters: HttpMeters) -> FastAPI:
    app = FastAPI()
    log = structlog.get_logger("test")

    @app.get("/things/{thing}")
    def thing(thing: str) -> str:  # pyright: ignore[reportUnusedFunction]
        log.info("thing_shown", letters=len(thing))
        return "here"

    @app.get("/broken/{thing}")
    def broken(thing: str) -> str:  # pyright: ignore[reportUnusedFunction]
        raise RuntimeError(thing)

    @app.get("/readyz")
    def ready() -> str:  # pyright: ignore[reportUnusedFunction]
        return "yes"

    app.add_middleware(Shield, max_body_bytes=1_024)
    app.add_middleware(RequestLog, meters=meters)
    return app


@pytest.fixture
def meters() -> HttpMeters:
    return HttpMeters()


@pytest.fixture
async def client(meters: HttpMeters) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=application(meters))
    async with httpx.AsyncClient(transport=transport, base_url="http://service") as client:
        yield client


async def test_the_lines_of_a_request_share_its_id(client: httpx.AsyncClient) -> None:
    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as lines:
        answer = await client.get(f"/things/{SECRET}", headers={"x-request-id": "mine"})
    request_id = answer.headers["x-request-id"]
    assert re.fullmatch(r"[0-9a-f]{16}", request_id)
    assert [line["event"] for line in lines] == ["thing_shown", "request"]
    assert {line["request_id"] for line in lines} == {request_id}
    assert (lines[1]["method"], lines[1]["route"], lines[1]["status"]) == (
        "GET",
        "/things/{thing}",
        200,
    )
    assert SECRET not in str(lines)


async def test_two_requests_have_two_ids(client: httpx.AsyncClient) -> None:
    ids = {(await client.get("/readyz")).headers["x-request-id"] for _ in range(5)}
    assert len(ids) == 5


async def test_an_unforeseen_error_is_found_by_the_same_id(
    client: httpx.AsyncClient, meters: HttpMeters
) -> None:
    with capture_logs(processors=[structlog.contextvars.merge_contextvars]) as lines:
        answer = await client.get(f"/broken/{SECRET}")
    assert answer.status_code == 500
    assert [line["event"] for line in lines] == ["unexpected_error", "request"]
    assert {line["request_id"] for line in lines} == {answer.headers["x-request-id"]}
    assert {line["route"] for line in lines} == {"/broken/{thing}"}
    assert SECRET not in str(lines)
    assert 'method="GET",route="/broken/{thing}",status="500"} 1' in text_of(meters.requests)


async def test_what_machines_ask_again_and_again_is_counted_and_not_logged(
    client: httpx.AsyncClient, meters: HttpMeters
) -> None:
    with capture_logs() as lines:
        await client.get("/readyz")
    assert lines == []
    assert 'method="GET",route="/readyz",status="200"} 1' in text_of(meters.requests)
