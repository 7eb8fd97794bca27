"""An anvil without auto-mining: a thread mines a block at intervals, unless it is told to rest."""

import threading
from collections.abc import Callable
from types import TracebackType
from typing import Any, Final, Self

from chain.anvil import anvil
from chain.client import ChainClient
from chain.local_node import LocalNode
from chain.signing import LocalSigner
from domain.errors import LLMasOSError
from domain.ids import Wei
from domain.transaction import Fees, UnsignedTransaction

BLOCK_S: Final = 0.2
_TRANSFER_GAS: Final = 21_000


class MinedByHand:
    """The node, and its miner.

    Raises:
        ToolMissing: anvil is not installed.
    """

    def __init__(self) -> None:
        """Prepare; it works as a context."""
        self._node: LocalNode = anvil()
        self._works, self._ends = threading.Event(), threading.Event()
        self._floor_wei = 0
        self._thread = threading.Thread(target=self._mine_on, name="miner")
        self._mining = threading.Lock()

    @property
    def url(self) -> str:
        """Where the node answers."""
        return self._node.url

    def rest(self) -> None:
        """Mine nothing from now on."""
        self._works.clear()
        with self._mining:
            pass  # a block that is being mined is done

    def work(self, *, base_fee_wei: int = 0) -> None:
        """Mine again; at a base fee that does not fall, if one is given."""
        self._floor_wei = base_fee_wei
        self._works.set()

    def ask(self, method: str, *params: Any) -> Any:
        """Any method of the node."""
        return self._client.request(method, *params)

    def mine(self, *, base_fee_wei: int = 0) -> None:
        """Mine one block now."""
        with self._mining:
            self._mine(base_fee_wei)

    def pooled(self) -> dict[str, dict[str, Any]]:
        """Transactions that wait in the node, by hash."""
        content = self.ask("txpool_content")
        return {
            waiting["hash"]: waiting
            for part in ("pending", "queued")
            for of_sender in content[part].values()
            for waiting in of_sender.values()
        }

    def send(self, raw: bytes) -> str | None:
        """Hand the node a transaction, as anybody may; None, or what it says against it."""
        return _refusal(lambda: self.ask("eth_sendRawTransaction", "0x" + raw.hex()))

    def use_nonce(self, signer: LocalSigner, nonce: int, fees: Fees) -> str | None:
        """Somebody who has a key of the service sends a transaction of their own."""
        to_oneself = UnsignedTransaction(
            self._client.chain_id,
            signer.address,
            nonce,
            signer.address,
            b"",
            Wei(0),
            _TRANSFER_GAS,
            fees,
        )
        return self.send(signer.sign(to_oneself).raw)

    def _mine(self, base_fee_wei: int) -> None:
        if base_fee_wei:
            self.ask("anvil_setNextBlockBaseFeePerGas", hex(base_fee_wei))
        self.ask("evm_mine")

    def _mine_on(self) -> None:
        while not self._ends.is_set():
            if self._works.wait(BLOCK_S):
                with self._mining:
                    if self._works.is_set():
                        self._mine(self._floor_wei)
                self._ends.wait(BLOCK_S)

    def __enter__(self) -> Self:
        """Start the node; its miner works."""
        self._node.start()
        self._client = ChainClient.connect(self.url)
        self._thread.start()
        self.ask("evm_setAutomine", False)
        self.work()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop both."""
        self._ends.set()
        self._works.clear()
        self._thread.join()
        self._client.close()
        self._node.stop()


def _refusal(ask: Callable[[], Any]) -> str | None:
    try:
        ask()
    except LLMasOSError as error:
        return error.detail
    return None
