"""The prompt of a request as tokens, where it fits the context with its output."""

from domain.errors import EmptyPrompt, PromptTooLong
from inference.tokenizer import TextTokenizer
from inference.types import Request


def encode_request(tokenizer: TextTokenizer, request: Request, context: int) -> list[int]:
    """Token ids of the prompt, or of the messages as the chat template lays them out.

    Raises:
        EmptyPrompt: the prompt has no token.
        PromptTooLong: prompt and output exceed the context.
        NotSupported: there are messages, and the model has no chat template.
    """
    if not request.messages:
        return encode_prompt(tokenizer, request.prompt, request.max_tokens, context)
    tokens = tokenizer.encode_messages(request.messages)
    return _fitting(tokens, request.max_tokens, context)


def encode_prompt(
    tokenizer: TextTokenizer, prompt: str, further_tokens: int, context: int
) -> list[int]:
    """Token ids of a prompt after which so many more tokens must fit the context.

    Raises:
        EmptyPrompt: the prompt has no token.
        PromptTooLong: prompt and further tokens exceed the context.
    """
    return _fitting(tokenizer.encode(prompt), further_tokens, context)


def _fitting(tokens: list[int], further_tokens: int, context: int) -> list[int]:
    if not tokens:
        raise EmptyPrompt("The prompt is empty.")
    if len(tokens) + further_tokens > context:
        raise PromptTooLong(
            f"The prompt has {len(tokens)} tokens and {further_tokens} more must fit, "
            f"but the model takes {context} in all.",
            hint="Shorten the prompt.",
        )
    return tokens
