import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from domain.errors import InvalidInput, ModelNotAvailable
from inference.tokenizer import TextTokenizer
from tests.inference.models import tokenizer_backend


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_any_text_comes_back_as_it_was(tokenizer: TextTokenizer, text: str) -> None:
    assert tokenizer.decode(tokenizer.encode_continuation(text)) == text.replace("<|", "<|")


def test_special_tokens_count_as_such_in_a_prompt_and_vanish_from_text(
    tokenizer: TextTokenizer,
) -> None:
    ids = tokenizer.encode("<|item|>sword<|end|>")
    assert ids[0] == tokenizer.backend.token_to_id("<|item|>")
    assert ids[-1] == tokenizer.end_ids[0]
    assert tokenizer.decode(ids) == "sword"


def test_a_tokenizer_that_knows_our_control_tokens_is_of_a_model_that_is_asked_by_them(
    tokenizer: TextTokenizer,
) -> None:
    assert tokenizer.dialect == "pocket"
    data = json.loads(tokenizer.backend.to_str())
    data["added_tokens"] = [one for one in data["added_tokens"] if one["content"] != "<|item|>"]
    del data["model"]["vocab"]["<|item|>"]
    other = TextTokenizer(Tokenizer.from_str(json.dumps(data)), tokenizer.end_ids)
    assert other.dialect == "chat"


def test_a_lone_surrogate_is_refused(tokenizer: TextTokenizer) -> None:
    with pytest.raises(InvalidInput):
        tokenizer.encode("iron \ud83d sword")


def test_the_end_token_is_ours_or_what_the_configuration_names(tmp_path: Path) -> None:
    backend = tokenizer_backend()
    backend.save(str(tmp_path / "tokenizer.json"))
    (tmp_path / "config.json").write_text(json.dumps({"eos_token_id": 7}))
    assert TextTokenizer.from_folder(tmp_path).end_ids == (1,)
    renamed = backend.to_str().replace("<|end|>", "</s>")
    (tmp_path / "tokenizer.json").write_text(renamed)
    assert TextTokenizer.from_folder(tmp_path).end_ids == (7,)
    (tmp_path / "generation_config.json").write_text(json.dumps({"eos_token_id": [1, 2]}))
    assert TextTokenizer.from_folder(tmp_path).end_ids == (1, 2)


def test_a_tokenizer_that_is_missing_damaged_or_endless_is_not_available(tmp_path: Path) -> None:
    with pytest.raises(ModelNotAvailable, match=r"no tokenizer\.json"):
        TextTokenizer.from_folder(tmp_path)
    path = tmp_path / "tokenizer.json"
    path.write_text("{")
    with pytest.raises(ModelNotAvailable, match="cannot be read"):
        TextTokenizer.from_folder(tmp_path)
    path.write_text(tokenizer_backend().to_str().replace("<|end|>", "</s>"))
    with pytest.raises(ModelNotAvailable, match="ends a text"):
        TextTokenizer.from_folder(tmp_path)
