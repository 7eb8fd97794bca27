"""Markets: the contexts of the cases in said.jsonl, wishes_en.jsonl and talk_en.jsonl."""

from generators.intents.context import Held, IntentContext, Listing, Offer

ENGLISH = IntentContext(
    (Held("Iron Lantern"), Held("Oat Biscuit", 12), Held("Moth Cloak"), Held("Silver Thimble", 2)),
    (
        Listing("Brass Compass", 40, "Dagny"),
        Listing("Frost Pike", 120, "Olaf"),
        Listing("Ember Ring", 75, "Dagny"),
        Listing("Copper Kettle", 15, "you"),
        Listing("Velvet Glove", 30, "you"),
    ),
    (Offer("Iron Lantern", "Bertram", 22), Offer("Silver Thimble", "Nora", 9)),
    ("Bertram", "Nora", "Old Kell"),
    ("The Missing Bell", "Wolves of Harrow"),
    ("Gull Harbor", "Ash Market"),
)
CHINESE = IntentContext(
    (Held("铁灯笼"), Held("燕麦饼", 12), Held("蛾翅斗篷"), Held("银顶针", 2)),
    (
        Listing("黄铜罗盘", 40, "阿丹"),
        Listing("霜矛", 120, "奥拉"),
        Listing("余烬戒指", 75, "阿丹"),
        Listing("铜水壶", 15, "you"),
        Listing("绒手套", 30, "you"),
    ),
    (Offer("铁灯笼", "老伯", 22), Offer("银顶针", "小诺", 9)),
    ("老伯", "小诺", "柯爷"),
    ("失踪的钟", "哈罗之狼"),
    ("鸥港", "灰烬集市"),
)
VILLAGE = IntentContext(
    (Held("松烟墨", 8), Held("松木弓"), Held("旧铁锅"), Held("月饼", 20)),
    (
        Listing("竹节弓", 60, "秦三"),
        Listing("雕花弓", 150, "秦三"),
        Listing("松子糖", 2, "梅姨"),
        Listing("回魂丹", 300, "白郎中"),
        Listing("旧铁剑", 45, "you"),
        Listing("银铃铛", 18, "you"),
    ),
    (Offer("松木弓", "梅姨", 33), Offer("旧铁锅", "老彭", 6)),
    ("梅姨", "老彭", "秦三", "小满", "白郎中"),
    ("夜探枯井", "护送盐队"),
    ("枯井村", "盐湖", "望月楼"),
)
HARBOR = IntentContext(
    (
        Held("海星胸针"),
        Held("鲸油灯", 3),
        Held("咸鱼干", 30),
        Held("断桨"),
        Held("蓝珊瑚", 5),
    ),
    (
        Listing("鲛绡披风", 220, "珠娘"),
        Listing("鲨齿匕首", 95, "独眼龙"),
        Listing("罗盘表", 130, "独眼龙"),
        Listing("珍珠粉", 12, "珠娘"),
        Listing("潮汐图", 40, "老舵手"),
        Listing("渔网", 15, "you"),
        Listing("水手帽", 8, "you"),
    ),
    (
        Offer("海星胸针", "珠娘", 66),
        Offer("鲸油灯", "老舵手", 20),
        Offer("断桨", "独眼龙", 2),
    ),
    ("珠娘", "独眼龙", "老舵手", "阿海", "铁匠刘"),
    ("打捞沉船", "海妖的歌声"),
    ("沉船湾", "灯塔", "鱼市"),
)
"""Two more places, their things named alike."""
MARKETS = {"en": ENGLISH, "zh": CHINESE}
HILL = IntentContext(
    (
        Held("Cinder Lamp"), Held("Barley Cake", 9), Held("Heron Cloak"),
        Held("Pewter Button", 2), Held("Oak Stave"), Held("Smoked Eel", 4),
    ),
    (
        Listing("Glass Falchion", 140, "Marek"),
        Listing("Storm Lute", 220, "Ysolde"),
        Listing("Copper Bell", 35, "Marek"),
        Listing("Thornmail", 90, "Ingrid"),
        Listing("Clay Ocarina", 18, "you"),
        Listing("Wolf Rug", 60, "you"),
    ),
    (
        Offer("Cinder Lamp", "Ingrid", 26),
        Offer("Heron Cloak", "Tobin", 55),
        Offer("Oak Stave", "Ysolde", 12),
    ),
    ("Ingrid", "Tobin", "Marek", "Grandmother Rue"),
    ("Rats in the Granary", "The Drowned Bride", "Honey for the Abbot"),
    ("Salt Gate", "Windmill Hill", "The Sunken Library"),
)  # fmt: skip
PORT = IntentContext(
    (
        Held("Runed Monocle"), Held("Quince Jam", 6), Held("Boots of the Heron"),
        Held("Tallow Candle", 20), Held("Gnarlwood"), Held("Amber Brooch"), Held("Amber Beads", 3),
    ),
    (
        Listing("Dirk of Dusk", 75, "Fenwick"),
        Listing("Silver Flute", 130, "Oona"),
        Listing("Boots of the Hare", 60, "Fenwick"),
        Listing("Elk Mask", 45, "Bo"),
        Listing("Drake Saddle", 900, "Oona"),
        Listing("Tin Crown", 22, "you"),
        Listing("Lark Whistle", 9, "you"),
    ),
    (
        Offer("Runed Monocle", "Bo", 31),
        Offer("Gnarlwood", "Fenwick", 140),
        Offer("Amber Brooch", "Oona", 66),
    ),
    ("Fenwick", "Oona", "Bo", "Sister Maud", "Little Pip"),
    ("The Clockmaker's Daughter", "Fog over Lowmoor", "Nine Lost Lambs"),
    ("Lowmoor", "Cathedral Steps", "Mushroom Caverns", "Port Ebb"),
)  # fmt: skip
RIVER = IntentContext(
    (
        Held("七星匕"), Held("银铃铛", 4), Held("桂花酿", 15), Held("牛皮靴"),
        Held("祖传咸鱼"), Held("鹿茸", 3), Held("旧琵琶"),
    ),
    (
        Listing("墨玉棋子", 30, "柳娘子"),
        Listing("飞鱼刀", 480, "赵铁牛"),
        Listing("雁翎刀", 350, "赵铁牛"),
        Listing("白狐裘", 900, "柳娘子"),
        Listing("驱蚊香", 3, "孙郎中"),
        Listing("祖传咸鱼", 12, "you"),
        Listing("旧琵琶", 75, "you"),
        Listing("鎏金酒壶", 60, "you"),
    ),
    (
        Offer("旧琵琶", "柳娘子", 70),
        Offer("七星匕", "赵铁牛", 210),
        Offer("牛皮靴", "孙郎中", 18),
    ),
    ("柳娘子", "赵铁牛", "孙郎中", "阿宝", "苏掌柜"),
    ("古井夜哭", "押镖北上", "寻找药引"),
    ("桃花渡", "黑风寨", "悦来客栈", "琉璃塔"),
)  # fmt: skip
WOODS = IntentContext(
    (
        Held("Willow Flute"),
        Held("Bear Pelt", 4),
        Held("Elk Antler", 2),
        Held("Smoked Trout", 9),
        Held("Rusty Hatchet"),
        Held("Ring of Quiet Steps"),
    ),
    (
        Listing("Hunter's Bow", 130, "Fenwick"),
        Listing("Silver Arrow", 12, "Fenwick"),
        Listing("Moss Cloak", 85, "Agatha"),
        Listing("Oak Buckler", 60, "Tarn"),
        Listing("Fox Trap", 25, "you"),
        Listing("Honey Jar", 7, "you"),
    ),
    (
        Offer("Willow Flute", "Agatha", 38),
        Offer("Bear Pelt", "Tarn", 20),
    ),
    (
        "Fenwick",
        "Agatha",
        "Tarn",
        "Little Wren",
    ),
    (
        "The Lost Lumberjack",
        "Boars in the Barley",
    ),
    (
        "Crow Hollow",
        "Mirrormere",
        "Fenwick's Lodge",
    ),
)
QUAY = IntentContext(
    (
        Held("Coral Necklace"),
        Held("Brass Telescope"),
        Held("Rum Bottle", 6),
        Held("Sharkskin Boots"),
        Held("Pearl", 10),
        Held("Old Map"),
    ),
    (
        Listing("Storm Lantern", 45, "Captain Ruiz"),
        Listing("Cutlass", 90, "Captain Ruiz"),
        Listing("Whalebone Comb", 15, "Nessa"),
        Listing("Potion of Gills", 200, "Doc Barnaby"),
        Listing("Anchor Charm", 35, "you"),
    ),
    (
        Offer("Brass Telescope", "Nessa", 75),
        Offer("Coral Necklace", "Doc Barnaby", 110),
    ),
    (
        "Captain Ruiz",
        "Nessa",
        "Doc Barnaby",
        "Jory",
    ),
    (
        "Ghosts of the Gray Tide",
        "Deliver the Salt",
        "Clear the Rat Cellar",
    ),
    (
        "Pelican Docks",
        "The Drunken Eel",
        "Widow's Reef",
    ),
)
DELVE = IntentContext(
    (
        Held("Crystal Orb"),
        Held("Iron Shield"),
        Held("Healing Potion", 5),
        Held("Torch", 12),
        Held("Bone Dice", 2),
        Held("Crimson Robe"),
    ),
    (
        Listing("Runed Greataxe", 310, "Borgrim"),
        Listing("Steel Gauntlets", 70, "Borgrim"),
        Listing("Healing Potion", 18, "Sister Maud"),
        Listing("Scroll of Light", 22, "Quillon"),
        Listing("Ruby Amulet", 240, "Quillon"),
        Listing("Torch", 2, "you"),
        Listing("Spiked Helm", 95, "you"),
    ),
    (Offer("Crystal Orb", "Quillon", 150),),
    (
        "Borgrim",
        "Sister Maud",
        "Quillon",
        "Pip",
    ),
    (
        "The Crypt Below",
        "Missing Prospector",
    ),
    (
        "Temple Square",
        "Miners' Row",
        "The Sunken Library",
    ),
)
GARDEN = IntentContext(
    (
        Held("Golden Pear", 8),
        Held("Watering Can"),
        Held("Straw Hat"),
        Held("Love Letter"),
        Held("Pumpkin Seed", 30),
    ),
    (
        Listing("Garden Shears", 20, "Mabel"),
        Listing("Rose Perfume", 55, "Lady Orsina"),
        Listing("Porcelain Cat", 33, "Lady Orsina"),
        Listing("Wheelbarrow", 48, "Hodge"),
        Listing("Straw Hat", 9, "you"),
    ),
    (
        Offer("Golden Pear", "Hodge", 6),
        Offer("Watering Can", "Mabel", 14),
    ),
    (
        "Mabel",
        "Lady Orsina",
        "Hodge",
        "Timothy",
    ),
    (
        "The Stolen Pie",
        "A Hedge Too Tall",
    ),
    (
        "Rose Garden",
        "Hodge's Farm",
        "Village Green",
    ),
)
PLACES = {
    "river": RIVER,
    "village": VILLAGE,
    "harbor": HARBOR,
    "hill": HILL,
    "port": PORT,
    "woods": WOODS,
    "quay": QUAY,
    "delve": DELVE,
    "garden": GARDEN,
}
