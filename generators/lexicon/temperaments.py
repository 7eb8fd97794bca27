"""Words for tempers: value → forms, separated by commas."""

from collections.abc import Mapping
from typing import Final

TEMPERAMENTS: Final[Mapping[str, str]] = {
    "brave": (
        "brave, bravely, bravest, braver, courageous, courage, fearless, bold, valiant, daring, "
        "dauntless, heroic, intrepid, gallant, lionhearted, lion hearted, unafraid, plucky, "
        "gutsy, stouthearted, afraid of nothing, fears nothing, undaunted, 勇敢, 英勇, 无畏, "
        "勇猛, 大胆, 胆大, 勇武, 果敢, 骁勇, 不怕死, 无所畏惧, 天不怕地不怕, 勇气, 有胆识, "
        "胆识过人, 刚勇, 勇毅, 胆子大, 豪勇, 英武, 不怕, bold hearted, brave hearted, "
        "bravehearted, courageously, daredevil, doughty, fear free, fearlessly, fire eating, full "
        "of courage, game for anything, great hearted, heart of a lion, indomitable, never "
        "afraid, never backs down, resolute, stalwart, steel nerved, stout hearted, unflinching, "
        "valorous, without fear, 胆气, 胆大包天, 浑身是胆, 有胆量, 有胆气, 有勇气, 有种, 勇悍, "
        "勇往直前, 视死如归, 舍生忘死, 临危不惧, 毫不畏惧, 不畏惧, 不怕危险, 勇气可嘉, 英雄气概, "
        "孤勇, 奋不顾身, 敢打敢拼, 敢冲"
    ),
    "cautious": (
        "cautious, cautiously, careful, wary, prudent, guarded, circumspect, vigilant, watchful, "
        "guardedly, timid but careful, heedful, discreet, suspicious, distrustful, carefully, "
        "prudently, overcautious, play it safe, plays it safe, risk averse, mistrustful, 谨慎, "
        "小心, 慎重, 小心翼翼, 警惕, 谨小慎微, 审慎, 戒备, 多疑, 谨言慎行, 稳重, 细心, 仔细, "
        "留心, 步步为营, 警觉, 防备心, 三思而行, 小心谨慎, 处处小心, 戒心重, alert and careful, "
        "always checking, calculating risks, careful natured, chary, checks twice, checks "
        "everything twice, forethoughtful, gingerly, hesitant, leery, looks before leaping, never "
        "takes risks, on guard, on his guard, on her guard, risk shy, slow to trust, tentative, "
        "trusts nobody, trusts no one, double checks, vigilantly, 警醒, 提防, 防人, 留神, "
        "如履薄冰, 瞻前顾后, 思前想后, 深思熟虑, 谨慎小心, 老成持重, 步步小心, 疑心重, 事事小心, "
        "过分小心, 不轻信, 不冒险, 小心得很, 谨严, 慎之又慎, 警戒心强, 稳妥"
    ),
    "cheerful": (
        "cheerful, cheerfully, cheery, happy, merry, jolly, joyful, jovial, joyous, upbeat, "
        "bubbly, sunny, light hearted, lighthearted, optimistic, gleeful, good humored, jaunty, "
        "lively, laughing, always smiling, always laughing, smiling, playful, exuberant, happy go "
        "lucky, good natured, perky, glad, giggly, 开朗, 快乐, 乐观, 欢快, 活泼, 爽朗, 开心, "
        "乐呵呵, 阳光, 高兴, 欢乐, 愉快, 笑嘻嘻, 爱笑, 喜洋洋, 乐天, 笑口常开, 笑眯眯, 活泼开朗, "
        "乐天派, 兴高采烈, 嘻嘻哈哈, 总是笑, 无忧无虑, 幽默, 整天笑, blithe, bright and cheerful, "
        "chipper, cracks jokes, full of joy, full of laughter, genial, gay hearted, glass half "
        "full, grinning, high spirited, 乐天知命, 嘻嘻, 快活, 喜笑颜开, 阳光开朗, 欢天喜地, "
        "乐陶陶, 笑呵呵, 眉开眼笑, 乐观开朗, 心情好, 爱说笑, 逗乐, 喜气"
    ),
    "gloomy": (
        "gloomy, gloomily, melancholy, melancholic, sad, sorrowful, depressed, dour, morose, "
        "sullen, brooding, mournful, somber, sombre, pessimistic, moody, grim, glum, dismal, "
        "downcast, dejected, heartbroken, miserable, woeful, unhappy, despondent, forlorn, "
        "doleful, dreary, grumpy, 忧郁, 阴沉, 悲伤, 忧伤, 郁郁寡欢, 沮丧, 阴郁, 抑郁, 悲观, 消沉, "
        "愁眉苦脸, 多愁善感, 沉郁, 忧愁, 悲苦, 哀伤, 郁闷, 愁苦, 闷闷不乐, 满面愁容, 苦闷, 伤感, "
        "心事重重, 颓废, 哀愁, 低落, 愁容, blue mooded, broody, crestfallen, downbeat, gloom, "
        "heavy hearted, hopeless, lugubrious, 唉声叹气, 垂头丧气, 愁眉不展, 悲凉, 没精打采, 丧气, "
        "消极, 厌世, sighing, sighs a lot, 苦着脸, 悲伤忧郁, 郁结, 阴沉沉的性子, 愁眉锁眼, "
        "心灰意冷"
    ),
    "greedy": (
        "greedy, greedily, avaricious, money grubbing, money hungry, miserly, stingy, covetous, "
        "grasping, rapacious, mercenary minded, money loving, acquisitive, tight fisted, gold "
        "hungry, gold loving, materialistic, penny pinching, loves money, loves gold, insatiable, "
        "avarice, greed, obsessed with gold, obsessed with money, 贪婪, 贪财, 贪心, 爱财, 吝啬, "
        "小气, 财迷, 贪得无厌, 见钱眼开, 唯利是图, 抠门, 贪, 爱钱, 视财如命, 一毛不拔, 守财奴, "
        "势利, 利欲熏心, 嗜财如命, 贪图钱财, 爱占便宜, 钱迷心窍, 贪小便宜, avid for gold, "
        "cheapskate, coin counting, counts every coin, hoards gold, hungry for gold, money "
        "minded, money mad, moneygrubbing, never gives a discount, out for profit, 爱财如命, 抠, "
        "吝啬鬼, 铁公鸡, 见利忘义, 财迷心窍, 斤斤计较, 敛财, 贪钱, never satisfied with his pay, "
        "wants more gold, wants it all, always haggling, loves coins, loves coin, 贪财如命, "
        "眼里只有钱, 钱迷, 爱占小便宜, 见钱就捞, 抠搜, 抠抠搜搜, 钻钱眼"
    ),
    "kind": (
        "kind, kindly, kinder, kindest, gentle, kindhearted, kind hearted, warmhearted, warm "
        "hearted, compassionate, generous, caring, benevolent, warm, good hearted, goodhearted, "
        "friendly, merciful, helpful, tender, tenderhearted, sweet, sympathetic, charitable, "
        "selfless, altruistic, loving, kindness, soft hearted, big hearted, 善良, 和善, 友善, "
        "仁慈, 温柔, 慈祥, 好心, 热心, 温和, 善心, 慈悲, 和蔼, 仁厚, 体贴, 善解人意, 心地善良, "
        "慈爱, 乐于助人, 宽厚, 亲切, 心软, 心善, 厚道, 大方, 慷慨, 仁爱, 和气, 热心肠, 好脾气, "
        "古道热肠, bighearted, helps everyone, open handed, sweet hearted, sweet natured, "
        "乐善好施, 好心肠, 善意, 心肠好, 暖心, 宅心仁厚, 心肠软, 爱帮人, 与人为善, kind natured, "
        "heart of gold, soft spoken and kind, kindness itself, does good, 善心肠, 菩萨心肠"
    ),
    "cunning": (
        "cunning, cunningly, sly, crafty, clever, wily, shrewd, scheming, devious, tricky, "
        "sneaky, foxy, guileful, artful, conniving, calculating, manipulative, deceitful, "
        "slippery, sharp witted, quick witted, machiavellian, canny, astute, treacherous, slick, "
        "silver tongued, two faced, mischievous, wicked smart, 狡黠, 狡猾, 狡诈, 诡计多端, 奸诈, "
        "机灵, 精明, 阴险, 老谋深算, 足智多谋, 鬼点子, 圆滑, 腹黑, 奸猾, 老奸巨猾, 诡诈, 心机, "
        "城府, 滑头, 聪明狡猾, 鬼灵精, 机敏, 心眼多, 诡谲, 工于心计, 心思缜密, 狡狯, 油滑, "
        "鬼主意, clever tongued, double dealing, full of tricks, underhanded, 鬼点子多, 诡计, "
        "城府深, slyness, fox like, plays both sides, always scheming, 满肚子坏水, 鬼主意多, "
        "会算计, 精打细算, 深谋远虑, 耍心眼, 狡诈多端, cunning minded, tricksy, wheeler dealer, "
        "狡智, 机关算尽"
    ),
    "proud": (
        "proud, proudly, arrogant, haughty, prideful, vain, conceited, boastful, pompous, self "
        "important, snobbish, noble and proud, imperious, lofty, supercilious, stuck up, "
        "disdainful, overbearing, full of himself, full of herself, boasting, high and mighty, "
        "egotistical, cocky, smug, self satisfied, pride, overconfident, swaggering, aloof, 骄傲, "
        "高傲, 傲慢, 自负, 自大, 傲气, 目中无人, 心高气傲, 自豪, 狂妄, 孤傲, 自命不凡, 不可一世, "
        "趾高气昂, 清高, 目空一切, 盛气凌人, 傲娇, 傲, 高高在上, 妄自尊大, 得意洋洋, 自以为是, "
        "爱吹牛, 眼高于顶, 冷傲, above everyone, bigheaded, big headed, hoity toity, never bows, "
        "puffed up, 狂傲, 骄矜, 自视甚高, 孤高, 趾高气扬, 桀骜, 自傲, 唯我独尊, thinks highly of "
        "himself, thinks highly of herself, never apologizes, nose in the air, 傲骨, 傲慢无礼, "
        "傲视, 高傲自大, 自高自大, 自负得很, 自以为了不起"
    ),
    "nervous": (
        "nervous, nervously, anxious, jittery, jumpy, skittish, timid, fearful, shy, worried, "
        "easily scared, scared, uneasy, fidgety, twitchy, high strung, highstrung, on edge, "
        "panicky, restless, cowardly, frightened, neurotic, apprehensive, easily frightened, "
        "edgy, tense, trembling, stammering, bashful, easily startled, afraid of everything, "
        "worrier, worrying, 紧张, 胆小, 焦虑, 不安, 害羞, 怯懦, 怯生生, 胆怯, 惊慌, 神经质, 忐忑, "
        "慌张, 惶恐, 战战兢兢, 提心吊胆, 羞怯, 神经兮兮, 坐立不安, 心神不宁, 结巴, 懦弱, 畏缩, "
        "内向, 易受惊, 容易紧张, 畏首畏尾, 忧心忡忡, 胆子小, 腼腆, 怕生, 疑神疑鬼, 结结巴巴, "
        "always worried, anxiously, fidgeting, quick to panic, 一惊一乍, 慌慌张张, 哆哆嗦嗦, "
        "always on edge, 紧张过度, 坐立难安, 胆战心惊, 心慌, highly strung, on pins and needles, "
        "惴惴不安, 心里发毛"
    ),
    "calm": (
        "calm, calmly, serene, composed, tranquil, collected, patient, level headed, levelheaded, "
        "placid, unflappable, cool headed, coolheaded, stoic, stoical, even tempered, relaxed, "
        "peaceful, steady, imperturbable, unhurried, laid back, easygoing, easy going, quiet, "
        "mellow, unruffled, at peace, zen, cool as ice, calmness, serenity, 沉着, 冷静, 平静, "
        "镇定, 沉稳, 从容, 淡定, 安静, 稳重沉着, 泰然, 心平气和, 淡然, 波澜不惊, 处变不惊, "
        "云淡风轻, 不慌不忙, 平和, 宁静, 从容不迫, 镇静, 淡泊, 恬静, 安详, 不紧不慢, 气定神闲, "
        "沉静, 泰然自若, 文静, 有耐心, 耐心, 遇事不慌, 临危不乱, coolly, never raises her voice, "
        "never raises his voice, slow to anger, steady nerved, unshakable, 心静, 心如止水, "
        "静如止水, 稳如泰山, 稳健, 面不改色, keeps her cool, keeps his cool, 沉得住气, 不急不躁"
    ),
}
