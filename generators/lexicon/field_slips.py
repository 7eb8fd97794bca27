"""English words that are near a value of a field and mean something else. Data only."""

from typing import Final

NO_SLIPS: Final = (
    "alchemists, amulets, armory, armour, award, banker, bards, barks, barrier, beard, "
    "blacksmiths, boast, boats, bolts, books, boost, daggers, danger, digger, farmers, "
    "firmer, former, framer, grades, grand, guards, harmer, helmets, mages, magic, "
    "steep, steer, sliver, slivers, lights, brace, bravo, crave, price, pride, prod, "
    "coats, cost, costs, coach, swap, stamp, tents, dessert, desserts, lather, humane, "
    "spirited, groomy, glasses, grass, earthy, earths, waters, watery, waiter, "
    "shadowy, coming, greet, greed, calmly, nerves, class, steels, woods, ironed, "
    "bones, golden, commons, comma, common, rarer, elven, haunt, hunted, swampy, "
    "islands, forests, mountains, villager, villagers, taverns, ruined, cities, "
    "merchants, option, portion, potions, priests, rangers, ringer, roots, scholars, "
    "scrawl, scrolls, shelf, shields, spare, spark, speak, spears, spell, spend, "
    "staffs, stage, stall, steal, steed, stele, still, stroll, stuff, stuffs, sward, "
    "swords, sworn, thieves, third, troll, warriors, words"
)

CONFUSED: Final = {
    "剑": "件箭建见健贱渐间", "刀": "到道", "斧": "府釜父付", "匕": "比币必", "弓": "工公功宫",
    "杖": "仗丈账胀", "矛": "毛茅猫", "枪": "抢腔强", "盾": "顿遁炖", "牌": "排派",
    "盔": "亏窥魁", "甲": "家假夹价", "铠": "凯恺慨", "靴": "雪学薛", "鞋": "些斜",
    "戒": "届借介界", "指": "纸只止址", "护": "户互", "符": "福浮服府", "坠": "缀追",
    "药": "要耀", "水": "睡", "剂": "济计", "卷": "券倦", "轴": "粥周", "宝": "保报",
    "石": "时十实", "具": "巨句", "铁": "贴帖", "钢": "刚缸", "银": "音吟", "金": "今斤",
    "铜": "同桐", "木": "目本", "骨": "古鼓", "晶": "京精经", "曜": "耀", "皮": "疲", "革": "格",
    "布": "不步部", "璃": "离里", "玻": "波", "火": "伙", "冰": "兵", "雷": "累", "影": "景映",
    "暗": "安案", "传": "穿船", "说": "硕", "史": "使始", "诗": "师狮", "稀": "希西",
    "有": "友又", "精": "京晶经", "良": "凉", "普": "谱铺", "通": "同", "商": "伤", "人": "入认",
    "法": "发", "师": "诗狮", "盗": "道到", "贼": "则", "牧": "木目", "匠": "将降", "农": "浓",
    "夫": "父", "守": "手首", "卫": "为位", "学": "雪", "者": "着", "灵": "零铃玲", "矮": "爱",
    "兽": "瘦受", "半": "办", "游": "油由", "侠": "下峡", "战": "站占", "士": "是事土",
    "吟": "银音", "勇": "永用", "敢": "感赶", "谨": "紧仅", "慎": "甚", "骄": "娇交", "傲": "奥",
    "贪": "摊", "婪": "兰", "善": "擅", "狡": "角", "猾": "滑", "冷": "冻", "静": "净",
    "忧": "优", "郁": "玉", "紧": "谨", "张": "章",
}  # fmt: skip
"""Characters of forms and what is typed for them: of the same sound, or of the same look."""
NO_SLIPS_ZH: Final = (
    "条件|文件|事件|邮件|零件|软件|附件|案件|部件|石头|时候|小时|公里|工人|功夫|为什么"
    "|因为|发生|发现|是的|事情|安全|安静|方案|不要|不用|部分|使用|开始|到处|道路|知道"
    "|味道|学校|雪山|要求|认识|古老|保护|报告|目标|经常|经过|今天|时间|以时|十分|实在"
    "|有时|朋友|景色|船长|受伤|首先|帖子|贴着|用来|永远|感觉|赶走|交给|奥秘"
)
"""Words that only look like such a slip."""
