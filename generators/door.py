"""The door: the only way from a model's draft to a body that may be kept."""

from domain.asset import Body, Draft, Quest
from generators.attempts import Refusal
from generators.body import body_of
from generators.grounding import grounding_fault
from generators.moderation import output_objection
from generators.plan import Plan
from generators.validate import form_fault, text_fault, texts_of


def keep(plan: Plan, draft: Draft) -> Body | Refusal:
    """The body that a draft makes, past form, words, moderation and grounding; or a refusal."""
    fault = form_fault(draft.fields, plan.spec, plan.lang, plan.allowed)
    if fault is not None:
        return Refusal(fault)
    body = body_of(plan, draft.fields)
    if body is None:
        return Refusal("values outside of the ontology")
    fault = _fault_of(plan, body)
    return body if fault is None else Refusal(fault)


def _fault_of(plan: Plan, body: Body) -> str | None:
    texts = texts_of(body)
    for text in texts:
        against = output_objection(text)
        if against is not None:
            return against
    fault = text_fault(texts, plan.lang)
    if fault is None and isinstance(body, Quest):
        fault = grounding_fault(body, plan.context)
    return fault
