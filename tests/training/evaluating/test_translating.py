import json

from inference.types import Request
from tests.generators.scripted import ScriptedModel
from training.evaluating.cases import GenerationCase
from training.evaluating.translating import measure_translation

CASE = GenerationCase(
    "case-1", "en", "translation", "Mira paid 12 gold.", {"must_keep": ["12"]}, "zh"
)


def shares(metric: str, model: ScriptedModel, sentences: int) -> dict[tuple[str, str], float]:
    measured = measure_translation(model, [CASE], sentences, 0)
    return {(row.lang, row.kind): row.value for row in measured.rows if row.metric == metric}


def faithful(request: Request) -> str | None:
    """Any words, with every placeholder of the source."""
    source, _, asked = request.prompt.partition("<|ask|>")
    held = [f"{{{part.partition('}')[0]}}}" for part in source.split("{")[1:]]
    text = "".join(held) + "走了。" if asked.startswith("zh") else " ".join([*held, "went."])
    return json.dumps({"text": text}, ensure_ascii=False)


def careless(request: Request) -> str | None:
    return json.dumps({"text": "走了。" if "<|ask|>zh" in request.prompt else "They went."})


def test_names_and_numbers_that_come_back_are_kept() -> None:
    kept = shares("translation_kept", ScriptedModel(faithful), 15)
    assert kept["en", "text"] == kept["zh", "text"] == 1.0


def test_what_never_comes_back_is_lost_and_named() -> None:
    measured = measure_translation(ScriptedModel(careless), [CASE], 0, 0)
    assert {row.value for row in measured.rows} == {0.0}
    assert measured.misses[0].startswith("case-1 “Mira paid 12 gold.” lost ['12']")


def test_whole_assets_keep_names_and_labels() -> None:
    measured = measure_translation(ScriptedModel(faithful), [], 0, 2)
    rows = {(row.lang, row.kind): row.value for row in measured.rows}
    assert rows["en", "body"] + rows["zh", "body"] > 0
