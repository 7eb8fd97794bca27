import pytest

from domain.errors import EmptyPrompt, InvalidInput, PromptTooLong
from inference.admission import encode_prompt, encode_request
from inference.tokenizer import TextTokenizer
from inference.types import Message
from tests.inference.models import request

HELLO = Message("user", "hello")


def test_a_prompt_must_leave_room_for_its_output(tokenizer: TextTokenizer) -> None:
    length = len(tokenizer.encode("sell my sword"))
    assert len(encode_prompt(tokenizer, "sell my sword", 10, length + 10)) == length
    with pytest.raises(PromptTooLong) as refused:
        encode_prompt(tokenizer, "sell my sword", 11, length + 10)
    assert str(length) in refused.value.detail
    wanted = request("one", "sell my sword", max_tokens=10)
    assert encode_request(tokenizer, wanted, length + 10) == tokenizer.encode("sell my sword")
    with pytest.raises(PromptTooLong):
        encode_request(tokenizer, wanted, length + 9)


def test_text_that_becomes_no_token_is_an_empty_prompt(tokenizer: TextTokenizer) -> None:
    with pytest.raises(EmptyPrompt):
        encode_prompt(tokenizer, "", 1, 100)


def test_messages_need_a_chat_template(tokenizer: TextTokenizer) -> None:
    with pytest.raises(InvalidInput, match="no chat template"):
        encode_request(tokenizer, request("chat", "", messages=(HELLO,)), 100)
