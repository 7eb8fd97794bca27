"""What the tests of a remote model ask for, and the simplest answers to it."""

from collections.abc import Callable

from inference.remote.limits import Limits
from inference.remote.model import RemoteModel
from inference.types import Request
from tests.inference.remote.local_server import Behaviour

SCHEMA = {
    "type": "object",
    "properties": {
        "name": {"type": "string", "minLength": 1, "maxLength": 8},
        "level": {"type": "integer", "minimum": 1, "maximum": 60},
    },
    "required": ["name", "level"],
    "additionalProperties": False,
}
GOOD = '{"name":"霜刃","level":7}'
LIMITS = Limits(
    slots=4, queue=8, read_s=10, attempts=3, answers=2, line_bytes=4096, body_bytes=1 << 18,
    answer_chars=8192, failures_to_open=100,
)  # fmt: skip
TEXT = Request("text", "Name a thing.", 1, 200)
ITEM = Request("item", "Make an item.", 7, 200, schema=SCHEMA)


Connect = Callable[..., RemoteModel]


class Time:
    """A clock that only waits move."""

    def __init__(self) -> None:
        self.now_s = 100.0
        self.waits_s = list[float]()

    def clock(self) -> float:
        return self.now_s

    async def sleep(self, seconds: float) -> None:
        self.waits_s.append(seconds)
        self.now_s += seconds


def says(text: str, finish_reason: str = "stop") -> Behaviour:
    return lambda exchange: exchange.say(text, finish_reason)


def refuses(status: int, says: str = "no", **headers: str) -> Behaviour:
    return lambda exchange: exchange.refuse(status, says, **headers)
