from random import Random

import pytest

from domain.ontology import LANGS, Lang
from generators.validate import form_fault
from training.corpus.documents import WRITTEN_KINDS, WrittenKind, written
from training.evaluating.template import alternatives, template_fields


@pytest.mark.parametrize("kind", WRITTEN_KINDS)
@pytest.mark.parametrize("lang", LANGS)
def test_templates_have_the_form_that_a_draft_must_have(kind: WrittenKind, lang: Lang) -> None:
    for index in range(25):
        plan = written("template", index, kind, lang).plan
        fields = template_fields(Random(index), plan)
        if kind != "story":
            fault = form_fault(fields, plan.spec, lang, plan.allowed(1), plan.placeholders)
            assert fault is None, (fault, fields)
        assert all(f"{{{name}}}" not in str(fields) for name in ("rarity", "type", "kind"))


def test_a_template_names_the_labels() -> None:
    plan = written("template", 1, "item", "en").plan
    assert all(str(plan.fields["type"]) in text for text in alternatives(plan)["description"])
