"""Words for characters: field → value → forms, separated by commas."""

from collections.abc import Mapping
from typing import Final

from generators.lexicon.temperaments import TEMPERAMENTS

__all__ = ["ANCESTRIES", "DISTRACTORS", "PROFESSIONS", "TEMPERAMENTS"]

ANCESTRIES: Final[Mapping[str, str]] = {
    "human": (
        "human, humans, human being, mortal, mortals, man of the plains, humanfolk, 人类, 人族, "
        "凡人, 人类族, 普通人类, 人类男性, 人类女性, human man, human woman, human male, human "
        "female, 人类女子, 人类男子, 人类少年, 人类少女, 人类老人, common human, everyman, full "
        "human, human born, human boy, human child, human folk, human girl, human kin, human "
        "kind, human lad, human lady, human lass, human people, human race, human stock, human "
        "tribe, human village girl, humankind, mankind, mere mortal, mortal being, mortal born, "
        "mortal folk, mortal human, mortal man, mortal woman, of human blood, of human birth, of "
        "human stock, ordinary human, plain human, plainsman, plainswoman, pure human, race "
        "human, townsman, townswoman, normal human, human by birth, 人族男子, 人族女子, 凡人男子, "
        "凡人女子, 凡胎, 凡夫, 凡间人, 肉体凡胎, 俗人, 世人, 人族血统, 人类血统, 纯人类, "
        "纯种人类, 人类小伙, 人类姑娘, 人类女孩, 人类男孩, 人类小孩, 人类大叔, 人类大妈, "
        "人类老头, 人类老太太, 人类青年, 人类中年, 种族人类, 种族人, 人间人, 人类之子, 人种, "
        "平原人, 人类平民"
    ),
    "elf": (
        "elf, elves, elven, elvish, elfin, elfen, high elf, high elven, wood elf, wood elves, "
        "dark elf, night elf, moon elf, drow, half elf, half elven, elfkind, sylvan, 精灵, "
        "精灵族, 木精灵, 高等精灵, 暗精灵, 黑暗精灵, 暗夜精灵, 半精灵, 高精灵, 木灵族, 月精灵, "
        "森林精灵, 精灵女, 妖精, 卓尔, aelf, ancient elf, deep elf, elf blooded, elf born, elf "
        "child, elf folk, elf kin, elf lady, elf lord, elf maiden, elf people, elf race, elf "
        "woman, elf man, elven blood, elven folk, elven kin, elven lady, elven maiden, elven "
        "people, fair folk, forest elf, gray elf, grey elf, sea elf, snow elf, star elf, sun elf, "
        "wild elf, winter elf, pointy eared, 精灵女子, 精灵男子, 精灵少女, 精灵少年, 精灵老者, "
        "精灵血统, 精灵王族, 精灵贵族, 尖耳朵, 尖耳族, 长耳族, 水精灵族, 雪精灵, 海精灵, 日精灵, "
        "林精灵, 荒野精灵, 灰精灵, 星精灵, 古精灵, 纯血精灵, 种族精灵, 精灵姑娘, 精灵男, 山精灵, "
        "冰精灵, 血精灵"
    ),
    "dwarf": (
        "dwarf, dwarves, dwarfs, dwarven, dwarvish, dwarfish, mountain dwarf, hill dwarf, "
        "dwarrow, duergar, 矮人, 矮人族, 山地矮人, 侏儒矮人, 山矮人, 丘陵矮人, 灰矮人, 矮子族, "
        "dwarf kin, 矮人女, 矮人男, 矮人大叔, 矮人老头, bearded folk, cave dwarf, deep dwarf, "
        "dwarf blooded, dwarf born, dwarf clan, dwarf folk, dwarf lady, dwarf lord, dwarf man, "
        "dwarf matron, dwarf people, dwarf race, dwarf woman, dwarfkin, dwarven blood, dwarven "
        "clan, dwarven folk, dwarven kin, dwarven lady, dwarven lord, dwarven people, fire dwarf, "
        "forge dwarf, gold dwarf, gray dwarf, grey dwarf, ice dwarf, iron dwarf, mine dwarf, "
        "shield dwarf, stone dwarf, stout folk, under mountain folk, young dwarf, old dwarf, "
        "矮人女子, 矮人男子, 矮人姑娘, 矮人少年, 矮人少女, 矮人老人, 矮人老汉, 矮人老太太, "
        "矮人血统, 矮人贵族, 矮人氏族, 矮人部落, 深矮人, 地底矮人, 铁矮人, 火矮人, 金矮人, "
        "石矮人, 雪矮人, 盾矮人, 熔炉矮人, 种族矮人, 矮族, 矮民, 大胡子矮人, 纯血矮人, 矮人小伙, "
        "矮人大妈, 矮人大婶, 小矮人, 老矮人, 地矮人"
    ),
    "orc": (
        "orc, orcs, orcish, ork, orks, orkish, half orc, half orcish, greenskin, uruk, 兽人, "
        "兽人族, 半兽人, 绿皮, 欧克, 绿皮兽人, 半兽人族, orc blooded, orcs blood, 兽人女, 兽人男, "
        "绿皮怪, 兽人战, cave orc, deep orc, full orc, green orc, half orcs, highland orc, hill "
        "orc, ice orc, iron orc, mountain orc, old orc, orc blood, orc born, orc chieftain, orc "
        "clan, orc folk, orc kin, orc lady, orc lass, orc man, orc matron, orc people, orc race, "
        "orc tribe, orc woman, orc youth, orcish blood, orcish clan, orcish folk, orcish tribe, "
        "orckin, steppe orc, tusked folk, war orc, wild orc, young orc, gray orc, grey orc, black "
        "orc, red orc, 兽人女子, 兽人男子, 兽人姑娘, 兽人小伙, 兽人少女, 兽人少年, 兽人老者, "
        "兽人老太太, 兽人大妈, 兽人大叔, 兽人血统, 兽人部落, 兽人酋长, 兽人氏族, 兽人百姓, "
        "纯血兽人, 种族兽人, 高地兽人, 山地兽人, 黑兽人, 灰兽人, 红兽人, 绿兽人, 绿皮族, 绿皮人, "
        "绿皮大汉, 半兽人女, 半兽人男, 獠牙族, 草原兽人, 老兽人"
    ),
    "halfling": (
        "halfling, halflings, hobbit, hobbits, hobbitish, halfling folk, little folk, small folk, "
        "smallfolk, lightfoot halfling, stout halfling, 半身人, 霍比特人, 哈比人, 半身人族, "
        "小矮半身人, 霍比特, half ling, hobbit folk, 半身人女, 霍比特族, 半身族, barefoot folk, "
        "burrow folk, country halfling, deep halfling, full halfling, hairfoot, hairfoot "
        "halfling, half folk, half pint folk, halfling blood, halfling born, halfling boy, "
        "halfling child, halfling clan, halfling girl, halfling kin, halfling lad, halfling lady, "
        "halfling lass, halfling man, halfling matron, halfling people, halfling race, halfling "
        "woman, hill halfling, littlefolk, old halfling, river halfling, short folk, town "
        "halfling, wee folk, young halfling, 半身人女子, 半身人男子, 半身人姑娘, 半身人小伙, "
        "半身人少女, 半身人少年, 半身人老人, 半身人老头, 半身人老太太, 半身人大叔, 半身人大妈, "
        "半身人大婶, 半身人孩子, 半身人血统, 半身人家族, 纯血半身人, 种族半身人, 轻足半身人, "
        "强魄半身人, 毛脚半身人, 乡下半身人, 河边半身人, 半身民, 半身小人, 小个子族, 小人族, "
        "毛脚族, 矮小族, 半身男, 老半身人, 小半身人, 半身人男"
    ),
    "beastfolk": (
        "beastfolk, beastkin, beastman, beastmen, beast man, beast folk, beastwoman, catfolk, cat "
        "folk, catgirl, catman, cat person, foxfolk, fox folk, fox person, foxkin, wolffolk, "
        "wolfkin, wolf person, werewolf, ratfolk, rabbitfolk, bearfolk, bear person, lizardfolk, "
        "lizardman, lizard folk, birdfolk, tabaxi, khajiit, kitsune, minotaur, gnoll, centaur, "
        "satyr, faun, harpy, half beast, catkin, dogfolk, ratkin, tortoisefolk, anthro, 兽裔, "
        "兽耳族, 猫人, 狐人, 狼人, 兽族, 猫耳, 狐妖, 猫娘, 狐狸人, 鼠人, 兔人, 熊人, 虎人, "
        "蜥蜴人, 鸟人, 牛头人, 犬人, 半人马, 狐族, 猫族, 狼族, 兽耳, 狐耳, 猫妖, 豹人, 狮人, "
        "兽裔人, 鹿人, 羊人, 豺狼人, 兽化人, 虎族, 兔族, 羽人, badgerfolk, otterfolk, 猴族, 犬族, "
        "狗族, 鹿族, 羽族, 鼠族, 熊族, 牛族, 兽族人, 豹族"
    ),
    "spirit": (
        "spirit, spirits, ghost, ghosts, ghostly, phantom, phantoms, wraith, wraiths, specter, "
        "spectre, spectral, apparition, banshee, poltergeist, soul, undead spirit, ethereal, "
        "incorporeal, shade, revenant, wisp, will o wisp, dryad, nymph, fairy spirit, 灵体, 幽灵, "
        "鬼魂, 亡灵, 灵魂, 鬼, 幽魂, 怨灵, 英灵, 魂灵, 女鬼, 精魂, 鬼怪, 游魂, 灵族, 树灵, 魅影, "
        "亡魂, 灵, 幻影, 魂体, 水灵, 冤魂, ancestral spirit, bodiless, bound spirit, disembodied, "
        "ectoplasm, fire spirit, flower spirit, forest spirit, house spirit, kindly ghost, lake "
        "spirit, lost soul, mist spirit, nature spirit, poltergeists, river spirit, spirit being, "
        "spirit folk, tree spirit, unquiet dead, water spirit, wind spirit, departed soul, "
        "灵体女, 灵体男, 鬼魅, 鬼灵, 鬼差, 孤魂, 野鬼, 孤魂野鬼, 花灵, 风灵, 火灵, 山灵, 剑灵, "
        "器灵, 地缚灵, 残魂, 阴魂, 鬼影人"
    ),
    "construct": (
        "construct, constructs, golem, golems, automaton, automatons, automata, robot, robots, "
        "clockwork, clockwork being, android, homunculus, warforged, mechanical, machine, machine "
        "man, gearfolk, animated statue, animated armor, living statue, living armor, puppet, "
        "stone golem, iron golem, cyborg, steam powered, autognome, 构装体, 构造体, 魔像, 傀儡, "
        "机关人, 机械人, 机器人, 石像, 木偶, 人偶, 自动人偶, 石像鬼, 活雕像, 铁傀儡, 石头人, "
        "发条人, 构装, 机械, 人造人, 机关傀儡, 偶人, 石傀儡, 泥人, 木头人, 铁皮人, 齿轮人, "
        "机巧人, animated doll, animated object, artificial being, artificial person, brass man, "
        "clay golem, clay man, clockwork man, copper golem, crystal golem, gear man, iron man, "
        "made being, mannequin, manufactured being, marionette, mechanism, porcelain doll, "
        "robotic, stone man, talking statue, tin man, wood golem, wooden doll, 铜人, 铁人, 石人, "
        "陶俑, 泥俑, 木人, 机甲人, 傀儡人, 机关兽, 构装人, 构装生命, 活偶, 机械傀儡, 构装兵"
    ),
}

PROFESSIONS: Final[Mapping[str, str]] = {
    "warrior": (
        "warrior, warriors, fighter, soldier, soldiers, knight, knights, swordsman, swordswoman, "
        "swordfighter, barbarian, berserker, gladiator, mercenary, paladin, samurai, champion, "
        "axeman, spearman, veteran, warlord, duelist, infantryman, shieldmaiden, man at arms, "
        "sellsword, crusader, legionary, 战士, 武士, 骑士, 剑士, 剑客, 斗士, 士兵, 佣兵, 雇佣兵, "
        "角斗士, 狂战士, 圣骑士, 武者, 勇士, 剑圣, 刀客, 武夫, 步兵, 老兵, 女战士, 骑兵, 枪兵, "
        "将军, 武将, 战将, 佣兵团员, 侍, arena fighter, axe fighter, battle veteran, brawler, "
        "captain of war, cavalier, cavalryman, foot soldier, hired blade, hired sword, hoplite, "
        "lancer, legionnaire, man of war, myrmidon, pikeman, pit fighter, swordmaster, trooper, "
        "war hero, war veteran, warrior maid, weapon master, 兵士, 兵卒, 剑侠, 剑手, 刀手, 斧手, "
        "战斗者, 武师, 拳师, 大侠, 侠客, 死士, 猛将, 骑兵队长, 矛兵"
    ),
    "mage": (
        "mage, mages, wizard, wizards, sorcerer, sorcerers, sorceress, witch, witches, warlock, "
        "warlocks, magician, spellcaster, enchanter, enchantress, conjurer, archmage, battlemage, "
        "necromancer, pyromancer, cryomancer, elementalist, arcanist, summoner, illusionist, "
        "spellweaver, geomancer, hydromancer, 法师, 魔法师, 巫师, 女巫, 术士, 魔导师, 大法师, "
        "咒术师, 魔术师, 秘术师, 死灵法师, 召唤师, 元素师, 巫女术士, 火法, 冰法, 魔女, 巫婆, "
        "幻术师, 法术师, 术师, 奥术师, 魔法使, battle mage, blood mage, cantrip caster, "
        "chronomancer, court mage, court wizard, druidess of fire, fire mage, frost mage, hedge "
        "mage, hedge witch, hedge wizard, hexer, ice mage, magic user, magus, rune caster, "
        "runecaster, sorceror, spell weaver, storm mage, thaumaturge, warlock apprentice, weather "
        "witch, wizardess, 魔法学徒, 学徒法师, 小法师, 老法师, 女法师, 宫廷法师, 战斗法师, "
        "冰霜法师, 火焰法师, 雷法师, 咒师, 符师, 符文师, 阵法师, 占卜师, 魔导士, 修仙者, 方术士"
    ),
    "ranger": (
        "ranger, rangers, hunter, hunters, huntress, huntsman, archer, archers, tracker, "
        "trackers, scout, scouts, bowman, woodsman, trapper, pathfinder, marksman, forester, "
        "beastmaster, game warden, wayfinder, outrider, bounty hunter, sharpshooter, stalker, "
        "游侠, 猎人, 弓箭手, 弓手, 射手, 斥候, 猎手, 追踪者, 巡林客, 神射手, 猎户, 侦察兵, "
        "巡林者, 弩手, 女猎手, 驯兽师, 护林人, 弓兵, 游骑兵, 向导, beast hunter, beast tamer, bow "
        "hunter, bowwoman, forest guide, forest scout, forest warden, forest wanderer, fowler, "
        "gamekeeper, hunter of beasts, longbowman, mountain guide, park ranger, poacher, "
        "scoutmaster, trail guide, wilderness guide, wolf hunter, woods guide, woodswoman, "
        "猎魔人, 林间向导, 山林向导, 侦查员, 追猎者, 探子, 弓箭师, 女游侠, 老猎人, 老猎手, "
        "护林员, 巡山人, 野外向导, 荒野行者, 逐风者, 驯鹰人, 捕兽人, 神箭手, 箭手, 林中猎手, "
        "驯隼人"
    ),
    "thief": (
        "thief, thieves, rogue, rogues, burglar, pickpocket, assassin, assassins, bandit, "
        "bandits, robber, smuggler, cutpurse, footpad, sneak, spy, spies, pirate, pirates, "
        "outlaw, swindler, con man, conman, highwayman, larcenist, ninja, crook, 盗贼, 小偷, "
        "窃贼, 刺客, 飞贼, 扒手, 强盗, 海盗, 大盗, 侠盗, 间谍, 贼, 神偷, 盗匪, 怪盗, 土匪, 女贼, "
        "杀手, 走私客, 走私贩, 骗子, 忍者, 盗墓贼, 密探, 江洋大盗, 偷儿, picks pockets, steals, "
        "alley thief, art thief, bagman, brigand, burglaress, cat burglar, con artist, fence for "
        "stolen goods, fingersmith, grave robber, horse thief, locksmith gone bad, master thief, "
        "scoundrel, second story man, sneak thief, street thief, tomb raider, 窃手, 女飞贼, "
        "梁上君子, 三只手, 夜贼, 小毛贼, 老贼, 妙手空空, 惯偷, 盗圣, 贼头, 蟊贼, 江湖骗子, 毛贼, "
        "撬锁匠"
    ),
    "priest": (
        "priest, priests, priestess, priestesses, cleric, clerics, monk, monks, nun, nuns, "
        "healer, healers, bishop, acolyte, druid, druids, shaman, shamans, preacher, chaplain, "
        "friar, abbot, abbess, vicar, high priest, high priestess, oracle, deacon, pastor, "
        "medicine man, templar priest, 牧师, 祭司, 神父, 修女, 僧侣, 和尚, 神官, 主教, 治疗师, "
        "萨满, 德鲁伊, 道士, 女祭司, 修士, 尼姑, 传教士, 巫医, 大祭司, 女牧师, 医者, 圣女, 巫祝, "
        "巫女, 神职人员, 教士, 住持, 方丈, 道长, 僧人, 医师, almoner, anchorite, archbishop, "
        "chantry priest, confessor, curate, faith healer, high cleric, holy man, holy woman, lay "
        "brother, lay sister, mendicant, monsignor, pilgrim priest, prelate, prioress, reverend, "
        "sexton, 司祭, 主祭, 神使, 教皇, 教主, 道姑, 法僧, 禅师, 高僧, 老僧, 小和尚, 苦行僧"
    ),
    "merchant": (
        "merchant, merchants, trader, traders, shopkeeper, shopkeepers, peddler, pedlar, vendor, "
        "salesman, saleswoman, seller, dealer, storekeeper, shop owner, tradesman, trafficker, "
        "caravaneer, innkeeper, tavern keeper, hawker, broker, grocer, monger, moneylender, "
        "banker, wholesaler, 商人, 商贩, 行商, 小贩, 店主, 掌柜, 老板, 货郎, 商队首领, 店老板, "
        "贩子, 女商人, 富商, 老板娘, 生意人, 商贾, 摊贩, 旅行商人, 杂货商, 客栈老板, 店家, "
        "酒馆老板, 巨商, 卖货的, 钱庄老板, 当铺老板, 商会会长, 酒商, 布商, sells potions, sells "
        "wares, runs a shop, keeps a shop, 开店, bookseller, cloth merchant, drug seller, "
        "fishmonger, fruit seller, greengrocer, haberdasher, horse trader, ironmonger, market "
        "trader, market woman, pawnbroker, shop keeper, shopwoman, spice merchant, stallholder, "
        "street vendor, travelling salesman, wine merchant, 书商, 粮商, 盐商, 茶商, 鱼贩, 菜贩, "
        "马贩, 古董商, 当铺掌柜, 卖花, 店主人, 小商人, 商会会员, 商队老板, 女掌柜, 摊主"
    ),
    "blacksmith": (
        "blacksmith, blacksmiths, smith, smiths, weaponsmith, armorer, armourer, armorsmith, "
        "swordsmith, forgemaster, metalworker, forger, farrier, bladesmith, goldsmith, "
        "silversmith, metalsmith, forge master, smithy owner, ironworker, anvil master, 铁匠, "
        "锻造师, 锻造匠, 铸剑师, 武器匠, 铸造师, 打铁匠, 盔甲匠, 金匠, 银匠, 锻工, 打铁的, "
        "铁匠师傅, 女铁匠, 铸剑人, 刀匠, 剑匠, 锻匠, 工匠, 炼器师, 冶炼师, 打铁, forges weapons, "
        "forges swords, anvil worker, armor smith, armoursmith, arrowsmith, axe smith, bell "
        "founder, bellfounder, bronze smith, coppersmith, cutler, forge hand, forge worker, "
        "gunsmith, hammersmith, horseshoer, jewelsmith, knife maker, knifemaker, locksmith, "
        "master smith, metal worker, nailsmith, smelter, swordmaker, tinsmith, village smith, "
        "weapon maker, 打铁师傅, 打铁人, 铜匠, 锡匠, 锁匠, 兵器匠, 兵器师, 铸造匠, 铸匠, 铸铁匠, "
        "马蹄匠, 甲匠, 锻冶师, 锻冶匠, 熔炼师, 冶匠, 老铁匠, 小铁匠, 铁匠学徒, 铸刀师, 刀剑匠"
    ),
    "alchemist": (
        "alchemist, alchemists, apothecary, apothecaries, potion maker, potion master, potioneer, "
        "potion brewer, brewer of potions, herbalist, chemist, pharmacist, poisoner, potion "
        "seller, brewer, mixologist, toxicologist, elixir maker, transmuter, 炼金术士, 炼金师, "
        "炼金术师, 药剂师, 药师, 炼丹师, 丹师, 草药师, 毒师, 制药师, 调药师, 炼金, 药剂大师, "
        "炼丹, 方士, 配药师, 丹药师, 药婆, 采药人, 郎中, brewing master, concocter, distiller, "
        "draught maker, drug maker, druggist, elixir brewer, elixir seller, formulator, herb "
        "seller, herb woman, herbwife, iatrochemist, medicine maker, medicine seller, mixer of "
        "potions, perfumer, pharmacologist, philtre maker, poison brewer, poison maker, potion "
        "vendor, potionmaker, salve maker, 炼药师, 炼金大师, 炼金学徒, 药剂学徒, 药匠, 制药人, "
        "制毒师, 毒药师, 调香师, 调剂师, 丹药商, 炼丹道人, 卖药郎, 药铺掌柜, 药铺老板, 抓药的, "
        "采药师, 药农, 药童, 秘药师"
    ),
    "bard": (
        "bard, bards, minstrel, minstrels, singer, singers, musician, musicians, troubadour, "
        "poet, poets, storyteller, lute player, skald, performer, entertainer, songstress, "
        "songwriter, songsmith, jester, harpist, flutist, fiddler, dancer, actor, balladeer, "
        "lutenist, 吟游诗人, 诗人, 歌手, 乐师, 歌者, 说书人, 游吟诗人, 琴师, 歌女, 吟唱者, 乐手, "
        "琴手, 舞者, 艺人, 卖唱, 戏子, 吟游者, 演奏家, 音乐家, 竖琴手, 吹笛人, 小丑, 唱歌的, "
        "歌姬, 舞女, 戏班, sings, singing, sings ballads, plays the lute, plays the harp, tells "
        "stories, 唱歌, 弹琴, 讲故事的, accordionist, ballad singer, busker, choir singer, "
        "composer, court singer, drummer, harper, lute strummer, lyricist, piper, rhymer, "
        "travelling singer, tavern singer, trumpeter, violinist, wandering poet, 鼓手, 笛手, "
        "琵琶女, 二胡师, 歌伎, 唱曲的, 唱戏的, 诗客, 词人, 作曲家, 街头艺人, 流浪歌手"
    ),
    "scholar": (
        "scholar, scholars, sage, sages, historian, historians, librarian, librarians, professor, "
        "professors, researcher, teacher, scribe, scribes, philosopher, academic, archivist, "
        "student, astronomer, archaeologist, loremaster, lorekeeper, linguist, chronicler, tutor, "
        "scientist, astrologer, cartographer, mathematician, bookworm, theologian, 学者, 贤者, "
        "历史学家, 图书管理员, 教授, 书生, 研究者, 哲学家, 博士, 老师, 先生, 史官, 文士, 教师, "
        "占星师, 抄写员, 学士, 书记官, 天文学家, 考古学家, 夫子, 智者, 秀才, 数学家, 图书馆员, "
        "学徒学者, 编年史家, 学生, 书吏, 档案员, 语言学家, 读书人, 星象师, annalist, antiquarian, "
        "book keeper of lore, botanist, copyist, doctor of letters, geographer, grammarian, "
        "lecturer, logician, mage scholar, natural philosopher, polymath, schoolmaster, "
        "schoolteacher, translator, 讲师, 学究, 老学究, 大儒, 儒生, 地理学家, 植物学家, 藏书家"
    ),
    "farmer": (
        "farmer, farmers, peasant, peasants, shepherd, shepherdess, farmhand, rancher, gardener, "
        "orchardist, milkmaid, farm girl, farm boy, farmgirl, farmboy, grower, ploughman, "
        "plowman, crofter, beekeeper, herder, goatherd, swineherd, vintner, homesteader, cowherd, "
        "field hand, dairymaid, miller, winegrower, 农夫, 农民, 农人, 牧羊人, 庄稼汉, 园丁, 农妇, "
        "果农, 牧民, 种田, 牧童, 养蜂人, 种地, 菜农, 农家, 茶农, 庄稼人, 佃农, 牧羊女, 种菜, "
        "庄户, 种地的, 种田的, 放羊, 放牛娃, 花农, 磨坊主, 麦农, tends sheep, tends the fields, "
        "grows wheat, herds goats, cabbage farmer, cattle farmer, cheesemaker, dairy farmer, "
        "field worker, pig farmer, rice farmer, sheep farmer, sheepherder, tiller, 老农, 农场主, "
        "稻农, 瓜农, 猪倌, 牛倌, 羊倌, 蚕农, 庄稼把式, 种菜的, 种瓜的, 田舍翁, 耕夫"
    ),
    "guard": (
        "guard, guards, guardsman, guardswoman, sentry, sentries, sentinel, sentinels, watchman, "
        "watchmen, night watchman, town guard, city guard, gatekeeper, gate guard, bodyguard, "
        "bodyguards, warden, wardens, watchwoman, jailer, patrolman, constable, city watch, royal "
        "guard, palace guard, protector, guardian, castle guard, gate warden, lookout, guards the "
        "gate, guards the bridge, guards the door, doorkeeper, keeper of the gate, guarding, "
        "守卫, 卫兵, 卫士, 哨兵, 护卫, 侍卫, 门卫, 保镖, 警卫, 城卫, 守门人, 巡逻兵, 守城, 狱卒, "
        "禁卫, 守夜人, 看守, 守门, 镖师, 近卫, 捕快, 巡逻队员, 卫队长, 盾卫, 守护者, 城门守卫, "
        "看门人, 守桥, 放哨, 巡夜人, 衙役, 把守, 看门, 站岗, 守护, border guard, caravan guard, "
        "chief guard, door guard, gate sentry, guard captain, prison guard, tower guard, wall "
        "guard, 巡捕, 门将, 守将, 守军, 守门兵, 守城兵, 城门兵, 岗哨, 治安官"
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
