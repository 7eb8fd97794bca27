"""The application: routes around one world, and the worker while it is served."""

import signal
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from typing import NoReturn

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

from api import problems
from api.auth import Logins
from api.limits import Limits
from api.logs import configure_logs
from api.operations import presence
from api.operations.metrics import Metrics
from api.operations.readiness import Readiness
from api.operations.requests import RequestLog
from api.operations.watch import Watch
from api.routes import (
    auth,
    characters,
    generations,
    health,
    market,
    metrics,
    quests,
    sharing,
    tokens,
    translations,
)
from api.server import listen, run
from api.service import Service
from api.settings import Settings
from api.shield import Shield
from api.signatures import contract_accepts
from api.version import service_version
from api.worker import LOOPS, Worker
from api.world import World, open_world
from domain.ids import Address

_DESCRIPTION = """\
A large language model as the operating system of an on-chain world.

Log in with a wallet (EIP-4361), make items, characters and quests from a sentence in English or
Chinese, mint them, trade them, and talk to characters. The service relays; every transaction of
yours is signed by you. Errors are problems of RFC 9457 with one plain sentence.
"""


def create_app(world: World, *, work: bool = True) -> FastAPI:
    """The application of a world that is open; whoever opened the world closes it.

    Args:
        world: to be served.
        work: whether the worker runs while the application is served; tests take its steps
            themselves.
    """

    def contract_signature(account: Address, digest: bytes, signature: bytes) -> bool:
        return contract_accepts(world.client, account, digest, signature)

    settings = world.settings
    watch = Watch()
    worker = Worker(world, {name: watch.watched(name, steps) for name, steps in LOOPS.items()})
    seen = watch if work else None
    version = service_version()
    service = Service(
        world=world,
        worker=worker,
        logins=Logins(
            world.database, settings, world.deployment.chain_id, world.clock, contract_signature
        ),
        limits=Limits(settings),
        readiness=Readiness(world, worker, seen),
        metrics=Metrics(world, worker, seen, version),
        version=version,
    )

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncGenerator[None]:
        if work:
            worker.start()
        yield
        if work:
            await run_in_threadpool(worker.stop)

    # Pages that load scripts from elsewhere have no place in a self-hosted service.
    app = FastAPI(
        title="LLMasOS",
        version=version,
        description=_DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
    )
    app.state.service = service
    features = (
        auth,
        generations,
        translations,
        tokens,
        market,
        quests,
        characters,
        sharing,
        health,
        metrics,
    )
    for feature in features:
        app.include_router(feature.router)
    problems.install(app)
    app.add_middleware(Shield, max_body_bytes=settings.max_body_bytes)
    app.add_middleware(RequestLog, meters=service.metrics.http)
    return app


def serve(settings: Settings, on_ready: Callable[[World], None] | None = None) -> None:
    """Serve a world until SIGINT or SIGTERM: HTTP, worker and, where none is named, the chain.

    Args:
        settings: of the service.
        on_ready: called once with the open world; its settings name the port that is listened at.

    Raises:
        LLMasOSError: the world cannot be opened, or the address is taken.
    """
    configure_logs(settings)
    # uvicorn raises the signal again once it has stopped; the world must be closed before the end.
    signal.signal(signal.SIGTERM, _end)
    bound = listen(settings.host, settings.port)
    with bound:
        # Port 0 was the system's to choose, and logins must name the real one.
        actual = settings.model_copy(update={"port": bound.getsockname()[1]})
        world = open_world(actual)
        try:
            here = presence.url_here(actual.host, actual.port)
            chain_here = None if world.devnet is None else world.devnet.url
            with presence.announced(actual.data_dir, presence.Presence(here, chain_here)):
                if on_ready is not None:
                    on_ready(world)
                run(create_app(world), bound)
        except KeyboardInterrupt:
            pass  # Ctrl-C is how a person stops it
        finally:
            world.close()


def _end(*_: object) -> NoReturn:
    raise SystemExit(0)
