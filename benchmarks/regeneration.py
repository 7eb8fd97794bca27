"""`python -m benchmarks.regeneration`: do minted tokens come out again, byte for byte?

A new world on the embedded chain generates items, characters and quests in batches of several
sizes and mints them. Each token is then read back by the id that the chain holds and generated
again twice: alone, and in a batch of strangers of another order. Exits 1 unless all match.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from random import Random

from api.demo.script import CHARACTERS, ITEMS
from api.keys import PEOPLE_FROM
from api.pipeline import MintWish, Wish, request_generation, request_mint
from api.settings import load_settings
from api.work.generating import generate_queued
from api.worker import CHAIN_STEPS
from api.world import World, open_world
from benchmarks.report import write
from chain import views
from chain.development import development_signer
from domain.asset import Opening
from domain.ids import Address, TokenId, cid_of
from domain.metadata import read_metadata
from generators.generate import Made, run_plans
from generators.verify import VerdictCode, plans_of_opening, verify
from store import generations, logins
from store.reads import tokens

TOKENS = 50
_BATCHES = (1, 2, 3, 5, 8, 13, 18)
_SEED = 20261121


@dataclass(frozen=True, slots=True)
class Minted:
    """A token with the bytes and the opening that prove it."""

    token_id: TokenId
    kind: str
    lang: str
    batch: int
    metadata: bytes
    opening: Opening


def wishes() -> Iterator[tuple[str, str]]:
    """Kind and prompt, both languages, without end."""
    script = [(wish.kind, wish.prompt) for wish in (*ITEMS, *CHARACTERS)]
    quests = [("quest", "deliver one {name}, an easy errand for 12 gold")]
    quests += [("quest", "收集一件{name}，困难任务，奖励三十金币")]
    yield from cycle([*script, *quests])


def until_idle(world: World, step: Callable[[World], int]) -> None:
    """Take a step until nothing is left to do."""
    while step(world):
        pass


def chain_round(world: World) -> int:
    """One round of the worker's chain loop."""
    return sum(step(world) for step in CHAIN_STEPS)


def mint_all(world: World, owner: Address, count: int) -> list[Minted]:
    """Generate in batches of several sizes, mint, and read back what the chain holds."""
    with world.database.write() as session:
        logins.account(session, owner, world.clock())
    source = wishes()
    sizes = cycle(_BATCHES)
    asked: dict[str, int] = {}
    while len(asked) < count:
        size = min(next(sizes), count - len(asked))
        for kind, prompt in islice(source, size):
            name, context = _newest_item(world) if kind == "quest" else ("", ())
            text = prompt.format(name=name)
            wish = Wish(kind, text, context=context, key=f"regeneration-{len(asked)}")
            asked[request_generation(world, owner, wish).id] = size
        world.model.get()
        until_idle(world, generate_queued)
        for request_id in list(asked)[-size:]:
            request_mint(world, owner, f"mint-{request_id}", MintWish(request_id))
        until_idle(world, chain_round)
    with world.database.read() as session:
        rows = [generations.get(session, owner, request_id) for request_id in asked]
        minted = [
            Minted(
                TokenId(int(row.result or "0", 16)),
                row.kind,
                row.lang,
                asked[row.id],
                world.blobs.get(int(row.result or "0", 16)),
                generations.opening_of(row),
            )
            for row in rows
        ]
    return [token for token in minted if _chain_has(world, token)]


def _newest_item(world: World) -> tuple[str, tuple[str, ...]]:
    """Its name and its id, for a quest to be about."""
    with world.database.read() as session:
        view = tokens.newest(session, kind="item", limit=1)[0]
    return view.name or "", (f"{view.token_id:064x}",)


def _chain_has(world: World, token: Minted) -> bool:
    kind = read_metadata(token.metadata).kind
    uri = views.uri_of(world.contracts, kind, token.token_id)
    return uri == f"ipfs://{cid_of(token.token_id)}"


def matches_alone(world: World, token: Minted) -> bool:
    """Whether `verify` says MATCH."""
    verdict = verify(token.metadata, token.token_id, lambda _: world.model.get(), token.opening)
    return verdict.code is VerdictCode.MATCH


def matches_in_company(world: World, minted: list[Minted]) -> list[bool]:
    """Generate all of them again in one batch, shuffled, and compare the bytes."""
    order = list(range(len(minted)))
    Random(_SEED).shuffle(order)
    model = world.model.get()
    plans = [plans_of_opening(read_metadata(t.metadata), t.opening, model)[0] for t in minted]
    made = run_plans(model, [plans[index] for index in order])
    same = [False] * len(minted)
    for index, result in zip(order, made, strict=True):
        same[index] = isinstance(result, Made) and result.metadata == minted[index].metadata
    return same


def main() -> int:
    """Run the benchmark; 0 if every token came out again."""
    with tempfile.TemporaryDirectory() as folder:
        settings = load_settings(
            data_dir=Path(folder) / "world", devnet_port=0, queue_per_login=TOKENS
        )
        world = open_world(settings)
        try:
            minted = mint_all(world, development_signer(PEOPLE_FROM).address, TOKENS)
            company = matches_in_company(world, minted)
            alone = [matches_alone(world, token) for token in minted]
        finally:
            world.close()
    rows = [
        {
            "kind": kind,
            "lang": lang,
            "tokens": len(chosen),
            "match_alone": sum(alone[index] for index in chosen),
            "match_in_company": sum(company[index] for index in chosen),
        }
        for kind in ("item", "character", "quest")
        for lang in ("en", "zh")
        if (chosen := [i for i, t in enumerate(minted) if (t.kind, t.lang) == (kind, lang)])
    ]
    write("regeneration", rows)
    good = sum(a and c for a, c in zip(alone, company, strict=True))
    print(f"MATCH for {good} of {TOKENS} minted tokens, alone and in company")
    return 0 if good == TOKENS else 1


if __name__ == "__main__":
    sys.exit(main())
