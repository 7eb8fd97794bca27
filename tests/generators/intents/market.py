"""One market in two languages: the context of the cases in said.jsonl."""

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
MARKETS = {"en": ENGLISH, "zh": CHINESE}
