"""The service's keys by duty, however many each duty has."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any, Final

from api.keys import Keys
from chain.signing import LocalSigner
from domain.ids import Address

PEOPLE: Final = "people"
"""The duty of every lane that is no key of the service."""


def duties(keys: Keys) -> dict[Address, str]:
    """What each key is for, by its address."""
    found: dict[Address, str] = {}
    for duty in fields(keys):
        for signer in _signers(getattr(keys, duty.name)):
            # A duty that several keys share is named like that of one.
            found.setdefault(signer.address, duty.name.removesuffix("s"))
    return found


def duty_of(lane: Address, known: Mapping[Address, str]) -> str:
    """The duty of a sender: one of a few words, whoever sends."""
    return known.get(lane, PEOPLE)


def _signers(value: Any) -> Iterable[LocalSigner]:
    match value:
        case LocalSigner():
            return (value,)
        case dict():
            return [signer for signer in value.values() if isinstance(signer, LocalSigner)]
        case tuple() | list() | set() | frozenset():
            return [signer for signer in value if isinstance(signer, LocalSigner)]
        case _:
            return ()
