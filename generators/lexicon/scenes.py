"""Words for scenes: field → value → forms, separated by commas."""

from collections.abc import Mapping
from typing import Final

BIOMES: Final[Mapping[str, str]] = {
    "forest": (
        "forest, woods, woodland, grove, jungle, rainforest, thicket, copse, orchard, timberland, "
        "wildwood, pinewood, birchwood, treetops, canopy, bamboo grove, greenwood, taiga, glade, "
        "clearing, wooded valley, backwoods, deep woods, forest clearing, forest path, coppice, "
        "spinney, undergrowth, brush, arboretum, oakwood, cedar wood, fairy wood, boreal forest, "
        "fir wood, under the trees, among the trees, old growth, wild wood, forestland, arbor, "
        "古木, 千年古木, 参天古树, 古树, "
        "森林, 树林, 林子, 林地, 丛林, 竹林, 密林, 林中, 林间, 雨林, 树海, 山林, 白桦林, 松林, "
        "桃林, 枫林, 老林, 老林子, 原始林, 深林, 树丛, 林深处, 林荫, 杉林, 柏林子, 橡树林, "
        "灌木丛, 蘑菇林, 果园, 果林, 梅林, 杏林, 林海, 幽林, 针叶林, 榕树林, 野林, 黑森林, "
        "小树林, 银杏林, 椰林, 林, 梨园深处"
    ),
    "desert": (
        "desert, dunes, dune, sand sea, wasteland, badlands, sands, oasis, salt flat, salt flats, "
        "mesa, sandy waste, dry lands, drylands, arid plain, scorched plain, sandstorm, cactus "
        "field, dust bowl, dust plain, salt pan, sun baked plain, barren sands, sand plain, "
        "caravan route, sandy plain, camel trail, desert road, red sands, shifting sands, erg, "
        "wadi, burning sands, parched land, sand hills, sea of sand, waterless waste, dry gulch, "
        "cracked plain, 沙漠, 大漠, 戈壁, 沙海, 沙丘, 荒漠, 绿洲, 沙地, 黄沙, 流沙, 漠北, 瀚海, "
        "沙原, 沙暴, 沙州, 盐碱地, 旱原, 沙洲上, 滚滚黄沙, 驼道, 沙窝, 沙谷, 盐漠, 沙山, 风沙里, "
        "赤沙, 白沙漠, 死亡之海, 无水之地, 沙岭, 沙滩荒原, 干旱之地, 漠南, 沙碛, 砂海, 砂漠, "
        "沙尘, 大戈壁, 仙人掌, 漠上, desert sands, dune sea, dry desert"
    ),
    "mountain": (
        "mountain, mountains, peak, peaks, summit, summits, mountaintop, hilltop, cliff, cliffs, "
        "ridge, alp, alps, alpine, highland, highlands, mountainside, mountain pass, crag, crags, "
        "volcano, plateau, precipice, slope, slopes, bluff, bluffs, mount, hillside, foothills, "
        "high pass, mountain range, tor, massif, pinnacle, scree, ledge, canyon, gorge, ravine, "
        "hills, 山, 高山, 山顶, 山峰, 山脉, 雪山, 山腰, 山巅, 山岭, 悬崖, 峭壁, 山谷, 峡谷, 山里, "
        "雪岭, 关口, 山关, 岭上, 隘口, 垭口, "
        "山上, 火山, 山坡, 山脚, 山道, 山间, 崖边, 峰顶, 绝壁, 群山, 高原, 关隘, 山口, 崖, 峰, "
        "岭, 断崖, 深山, 山路, 半山腰, 石山, 山门, 天梯, 云峰, 大山, 雪峰, 栈道, 雪岭, 隘口, "
        "alpine meadow, cliffside, cliff top, high mountain, mountain village slope, rocky "
        "heights, rocky slope, snowy peak"
    ),
    "coast": (
        "coast, coastline, coastal, beach, beaches, shore, shoreline, seaside, seashore, bay, "
        "cove, harbor, harbour, pier, docks, dock, lagoon, cape, tidal flats, tide pools, sea "
        "cliff, sea cliffs, waterfront, quay, wharf, jetty, estuary, fjord, headland, inlet, "
        "oceanfront, seafront, strand, breakwater, boardwalk, fishing port, by the sea, port, "
        "sandbar, surf, 海岸, 海边, 海滩, 沙滩, 海滨, 港口, 码头, 海湾, 渔港, 滨海, 礁石, 岸边, "
        "港湾, 海角, 沿海, 栈桥, 渡口, 海堤, 滩涂, 潮间带, 海港, 海滨浴场, 海崖, 防波堤, 船坞, "
        "海畔, 湾, 峡湾, 海门, 灯塔下, 退潮, 海风, 海浪边, 港, 海, 海面, 泊船处, 潮水, 浅滩, "
        "贝壳滩, sea shore, rocky coast"
    ),
    "swamp": (
        "swamp, swamps, swampland, marsh, marshes, marshland, bog, bogs, fen, fens, mire, "
        "quagmire, wetland, wetlands, bayou, mangrove, mangroves, morass, slough, moor, mudflats, "
        "peat bog, reed bed, reeds, marshy, swampy, boggy, everglade, muddy water, black water, "
        "sump, mangrove swamp, mudland, reedland, salt marsh, cypress swamp, murky water, moss "
        "bog, mud pit, sinking mud, marish, 沼泽, 湿地, 泥沼, 沼地, 泥潭, 红树林, 芦苇荡, 沼, "
        "水泽, 泽地, 烂泥地, 泥塘, 沼泽地, 苇荡, 芦荡, 大泽, 沼气, 浮萍水面, 黑水潭, 泥泞之地, "
        "烂泥, 毒沼, 水草地, 泽国, 泥淖, 泥水, 云梦泽, 蛙塘, 荷塘, 淤泥, 芦苇丛, 苇塘, 水洼, "
        "沼湖, 瘴气, 泽, 瘴地, 草泽, 泥滩, 泥沼地, 苔沼, bayous, bog land, peatland, swampy "
        "ground, foggy swamp, haunted marsh"
    ),
    "city": (
        "marketplace, "
        "city, cities, metropolis, downtown, capital, citadel, town square, alley, alleyway, back "
        "alley, rooftops, rooftop, street, streets, avenue, market square, plaza, boulevard, "
        "urban, slums, slum, palace, castle town, bazaar, city gate, city walls, city wall, "
        "sewers, district, quarter, arena, opera house, theatre district, old town, harbor city, "
        "tram, skyline, courthouse, cobbled streets, university, 城市, 城, 都市, 京城, 皇城, "
        "城里, 城中, 城门, 街道, 街头, 巷子, 小巷, 都城, 王城, 王都, 城南, 城北, 城东, 城西, "
        "古都, 街市, 大街, 广场, 闹市, 市中心, 城墙, 夜市, 街巷, 坊市, 首都, 帝都, 商业街, 屋顶, "
        "胡同, 皇宫, 城区, 城楼, 大都会, 老城, 长街, 城池, big city, city square, city streets, "
        "cityscape, great city"
    ),
    "village": (
        "village, villages, hamlet, settlement, farmstead, countryside, small town, thatched, "
        "farm, farming community, village square, village green, cottage, cottages, homestead, "
        "rural, fishing village, mountain village, farmhouse, farmyard, ranch, village well, "
        "village inn, barn, mill town, little town, market town, crofts, outlying farms, commune, "
        "vale, township, village street, parish, shire, meadow, pasture, wheat fields, orchard "
        "village, village fair, village school, 村庄, 村子, 村, 小村, 村落, 乡村, 渔村, 山村, "
        "小镇, 镇子, 镇上, 村里, 村口, 乡下, 农庄, 庄子, 寨子, 集镇, 农家, 田间, 田野, 村头, "
        "村东, 村西, 屯子, 农田, 古镇, 水乡, 麦田, 磨坊村, 村寨, 农舍, 晒谷场, 打谷场, 村尾, "
        "苗寨, 乡间, 庄园, 稻田, 村道, 茅屋, 牧场, tiny village"
    ),
    "cavern": (
        "cavern, caverns, cave, caves, grotto, underground, mine, mines, mineshaft, tunnel, "
        "tunnels, underground lake, stalactites, subterranean, hollow earth, crystal cave, "
        "burrow, crypt, catacombs, catacomb, deep below, cave mouth, underdark, lava tube, den, "
        "dungeon, sinkhole, quarry, cellar, vault, beneath the earth, below ground, chasm, cave "
        "system, abyss, pit, undercroft, underworld, salt mine, lair, 洞穴, 山洞, 洞窟, 地下, "
        "溶洞, 矿洞, 石窟, 洞, 地底, 岩洞, 钟乳石, 钟乳洞, 矿井, 地穴, 地宫, 地下河, 隧道, 坑道, "
        "地道, 水晶洞, 窟, 冰洞, 蝙蝠洞, 矿坑, 洞里, 洞中, 地窖, 地牢, 暗河, 岩穴, 墓道, 墓穴, "
        "深坑, 龙穴, 巢穴, 深渊, 地缝, 地心, 熔洞, 洞府, 洞天, cave system depths, cave tunnels, "
        "deep cave, glowing cave, limestone cave"
    ),
    "ruins": (
        "ruins, ruin, ruined, ruined temple, abandoned temple, crumbling, remains, rubble, "
        "ancient temple, lost city, ancient city, fallen city, derelict, wreckage, collapsed, "
        "burned down, overgrown temple, relic site, broken walls, forgotten temple, tumbledown, "
        "dilapidated, shattered, battlefield, ghost town, toppled, abandoned castle, crumbled, "
        "decayed, long abandoned, ancient stones, old stones, standing stones, broken tower, "
        "temple ruins, castle ruins, razed, archaeological site, sunken temple, ancient ruins, "
        "废墟, 遗迹, 遗址, 残垣, 断壁, 残垣断壁, 断壁残垣, 古迹, 破庙, 荒废, 废弃, 倒塌, 旧址, "
        "古战场, 旧战场, 残破, 古城遗址, 荒城, 断墙, 颓垣, 荒庙, 坍塌, 破败, 瓦砾, 焦土, 塌了, "
        "神庙遗迹, 残塔, 残碑, 故址, 破城, 古神殿, 破屋, 故城, 废城, 废殿, 废都, 荒宅, 烧毁, "
        "破殿, 残骸, old ruins"
    ),
    "tundra": (
        "tundra, frozen wasteland, icy wasteland, snowy wasteland, frozen wilderness, ice field, "
        "ice fields, snowfield, snowfields, frozen plain, frozen plains, "
        "arctic, glacier, glaciers, ice sheet, permafrost, frozen waste, frozen wastes, snowy "
        "plain, ice shelf, polar, snow plain, frozen north, frozen lake, icy waste, ice cap, "
        "steppe, white waste, ice plain, the far north, snowbound, frostlands, frozen steppe, "
        "snow waste, snow desert, floe, ice floe, frozen sea, ice flats, igloo, reindeer plain, "
        "north pole, polar waste, frozen land, snowdrifts, 冻原, 苔原, 雪原, 冰原, 冰川, 雪地, "
        "极地, 冻土, 北境, 冰河, 冰天雪地, 永冻, 极北, 冰封, 冰面, 茫茫雪, 大雪原, 雪野, 白茫茫, "
        "冰湖, 冰海, 寒原, 雪国, 冰盖, 浮冰, 冰架, 冰漠, 荒雪, 雪域, 北极, 冻湖, 雪线以上, 冰层, "
        "冰崖, 冰窟窿, 风雪高原, 暴风雪中, 雪地里, 冰谷, 极寒之地, 冰雪世界, frozen tundra, icy "
        "plain, snowy tundra, arctic plain"
    ),
    "island": (
        "island, islands, isle, isles, islet, atoll, archipelago, desert island, tropical island, "
        "coral reef, key, cay, sandbank, marooned, castaway, palm beach island, holm, skerry, "
        "islands' chain, volcanic island, pirate island, isolated isle, surrounded by sea, island "
        "chain, lonely isle, islander village, reef, island shore, rocky isle, isle of mist, "
        "uninhabited island, barrier reef, spit of land in the sea, coral island, island beach, "
        "ait, eyot, lake island, skerries, remote isle, 岛, 岛屿, 海岛, 孤岛, 小岛, 群岛, 岛上, "
        "荒岛, 火山岛, 珊瑚岛, 离岛, 半岛, 岛礁, 列岛, 仙岛, 海上仙山, 沙洲, 无人岛, 岛中, "
        "江心洲, 湖心岛, 屿, 环礁, 珊瑚礁, 鬼岛, 雾岛, 椰子岛, 热带岛, 洲渚, 蓬莱, 小屿, 外岛, "
        "群屿, 海中孤岩, 岛民, 海岛渔场, 岛岸, 灯塔岛, 鲸背岛, 暗礁, 海外孤地, small island, tiny "
        "island, lone island"
    ),
    "sky": (
        "sky, skies, clouds, cloud, floating island, floating islands, sky island, airship, in "
        "the air, above the clouds, heavens, cloud city, floating castle, sky city, floating "
        "rock, aerial, airborne, cloudscape, floating city, sky harbor, sky harbour, sky temple, "
        "flying island, flying castle, mid air, midair, aloft, sky palace, skyship, cloud "
        "kingdom, among the clouds, up in the air, floating garden, sky dock, hot air balloon, "
        "stratosphere, firmament, cloud bank, sky bridge, flying ship, high above, aerie, 天空, "
        "云海之上, 云层之上, 云上城, 飘着的城堡, 悬浮的, "
        "空中, 云端, 天上, 浮空, 云上, 云中, 云海, 天空岛, 浮空岛, 空岛, 飞艇, 天宫, 云层, 漂浮, "
        "飘在空中, 悬空, 天空之城, 半空, 飞船, 高空, 九霄, 云霄, 天界, 云间, 浮岛, 飘浮, 天际, "
        "苍穹, 云朵上, 飞空艇, 空中花园, 天边, 云顶, 天庭, 凌空, 云里, 白云上, 云梯, 热气球, open "
        "sky"
    ),
}

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
