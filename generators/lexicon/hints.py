"""Words of names that by themselves hint at nothing, as they mean something else. Data only."""

from typing import Final

NO_HINTS: Final = frozenset(
    "market gold golden silver iron steel bronze wood wooden bone crystal glass leather cloth stone "
    "sale price offer quest task mission list listing order last lost missing first second third "
    "little great good high deep dead done over under with from into this that some more most never "
    "ever home back down away letter word message story tale scene character bounty hunt find found "
    "take bring fetch deliver save rescue clear kill slay help light dark fire water wind earth "
    "shadow lightning cold warm night morning winter summer quick slow small long short heavy "
    "north south east west hundred thousand seven three five nine fine free fair deal want need have "
    "been were what where when which who your their there here then than only just "
    "任务 委托 集市 市场 市集 金币 出价 报价 挂单 对话 故事 场景 角色 物品 一个 之一 寻找 "
    "大师 老板 先生 姑娘 师父 掌柜 朋友".split()
)
