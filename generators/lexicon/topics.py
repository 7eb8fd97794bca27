"""Words that tell what a message to a character is about: topic → forms, by commas."""

from collections.abc import Mapping
from typing import Final

TOPICS: Final[Mapping[str, str]] = {
    "greeting": (
        "hello, hi, hey, hi there, hello there, good morning, good evening, good afternoon, "
        "good day, greetings, howdy, well met, hail, salutations, how are you, how do you do, "
        "nice to meet you, morning, 你好, 您好, 嗨, 早上好, 早安, 晚上好, 下午好, 早, 哈喽, 喂, "
        "见过, 幸会, 你好吗, 您好吗, 久仰, 初次见面, 在吗, 好久不见, 早啊, 中午好"
    ),
    "self": (
        "who are you, your name, about yourself, what are you, tell me about you, your story, "
        "your past, your life, your family, where are you from, where do you come from, "
        "how old are you, what do you do, your job, your work, your trade, introduce yourself, "
        "your dream, your dreams, your goal, your goals, what do you want, your childhood, "
        "about you, your age, your hobby, what do you like, do you like, what is your name, "
        "你是谁, 您是谁, 叫什么, 名字, 介绍一下自己, 自我介绍, 你的故事, 你的过去, 你的家, "
        "你从哪里来, 你来自, 哪里人, 多大, 几岁, 你做什么, 你的工作, 干什么的, 你的梦想, 梦想, "
        "你的目标, 你自己, 你的身世, 身世, 你的经历, 怎么称呼, 尊姓大名, 贵姓, 你的家人, "
        "你喜欢, 做什么的, 你想要什么, 您的故事"
    ),
    "trade": (
        "buy, buys, buying, sell, sells, selling, price, prices, trade, trading, cost, costs, "
        "how much, for sale, shop, goods, wares, gold, coin, coins, discount, bargain, haggle, "
        "deal, purchase, offer, merchandise, market, stock, cheaper, expensive, barter, "
        "exchange, 买, 卖, 价格, 价钱, 多少钱, 交易, 便宜, 打折, 货, 商品, 货物, 出售, 购买, "
        "砍价, 讨价还价, 金币, 生意, 报价, 贵, 优惠, 收购, 换, 怎么卖, 集市, 市场, 进货"
    ),
    "quest": (
        "quest, quests, task, tasks, job for me, mission, missions, adventure, errand, "
        "any work, work for me, need help, help you, do you need, bounty, bounties, "
        "something to do, reward, need anything, anything i can do, can i help, assignment, "
        "favor, favour, 任务, 委托, 冒险, 差事, 活干, 帮忙, 帮你, 悬赏, 奖励, 赏金, 需要帮助, "
        "能做什么, 需要我, 有什么事, 使命, 活儿, 帮您, 差遣, 讨伐"
    ),
    "place": (
        "where, where is, this place, this town, this village, this city, around here, road, "
        "directions, the way to, how do i get, tavern, inn, castle, forest, mountain, "
        "mountains, river, map, nearby, north, south, east, west, village, town, city, travel, "
        "live here, 哪里, 哪儿, 在哪, 这里, 这地方, 这座城, 村子, 镇上, 怎么走, 路, 酒馆, 客栈, "
        "城堡, 森林, 山, 地图, 附近, 北方, 南方, 东边, 西边, 地方, 去处, 城里, 怎么去, 方向, "
        "这儿, 村庄, 城镇"
    ),
    "weather": (
        "weather, rain, raining, rainy, snow, snowing, sunny, cloudy, storm, wind, windy, "
        "cold today, hot today, warm today, cold, hot, fog, foggy, forecast, sky, winter, "
        "summer, spring, autumn, temperature, sunshine, thunder, 天气, 下雨, 雨, 下雪, 雪, 晴, "
        "阴天, 刮风, 风, 冷, 热, 雾, 暴风雨, 太阳, 冬天, 夏天, 春天, 秋天, 气温, 天色, 打雷, "
        "暖和, 凉, 天冷"
    ),
    "lore": (
        "legend, legends, history, story of, old stories, myth, myths, tale, tales, ancient, "
        "long ago, war, gods, god, dragon, dragons, prophecy, kingdom, king, queen, origin, "
        "secret, secrets, rumor, rumors, rumour, rumours, old days, ruins, past of, story, "
        "stories, magic, curse, 传说, 历史, 故事, 神话, 古老, 很久以前, 战争, 神, 龙, 预言, "
        "王国, 国王, 女王, 起源, 秘密, 传闻, 古代, 遗迹, 往事, 典故, 来历, 流言, 诅咒, 魔法, "
        "从前"
    ),
    "advice": (
        "advice, advise, recommend, recommendation, what should i, should i, how can i, "
        "how do i, how to, suggestion, suggest, tip, tips, teach me, best way, "
        "what would you do, guide me, guidance, counsel, what do you think, wise words, wisdom, "
        "your opinion, help me, train me, learn, 建议, 推荐, 怎么办, 我该, 应该怎么, 如何, "
        "怎么才能, 教我, 忠告, 指点, 指教, 提示, 秘诀, 你觉得, 怎样才能, 意见, 学习, 您看, "
        "请教, 教教我, 帮我想, 该怎么, 窍门"
    ),
    "thanks": (
        "thank you, thanks, thank, grateful, much obliged, appreciate, appreciated, cheers, "
        "many thanks, thankful, i owe you, kind of you, thx, 谢谢, 多谢, 感谢, 谢了, 感激, "
        "谢谢你, 谢谢您, 有劳, 辛苦了, 感恩, 劳驾, 承蒙, 谢过, 拜谢, 麻烦你了"
    ),
    "farewell": (
        "goodbye, good bye, bye, bye bye, farewell, see you, see you later, good night, "
        "take care, until next time, so long, i must go, i have to go, i must leave, "
        "i'm leaving, gotta go, until we meet again, safe travels, 再见, 拜拜, 告辞, 后会有期, "
        "晚安, 回头见, 我走了, 先走了, 保重, 下次见, 回见, 明天见, 再会, 我得走了, 该走了, "
        "一路平安, 慢走, 别过"
    ),
}

BY_WEIGHT: Final[tuple[str, ...]] = (
    "quest", "trade", "self", "lore", "advice", "weather", "place", "thanks", "farewell",
    "greeting",
)  # fmt: skip
"""Which topic counts where a message touches several; courtesies give way to matters."""
