"""Orders as their makers sign them: EIP-712 typed data of the Market contract."""

from typing import Annotated, Any, Final

from eth_account import Account
from eth_account.messages import SignableMessage, encode_typed_data
from eth_keys.exceptions import BadSignature
from eth_utils.crypto import keccak
from pydantic import BaseModel, ConfigDict, Field

from domain.errors import InvalidInput
from domain.ids import UINT256_MAX, Address, HexBytes32, address, bytes32

Uint256 = Annotated[int, Field(ge=0, le=UINT256_MAX)]

SIGNATURE_BYTES: Final = 65
"""r, s and v of secp256k1."""

MARKET_DOMAIN_NAME: Final = "LLMasOS Market"
MARKET_DOMAIN_VERSION: Final = "1"

_LISTING_FIELDS: Final = (
    ("maker", "address"),
    ("token", "address"),
    ("tokenId", "uint256"),
    ("amount", "uint256"),
    ("currency", "address"),
    ("price", "uint256"),
    ("maxRoyaltyBps", "uint256"),
    ("expiry", "uint256"),
    ("epoch", "uint256"),
    ("counter", "uint256"),
    ("salt", "uint256"),
)


class Listing(BaseModel):
    """An offer to sell pieces of a token.

    Attributes:
        price_wei: per piece, in wei of the currency.
        max_royalty_bps: the highest royalty that the maker accepts to have taken from the price.
        expiry: the last second, in Unix time, at which it can be filled.
        epoch: outgoing transfers of the token by its maker so far; one more kills the listing.
        counter: the maker's counter at the market; raising it cancels all listings.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    maker: str
    token: str
    token_id: Uint256
    amount: Annotated[int, Field(ge=1, le=UINT256_MAX)]
    currency: str
    price_wei: Annotated[int, Field(ge=1, le=UINT256_MAX)]
    max_royalty_bps: Annotated[int, Field(ge=0, le=10_000)]
    expiry: Uint256
    epoch: Uint256
    counter: Uint256
    salt: Uint256

    def as_tuple(self) -> tuple[Any, ...]:
        """The values in the order of the Solidity struct."""
        return (
            self.maker,
            self.token,
            self.token_id,
            self.amount,
            self.currency,
            self.price_wei,
            self.max_royalty_bps,
            self.expiry,
            self.epoch,
            self.counter,
            self.salt,
        )


def listing_typed_data(listing: Listing, chain_id: int, market: Address) -> dict[str, Any]:
    """The complete EIP-712 typed data that a wallet shows and signs, uint256 as Python ints."""
    message = {
        name: value for (name, _), value in zip(_LISTING_FIELDS, listing.as_tuple(), strict=True)
    }
    return {
        "types": {
            "EIP712Domain": [
                {"name": "name", "type": "string"},
                {"name": "version", "type": "string"},
                {"name": "chainId", "type": "uint256"},
                {"name": "verifyingContract", "type": "address"},
            ],
            "Listing": [{"name": name, "type": type_} for name, type_ in _LISTING_FIELDS],
        },
        "primaryType": "Listing",
        "domain": {
            "name": MARKET_DOMAIN_NAME,
            "version": MARKET_DOMAIN_VERSION,
            "chainId": chain_id,
            "verifyingContract": market,
        },
        "message": message,
    }


def _signable(listing: Listing, chain_id: int, market: Address) -> SignableMessage:
    return encode_typed_data(full_message=listing_typed_data(listing, chain_id, market))


def listing_hash(listing: Listing, chain_id: int, market: Address) -> HexBytes32:
    """The EIP-712 digest that is signed, and by which the market counts fills."""
    message = _signable(listing, chain_id, market)
    return bytes32(keccak(b"\x19" + message.version + message.header + message.body))


def listing_signer(listing: Listing, signature: bytes, chain_id: int, market: Address) -> Address:
    """Who signed this listing for this market on this chain.

    Raises:
        InvalidInput: the signature is not one.
    """
    if len(signature) != SIGNATURE_BYTES:
        raise InvalidInput("The signature of the listing cannot be read.")
    try:
        signer = Account.recover_message(_signable(listing, chain_id, market), signature=signature)
    except (ValueError, TypeError, BadSignature) as error:
        raise InvalidInput("The signature of the listing cannot be read.") from error
    return address(signer)
