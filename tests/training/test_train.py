from dataclasses import replace
from pathlib import Path

import pytest
import torch

from training.recipe import Recipe
from training.train import Trained, learning_rate, train


def same_weights(one: Trained | None, other: Trained | None) -> bool:
    assert one is not None
    assert other is not None
    a, b = one.model.state_dict(), other.model.state_dict()
    return a.keys() == b.keys() and all(torch.equal(a[name], b[name]) for name in a)


def test_twenty_steps_lower_the_loss(trained: Trained) -> None:
    assert trained.progress.last_loss < trained.progress.first_loss - 0.2
    # Documents that it never saw: so few that how far they fall is a matter of luck.
    assert trained.held_out_nats < trained.progress.first_loss
    assert trained.progress.step == 20
    assert trained.progress.tokens > 5_000


def test_the_same_recipe_gives_the_same_weights_bit_for_bit(
    recipe: Recipe, trained: Trained
) -> None:
    assert same_weights(trained, train(recipe))
    assert not same_weights(trained, train(replace(recipe, seed=2)))


def test_a_run_that_was_stopped_ends_where_a_whole_one_ends(
    recipe: Recipe, trained: Trained, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train(recipe, tmp_path, minutes=0) is None
    assert (tmp_path / "checkpoint.pt").is_file()
    assert same_weights(trained, train(recipe, tmp_path))
    assert "step 20/20" in capsys.readouterr().out


def test_a_run_that_was_cut_off_goes_on_from_its_last_checkpoint(
    recipe: Recipe, trained: Trained, tmp_path: Path
) -> None:
    class CutError(Exception):
        pass

    with pytest.MonkeyPatch.context() as patch:

        def cutting(of: Recipe, step: int) -> float:
            if step == 15:
                raise CutError
            return learning_rate(of, step)

        patch.setattr("training.train.learning_rate", cutting)
        with pytest.raises(CutError):
            train(recipe, tmp_path)
    assert same_weights(trained, train(recipe, tmp_path))


def test_the_rate_warms_up_and_sinks(recipe: Recipe) -> None:
    rates = [learning_rate(recipe, step) for step in range(recipe.steps)]
    assert max(rates) == pytest.approx(recipe.learning_rate)
    assert rates[0] < rates[1]
    assert rates[2:] == sorted(rates[2:], reverse=True)
    assert rates[-1] < 0.1 * recipe.learning_rate
