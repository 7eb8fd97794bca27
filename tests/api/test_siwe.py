"""EIP-4361 messages: what is written reads back, and nothing else reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.siwe import STATEMENT, SignIn, format_message, parse_message
from domain.errors import InvalidInput
from domain.ids import Address

ADDRESS = Address("0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2")
# The example of the EIP's own text.
EXAMPLE = """service.org wants you to sign in with your Ethereum account:
0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2

I accept the ServiceOrg Terms of Service: https://service.org/tos

URI: https://service.org/login
Version: 1
Chain ID: 1
Nonce: 32891757
Issued At: 2021-09-30T16:25:24.000Z
Resources:
- ipfs://Qme7ss3ARVgxv6rXqVPiikMJ8u2NLgmgszg13pYrDKEoiu
- https://example.com/my-web2-claim.json"""


def test_the_example_of_the_eip_reads() -> None:
    sign_in = parse_message(EXAMPLE)
    assert sign_in.domain == "service.org"
    assert sign_in.address == ADDRESS
    assert sign_in.uri == "https://service.org/login"
    assert sign_in.chain_id == 1
    assert sign_in.nonce == "32891757"
    assert sign_in.issued_at == 1633019124.0
    assert sign_in.expires_at is None
    assert len(sign_in.resources) == 2


@given(
    nonce=st.text(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", min_size=8
    ).filter(lambda text: len(text) <= 64),
    issued_at=st.integers(0, 4_000_000_000),
    lasts=st.none() | st.integers(0, 10_000_000),
    begins=st.none() | st.integers(0, 4_000_000_000),
    scheme=st.sampled_from([None, "https", "http"]),
    statement=st.sampled_from([None, STATEMENT]),
    resources=st.lists(st.sampled_from(["https://a.test/1", "ipfs://b"]), max_size=3),
    chain_id=st.integers(1, 10**12),
)
def test_what_is_written_reads_back(
    nonce: str,
    issued_at: int,
    lasts: int | None,
    begins: int | None,
    scheme: str | None,
    statement: str | None,
    resources: list[str],
    chain_id: int,
) -> None:
    sign_in = SignIn(
        domain="127.0.0.1:8000",
        address=ADDRESS,
        uri="http://127.0.0.1:8000/auth/login",
        chain_id=chain_id,
        nonce=nonce,
        issued_at=issued_at,
        expires_at=None if lasts is None else issued_at + lasts,
        not_before=begins,
        scheme=scheme,
        statement=statement,
        resources=tuple(resources),
    )
    assert parse_message(format_message(sign_in)) == sign_in


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Version: 1", "Version: 2"),
        ("Version: 1\n", ""),
        ("Nonce: 32891757", "Nonce: 3289"),
        ("Nonce: 32891757", "Nonce: 3289-1757"),
        ("Chain ID: 1", "Chain ID: one"),
        (
            "0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2",
            "0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2",
        ),
        ("0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2", "someone.eth"),
        ("2021-09-30T16:25:24.000Z", "30 September 2021"),
        ("2021-09-30T16:25:24.000Z", "2021-13-30T16:25:24.000Z"),
        ("service.org wants", "service.org  wants"),
        ("service.org wants", "evil.org/service.org wants"),
        ("\n", "\r\n"),
        ("I accept", "I accept\nURI: https://other.org\nI accept"),
        ("https://service.org/tos", "关于"),
        ("Chain ID: 1\nNonce: 32891757", "Nonce: 32891757\nChain ID: 1"),
    ],
)
def test_what_the_grammar_does_not_allow_is_refused(old: str, new: str) -> None:
    tampered = EXAMPLE.replace(old, new)
    assert tampered != EXAMPLE
    with pytest.raises(InvalidInput):
        parse_message(tampered)


@pytest.mark.parametrize("text", ["", "\n", EXAMPLE + "\n", " " + EXAMPLE, EXAMPLE * 9])
def test_a_text_around_the_message_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        parse_message(text)
