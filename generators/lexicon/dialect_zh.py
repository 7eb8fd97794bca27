"""Cantonese and colloquial words with Mandarin ones of the same length. Data only."""

from collections.abc import Mapping
from typing import Final

MANDARIN: Final[Mapping[str, str]] = {
    "而家": "现在", "依家": "现在", "几多": "多少", "边度": "哪里", "边个": "哪个",
    "乜嘢": "什么", "点样": "怎样", "呢个": "这个", "呢把": "这把", "呢件": "这件",
    "嗰个": "那个", "嗰把": "那把", "嗰件": "那件", "几钱": "多少", "唔该": "麻烦",
    "唔好": "不要", "唔使": "不用", "冇得": "没有", "仲有": "还有", "仲剩": "还剩", "睇": "看",
    "佢": "他", "俾": "给", "畀": "给", "唔": "不", "嘅": "的", "攞": "拿", "冇": "没",
    "咩": "啥", "喺": "在", "啲": "些", "嚟": "来", "嘢": "货", "揾": "找", "搵": "找",
    "甭": "别", "咗": "了", "瞅": "看", "嘞": "了", "咧": "了", "俺": "我", "咱": "我", "仨": "三",
}  # fmt: skip
"""Word → its Mandarin word; equally long, so that positions stay."""
