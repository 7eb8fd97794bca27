"""Words for items: field → value → forms, separated by commas."""

from collections.abc import Mapping
from typing import Final

TYPES: Final[Mapping[str, str]] = {
    "sword": (
        "sword, swords, blade, blades, longsword, longswords, long sword, shortsword, "
        "short sword, broadsword, broadswords, greatsword, greatswords, great sword, "
        "two handed sword, bastard sword, katana, katanas, sabre, saber, sabers, sabres, "
        "rapier, rapiers, scimitar, scimitars, claymore, claymores, cutlass, cutlasses, "
        "falchion, gladius, estoc, flamberge, zweihander, wakizashi, odachi, nodachi, machete, "
        "backsword, swordblade, 剑, 长剑, 短剑, 大剑, 巨剑, 宝剑, 佩剑, 利剑, 重剑, 细剑, "
        "双手剑, 单手剑, 刀, 大刀, 长刀, 弯刀, 军刀, 战刀, 佩刀, 宝刀, 砍刀, 马刀, 太刀, "
        "武士刀, 刀剑, 利刃, 剑刃, 刀刃, 之刃, 巨刃, 长刃, 重刃, 唐刀, 刺剑"
    ),
    "axe": (
        "axe, axes, ax, battleaxe, battleaxes, battle axe, battle axes, greataxe, great axe, "
        "hatchet, hatchets, waraxe, war axe, tomahawk, handaxe, hand axe, cleaver, "
        "throwing axe, broadaxe, woodcutter's axe, 斧, 斧头, 斧子, 战斧, 巨斧, 大斧, 手斧, "
        "飞斧, 双刃斧, 板斧, 伐木斧, 斧刃"
    ),
    "dagger": (
        "dagger, daggers, knife, knives, dirk, dirks, stiletto, kris, kunai, shiv, poniard, "
        "tanto, throwing knife, throwing knives, hunting knife, shank, sai, 匕首, 短刀, 小刀, "
        "飞刀, 短刃, 匕, 刺刀, 猎刀, 餐刀, 折刀, 袖剑"
    ),
    "bow": (
        "bow, bows, longbow, longbows, long bow, shortbow, shortbows, short bow, crossbow, "
        "crossbows, recurve, recurve bow, composite bow, war bow, warbow, hunting bow, "
        "bow and arrow, bow and arrows, arbalest, 弓, 长弓, 短弓, 弓箭, 大弓, 弩, 十字弓, "
        "十字弩, 弩弓, 猎弓, 反曲弓, 战弓, 弓弩, 手弩"
    ),
    "staff": (
        "staff, staffs, staves, stave, wand, wands, rod, rods, scepter, scepters, sceptre, "
        "quarterstaff, cane, crook, magic staff, walking stick, crozier, 法杖, 杖, 魔杖, 权杖, "
        "手杖, 长杖, 魔法杖, 魔法棒, 法棒, 棍, 长棍, 拐杖, 节杖, 棍棒, 禅杖"
    ),
    "spear": (
        "spear, spears, lance, lances, pike, pikes, halberd, halberds, javelin, javelins, "
        "trident, tridents, glaive, glaives, polearm, polearms, harpoon, partisan, naginata, "
        "pilum, 矛, 长矛, 枪, 长枪, 标枪, 戟, 长戟, 三叉戟, 骑枪, 投矛, 短矛, 战矛, 战戟, 鱼叉, "
        "方天画戟, 红缨枪, 薙刀"
    ),
    "shield": (
        "shield, shields, buckler, bucklers, tower shield, kite shield, round shield, targe, "
        "aegis, pavise, heater shield, 盾, 盾牌, 圆盾, 塔盾, 大盾, 小盾, 巨盾, 护盾, 重盾, "
        "轻盾, 手盾, 鸢盾, 坚盾"
    ),
    "helmet": (
        "helmet, helmets, helm, helms, hood, hoods, cap, caps, hat, hats, crown, crowns, "
        "circlet, circlets, tiara, coif, visor, headpiece, headgear, great helm, sallet, "
        "bascinet, mask, masks, headband, diadem, 头盔, 盔, 帽子, 帽, 兜帽, 头冠, 王冠, 皇冠, "
        "冠冕, 头饰, 战盔, 面具, 面罩, 头巾, 斗笠, 法师帽, 发冠, 头带"
    ),
    "armor": (
        "armor, armors, armour, armours, plate armor, plate armour, platemail, plate mail, "
        "plate, chainmail, chain mail, chain shirt, ring mail, ringmail, scale mail, mail, "
        "breastplate, breastplates, chestplate, chest plate, chestpiece, chest piece, cuirass, "
        "robe, robes, cloak, cloaks, cape, tunic, tunics, vest, vests, jerkin, hauberk, "
        "brigandine, gambeson, mantle, coat, coats, surcoat, 护甲, 盔甲, 铠甲, 铠, 甲, 胸甲, "
        "板甲, 锁子甲, 锁甲, 战甲, 鳞甲, 重甲, 轻甲, 甲胄, 长袍, 法袍, 袍, 袍子, 斗篷, 披风, "
        "战袍, 护胸, 背心, 战衣, 软甲, 护身甲, 外套, 大衣, 马甲"
    ),
    "boots": (
        "boots, boot, shoes, shoe, sandals, sandal, greaves, slippers, sabatons, footwear, "
        "moccasins, galoshes, 靴子, 靴, 长靴, 战靴, 鞋, 鞋子, 短靴, 马靴, 凉鞋, 便鞋, 护胫, "
        "步靴, 草鞋"
    ),
    "ring": (
        "ring, rings, band, bands, signet, signet ring, signet rings, wedding ring, "
        "finger ring, 戒指, 指环, 戒, 戒子, 魔戒, 婚戒, 印戒, 指戒, 扳指, 尾戒"
    ),
    "amulet": (
        "amulet, amulets, necklace, necklaces, pendant, pendants, talisman, talismans, charm, "
        "charms, locket, lockets, medallion, medallions, choker, torc, brooch, brooches, "
        "periapt, phylactery, 护符, 护身符, 项链, 吊坠, 坠子, 挂坠, 项坠, 符咒吊坠, 玉佩, 颈链, "
        "项圈, 胸针, 护身坠, 挂饰, 灵符, 平安符"
    ),
    "potion": (
        "potion, potions, elixir, elixirs, tonic, tonics, draught, draughts, draft, brew, "
        "brews, philter, philtre, vial, vials, flask, flasks, antidote, antidotes, remedy, "
        "salve, ointment, healing potion, health potion, mana potion, medicine, concoction, "
        "药水, 药剂, 灵药, 魔药, 药, 合剂, 药瓶, 仙药, 秘药, 解药, 解毒剂, 恢复药, 灵液, 药液, "
        "圣水, 丹药, 药膏, 红药, 蓝药, 酒剂, 饮剂"
    ),
    "scroll": (
        "scroll, scrolls, parchment, parchments, tome, tomes, grimoire, grimoires, spellbook, "
        "spellbooks, spell book, spell scroll, manuscript, manuscripts, codex, book, books, "
        "rune scroll, 卷轴, 羊皮卷, 羊皮纸, 魔法书, 法术书, 魔典, 书卷, 古卷, 咒书, 典籍, 秘典, "
        "经卷, 书, 古书, 画卷, 咒语书, 手稿, 秘籍, 法典"
    ),
    "tool": (
        "tool, tools, pickaxe, pickaxes, pick axe, pick, hammer, hammers, shovel, shovels, "
        "spade, spades, hoe, hoes, saw, saws, chisel, chisels, tongs, pliers, fishing rod, "
        "fishing rods, fishing pole, lockpick, lockpicks, crowbar, wrench, sickle, sickles, "
        "scythe, scythes, trowel, rake, mallet, needle, compass, scissors, shears, anvil, "
        "lantern, 工具, 镐, 镐子, 鹤嘴锄, 铲, 铲子, 锄头, 锄, 锤子, 小锤, 锯, 锯子, 凿子, 凿, "
        "钳子, 火钳, 钓竿, 钓鱼竿, 鱼竿, 撬锁, 开锁器, 镰刀, 剪刀, 扳手, 耙子, 十字镐, 罗盘, "
        "撬棍, 锹, 矿镐, 锤"
    ),
    "gem": (
        "gem, gems, gemstone, gemstones, jewel, jewels, ruby, rubies, sapphire, sapphires, "
        "emerald, emeralds, diamond, diamonds, opal, opals, topaz, pearl, pearls, amethyst, "
        "amethysts, garnet, jade, agate, precious stone, precious stones, moonstone, sunstone, "
        "bloodstone, turquoise, aquamarine, lapis lazuli, beryl, 宝石, 红宝石, 蓝宝石, 绿宝石, "
        "祖母绿, 钻石, 珍珠, 宝珠, 蛋白石, 紫水晶, 翡翠, 玉石, 玛瑙, 琥珀, 珠宝, 石榴石, 黄玉, "
        "月长石, 魔石, 灵石, 夜明珠, 宝玉, 美玉, 猫眼石, 明珠"
    ),
}

RARITIES: Final[Mapping[str, str]] = {
    "common": (
        "common, ordinary, plain, basic, everyday, simple, mundane, run of the mill, "
        "commonplace, white quality, white tier, normal quality, common quality, normal rarity, "
        "humble, standard issue, 普通, 平凡, 寻常, 品质一般, 一般品质, 常见, 凡品, 普普通通, "
        "白色品质, 白装, 大路货, 廉价, 平常, 朴素, 普通品质, 简陋, 普品"
    ),
    "uncommon": (
        "uncommon, unusual, not so common, a bit special, green quality, green tier, superior, "
        "above average, well made, 优秀, 精良, 罕见, 少见, 不常见, 不普通, 非普通, 不寻常, "
        "良品, 绿色品质, 绿装, 优良, 优质, 上等, 上品, 精致, 不凡, uncommon quality, "
        "uncommon rarity, uncommon tier, uncommon grade"
    ),
    "rare": (
        "rare, scarce, blue quality, blue tier, hard to find, seldom seen, rare quality, 稀有, "
        "珍稀, 稀罕, 希有, 珍贵, 珍品, 蓝色品质, 蓝装, 难得, 珍奇, 稀少, 稀奇, 很稀有, "
        "难得一见, 罕有"
    ),
    "epic": (
        "epic, purple quality, purple tier, epic quality, 史诗, 史诗级, 史诗品质, 紫色品质, "
        "紫装, 英雄级, 史诗般, 史诗类, epical, epic grade, epic tier, epic rarity, epic level, "
        "史诗性, 史诗之, 紫色级, 史诗装备, 紫品"
    ),
    "legendary": (
        "legendary, mythic, mythical, fabled, of legend, of legends, of myth, orange quality, "
        "orange tier, legend tier, legend grade, legendary quality, legend level, "
        "legend rarity, 传说, 传奇, 传说级, 传奇级, 传说品质, 传奇品质, 神话, 神级, 神话级, "
        "橙色品质, 橙装, 绝世, 旷世, 神品, 极品, 传说中, 传世, 稀世"
    ),
}

ELEMENTS: Final[Mapping[str, str]] = {
    "none": (
        "nonelemental, non elemental, elementless, element free, unenchanted, nonmagical, "
        "non magical, nonmagic, non magic, magicless, unelemental, neutral element, "
        "element none, 无属性, 无元素, 非元素, 无魔法, 没有魔力, 无魔力, 不带元素, 中性属性, "
        "零属性, 无附魔, none, 元素无, 属性无, 元素:无, 属性:无, 元素为无, 属性为无, 元素: 无, "
        "属性: 无, 元素是无"
    ),
    "fire": (
        "fire, fires, fiery, volcano, volcanoes, hearth, furnace, dragonfire, dragon fire, "
        "combustion, flame, flames, flaming, burning, blazing, blaze, ember, embers, inferno, "
        "infernal, molten, lava, magma, volcanic, scorching, scorched, pyro, igneous, ablaze, "
        "on fire, aflame, searing, wildfire, hellfire, firelit, incendiary, fire element, "
        "smoldering, smouldering, bonfire, 火, 火焰, 烈焰, 烈火, 炎, 烈炎, 火炎, 炽热, 炽焰, "
        "赤焰, 熔岩, 岩浆, 燃烧, 焚烧, 烧, 火系, 火属性, 火元素, 余烬, 焰, 灼热, 烈日之火, "
        "地狱火, 业火, 火山, 火红, 炽火, 焚, 烈焰之, 喷火, 着火, 火之"
    ),
    "water": (
        "water, waters, watery, aqua, aquatic, ocean, oceanic, sea, seas, tidal, tide, tides, "
        "wave, waves, deep sea, seawater, rain, rainwater, hydro, river, flood, aqueous, "
        "marine, drowned, spring water, water element, torrent, abyssal sea, 水, 海水, 水流, "
        "流水, 海洋, 深海, 大海, 潮汐, 海潮, 潮水, 波涛, 浪涛, 海浪, 波浪, 水系, 水属性, "
        "水元素, 浪潮, 激流, 沧海, 雨水, 水之, 河水, 清泉, 泉水, 碧波, 怒涛, 海之, 洪水, 怒潮"
    ),
    "earth": (
        "earth, earthen, earthy, earthbound, soil, clay, mud, muddy, terra, geo, rock, rocky, "
        "boulder, earthquake, quake, stone magic, earth element, tectonic, terrestrial, 土, "
        "大地, 泥土, 土系, 土属性, 土元素, 岩石, 岩土, 大地之力, 沙土, 黄土, 土壤, 地震, 岩系, "
        "岩元素, 地属性, 地元素, 地系, 厚土, 后土, 泥沙, 山岩, 岩之"
    ),
    "wind": (
        "wind, winds, windy, gale, gales, breeze, breezy, zephyr, gust, gusts, gusty, "
        "hurricane, tornado, cyclone, whirlwind, air element, air magic, tempest, aero, aerial, "
        "airy, squall, typhoon, windborne, wind element, air, 风, 疾风, 狂风, 飓风, 旋风, "
        "龙卷风, 清风, 微风, 风暴, 风系, 风属性, 风元素, 烈风, 暴风, 罡风, 台风, 和煦之风, "
        "风之, 御风, 气流, 风刃, 飙风"
    ),
    "lightning": (
        "lightning, thunder, thunderous, thunderbolt, thunderbolts, lightning bolt, "
        "thunderstorm, electric, electrical, electricity, electro, shocking, voltaic, storm, "
        "storms, stormy, sparking, crackling, galvanic, 雷, 雷电, 闪电, 雷霆, 雷鸣, 雷光, 电, "
        "电光, 雷系, 雷属性, 雷元素, 电系, 电属性, 电元素, 惊雷, 霹雳, 雷暴, 落雷, 奔雷, 电弧, "
        "雷击, 紫电, 天雷, 雷之, 电流, 电击, 带电"
    ),
    "ice": (
        "ice, icy, frost, frosty, frosted, frozen, freezing, cold, glacial, glacier, snow, "
        "snowy, winter, wintry, chilling, chilly, cryo, icebound, frostbitten, blizzard, "
        "arctic, permafrost, hoarfrost, rime, icicle, icicles, chill, ice cold, frigid, "
        "ice element, sleet, 冰, 寒冰, 冰霜, 霜, 冰冻, 冰冷, 寒霜, 霜冻, 冰雪, 雪, 极寒, 冰系, "
        "冰属性, 冰元素, 冻, 严寒, 玄冰, 冰川, 寒气, 霜雪, 冰晶, 寒, 冻结, 冰封, 坚冰, 冬霜, "
        "霜寒, 冰之, 雪花, 冰寒, 凛冬"
    ),
    "light": (
        "light, holy, sacred, divine, radiant, radiance, luminous, luminescent, celestial, "
        "solar, sun, sunlit, sunlight, sunlike, daylight, dawn, dawnlight, hallowed, blessed, "
        "angelic, heavenly, shining, gleaming light, photon, moonlight, moonlit, starlight, "
        "starlit, sanctified, light element, consecrated, glowing with light, 光, 圣光, 光明, "
        "神圣, 光辉, 圣洁, 曙光, 阳光, 光系, 光属性, 光元素, 日光, 辉光, 光芒, 晨光, 黎明, 圣, "
        "太阳, 天光, 光之, 极光, 月光, 星光, 闪光, 发光, 辉煌之光, 烈日, 晨曦, 耀光"
    ),
    "shadow": (
        "shadow, shadows, shadowy, dark, darkness, darkened, night, nightly, gloom, dusk, "
        "umbral, void, eclipse, tenebrous, abyss, abyssal, black magic, midnight, nether, "
        "necrotic, dark element, shadow element, unholy, nightfall, shade, shades, 暗影, 阴影, "
        "黑暗, 影, 暗, 幽影, 暗黑, 暗系, 暗属性, 暗元素, 影子, 幽暗, 黑夜, 暗夜, 夜色, 虚空, "
        "暗影之力, 阴暗, 深渊, 影之, 暗之, 影系, 影属性, 幽冥, 冥, 黑影, 午夜, 夜影, 影元素"
    ),
}

MATERIALS: Final[Mapping[str, str]] = {
    "iron": (
        "iron, wrought iron, cast iron, pig iron, ferrous, cold iron, ironclad, rusted iron, "
        "铁, 铁质, 铁制, 生铁, 熟铁, 精铁, 黑铁, 玄铁, 铸铁, 寒铁, 陨铁, 铁打, 铁铸, 镔铁, 铁器"
    ),
    "steel": (
        "steel, steels, stainless steel, damascus steel, damascus, tempered steel, "
        "carbon steel, blued steel, 钢, 钢铁, 精钢, 钢制, 百炼钢, 大马士革钢, 纯钢, 钢质, "
        "合金钢, 不锈钢, 钢打, 钢铸, 青钢, 镔钢, 纯钢打造"
    ),
    "silver": (
        "silver, silvery, silvered, sterling, sterling silver, argent, silver plated, 银, 银质, "
        "银制, 白银, 纯银, 秘银, 银色, 银打, 镀银, 银饰"
    ),
    "gold": (
        "gold, golden, gilded, gilt, gold plated, solid gold, pure gold, 金, 黄金, 金制, 金质, "
        "纯金, 镀金, 金色, 足金, 赤金, 鎏金, 真金, 金打"
    ),
    "bronze": (
        "bronze, bronzed, brazen, copper, brass, bronze age, 青铜, 铜, 铜制, 铜质, 黄铜, 古铜, "
        "红铜, 紫铜, 铜铸, coppery, bronze cast, bronze made, 青铜制, 青铜质, 青铜铸, 铜铁, 铜打"
    ),
    "wood": (
        "wood, wooden, woods, oak, oaken, yew, birch, bamboo, willow, timber, log, ebony, "
        "mahogany, pine, pinewood, maple, driftwood, oakwood, cedar, walnut, elm, ironwood, "
        "hardwood, rowan, 木, 木头, 木制, 木质, 木材, 橡木, 柳木, 桦木, 檀木, 竹, 竹子, 乌木, "
        "红木, 松木, 桃木, 枫木, 柏木, 沉木, 硬木, 紫檀, 竹制, 树枝, 橡树, 紫杉, 樱木, 原木, "
        "实木, 木造, 紫杉木"
    ),
    "bone": (
        "bone, bones, ivory, antler, bony, dragonbone, dragon bone, skeletal, whalebone, skull, "
        "tusk, 骨, 骨头, 骨制, 骨质, 兽骨, 龙骨, 象牙, 骸骨, 白骨, 鹿角, 骨骼, 枯骨, 鲸骨, "
        "人骨, 獠牙"
    ),
    "crystal": (
        "crystal, crystals, crystalline, quartz, crystal clear, rock crystal, 水晶, 晶体, 石英, "
        "晶石, 晶, 水晶制, 结晶, 魔晶, 晶莹水晶, 水晶质, crystallized, crystallised, "
        "crystal made, 水晶石, 水晶打造, 晶质, 水晶材质"
    ),
    "obsidian": (
        "obsidian, volcanic glass, black glass, dragonglass, dragon glass, 黑曜石, 黑曜岩, "
        "黑曜, 曜石, 龙晶, obsidians, volcanic rock glass, glassy black stone, 黑曜石制, "
        "黑曜石质, 黑曜石打造, 黑曜岩质, 火山玻璃, 曜岩, 黑耀石"
    ),
    "leather": (
        "leather, leathers, leathern, leathery, hide, hides, suede, rawhide, deerskin, "
        "buckskin, snakeskin, pelt, pelts, 皮革, 皮, 皮制, 皮质, 牛皮, 兽皮, 鹿皮, 革, 蛇皮, "
        "羊皮, 狼皮, 皮子, 龙皮, 熊皮, 皮料, 真皮, 麂皮, 鳄鱼皮, 硬皮, 软皮, 生皮"
    ),
    "cloth": (
        "cloth, clothen, silk, silken, linen, cotton, wool, woolen, woollen, velvet, fabric, "
        "fabrics, canvas, woven, satin, felt, wool cloth, 布, 布料, 布制, 丝绸, 棉布, 亚麻, "
        "麻布, 绸缎, 羊毛, 天鹅绒, 织物, 粗布, 绸, 丝, 棉, 织锦, 帆布, 布质, 丝质, 锦缎, 丝制, "
        "毛料, 毛毡, 绒布"
    ),
    "glass": (
        "glass, glassy, vitreous, crystal glass, glasswork, stained glass, blown glass, 玻璃, "
        "琉璃, 玻璃制, 玻璃质, 水玻璃, crystal clear glass, mirror glass, sea glass, 玻璃的, "
        "水晶玻璃, 彩色玻璃, 琉璃制, 玻璃器, 琉璃质"
    ),
}

DISTRACTORS: Final = (
    "gold coin, gold coins, gold piece, gold pieces, silver coin, silver coins, copper coins, "
    "light armor, light armour, lightweight, light weight, light as, light blue, light green, "
    "light up, lights up, very light, too light, so light, light and fast, light and sturdy, "
    "light on, iron will, nerves of steel, heart of gold, heart of stone, silver tongue, "
    "silver tongued, golden age, golden rule, bow down, bow to, bows to, takes a bow, bow tie, "
    "common sense, common room, common folk, common people, common cause, common man, on earth, "
    "in common, second wind, fire at, fires at, ring in, ring out, rings out, rings true, "
    "ring a bell, staff member, staff members, staff meeting, the staff at, epic tale, "
    "epic tales, epic poem, epic story, epic battle, epic battles, epic journey, epic quest, "
    "dark ages, dark blue, dark green, dark red, dark brown, night shift, night watch, "
    "night watchman, every night, last night, at night, tonight, good night, sun hat, "
    "rain or shine, cold blooded, cold hearted, plain text, plain english, plain to see, "
    "fine print, if fine, wooden leg, plate of, band of, bands of, simple as, simple minded, "
    "as simple, cap of, river of, pick of, pick up, pick one, pick a, draft of, first draft, "
    "book club, shade of, hat trick, charm of, log in, storm of, sea of, boot up, iron out, "
    "fire department, felt like, felt a, crystal ball, saw a, saw the, saw an, i saw, he saw, "
    "she saw, rose gold, set in stone, 金币, 金额, 奖金, 赏金, 资金, 现金, 金属, 金鱼, 基金, "
    "租金, 酬金, 定金, 五金, 炼金, 金字塔, 银币, 银行, 银河, 银两, 铜币, 铜钱, 铁匠, 铁路, "
    "地铁, 铁石心肠, 铁骑, 钢琴, 钢笔, 木匠, 麻木, 木乃伊, 草木, 火车, 火锅, 火气, 火候, 军火, "
    "火药, 火把, 水果, 水平, 薪水, 口水, 墨水, 泪水, 汗水, 香水, 风水, 水手, 水井, 水准, "
    "药水瓶, 土豆, 领土, 国土, 土匪, 土著, 本土, 土气, 故土, 乡土, 风格, 风险, 风景, 风味, "
    "风度, 作风, 威风, 风俗, 风雅, 风趣, 风流, 中国风, 古风, 和风, 国风, 复古风, 日式风, 风波, "
    "光头, 光滑, 光荣, 时光, 观光, 眼光, 目光, 光临, 光棍, 风光, 光顾, 光泽, 地雷, 雷同, 冰箱, "
    "冰淇淋, 电影, 影响, 摄影, 电脑, 电话, 电视, 骨气, 骨干, 骨肉, 调皮, 顽皮, 脸皮, 地皮, "
    "皮肤, 发布, 公布, 分布, 布置, 瀑布, 布局, 宣布, 布满, 遍布, 散布, 戒备, 戒律, 警戒, 戒烟, "
    "戒心, 指甲, 甲板, 甲虫, 甲方, 矛盾, 弓箭手, 弓手, 弓兵, 弓弦, 弓身, 弩手, 剑士, 剑客, "
    "剑圣, 剑柄, 剑鞘, 剑法, 剑气, 剑术, 剑匠, 剑穗, 剑格, 刀客, 刀柄, 刀鞘, 刀法, 枪手, 枪兵, "
    "枪杆, 枪法, 火枪, 书生, 书店, 书房, 盾卫, 枪尖, 矛尖, 斧柄, 杖头, 甲片, 不同寻常, "
    "非同寻常, 异乎寻常, 不平凡, 皮毛, 绿皮, 一般人, 一般来说, 一般情况, 麻烦, 麻痹, 芝麻, "
    "冥想, 圣诞, 圣人, 圣骑士, 圣殿, 说书, 传说它, 传说他, 传说她, 传说是, 有传说, 个传说, "
    "的传说故事, 传说故事, 传奇故事, 传说曾, 史诗故事, 史诗战役, 丝毫, 螺丝, 丝丝, 棉花糖, "
    "竹竿, 寒暄, 寒酸, 贫寒, 电量, 发烧, 光是, 光有, 帽沿, 珍珠奶茶, 药草, 药材, 药师, 药店, "
    "火药味, 护甲值, 书写, 秘书, 图书, 读书, 雪白, 雪亮, 大海捞针, 夜晚, 影子武士, 暗器, 暗示, "
    "暗中, 暗号, 明暗, 焚香, 烧饼, 烧烤, 神圣不可侵犯, 晶莹, 结晶品, 革命, 改革, 金发, 木偶, "
    "铁证, 光阴, 虎骨酒, 软骨头, 金刚, 银杏, 金丝雀, 铜锣, 骨瘦如柴, 水壶, 水桶, 水杯, "
    "second to none, none the less"
)
"""Longer words that hold one of the above and mean something else."""

ELEMENT_NOUNS: Final = (
    "element, elements, elemental, elemental power, elemental powers, elemental affinity, "
    "magic, magical, enchantment, enchantments, enchanted, elemental property, affinity, 元素, "
    "属性, 魔法, 附魔, 元素之力, 元素属性, 魔力, 元素力量, 魔法属性, 任何元素, 法术属性"
)
"""What makes an item of no element when it is denied."""

COMPOUND_ENDINGS: Final = (
    "forged, touched, bound, born, kissed, wrought, clad, swept, infused, imbued, woven, "
    "blessed, fed, tempered, marked, charged, wreathed, brand, fang, claw, heart, fury, edge, "
    "tipped, studded, made, shaped, bitten, frozen, lit, cast, carved, hewn, bringer, caller, "
    "weaver, breaker, strike, bite, sworn, thorn, bloom, ball, balls, bolt, bolts, storm, "
    "storms, spell, spells, arrow, arrows, blast, light"
)
"""What ends a word that an element or a material begins: `stormforged`, `frostbitten`."""
