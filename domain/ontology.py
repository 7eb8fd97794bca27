"""Ontology v1: what things are, in code, JSON and tests, with labels in both languages.

The order of values is part of the ontology: rarities and difficulties rise.
"""

from typing import Final, Literal, get_args

Lang = Literal["en", "zh"]
Kind = Literal["item", "character", "quest", "scene", "story", "dialogue"]

ItemType = Literal[
    "sword", "axe", "dagger", "bow", "staff", "spear", "shield", "helmet", "armor", "boots",
    "ring", "amulet", "potion", "scroll", "tool", "gem",
]  # fmt: skip
Rarity = Literal["common", "uncommon", "rare", "epic", "legendary"]
Element = Literal["none", "fire", "water", "earth", "wind", "lightning", "ice", "light", "shadow"]
Material = Literal[
    "iron", "steel", "silver", "gold", "bronze", "wood", "bone", "crystal", "obsidian",
    "leather", "cloth", "glass",
]  # fmt: skip

Ancestry = Literal[
    "human", "elf", "dwarf", "orc", "halfling", "beastfolk", "spirit", "construct"
]  # fmt: skip
Profession = Literal[
    "warrior", "mage", "ranger", "thief", "priest", "merchant", "blacksmith", "alchemist",
    "bard", "scholar", "farmer", "guard",
]  # fmt: skip
Temperament = Literal[
    "brave", "cautious", "cheerful", "gloomy", "greedy", "kind", "cunning", "proud", "nervous",
    "calm",
]  # fmt: skip

QuestKind = Literal["collect", "deliver", "defeat", "explore"]
Difficulty = Literal["easy", "normal", "hard", "deadly"]
Predicate = Literal["HOLD", "DELIVER", "DEFEAT", "REACH"]

Biome = Literal[
    "forest", "desert", "mountain", "coast", "swamp", "city", "village", "cavern", "ruins",
    "tundra", "island", "sky",
]  # fmt: skip
Time = Literal["dawn", "day", "dusk", "night"]
Mood = Literal["serene", "tense", "festive", "haunted"]

LANGS: Final[tuple[Lang, ...]] = get_args(Lang)
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
ITEM_TYPES: Final[tuple[ItemType, ...]] = get_args(ItemType)
RARITIES: Final[tuple[Rarity, ...]] = get_args(Rarity)
ELEMENTS: Final[tuple[Element, ...]] = get_args(Element)
MATERIALS: Final[tuple[Material, ...]] = get_args(Material)
ANCESTRIES: Final[tuple[Ancestry, ...]] = get_args(Ancestry)
PROFESSIONS: Final[tuple[Profession, ...]] = get_args(Profession)
TEMPERAMENTS: Final[tuple[Temperament, ...]] = get_args(Temperament)
QUEST_KINDS: Final[tuple[QuestKind, ...]] = get_args(QuestKind)
DIFFICULTIES: Final[tuple[Difficulty, ...]] = get_args(Difficulty)
PREDICATES: Final[tuple[Predicate, ...]] = get_args(Predicate)
BIOMES: Final[tuple[Biome, ...]] = get_args(Biome)
TIMES: Final[tuple[Time, ...]] = get_args(Time)
MOODS: Final[tuple[Mood, ...]] = get_args(Mood)

LEVEL_MIN, LEVEL_MAX = 1, 60
EDITION_MIN, EDITION_MAX = 1, 10_000
REWARD_GOLD_MAX = 1_000_000
COUNT_MAX = 10_000
CHAPTERS_MAX = 5

PREDICATE_OF: Final[dict[QuestKind, Predicate]] = {
    "collect": "HOLD",
    "deliver": "DELIVER",
    "defeat": "DEFEAT",
    "explore": "REACH",
}

# One Chinese label for each value; the English label is the value itself.
CHINESE: Final[dict[str, str]] = {
    "item": "物品", "character": "角色", "quest": "任务", "scene": "场景", "story": "故事",
    "dialogue": "对话",
    "sword": "剑", "axe": "斧", "dagger": "匕首", "bow": "弓", "staff": "法杖", "spear": "长矛",
    "shield": "盾牌", "helmet": "头盔", "armor": "护甲", "boots": "靴子", "ring": "戒指",
    "amulet": "护符", "potion": "药水", "scroll": "卷轴", "tool": "工具", "gem": "宝石",
    "common": "普通", "uncommon": "优秀", "rare": "稀有", "epic": "史诗", "legendary": "传说",
    "none": "无", "fire": "火", "water": "水", "earth": "土", "wind": "风", "lightning": "雷",
    "ice": "冰", "light": "光", "shadow": "暗影",
    "iron": "铁", "steel": "钢", "silver": "银", "gold": "金", "bronze": "青铜", "wood": "木",
    "bone": "骨", "crystal": "水晶", "obsidian": "黑曜石", "leather": "皮革", "cloth": "布",
    "glass": "玻璃",
    "human": "人类", "elf": "精灵", "dwarf": "矮人", "orc": "兽人", "halfling": "半身人",
    "beastfolk": "兽裔", "spirit": "灵体", "construct": "构装体",
    "warrior": "战士", "mage": "法师", "ranger": "游侠", "thief": "盗贼", "priest": "牧师",
    "merchant": "商人", "blacksmith": "铁匠", "alchemist": "炼金术士", "bard": "吟游诗人",
    "scholar": "学者", "farmer": "农夫", "guard": "守卫",
    "brave": "勇敢", "cautious": "谨慎", "cheerful": "开朗", "gloomy": "忧郁", "greedy": "贪婪",
    "kind": "善良", "cunning": "狡黠", "proud": "骄傲", "nervous": "紧张", "calm": "沉着",
    "collect": "收集", "deliver": "递送", "defeat": "讨伐", "explore": "探索",
    "easy": "简单", "normal": "普通难度", "hard": "困难", "deadly": "致命",
    "forest": "森林", "desert": "沙漠", "mountain": "山地", "coast": "海岸", "swamp": "沼泽",
    "city": "城市", "village": "村庄", "cavern": "洞窟", "ruins": "废墟", "tundra": "冻原",
    "island": "岛屿", "sky": "天空",
    "dawn": "黎明", "day": "白昼", "dusk": "黄昏", "night": "夜晚",
    "serene": "宁静", "tense": "紧绷", "festive": "喜庆", "haunted": "阴森",
    "type": "类型", "rarity": "稀有度", "element": "元素", "material": "材质", "level": "等级",
    "edition": "发行量", "ancestry": "种族", "profession": "职业", "temperament": "性格",
    "difficulty": "难度", "reward_gold": "金币奖励", "reward": "奖励",
    "biome": "地貌", "time": "时辰", "mood": "氛围", "exits": "出口", "inhabitants": "居民",
    "chapters": "章节",
}  # fmt: skip


def label(value: str, lang: Lang) -> str:
    """The word for a value, kind or field name in a language."""
    return CHINESE.get(value, value) if lang == "zh" else value.replace("_", " ")
