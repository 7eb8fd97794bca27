"""The language model that the settings name. Importing this module loads no torch."""

from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import replace

from api.settings import Settings
from domain.errors import ModelNotAvailable
from generators.verify import ModelLookup
from inference.config import EngineConfig
from inference.types import TextModel, TextService


def engine_config(settings: Settings) -> EngineConfig:
    """How the engine uses the machine."""
    return EngineConfig(
        slots=settings.slots,
        threads=settings.threads,
        device=settings.device,
        free_shapes=settings.free_shapes,
    )


def named_model(settings: Settings) -> TextService:
    """Load the model that the settings name.

    Raises:
        InvalidInput: the address or the key of the model's server cannot be meant.
        ModelNotAvailable: nothing can be loaded under this name; the sentence says why.
    """
    # Here, and not above: it takes seconds, and the service answers meanwhile.
    from inference.loader import load_model

    key = settings.model_key
    return load_model(
        settings.model,
        config=engine_config(settings),
        api_key=None if key is None else key.get_secret_value(),
        remote_model=settings.remote_model,
    )


@contextmanager
def weights_lookup(settings: Settings) -> Generator[ModelLookup]:
    """Finds weights by their digest: bundled ones, or those of the model that the settings name.

    Each are loaded once, and all are freed at the end. They run in closed shapes, whatever the
    settings say: in free ones nothing is the same twice.
    """
    with ExitStack() as loaded:
        known: dict[str, TextModel] = {}

        def find(weights_sha256: str) -> TextModel:
            if weights_sha256 not in known:
                known[weights_sha256] = model = _model_with(weights_sha256, settings)
                loaded.callback(model.close)
            return known[weights_sha256]

        yield find


def _model_with(weights_sha256: str, settings: Settings) -> TextModel:
    # Here, and not above, because it loads torch, and most verdicts need none.
    from inference.loader import is_address, load_by_sha256, load_model

    config = replace(engine_config(settings), free_shapes=False)
    try:
        return load_by_sha256(weights_sha256, config=config)
    except ModelNotAvailable:
        # Nobody here sees the weights of a model on another machine.
        if settings.model is None or is_address(settings.model):
            raise
    model = load_model(settings.model, config=config)
    if model.identity.weights_sha256 != weights_sha256:
        model.close()
        raise ModelNotAvailable("The token was made by other weights than those at hand.")
    return model
