import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from transformers import AutoModelForCausalLM

from inference.registry import read_registry
from training.export import export
from training.recipe import Recipe
from training.train import Trained, learning_rate, train


@pytest.fixture(scope="module")
def trained(recipe: Recipe) -> Trained:
    return train(recipe)


def same_weights(one: Trained, other: Trained) -> bool:
    a, b = one.model.state_dict(), other.model.state_dict()
    return a.keys() == b.keys() and all(torch.equal(a[name], b[name]) for name in a)


def test_twenty_steps_lower_the_loss(trained: Trained) -> None:
    assert trained.held_out_nats < trained.first_loss - 0.5


def test_the_same_recipe_gives_the_same_weights_bit_for_bit(
    recipe: Recipe, trained: Trained
) -> None:
    assert same_weights(trained, train(recipe))
    assert not same_weights(trained, train(replace(recipe, seed=2, steps=20)))


def test_a_run_that_was_cut_off_ends_where_a_whole_one_ends(
    recipe: Recipe, trained: Trained, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    class CutError(Exception):
        pass

    def cut_at_15(run: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:

            def cutting(of: Recipe, step: int) -> float:
                if step == 15:
                    raise CutError
                return learning_rate(of, step)

            patch.setattr("training.train.learning_rate", cutting)
            with pytest.raises(CutError):
                train(recipe, run)

    cut_at_15(tmp_path)
    assert (tmp_path / "checkpoint.pt").is_file()
    assert same_weights(trained, train(recipe, tmp_path))
    assert "step 20/20" in capsys.readouterr().out


def test_the_rate_warms_up_and_sinks(recipe: Recipe) -> None:
    rates = [learning_rate(recipe, step) for step in range(recipe.steps)]
    assert max(rates) == pytest.approx(recipe.learning_rate)
    assert rates[0] < rates[1]
    assert rates[2:] == sorted(rates[2:], reverse=True)
    assert rates[-1] < 0.1 * recipe.learning_rate


def test_an_exported_model_loads_and_its_digests_hold(
    recipe: Recipe, trained: Trained, tmp_path: Path
) -> None:
    folder = export("smoke", recipe, trained, tmp_path)
    registry = read_registry(tmp_path)
    registry.models[registry.default].verify()
    loaded = AutoModelForCausalLM.from_pretrained(str(folder), dtype=torch.float32)
    assert loaded.config.vocab_size == trained.tokenizer.get_vocab_size()
    assert (
        sum(p.numel() for p in loaded.parameters())
        == json.loads((tmp_path / "registry.json").read_text())["models"]["smoke"]["parameters"]
    )
    assert "`smoke`" in (folder / "README.md").read_text()


def test_a_new_model_leaves_the_released_ones_registered(
    recipe: Recipe, trained: Trained, tmp_path: Path
) -> None:
    export("smoke", recipe, trained, tmp_path)
    before = read_registry(tmp_path).models["smoke"]
    export("smoke", replace(recipe, model="smoke-2"), trained, tmp_path)
    after = read_registry(tmp_path)
    assert after.default == "smoke-2"
    assert after.models["smoke"] == before
    after.models["smoke"].verify()
