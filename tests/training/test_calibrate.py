import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ontology import LANGS
from tests.generators.scoring import ScoringModel
from training.calibrate import NEVER, Judgement, judgements, labels_of, threshold, thresholds
from training.corpus.questions import Question, kept_questions

JUDGED = st.lists(
    st.builds(Judgement, st.integers(1, 20).map(lambda n: n / 20), st.booleans()), max_size=30
)


def given_labels(*pairs: tuple[float, bool]) -> list[Judgement]:
    return [Judgement(share, is_right) for share, is_right in pairs]


@given(judged=JUDGED, precision=st.floats(0.5, 1))
def test_labels_above_a_threshold_are_right_as_often_as_was_wanted(
    judged: list[Judgement], precision: float
) -> None:
    least, size = threshold(judged, precision)
    above = [one.is_right for one in judged if one.share >= least and size]
    assert len(above) == size
    assert sum(above) >= precision * len(above)


def test_the_least_such_share_is_taken() -> None:
    judged = given_labels((0.9, True), (0.8, True), (0.7, True), (0.6, False))
    assert threshold(judged) == (0.7, 3)
    assert threshold(judged, 0.5) == (0.6, 4)


def test_where_no_share_will_do_no_label_counts() -> None:
    assert threshold(given_labels((0.99, False), (0.5, True))) == (NEVER, 0)
    assert threshold([]) == (NEVER, 0)


def test_a_field_is_heard_only_where_enough_labels_are_right() -> None:
    many = given_labels(*[(0.9, True)] * 30)
    few = given_labels((0.3, True))
    wrong = given_labels(*[(0.5, False)] * 30)
    assert thresholds({"a": many, "b": few, "c": wrong}) == {"a": 0.9, "b": NEVER, "c": NEVER}


def test_that_nothing_is_stated_is_no_label() -> None:
    model = ScoringModel({"item.type": {"unstated": 0.9}, "tool": {"list_item": 0.9}})
    asked = [
        Question("item.type", "x<|ask|>item.type<|out|>", "sword"),
        Question("tool", "x<|ask|>tool<|out|>", "list_item"),
    ]
    found = judgements(model, asked)
    assert list(found) == ["tool"]
    assert found["tool"][0].is_right
    assert found["tool"][0].share == pytest.approx(0.9, abs=0.01)


def test_every_question_that_was_kept_has_its_answer_among_the_labels() -> None:
    for lang in LANGS:
        for question in kept_questions(lang):
            assert question.answer in labels_of(question.about), question
