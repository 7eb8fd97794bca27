"""A process that forgets to close its models ends quietly all the same, and at once."""

import gc
import subprocess
import sys
import weakref

import pytest

from inference.exiting import close_at_exit

ENGINE = """
from inference.config import EngineConfig
from inference.engine import Engine
from inference.weights import pack
from tests.inference.models import llama, request, text_tokenizer

model = Engine(
    pack(llama(hidden_size=384, intermediate_size=768)), text_tokenizer(), name="random",
    weights_sha256="0" * 64, config=EngineConfig(slots=2, rows=1, context=128),
)
"""
FALLBACK = """
from pathlib import Path
from tempfile import TemporaryDirectory

from transformers.utils.logging import disable_progress_bar

from inference.loader import load_model
from tests.inference.models import gpt2, request, save

disable_progress_bar()
with TemporaryDirectory() as folder:
    model = load_model(str(save(gpt2(), Path(folder))))
"""
LEAVE = """
handles = [model.submit(request(str(n), max_tokens=60)) for n in range(40)]
handles[0].result(30)
"""


@pytest.mark.parametrize("model", [ENGINE, FALLBACK], ids=["engine", "fallback"])
def test_leaving_without_closing_ends_in_peace(model: str) -> None:
    left = subprocess.run(
        [sys.executable, "-c", model + LEAVE], capture_output=True, text=True, timeout=60
    )
    assert (left.returncode, left.stderr) == (0, "")


def test_what_is_gone_is_not_kept_for_the_end() -> None:
    class Thing:
        def close(self) -> None:
            """Nothing to stop."""

    thing = Thing()
    close_at_exit(thing)
    watched = weakref.ref(thing)
    del thing
    gc.collect()
    assert watched() is None
