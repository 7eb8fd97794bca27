"""Words of names that by themselves hint at nothing, as they mean something else. Data only."""

from typing import Final

NO_HINTS: Final = (
    "all, and, any, are, ask, ate, bad, bid, big, but, buy, can, day, did, end, far, few, for, "
    "get, got, had, has, her, him, his, how, its, job, let, log, lot, low, man, max, may, men, "
    "min, new, not, now, off, old, one, our, out, own, pay, put, say, sea, see, set, she, six, "
    "sun, ten, the, too, top, try, two, use, via, was, way, who, why, yes, yet, you, "
    "away, back, been, bone, bounty, bring, bronze, character, clear, cloth, cold, crystal, "
    "dark, dead, deal, deep, deliver, done, down, earth, east, ever, fair, fetch, find, "
    "fine, fire, first, five, found, free, from, glass, gold, golden, good, great, have, "
    "coin, coins, money, "
    "heavy, help, here, high, home, hundred, hunt, into, iron, just, kill, last, leather, "
    "letter, light, lightning, list, listing, little, long, lost, market, message, missing, "
    "mission, more, morning, most, need, never, night, nine, north, offer, only, order, "
    "over, price, quest, quick, rescue, sale, save, scene, second, seven, shadow, short, "
    "silver, slay, slow, small, some, south, steel, stone, story, summer, take, tale, task, "
    "than, that, their, then, there, third, this, thousand, three, under, want, warm, "
    "water, were, west, what, when, where, which, who, wind, winter, with, wood, wooden, "
    "above, below, beyond, behind, inside, outside, between, across, around, against, dry, wet,"
    " tall, "
    "word, your, account, balance, purse, bag, wallet, pocket, pockets, inventory, stall, funds, "
    "一个, 之一, 任务, 先生, 出价, 场景, 大师, 姑娘, 委托, 对话, "
    "寻找, 市场, 市集, 师父, 报价, 挂单, 掌柜, 故事, 朋友, 物品, "
    "老板, 角色, 金币, 集市"
)
TITLES_ZH: Final = (
    "师[父傅太]|先生|小姐|夫人|太太|姑娘|大?(?:哥|姐|叔|婶|娘|爷|妈|伯|嫂)(?![给儿])|老板娘?"
    "|掌柜的?|道长|大师|大人|老师|队长|会长|老爷子?|奶奶|爷爷|阿姨|兄弟?|妹子|老弟|铁匠|师兄"
    "|师姐|师弟|师妹"
)
"""What may follow somebody's name, and belongs to it."""

TASK: Final = (
    "(?=[^,。!?]{0,2}(?:[那这]?[个份桩趟]?(?:任务|委托|活儿?|案子?|单子?|差事?|悬赏|事儿?)"
    "|[那这]个))"
)
"""After a part of a quest: a task is spoken of."""
BEFORE_NOUN: Final = "(?:(?<=[的那这把面件条张个只枚颗双根本顶瓶罐盏支买卖送]))"
AFTER_NOUN: Final = (
    r"(?=[我给卖买出挂收要拿送都就吧先还能可在也来下开报砍整弄搞试用玩防当\d一二三四五六七八九十百两]"
    r"|[,。!?]|$)"
)
"""Around a single character that is a noun."""
