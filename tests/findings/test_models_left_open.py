"""Each verdict loaded the weights anew and never freed them: a demo left three engines behind."""

import threading

from api.models import weights_lookup
from api.settings import load_settings
from inference.registry import read_registry


def test_verdicts_share_the_weights_and_leave_none_behind() -> None:
    registry = read_registry()
    digest = registry.models[registry.default].weights_sha256
    before = set(threading.enumerate())
    with weights_lookup(load_settings(slots=8)) as find:
        model = find(digest)
        assert find(digest) is model
        assert set(threading.enumerate()) > before
    assert not [left for left in set(threading.enumerate()) - before if left.is_alive()]
