"""Nouns that say more closely what an item is than its type does: type → pairs `English=Chinese`.

What a person calls a thing is kept in the text about it: a rapier is no arming sword. Plain words
of a type (sword, 剑) are not here; the phrase banks vary those. Data only.
"""

from collections.abc import Mapping
from typing import Final

USED_AS_ITS_TYPE: Final[Mapping[str, str]] = {
    "sword": (
        "rapier=细剑, sabre=军刀, saber=马刀, katana=武士刀, scimitar=弯刀, claymore=双手大剑, "
        "cutlass=水手弯刀, falchion=砍刀, longsword=长剑, long sword=长剑, shortsword=短剑, "
        "short sword=短剑, broadsword=阔剑, greatsword=大剑, great sword=巨剑, "
        "two-handed sword=双手剑, bastard sword=手半剑, machete=开山刀, epee=重剑, "
        "fencing foil=刺剑, gladius=罗马短剑, estoc=破甲剑, wakizashi=武士短剑, odachi=野太刀, "
        "shamshir=波斯弯刀, arming sword=佩剑, cavalry sword=骑兵剑, hunting sword=猎剑, "
        "practice sword=练习剑, training sword=练习剑, curved blade=弯刀, long blade=长刀, "
        "single-edged sword=刀, great blade=大刀, war blade=战刀, fine sword=宝剑, "
        "tachi=太刀, horse blade=马刀, slender sword=细剑, broad sword=宽剑, soft sword=软剑, "
        "goose-quill blade=雁翎刀, ghost-head blade=鬼头刀, tang blade=唐刀, podao=朴刀"
    ),
    "axe": (
        "battleaxe=战斧, battle axe=战斧, war axe=战斧, waraxe=战斧, hatchet=手斧, greataxe=巨斧, "
        "great axe=巨斧, handaxe=手斧, hand axe=手斧, throwing axe=飞斧, poleaxe=长柄斧, "
        "pole axe=长柄斧, tomahawk=飞斧, cleaver=剁刀, chopper=砍斧, broadaxe=阔斧, "
        "felling axe=伐木斧, bearded axe=须斧, double axe=双刃斧, splitting axe=劈柴斧, "
        "woodcutter's axe=樵夫斧, broad hatchet=板斧, great hatchet=大斧, small axe=小斧"
    ),
    "dagger": (
        "knife=小刀, dirk=短剑匕首, stiletto=细刺匕首, kris=波刃匕首, kunai=苦无, "
        "poniard=锥刺匕首, "
        "throwing knife=飞刀, hunting knife=猎刀, boot knife=靴刀, bowie knife=猎刀, "
        "bread knife=面包刀, butcher's knife=屠刀, carving knife=切肉刀, combat knife=格斗刀, "
        "kitchen knife=菜刀, pocketknife=折刀, pocket knife=折刀, penknife=小折刀, "
        "switchblade=弹簧刀, straight razor=剃刀, scalpel=手术刀, parrying dagger=格挡匕首, "
        "long dagger=长匕首, short knife=短刀, throwing dagger=飞匕, letter opener=拆信刀, "
        "fruit knife=水果刀, butterfly knife=蝴蝶刀, folding knife=折叠刀, pointed knife=尖刀, "
        "table knife=餐刀, sleeve blade=袖剑"
    ),
    "bow": (
        "longbow=长弓, long bow=长弓, shortbow=短弓, short bow=短弓, recurve bow=反曲弓, "
        "composite bow=复合弓, war bow=战弓, warbow=战弓, hunting bow=猎弓, hornbow=角弓, "
        "horn bow=角弓, horse bow=骑弓, great bow=大弓, training bow=练习弓, hunter's bow=猎弓, "
        "curved bow=弯弓, stiff bow=硬弓"
    ),
    "staff": (
        "quarterstaff=长棍, crozier=牧杖, walking staff=登山杖, shepherd's crook=牧羊杖, "
        "wizard's staff=巫师杖, druid's staff=德鲁伊杖, pilgrim's staff=朝圣杖, long staff=长杖, "
        "crutch=拐杖, monk's staff=禅杖, cudgel=棍子, short staff=短杖"
    ),
    "spear": (
        "lance=骑枪, pike=长枪, halberd=长戟, javelin=标枪, trident=三叉戟, glaive=薙刀, "
        "harpoon=鱼叉, partisan=阔刃枪, naginata=薙刀, boar spear=猎矛, short spear=短矛, "
        "hunting spear=猎矛, fishing spear=鱼矛, war spear=战矛, red-tasselled spear=红缨枪, "
        "painted halberd=方天画戟, snake spear=蛇矛, polearm=长柄枪, great halberd=大戟"
    ),
    "shield": (
        "buckler=小圆盾, tower shield=塔盾, kite shield=鸢盾, round shield=圆盾, pavise=立盾, "
        "heater shield=骑士盾, great shield=大盾, greatshield=巨盾, small shield=小盾, "
        "heavy shield=重盾, light shield=轻盾, arm shield=臂盾, square shield=方盾, "
        "wicker shield=藤盾, long shield=长盾"
    ),
    "helmet": (
        "helm=战盔, great helm=桶盔, horned helmet=角盔, horned helm=角盔, sallet=轻盔, "
        "bascinet=尖顶盔, visor=面甲, kettle hat=阔边盔, winged helm=翼盔, plumed helmet=羽盔"
    ),
    "armor": (
        "breastplate=胸甲, chestplate=胸铠, chest plate=胸铠, cuirass=胸甲, chain shirt=锁子甲, "
        "coat of chainmail=锁甲, coat of chain mail=锁甲, coat of ring mail=环甲, "
        "coat of scale mail=鳞甲, set of plate armor=板甲, set of plate mail=板甲, "
        "hauberk=锁子甲, brigandine=铆钉甲, gambeson=棉甲, heavy armour=重甲, light armour=轻甲, "
        "soft armour=软甲, pair of gauntlets=护手, pair of bracers=护腕"
    ),
    "boots": (
        "pair of shoes=鞋子, pair of sandals=凉鞋, pair of slippers=拖鞋, pair of greaves=护胫, "
        "pair of sabatons=甲靴, pair of moccasins=软皮鞋, pair of sneakers=跑鞋, "
        "pair of ice skates=溜冰鞋, pair of high heels=高跟鞋, pair of snowshoes=雪鞋, "
        "pair of stockings=长袜, pair of socks=袜子, pair of wellies=雨靴, pair of clogs=屐, "
        "pair of riding boots=马靴, pair of walking boots=便靴, pair of marching boots=行军靴, "
        "pair of hiking boots=登山靴, pair of snow boots=雪靴, pair of rain boots=雨靴, "
        "pair of work boots=厚底靴, pair of ankle boots=短靴, pair of high boots=高筒靴, "
        "pair of straw sandals=草鞋, pair of embroidered shoes=绣花鞋, pair of war boots=战靴, "
        "pair of long boots=长靴, pair of dancing shoes=舞鞋"
    ),
    "ring": (
        "signet ring=印戒, wedding ring=婚戒, wedding band=婚戒, engagement ring=订婚戒指, "
        "diamond ring=钻戒, thumb ring=扳指, finger ring=指环, seal ring=印章戒指, "
        "mourning ring=悼念戒"
    ),
    "amulet": (
        "necklace=项链, pendant=吊坠, talisman=护身坠, locket=盒坠, medallion=圆牌坠, "
        "choker=颈圈, torc=颈环, brooch=胸针, bracelet=手镯, bangle=手环, anklet=脚链, "
        "earring=耳坠, pair of earrings=耳环, rosary=念珠, jade pendant=玉佩, medal=勋章, "
        "crucifix=十字架, longevity lock=长命锁, sachet=香囊"
    ),
    "potion": (
        "love potion=爱情药水, healing potion=治疗药水, health potion=生命药水, "
        "mana potion=法力药水, elixir=灵药, vial of antidote=解药瓶, sleeping draught=安眠药水"
    ),
    "scroll": "spell scroll=法术卷轴, prayer scroll=经卷, rune scroll=符文卷轴",
    "tool": (
        "hammer=锤子, pickaxe=镐子, shovel=铲子, spade=锹, hoe=锄头, saw=锯子, handsaw=手锯, "
        "chisel=凿子, set of tongs=火钳, pair of pliers=钳子, crowbar=撬棍, wrench=扳手, "
        "sickle=镰刀, scythe=长柄镰刀, trowel=泥刀, rake=耙子, mallet=槌子, adze=锛子, "
        "carpenter's plane=刨子, pick=十字镐, screwdriver=螺丝刀, hand drill=手钻, "
        "small hammer=小锤"
    ),
    "gem": (
        "ruby=红宝石, sapphire=蓝宝石, emerald=祖母绿, diamond=钻石, opal=蛋白石, topaz=黄玉, "
        "pearl=珍珠, amethyst=紫水晶, garnet=石榴石, moonstone=月长石, sunstone=日光石, "
        "bloodstone=鸡血石, aquamarine=海蓝宝, lodestone=磁石, piece of jade=玉石, "
        "piece of turquoise=绿松石, piece of coral=珊瑚, piece of amber=琥珀, "
        "piece of agate=玛瑙, piece of onyx=黑玛瑙, piece of malachite=孔雀石, "
        "night pearl=夜明珠, cat's-eye stone=猫眼石"
    ),
}
"""Things of which all holds that is said of the use of their type."""

USED_OTHERWISE: Final[Mapping[str, Mapping[str, str]]] = {
    "bow": {"wood": "crossbow=弩, hand crossbow=手弩, slingshot=弹弓, heavy crossbow=十字弩"},
    "staff": {
        "wood": "wand=魔杖, rod=短棒, baton=指挥棒, cane=手杖, walking stick=拐棍",
        "precious": "scepter=权杖, sceptre=权杖",
    },
    "helmet": {
        "cloth": (
            "hood=兜帽, cap=便帽, hat=帽子, headband=头带, wig=假发, beret=贝雷帽, turban=头巾, "
            "headscarf=包头巾, bonnet=软帽, straw hat=草帽, pointed hat=尖帽, wizard hat=巫师帽, "
            "sun hat=遮阳帽, bamboo hat=斗笠"
        ),
        "precious": (
            "crown=王冠, circlet=头环, tiara=冠冕, coronet=小冠, diadem=发冠, hairpin=发簪, "
            "laurel wreath=桂冠"
        ),
        "": "mask=面具, pair of goggles=护目镜",
    },
    "armor": {
        "cloth": (
            "robe=长袍, cloak=斗篷, cape=披风, tunic=短袍, vest=背心, mantle=大氅, coat=外套, "
            "surcoat=罩袍, doublet=紧身上衣, pair of leggings=护腿, gown=礼袍, jacket=夹克, "
            "tabard=无袖外衣, nightshirt=睡衣, apron=围裙, corset=束腰, shawl=披肩, kimono=和服, "
            "poncho=毯衣, sweater=毛衣, jumper=毛衣, waistcoat=马甲, greatcoat=大衣, "
            "cardigan=开衫, scarf=围巾, pair of mittens=连指手套, sash=绶带, skirt=裙子, "
            "pair of trousers=裤子, wizard's robe=法袍"
        ),
        "leather": "jerkin=坎肩, pair of gloves=手套, glove=单只手套, belt=腰带",
    },
    "potion": {
        "": (
            "vial of perfume=香水, jar of balm=香膏, jar of salve=药膏, jar of ointment=膏药, "
            "bottle of cough medicine=止咳药水, bottle of syrup=糖浆, bottle of poison=毒药"
        ),
    },
    "scroll": {
        "": (
            "book=书, tome=典籍, diary=日记, cookbook=菜谱, recipe book=食谱, grimoire=魔典, "
            "spellbook=魔法书, spell book=法术书, songbook=歌本, ledger=账本, love letter=情书, "
            "treasure map=藏宝图, sea chart=航海图, map=地图, title deed=地契, "
            "sheet of music=乐谱, letter=信件, notebook=笔记本, calendar=日历, "
            "deck of cards=纸牌, painting=画卷, manuscript=手稿"
        ),
    },
    "tool": {
        "metal": (
            "spoon=勺子, ladle=汤勺, fork=叉子, mug=茶缸, cup=杯子, teapot=茶壶, kettle=水壶, "
            "frying pan=平底锅, cauldron=大锅, cooking pot=汤锅, pot=锅, wok=炒锅, spatula=锅铲, "
            "sieve=筛子, corkscrew=开瓶器, looking glass=镜, lantern=灯笼, hand lantern=提灯, "
            "oil lamp=油灯, lamp=油灯, fish hook=鱼钩, compass=罗盘, pocket compass=指南针, "
            "spyglass=单筒望远镜, telescope=望远镜, pocket watch=怀表, alarm clock=闹钟, key=钥匙, "
            "skeleton key=万能钥匙, padlock=挂锁, lockpick=开锁器, toolbox=工具箱, anvil=砧子, "
            "needle=缝衣针, thimble=顶针, pair of scissors=剪刀, pair of shears=大剪, "
            "pitchfork=干草叉, trumpet=喇叭, bugle=号角, whistle=哨子, harmonica=口琴, "
            "handbell=手铃, bell=铃铛, anchor=船锚, horseshoe=马蹄铁, birdcage=鸟笼, "
            "grappling hook=飞爪, incense burner=香炉, candlestick=烛台, monocle=单片眼镜, "
            "pair of spectacles=眼镜, pair of glasses=眼镜, pair of reading glasses=老花镜"
        ),
        "precious": "goblet=酒杯, chalice=圣杯, jewelry box=首饰盒, jewellery box=首饰盒",
        "wood": (
            "pair of chopsticks=筷子, bowl=饭碗, rolling pin=擀面杖, cutting board=砧板, "
            "jug=水罐, bucket=水桶, basket=篮子, broom=扫帚, brush=刷子, toothbrush=牙刷, "
            "hairbrush=发刷, comb=梳子, chair=椅子, stool=凳子, rocking chair=摇椅, throne=王座, "
            "ladder=梯子, fishing rod=钓竿, fishing pole=鱼竿, music box=八音盒, "
            "treasure chest=宝箱, wheelbarrow=独轮车, spindle=纺锤, loom=织机, "
            "paintbrush=画笔, writing brush=毛笔, quill=羽毛笔, pen=钢笔, pencil=铅笔, "
            "abacus=算盘, flute=笛子, lute=鲁特琴, pipa=琵琶, guqin=古琴, "
            "erhu=二胡, harp=竖琴, lyre=里拉琴, violin=小提琴, fiddle=提琴, drum=小鼓, "
            "hand drum=手鼓, tambourine=铃鼓, accordion=手风琴, puppet=人偶, chess set=棋盘, "
            "pair of dice=骰子, tobacco pipe=烟斗, pipe=烟斗, oar=船桨, paddle=短桨, "
            "gourd=葫芦, pair of bellows=风箱, horsetail whisk=拂尘"
        ),
        "cloth": (
            "towel=毛巾, pillow=枕头, blanket=毯子, carpet=地毯, flying carpet=飞毯, "
            "quilt=被子, umbrella=雨伞, parasol=阳伞, oilpaper umbrella=油纸伞, fan=扇子, "
            "folding fan=折扇, rope=绳子, long rope=绳索, fishing net=渔网, doll=玩偶, "
            "kite=风筝, pouch=布袋, torch=火把"
        ),
        "leather": "backpack=背包, satchel=挎包, saddle=马鞍, bridle=马笼头, whip=鞭子",
        "glass": (
            "mirror=镜子, hourglass=沙漏, magnifying glass=放大镜, inkwell=墨水瓶, teacup=茶杯, "
            "crystal ball=水晶球, snow globe=雪花球"
        ),
        "stone": "whetstone=磨刀石, inkstone=砚台, seal stamp=印章",
        "": "candle=蜡烛",
    },
}
"""Things that the lines on the use of their type do not fit: type → what they are usually made of
→ pairs. Empty for the materials of the type."""
