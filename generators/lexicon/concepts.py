"""What names hint at: stems and characters that share a meaning. Data only.

For finding a thing by a description: “my fire boots” for Scorchheel, 卖水的那块石头 for 澜石.
"""

from collections.abc import Mapping
from typing import Final

ENGLISH: Final[Mapping[str, str]] = {
    "fire": (
        "fire, flam, burn, ember, cinder, scorch, ash, blaz, pyre, torch, sear, kindl, coal, lava, "
        "magma, hot, heat, warm, smok, char, ignit, furnac, hearth, soot, sun, inferno, candle"
    ),
    "ice": (
        "ice, icy, frost, rime, snow, berg, winter, cold, hoar, freez, frozen, glaci, "
        "chill, sleet, "
        "hail, thaw, mew"
    ),
    "water": (
        "water, tide, sea, brook, river, wave, rain, ocean, lake, mist, foam, brine, stream, wet, "
        "pond, well, spring, drip, salt, swim, kelp, weir, marsh, fog, surf"
    ),
    "lightning": "lightning, thunder, storm, volt, spark, bolt, sky, electric, shock",
    "wind": "wind, gust, zephyr, gale, breez, air, feather, gull, draft, whirl",
    "earth": "earth, mud, stone, rock, clay, dirt, soil, sand, boulder, basalt, moss, root, peat",
    "light": (
        "light, glow, glim, shin, bright, gleam, sun, dawn, radian, lamp, lantern, holy, star, "
        "lumen, lumin, beam, luc, firefly"
    ),
    "shadow": (
        "shadow, dark, dusk, murk, shade, night, gloom, umbra, black, dim, raven, crow, twilight"
    ),
    "sword": (
        "sword, blade, edge, sabre, saber, rapier, falchion, cutlass, scimitar, claymore, katana"
    ),
    "axe": "axe, ax, cleav, hatchet, hew, chop, splitter",
    "dagger": "dagger, knife, dirk, stiletto, pin, shiv, razor, fang, kris",
    "bow": "bow, string, archer, arrow, longbow",
    "staff": "staff, stave, rod, pole, wand, crook, cane, stick",
    "spear": "spear, pike, lance, javelin, needle, trident, skewer, harpoon, halberd",
    "shield": "shield, ward, buckler, targe, wall, face, bulwark, aegis, guard",
    "helmet": "helm, hat, cap, hood, crown, cowl, visor, bonnet, mask",
    "armor": "armor, armour, mail, plate, coat, cloak, robe, vest, jerkin, hide, tunic, cuirass",
    "boots": "boot, shoe, heel, clog, sandal, slipper, sole, greave, tread, walker, foot",
    "ring": "ring, band, loop, signet",
    "amulet": (
        "amulet, pendant, necklace, charm, locket, brooch, talisman, medal, torc, bead, choker"
    ),
    "potion": (
        "potion, tonic, vial, phial, flask, elixir, draught, brew, bottle, tea, philtre, syrup, "
        "salve, cordial, milk"
    ),
    "scroll": "scroll, hymn, psalm, ode, book, map, letter, tome, page, parchment, chart, script",
    "tool": "tool, hammer, saw, awl, chisel, shovel, spade, hook, pick, mallet, peg, tongs, nail",
    "gem": "gem, jewel, pearl, opal, ruby, shard, stone, crystal, pip, diamond, bead, amber",
    "crystal": "crystal, prism, glass, shard, quartz",
    "wood": "wood, oak, birch, elm, pine, stick, sprig, branch, timber, ash, willow, bough, yew",
    "metal": "iron, steel, metal, rust, bronze, copper, tin, brass, silver, pewter, lead",
    "silver": "silver, moon, pale",
    "gold": "gold, gilt, gild, aure",
    "bone": "bone, marrow, skull, rib, tooth, teeth, antler",
    "shell": "shell, whelk, cockle, conch, snail, pearl",
    "heal": "heal, mend, cure, medic, recover, remedy, balm, health, restor",
    "wolf": "wolf, wolv, howl, pack, fang",
    "rat": "rat, mouse, mice, vermin",
    "bird": "bird, owl, raven, crow, gull, hawk, eagle, wren, falcon, jackdaw, lark, magpie, heron",
    "cave": "cave, cavern, tunnel, grotto, hollow, mine, burrow, mouth",
    "forest": "forest, wood, grove, tree, thicket",
    "swamp": "swamp, bog, marsh, mire, fen, moor",
    "mountain": "mountain, peak, hill, summit, cliff, ridge, crag, mount",
    "sea": "sea, coast, beach, harbor, harbour, quay, port, dock, bay, shore, pier",
    "town": "town, city, village, market, street, hamlet, row, square",
    "inn": "inn, tavern, pub, alehouse, taproom, barrel",
    "church": "church, temple, abbey, shrine, chapel, monastery, cathedral, priory",
    "tower": "tower, spire, turret, keep, lighthouse, belfry",
    "ghost": "ghost, haunt, spirit, phantom, wraith, specter, spook",
    "spider": "spider, web, silk, weaver",
    "honey": "honey, bee, hive, wasp",
    "deliver": "deliver, letter, word, message, parcel, courier, package, post",
    "drink": "drink, ale, beer, wine, cider, mead, rum",
    "food": "food, soup, bread, pie, cake, cheese, apple, stew, bake",
    "horse": "horse, mare, pony, saddle, stable, hoof",
    "music": "drum, flute, lute, harp, horn, bell, violin, fiddle, song, music, instrument, chime",
    "red": "red, ruby, crimson, scarlet, rose",
    "green": "green, emerald, jade, leaf, verdant",
    "blue": "blue, sapphire, azure, cobalt",
    "white": "white, pale, ivory, snow",
    "old": "old, ancient, antique, yore, elder, worn",
    "small": "small, little, tiny, mini",
    "dragon": "dragon, drake, wyrm, wyvern",
    "herb": "herb, plant, nettle, leaf, root, flower, petal, bloom, mint, sage, thyme",
    "slow": "slow, snail, lazy",
    "sad": "sad, weep, gloom, tear, cry, mourn, grief",
}
"""Meaning → stems; a stem counts at the beginning of a word, and at either end of a compound."""

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
    "rat": "鼠",
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
    "ghost": "鬼魂灵幽",
    "herb": "草药菇花采",
    "grain": "粮麦米稻",
    "old": "旧老古",
    "sea beast": "鳞龟鱼鲸",
    "cheap": "便宜",
}
"""Meaning → characters."""

CHINESE_EMPTY: Final = frozenset(
    "的了吗呢吧把我你他她它这那个给和跟与在是有要去一二三四五六七八九十两几些上下里中不没别就"
    "也还都来到用请帮想能可以会说让为从向对于最好大小第只枚张件颗条块瓶名位任务单活儿物品东西"
    "交接买卖出价钱金币完成做事情掉起个叫谢麻烦先再又被得地着过很"
)
"""Characters that tell nothing of a thing."""
ENGLISH_EMPTY: Final = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "for",
        "in",
        "on",
        "at",
        "my",
        "your",
        "his",
        "her",
        "its",
        "their",
        "our",
        "this",
        "that",
        "these",
        "those",
        "with",
        "and",
        "or",
        "from",
        "by",
        "one",
        "ones",
        "thing",
        "thingy",
        "stuff",
        "item",
        "items",
        "quest",
        "job",
        "task",
        "it",
        "is",
        "are",
        "be",
        "some",
        "any",
        "please",
        "who",
        "which",
        "what",
        "me",
        "you",
        "i",
        "we",
        "us",
        "up",
        "off",
        "out",
        "over",
        "under",
        "into",
        "as",
        "so",
        "no",
        "not",
    ]
)
