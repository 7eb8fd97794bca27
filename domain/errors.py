"""Every error that a person can meet, as one tree.

Each class carries the HTTP status and the process exit code that fit it, and a stable `code` that
becomes the `type` of an RFC 9457 problem. The message is one plain sentence; it never holds a
secret, and what it quotes of a user's text is short.

    LLMasOSError
    ├── InvalidInput            what was asked for cannot be meant (422)
    │   ├── UnknownKind · EmptyPrompt · PromptTooLong · FieldOutOfRange · MalformedToken
    │   ├── ModeratedInput      it holds what may not stand in a token
    │   ├── OpeningMismatch     an opening belongs to another token
    │   ├── UnsatisfiableSchema
    │   ├── MalformedGrammar    a grammar or regular expression cannot be read
    │   └── NotSupported        this model cannot do it
    ├── Unauthenticated         who asks is not known (401)
    ├── Forbidden               who asks may not (403)
    │   └── NotTheOwner
    ├── NotFound                what was asked for is not there (404)
    ├── Conflict                the world is not in the state that this needs (409)
    │   ├── OrderExpired · OrderReplayed · OrderCancelled · IdempotencyMismatch · NotMintable
    │   └── InsufficientFunds
    ├── TooManyRequests         later (429)
    │   └── QueueFull
    ├── GenerationFailed        the model gave nothing that may be kept (502)
    │   └── TranslationFailed   it lost a name or a number, or changed nothing
    ├── DeadlineExceeded        the answer did not come in time (504)
    ├── ModelNotAvailable       a model cannot be loaded (503)
    │   └── ModelUnreachable    the server of a remote model does not answer
    ├── ChainError              the chain cannot be used (503)
    │   ├── ChainUnreachable · WrongChain · UnsupportedChain
    │   ├── NotTheNextBlock · ReorgTooDeep
    │   └── Reverted            the contract refused (409)
    ├── StoreCorrupt            the database cannot be read (503)
    ├── StoreUnreachable        the database does not answer (503)
    └── ToolchainError          a developer's tool is missing or refuses (500)
        ├── ToolMissing         a program that this step needs is not installed
        └── ContractBuildFailed the compiler refuses the contracts
"""

from http import HTTPStatus
from typing import ClassVar


class LLMasOSError(Exception):
    """Base of all typed errors.

    Args:
        detail: one plain sentence, fit to be shown to the person who asked.
        hint: what to do about it, where something can be done.
    """

    code: ClassVar[str] = "error"
    status: ClassVar[HTTPStatus] = HTTPStatus.INTERNAL_SERVER_ERROR
    exit_code: ClassVar[int] = 1

    def __init__(self, detail: str, *, hint: str | None = None) -> None:
        """Keep the sentence and the hint."""
        super().__init__(detail)
        self.detail = detail
        self.hint = hint


class InvalidInput(LLMasOSError):
    """What was asked for cannot be meant."""

    code = "invalid-input"
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    exit_code = 2


class UnknownKind(InvalidInput):
    """No spec makes this kind of asset."""

    code = "unknown-kind"


class EmptyPrompt(InvalidInput):
    """The prompt holds nothing to read."""

    code = "empty-prompt"


class PromptTooLong(InvalidInput):
    """The prompt is longer than the service or the model takes."""

    code = "prompt-too-long"


class FieldOutOfRange(InvalidInput):
    """A stated value lies outside the ontology."""

    code = "field-out-of-range"


class MalformedToken(InvalidInput):
    """A token was named in no form that is known."""

    code = "malformed-token"


class ModeratedInput(InvalidInput):
    """The words hold what may not be made into a token."""

    code = "moderated-input"


class OpeningMismatch(InvalidInput):
    """An opening does not belong to the token that it was given for."""

    code = "opening-mismatch"


class UnsatisfiableSchema(InvalidInput):
    """A schema admits no output, or none that provably fits."""

    code = "unsatisfiable-schema"


class MalformedGrammar(InvalidInput):
    """A grammar or a regular expression cannot be read."""

    code = "malformed-grammar"


class NotSupported(InvalidInput):
    """The model that is loaded cannot do what was asked; `capabilities()` says what it can."""

    code = "not-supported"


class Unauthenticated(LLMasOSError):
    """Who asks is not known."""

    code = "unauthenticated"
    status = HTTPStatus.UNAUTHORIZED
    exit_code = 2


class Forbidden(LLMasOSError):
    """Who asks may not do this."""

    code = "forbidden"
    status = HTTPStatus.FORBIDDEN
    exit_code = 2


class NotTheOwner(Forbidden):
    """Only the owner may do this with the token."""

    code = "not-the-owner"


class NotFound(LLMasOSError):
    """What was asked for is not there."""

    code = "not-found"
    status = HTTPStatus.NOT_FOUND
    exit_code = 2


class Conflict(LLMasOSError):
    """The world is not in the state that this needs."""

    code = "conflict"
    status = HTTPStatus.CONFLICT


class OrderExpired(Conflict):
    """The order's time has passed."""

    code = "order-expired"


class OrderReplayed(Conflict):
    """The order was filled before."""

    code = "order-replayed"


class OrderCancelled(Conflict):
    """The order was cancelled, or died when its token left the maker."""

    code = "order-cancelled"


class IdempotencyMismatch(Conflict):
    """An idempotency key was used again for another request."""

    code = "idempotency-mismatch"


class NotMintable(Conflict):
    """The asset may not be minted, for the reason that the sentence gives."""

    code = "not-mintable"


class InsufficientFunds(Conflict):
    """Too little Gold, or too little ether for the gas."""

    code = "insufficient-funds"


class TooManyRequests(LLMasOSError):
    """A limit was reached; `retry_after_s` says when to come back."""

    code = "too-many-requests"
    status = HTTPStatus.TOO_MANY_REQUESTS

    def __init__(self, detail: str, *, retry_after_s: int = 1, hint: str | None = None) -> None:
        """Keep the seconds after which a retry makes sense."""
        super().__init__(detail, hint=hint)
        self.retry_after_s = retry_after_s


class QueueFull(TooManyRequests):
    """The inference queue takes no more for now."""

    code = "queue-full"


class GenerationFailed(LLMasOSError):
    """The model gave nothing that may be kept."""

    code = "generation-failed"
    status = HTTPStatus.BAD_GATEWAY


class TranslationFailed(GenerationFailed):
    """The model gave no translation that keeps every name and number."""

    code = "translation-failed"


class DeadlineExceeded(LLMasOSError):
    """The answer did not come before the request's deadline."""

    code = "deadline-exceeded"
    status = HTTPStatus.GATEWAY_TIMEOUT


class ModelNotAvailable(LLMasOSError):
    """A model is missing, damaged or of no supported form."""

    code = "model-not-available"
    status = HTTPStatus.SERVICE_UNAVAILABLE
    exit_code = 6


class ModelUnreachable(ModelNotAvailable):
    """The server of a remote model does not answer, or answers with nothing that can be used."""

    code = "model-unreachable"


class ChainError(LLMasOSError):
    """The chain cannot be used as it is."""

    code = "chain-error"
    status = HTTPStatus.SERVICE_UNAVAILABLE


class ChainUnreachable(ChainError):
    """No node answers at the RPC address."""

    code = "chain-unreachable"


class WrongChain(ChainError):
    """The node, or a signature, belongs to another chain."""

    code = "wrong-chain"
    status = HTTPStatus.CONFLICT


class UnsupportedChain(ChainError):
    """The chain lacks an opcode or method that the contracts need."""

    code = "unsupported-chain"


class NotTheNextBlock(ChainError):
    """A block does not continue the chain that is indexed: ask the node where they part."""

    code = "not-the-next-block"


class ReorgTooDeep(ChainError):
    """The chain dropped blocks that counted as final; indexing halts until a person looks."""

    code = "reorg-too-deep"


class Reverted(ChainError):
    """A contract refused; `error_name` is the name of its custom error, if it gave one."""

    code = "reverted"
    status = HTTPStatus.CONFLICT

    def __init__(
        self, detail: str, *, error_name: str | None = None, hint: str | None = None
    ) -> None:
        """Keep the custom error's name."""
        super().__init__(detail, hint=hint)
        self.error_name = error_name


class StoreCorrupt(LLMasOSError):
    """The database cannot be read, or belongs to another version or chain."""

    code = "store-corrupt"
    status = HTTPStatus.SERVICE_UNAVAILABLE


class ToolchainError(LLMasOSError):
    """A developer's tool is missing or refuses."""

    code = "toolchain-error"


class ToolMissing(ToolchainError):
    """A program that this step needs is not installed."""

    code = "tool-missing"


class ContractBuildFailed(ToolchainError):
    """The compiler refuses the contracts, or warns about them."""

    code = "contract-build-failed"


class StoreUnreachable(LLMasOSError):
    """The database or the disk does not answer now; what was asked can be tried again."""

    code = "store-unreachable"
    status = HTTPStatus.SERVICE_UNAVAILABLE
