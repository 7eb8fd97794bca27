"""A character that can be talked to: it answers in words, and words are all that it can give.

What a person says reaches the model as data behind a fixed form, and what comes back is parsed as
a dialogue or refused. Nothing that is said, by either side, is ever executed (D8).
"""

from dataclasses import dataclass, field

from domain.asset import Asset, Character, Dialogue
from domain.errors import Conflict, PromptTooLong
from domain.ids import TokenId
from domain.ontology import Lang
from generators.reply import reply
from inference.types import TextModel

MAX_MESSAGE_CHARS = 500


@dataclass(frozen=True, slots=True)
class Avatar:
    """A minted character, ready to talk.

    Attributes:
        token_id: of the character.
        secret: keys the seeds of its answers.
    """

    character: Character
    token_id: TokenId
    secret: bytes = field(repr=False)

    @classmethod
    def of_asset(cls, asset: Asset, token_id: TokenId, secret: bytes) -> "Avatar":
        """The avatar of an asset.

        Raises:
            Conflict: it is no character.
        """
        if not isinstance(asset.body, Character):
            raise Conflict(f"One talks to characters; this is a {asset.kind}.")
        return cls(asset.body, token_id, secret)

    def reply(
        self, model: TextModel, message: str, request_id: str, lang: Lang | None = None
    ) -> Dialogue:
        """What it answers.

        Args:
            model: speaks.
            message: what a person says; hostile, at most `MAX_MESSAGE_CHARS` characters.
            request_id: names the exchange; the same id and message give the same answer.
            lang: of the answer; None takes that of the message.

        Raises:
            EmptyPrompt, PromptTooLong, ModeratedInput: the message cannot be answered.
            GenerationFailed: the model gave nothing that may be said.
            QueueFull: the model takes no more for now.
        """
        if len(message) > MAX_MESSAGE_CHARS:
            raise PromptTooLong(
                f"A message has at most {MAX_MESSAGE_CHARS} characters; this one has "
                f"{len(message)}."
            )
        return reply(model, self.character, message, request_id, self.secret, lang)
