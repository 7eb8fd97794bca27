import pytest

from domain.ontology import Lang
from generators.frame import Mention, MentionRole
from generators.presentable import presented
from generators.quoting import quoted
from generators.reader import read


def _presented(
    prompt: str, words: str, role: MentionRole = "theme", kind: str = "item", lang: Lang = "en"
) -> str | None:
    at = prompt.index(words)
    return presented(Mention(words, role, at, at + len(words)), prompt, kind, lang)


@pytest.mark.parametrize(
    ("prompt", "words", "role"),
    [
        ("a shield with a sleeping cat on it", "a sleeping cat", "feature"),
        ("boots for climbing glaciers", "climbing glaciers", "purpose"),
        ("a sword with red silk cords", "red silk cords", "feature"),
        ("a lamp from Brackwater Ferry", "Brackwater Ferry", "origin"),
    ],
)
def test_a_phrase_is_quoted(prompt: str, words: str, role: MentionRole) -> None:
    assert _presented(prompt, words, role) == words


def test_what_a_thing_does_is_quoted_as_how_it_does() -> None:
    assert _presented("a sword that hums at night", "hums at night") == "how it hums at night"
    assert _presented("a ring that is cold", "is cold") is None


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("an umbrella that insults the rain, epic", ["how it insults the rain"]),
        ("a bell that rings when the king lies, level 5", ["how it rings when the king lies"]),
        ("a shield that always finds its way home", ["how it always finds its way home"]),
        ("a bow that only shoots on Tuesdays", ["how it only shoots on Tuesdays"]),
        ("a lamp that never goes out", ["how it never goes out"]),
        ("a pair of leather boots that makes no sound, level 9", ["how it makes no sound"]),
        ("a ring that goes with my boots", []),
        ("a ring that kids in town want", []),
        ("a ball that dogs love", []),
        ("a sword that was broken", []),
        ("a knife that sulks if you leave it", []),
    ],
)
def test_a_prompt_says_what_its_thing_does_as_a_whole_or_not_at_all(
    prompt: str, said: list[str]
) -> None:
    assert [one.text for one in quoted(read("item", prompt), prompt).mentions] == said


@pytest.mark.parametrize(
    ("prompt", "words", "kind"),
    [
        ("a guard that sleeps on duty", "sleeps on duty", "character"),
        ("a ring for a king that smells of fish", "smells of fish", "item"),
        ("a ring that makes me laugh", "makes me laugh", "item"),
    ],
)
def test_what_a_person_does_is_no_quality_of_a_thing(prompt: str, words: str, kind: str) -> None:
    assert _presented(prompt, words, kind=kind) is None


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("I'm serious: you drink it and that is all", "you drink it"),
        ("gold, and completely useless", "completely useless"),
        ("no forest, no castle", "castle"),
        ("without a single red hen", "a single red hen"),
        ("a sword, please, the best one", "the best one"),
    ],
)
def test_remarks_and_what_was_ruled_out_are_not_quoted(prompt: str, words: str) -> None:
    assert _presented(prompt, words, "feature") is None


@pytest.mark.parametrize(
    ("prompt", "words", "role", "kind", "quoted"),
    [
        ("来把剑，剑柄上一只铜公鸡", "一只铜公鸡", "theme", "item", True),
        ("给师父打一枚戒指", "师父", "person", "item", True),
        ("讲个更夫的故事", "更夫", "theme", "story", True),
        ("来把剑，别附什么乱七八糟的", "别附什么乱七八糟的", "theme", "item", False),
        ("来把剑，越闪越好", "越闪越好", "theme", "item", False),
        ("不要一只铜公鸡", "一只铜公鸡", "feature", "item", False),
    ],
)
def test_chinese_phrases_are_told_from_remarks(
    prompt: str, words: str, role: MentionRole, kind: str, *, quoted: bool
) -> None:
    assert (_presented(prompt, words, role, kind, "zh") == words) is quoted


@pytest.mark.parametrize(
    ("prompt", "words", "quoted"),
    [
        ("two brothers and a very small horse. The horse wins.", "The horse wins", None),
        ("tell how the owls forgave him", "the owls forgave him", "the owls"),
        ("my dad says so. There's a parrot", "There's a parrot", "a parrot"),
        ("It needs three geese, a cake and Aunt Mildred", "It needs three geese", "three geese"),
        (
            "three geese, a wedding cake and Aunt Mildred",
            "a wedding cake and Aunt Mildred",
            "a wedding cake and Aunt Mildred",
        ),
        (
            "the lighthouse keeper who was afraid of the dark",
            "the lighthouse keeper who was afraid of the dark",
            "the lighthouse keeper",
        ),
        ("about a lost shoe", "a lost shoe", "a lost shoe"),
        ("about a king lost at sea", "a king lost at sea", None),
        ("my cat thinks he is a dragon", "cat thinks he is a dragon", None),
        ("about a knight. actually no, the horse", "a knight", None),
        ("the last train— sorry, the last coach", "the last train", None),
        ("Leave out the wars, please", "Leave out the wars", None),
        ("Once upon a time the end. Now do the middle.", "the middle", None),
        ("I bet you can't do a dragon", "I bet you can't do a dragon", None),
        ("a duel with a loaf of bread", "a duel with a loaf of bread", "a duel"),
        ("about a loaf of bread", "a loaf of bread", "a loaf of bread"),
        ("the goose is a really good", "a really good", None),
    ],
)
def test_of_what_a_story_shall_tell_the_first_sure_phrase_is_quoted(
    prompt: str, words: str, quoted: str | None
) -> None:
    assert _presented(prompt, words, kind="story") == quoted


@pytest.mark.parametrize(
    ("prompt", "words", "quoted"),
    [
        ("貓要叫糯米", "貓要叫", None),
        ("找了二十年，结局得吃上", "找了二十年", None),
        ("找了二十年，结局得吃上", "结局得吃上", None),
        ("猫正好生了，四隻", "四隻", None),
        ("写一个国王微服私访，他还挺得意", "一个国王微服私访", "一个国王"),
        ("写一个国王微服私访，他还挺得意", "他还挺得意", None),
        ("一只猫叫了一夜", "一只猫叫了一夜", "一只猫"),
        ("一个和尚庙里的钟", "一个和尚庙里的钟", None),
        ("讲个和尚下山买酱油的故事", "个和尚下山买酱油", "和尚"),
        ("路上遇到一头驴和一个算命先生", "路上遇到一头驴和一个算命先生", "一头驴和一个算命先生"),
        ("要有一只不会飞的凤凰和甲方", "一只不会飞的凤凰和甲方", "一只不会飞的凤凰"),
        ("從前有個魔王", "從前有個魔王", "魔王"),
        ("河里有个会借东西的水鬼", "河里有个会借东西的水鬼", "会借东西的水鬼"),
        ("养猫，喝酒", "养猫", None),
        ("别写一只猫", "别写一只猫", None),
        ("讲一只狐狸，不对，一只兔子", "一只狐狸", None),
        ("第三只猫不见了", "第三只猫", None),
    ],
)
def test_of_a_chinese_clause_only_a_sure_noun_is_quoted(
    prompt: str, words: str, quoted: str | None
) -> None:
    assert _presented(prompt, words, kind="story", lang="zh") == quoted


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("来根奶奶的擀面杖那种法杖", "奶奶的擀面"),
        ("整一口能背在背上当盾用的铁锅", "一口能背在背上当"),
        ("给我老婆做个护身符", "老婆做个的事"),
        ("卖豆浆的刚支起摊", "卖豆浆的刚支起摊"),
        ("他自己不知道", "他自己不知道"),
    ],
)
def test_what_is_cut_at_either_end_is_not_quoted(prompt: str, words: str) -> None:
    at = max(0, prompt.find(words))
    mention = Mention(words, "feature", at, at + min(len(words), len(prompt) - at))
    assert presented(mention, prompt, "item", "zh") is None


def test_nothing_of_another_script_is_quoted_but_names() -> None:
    assert _presented("写个故事，要有Otis", "Otis", kind="story", lang="zh") == "Otis"
    assert _presented("讲 a small horse 的故事", "a small horse", kind="story", lang="zh") is None
    assert _presented("about 一只猫", "一只猫", kind="story", lang="en") is None


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("Defeat 3 crabs. Actually my dad says 5", "Actually"),
        ("keep him under lvl 10", "keep him under"),
        ("level 9 (one for each life)", "each life"),
        ("he would sell his mother for a coin", "a coin"),
        ("What I'm after is a bow", "What I'm"),
    ],
)
def test_figures_of_speech_and_orders_are_not_quoted_of_people(prompt: str, words: str) -> None:
    assert _presented(prompt, words, "purpose", "character") is None


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("The ruins of my diet, at night, tense. There is a cake.", ["a cake"]),
        ("a swamp, there's a piano nobody plays", ["a piano"]),
        ("an island, there are no pirates", []),
    ],
)
def test_a_scene_has_what_there_is(prompt: str, said: list[str]) -> None:
    assert [one.text for one in quoted(read("scene", prompt), prompt).mentions] == said
