"""Words for what items are made of and what lives in them: field → value → forms, by commas."""

from collections.abc import Mapping
from typing import Final

ELEMENTS: Final[Mapping[str, str]] = {
    "none": (
        "nonelemental, non elemental, elementless, element free, unenchanted, nonmagical, non "
        "magical, nonmagic, non magic, magicless, unelemental, neutral element, element none, "
        "无属性, 不冷不热, "
        "无元素, 非元素, 无魔法, 没有魔力, 无魔力, 不带元素, 中性属性, 零属性, 无附魔, "
        "none, 元素无, 属性无, 元素:无, 属性:无, 元素为无, 属性为无, 元素: 无, 属性: 无, "
        "元素是无, attuned to nothing, devoid of magic, free of magic, lacking magic, magic free, "
        "no affinity, no attribute, no attunement, no element, no elemental, no elements, no "
        "enchantment, no magic, no powers, non enchanted, not attuned, not enchanted, not "
        "magical, plain unenchanted, purely physical, unattuned, unmagical, untouched by magic, "
        "without an element, without any element, without any magic, without element, without "
        "elements, without magic, zero magic, 没元素, 没属性, 没魔法, 没魔力, 没有元素, 没有属性, "
        "没有魔法, 不带属性, 不带魔法, 不带魔力, 不含元素, 不含魔法, 不含魔力, 不附魔, 未附魔, "
        "没附魔, 没有附魔, 纯物理, 物理属性, 凡铁, 毫无魔力, 毫无魔法, 不要属性, 不要元素, "
        "不要魔法, 零魔法, 零魔力, 什么元素都没有, 什么属性都没有, 无任何属性, 无任何元素, "
        "不带任何属性, 不带任何元素, 没有任何属性, 没有任何魔力, 去魔法, "
        "什么属性都别, 什么元素都别, 什么属性也别, 什么属性都不, 什么属性也不, 什么元素都不, "
        "别带属性, 别带任何属性, 任何属性都不要, 任何属性都别, 什么魔法都不, 什么魔法都别"
    ),
    "fire": (
        "cinders, brimstone, molten rock, firestorm, bushfire, heatwave, "
        "fire, fires, fiery, volcano, volcanoes, hearth, furnace, dragonfire, dragon fire, "
        "combustion, flame, flames, flaming, burning, blazing, blaze, ember, embers, inferno, "
        "infernal, molten, lava, magma, volcanic, scorching, scorched, pyro, igneous, ablaze, on "
        "fire, aflame, searing, wildfire, hellfire, firelit, incendiary, fire element, "
        "smoldering, smouldering, bonfire, 火, 火焰, 烈焰, 烈火, 炎, 烈炎, 火炎, 炽热, 炽焰, "
        "赤焰, 熔岩, 岩浆, 燃烧, 焚烧, 烧, 火系, 火属性, 火元素, 余烬, 焰, 灼热, 烈日之火, "
        "地狱火, 业火, 火山, 火红, 炽火, 焚, 烈焰之, 喷火, 着火, 火之, fire elemental, fire "
        "magic, pyre, 炙热, 火光, 野火, 篝火, 冒火, 火力, 火舌, 热火, 焰心, 火花"
    ),
    "water": (
        "floods, floodwater, whirlpools, sea foam, "
        "water, waters, watery, aqua, aquatic, ocean, oceanic, sea, seas, tidal, tide, tides, "
        "wave, waves, deep sea, seawater, rain, rainwater, hydro, river, flood, aqueous, marine, "
        "drowned, spring water, water element, torrent, abyssal sea, 水, 海水, 水流, 流水, 海洋, "
        "深海, 大海, 潮汐, 海潮, 潮水, 波涛, 浪涛, 海浪, 波浪, 水系, 水属性, 水元素, 浪潮, 激流, "
        "沧海, 雨水, 水之, 河水, 清泉, 泉水, 碧波, 怒涛, 海之, 洪水, 怒潮, aquatic element, "
        "cascade, dripping water, flowing water, monsoon, ocean magic, rapids, riptide, sea "
        "magic, surging, tidal wave, tsunami, undertow, water elemental, water magic, water "
        "spirit, waterfall, whirlpool, 水灵, 海流, 水波, 水魔法, 雨水之力, 水汽, 水之力, 水之灵, "
        "水元素力, 水纹"
    ),
    "earth": (
        "earthquakes, landslides, rockfall, "
        "earth, earthen, earthy, earthbound, soil, clay, mud, muddy, terra, geo, rock, rocky, "
        "boulder, earthquake, quake, stone magic, earth element, tectonic, terrestrial, 土, 大地, "
        "泥土, 土系, 土属性, 土元素, 岩石, 岩土, 大地之力, 沙土, 黄土, 土壤, 地震, 岩系, 岩元素, "
        "地属性, 地元素, 地系, 厚土, 后土, 泥沙, 山岩, 岩之, clay magic, crag, dust magic, earth "
        "elemental, earth magic, earthshaker, geomancy, granite, ground magic, landslide, mud "
        "magic, rock element, rock magic, rockslide, sandstorm magic, seismic, stone element, "
        "stoneborn, tremor, earthshaking, 土灵, 大地元素, 岩属性, 土石, 土魔法, 山崩, 尘土, 地脉, "
        "earth aligned, earth based, of the earth, 土之力, 地之力, 地元素力, 石系, 石属性, 地灵, "
        "土行, 沙系, 沙属性, 沙尘, 岩之力"
    ),
    "wind": (
        "cyclones, tornadoes, hurricanes, whirlwinds, "
        "wind, winds, windy, gale, gales, breeze, breezy, zephyr, gust, gusts, gusty, hurricane, "
        "tornado, cyclone, whirlwind, air element, air magic, tempest, aero, aerial, airy, "
        "squall, typhoon, windborne, wind element, air, 风, 疾风, 狂风, 飓风, 旋风, 龙卷风, 清风, "
        "微风, 风暴, 风系, 风属性, 风元素, 烈风, 暴风, 罡风, 台风, 和煦之风, 风之, 御风, 气流, "
        "风刃, 飙风, breath of wind, gale force, gusting, mistral, sirocco, sky wind, storm wind, "
        "updraft, whirl of air, whirling air, wind elemental, wind magic, wind spirit, 风灵, "
        "气元素, 龙卷, 长风, 朔风, 西风, 东风, 北风, 大风, 风魔法, wind aligned, wind based, of "
        "the wind, wind touched, windswept, whirlwinds, 风之力, 风之灵, 风元素力, 风行, 空气系, "
        "风暴之力, 阴风之力, 风压, 劲风"
    ),
    "lightning": (
        "sparks, "
        "lightning, thunder, thunderous, thunderbolt, thunderbolts, lightning bolt, thunderstorm, "
        "electric, electrical, electricity, electro, shocking, voltaic, storm, storms, stormy, "
        "sparking, crackling, galvanic, 雷, 雷电, 闪电, 雷霆, 雷鸣, 雷光, 电, 电光, 雷系, 雷属性, "
        "雷元素, 电系, 电属性, 电元素, 惊雷, 霹雳, 雷暴, 落雷, 奔雷, 电弧, 雷击, 紫电, 天雷, "
        "雷之, 电流, 电击, 带电, arc lightning, ball lightning, chain lightning, electrified, "
        "levin, lightning element, lightning elemental, lightning magic, stormbolt, stormcaller, "
        "storm magic, tempest magic, thunder element, thunder magic, thundercloud, thundering, "
        "volt, voltage, 闪电链, 雷云, 雷火, 雷魔法, lightning aligned, lightning based, lightning "
        "touched, lightning infused, thunder aligned, 雷之力, 电之力, 雷元素力, 雷行, 雷灵, 雷法, "
        "雷击之力, 闪电系, 闪电属性, 雷电系, 雷电属性"
    ),
    "ice": (
        "hail, hailstorm, hailstones, blizzard, blizzards, avalanche, snowstorm, ice queen's"
        " breath, "
        "ice, icy, frost, frosty, frosted, frozen, freezing, cold, glacial, glacier, snow, snowy, "
        "winter, wintry, chilling, chilly, cryo, icebound, frostbitten, blizzard, arctic, "
        "permafrost, hoarfrost, rime, icicle, icicles, chill, ice cold, frigid, ice element, "
        "sleet, 冰, 寒冰, 冰霜, 霜, 冰冻, 冰冷, 寒霜, 霜冻, 冰雪, 雪, 极寒, 冰系, 冰属性, 冰元素, "
        "冻, 严寒, 玄冰, 冰川, 寒气, 霜雪, 冰晶, 寒, 冻结, 冰封, 坚冰, 冬霜, 霜寒, 冰之, 雪花, "
        "冰寒, 凛冬, boreal, chilled, cold magic, freezing cold, frostbite, ice elemental, ice "
        "magic, snow magic, subzero, 冰魔法, 凝冰, 冻气, 雪魔法, ice aligned, ice based, 冰之力, "
        "冰灵, 寒系, 寒属性, 雪系, 雪属性"
    ),
    "light": (
        "holiness, blessing, sunshine, sunbeam, sunbeams, "
        "light, holy, sacred, divine, radiant, radiance, luminous, luminescent, celestial, solar, "
        "sun, sunlit, sunlight, sunlike, daylight, dawn, dawnlight, hallowed, blessed, angelic, "
        "heavenly, shining, gleaming light, photon, moonlight, moonlit, starlight, starlit, "
        "sanctified, light element, consecrated, glowing with light, 光, 圣光, 光明, 神圣, 光辉, "
        "圣洁, 曙光, 阳光, 光系, 光属性, 光元素, 日光, 辉光, 光芒, 晨光, 黎明, 圣, 太阳, 天光, "
        "光之, 极光, 月光, 星光, 闪光, 发光, 辉煌之光, 烈日, 晨曦, 耀光, blessed light, celestial "
        "light, holy light, light elemental, light magic, sacred light, seraphic, sun magic, "
        "光魔法, 神圣之光, 光之力, light aligned, light based, 光之灵, 圣系, 圣属性, 神圣系, "
        "神圣属性, 光明系, 光明属性, 光行, 阳光之力, 光芒之力"
    ),
    "shadow": (
        "twilight, nightmares, nightmare, "
        "shadow, shadows, shadowy, dark, darkness, darkened, night, nightly, gloom, dusk, umbral, "
        "void, eclipse, tenebrous, abyss, abyssal, black magic, midnight, nether, necrotic, dark "
        "element, shadow element, unholy, nightfall, shade, shades, 暗影, 阴影, 黑暗, 影, 暗, "
        "幽影, 暗黑, 暗系, 暗属性, 暗元素, 影子, 幽暗, 黑夜, 暗夜, 夜色, 虚空, 暗影之力, 阴暗, "
        "深渊, 影之, 暗之, 影系, 影属性, 幽冥, 冥, 黑影, 午夜, 夜影, 影元素, cursed shadow, dark "
        "elemental, dark magic, death magic, demonic, dusk magic, gloomy magic, ghost shadow, "
        "netherworld, nightshade, nocturne, occult, pitch black, shadow elemental, shadow magic, "
        "shadowed, umbra, void magic, voidtouched, 暗魔法, 冥界, 深渊之力, 黑魔法, 阴暗之力, "
        "影魔法, 影之力, 暗之力, 暗影系, 暗影属性, 影灵, 黑暗系, 黑暗属性"
    ),
}

_BEASTS: Final = (
    "wolf, bear, deer, seal, goat, lamb, cow, ox, horse, pig, boar, shark, snake, doe, "
    "buck, fox, hare, rabbit, dragon, elk, moose, bull, calf, mole, otter, badger, lion, tiger"
)
_SKINS: Final = ", ".join(
    form
    for beast in _BEASTS.split(", ")
    for form in (f"{beast}skin", f"{beast}hide", f"{beast} hide")
)

MATERIALS: Final[Mapping[str, str]] = {
    "iron": (
        "iron, wrought iron, cast iron, pig iron, ferrous, cold iron, ironclad, rusted iron, 铁, "
        "铁质, 铁制, 生铁, 熟铁, 精铁, 黑铁, 玄铁, 铸铁, 寒铁, 陨铁, 铁打, 铁铸, 镔铁, 铁器, bar "
        "iron, black iron, blackened iron, bog iron, cold forged iron, crude iron, forged iron, "
        "grey iron, hammered iron, iron alloy, iron bars, iron bound, iron clad, iron forged, "
        "iron made, iron metal, iron ore, iron plate, iron plated, iron plates, iron wrought, "
        "ironbound, ironmade, made of iron, meteor iron, meteoric iron, meteorite iron, old iron, "
        "pure iron, raw iron, rusty iron, scrap iron, smelted iron, solid iron, star iron, 铁做, "
        "铁造, 锻铁, 粗铁, 废铁, 旧铁, 纯铁, 铁料, 铁皮, 铁片, 铁块, 铁锻, 星铁, 冷铁, 磁铁, "
        "乌铁, 铁合金, 铁石, 铁匠铁, 铁甲片, 铁骨, 铁质地, 铁材, 铁条, 铁锭, 玄铁打的, 铁板"
    ),
    "steel": (
        "damascened, "
        "steel, steels, stainless steel, damascus steel, damascus, tempered steel, carbon steel, "
        "blued steel, 钢, 钢铁, 精钢, 钢制, 百炼钢, 大马士革钢, 纯钢, 钢质, 合金钢, 不锈钢, 钢打, "
        "钢铸, 青钢, 镔钢, 纯钢打造, alloy steel, blue steel, bright steel, cold steel, crucible "
        "steel, damask steel, dark steel, dwarven steel, fine steel, folded steel, forged steel, "
        "grey steel, hardened steel, high carbon steel, knife steel, layered steel, made of "
        "steel, pattern welded steel, plate steel, polished steel, quenched steel, refined steel, "
        "solid steel, spring steel, stainless, star steel, steel alloy, steel clad, steel forged, "
        "steel made, steel plate, steel plated, steelwork, tool steel, watered steel, welded "
        "steel, wootz, wootz steel, 钢做, 钢造, 花纹钢, 乌兹钢, 碳钢, 炼钢, 好钢, 硬钢, 钢材, "
        "钢料, 钢片, 钢板, 钢锻, 寒钢, 星钢, 千锻钢, 夹钢, 弹簧钢, 乌钢, 白钢, 上等钢, 回火钢, "
        "钢质地, 钢条, 钢锭, 钢骨, 全钢"
    ),
    "silver": (
        "mithril, pewter, platinum, moonsilver, "
        "silver, silvery, silvered, sterling, sterling silver, argent, silver plated, 银, 银质, "
        "银制, 白银, 纯银, 秘银, 银色, 银打, 镀银, 银饰, argentine, bright silver, coin silver, "
        "fine silver, forged silver, hammered silver, made of silver, moon silver, moonsilver, "
        "native silver, nickel silver, polished silver, pure silver, quicksilver, real silver, "
        "silver alloy, silver bound, silver chased, silver clad, silver coated, silver filigree, "
        "silver foil, silver forged, silver inlay, silver leaf, silver made, silver metal, silver "
        "plate, silver threaded, silver washed, silver wire, silverwork, solid silver, star "
        "silver, tarnished silver, white silver, wrought silver, silver gilt, 银做, 银造, 真银, "
        "足银, 银铸, 银锻, 月银, 旧银, 老银, 银箔, 银片, 银料, 银丝, 包银, 鎏银, 雪花银, 九九银, "
        "苗银, 藏银, 银器, 银块, 碎银, 泰银, 亮银, 实心银, 花银, 素银, 泡银, 银子打的, 银质地, "
        "银条, 全银"
    ),
    "gold": (
        "gold, golden, gilded, gilt, gold plated, solid gold, pure gold, 金, 黄金, 金制, 金质, "
        "纯金, 镀金, 金色, 足金, 赤金, 鎏金, 真金, 金打, aureate, beaten gold, burnished gold, "
        "fairy gold, fine gold, forged gold, fools gold, gold alloy, gold bound, gold clad, gold "
        "coated, gold filigree, gold foil, gold inlay, gold leaf, gold made, gold metal, gold "
        "plate, gold thread, gold wire, gold work, goldwork, hammered gold, made of gold, molten "
        "gold, native gold, old gold, real gold, red gold, spun gold, white gold, wrought gold, "
        "yellow gold, gilding, dragon gold, 金做, 金造, 金铸, 金锻, 金箔, 金片, 金料, 金丝, 包金, "
        "描金, 玫瑰金, 白金, 沙金, 金块, 砂金, 实心金, 金灿灿, 金叶, 老金, 千足金, 紫金, 乌金, "
        "金子打的, 庚金, 碎金, 金线, 精金, 贴金, 金身, 泥金, 洒金, 金质地, 全金"
    ),
    "bronze": (
        "bronze, bronzed, brazen, copper, brass, bronze age, 青铜, 铜, 铜制, 铜质, 黄铜, 古铜, "
        "红铜, 紫铜, 铜铸, coppery, bronze cast, bronze made, 青铜制, 青铜质, 青铜铸, 铜铁, 铜打, "
        "aged bronze, ancient bronze, antique bronze, bell metal, brass bound, brass plated, "
        "brassy, bronze alloy, bronze bound, bronze clad, bronze forged, bronze inlay, bronze "
        "metal, bronze plate, bronze plated, bronze work, cast brass, cast bronze, copper alloy, "
        "copper plated, green bronze, gunmetal, hammered bronze, hammered copper, made of brass, "
        "made of bronze, made of copper, old bronze, old copper, patinated bronze, phosphor "
        "bronze, polished brass, polished bronze, red copper, statue bronze, tin bronze, "
        "verdigris, 铜做, 铜造, 白铜, 纯铜, 铜锻, 铜料, 铜片, 铜板, 铜皮, 铜丝, 老铜, 旧铜, 铜器, "
        "响铜, 风磨铜, 赤铜, 铜合金, 铜绿, 铸铜, 生铜, 熟铜, 包铜, 镀铜, 宣铜, 铜锡, 铜质地, "
        "铜锭, 全铜"
    ),
    "wood": (
        "ashwood, teak, sandalwood, wicker, hawthorn, blackthorn, linden, beech, beechwood, cork,"
        " ash shaft, ash haft, ash handle, of ash, in ash, plain ash, hazel wood, holly wood,"
        " pear wood, bramble, "
        "wood, wooden, woods, oak, oaken, yew, birch, bamboo, willow, timber, log, ebony, "
        "mahogany, pine, pinewood, maple, driftwood, oakwood, cedar, walnut, elm, ironwood, "
        "hardwood, rowan, 木, 木头, 木制, 木质, 木材, 橡木, 柳木, 桦木, 檀木, 竹, 竹子, 乌木, "
        "红木, 松木, 桃木, 枫木, 柏木, 沉木, 硬木, 紫檀, 竹制, 树枝, 橡树, 紫杉, 樱木, 原木, "
        "实木, 木造, 紫杉木, alder, applewood, balsa, bogwood, boxwood, cedarwood, cherrywood, "
        "cypress, fir, hickory, juniper, larch, poplar, rattan, rosewood, 梧桐木, 藤编, 黄杨木, "
        "沉香木, wooden made, made of wood, all wood, solid wood, hewn wood, 木质地, 全木, 木雕, "
        "木刻, 枯木, 朽木, 神木, 雷击木"
    ),
    "bone": (
        "femur, thighbone, thigh bone, jawbone, tortoiseshell, whale tooth, "
        "bone, bones, ivory, antler, bony, dragonbone, dragon bone, skeletal, whalebone, skull, "
        "tusk, 骨, 骨头, 骨制, 骨质, 兽骨, 龙骨, 象牙, 骸骨, 白骨, 鹿角, 骨骼, 枯骨, 鲸骨, 人骨, "
        "獠牙, animal bone, baleen, bear bone, bird bone, bone carved, bone china look, bone "
        "made, bone white, bonework, carved bone, dinosaur bone, fish bone, fishbone, fossil "
        "bone, fossilised bone, giant's bone, hollow bone, human bone, jawbone, knucklebone, made "
        "of bone, mammoth bone, mammoth tusk, old bone, ox bone, polished bone, rib bone, "
        "scrimshaw, shark tooth, thighbone, walrus tusk, whale bone, wolf bone, wolf tooth, 骨做, "
        "骨雕, 骨磨, 鱼骨, 鹿骨, 牛骨, 虎骨, 狼牙骨, 象骨, 骨片, 骨刺, 牙雕, 牛角, 羊角, 犀角, "
        "腿骨, 肋骨, 头骨, 颅骨, 妖骨, 骨质地, 全骨, 骨头做的, 骨制品, 骨柄骨刃, 兽牙"
    ),
    "crystal": (
        "crystal, crystals, crystalline, quartz, crystal clear, rock crystal, 水晶, 晶体, 石英, "
        "晶石, 晶, 水晶制, 结晶, 魔晶, 晶莹水晶, 水晶质, crystallized, crystallised, crystal "
        "made, 水晶石, 水晶打造, 晶质, 水晶材质, clear crystal, clear quartz, cracked crystal, "
        "crystal carved, crystal cut, crystal shard, crystal shards, cut crystal, glowing "
        "crystal, living crystal, made of crystal, mana crystal, milky quartz, mountain crystal, "
        "pure crystal, pink quartz, prismatic, quartz crystal, raw crystal, rose quartz, salt "
        "crystal, smoky quartz, solid crystal, sun crystal, singing crystal, spirit crystal, soul "
        "crystal, star crystal, storm crystal, transparent crystal, white crystal, ice crystal "
        "look, 水晶做, 白水晶, 紫水晶, 粉水晶, 黄水晶, 茶水晶, 黑水晶, 红水晶, 蓝水晶, 灵晶, "
        "星晶, 晶片, 晶块, 晶簇, 水晶雕, 水晶磨, 棱晶, 冰晶石, 发晶, 天晶, solid quartz, all "
        "crystal, crystal grown, 水晶质地, 全水晶, 水晶打的, 水晶片, 晶矿, 晶核, 烟晶"
    ),
    "obsidian": (
        "obsidian, volcanic glass, black glass, dragonglass, dragon glass, 黑曜石, 黑曜岩, 黑曜, "
        "曜石, 龙晶, obsidians, volcanic rock glass, glassy black stone, 黑曜石制, 黑曜石质, "
        "黑曜石打造, 黑曜岩质, 火山玻璃, 曜岩, 黑耀石, apache tear, black glass rock, black "
        "volcanic glass, black volcano glass, carved obsidian, cut obsidian, dark volcanic glass, "
        "flaked obsidian, glassy lava, green obsidian, knapped obsidian, lava glass, lava rock, "
        "lavaglass, lava stone, made of obsidian, mahogany obsidian, night glass, obsidian black, "
        "obsidian blade, obsidian bladed, obsidian chips, obsidian edged, obsidian flake, "
        "obsidian glass, obsidian made, obsidian rock, obsidian shard, obsidian shards, obsidian "
        "stone, obsidian tipped, polished obsidian, rainbow obsidian, raw obsidian, snowflake "
        "obsidian, solid obsidian, tipped with obsidian, volcano glass, volcanic rock, 黑曜石做, "
        "黑曜石磨, 黑曜石打, 黑曜石雕, 黑曜石刃, 黑曜石片, 黑曜玻璃, 火山琉璃, 火山黑石, 火山石, "
        "火山岩, 熔岩玻璃, 黑曜晶, 墨曜石, 黑要石, 彩虹曜石, 雪花曜石, 金曜石, 银曜石, "
        "天然黑曜石, 整块黑曜石, 曜石制, 曜石做, 曜黑石, 冰种黑曜石, 碎黑曜石, 打磨过的黑曜石, "
        "黑曜石碎片, 乌曜石, 黑曜原石, 曜石磨, 曜石质地"
    ),
    "leather": (
        _SKINS + ", "
        "crocodile skin, lizard skin, snake skin, wolf pelt, bear pelt, "
        "leather, leathers, leathern, leathery, hide, hides, suede, rawhide, deerskin, buckskin, "
        "snakeskin, pelt, pelts, 皮革, 皮, 皮制, 皮质, 牛皮, 兽皮, 鹿皮, 革, 蛇皮, 羊皮, 狼皮, "
        "皮子, 龙皮, 熊皮, 皮料, 真皮, 麂皮, 鳄鱼皮, 硬皮, 软皮, 生皮, animal hide, animal skin, "
        "bear hide, boiled leather, buffalo hide, calfskin, cordovan, cowhide, deer hide, "
        "dragonhide, dragon hide, dragonskin, elk hide, goat leather, goatskin, hardened leather, "
        "horsehide, lambskin, leather bound, leather made, made of leather, oiled leather, ox "
        "hide, oxhide, patent leather, pigskin, sealskin, shagreen, sharkskin, sheepskin, wolf "
        "hide, 皮做, 皮革制, 猪皮, 马皮, 鲨鱼皮, 熟皮, 革制, leather stitched, all leather, "
        "皮质地, 全皮, 小羊皮, 鹿皮的, 虎皮, 豹皮, 皮缝的, 皮条, 生牛皮, 油皮, 老皮, 鞣皮, 牛筋皮"
        ", 皮衣, 羊皮卷"
    ),
    "cloth": (
        "hemp, brocade, denim, knitted, crocheted, quilted, hessian, tulle, damask, cashmere,"
        " wool, felt, woolly, "
        "cloth, clothen, silk, silken, linen, cotton, wool, woolen, woollen, velvet, fabric, "
        "fabrics, canvas, woven, satin, felt, wool cloth, 布, 布料, 布制, 丝绸, 棉布, 亚麻, 麻布, "
        "绸缎, 羊毛, 天鹅绒, 织物, 粗布, 绸, 丝, 棉, 织锦, 帆布, 布质, 丝质, 锦缎, 丝制, 毛料, "
        "毛毡, 绒布, burlap, calico, cashmere, chiffon, cotton cloth, cotton wool, flannel, "
        "gauze, hemp cloth, homespun, jute, lace, linen cloth, made of cloth, muslin, sackcloth, "
        "serge, taffeta, tweed, velour, 布做, 毛呢, 毡布, 纱布, cloth made, all cloth, cotton "
        "made, linen made, silk made, wool made, 布质地, 全布, 葛布, 夏布, 土布, 花布, 白布, "
        "黑布, 素绢, 绢布, 缎子, 棉制"
    ),
    "glass": (
        "glass, glassy, vitreous, crystal glass, glasswork, stained glass, blown glass, 玻璃, "
        "琉璃, 玻璃制, 玻璃质, 水玻璃, crystal clear glass, mirror glass, sea glass, 玻璃的, "
        "水晶玻璃, 彩色玻璃, 琉璃制, 玻璃器, 琉璃质, bottle glass, broken glass, clear glass, "
        "cloudy glass, coloured glass, colored glass, crown glass, cut glass, etched glass, "
        "fogged glass, frosted glass, fused glass, glass blown, glass clear, glass made, "
        "glassware, handblown glass, hand blown glass, lead glass, lens glass, made of glass, "
        "molten glass, polished glass, smoked glass, solid glass, tempered glass, transparent "
        "glass, window glass, spun glass, crackle glass, plate glass, 玻璃做, 彩玻璃, 花玻璃, "
        "毛玻璃, 磨砂玻璃, 钢化玻璃, 碎玻璃, 透明玻璃, 吹制玻璃, 玻璃吹的, 玻璃片, 镜面玻璃, "
        "玻璃瓶, 料器, 海玻璃, 雕花玻璃, 热玻璃, 厚玻璃, 薄玻璃, 玻璃雕, 黑玻璃, 蓝玻璃, 绿玻璃, "
        "红玻璃, 教堂玻璃, 玻璃质地, 全玻璃, 玻璃打的, 玻璃吹制"
    ),
}
