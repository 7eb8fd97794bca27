"""Why a batch of mints left entries out, by the logs of its receipt."""

from typing import Any, Final, cast

from chain.abi import abi_of
from chain.client import ChainClient
from chain.reverts import SENTENCES, all_errors
from chain.wire import read_address, read_data, unreadable
from domain.ids import HexBytes32, TokenId, TokenKind
from domain.world import Deployment

_CONTRACT_OF: Final[dict[TokenKind, str]] = {
    "item": "Items",
    "character": "Characters",
    "quest": "Quests",
}
_NO_REASON: Final = "Its receiver refused it without a reason."


def why_skipped(
    client: ChainClient, deployment: Deployment, tx_hash: HexBytes32
) -> dict[TokenId, str]:
    """One plain sentence on each token that a mined batch skipped.

    The reason is the selector of an error. A receiver with code can name any: a hint, no evidence.

    Raises:
        ChainError: the node has no receipt of it, or none that can be read.
    """
    receipt = client.request("eth_getTransactionReceipt", tx_hash)
    logs: Any = receipt.get("logs") if isinstance(receipt, dict) else None  # pyright: ignore[reportUnknownMemberType]
    if not isinstance(logs, list):
        raise unreadable("a receipt")
    sentences: dict[TokenId, str] = {}
    for log in cast("list[Any]", logs):
        if not isinstance(log, dict):
            raise unreadable("a log")
        fields = cast("dict[str, Any]", log)
        kind = deployment.kind_of(read_address(fields.get("address")))
        topics = [read_data(topic) for topic in fields.get("topics") or []]
        if kind is None or not topics:
            continue
        abi = abi_of(_CONTRACT_OF[kind])
        event = abi.events.get(topics[0])
        if event is None or event.name != "MintSkipped":
            continue
        decoded = abi.decode_log(topics, read_data(fields.get("data")))
        sentences[TokenId(decoded.args["id"])] = _sentence(bytes(decoded.args["reason"]))
    return sentences


def _sentence(reason: bytes) -> str:
    # Reasons of ours have no arguments; whoever names another error says nothing that can be told.
    named = (error for error in all_errors() if error.selector == reason and not error.inputs)
    error = next(named, None)
    return _NO_REASON if error is None else SENTENCES.get(error.name, _NO_REASON)
