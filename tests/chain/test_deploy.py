# pyright: reportPrivateUsage=false
"""A world is put on a chain once, found again, and checked against the chain itself."""

import pytest

import chain.deploy as deploying
from chain.broadcast import submit
from chain.client import ChainClient
from chain.deploy import ORDER, Roles, check, deploy
from chain.development import development_signer
from chain.devnet import Devnet
from domain.errors import ChainError, WrongChain
from domain.ids import Address
from domain.transaction import Call
from domain.world import Deployment
from tests.chain.people import ADMIN, MINTER, TREASURY

ROLES = Roles(ADMIN.address, MINTER.address, TREASURY.address)


def test_a_second_deploy_finds_the_first(client: ChainClient, deployment: Deployment) -> None:
    before = client.nonce(ADMIN.address)
    assert deploy(client, ADMIN, ROLES) == deployment
    assert client.nonce(ADMIN.address) == before


def test_the_record_is_true(client: ChainClient, deployment: Deployment) -> None:
    check(client, deployment)
    assert client.code(Address(deployment.gold), deployment.first_block)
    assert client.code(Address(deployment.gold), deployment.first_block - 1) == b""
    assert set(deployment.artifacts) == set(ORDER)


@pytest.mark.parametrize(
    ("change", "kind", "words"),
    [
        ({"gold": "market"}, ChainError, "is not that of our contract Gold"),
        ({"roles": {"minter": "0x" + "11" * 20}}, ChainError, "minter of Items lacks its role"),
        ({"roles": {"admin": "0x" + "11" * 20}}, ChainError, "admin of Gold is another"),
        ({"first_block_hash": "0x" + "00" * 32}, WrongChain, "not the chain"),
        ({"first_block": 10**6}, WrongChain, "not the chain"),
        ({"chain_id": 1}, WrongChain, "not the chain"),
    ],
)
def test_a_false_record_is_refused(
    client: ChainClient,
    deployment: Deployment,
    change: dict[str, object],
    kind: type[ChainError],
    words: str,
) -> None:
    fields = deployment.model_dump()
    for name, value in change.items():
        if isinstance(value, dict):
            fields[name] |= value
        else:
            fields[name] = deployment.market if value == "market" else value
    with pytest.raises(kind, match=words):
        check(client, Deployment(**fields))


class Interrupted(BaseException):
    """The process ends here."""


def test_a_deploy_that_is_interrupted_after_each_transaction_does_nothing_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Devnet(":memory:") as devnet:
        client = ChainClient.connect(devnet.url)
        ask = client._rpc.call

        def stop_after_sending(method: str, *params: object) -> object:
            answer = ask(method, *params)
            if method == "eth_sendRawTransaction":
                raise Interrupted
            return answer

        monkeypatch.setattr(client._rpc, "call", stop_after_sending)
        interruptions = 0
        deployment = None
        while deployment is None:
            try:
                deployment = deploy(client, ADMIN, ROLES)
            except Interrupted:
                interruptions += 1
        # 5 contracts, the market's name and 4 roles
        assert interruptions == client.nonce(ADMIN.address) == 10
        assert deployment.first_block == 1
        check(client, deployment)
        client.close()


def test_another_admin_is_named_and_accepts_later() -> None:
    owner = development_signer(7)
    with Devnet(":memory:") as devnet:
        client = ChainClient.connect(devnet.url)
        roles = Roles(owner.address, MINTER.address, TREASURY.address)
        deployment = deploy(client, ADMIN, roles)
        assert deployment.roles["admin"] == owner.address
        client.request("evm_increaseTime", 86_401)
        for name in ("Gold", "Items", "Characters", "Quests"):
            accept = deploying.abi_of(name).encode_call("acceptDefaultAdminTransfer")
            where = Address(getattr(deployment, name.lower()))
            submit(client, owner, Call(where, accept, "accept"))
        check(client, deployment)
        assert deploy(client, ADMIN, roles) == deployment
        client.close()


def test_contracts_of_another_deployer_are_not_taken_for_ours(client: ChainClient) -> None:
    assert deploying._search(client, MINTER.address) == {}
