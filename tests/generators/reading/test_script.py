import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.reading.script import is_chinese, script


@given(st.text())
def test_both_readings_are_of_one_length(text: str) -> None:
    read = script(text)
    assert len(read.shown) == len(read.folded)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("給我一把龍紋鐵劍", "给我一把龙纹铁剑"),
        ("銀項鍊，光屬性", "银项链,光属性"),
        ("A Fire SWORD", "a fire sword"),
        ("１２級", "12级"),
        ("a\nb", "a ; b"),
        ("zero\u200bwidth", "zerowidth"),
    ],
)
def test_one_script(text: str, folded: str) -> None:
    assert script(text).folded == folded


@pytest.mark.parametrize(
    ("text", "chinese"),
    [("剑", True), ("a 剑", True), ("sword", False), ("", False), ("、", False)],
)
def test_chinese_is_told_by_its_characters(text: str, chinese: bool) -> None:
    assert is_chinese(text) is chinese
