"""`python -m training --recipe cpu`: train the bundled model and write it to inference/pocket.

A run that was cut off goes on from its last checkpoint in training/runs.
"""

import argparse
import os
import sys
from pathlib import Path

# Threads that wait for one another by spinning starve whatever else the machine does.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

from inference.registry import POCKET
from training.export import export
from training.recipe import RECIPES
from training.train import train

RUNS_DIR = Path(__file__).with_name("runs")


def main(arguments: list[str]) -> int:
    """Train by a recipe; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--recipe", choices=sorted(RECIPES), default="cpu")
    parser.add_argument("--into", type=Path, default=POCKET, help="folder of the bundled models")
    chosen = parser.parse_args(arguments)
    recipe = RECIPES[chosen.recipe]
    trained = train(recipe, RUNS_DIR / recipe.model)
    folder = export(chosen.recipe, recipe, trained, chosen.into)
    print(f"{trained.held_out_nats:.3f} nats a held-out token; the model is in {folder.name}/")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
