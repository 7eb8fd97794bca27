"""Whether a person's prompts may be taken for training."""

from pydantic import Field

from api.schemas.common import Answer, Ask, UnixTime


class SharingAsk(Ask):
    """A person's answer."""

    shares: bool = Field(description="Whether prompts may be taken for training, from now on.")


class SharingAnswer(Answer):
    """What holds for the account."""

    shares: bool
    since: UnixTime | None = Field(description="Prompts from before are not taken.")
