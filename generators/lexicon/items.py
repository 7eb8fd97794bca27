"""Words for items: field → value → forms, separated by commas."""

from collections.abc import Mapping
from typing import Final

from generators.lexicon.elements import ELEMENTS
from generators.lexicon.item_types import TYPES
from generators.lexicon.materials import MATERIALS

__all__ = [
    "COMPOUND_ENDINGS", "DISTRACTORS", "ELEMENTS", "ELEMENT_NOUNS", "MATERIALS", "RARITIES",
    "TYPES",
]  # fmt: skip

RARITIES: Final[Mapping[str, str]] = {
    "common": (
        "bog standard, beginner's, poor man's, lowly, "
        "common, ordinary, plain, basic, everyday, simple, mundane, run of the mill, commonplace, "
        "white quality, white tier, normal quality, common quality, normal rarity, humble, "
        "standard issue, 普通, 平凡, 寻常, 品质一般, 一般品质, 常见, 凡品, 普普通通, 白色品质, "
        "白装, 大路货, 廉价, 平常, 朴素, 普通品质, 简陋, 普品, average quality, base quality, "
        "basic grade, budget, bargain bin, cheap and common, common grade, common rarity, cookie "
        "cutter, entry tier, garden variety, generic, grey tier, gray tier, humdrum, low grade, "
        "low quality, low rarity, low tier, mass produced, mundane quality, nondescript, no "
        "frills, ordinary quality, regular quality, starter grade, tier one, trash tier, "
        "unremarkable, vanilla, vendor trash, white rarity, workaday, 白品, 白板, 普通级, "
        "普通级别, 低级品, 下品, 凡物, 地摊货, 寻常货, 平平无奇, 便宜货, 量产, 杂牌, 标准品, "
        "基础款, 新手款, 入门级, 最低级, 劣质, 最普通, 烂大街, 常规品质, 一星, 通货"
    ),
    "uncommon": (
        "比普通高一档, 比普通高一级, 比普通高一等, 普通往上一档, 高出普通一档, "
        "比普通强一点, 比普通好一点, "
        "uncommon, unusual, not so common, a bit special, green quality, green tier, superior, "
        "above average, well made, 优秀, 精良, 罕见, 少见, 不常见, 不普通, 非普通, 不寻常, 良品, "
        "绿色品质, 绿装, 优良, 优质, 上等, 上品, 精致, 不凡, uncommon quality, uncommon rarity, "
        "uncommon tier, uncommon grade, above common, advanced grade, better than average, better "
        "than common, decent quality, finer grade, fine quality, good quality, green rarity, "
        "higher grade, improved quality, just above common, less common, lesser known quality, "
        "magic grade, moderately rare, notable quality, not that common, refined quality, second "
        "tier, semi rare, slightly rare, slightly special, solid quality, somewhat rare, somewhat "
        "special, somewhat unusual, superior quality, tier two, two star, well crafted, 绿品质, "
        "绿品, 良好, 精品, 精制, 优等, 优秀品质, 优秀级, 优秀级别, 不错的品质, 不多见, 比普通好, "
        "高于普通, 二星, 进阶, 还不错, 中上, 较好, 罕少, 次稀有, 稍稀有, 小稀有, 优良级, 优品"
    ),
    "rare": (
        "sought after, collector's, "
        "rare, scarce, blue quality, blue tier, hard to find, seldom seen, rare quality, 稀有, "
        "珍稀, 稀罕, 希有, 珍贵, 珍品, 蓝色品质, 蓝装, 难得, 珍奇, 稀少, 稀奇, 很稀有, 难得一见, "
        "罕有, blue rarity, choice quality, collectible grade, elite grade, extra special, hard "
        "to come by, high grade, high rarity, hardly ever seen, infrequent, limited rarity, not "
        "often seen, of great rarity, one in a hundred, prized, rare grade, rare rarity, rare "
        "tier, rarely found, rarely seen, rarity rare, scarcely seen, seldom found, select grade, "
        "special grade, third tier, three star, tier three, treasured quality, uncommonly rare, "
        "very uncommon, valuable grade, 蓝品质, 蓝品, 少有, 稀有级, 稀有品质, 稀有级别, 不可多得, "
        "稀世少有, 极少, 三星, 极品货, 名贵, 很少见, 少得可怜, 物以稀为贵, 高级品, 难寻, 难觅, "
        "rare class, rare find, rare kind, 稀缺, 稀品, 珍稀级, 罕品, 极少见, 千里挑一, 百里挑一, "
        "难求"
    ),
    "epic": (
        "epic, purple quality, purple tier, epic quality, 史诗, 史诗级, 史诗品质, 紫色品质, 紫装, "
        "英雄级, 史诗般, 史诗类, epical, epic grade, epic tier, epic rarity, epic level, 史诗性, "
        "史诗之, 紫色级, 史诗装备, 紫品, awe inspiring, epic class, epic level quality, "
        "extraordinary quality, fourth tier, four star, grandmaster grade, heroic grade, heroic "
        "quality, highly prized, magnificent quality, majestic quality, masterful, masterwork, "
        "monumental, outstanding quality, purple rarity, rarity epic, royal grade, saga worthy, "
        "song worthy, superb quality, superlative, tier four, towering quality, ultra rare, very "
        "very rare, world class, exceptional quality, champion grade, 紫品质, 史诗级别, 绝品, "
        "卓越, 超凡, 非凡, 四星, 王者级, 大师级, 大师之作, 宗师级, 顶级货, 杰出, 杰作, 出类拔萃, "
        "王品, 稀世珍品, 绝佳, 超稀有, epic standard, epic item, 史诗装, 史诗货, 史诗等级, "
        "壮丽史诗, 气势恢宏, 恢弘, 大师品质, 王级, 圣品"
    ),
    "legendary": (
        "world famous, famed, "
        "legendary, mythic, mythical, fabled, of legend, of legends, of myth, orange quality, "
        "orange tier, legend tier, legend grade, legendary quality, legend level, legend rarity, "
        "传说, 传奇, 传说级, 传奇级, 传说品质, 传奇品质, 神话, 神级, 神话级, 橙色品质, 橙装, "
        "绝世, 旷世, 神品, 极品, 传说中, 传世, 稀世, artifact grade, beyond epic, divine grade, "
        "fabled quality, fifth tier, five star, god tier, godlike quality, gold rarity tier, "
        "highest rarity, immortal grade, legendary class, legendary grade, legendary rarity, "
        "legendary tier, mythic grade, mythic rarity, myth tier, orange rarity, rarest of all, "
        "rarest there is, rarity legendary, renowned, sung of in legends, the rarest, tier five, "
        "top rarity, top tier rarity, unrivalled, unrivaled, ultimate rarity, utmost rarity, "
        "storied, 橙品质, 橙品, 传说级别, 传奇级别, 仙品, 天品, 五星, 最高品质, 最稀有, 绝世珍品, "
        "旷世奇珍, 神装, 至尊, 无双, 传世之宝, 传说等级, 传说装, 传说货, 传奇装, 镇国之宝, "
        "举世无双, 千古, 不朽"
    ),
}


DISTRACTORS: Final = (
    "all night, one night, 稀有度, 稀缺度, 罕见度, "
    "set fire, sets fire, setting fire, catch fire, catches fire, catching fire, on fire for, "
    "night post, night duty, night guard, night round, night rounds, night work, "
    "反光, 萤火虫, 烟火气, 火车, 光头, 风铃, 水壶, 水手, 土匪, 光滑, 银发, 金发, 铁匠, "
    "木匠, 木工, 伐木, 铜匠, 石匠, 皮匠, 银匠, 金匠, "
    "布店, 风景, 冰凉, 土里土气, 土气, 土味, 水灵, 火爆, 火气, 火热, "
    "风流, 风骚, 风声, 风头, 雷人, 冰雪聪明, 水货, 光鲜, "
    "gold coin, gold coins, gold piece, gold pieces, silver coin, silver coins, copper coins, "
    "light armor, light armour, lightweight, light weight, light as, light blue, light green, "
    "light up, lights up, very light, too light, so light, light and fast, light and sturdy, "
    "light on, iron will, nerves of steel, heart of gold, heart of stone, silver tongue, "
    "silver tongued, golden age, golden rule, bow down, bow to no, bow to nobody, bow to none, "
    "bow to me, bow to him, bow to her, bow to his, bow to their, bow to any, bow to the king, "
    "bow to the queen, bows to, takes a bow, bow tie, "
    "common sense, common room, common folk, common people, common cause, common man, on earth, "
    "in common, second wind, fire at, fires at, ring in the new, ring in the old, "
    "ring in the ears, ring in my ears, bells ring in, ring out, rings out, rings true, "
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
    "冥想, 圣诞, 圣人, 圣骑士, 圣殿, 说书, 传说它, 传说他, 传说她, 传说是, 有传说, "
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
