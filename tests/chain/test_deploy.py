# pyright: reportPrivateUsage=false
"""A world is put on a chain once, found again, and checked against the chain itself."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

import chain.deploy as deploying
from chain import artifacts
from chain.abi import abi_of
from chain.broadcast import broadcast, submit, wait
from chain.client import ChainClient
from chain.contracts import World
from chain.deploy import IDS_PER_DAY, Roles, cost, deploy
from chain.deployment_check import check
from chain.development import development_signer
from chain.devnet import Devnet
from chain.explorer import write_inputs
from chain.placement import ORDER, find_first_nonce, placed
from chain.powers import GOVERNED, powers
from domain.errors import ChainError, WrongChain
from domain.ids import Address, Wei
from domain.transaction import Call, UnsignedTransaction
from domain.world import Deployment
from tests.chain.people import ADMIN, MINTER, TREASURY

ROLES = Roles(ADMIN.address, MINTER.address, TREASURY.address)


def test_a_second_deploy_finds_the_first(client: ChainClient, deployment: Deployment) -> None:
    before = client.nonce(ADMIN.address)
    assert deploy(client, ADMIN, ROLES) == deployment
    assert client.nonce(ADMIN.address) == before


def test_the_record_is_true(client: ChainClient, deployment: Deployment) -> None:
    check(client, deployment)
    assert client.code(Address(deployment.forwarder), deployment.first_block)
    assert client.code(Address(deployment.forwarder), deployment.first_block - 1) == b""
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


def test_quests_with_other_rules_are_refused(client: ChainClient, deployment: Deployment) -> None:
    rules = world_rules(client, deployment)
    for other in (deployment.gold, MINTER.address):
        quests = replanted(client, deployment.quests, rules, other)
        with pytest.raises(ChainError, match=f"code at {other} is not that of our .* QuestRules"):
            check(client, deployment.model_copy(update={"quests": quests}))


@pytest.mark.parametrize("link", ["items", "characters"])
def test_rules_about_other_tokens_are_refused(
    client: ChainClient, deployment: Deployment, link: str
) -> None:
    rules = world_rules(client, deployment)
    other = replanted(client, rules, getattr(deployment, link), deployment.gold)
    quests = replanted(client, deployment.quests, rules, other)
    with pytest.raises(ChainError, match=f"QuestRules is linked with another {link}"):
        check(client, deployment.model_copy(update={"quests": quests}))


def world_rules(client: ChainClient, deployment: Deployment) -> Address:
    return Address(World(client, deployment).quests.read("rules"))


def replanted(client: ChainClient, where: str, old: str, new: str) -> Address:
    """The code of a contract, created once more, with another address in its immutables."""
    code = client.code(Address(where))
    changed = code.replace(bytes.fromhex(old[2:]), bytes.fromhex(new[2:]))
    assert changed != code
    # PUSH3 size, DUP1, PUSH1 11, PUSH0, CODECOPY, PUSH0, RETURN: what follows is the code.
    head = b"\x62" + len(changed).to_bytes(3) + bytes.fromhex("80600b5f395ff3")
    transaction = UnsignedTransaction(
        chain_id=client.chain_id,
        sender=TREASURY.address,
        nonce=client.nonce(TREASURY.address),
        to=None,
        data=head + changed,
        value_wei=Wei(0),
        gas_limit=8_000_000,
        fees=client.fees(),
    )
    signed = TREASURY.sign(transaction)
    broadcast(client, signed)
    made = wait(client, signed.hash).contract
    assert made is not None
    return made


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
        # 6 contracts, and the roles of Gold, Items, Characters and Quests
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
        for name in GOVERNED:
            accept = abi_of(name).encode_call("acceptAdmin")
            where = Address(getattr(deployment, name.lower()))
            submit(client, owner, Call(where, accept, "accept"))
        check(client, deployment)
        assert deploy(client, ADMIN, roles) == deployment
        client.close()


def test_contracts_of_another_deployer_are_not_taken_for_ours(client: ChainClient) -> None:
    assert find_first_nonce(client, MINTER.address) == client.nonce(MINTER.address)


def test_the_cost_is_known_before_and_nothing_is_left_to_pay_after() -> None:
    with Devnet(":memory:") as devnet:
        client = ChainClient.connect(devnet.url)
        expected = cost(client, ADMIN.address, ROLES)
        before = client.balance(ADMIN.address)
        deploy(client, ADMIN, ROLES)
        spent = before - client.balance(ADMIN.address)
        assert expected.transactions == client.nonce(ADMIN.address)
        assert expected.total_wei // 4 < spent < expected.total_wei
        assert cost(client, ADMIN.address, ROLES).transactions == 0
        client.close()


def test_a_world_of_which_a_part_is_somebody_elses_is_begun_anew() -> None:
    with Devnet(":memory:") as devnet:
        client = ChainClient.connect(devnet.url)
        at = placed(ADMIN.address, 0)
        deploying._create(client, ADMIN, "Forwarder", 0, at)
        submit(client, ADMIN, Call(MINTER.address, b"", "something else"))
        deployment = deploy(client, ADMIN, ROLES)
        assert deployment.forwarder == placed(ADMIN.address, 2)["Forwarder"]
        client.close()


def test_the_table_of_powers_is_read_from_the_chain(world: World) -> None:
    def held(contract: str, role: str) -> tuple[Address | None, str]:
        (power,) = [
            p
            for p in powers(world.client, world.deployment)
            if (p.contract, p.role) == (contract, role)
        ]
        return power.holder, power.may

    assert held("Gold", "treasury")[0] == TREASURY.address
    assert held("Items", "minter")[0] == MINTER.address
    assert f"{IDS_PER_DAY} ids" in held("Items", "minter")[1]
    assert held("Quests", "oracle")[0] is None
    name = abi_of("Quests").encode_call("setOracle", MINTER.address)
    submit(world.client, ADMIN, Call(world.quests.address, name, "name the oracle"))
    assert held("Quests", "oracle")[0] == MINTER.address


def test_a_block_explorer_gets_the_sources_that_were_compiled(
    deployment: Deployment, tmp_path: Path
) -> None:
    write_inputs(deployment, tmp_path)
    contracts = json.loads((tmp_path / "contracts.json").read_text())["contracts"]
    assert set(contracts) == set(ORDER)
    for name in ORDER:
        units = json.loads((tmp_path / f"{name}.json").read_text())["sources"]
        hashed = {u: sha256(text["content"].encode()).hexdigest() for u, text in units.items()}
        assert hashed == dict(artifacts.load(name).sources)
