# pyright: reportPrivateUsage=false
import math

import pytest
import torch

from domain.errors import InvalidInput, PromptTooLong, UnsatisfiableSchema
from inference.fallback import TransformersModel
from inference.loader import load_model
from inference.types import Sampling, TextModel
from tests.inference.models import (
    CONTEXT,
    ITEM_SCHEMA,
    assert_item,
    gpt2,
    item_request,
    request,
    save,
)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> TextModel:
    return load_model(str(save(gpt2(), tmp_path_factory.mktemp("gpt2"))))


def test_a_model_that_is_no_llama_runs_through_transformers(model: TextModel) -> None:
    assert isinstance(model, TransformersModel)
    assert not model.identity.reproducible
    assert model.identity.name.startswith("gpt2")


def test_its_output_is_as_valid_as_the_engine_s(model: TextModel) -> None:
    wanted = [item_request(str(n), "一把铁剑", seed=n) for n in range(8)]
    completions = model.generate(wanted)
    for completion in completions:
        assert completion.error is None
        assert completion.finish_reason == "stop"
        assert completion.forced_tokens > 0
        assert_item(completion.text)
    assert len({completion.text for completion in completions}) == 8
    assert model.generate(wanted) == completions


def test_free_text_and_constants_end_where_they_should(model: TextModel) -> None:
    free, constant, long = model.generate(
        [
            request("free", max_tokens=7),
            request("constant", schema={"const": "霜"}),
            request("long", "sword " * CONTEXT),
        ]
    )
    assert len(free.token_ids) == 7 or free.finish_reason == "stop"
    assert constant.text == '"霜"'
    assert isinstance(long.error, PromptTooLong)
    assert long.finish_reason == "error"
    with pytest.raises(UnsatisfiableSchema):
        model.generate([request("tight", schema=ITEM_SCHEMA, max_tokens=20)])


def test_greedy_free_text_is_that_of_transformers(model: TextModel) -> None:
    wanted = request("greedy", "sell", max_tokens=10, sampling=Sampling(temperature=0))
    found = list(model.generate([wanted])[0].token_ids)
    reference, tokens = gpt2(), list[int]()
    assert isinstance(model, TransformersModel)
    head = model._tokenizer.encode("sell")
    allowed = model._grammars.constraint(wanted).allowed()
    with torch.inference_mode():
        while len(tokens) < 10:
            logits = reference(torch.tensor([head + tokens])).logits[0, -1]
            token = int(allowed[int(logits[allowed].argmax())])
            if token == 1:
                break
            tokens.append(token)
    assert found == tokens


def test_scores_embeddings_and_checks(model: TextModel) -> None:
    first, second = model.score("sell my ", ["iron", "铁剑"])
    assert first < 0
    assert second < 0
    assert model.score("sell my ", ["铁剑"]) == pytest.approx([second])
    (vector,) = model.embed(["铁剑"])
    assert math.isclose(math.hypot(*vector), 1)
    wanted = item_request("one", seed=3)
    made = model.generate([wanted])[0]
    assert model.check(wanted, made.token_ids).consistent
    changed = [*made.token_ids[:-2], 5, made.token_ids[-1]]
    assert not model.check(wanted, changed).consistent
    for wrong in (lambda: model.score("a", [""]), lambda: model.check(wanted, [10_000])):
        with pytest.raises(InvalidInput):
            wrong()
    model.close()
