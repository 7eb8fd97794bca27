import pytest

from generators.intents.read import read_intent
from tests.generators.intents.market import CHINESE


@pytest.mark.parametrize(
    ("said", "to", "text"),
    [
        ("跟小诺说：你好呀", "小诺", "你好呀"),
        ("喊小诺八点吃饭", "小诺", "八点吃饭"),
        ("让老伯明天别来了", "老伯", "明天别来了"),
        ("给柯爷写：鼓到了", "柯爷", "鼓到了"),
        ("催一下小诺，问她碗烧好了没有", "小诺", "碗烧好了没有"),
        ("祝柯爷生日快乐", "柯爷", "生日快乐"),
        ("捎个信给柯爷，钟在河边", "柯爷", "钟在河边"),
        ("问柯爷他家的灯修好了吗", "柯爷", "你家的灯修好了吗"),
        ("告诉小诺他来了", "小诺", "他来了"),
        ("跟小诺说“他的灯灭了”", "小诺", "他的灯灭了"),
        ("帮我谢谢老伯昨晚替我顶班", "老伯", "谢谢你昨晚替我顶班"),
    ],
)
def test_words_for_somebody_are_said(said: str, to: str, text: str) -> None:
    found = read_intent(said, CHINESE)
    assert (found.tool, dict(found.args)) == ("say", {"to": to, "text": text})


@pytest.mark.parametrize(
    "said",
    [
        "我跟小诺聊了一晚上",
        "小诺跟柯爷说了什么",
        "跟小诺说话很舒服",
        "和柯爷下棋总是输",
        "小诺问我柯爷去哪了",
        "给小诺的顶针不知道她喜不喜欢",
    ],
)
def test_tales_of_talks_say_nothing(said: str) -> None:
    assert read_intent(said, CHINESE).tool == "none"


@pytest.mark.parametrize(
    "said", ["跟阿丹还个价，霜矛95", "向阿丹出价95金收霜矛", "问阿丹霜矛95金卖不卖"]
)
def test_a_bid_is_put_and_not_said(said: str) -> None:
    found = read_intent(said, CHINESE)
    assert (found.tool, dict(found.args)) == ("make_offer", {"item": "霜矛", "price": 95})
