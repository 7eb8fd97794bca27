"""The queue of generations goes through the model, in batches."""

import structlog
from sqlmodel import select

from api.world import World
from domain.errors import GenerationFailed, QueueFull
from domain.world import GenerationContext
from generators.attempts import Failed
from generators.generate import Ask, Made, Shown, generate
from store import generations
from store.generations import GenerationResult
from store.tables import Generation

_BATCH = 32
_log = structlog.get_logger("worker")


def generate_queued(world: World) -> int:
    """Make what is queued, at most one batch; returns how many requests were ended.

    A request is marked as running before the model sees it. What a stopped worker leaves running
    is queued again when the world is opened, and comes to the same asset.

    Raises:
        ModelNotAvailable: there is no model; the requests stay queued.
        QueueFull: the model takes no more for now; the requests are queued again.
    """
    if world.model.state == "loading":
        return 0
    with world.database.read() as session:
        queued = select(Generation.position).where(Generation.status == "queued").limit(1)
        if session.exec(queued).first() is None:
            return 0
    model = world.model.get()
    with world.database.write() as session:
        rows = generations.claim(session, _BATCH, world.clock())
    asks = [_ask(world, row) for row in rows]
    try:
        results = generate(model, asks)
    except QueueFull:
        with world.database.write() as session:
            generations.requeue_running(session)
        raise
    except Exception as error:
        _log.error("batch_failed", error=type(error).__qualname__, requests=len(rows))
        results = [_one(world, ask) for ask in asks]
    for row, result in zip(rows, results, strict=True):
        _keep(world, row, result)
    return len(rows)


def _ask(world: World, row: Generation) -> Ask:
    return Ask(
        kind=row.kind,
        prompt=row.prompt,
        request_id=row.id,
        creator_secret=world.creator_secret(row.owner),
        lang=row.lang,
        context=GenerationContext.from_json(row.context),
    )


def _one(world: World, ask: Ask) -> Made | Shown | Failed:
    """One request of a batch that broke: whichever broke it must not take the others along."""
    try:
        return generate(world.model.get(), [ask])[0]
    except Exception as error:
        _log.error("request_failed", request=ask.request_id, error=type(error).__qualname__)
        return Failed(ask.request_id, GenerationFailed("The model broke down over this request."))


def _keep(world: World, row: Generation, result: Made | Shown | Failed) -> None:
    """Keep what came of a request: the bytes first, then the row that names them."""
    if isinstance(result, Failed):
        with world.database.write() as session:
            generations.fail(session, row.id, result.error.detail, world.clock())
        return
    blob = world.blobs.put(result.metadata if isinstance(result, Made) else result.content)
    made = result.asset if isinstance(result, Made) else result
    provenance = made.provenance
    kept = GenerationResult(
        blob=blob,
        name=made.name,
        opening=result.opening,
        seed=provenance.seed,
        attempt=provenance.attempt,
    )
    with world.database.write() as session:
        generations.finish(session, row.id, kept, world.clock())
