import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer
from transformers import AutoTokenizer

from generators.specs import SPECIAL_TOKENS, TOPICS
from training.corpus.documents import TASKS, Task, document
from training.tokenizer import save_tokenizer, token_id

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def test_any_character_comes_back(tokenizer: Tokenizer) -> None:
    @given(ANY_TEXT)
    def comes_back(text: str) -> None:
        assert tokenizer.decode(tokenizer.encode(text).ids, skip_special_tokens=False) == text

    comes_back()


def test_special_tokens_have_the_first_ids_in_their_order(tokenizer: Tokenizer) -> None:
    assert [token_id(tokenizer, token) for token in SPECIAL_TOKENS] == list(
        range(len(SPECIAL_TOKENS))
    )


def test_every_digit_is_a_token_of_its_own(tokenizer: Tokenizer) -> None:
    assert tokenizer.encode("60").tokens == ["6", "0"]


@pytest.mark.parametrize("task", TASKS)
def test_the_json_between_two_values_is_one_token(tokenizer: Tokenizer, task: Task) -> None:
    output = document("test", 0, task).output
    fields = json.loads(output) if output.startswith("{") else {}
    tokens = tokenizer.encode(output).tokens
    assert [key for key in fields if not any(f'"{key}":' in token for token in tokens)] == []


def test_topics_are_single_pieces_of_text(tokenizer: Tokenizer) -> None:
    for topic in TOPICS:
        assert tokenizer.decode(tokenizer.encode(f'{{"topic":"{topic}"').ids).endswith(f'{topic}"')


def test_a_missing_token_is_an_error(tokenizer: Tokenizer) -> None:
    with pytest.raises(KeyError):
        token_id(tokenizer, "<|nothing|>")


def test_auto_tokenizer_reads_what_was_saved(tokenizer: Tokenizer, tmp_path: Path) -> None:
    save_tokenizer(tokenizer, tmp_path, 1024)
    loaded = AutoTokenizer.from_pretrained(str(tmp_path))
    text = "<|item|><|zh|>十二级的剑<|ask|><|out|>"
    assert loaded(text)["input_ids"] == tokenizer.encode(text).ids
    assert loaded.eos_token == "<|end|>"
