"""The contracts answer what the model says."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from chain.abi import abi_of
from chain.client import ChainClient
from chain.views import QUEST_STATES
from domain.ids import Address, HexBytes32, TokenId, address
from domain.order import Order
from domain.world import Deployment
from store.event_rows import ZERO_ADDRESS
from tests.world_model.ask_all import ask_all
from tests.world_model.quests import status_of
from tests.world_model.state import GOLD, State


@dataclass(frozen=True)
class Question:
    """A view of a contract, and what it must answer."""

    contract: str
    function: str
    args: tuple[Any, ...]
    expected: Any


def assert_chain(
    client: ChainClient,
    deployment: Deployment,
    state: State,
    people: tuple[Address, ...],
    listings: dict[HexBytes32, Order],
) -> None:
    """Ask the head of the chain for everything that the model knows of."""
    head = client.block("latest")
    assert head is not None
    holders = (*people, state.escrow)
    questions = [
        *_of_tokens(state, holders),
        *_of_gold(state, holders),
        *_of_market(state, people, listings),
        *_of_escrow(state, people),
        *_of_quests(state, head.timestamp),
    ]
    wrong = [
        f"{one.contract}.{one.function}{one.args} is {answer}, expected {one.expected}"
        for one, answer in zip(questions, _answers(client, deployment, questions), strict=True)
        if answer != one.expected
    ]
    assert not wrong, "\n".join(wrong)


def _of_tokens(state: State, holders: tuple[Address, ...]) -> Iterator[Question]:
    for token_id, token in state.tokens.items():
        contract = f"{token.kind.capitalize()}s"
        yield Question(contract, "creatorOf", (token_id,), token.creator.lower())
        for who in holders:
            pieces = state.held.get((token_id, who), 0)
            yield Question(contract, "piecesOf", (token_id, who), pieces)
            yield Question(contract, "epochOf", (token_id, who), state.epoch_of(token_id, who))
        if token.kind == "item":
            yield Question(contract, "mintedOf", (token_id,), token.minted)
            yield Question(contract, "supplyOf", (token_id,), state.alive(token_id))
            yield Question(contract, "capOf", (token_id,), token.cap)


def _of_gold(state: State, holders: tuple[Address, ...]) -> Iterator[Question]:
    for who in (*holders, state.market):
        yield Question("Gold", "balanceOf", (who,), state.gold.get(who, 0))
    yield Question("Gold", "totalSupply", (), sum(state.gold.values()))
    for (owner, spender), amount in state.allowances.items():
        yield Question("Gold", "allowance", (owner, spender), amount)


def _of_market(
    state: State, people: tuple[Address, ...], listings: dict[HexBytes32, Order]
) -> Iterator[Question]:
    for who in people:
        counter = state.counters.get(who, 0)
        slots = [
            slot
            for maker, at_counter, slot in state.cancelled
            if (maker, at_counter) == (who, counter)
        ]
        yield Question("Market", "counterOf", (who,), counter)
        yield Question("Market", "cancelledSlotsOf", (who,), sum(1 << slot for slot in slots))
    for listing, order in listings.items():
        token = state.tokens.get(TokenId(order.token_id))
        if token is not None and token.is_edition:  # of a unique token its epoch is enough
            filled = state.filled.get(listing, 0)
            yield Question("Market", "filledOf", (bytes.fromhex(listing[2:]),), filled)


def _of_escrow(state: State, people: tuple[Address, ...]) -> Iterator[Question]:
    yield Question("Quests", "escrowedGold", (), state.locked.get(GOLD, 0))
    yield Question("Quests", "creditedGold", (), sum(state.gold_credits.values()))
    for who in people:
        yield Question("Quests", "goldCreditOf", (who,), state.gold_credits.get(who, 0))
    for token_id, token in state.tokens.items():
        if token.kind != "item":
            continue
        credited = {who: state.credits.get((who, token_id), 0) for who in people}
        owed = state.locked.get(token_id, 0) + sum(credited.values())
        yield Question("Quests", "escrowedItems", (token_id,), owed)
        for who, pieces in credited.items():
            yield Question("Quests", "creditOf", (who, token_id), pieces)


def _of_quests(state: State, now: int) -> Iterator[Question]:
    for quest_id, quest in state.quests.items():
        acceptor = (quest.last_acceptor or ZERO_ADDRESS).lower()
        terms = quest.terms
        record = (
            quest.giver.lower(),
            QUEST_STATES.index(status_of(quest, now)),
            terms.expiry,
            terms.accept_window_s,
            acceptor,
            quest.accepted_until,
            quest.acceptances,
        )
        yield Question("Quests", "questOf", (quest_id,), record)


def _answers(
    client: ChainClient, deployment: Deployment, questions: list[Question]
) -> Iterator[Any]:
    calls = [(_where(deployment, one), _data(one)) for one in questions]
    for one, answer in zip(questions, ask_all(client, calls), strict=True):
        values = abi_of(one.contract).decode_result(one.function, answer)
        # the hash of the terms, which is the record's last field, is none of the model's
        yield values[0][:-1] if one.function == "questOf" else values[0]


def _where(deployment: Deployment, question: Question) -> Address:
    return address(getattr(deployment, question.contract.lower()))


def _data(question: Question) -> bytes:
    return abi_of(question.contract).encode_call(question.function, *question.args)
