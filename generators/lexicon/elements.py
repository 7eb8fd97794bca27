"""Words for the elements of items: element → forms, separated by commas."""

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
