"""Words for quests: field → value → forms, separated by commas."""

from collections.abc import Mapping
from typing import Final

KINDS: Final[Mapping[str, str]] = {
    "collect": (
        "be collected, be gathered, be fetched, be found, be retrieved, be recovered, be "
        "picked, get collected, collect, collects, collecting, collection, gather, "
        "gathers, gathering, harvest, harvesting, fetch, fetching, retrieve, retrieving, "
        "retrieval, recover, recovering, acquire, obtain, pick, pick up, picking, pick me, "
        "forage, foraging, mine, mining, dig up, procure, round up, stock up, scavenge, "
        "hoard, amass, bring together, get hold of, steal, fish for, catch, find me, get "
        "me, look for, buy me, 收集, 采集, 采摘, 搜集, 收罗, 找齐, 采, 捡, 捡回, 捡拾, "
        "获取, 取得, 集齐, 弄来, 搞到, 挖, 挖掘, 采挖, 收割, 凑齐, 夺回, 寻回, 取回, 找回, "
        "拿到, 摘, 采药, 钓, 捕捞, 拾取, 弄到, 凑够, 攒, 摘取, 采些, 找来, 收购, 采购, "
        "捕捉, 偷, 偷取, pluck, scrounge, 猎取, 收取, 采得, 搜罗, 打来, 收来, 取来, 带回, "
        "stock the pantry with, 凑足, 凑满, 攒够, 备齐, 搞来, 捞, 收齐, 采齐, 割, 刨"
    ),
    "deliver": (
        "be delivered, be brought, be carried, be taken, be shipped, be sent, be returned, "
        "be moved, be smuggled, get delivered, be handed, be transported, deliver, "
        "delivers, delivering, delivery, bring, brings, bringing, carry, carrying, "
        "transport, transporting, hand over, hand in, take this, courier, send, escort the "
        "package, ship, convey, drop off, pass on, give to, haul, smuggle, bear a message, "
        "take a letter, take a message, deliver to, turn in, supply, take the, bring back, "
        "return the, 递送, 送, 运送, 交给, 送到, 送去, 带给, 护送货物, 护送到, 护送至, 护送去, "
        "护送回, 押送到, 运, 派送, 转交, "
        "送达, 捎, 捎给, 寄, 押送, 快递, 运输, 交付, 送信, 送货, 送还, 归还, 上交, 带到, "
        "送给, 送往, 运往, 运到, 投递, 捎去, 捎到, 交到, 交还, 转送, 押运, 跑腿, 传递, "
        "呈交, 献给, 护送, drop at, escort to, forward to, hand deliver, make a delivery, "
        "parcel to, return a, run a parcel, deliver safely, carry across, 背到, 背去, "
        "抬到, 抬去, 护着, 带去, 还给, 还回, 还回去, 拿给, 拿去, 递给, 捎信, 送进, 送回, "
        "送过, 扛到, 搬到, 搬去, 转告, 带信, 送来, 带回给"
    ),
    "defeat": (
        "be slain, be killed, be stopped, be defeated, be destroyed, be beaten, be driven, "
        "be hunted, be banished, be dealt with, be cleared, be put down, must fall, must "
        "die, must be gone, dead or alive, defeat, defeats, defeating, slay, slays, "
        "slaying, kill, kills, killing, hunt, hunts, hunting, hunt down, destroy, "
        "destroying, vanquish, beat, fight, fighting, exterminate, eliminate, battle, "
        "conquer, drive off, drive out, drive away, wipe out, clear out, purge, banish, "
        "subdue, take down, put down, assassinate, murder, get rid of, rid, cull, "
        "overthrow, end the, duel, execute, stop the, bounty on, extermination, monster "
        "hunt, take out, crush, 讨伐, 击败, 打败, 消灭, 杀, 杀死, 猎杀, 斩杀, 剿灭, 除掉, "
        "铲除, 战胜, 歼灭, 击杀, 斩首, 驱逐, 清剿, 干掉, 诛杀, 打倒, 狩猎, 猎捕, 讨平, "
        "灭掉, 驱赶, 清除, 扫荡, 斩, 解决掉, 降服, 制服, 铲平, 围剿, 征讨, 赶走, 清理, "
        "击退, 除去, 屠, 屠龙, 决斗, 单挑, 猎, 打死, 宰了, 消灭掉, 对付, 除魔, 剿匪, "
        "clear, clearing, clears, put an end to, fend off, repel, hunt for, track and "
        "kill, 打退, 打跑, 打散, 打趴, 揍, 灭了, 灭, 清掉, 清了, 收拾掉, 收拾, 抓住, 逮住, "
        "逮, 捉住, 捉拿, 轰走, 撵走, 撵, 端掉, 端了, 摆平, 干翻, 做掉, 搞定, 教训, 拦住, "
        "挡住, 超度, 镇压, 封印, 降伏, 生擒, 活捉, 赶跑, 吓跑, 斩草除根, 处理掉, 解决, "
        "驱散, 砍下, 宰掉, 宰, 弄死, 赶出, 撵出, 轰出, 烧光, "
        "烧掉, 砍翻, 赶出去, 打一顿, 剿, 射杀, 追杀, "
        "捣毁, 消灭光, 铲了, 收了它, 抓捕, 捉鬼, 除妖, 打怪, 驱魔"
    ),
    "explore": (
        "be explored, be mapped, be scouted, be searched, be charted, explore, explores, "
        "exploring, exploration, scout, scouting, discover, discovering, investigate, "
        "investigating, investigation, visit, visiting, reach, reaching, map, mapping, "
        "survey, surveying, travel to, go to, journey to, venture, venture into, search "
        "the, expedition, find the way, chart, delve, delve into, seek out, locate, "
        "pilgrimage, trek to, wander, climb, find a path, find out what, "
        "find out who, find out why, find out how, find out where, find out whether, find out if, "
        "enter, head to, "
        "探索, 探查, 勘察, 调查, 侦察, 前往, 探险, 到达, 抵达, 寻访, 勘探, 走访, 探访, "
        "搜索, 绘制, 踏勘, 深入, 去往, 发现, 摸清, 探路, 探寻, 巡查, 登上, 查探, 测绘, "
        "游历, 造访, 进入, 踏遍, 闯入, 攀登, 探明, 查清, 查明, 探一探, 一探究竟, 找到通往, "
        "打探, 朝圣, 远征, 侦查, 看看, 去看, 瞧瞧, 走一趟, 转转, check out the, go into, "
        "go up, go down, go through, go inside, step into, walk into, walk to, sneak into, "
        "break into, wander into, climb into, peek into, look into, look inside, have a "
        "look, take a look, nose around, poke around, find a way, find a road, find a "
        "path, find a route, find a passage, find the source, find the entrance, find the "
        "way, find the path, find us a way, find me a way, 走一遭, 看一看, 查一查, 逛一逛, "
        "逛逛, 瞅瞅, 探探, 勘测, 巡一遍, 巡视, 闯进, 潜入, 摸进, 钻进, 爬上, 下到, 进到, "
        "走进, 走遍, 画地图, 画图, 一探, 探个究竟, 看个究竟, 弄清, 搞清, 摸摸底, 走走, "
        "看看里面"
    ),
}

SEARCHES: Final = (
    "find, finding, search for, look for, looking for, seek, seeking, track down, 寻找, 找到, "
    "找, 找寻, 搜寻, 寻"
)
"""To look for something: a place is explored, a thing is collected."""

DIFFICULTIES: Final[Mapping[str, str]] = {
    "easy": (
        "easy, easily, simple, trivial, beginner, beginners, beginner friendly, novice, "
        "effortless, straightforward, gentle, light, basic, undemanding, low difficulty, low "
        "risk, child's play, piece of cake, cakewalk, easy peasy, for newcomers, for new players, "
        "starter, entry level, safe, harmless, no danger, easiest, easier, painless, walk in the "
        "park, low level quest, introductory, 简单, 容易, 轻松, 入门, 新手, 初级, 不难, 轻而易举, "
        "低难度, 易, 小菜一碟, 很容易, 毫无难度, 毫不费力, 没难度, 没有难度, 不费力, 新人, "
        "初学者, 轻轻松松, 不复杂, 简易, 没有危险, 安全, 无危险, 难度低, 难度简单, 小事一桩, "
        "举手之劳, 难度不高, 不太难, 不算难, a breeze, a doddle, anyone can do it, beginner "
        "level, child can do it, difficulty easy, easy as pie, easygoing, first quest, for "
        "beginners, low effort, no sweat, nothing dangerous, 零难度, 难度为简单, 难度低的, "
        "手到擒来, 易如反掌, 轻而易举的, 小孩都能做, 闭着眼睛都能做, 没啥难度, 没什么难度, "
        "难度一星, 新手级"
    ),
    "normal": (
        "normal, medium, moderate, moderately difficult, average, standard, ordinary, "
        "intermediate, regular, middling, mid difficulty, medium difficulty, normal difficulty, "
        "mid level, not too hard, not too easy, reasonable, neither easy nor hard, usual, fair, "
        "moderate difficulty, so so, typical, medium hard, 普通, 一般, 中等, 正常, 标准, 适中, "
        "中级, 普通难度, 中等难度, 难度一般, 难度中等, 难度普通, 不难不易, 常规, 寻常, 平常, "
        "难度适中, 一般难度, 不太简单, 中度, 难度正常, 正常难度, 不难也不简单, 不简单也不难, "
        "标准难度, a bit of a challenge, average difficulty, difficulty normal, difficulty "
        "medium, fairly normal, middle difficulty, medium level, middle level, midlevel, "
        "midrange, mid tier, moderate level, neither too easy nor too hard, nothing special "
        "difficulty, standard difficulty, usual difficulty, 普通级, 中等级别, 中档, 中规中矩, "
        "难度中, 难度为普通, 难度为正常, 难度正常就行, 难度普通就行, 不算太难, 不高不低, 一般般, "
        "一般性, 平均难度, 常规难度, 中度难度, 中等水平, 普普通通"
    ),
    "hard": (
        "hard, difficult, tough, challenging, tricky, demanding, arduous, dangerous, perilous, "
        "harder, hardest, advanced, high difficulty, strenuous, grueling, gruelling, formidable, "
        "risky, severe, for veterans, expert, high risk, treacherous, not easy, no easy task, "
        "challenge, brutal, tougher, daunting, toughest, hazardous, 困难, 艰难, 高难度, 棘手, "
        "艰巨, 很难, 难, 危险, 凶险, 高级, 不容易, 不简单, 挑战, 艰险, 难度高, 难度大, 有难度, "
        "难度较高, 不易, 艰辛, 难度困难, 严峻, 有挑战性, 较难, 挺难, 比较难, 相当难, 有点难, "
        "险恶, 颇难, 难度很高, 难度很大, 吃力, 高风险, 险峻, backbreaking, difficulty hard, hard "
        "as nails, hard difficulty, heavy going, high level quest, no picnic, no walk in the "
        "park, really tough, tough as nails, 难度为困难, 硬骨头, 不好办, 不好对付, 难啃"
    ),
    "deadly": (
        "deadly, lethal, fatal, suicidal, suicide mission, extreme, nightmare, nightmarish, "
        "impossible, life threatening, mortal danger, hell, hellish, insane, deadliest, "
        "murderous, near impossible, extremely dangerous, extremely hard, extremely difficult, "
        "most will not return, few return, no one returns, none return, mortal peril, life or "
        "death, do or die, insanely hard, 致命, 必死, 地狱, 噩梦, 九死一生, 生死攸关, 极难, "
        "极其危险, 送命, 要命, 地狱级, 噩梦级, 极度危险, 有去无回, 死亡, 极端, 生死, 十死无生, "
        "自杀式, 极限, 地狱难度, 噩梦难度, 极高难度, 死亡难度, 有死无生, 凶多吉少, 极其困难, "
        "极为困难, 难度极高, 致死, 极危险, 几乎不可能, 丧命, 玩命, 会死人, 必死无疑, 要人命, "
        "certain death, death defying, death trap, deathly, difficulty deadly, likely fatal, most "
        "die, nobody came back, nobody survives, perilous beyond measure, 致命难度, 难度致命, "
        "难度为致命, almost certainly fatal, fatal difficulty, deadly difficulty"
    ),
}

PLAIN_DIFFICULTIES: Final = (
    "easy, simple, normal, medium, moderate, hard, difficult, deadly, lethal, 简单, 容易, 轻松, "
    "普通, 普通难度, 中等, 中等难度, 困难, 高难度, 致命, 地狱难度"
)
"""Forms that speak of the quest and of nothing else in it."""

DISTRACTORS: Final = (
    "不打不杀, 不杀不打, 不打打杀杀, at the end the, in the end the, at the end, in the end, "
    "hard bread, hard cheese, hard tack, hard boiled, hard working, mine shaft, mine "
    "cart, light armor, the mine, old mine, abandoned mine, gold mine, silver mine, "
    "iron mine, haunted mine, mine of, the ship, a ship, ships, ghost ship, pirate "
    "ship, flag ship, sunken ship, hunting knife, hunting bow, hunting lodge, hunting "
    "horn, hunting dog, fighting pit, battle axe, battle axes, battlefield, treasure "
    "map, old map, a map, the map, maps, light house, ordinary people, ordinary folk, "
    "safe and sound, safe house, safely, a safe place, medium sized, normal people, "
    "regular customer, hell hound, hell hounds, nightmare horse, deadly nightshade, "
    "lethal poison, basic needs, hunter, hunters, pick of, pick axe, supply of, "
    "supplies, gentle giant, rid of, hard won, fair maiden, fair lady, easter, scout "
    "ship, visit card, rock hard, extreme north, extreme south, 一般人, 一般来说, "
    "普通人, 普通话, 普通村民, 安全屋, 安全地, 安全送, 安全安全带, 安全抵达, 安全到达, "
    "安全回, 安全交, 正常人, 难度, 易碎, 难民, 难道, 避难, 灾难, 遇难, 苦难, 难得, "
    "难忘, 难闻, 困难户, 交易, 贸易, 易手, 难看, 送葬, 寄生, 寄居, 采石场, 采矿场, "
    "采石, 猎户, 猎人, 猎犬, 猎刀, 猎弓, 猎物, 运河, 运气, 好运, 幸运, 命运, 厄运, "
    "地狱犬, 噩梦兽, 死亡谷, 死亡骑士, 死亡沼泽, 地狱火, 致命毒药, 摘要, 挖苦, 偷偷, "
    "小偷, 屠夫, 屠宰, 斩首刀, 风采, 喝采, 神采, 杀手, 找零, 不找, 登山者, 钓鱼竿, "
    "标准石, 赠送, 目送, 断送, 运气好, 清理干净, 复杂, 高级货, 极端分子, 生死簿, "
    "新手村, 猎手, 猎鹰, 猎魔人, 驱魔师, 捉鬼师, 除妖师, 收藏家, 收银, 收成, 捞面, "
    "灭火, 揍性"
)
"""Longer words that hold one of the above and mean something else."""

REWARD_NOUNS: Final = (
    "reward, rewards, gold, payment, pay, bounty, coin, coins, compensation, gold reward, 奖励, "
    "报酬, 赏金, 酬劳, 酬金, 悬赏, 奖赏, 任何奖励, 任何报酬, 金币, 金币奖励, 工钱, 钱, "
    "车马费, 跑腿费, 辛苦费, 路费, 运费, 脚费, 酒钱, 茶钱, 赏钱, 喜钱, 酬谢, 谢礼, 谢金"
)
UNPAID: Final = (
    "unpaid, unrewarded, for free, free of charge, pro bono, voluntary, volunteer work, "
    "for nothing, 无偿, 免费, 义务, 没钱拿, 分文不取, 白干, 无报酬, 无奖励, 无赏金, 不给钱, "
    "不收钱, 不要报酬, 不图回报"
)

PLACES: Final = (
    "well, house, hut, cottage, cabin, hall, room, cellar, attic, tunnel, door, entrance, source, "
    "crossing, quarry, den, nest, farm, field, orchard, hill, gorge, beach, bay, crater, vault, "
    "井, 枯井, 塔楼, 屋, 木屋, 楼, 路, 室, 厅, 堂, 阁, 坊, 码头, 乡, 巷, 遗址, 秘道, "
    "暗道, 入口, 宝库, 源头, "
    "地方, 戏台, 粮仓, "
    "ruin, ruins, cave, caves, cavern, caverns, temple, shrine, tower, island, isle, forest, "
    "woods, grove, swamp, marsh, mountain, mountains, peak, summit, desert, oasis, lake, river, "
    "lighthouse, city, castle, fortress, keep, crypt, tomb, dungeon, mine, mines, valley, "
    "canyon, glacier, library, sanctuary, sanctum, labyrinth, maze, village, town, harbor, "
    "harbour, port, monastery, abbey, cemetery, graveyard, lair, path, pass, road, passage, "
    "garden, gate, spring, volcano, plateau, plains, wilds, wilderness, tundra, catacombs, "
    "necropolis, underworld, abyss, observatory, sewer, sewers, mansion, manor, mill, outpost, "
    "camp, palace, cathedral, coast, shore, reef, shipwreck, wreck, citadel, waterfall, 遗迹, "
    "废墟, 洞穴, 山洞, 洞窟, 神庙, 寺庙, 祠堂, 塔, 岛, 岛屿, 森林, 树林, 沼泽, 山, 山脉, 山峰, "
    "山顶, 沙漠, 绿洲, 湖, 河, 灯塔, 城, 城市, 城堡, 要塞, 墓穴, 古墓, 墓地, 地牢, 矿坑, 矿洞, "
    "矿井, 山谷, 峡谷, 冰川, 图书馆, 圣地, 圣所, 迷宫, 村, 村庄, 村子, 镇, 小镇, 港口, 修道院, "
    "坟场, 巢穴, 小径, 山口, 通道, 花园, 火山, 高原, 平原, 荒野, 荒原, 冻原, 地下城, 深渊, "
    "天文台, 下水道, 庄园, 磨坊, 哨站, 营地, 宫殿, 教堂, 海岸, 礁石, 沉船, 瀑布, 秘境, 古城, "
    "王国, 之地, 桥, 谷, 峰, 洞, 墓, 庙, 寺, 林, 湾, 海, 殿, ship, wrecked ship, ford, bridge, "
    "inn, tavern, 书库, 塔楼, 林地, 泉, 泉水, 船, 窟, 渊, 涧, 崖, 滩, 潭, 沟, 岭, 冢, 寨, 祠, "
    "桃花源, 仙境"
)
"""Nouns that name a place when they end a phrase."""
