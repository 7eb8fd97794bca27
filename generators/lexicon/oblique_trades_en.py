"""What people do instead of what they are called: who forges is a smith. Data only.

Field → value → pattern, matched in lower case between word boundaries. They count only where no
form of the lexicon states the field.
"""

from collections.abc import Mapping
from typing import Final

from generators.lexicon.animals import BROUGHT_IN_EN

_CROP: Final = (
    r"(?:turnips?|wheat|barley|corn|cabbages?|potatoes|pumpkins?|beans?|carrots?|onions?|rice"
    r"|apples?|grapes?|leeks?|radishes|beets?|hay|vegetables?|crops?|oats|rye|hops|melons?|plums?)"
)
_BEAST: Final = (
    r"(?:cows?|cattle|sheep|goats?|pigs?|chickens?|hens?|geese|ducks?|bees|oxen|a herd|a flock)"
)
_INSTRUMENT: Final = (
    r"(?:lute|harp|fiddle|flute|drums?|lyre|pipes?|bagpipes|horn|violin|mandolin|tambourine)"
)
_HERS: Final = r"(?:his|her|their|its)"


ANCESTRIES: Final[Mapping[str, str]] = {
    "elf": r"(?:pointy|pointed|long) ears?|ears? (?:that )?(?:come|comes) to a point|centuries "
    r"old and looks (?:young|twenty)",
    "dwarf": r"(?:braided|plaited) beard|beard (?:down )?to (?:his|her|the) (?:belt|knees|boots)"
    r"|(?:lives|born|raised) under the mountain",
    "orc": r"(?:tusks?|tusked|green[- ]skinned|green skin)",
    "halfling": r"(?:hairy|furry|bare,? hairy) feet|three feet tall|knee[- ]high to a|half the "
    r"size of (?:a|any|most) (?:man|person|people|human)s?",
    "beastfolk": (
        rf"{BROUGHT_IN_EN}|"
        r"(?:minotaur|lizardman|lizardwoman|satyr|centaur|werewolf|kobold|naga|tabaxi|gnoll"
        r"|faun)|(?:cat|wolf|fox|bear|dog|rat|rabbit|bird|lizard|frog|bull|deer|otter|badger"
        r"|crow|owl|lion|tiger|boar|bunny|mouse|goat|horse|raccoon|squirrel|hare|hawk|eagle|turtle|crocodile)"
        r"[- ](?:person|people|folk|man|woman|girl|boy|kin|headed|eared|tailed|faced|horned"
        r"|like person)"
        r"|half (?:cat|wolf|fox|bear|dog|beast|lizard|bird)|(?:furry|scaly|feathered"
        r"|whiskered) (?:fellow|person|man|woman|creature|people)|(?:tail|whiskers|fur|paws"
        r"|hooves|antlers|snout)"
    ),
    "spirit": r"(?:now )?(?:he|she|they|it)(?:'s|'re| is| are)? dead|(?:poltergeist|banshee"
    r"|phantom|wraith|revenant)|dead but|(?:after|since) (?:his|her|their) (?:own "
    r")?(?:death|funeral)|died (?:[a-z]+ ){0,4}?ago|(?:been )?dead (?:for|these|since)"
    r"|walks? through walls|see[- ]through|has no body|transparent|passed away",
    "construct": r"automaton|golem|(?:brass|tin|iron|clay|straw|wooden) (?:man|woman|fellow|soldier"
    r"|knight|doll)|(?:made|built) (?:entirely |all )?(?:of|from|out of) (?:gears|clay"
    r"|brass|scrap|stone|metal|cogs|straw|wood and)|clockwork|wind-?up|(?:winds|wound) "
    r"(?:up|with a key)|cogs|rusts? in the rain",
}
PROFESSIONS: Final[Mapping[str, str]] = {
    "warrior": (
        rf"(?:fights?|fought|fighting) (?:in|for|on) (?:[a-z]+ ){{0,3}}?(?:wars?|battles?"
        rf"|pits?|arenas?|armies|army|living|coin|hire|campaigns?)|(?:swings?|wields?|lives "
        rf"by) (?:an?|the|{_HERS}) (?:[a-z-]+ )?(?:sword|axe|blade|warhammer|greatsword)"
        rf"|veteran of|served in (?:[a-z]+ ){{0,3}}(?:war|army|legion)|(?:sword|blade|axe) "
        rf"for hire"
    ),
    "mage": (
        r"(?:moves|lifts|lights) (?:things|candles|fires) (?:with|by) (?:his|her|their) mind"
        r"|talks to the (?:dead|stars)|reads (?:palms|cards|tea leaves|the stars)|"
        r"(?:casts?|casting|weaves?|slings?|throws?|hurls?|flings?) (?:[a-z-]+ )?(?:spells?"
        r"|fireballs?|hexes|curses|lightning|magic|illusions?|enchantments?)|works? "
        r"(?:[a-z]+ )?magic|conjures?|turns? (?:people|men|rivals|princes|anyone) into"
        r"|spell-?caster|(?:knows|studies) (?:the )?(?:arcane|spells|magic)|talks to "
        r"(?:flames|storms)"
    ),
    "ranger": (
        r"(?:tracks?|hunts?|stalks?) (?:[a-z-]+ )?(?:deer|boars?|game|beasts?|bears?|wolves"
        r"|elk|stags?|monsters?|rabbits?)|(?:sets?|lays?) (?:snares|traps)|lives (?:off|in) "
        r"the (?:wild|woods|land|forest) (?:with|and)|guides? (?:travell?ers|people|folk"
        r"|pilgrims|caravans)|knows every (?:trail|path|tree|track)|reads? (?:tracks"
        r"|footprints)|(?:shoots?|carries) a (?:long)?bow"
    ),
    "thief": (
        r"(?:sneaks|climbs) in(?:to)? (?:through )?|never (?:touched|stole) the|light fingers|"
        r"(?:steals?|stole|robs?|burgles|pilfers|swindles|cons|nicks|filches|smuggles)(?! "
        r"the show)|(?:picks?|cuts?) (?:locks|pockets|purses)|breaks? into (?:houses|vaults"
        r"|homes|manors|places|castles)|(?:light|sticky|nimble)[- ]fingere?d?s?|helps? "
        r"(?:him|her|them)sel(?:f|ves) to (?:other|your|people|the)|lifts? (?:wallets|purses"
        r"|watches)"
    ),
    "priest": (
        r"(?:says|holds|leads) mass|shaman-priest|(?:prays?|praying) (?:for|to|over|with|at"
        r"|all)|(?:tends?|keeps?|serves?|sweeps) (?:at )?(?:an?|the) (?:[a-z-]+ )?(?:shrine"
        r"|temple|altar|chapel|abbey|church)|(?:heals?|tends?|nurses?"
        r"|comforts?) (?:to )?(?:the )?(?:sick|wounded|poor|people"
        r"|anyone|wounds)|(?:blesses|baptises|baptizes|buries|preaches)|hears? confessions?"
        r"|leads? (?:the )?(?:services?|prayers?|mass|hymns)|(?:gives?|holds?|delivers?) "
        r"(?:sermons?|the last rites|last rites)|serves? (?:a|the) (?:[a-z]+ )?(?:god"
        r"|goddess|gods|saint)"
    ),
    "merchant": (
        r"sells? [a-z]+|lends? money|pawns?|runs? (?:a|the) (?:shop|inn|stall|tavern|bakery"
        r"|market)|"
        r"hawks|(?:runs|minds|keeps) (?:a|the|his|her) (?:[a-z]+ )?(?:stall|counter|till)"
        r"|(?:will )?haggles?|(?:sells?|peddles|hawks|selling|peddling|hawking|flogs)(?! out"
        r"| himself| herself)|trades? in|deals? in|buys? and sells?|(?:runs?|owns?|keeps?"
        r"|has|opens?) (?:an?|the|his|her|their) (?:[a-z-]+ ){0,2}?(?:shop|store|stall"
        r"|market|bazaar|emporium|trading post|inn|tavern)|haggles?|drives? a hard bargain"
        r"|leads? caravans?|overcharges?"
    ),
    "blacksmith": (
        r"(?:his|her|their|the|an|at) (?:own )?(?:anvil|forge|smithy)|(?:forges?|hammers?"
        r"|beats|smelts|welds|fixes|mends|repairs|polishes"
        r"|straightens)(?: out)? (?:[a-z-]+ )?(?:iron|steel|swords?|blades?|armou?r"
        r"|horseshoes|nails|weapons|metal|axes|ploughshares|chains)|shoes horses|(?:works?"
        r"|owns?|runs?|stands?|sweats) (?:at |in )?(?:an?|the|his|her) (?:[a-z-]+ )?(?:forge"
        r"|anvil|smithy)|makes? (?:[a-z-]+ )?(?:swords|horseshoes|armou?r|blades|nails"
        r"|weapons|knives)"
    ),
    "alchemist": (
        r"(?:brews?|mixes|stirs|bottles)(?: up)? (?:[a-z]+ )?(?:philtres?|philters?|brews"
        r"|cures|draughts?|potions?|love [a-z]+)|(?:brews?|mixes|distils?|distills?"
        r"|concocts?|bottles|cooks up|boils) (?:[a-z-]+ )?(?:potions?|elixirs?|poisons?"
        r"|tonics?|remedies|draughts?|medicines?|antidotes?|acids?|powders?|tinctures?"
        r"|salves?)|turns? lead into gold|(?:makes?|sells?) (?:[a-z-]+ )?(?:potions|elixirs"
        r"|poisons|remedies|tinctures|medicines?)|runs? (?:an?|the) apothecary|(?:flasks"
        r"|beakers|retorts|vials) (?:everywhere|exploding|explode)"
    ),
    "bard": (
        rf"(?:plays?|strums?|plucks?) (?:the|a|an|{_HERS})? ?(?:[a-z-]+ )?{_INSTRUMENT}"
        rf"|(?:writes?|composes|performs|recites) (?:[a-z-]+ )?(?:ballads?|songs?|verses?"
        rf"|poems?|poetry|sagas?|epics?)|sings? (?:for|in|of|about|at|to|the)|(?:tells?"
        rf"|spins?) (?:[a-z]+ )?(?:tales|stories|yarns) (?:for|in|at|by)|performs? (?:in|at"
        rf"|for)"
    ),
    "scholar": (
        r"(?:spent|spends|spending) (?:[a-z]+ ){0,5}(?:studying|reading|among books|in libraries"
        r"|with books|over books)|studying (?:books|the|old|ancient|history)|(?:lives|buried)"
        r" (?:in|for|among) (?:books|the library|the archives?)|collects (?:old )?books|writes?"
        r" (?:a |the )?(?:history|chronicle)|"
        r"of letters|(?:has )?written (?:[a-z]+ )?books|(?:wrote|writes) (?:[a-z]+ "
        r"){0,3}(?:books?|treatise)|lecturing|lectures?|(?:studies|researches|catalogues?"
        r"|catalogs|translates|deciphers|annotates) [a-z]+|(?:reads?|writes?|copies"
        r"|collects) (?:[a-z-]+ ){0,2}?(?:books|histories|manuscripts|tomes|scrolls"
        r"|chronicles|treatises)|teaches(?! (?:a|them a) lesson)|(?:keeps?|runs?|looks "
        r"after) (?:the|a|an) (?:[a-z-]+ )?(?:library|archives?|records|school|museum"
        r"|observatory)|(?:maps|charts|measures) the (?:stars|heavens|sky)|(?:nose|head) "
        r"(?:always )?in a book|lectures? (?:at|on|about)"
    ),
    "farmer": (
        r"(?:farms?|grows?|raises?|breeds?|keeps?) (?:snails|fish|mushrooms|silkworms|bees|worms"
        r"|herbs)|"
        rf"farms|(?:grows|raises|digs) [a-z]+|(?:grows?|growing|plants?|sows?|harvests?"
        rf"|cultivates|raises|digs up) (?:[a-z-]+ ){{0,2}}?{_CROP}|(?:keeps?|raises?|herds?"
        rf"|milks?|breeds?|tends?|shears?|feeds?) (?:[a-z-]+ )?{_BEAST}|(?:works?|tills?"
        rf"|ploughs?|plows?|tends?) (?:the|his|her|their|a) (?:[a-z-]+ )?(?:land|fields?|soil"
        rf"|orchard|vineyard|garden|farm)|(?:runs?|owns?|has|lives on) a (?:small |little "
        rf")?farm"
    ),
    "guard": (
        r"(?:guards|guarding|watches over) [a-z]+|keeps? the (?:gate|door|keys)|turns? people away|"
        r"(?:night )?watch(?:man|woman)?|(?:stands?|keeps?|on) (?:guard|watch|sentry)"
        r"|(?:guards?|protects?|watches|mans?|patrols?|minds) (?:over )?(?:the|a|an|this|our"
        r"|that) (?:[a-z'-]+ )?(?:gates?|doors?|walls?|bridge|city|town|vault|tomb|castle"
        r"|palace|streets|village|prison|border|treasury|warehouse)|(?:opens|bars|locks) "
        r"the gates?|walks? the walls?"
    ),
}
