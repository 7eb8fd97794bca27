"""Words for what a place is: biome → forms, separated by commas. Data only."""

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
        "plain, snowy plains, snow plains, ice shelf, polar, snow plain, frozen north, frozen "
        "lake, icy waste, ice cap, "
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
