"""Words for what items are made of: material → forms, separated by commas."""

from collections.abc import Mapping
from typing import Final

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
