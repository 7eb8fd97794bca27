"""Attempts: one batch of plans, tried again where a draft is refused.

A draft that fails a check is drawn again under the next attempt's seed, together with whatever
else still waits, so that it holds nobody up.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from domain.asset import Draft
from domain.errors import GenerationFailed, LLMasOSError
from domain.ontology import Lang
from generators.specs import Spec
from generators.validate import parse_draft
from inference.types import Completion, Dialect, ModelIdentity, Request, TextModel

MAX_ATTEMPTS = 6


class Attempted(Protocol):
    """Something settled that a model is asked for, again and again until it may be kept."""

    @property
    def request_id(self) -> str:
        """Names it."""
        ...

    @property
    def spec(self) -> Spec:
        """How its kind is asked for."""
        ...

    @property
    def lang(self) -> Lang:
        """The language of the texts."""
        ...

    def request(self, attempt: int, dialect: Dialect) -> Request:
        """What the model is asked at an attempt, from 1 on."""
        ...


P = TypeVar("P", bound=Attempted)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Failed:
    """An ask that came to nothing, and why."""

    request_id: str
    error: LLMasOSError


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a draft was not kept, in a few words; the next attempt may do better."""

    fault: str


Judge = Callable[[P, Draft, ModelIdentity], T | Refusal]


def run_attempts(model: TextModel, plans: Sequence[P], judge: Judge[P, T]) -> list[T | Failed]:
    """Run settled plans together.

    Args:
        model: who writes the drafts.
        plans: what is asked; results come in their order.
        judge: makes the result of a draft, or refuses it.

    Raises:
        QueueFull: the model takes no more for now.
    """
    results: dict[int, T | Failed] = {}
    for attempt in range(1, MAX_ATTEMPTS + 1):
        waiting = [index for index in range(len(plans)) if index not in results]
        if not waiting:
            break
        completions = model.generate(
            [plans[index].request(attempt, model.identity.dialect) for index in waiting]
        )
        for index, completion in zip(waiting, completions, strict=True):
            outcome = _outcome(plans[index], completion, attempt, judge)
            if not isinstance(outcome, Refusal):
                results[index] = outcome
            elif attempt == MAX_ATTEMPTS:
                results[index] = _exhausted(plans[index], outcome)
    return [results[index] for index in range(len(plans))]


def _outcome(
    plan: P, completion: Completion, attempt: int, judge: Judge[P, T]
) -> T | Failed | Refusal:
    if completion.error is not None:
        return _broken(plan, completion.error)
    draft = draft_of(plan, completion, attempt)
    return Refusal("no complete JSON") if draft is None else judge(plan, draft, completion.identity)


def draft_of(plan: Attempted, completion: Completion, attempt: int) -> Draft | None:
    """What the model said, parsed; None if it is no JSON object or was cut."""
    fields = parse_draft(completion.text) if completion.finish_reason == "stop" else None
    if fields is None:
        return None
    return Draft(plan.spec.kind, plan.lang, fields, completion.token_ids, attempt)


def _broken(plan: Attempted, error: Exception) -> Failed:
    """A request that failed in the model would fail again: its error is the answer."""
    if isinstance(error, LLMasOSError):
        return Failed(plan.request_id, error)
    return Failed(plan.request_id, GenerationFailed("The model broke down over this request."))


def _exhausted(plan: Attempted, refusal: Refusal) -> Failed:
    error = GenerationFailed(
        f"The model gave nothing that may be kept in {MAX_ATTEMPTS} tries: {refusal.fault}.",
        hint="Ask in other words, or with another seed.",
    )
    return Failed(plan.request_id, error)
