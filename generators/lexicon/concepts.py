"""What names hint at: stems and characters that share a meaning. Data only.

For finding a thing by a description: “my fire boots” for Scorchheel, 卖水的那块石头 for 澜石.
"""

from collections.abc import Mapping
from typing import Final

CHINESE: Final[Mapping[str, str]] = {
    "fire": "火炎焰烬燎烧灼熔焚炽赤烟暖热灶燃烙炭烤",
    "ice": "冰霜雪寒冻凛凝冷腊冬",
    "water": "水河海潮澜湖泉浪雨溪江涛波泽渊汐湿洋沧溺鱼淋",
    "lightning": "雷电霆霹雳闪",
    "wind": "风岚飙飓吹帆",
    "earth": "土岩石山泥沙尘壤",
    "light": "光明曦辉晨灯亮萤耀阳昼辰星烛",
    "shadow": "影暗夜幽冥暮黑墨玄乌昏晦",
    "red": "红赤丹朱绯霞绛血",
    "green": "绿青碧翠翡",
    "white": "白素皓雪",
    "blue": "蓝靛苍",
    "purple": "紫",
    "gold": "金鎏",
    "silver": "银",
    "bronze": "铜青",
    "iron": "铁钢镔",
    "wood": "木竹桦檀藤枣榆柳松梨杨樟",
    "bone": "骨颅牙髓",
    "leather": "皮革",
    "cloth": "布棉绸缎纱麻衫丝",
    "gem": "玉石晶翡翠珀珠钻璃琉璧瑙",
    "medicine": "药膏散丹剂露草疗愈伤治春血",
    "sword": "剑刃锋",
    "blade": "刀镰匕刃",
    "axe": "斧牙劈",
    "bow": "弓弦弩",
    "staff": "杖棍拐",
    "spear": "枪矛戟槊",
    "shield": "盾牌",
    "helmet": "盔帽冠头笠顶",
    "armor": "甲铠衣袍衫铠披裘",
    "boots": "靴鞋履屐",
    "ring": "戒环指",
    "amulet": "符佩坠链护",
    "scroll": "卷书轴图录谱经笺信",
    "tool": "锤锄镐铲钩凿剪针",
    "wine": "酒酿醉坛",
    "music": "琴笛鼓箫琵琶铃钟瑟笙",
    "sweet": "糖蜜甜",
    "child": "孩娃童幼",
    "bird": "鸟雀鹰鹤羽雁鸦鸽",
    "cat": "猫花狸",
    "dog": "狗犬",
    "wolf": "狼",
    "rat": "鼠耗",
    "snake": "蛇蟒",
    "horse": "马驹鞍",
    "sea": "海港湾码渡岸舟船帆",
    "mountain": "山岭峰崖坡岳",
    "forest": "林森树木",
    "cave": "洞窟穴窖井矿坑",
    "ruins": "墟废碎残碑",
    "town": "城镇市街巷坊",
    "tower": "塔楼阁",
    "temple": "庙寺观祠",
    "inn": "酒馆栈茶",
    "bridge": "桥",
    "letter": "信书笺",
    "look": "找寻失落丢",
    "pirate": "盗帆贼寇",
    "ghost": "鬼魂灵幽哭祟",
    "herb": "草药菇花采",
    "grain": "粮麦米稻",
    "old": "旧老古",
    "sea beast": "鳞龟鱼鲸",
    "cheap": "便宜",
    "island": "岛屿洲礁",
    "village": "村坞庄寨屯堡里",
    "heaven": "天云霄穹",
    "underground": "地洞窟穴道",
    "weep": "哭泣泪啼呜",
    "sing": "唱歌鸣吟谣",
    "laugh": "笑欢乐",
    "thorn": "刺荆棘",
    "cure": "病疗医治愈热药汤",
    "leaf": "叶枫",
    "eye": "眼目瞳睛",
    "pot": "罐壶盏碗杯盆瓮",
    "fly": "飞翔翼翅羽",
    "seed": "种籽粒",
    "mushroom": "菇伞菌蘑蕈",
    "pig": "猪豕客",
    "quiet": "静哑默寂",
    "wet": "湿淋雨潮",
    "night": "夜暮昏晚",
    "thief": "贼盗偷窃扒劫匪寇",
    "mend": "修补缮葺",
    "catch": "捉抓擒捕逮",
    "slay": "杀斩剿灭驱赶讨宰伐除",
    "carry": "送运护押挑扛捎",
    "dig": "挖掘采凿",
    "boat": "船舟艇筏桨舵",
    "sheep": "羊羔",
    "cow": "牛犊",
    "bag": "袋囊篓筐箱匣盒",
    "rope": "绳索缆",
    "blanket": "毯褥被毡垫",
}
"""Meaning → characters."""

MEASURES: Final[Mapping[str, tuple[str, ...]]] = {
    "面": ("shield", "music"),
    "颗": ("gem",),
    "本": ("scroll",),
    "双": ("boots",),
    "枚": ("ring", "gem", "amulet"),
    "根": ("staff", "spear"),
    "张": ("bow", "scroll"),
    "顶": ("helmet",),
    "瓶": ("medicine", "wine", "cure"),
    "柄": ("sword", "axe", "blade"),
    "支": ("spear", "staff"),
    "件": ("armor", "cloth"),
}
"""Measure word → meanings of what it counts."""

CHINESE_EMPTY: Final = frozenset(
    "的了吗呢吧把我你他她它这那个给和跟与在是有要去一二三四五六七八九十两几些上下里中不没别就"
    "也还都来到用请帮想能可以会说让为从向对于最好大小第只枚张件颗条块瓶名位任务单活儿物品东西"
    "老阿人交接买卖出价钱金币完成做事情掉起个叫谢麻烦先再又被得地着过很子阵回"
)
"""Characters that tell nothing of a thing."""
CHINESE_IDIOMS: Final = (
    "[上下这本前每]个?月|月[初底末]|[0-9一二两三四五六七八九十几半]个?月|[今明昨前后白半天]天|马上|火速|火急"
    "|小心|开心|铁了?心|铁定|老铁|花[钱了光完]|水平|风险|风声|一路|路上|眼[下看]|头疼|光[是要]|明白|白[送给拿]"
    "|地方|大方|星期|天[气亮黑]|聊天|心里|[手身]上|手[里头]"
)
"""Words whose characters tell nothing of a thing either: no moonstone in 上个月."""
