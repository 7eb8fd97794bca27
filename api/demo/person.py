"""Somebody who uses the service over HTTP, with a key of their own."""

import time
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final, Self

import httpx

from chain.signing import LocalSigner
from domain.errors import ChainError, LLMasOSError
from domain.ids import Address, Wei, address
from domain.transaction import Fees, UnsignedTransaction

_TIMEOUT_S: Final = 180.0
_POLL_S: Final = 0.05


class ServiceRefused(LLMasOSError):
    """The service answered with a problem."""

    code = "service-refused"


@dataclass(frozen=True, slots=True)
class Sent:
    """A transaction that the chain confirmed."""

    purpose: str
    tx_hash: str
    gas_used: int


class Person:
    """A key and an HTTP session. Everything goes over the wire, as from any other client.

    Args:
        role: what the demo calls them.
        signer: their key; it never leaves this object.
        base_url: where the service listens.
    """

    def __init__(self, role: str, signer: LocalSigner, base_url: str) -> None:
        """Open the HTTP session; `log_in` begins the other one."""
        self.role = role
        self._signer = signer
        self._http = httpx.Client(base_url=base_url, timeout=_TIMEOUT_S, trust_env=False)

    def __enter__(self) -> Self:
        """Nothing more to open."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the HTTP session."""
        self._http.close()

    @property
    def address(self) -> Address:
        """Their account."""
        return self._signer.address

    def get(self, path: str, **params: str) -> Any:
        """GET a JSON answer.

        Raises:
            ServiceRefused: the service answered with a problem.
        """
        return self._read(self._http.get(path, params=params))

    def get_bytes(self, path: str) -> bytes:
        """GET bytes as they are.

        Raises:
            ServiceRefused: the service answered with a problem.
        """
        response = self._http.get(path)
        if not response.is_success:
            self._read(response)
        return response.content

    def post(self, path: str, body: dict[str, Any], *, key: str | None = None) -> Any:
        """POST a JSON body, under an idempotency key where one is given.

        Raises:
            ServiceRefused: the service answered with a problem.
        """
        headers = {} if key is None else {"Idempotency-Key": key}
        return self._read(self._http.post(path, json=body, headers=headers))

    def log_in(self) -> Address:
        """Log in by EIP-4361: sign the service's message with the own key."""
        nonce = self.post("/auth/nonce", {"address": self.address})
        signature = self._signer.sign_text(nonce["message"])
        session = self.post(
            "/auth/login", {"message": nonce["message"], "signature": "0x" + signature.hex()}
        )
        self._http.headers["Authorization"] = f"Bearer {session['token']}"
        return address(session["address"])

    def sign_order(self, typed_data: dict[str, Any]) -> str:
        """Sign EIP-712 typed data as it came, uint256 as decimals."""
        return "0x" + self._signer.sign_typed_data(_with_numbers(typed_data)).hex()

    def sign_and_send(self, prepared: list[dict[str, Any]]) -> list[Sent]:
        """Sign prepared transactions in order, and wait until the chain confirmed each."""
        return [self._send(entry) for entry in prepared]

    def await_state(self, path: str, field: str, final: frozenset[str]) -> dict[str, Any]:
        """Ask again until a field reaches one of the final states.

        Raises:
            ServiceRefused: it did not within three minutes.
        """
        deadline = time.monotonic() + _TIMEOUT_S
        while True:
            answer = self.get(path)
            if answer[field] in final:
                return answer
            if time.monotonic() > deadline:
                raise ServiceRefused(f"{path} is still “{answer[field]}” after three minutes.")
            time.sleep(_POLL_S)

    def _send(self, prepared: dict[str, Any]) -> Sent:
        wire = prepared["transaction"]
        signed = self._signer.sign(
            UnsignedTransaction(
                chain_id=int(wire["chainId"], 16),
                sender=address(wire["from"]),
                nonce=int(wire["nonce"], 16),
                to=address(wire["to"]),
                data=bytes.fromhex(wire["data"].removeprefix("0x")),
                value_wei=Wei(int(wire["value"], 16)),
                gas_limit=int(wire["gas"], 16),
                fees=Fees(int(wire["maxFeePerGas"], 16), int(wire["maxPriorityFeePerGas"], 16)),
            )
        )
        self.post("/transactions", {"raw": "0x" + signed.raw.hex()})
        answer = self.await_state(
            f"/transactions/{signed.hash}", "state", frozenset({"confirmed", "failed"})
        )
        if answer["state"] == "failed":
            raise ChainError(f"“{prepared['purpose']}” failed on the chain: {answer['why']}")
        return Sent(prepared["purpose"], signed.hash, answer["gas_used"])

    def _read(self, response: httpx.Response) -> Any:
        if response.is_success:
            return response.json() if response.content else None
        problem = response.json() if "json" in response.headers.get("content-type", "") else {}
        detail = problem.get("detail") or f"The service answered {response.status_code}."
        raise ServiceRefused(detail, hint=problem.get("hint"))


def _with_numbers(typed_data: dict[str, Any]) -> dict[str, Any]:
    """The same typed data with its uint256 as numbers, as eth-account takes them."""
    primary: str = typed_data["primaryType"]
    numeric = {
        field["name"] for field in typed_data["types"][primary] if field["type"].startswith("uint")
    }
    message = {
        name: int(value) if name in numeric else value
        for name, value in typed_data["message"].items()
    }
    domain = typed_data["domain"] | {"chainId": int(typed_data["domain"]["chainId"])}
    return typed_data | {"message": message, "domain": domain}
