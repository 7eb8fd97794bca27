"""`python -m training --recipe cpu`: train the bundled model and write it to inference/pocket.

A run that was cut off goes on from its last checkpoint in training/runs.
"""

import argparse
import os
import sys
from pathlib import Path

# Threads that wait for one another by spinning starve whatever else the machine does.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

from domain.errors import LLMasOSError
from inference.registry import POCKET
from training.export import check_unreleased, export
from training.recipe import RECIPES
from training.train import train

RUNS_DIR = Path(__file__).with_name("runs")


def main(arguments: list[str]) -> int:
    """Train by a recipe; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--recipe", choices=sorted(RECIPES), default="cpu")
    parser.add_argument("--into", type=Path, default=POCKET, help="folder of the bundled models")
    parser.add_argument("--runs", type=Path, default=RUNS_DIR, help="folder of the checkpoints")
    parser.add_argument("--minutes", type=float, help="stop at a checkpoint after so many minutes")
    chosen = parser.parse_args(arguments)
    recipe = RECIPES[chosen.recipe]
    try:
        # Before an hour of training, not after it.
        check_unreleased(recipe.model, chosen.into)
        trained = train(recipe, chosen.runs / recipe.model, chosen.minutes)
        if trained is None:
            print("Stopped before the last step; the same command goes on from here.")
            return 0
        folder = export(chosen.recipe, recipe, trained, chosen.into)
    except LLMasOSError as error:
        print(error.detail, error.hint or "", file=sys.stderr)
        return error.exit_code
    print(f"{trained.held_out_nats:.3f} nats a held-out token; the model is in {folder.name}/")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
