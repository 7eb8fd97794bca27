"""Words for scenes: field → value → forms, separated by commas."""

from collections.abc import Mapping
from typing import Final

from generators.lexicon.biomes import BIOMES

__all__ = ["BIOMES", "DISTRACTORS", "MOODS", "PARTS", "TIMES"]

TIMES: Final[Mapping[str, str]] = {
    "dawn": (
        "dawn, daybreak, sunrise, sunup, first light, early morning, at cockcrow, "
        "cockcrow, break of day, "
        "crack of dawn, morning mist, before sunrise, rosy dawn, at dawn, daybreaking, "
        "aurora hour, "
        "morning light, just before morning, new day, dawning, day is breaking, the sun rises, "
        "sun is rising, rising sun, morning dew, grey dawn, misty morning, crack of day, morning, "
        "wee morning, dawn light, first cockcrow, at first light, early light, foreday, dayspring, "
        "matins, the first rays, morning red, before the day, daybreak hour, 黎明, 清晨, "
        "拂晓, 破晓, 天刚亮, 日出, 凌晨, 晨曦, 早晨, 晨光, "
        "天亮, 大清早, 清早, 一大早, 蒙蒙亮, 天刚亮, 鱼肚白, 天光乍现, "
        "天色微明, 微明, 东方既白, 朝阳, 曙光, 晨雾, 天蒙蒙亮, 鸡鸣, 五更, 初晨, 早上, "
        "天色微明, 鱼肚白, 旭日, 天光, "
        "日升, 太阳刚升, 晨间, 天一亮, 朝霞, 清早时分, 东方发白, 天微亮, 天快亮, 晨, "
        "黎明前, 第一缕阳光, 晓色, 天将明, 刚天亮"
    ),
    "day": (
        "day, daytime, daylight, noon, midday, afternoon, high noon, broad daylight, bright day, "
        "sunny day, mid morning, noontime, sunlit, by day, early afternoon, late morning, sunny, "
        "during the day, full daylight, lunchtime, lunch hour, sunshine, blazing sun, noonday, "
        "midmorning, forenoon, sun high, teatime, tea time, sun overhead, sun drenched, "
        "in the sun, "
        "working hours, siesta, hot afternoon, lazy afternoon, market hours, mid "
        "afternoon, bright noon, "
        "at noon, 白天, 白昼, 正午, 中午, 午后, 下午, 大白天, 晌午, 正晌午, 日间, 上午, "
        "日中, 阳光灿烂, 艳阳, 青天白日, 晴天, 午间, 烈日, "
        "日头正高, 光天化日, 阳光下, 骄阳, 大中午, 日上三竿, 烈日当空, 晴空, 日光下, "
        "大太阳, 白日, 正当午, 艳阳天, 饭点, "
        "大晌午, 午时, 毒日头, 太阳当头, 太阳高照, 日当午, 近午, 天光大亮, 未时, 巳时"
    ),
    "dusk": (
        "dusk, sunset, twilight, evening, nightfall, sundown, gloaming, golden hour, last light, "
        "eventide, day's end, dusky, late afternoon, sun is setting, setting sun, "
        "sunsets, end of day, "
        "fading light, evenfall, close of day, candlelight hour, blue hour, vespers, "
        "early evening, "
        "at sundown, low sun, red sky, evening glow, just before night, sinking sun, crepuscular, "
        "lamplighting, half light, night is falling, darkening sky, supper time, dimming light, "
        "when lamps are lit, dying light, afterglow, owl light, 黄昏, 傍晚, 日落, 夕阳, "
        "暮色, 日暮, 薄暮, 落日, 晚霞, 天快黑, 入暮, 斜阳, 余晖, "
        "日头西斜, 向晚, 残阳, 掌灯时分, 太阳落山, 暮, 天擦黑, 天将黑, 太阳下山, "
        "日落时分, 日薄西山, 西斜, 落霞, 归鸦, "
        "华灯初上, 霞光, 天色渐暗, 天色将晚, 落日余晖, 快天黑, 炊烟时分, 晚照, 夕照, "
        "火烧云, 黄昏时, 入夜前, 暮霭, 傍黑, 酉时"
    ),
    "night": (
        "night, nite, tonite, nighttime, midnight, moonlit, moonlight, starlit, starlight, "
        "nocturnal, after dark, dead of night, at night, full moon, by night, nights, "
        "under the stars, witching hour, tonight, moonless, pitch dark, late at night, in "
        "the dark, small hours, new moon, moonrise, night sky, black of night, nightly, "
        "past midnight, night shift, night watch, bedtime, starry, bonfire night, dark "
        "hours, under the moon, all through the night, overnight, graveyard shift, moon "
        "hangs, lanterns lit at night, stars are out, 夜晚, 夜里, 深夜, 午夜, 半夜, 晚上, "
        "月夜, 夜间, 夜, 入夜, 星夜, 子夜, 三更, 夜半, 天黑, 月光下, 月下, 雨夜, 雪夜, "
        "大半夜, 夜深, 黑夜, 夜幕, 今夜, 当晚, 星空下, 长夜, 更深, 午夜时分, 夜色, 星光下, "
        "漆黑, 月圆之夜, 满月, 三更半夜, 熄灯后, 夜里头, 夜深人静, 后半夜, 大晚上"
    ),
}

MOODS: Final[Mapping[str, str]] = {
    "serene": (
        "serene, peaceful, calm, tranquil, quiet and calm, restful, idyllic, gentle, "
        "soothing, placid, still air, still water, still night, stillness, all is still, "
        "very still, hushed, relaxing, relaxed, sleepy, cozy, cosy, harmonious, "
        "undisturbed, at peace, calming, meditative, dreamy, pastoral, untroubled, mellow, "
        "lazy, unhurried, blissful, halcyon, comforting, soft, balmy, peaceful mood, "
        "leisurely, contemplative, silent and calm, zen, quiet mood, serenity, "
        "tranquility, 宁静, 平静, 安静, 静谧, 祥和, 安宁, 平和, 恬静, 安详, 悠闲, 静悄悄, "
        "寂静, 幽静, 惬意, 岁月静好, 放松, 宁和, 懒洋洋, 闲适, 舒缓, 清静, 悠然, 恬淡, "
        "静静, 安逸, 慵懒, 温馨, 舒服, 平静祥和, 悠哉, 宁谧, 和缓, 闲散, 优哉游哉, 静好, "
        "世外桃源, 清幽, 静穆, 淡然, 田园牧歌, 治愈, 安安静静, 静极了, 平静如镜, 宁静祥和, "
        "清净, 宁, 静, 恬然, 度假, 慢悠悠, 岁月静, 和平, 安稳, 轻柔"
    ),
    "tense": (
        "tense, tension, suspenseful, nervous, on edge, uneasy, anxious, dangerous mood, "
        "threatening, menacing, ominous, foreboding, dread, high stakes, nerve wracking, under "
        "siege, besieged, fraught, strained, edgy, uneasy silence, danger, imminent danger, "
        "hostile, standoff, stand off, before battle, about to blow, suspense, thriller, "
        "gripping, heated, volatile, explosive, taut, jittery, apprehensive, white knuckle, "
        "breath held, ambush, 气氛焦灼, 焦灼, 焦躁, 不敢大声喘气, 不敢出声, 不敢说话, 人心惶惶, "
        "如临大敌, "
        "紧张, 紧绷, 剑拔弩张, 危险, 压抑, 不安, 一触即发, 凝重, 肃杀, "
        "气氛紧, 惊险, 危机四伏, 提心吊胆, 戒备, 风声鹤唳, 杀气, 山雨欲来, 绷紧, 对峙, 人心惶惶, "
        "悬疑, 火药味, 如临大敌, 戒严, 危急, 令人窒息, 大战前, 不敢出声, 人人自危, 心惊, 埋伏, "
        "屏息, 战云密布, 箭在弦上, 紧迫, 草木皆兵, 暗流涌动, 鸦雀无声, 惴惴不安, 围城, 敌军压境"
        ", 压迫感, 大气不敢出, 追兵, 逃命, 屏住呼吸, 紧张兮兮, 气氛紧张, 剑拔"
        ", 绷着, 不敢说话, 人人都不说话, 没人敢说话, 一声不响, 杀机, 暴风雨前"
    ),
    "festive": (
        "festive, festival, celebration, celebrating, celebratory, carnival, party, fair, "
        "jubilant, lively, merry, joyous, joyful, feast, feasting, parade, holiday, wedding "
        "party, revelry, cheerful, fireworks, dancing crowd, jolly, bustling, banquet, gala, "
        "jubilee, fiesta, merrymaking, harvest festival, fete, rejoicing, street party, "
        "exuberant, boisterous, cheering, masquerade, mardi gras, happy crowd, partying, revels, "
        "喜庆, 节日, 庆典, 热闹, 欢乐, 欢庆, 节庆, 庆祝, 张灯结彩, 狂欢, 喜气洋洋, 欢快, "
        "热热闹闹, 庙会, 丰收节, 灯会, 过节, 喧闹, 喜洋洋, 过年, 婚礼, 欢腾, 欢声笑语, 锣鼓喧天, "
        "盛宴, 灯节, 烟火大会, 喜宴, 人山人海, 载歌载舞, 节日气氛, 嘉年华, 花灯节, 集会, 欢歌, "
        "喜事, 普天同庆, 大集, 敲锣打鼓, 宴席, 火把节"
    ),
    "haunted": (
        "haunted, haunting, spooky, eerie, creepy, ghostly, ghosts, ghost, spectral, cursed, "
        "sinister, unsettling, chilling, macabre, ghoulish, spine chilling, hair raising, "
        "supernatural, phantom, phantoms, restless dead, the dead walk, undead, possessed, "
        "bewitched, horror, scary, frightening, terrifying, gloomy and haunted, uncanny, grim, "
        "accursed, ghost ridden, unquiet, wraiths, gothic, otherworldly, ghost ship, spectres, "
        "poltergeist, 闹鬼, 阴森, 鬼气, 幽灵, 鬼魂, 诡异, 阴气, 恐怖, 毛骨悚然, 鬼影, 阴冷, 亡灵, "
        "鬼气森森, 阴森森, 诡谲, 阴沉, 鬼屋, 见鬼, 瘆人, 撞鬼, 阴暗, 怨气, 冤魂, 鬼火, 鬼船, "
        "诅咒, 吓人, 幽魂, 鬼哭, 怪异, 邪门, 鬼城, 阴风, 鬼怪, 凶宅, 女鬼, 不祥, 惊悚, 邪气, "
        "幽暗, 怪谈, ghost haunted"
    ),
}

PARTS: Final = (
    "alley, alleyway, back alley, rooftop, rooftops, palace, castle town, city gate, city walls, "
    "city wall, sewers, arena, opera house, courthouse, university, farm, farmhouse, barn, "
    "cottage, cottages, market square, town square, plaza, 城墙, 城门, 城楼, 皇宫, 屋顶, 广场, "
    "巷子, 小巷, 茅屋, 农舍, 夜市"
)
"""Forms of a place that are but a part of one: who wants no palace may want a city."""

DISTRACTORS: Final = (
    "day of, one day, every day, market day, good day, first day, last day, days, "
    "daydream, by the day, "
    "sky blue, still life, still warm, still on, still burning, still standing, still "
    "there, soft drink, "
    "street food, calm down, cloud of dust, key ring, key hole, a key, the key, keys, no clouds, "
    "night mare, port wine, pit of, fair hair, fair play, sea cave, mine own, of mine, party of, "
    "last night, good night, dusk till, each morning, 天上掉, 天天, 一天, 每天, 白天鹅, "
    "海拔, 洞察, 林立, 海豚, 海鸥, 海盗, 海怪, 海螺, 上海, "
    "岭南人, 城府, 雪岭关, 昨夜, 港商, 夜明珠, 村姑, 草海, 人海, 花海, 云海茶, 假山, "
    "山羊, 山药, 城主, 村长, "
    "城隍, 夜莺, 夜来香, 夜叉, 海棠, 海带, 竹海"
)
"""Longer words that hold one of the above and mean something else."""
