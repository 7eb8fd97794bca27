"""Raw JSON-RPC to a devnet, and small contracts written in opcodes."""

import json
import urllib.error
import urllib.request
from typing import Any

from chain.development import development_signer
from chain.devnet import Devnet
from chain.signing import LocalSigner
from domain.ids import Address, Wei
from domain.transaction import Fees, SignedTransaction, UnsignedTransaction
from domain.world import DEVNET_CHAIN_ID

# Runtime: emit LOG1 with the first word of calldata as topic and data, then store it in slot 0.
#   PUSH0 CALLDATALOAD DUP1 PUSH0 MSTORE DUP1 PUSH1 32 PUSH0 LOG1 PUSH0 SSTORE STOP
_LOGGER_RUNTIME = bytes.fromhex("5f35805f528060205fa15f5500")
# Runtime: revert with the first word of calldata.
#   PUSH0 CALLDATALOAD PUSH0 MSTORE PUSH1 32 PUSH0 REVERT
_REFUSER_RUNTIME = bytes.fromhex("5f355f5260205ffd")
# Runtime: return the block's time stamp and number.
#   TIMESTAMP PUSH0 MSTORE NUMBER PUSH1 32 MSTORE PUSH1 64 PUSH0 RETURN
CLOCK_RUNTIME = bytes.fromhex("425f524360205260405ff3")


def creation_code(runtime: bytes) -> bytes:
    """Code that deploys a runtime of up to 255 bytes.

    PUSH1 size DUP1 PUSH1 9 PUSH0 CODECOPY PUSH0 RETURN
    """
    return bytes([0x60, len(runtime), 0x80, 0x60, 9, 0x5F, 0x39, 0x5F, 0xF3]) + runtime


LOGGER = creation_code(_LOGGER_RUNTIME)
REFUSER = creation_code(_REFUSER_RUNTIME)
CLOCK = creation_code(CLOCK_RUNTIME)


def post(url: str, body: bytes, headers: dict[str, str] | None = None) -> tuple[int, bytes]:
    """Status and body of one POST."""
    request = urllib.request.Request(
        url, data=body, headers={"Content-Type": "application/json", **(headers or {})}
    )
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=30) as response:
            return response.status, response.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read()


class Caller:
    """Calls one devnet."""

    def __init__(self, devnet: Devnet) -> None:
        self.url = devnet.url

    def send(self, method: str, *params: Any) -> dict[str, Any]:
        """The whole answer."""
        request = {"jsonrpc": "2.0", "id": 7, "method": method, "params": list(params)}
        status, body = post(self.url, json.dumps(request).encode())
        assert status == 200
        answer = json.loads(body)
        assert (answer["jsonrpc"], answer["id"]) == ("2.0", 7)
        return answer

    def __call__(self, method: str, *params: Any) -> Any:
        """The result."""
        answer = self.send(method, *params)
        assert "error" not in answer, answer
        return answer["result"]

    def error(self, method: str, *params: Any) -> dict[str, Any]:
        """The error."""
        answer = self.send(method, *params)
        assert "result" not in answer, answer
        return answer["error"]

    def create(self, code: bytes) -> str:
        """Deploy a contract from development account 0; its address."""
        sender = self("eth_accounts")[0]
        tx_hash = self("eth_sendTransaction", {"from": sender, "data": "0x" + code.hex()})
        return self("eth_getTransactionReceipt", tx_hash)["contractAddress"]

    def poke(self, contract: str, word: int, sender: int = 0) -> str:
        """Send a word to a contract; the transaction's hash."""
        wish = {
            "from": self("eth_accounts")[sender],
            "to": contract,
            "data": f"0x{word:064x}",
            "gas": hex(100_000),
        }
        return self("eth_sendTransaction", wish)

    def send_signed(self, signed: SignedTransaction) -> dict[str, Any]:
        """The whole answer to a raw transaction."""
        return self.send("eth_sendRawTransaction", "0x" + signed.raw.hex())


def transfer(
    nonce: int,
    *,
    signer: LocalSigner | None = None,
    chain_id: int = DEVNET_CHAIN_ID,
    value: int = 1,
    gas: int = 21_000,
    max_fee: int = 10**10,
    tip: int = 10**9,
    data: bytes = b"",
) -> SignedTransaction:
    """A signed transfer of ether to nobody."""
    sender = signer or development_signer(9)
    return sender.sign(
        UnsignedTransaction(
            chain_id=chain_id,
            sender=sender.address,
            nonce=nonce,
            to=Address("0x000000000000000000000000000000000000dEaD"),
            data=data,
            value_wei=Wei(value),
            gas_limit=gas,
            fees=Fees(max_fee, tip),
        )
    )
