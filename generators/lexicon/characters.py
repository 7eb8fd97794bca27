"""Words for characters: field → value → forms, separated by commas."""

from collections.abc import Mapping
from typing import Final

ANCESTRIES: Final[Mapping[str, str]] = {
    "human": (
        "human, humans, human being, mortal, mortals, man of the plains, humanfolk, 人类, 人族, "
        "凡人, 人类族, 普通人类, 人类男性, 人类女性, human man, human woman, human male, "
        "human female, 人类女子, 人类男子, 人类少年, 人类少女, 人类老人"
    ),
    "elf": (
        "elf, elves, elven, elvish, elfin, elfen, high elf, high elven, wood elf, wood elves, "
        "dark elf, night elf, moon elf, drow, half elf, half elven, elfkind, sylvan, 精灵, "
        "精灵族, 木精灵, 高等精灵, 暗精灵, 黑暗精灵, 暗夜精灵, 半精灵, 高精灵, 木灵族, 月精灵, "
        "森林精灵, 精灵女, 妖精, 卓尔"
    ),
    "dwarf": (
        "dwarf, dwarves, dwarfs, dwarven, dwarvish, dwarfish, mountain dwarf, hill dwarf, "
        "dwarrow, duergar, 矮人, 矮人族, 山地矮人, 侏儒矮人, 山矮人, 丘陵矮人, 灰矮人, 矮子族, "
        "dwarf kin, 矮人女, 矮人男, 矮人大叔, 矮人老头"
    ),
    "orc": (
        "orc, orcs, orcish, ork, orks, orkish, half orc, half orcish, greenskin, uruk, 兽人, "
        "兽人族, 半兽人, 绿皮, 欧克, 绿皮兽人, 半兽人族, orc blooded, orcs blood, 兽人女, "
        "兽人男, 绿皮怪, 兽人战"
    ),
    "halfling": (
        "halfling, halflings, hobbit, hobbits, hobbitish, halfling folk, little folk, "
        "small folk, smallfolk, lightfoot halfling, stout halfling, 半身人, 霍比特人, 哈比人, "
        "半身人族, 小矮半身人, 霍比特, half ling, hobbit folk, 半身人女, 霍比特族, 半身族"
    ),
    "beastfolk": (
        "beastfolk, beastkin, beastman, beastmen, beast man, beast folk, beastwoman, catfolk, "
        "cat folk, catgirl, catman, cat person, foxfolk, fox folk, fox person, foxkin, "
        "wolffolk, wolfkin, wolf person, werewolf, ratfolk, rabbitfolk, bearfolk, bear person, "
        "lizardfolk, lizardman, lizard folk, birdfolk, tabaxi, khajiit, kitsune, minotaur, "
        "gnoll, centaur, satyr, faun, harpy, half beast, catkin, dogfolk, ratkin, tortoisefolk, "
        "anthro, 兽裔, 兽耳族, 猫人, 狐人, 狼人, 兽族, 猫耳, 狐妖, 猫娘, 狐狸人, 鼠人, 兔人, "
        "熊人, 虎人, 蜥蜴人, 鸟人, 牛头人, 犬人, 半人马, 狐族, 猫族, 狼族, 兽耳, 狐耳, 猫妖, "
        "豹人, 狮人, 兽裔人, 鹿人, 羊人, 豺狼人, 兽化人, 虎族, 兔族, 羽人"
    ),
    "spirit": (
        "spirit, spirits, ghost, ghosts, ghostly, phantom, phantoms, wraith, wraiths, specter, "
        "spectre, spectral, apparition, banshee, poltergeist, soul, undead spirit, ethereal, "
        "incorporeal, shade, revenant, wisp, will o wisp, dryad, nymph, fairy spirit, 灵体, "
        "幽灵, 鬼魂, 亡灵, 灵魂, 鬼, 幽魂, 怨灵, 英灵, 魂灵, 女鬼, 精魂, 鬼怪, 游魂, 灵族, "
        "树灵, 魅影, 亡魂, 灵, 幻影, 魂体, 水灵, 冤魂"
    ),
    "construct": (
        "construct, constructs, golem, golems, automaton, automatons, automata, robot, robots, "
        "clockwork, clockwork being, android, homunculus, warforged, mechanical, machine, "
        "machine man, gearfolk, animated statue, animated armor, living statue, living armor, "
        "puppet, stone golem, iron golem, cyborg, steam powered, autognome, 构装体, 构造体, "
        "魔像, 傀儡, 机关人, 机械人, 机器人, 石像, 木偶, 人偶, 自动人偶, 石像鬼, 活雕像, "
        "铁傀儡, 石头人, 发条人, 构装, 机械, 人造人, 机关傀儡, 偶人, 石傀儡, 泥人, 木头人, "
        "铁皮人, 齿轮人, 机巧人"
    ),
}

PROFESSIONS: Final[Mapping[str, str]] = {
    "warrior": (
        "warrior, warriors, fighter, soldier, soldiers, knight, knights, swordsman, "
        "swordswoman, swordfighter, barbarian, berserker, gladiator, mercenary, paladin, "
        "samurai, champion, axeman, spearman, veteran, warlord, duelist, infantryman, "
        "shieldmaiden, man at arms, sellsword, crusader, legionary, 战士, 武士, 骑士, 剑士, "
        "剑客, 斗士, 士兵, 佣兵, 雇佣兵, 角斗士, 狂战士, 圣骑士, 武者, 勇士, 剑圣, 刀客, 武夫, "
        "步兵, 老兵, 女战士, 骑兵, 枪兵, 将军, 武将, 战将, 佣兵团员, 侍"
    ),
    "mage": (
        "mage, mages, wizard, wizards, sorcerer, sorcerers, sorceress, witch, witches, warlock, "
        "warlocks, magician, spellcaster, enchanter, enchantress, conjurer, archmage, "
        "battlemage, necromancer, pyromancer, cryomancer, elementalist, arcanist, summoner, "
        "illusionist, spellweaver, geomancer, hydromancer, 法师, 魔法师, 巫师, 女巫, 术士, "
        "魔导师, 大法师, 咒术师, 魔术师, 秘术师, 死灵法师, 召唤师, 元素师, 巫女术士, 火法, "
        "冰法, 魔女, 巫婆, 幻术师, 法术师, 术师, 奥术师, 魔法使"
    ),
    "ranger": (
        "ranger, rangers, hunter, hunters, huntress, huntsman, archer, archers, tracker, "
        "trackers, scout, scouts, bowman, woodsman, trapper, pathfinder, marksman, forester, "
        "beastmaster, game warden, wayfinder, outrider, bounty hunter, sharpshooter, stalker, "
        "游侠, 猎人, 弓箭手, 弓手, 射手, 斥候, 猎手, 追踪者, 巡林客, 神射手, 猎户, 侦察兵, "
        "巡林者, 弩手, 女猎手, 驯兽师, 护林人, 弓兵, 游骑兵, 向导"
    ),
    "thief": (
        "thief, thieves, rogue, rogues, burglar, pickpocket, assassin, assassins, bandit, "
        "bandits, robber, smuggler, cutpurse, footpad, sneak, spy, spies, pirate, pirates, "
        "outlaw, swindler, con man, conman, highwayman, larcenist, ninja, crook, 盗贼, 小偷, "
        "窃贼, 刺客, 飞贼, 扒手, 强盗, 海盗, 大盗, 侠盗, 间谍, 贼, 神偷, 盗匪, 怪盗, 土匪, "
        "女贼, 杀手, 走私客, 走私贩, 骗子, 忍者, 盗墓贼, 密探, 江洋大盗, 偷儿, picks pockets, "
        "steals"
    ),
    "priest": (
        "priest, priests, priestess, priestesses, cleric, clerics, monk, monks, nun, nuns, "
        "healer, healers, bishop, acolyte, druid, druids, shaman, shamans, preacher, chaplain, "
        "friar, abbot, abbess, vicar, high priest, high priestess, oracle, deacon, pastor, "
        "medicine man, templar priest, 牧师, 祭司, 神父, 修女, 僧侣, 和尚, 神官, 主教, 治疗师, "
        "萨满, 德鲁伊, 道士, 女祭司, 修士, 尼姑, 传教士, 巫医, 大祭司, 女牧师, 医者, 圣女, "
        "巫祝, 巫女, 神职人员, 教士, 住持, 方丈, 道长, 僧人, 医师"
    ),
    "merchant": (
        "merchant, merchants, trader, traders, shopkeeper, shopkeepers, peddler, pedlar, "
        "vendor, salesman, saleswoman, seller, dealer, storekeeper, shop owner, tradesman, "
        "trafficker, caravaneer, innkeeper, tavern keeper, hawker, broker, grocer, monger, "
        "moneylender, banker, wholesaler, 商人, 商贩, 行商, 小贩, 店主, 掌柜, 老板, 货郎, "
        "商队首领, 店老板, 贩子, 女商人, 富商, 老板娘, 生意人, 商贾, 摊贩, 旅行商人, 杂货商, "
        "客栈老板, 店家, 酒馆老板, 巨商, 卖货的, 钱庄老板, 当铺老板, 商会会长, 酒商, 布商, "
        "sells potions, sells wares, runs a shop, keeps a shop, 开店"
    ),
    "blacksmith": (
        "blacksmith, blacksmiths, smith, smiths, weaponsmith, armorer, armourer, armorsmith, "
        "swordsmith, forgemaster, metalworker, forger, farrier, bladesmith, goldsmith, "
        "silversmith, metalsmith, forge master, smithy owner, ironworker, anvil master, 铁匠, "
        "锻造师, 锻造匠, 铸剑师, 武器匠, 铸造师, 打铁匠, 盔甲匠, 金匠, 银匠, 锻工, 打铁的, "
        "铁匠师傅, 女铁匠, 铸剑人, 刀匠, 剑匠, 锻匠, 工匠, 炼器师, 冶炼师, 打铁, "
        "forges weapons, forges swords"
    ),
    "alchemist": (
        "alchemist, alchemists, apothecary, apothecaries, potion maker, potion master, "
        "potioneer, potion brewer, brewer of potions, herbalist, chemist, pharmacist, poisoner, "
        "potion seller, brewer, mixologist, toxicologist, elixir maker, transmuter, 炼金术士, "
        "炼金师, 炼金术师, 药剂师, 药师, 炼丹师, 丹师, 草药师, 毒师, 制药师, 调药师, 炼金, "
        "药剂大师, 炼丹, 方士, 配药师, 丹药师, 药婆, 采药人, 郎中"
    ),
    "bard": (
        "bard, bards, minstrel, minstrels, singer, singers, musician, musicians, troubadour, "
        "poet, poets, storyteller, lute player, skald, performer, entertainer, songstress, "
        "songwriter, songsmith, jester, harpist, flutist, fiddler, dancer, actor, balladeer, "
        "lutenist, 吟游诗人, 诗人, 歌手, 乐师, 歌者, 说书人, 游吟诗人, 琴师, 歌女, 吟唱者, "
        "乐手, 琴手, 舞者, 艺人, 卖唱, 戏子, 吟游者, 演奏家, 音乐家, 竖琴手, 吹笛人, 小丑, "
        "唱歌的, 歌姬, 舞女, 戏班, sings, singing, sings ballads, plays the lute, "
        "plays the harp, tells stories, 唱歌, 弹琴, 讲故事的"
    ),
    "scholar": (
        "scholar, scholars, sage, sages, historian, historians, librarian, librarians, "
        "professor, professors, researcher, teacher, scribe, scribes, philosopher, academic, "
        "archivist, student, astronomer, archaeologist, loremaster, lorekeeper, linguist, "
        "chronicler, tutor, scientist, astrologer, cartographer, mathematician, bookworm, "
        "theologian, 学者, 贤者, 历史学家, 图书管理员, 教授, 书生, 研究者, 哲学家, 博士, 老师, "
        "先生, 史官, 文士, 教师, 占星师, 抄写员, 学士, 书记官, 天文学家, 考古学家, 夫子, 智者, "
        "秀才, 数学家, 图书馆员, 学徒学者, 编年史家, 学生, 书吏, 档案员, 语言学家, 读书人, "
        "星象师"
    ),
    "farmer": (
        "farmer, farmers, peasant, peasants, shepherd, shepherdess, farmhand, rancher, "
        "gardener, orchardist, milkmaid, farm girl, farm boy, farmgirl, farmboy, grower, "
        "ploughman, plowman, crofter, beekeeper, herder, goatherd, swineherd, vintner, "
        "homesteader, cowherd, field hand, dairymaid, miller, winegrower, 农夫, 农民, 农人, "
        "牧羊人, 庄稼汉, 园丁, 农妇, 果农, 牧民, 种田, 牧童, 养蜂人, 种地, 菜农, 农家, 茶农, "
        "庄稼人, 佃农, 牧羊女, 种菜, 庄户, 种地的, 种田的, 放羊, 放牛娃, 花农, 磨坊主, 麦农, "
        "tends sheep, tends the fields, grows wheat, herds goats"
    ),
    "guard": (
        "guard, guards, guardsman, guardswoman, sentry, sentries, sentinel, sentinels, "
        "watchman, watchmen, night watchman, town guard, city guard, gatekeeper, gate guard, "
        "bodyguard, bodyguards, warden, wardens, watchwoman, jailer, patrolman, constable, "
        "city watch, royal guard, palace guard, protector, guardian, castle guard, gate warden, "
        "lookout, guards the gate, guards the bridge, guards the door, doorkeeper, "
        "keeper of the gate, guarding, 守卫, 卫兵, 卫士, 哨兵, 护卫, 侍卫, 门卫, 保镖, 警卫, "
        "城卫, 守门人, 巡逻兵, 守城, 狱卒, 禁卫, 守夜人, 看守, 守门, 镖师, 近卫, 捕快, "
        "巡逻队员, 卫队长, 盾卫, 守护者, 城门守卫, 看门人, 守桥, 放哨, 巡夜人, 衙役, 把守, "
        "看门, 站岗, 守护"
    ),
}

TEMPERAMENTS: Final[Mapping[str, str]] = {
    "brave": (
        "brave, bravely, bravest, braver, courageous, courage, fearless, bold, valiant, daring, "
        "dauntless, heroic, intrepid, gallant, lionhearted, lion hearted, unafraid, plucky, "
        "gutsy, stouthearted, afraid of nothing, fears nothing, undaunted, 勇敢, 英勇, 无畏, "
        "勇猛, 大胆, 胆大, 勇武, 果敢, 骁勇, 不怕死, 无所畏惧, 天不怕地不怕, 勇气, 有胆识, "
        "胆识过人, 刚勇, 勇毅, 胆子大, 豪勇, 英武, 不怕"
    ),
    "cautious": (
        "cautious, cautiously, careful, wary, prudent, guarded, circumspect, vigilant, "
        "watchful, guardedly, timid but careful, heedful, discreet, suspicious, distrustful, "
        "carefully, prudently, overcautious, play it safe, plays it safe, risk averse, "
        "mistrustful, 谨慎, 小心, 慎重, 小心翼翼, 警惕, 谨小慎微, 审慎, 戒备, 多疑, 谨言慎行, "
        "稳重, 细心, 仔细, 留心, 步步为营, 警觉, 防备心, 三思而行, 小心谨慎, 处处小心, 戒心重"
    ),
    "cheerful": (
        "cheerful, cheerfully, cheery, happy, merry, jolly, joyful, jovial, joyous, upbeat, "
        "bubbly, sunny, light hearted, lighthearted, optimistic, gleeful, good humored, jaunty, "
        "lively, laughing, always smiling, always laughing, smiling, playful, exuberant, "
        "happy go lucky, good natured, perky, glad, giggly, 开朗, 快乐, 乐观, 欢快, 活泼, 爽朗, "
        "开心, 乐呵呵, 阳光, 高兴, 欢乐, 愉快, 笑嘻嘻, 爱笑, 喜洋洋, 乐天, 笑口常开, 笑眯眯, "
        "活泼开朗, 乐天派, 兴高采烈, 嘻嘻哈哈, 总是笑, 无忧无虑, 幽默, 整天笑"
    ),
    "gloomy": (
        "gloomy, gloomily, melancholy, melancholic, sad, sorrowful, depressed, dour, morose, "
        "sullen, brooding, mournful, somber, sombre, pessimistic, moody, grim, glum, dismal, "
        "downcast, dejected, heartbroken, miserable, woeful, unhappy, despondent, forlorn, "
        "doleful, dreary, grumpy, 忧郁, 阴沉, 悲伤, 忧伤, 郁郁寡欢, 沮丧, 阴郁, 抑郁, 悲观, "
        "消沉, 愁眉苦脸, 多愁善感, 沉郁, 忧愁, 悲苦, 哀伤, 郁闷, 愁苦, 闷闷不乐, 满面愁容, "
        "苦闷, 伤感, 心事重重, 颓废, 哀愁, 低落, 愁容"
    ),
    "greedy": (
        "greedy, greedily, avaricious, money grubbing, money hungry, miserly, stingy, covetous, "
        "grasping, rapacious, mercenary minded, money loving, acquisitive, tight fisted, "
        "gold hungry, gold loving, materialistic, penny pinching, loves money, loves gold, "
        "insatiable, avarice, greed, obsessed with gold, obsessed with money, 贪婪, 贪财, 贪心, "
        "爱财, 吝啬, 小气, 财迷, 贪得无厌, 见钱眼开, 唯利是图, 抠门, 贪, 爱钱, 视财如命, "
        "一毛不拔, 守财奴, 势利, 利欲熏心, 嗜财如命, 贪图钱财, 爱占便宜, 钱迷心窍, 贪小便宜"
    ),
    "kind": (
        "kind, kindly, kinder, kindest, gentle, kindhearted, kind hearted, warmhearted, "
        "warm hearted, compassionate, generous, caring, benevolent, warm, good hearted, "
        "goodhearted, friendly, merciful, helpful, tender, tenderhearted, sweet, sympathetic, "
        "charitable, selfless, altruistic, loving, kindness, soft hearted, big hearted, 善良, "
        "和善, 友善, 仁慈, 温柔, 慈祥, 好心, 热心, 温和, 善心, 慈悲, 和蔼, 仁厚, 体贴, "
        "善解人意, 心地善良, 慈爱, 乐于助人, 宽厚, 亲切, 心软, 心善, 厚道, 大方, 慷慨, 仁爱, "
        "和气, 热心肠, 好脾气, 古道热肠"
    ),
    "cunning": (
        "cunning, cunningly, sly, crafty, clever, wily, shrewd, scheming, devious, tricky, "
        "sneaky, foxy, guileful, artful, conniving, calculating, manipulative, deceitful, "
        "slippery, sharp witted, quick witted, machiavellian, canny, astute, treacherous, "
        "slick, silver tongued, two faced, mischievous, wicked smart, 狡黠, 狡猾, 狡诈, "
        "诡计多端, 奸诈, 机灵, 精明, 阴险, 老谋深算, 足智多谋, 鬼点子, 圆滑, 腹黑, 奸猾, "
        "老奸巨猾, 诡诈, 心机, 城府, 滑头, 聪明狡猾, 鬼灵精, 机敏, 心眼多, 诡谲, 工于心计, "
        "心思缜密, 狡狯, 油滑, 鬼主意"
    ),
    "proud": (
        "proud, proudly, arrogant, haughty, prideful, vain, conceited, boastful, pompous, "
        "self important, snobbish, noble and proud, imperious, lofty, supercilious, stuck up, "
        "disdainful, overbearing, full of himself, full of herself, boasting, high and mighty, "
        "egotistical, cocky, smug, self satisfied, pride, overconfident, swaggering, aloof, "
        "骄傲, 高傲, 傲慢, 自负, 自大, 傲气, 目中无人, 心高气傲, 自豪, 狂妄, 孤傲, 自命不凡, "
        "不可一世, 趾高气昂, 清高, 目空一切, 盛气凌人, 傲娇, 傲, 高高在上, 妄自尊大, 得意洋洋, "
        "自以为是, 爱吹牛, 眼高于顶, 冷傲"
    ),
    "nervous": (
        "nervous, nervously, anxious, jittery, jumpy, skittish, timid, fearful, shy, worried, "
        "easily scared, scared, uneasy, fidgety, twitchy, high strung, highstrung, on edge, "
        "panicky, restless, cowardly, frightened, neurotic, apprehensive, easily frightened, "
        "edgy, tense, trembling, stammering, bashful, easily startled, afraid of everything, "
        "worrier, worrying, 紧张, 胆小, 焦虑, 不安, 害羞, 怯懦, 怯生生, 胆怯, 惊慌, 神经质, "
        "忐忑, 慌张, 惶恐, 战战兢兢, 提心吊胆, 羞怯, 神经兮兮, 坐立不安, 心神不宁, 结巴, 懦弱, "
        "畏缩, 内向, 易受惊, 容易紧张, 畏首畏尾, 忧心忡忡, 胆子小, 腼腆, 怕生, 疑神疑鬼, "
        "结结巴巴"
    ),
    "calm": (
        "calm, calmly, serene, composed, tranquil, collected, patient, level headed, "
        "levelheaded, placid, unflappable, cool headed, coolheaded, stoic, stoical, "
        "even tempered, relaxed, peaceful, steady, imperturbable, unhurried, laid back, "
        "easygoing, easy going, quiet, mellow, unruffled, at peace, zen, cool as ice, calmness, "
        "serenity, 沉着, 冷静, 平静, 镇定, 沉稳, 从容, 淡定, 安静, 稳重沉着, 泰然, 心平气和, "
        "淡然, 波澜不惊, 处变不惊, 云淡风轻, 不慌不忙, 平和, 宁静, 从容不迫, 镇静, 淡泊, 恬静, "
        "安详, 不紧不慢, 气定神闲, 沉静, 泰然自若, 文静, 有耐心, 耐心, 遇事不慌, 临危不乱"
    ),
}

DISTRACTORS: Final = (
    "kind of, kinds of, one of a kind, some kind, any kind, what kind, every kind, that kind, "
    "this kind, in high spirits, good spirits, fighting spirit, team spirit, "
    "the spirit of adventure, free spirited, human sized, calm down, warm clothes, "
    "in a quiet village, quiet village, quiet town, sweet tooth, sweet shop, sunny village, "
    "sunny hills, sunny valley, dark elf land, spy glass, spyglass, guard dog, guard dogs, "
    "student of, student debt, machine gun, soul mate, pride and joy, loving memory, guard his, "
    "guard her, off guard, caught off guard, hunter's moon, bold text, ghost town, ghost story, "
    "ghost stories, ghost ship, scout camp, witch hunt, pirate ship, pirate ships, monk fish, "
    "knight's move, smith street, tense situation, 灵活, 灵感, 心灵, 灵巧, 灵魂深处, 灵药, "
    "灵石, 灵敏, 机灵鬼, 机械师, 机械表, 精灵古怪, 古灵精怪, 鬼脸, 鬼才, 酒鬼, 胆小鬼, 小鬼, "
    "见鬼, 鬼点子, 鬼主意, 鬼灵精, 骄阳, 傲雪, 守护神, 阳光明媚, 高兴得, 不怕生, 先生们, "
    "女先生, 小心眼, 木偶戏, 老板凳, 商人街, 学生时代, 骑士精神, 精灵语, 矮人语, 兽人语, "
    "精灵国, 海盗船, 快乐时光, 紧张局势, 紧张的局势, 贼亮, 贼眉鼠眼, 侍女, 侍者, 侍奉, 服侍, "
    "平静的小镇, 平静的村庄, 宁静的村庄, 宁静的小镇, 安静的村庄"
)
"""Longer words that hold one of the above and mean something else."""
