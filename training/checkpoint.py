"""Checkpoints: where a run stands, so that it can go on."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

import torch
from transformers import LlamaForCausalLM

_FILE: Final = "checkpoint.pt"


@dataclass(slots=True)
class Progress:
    """How far a run is.

    Attributes:
        step: optimizer steps done.
        tokens: tokens seen, padding left out.
        first_loss, last_loss: nats a learned token; the last is smoothed.
        seconds: of training, in all sessions of the run.
    """

    step: int = 0
    tokens: int = 0
    first_loss: float = 0.0
    last_loss: float = 0.0
    seconds: float = 0.0

    def add(self, nats: float, tokens: int) -> None:
        """Note one more step."""
        if self.step == 0:
            self.first_loss = self.last_loss = nats
        self.last_loss = 0.98 * self.last_loss + 0.02 * nats
        self.step += 1
        self.tokens += tokens


def save_checkpoint(
    folder: Path, model: LlamaForCausalLM, optimizer: torch.optim.Optimizer, progress: Progress
) -> None:
    """Write where a run stands; a cut in the middle leaves the checkpoint before it."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "progress": asdict(progress),
    }
    new = folder / f"{_FILE}.new"
    torch.save(parts, new)
    new.replace(folder / _FILE)


def load_checkpoint(
    folder: Path, model: LlamaForCausalLM, optimizer: torch.optim.Optimizer
) -> Progress:
    """Go on where a run was cut off; the beginning where there is no checkpoint."""
    path = folder / _FILE
    if not path.exists():
        return Progress()
    parts = torch.load(path, weights_only=True, map_location="cpu")
    model.load_state_dict(parts["model"])
    optimizer.load_state_dict(parts["optimizer"])
    return Progress(**parts["progress"])
