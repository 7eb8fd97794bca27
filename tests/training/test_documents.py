import json

import pytest

from domain.ontology import LANGS, Lang
from generators.plain import plain
from generators.specs import MAX_OUTPUT_TOKENS, SPEC_KINDS, SPECS, SpecKind
from generators.validate import form_fault
from training.corpus.documents import document, documents

EACH = [(kind, lang) for kind in SPEC_KINDS for lang in LANGS]


@pytest.mark.parametrize(("kind", "lang"), EACH)
def test_every_document_obeys_the_schema_that_inference_enforces(
    kind: SpecKind, lang: Lang
) -> None:
    for index in range(150):
        doc = document("test", index, kind, lang)
        fields = json.loads(doc.output)
        # Somebody may have stated these two, in words of their own.
        stated = {name: (fields[name],) for name in ("giver", "target") if name in fields}
        assert form_fault(fields, SPECS[kind], lang, stated) is None, doc.output
        assert len(doc.output.encode()) <= MAX_OUTPUT_TOKENS


@pytest.mark.parametrize(("kind", "lang"), EACH)
def test_the_prompt_has_the_form_that_the_specs_fix(kind: SpecKind, lang: Lang) -> None:
    doc = document("test", 3, kind, lang)
    assert doc.prompt.startswith(f"<|{kind}|><|{lang}|>")
    assert doc.prompt.endswith("<|out|>")
    assert doc.prompt.count("<|") == 4
    assert plain(doc.asked)


def test_a_document_depends_on_seed_and_index_alone() -> None:
    stream = list(documents("test", 5, 4))
    assert stream == [document("test", index) for index in range(5, 9)]
    assert document("other", 5) != stream[0]


def test_the_stream_speaks_both_languages_and_makes_every_kind() -> None:
    seen = {(doc.kind, doc.lang) for doc in documents("test", 0, 200)}
    assert seen == set(EACH)


def test_outputs_hardly_repeat() -> None:
    made = [doc.output for doc in documents("test", 0, 2000) if doc.kind != "dialogue"]
    assert len(set(made)) == len(made)


def test_a_text_names_what_the_fields_say() -> None:
    for index in range(40):
        doc = document("test", index, "character", "en")
        assert doc.fields["name"] in doc.fields["backstory"]
