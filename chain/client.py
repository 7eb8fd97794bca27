"""The one way to a chain, whatever node is behind it: devnet, ganache, anvil, or a public one."""

from collections.abc import Sequence
from typing import Any, Final, Literal, Self

from chain import fees
from chain.fees import GWEI
from chain.probe import require_shanghai
from chain.refusals import in_its_words, says_it_is_busy, says_nonce_is_used, typed
from chain.rpc import DEFAULT_TIMEOUT_S, Request, Rpc, RpcRefusal
from chain.typed_rpc import TypedRpc
from chain.wire import (
    BlockHeader,
    RawLog,
    read_block,
    read_data,
    read_hash,
    read_log,
    read_quantity,
    read_receipt,
    unreadable,
)
from domain.errors import ChainError, Conflict, UnsupportedChain, WrongChain
from domain.ids import Address, HexBytes32, Wei
from domain.transaction import Call, Fees, Receipt, SignedTransaction

DEFAULT_FEE_CEILING_WEI: Final = 500 * GWEI

BlockTag = Literal["latest", "pending"]
Sending = Literal["sent", "known"]


class ChainClient(TypedRpc):
    """A chain, seen through one node. Make it with `connect`.

    Attributes:
        chain_id: as the node says it.
        fee_ceiling_wei: the most that is offered for a gas.
    """

    def __init__(self, rpc: Rpc, chain_id: int, fee_ceiling_wei: int) -> None:
        """Wrap a node whose chain is known; `connect` finds out."""
        super().__init__(rpc)
        self.chain_id = chain_id
        self.fee_ceiling_wei = fee_ceiling_wei

    @classmethod
    def connect(
        cls,
        rpc_url: str,
        expected_chain_id: int | None = None,
        *,
        timeout_s: float = DEFAULT_TIMEOUT_S,
        fee_ceiling_wei: int = DEFAULT_FEE_CEILING_WEI,
    ) -> Self:
        """Reach a node, and check that its chain is the right one and can run the contracts.

        Args:
            rpc_url: of the node, http or https.
            expected_chain_id: None takes any.
            timeout_s: for each request.
            fee_ceiling_wei: the most that is offered for a gas.

        Raises:
            ChainUnreachable: no node answers there.
            WrongChain: it is another chain.
            UnsupportedChain: it lacks an opcode or EIP-1559.
        """
        rpc = Rpc(rpc_url, timeout_s)
        client = cls(rpc, 0, fee_ceiling_wei)
        try:
            client.chain_id = read_quantity(client.request("eth_chainId"))
            if expected_chain_id not in {None, client.chain_id}:
                raise WrongChain(
                    f"The node is on chain {client.chain_id}, not on {expected_chain_id}."
                )
            require_shanghai(rpc)
        except BaseException:
            rpc.close()
            raise
        return client

    # -- blocks

    def block_number(self) -> int:
        """Height of the head."""
        return read_quantity(self.request("eth_blockNumber"))

    def block(self, number: int | BlockTag) -> BlockHeader | None:
        """The canonical block at a height; None above the head."""
        where = number if isinstance(number, str) else hex(number)
        answer = self.request("eth_getBlockByNumber", where, False)
        return None if answer is None else read_block(answer)

    def blocks(self, numbers: Sequence[int]) -> list[BlockHeader]:
        """Several canonical blocks, in one request.

        Raises:
            ChainError: one is not there any more.
        """
        answers = self.results(
            [("eth_getBlockByNumber", [hex(number), False]) for number in numbers]
        )
        if any(answer is None for answer in answers):
            raise ChainError("The chain became shorter while it was read.")
        return [read_block(answer) for answer in answers]

    def block_hash(self, number: int) -> HexBytes32 | None:
        """Hash of the canonical block at a height; None above the head."""
        header = self.block(number)
        return None if header is None else header.hash

    def logs(self, addresses: Sequence[Address], from_block: int, to_block: int) -> list[RawLog]:
        """The logs of some contracts in a range of blocks, both ends included, in chain order.

        Raises:
            ChainUnreachable: the node does not answer.
            ChainError: it refuses; a narrower range may be taken.
        """
        wanted = {
            "address": list(addresses),
            "fromBlock": hex(from_block),
            "toBlock": hex(to_block),
        }
        try:
            answer = self._rpc.call("eth_getLogs", wanted)
        except RpcRefusal as refusal:
            # Nodes say "limit exceeded" of too many results as of too many requests.
            raise (
                in_its_words(refusal) if says_it_is_busy(refusal) else typed(refusal)
            ) from refusal
        return sorted(_logs(answer), key=lambda log: (log.block_number, log.index))

    def logs_of_blocks(
        self, addresses: Sequence[Address], hashes: Sequence[HexBytes32]
    ) -> list[RawLog]:
        """The logs of some contracts in some blocks, in one request.

        Raises:
            ChainError: the node does not have one of the blocks, or does not answer.
        """
        requests: list[Request] = [
            ("eth_getLogs", [{"address": list(addresses), "blockHash": one}]) for one in hashes
        ]
        return [log for answer in self.results(requests) for log in _logs(answer)]

    # -- accounts

    def balance(self, account: Address) -> Wei:
        """Ether, in wei."""
        return Wei(read_quantity(self.request("eth_getBalance", account, "latest")))

    def nonce(self, account: Address, block: BlockTag = "pending") -> int:
        """The next nonce; transactions that wait to be mined count unless `latest` is asked."""
        return read_quantity(self.request("eth_getTransactionCount", account, block))

    def code(self, account: Address, block: int | BlockTag = "latest") -> bytes:
        """Runtime bytecode, as it was at a height if one is given; empty for a plain account."""
        where = block if isinstance(block, str) else hex(block)
        return read_data(self.request("eth_getCode", account, where))

    # -- calls

    def call(self, to: Address, data: bytes, sender: Address | None = None) -> bytes:
        """What a contract answers, without a transaction.

        Raises:
            Reverted: it refused.
        """
        return read_data(self.request("eth_call", _call_object(to, data, sender), "latest"))

    def estimate_gas(self, call: Call, sender: Address) -> int:
        """Gas that lets a call succeed now.

        Raises:
            Reverted: it would be refused.
        """
        wish = _call_object(call.to, call.data, sender, call.value_wei)
        return read_quantity(self.request("eth_estimateGas", wish))

    def estimate_creation_gas(self, code: bytes, sender: Address) -> int:
        """Gas that lets a contract be created now.

        Raises:
            Reverted: its constructor would refuse.
        """
        return read_quantity(self.request("eth_estimateGas", _call_object(None, code, sender)))

    def fees(self) -> Fees:
        """What to offer for a gas now (EIP-1559), by what the last blocks took.

        From `eth_feeHistory`; where a node lacks it, from the head and the node's own advice.

        Raises:
            ChainError: the base fee alone is above the ceiling.
            UnsupportedChain: the chain has no base fee.
        """
        history, advice = self.answers([fees.HISTORY, ("eth_maxPriorityFeePerGas", [])])
        base_fee_wei, tip_wei = fees.read_history(history)
        if base_fee_wei is None:
            head = self.block("latest")
            base_fee_wei = None if head is None else head.base_fee_wei
        if base_fee_wei is None:
            raise UnsupportedChain("The chain has no base fee (EIP-1559).")
        if tip_wei is None:
            tip_wei = (
                fees.DEFAULT_TIP_WEI if isinstance(advice, RpcRefusal) else read_quantity(advice)
            )
        return fees.offer(base_fee_wei, tip_wei, self.fee_ceiling_wei)

    # -- transactions

    def is_known(self, tx_hash: HexBytes32) -> bool:
        """Whether the node has a transaction, mined or waiting."""
        return self.request("eth_getTransactionByHash", tx_hash) is not None

    def send_raw(self, signed: SignedTransaction) -> Sending:
        """Hand a signed transaction to the node, at most once.

        Returns:
            `sent`, or `known` if the node had it before.

        Raises:
            ChainUnreachable: the answer was lost. Whether it was sent is not known: ask
                `is_known` before sending again, as `chain.broadcast` does.
            Conflict: another transaction used its nonce.
            WrongChain: it is signed for another chain.
            InsufficientFunds: the sender cannot pay for the gas.
        """
        if signed.chain_id != self.chain_id:
            raise WrongChain(
                f"The transaction is signed for chain {signed.chain_id}, not for {self.chain_id}."
            )
        try:
            answer = read_hash(self._rpc.call("eth_sendRawTransaction", "0x" + signed.raw.hex()))
        except RpcRefusal as refusal:
            if not says_nonce_is_used(refusal):
                raise typed(refusal) from refusal
            if self.is_known(signed.hash):
                return "known"
            raise Conflict(
                f"Another transaction used nonce {signed.nonce} of {signed.sender}."
            ) from refusal
        if answer != signed.hash:
            raise unreadable("a transaction hash")
        return "sent"

    def receipt(self, tx_hash: HexBytes32) -> Receipt | None:
        """What became of a transaction; None while it is not mined."""
        answer = self.request("eth_getTransactionReceipt", tx_hash)
        # some nodes answer for a waiting transaction, without a block
        if answer is None or (isinstance(answer, dict) and answer.get("blockNumber") is None):  # pyright: ignore[reportUnknownMemberType]
            return None
        return read_receipt(answer)


def _logs(answer: Any) -> list[RawLog]:
    if not isinstance(answer, list):
        raise unreadable("logs")
    return [read_log(log) for log in answer]  # pyright: ignore[reportUnknownVariableType]


def _call_object(
    to: Address | None, data: bytes, sender: Address | None, value_wei: int = 0
) -> dict[str, str]:
    wish = {"data": "0x" + data.hex(), "value": hex(value_wei)}
    if to is not None:
        wish["to"] = to
    if sender is not None:
        wish["from"] = sender
    return wish
