"""Who asks for what, and where, in prompts of quests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import LLMasOSError
from generators.reader import read


@pytest.mark.parametrize(
    ("prompt", "target", "count", "giver"),
    [
        ("courier run, 6 barrels of eels to Port Sorrel, given by a fishmonger",
         "barrels of eels", 6, "a fishmonger"),
        ("The miller pays 90 gold to whoever gets rid of 2 marsh hags", "marsh hags", 2,
         "The miller"),
        ("old Fenwick will pay 8 gold for 16 juicy slugs", "juicy slugs", 16, "old Fenwick"),
        ("collect 10, no, 15 frost lilies, it's Abbot Crane who asks", "frost lilies", 15,
         "Abbot Crane"),
        ("A quest against the Tin Tyrant: defeat him", "Tin Tyrant", None, ""),
        ("3 rival duelists insulted my aunt, defeat them all", "rival duelists", 3, ""),
        ("gather 15 moonpetals for Agathe the herbalist", "moonpetals", 15, "Agathe"),
        ("The archivist, Penhallow, offers 70 gold for nine quills", "quills", 9, "Penhallow"),
        ("Thirty blankets must be delivered to the refugees", "blankets", 30, ""),
        ("500 gold for the head of Baron Slate!", "Baron Slate", None, ""),
        ("bring Granny Thistlewick her winter blanket", "winter blanket", None, ""),
        ("take back the granary from the thirty rat soldiers", "rat soldiers", 30, ""),
        ("three-headed snake in the royal bath, kill it", "three-headed snake", None, ""),
        ("I, Dame Orsolya, require four-and-twenty blackbird feathers", "blackbird feathers", 24,
         "Dame Orsolya"),
        ("药铺掌柜收17条蜈蚣", "蜈蚣", 17, "药铺掌柜"),
        ("把五封家书送到雁回关，戍边校尉托付的", "家书", 5, "戍边校尉"),
        ("奎尔长老请大伙儿收拾六只墓穴蜘蛛", "墓穴蜘蛛", 6, "奎尔长老"),
        ("收集十朵，哦不，十五朵霜百合，鹤院长要的", "霜百合", 15, "鹤院长"),
        ("采药！七株雪莲，大夫白芷要的", "雪莲", 7, "大夫白芷"),
        ("打退九个水匪，地点白芷渡", "水匪", 9, ""),
        ("捡贝壳！捡40个！", "贝壳", 40, ""),
        ("干掉沼泽里那只三头蟾蜍", "三头蟾蜍", None, ""),
        ("取食人魔木格的人头", "食人魔木格", None, ""),
    ],
)  # fmt: skip
def test_who_asks_for_what(prompt: str, target: str, count: int | None, giver: str) -> None:
    frame = read("quest", prompt)
    assert (frame.target_name, frame.value("count"), frame.giver_name) == (target, count, giver)


@pytest.mark.parametrize(
    ("prompt", "kind", "place"),
    [
        ("kill the ogre in the granary", "defeat", "granary"),
        ("drive out 11 bandits from Crow Pass", "defeat", "Crow Pass"),
        ("A ghost bride haunts Marrow Lane. Put her to rest.", "defeat", "Marrow Lane"),
        ("explore quest!! the Whistling Mines!!", "explore", "Whistling Mines"),
        ("take five crates of oranges to the hospital on Gull Street", "deliver",
         "hospital on Gull Street"),
        ("往苦茶岭送20袋盐巴", "deliver", "苦茶岭"),
        ("在镜庭击败八名玻璃骑士", "defeat", "镜庭"),
        ("走一趟断魂崖，看看崖底到底有啥", "explore", "断魂崖"),
        ("勘察一下锁龙井，里正发的", "explore", "锁龙井"),
        ("消灭盘踞在琉璃窑的两只火魅", "defeat", "琉璃窑"),
    ],
)  # fmt: skip
def test_what_is_done_where(prompt: str, kind: str, place: str) -> None:
    frame = read("quest", prompt)
    assert (frame.value("kind"), frame.place) == (kind, place)


@pytest.mark.parametrize(
    "prompt",
    [
        "collect herbs",
        "slay the dragon before dawn",
        "收集草药",
        "an easy quest please",
        "来个任务",
    ],
)
def test_nobody_is_made_a_giver(prompt: str) -> None:
    assert read("quest", prompt).giver_name == ""


_TELLING = (
    "the a of to for bring kill her them # three wolves Mira 's , . pays gold from who is 把 送到 "
    "三 只 狼 的 给 去 看看 ， 。 委托 人头"
)
_WORDS = st.sampled_from(_TELLING.split())


@given(st.lists(_WORDS, max_size=30))
def test_any_order_of_words_has_roles_or_a_typed_error(words: list[str]) -> None:
    try:
        frame = read("quest", " ".join(["x", *words]))
    except LLMasOSError:
        return
    assert frame == read("quest", " ".join(["x", *words]))
