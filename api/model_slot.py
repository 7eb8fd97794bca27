"""The language model, loaded once in the background, so that the service answers from the start."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotLoadedInTime
from typing import Literal

from domain.errors import LLMasOSError, ModelNotAvailable
from inference.types import TextModel

ModelState = Literal["loading", "ready", "missing"]


class ModelSlot:
    """A place for the model.

    Args:
        load: makes the model ready; called once, in a thread of its own.
    """

    def __init__(self, load: Callable[[], TextModel]) -> None:
        """Start to load."""
        self._loaded: Future[TextModel] = Future()
        self._thread = threading.Thread(target=self._run, args=(load,), name="model", daemon=True)
        self._thread.start()

    def _run(self, load: Callable[[], TextModel]) -> None:
        try:
            self._loaded.set_result(load())
        except LLMasOSError as error:
            self._loaded.set_exception(error)
        except Exception as error:
            # A library's message may quote paths and addresses: it stays in the chain of causes.
            unexpected = ModelNotAvailable("The model cannot be loaded.")
            unexpected.__cause__ = error
            self._loaded.set_exception(unexpected)

    @property
    def state(self) -> ModelState:
        """Where loading stands."""
        if not self._loaded.done():
            return "loading"
        return "ready" if self._loaded.exception() is None else "missing"

    @property
    def why_missing(self) -> str | None:
        """The sentence that says why there is no model, once that is known."""
        error = self._loaded.exception() if self._loaded.done() else None
        return str(error) if error is not None else None

    def get(self, timeout_s: float = 120.0) -> TextModel:
        """The model, once it is loaded.

        Raises:
            ModelNotAvailable: it could not be loaded, or not in time.
        """
        try:
            return self._loaded.result(timeout_s)
        except NotLoadedInTime:
            raise ModelNotAvailable(
                "The model is still being loaded.", hint="Try again in a few seconds."
            ) from None

    def close(self) -> None:
        """Free the model; waits until loading has ended."""
        self._thread.join()
        if self.state == "ready":
            self._loaded.result().close()
