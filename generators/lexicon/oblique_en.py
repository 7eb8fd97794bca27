"""What people say instead of naming a value: a shield is something to hide behind. Data only.

Field → value → pattern, matched in lower case between word boundaries. They count only where no
form of the lexicon states the field. `OWN` stands for whose it is, `ANY` for a few words between.
"""

from collections.abc import Mapping
from typing import Final

OWN: Final = r"(?:my|his|her|their|its|your|our|the|a|an|one's|somebody's|someone's)"
ANY: Final = r"(?:[a-z'-]+ ){0,3}?"
_FOE: Final = r"(?:arrows?|bolts?|blows?|blades?|swords?|axes?|spears?|claws?|fangs?|stones?)"
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
_MORTAL: Final = r"(?:ghosts?|spirits?|spectres?|specters?|phantoms?|wraiths?|the (?:dead|drowned))"
_HERS: Final = r"(?:his|her|their|its)"

TYPES: Final[Mapping[str, str]] = {
    "sword": (
        rf"(?:to )?(?:fence|duel) with|for (?:fencing|duell?ing)|(?:a|one) (?:long|curved|slender"
        rf"|straight|two-handed|broad) blade|at {OWN} hip|in {OWN} scabbard|knight's (?:blade|weapon)"
    ),
    "axe": (
        r"bites? (?:trees|wood|trunks|oak)|fells? (?:trees|oaks|forests)|(?:fell|chop(?: down)?|cut down|hew) (?:trees?|oaks?|pines?|firewood|logs?)|split (?:logs?"
        r"|firewood|wood|skulls)|for (?:felling|chopping|splitting) [a-z]+|woodcutter's (?:friend"
        r"|weapon)|lumberjack's [a-z]+"
    ),
    "dagger": (
        rf"(?:hides?|fits?|tucks?|slips?|goes|keeps?|carr(?:y|ies)) (?:(?:it|an?|the|one) (?:[a-z]+ )?)?(?:in|into|up|inside) {OWN} (?:sleeve|boot|garter"
        rf"|stocking)|(?:short|tiny|small|little|hidden|concealed) blade|stab (?:[a-z]+ ){{0,2}}in"
        rf" the back|up {OWN} sleeve|letter opener|small and (?:sharp|pointy|stabby)"
    ),
    "bow": (
        r"(?:to|can) shoot (?:em|them|arrows)|pull the string|(?:draw|loose|twang) the string|quiver|(?:shoot|shoots|loose|looses|fires?|let fly|nock)s? (?:an? |some )?arrows?|shoot (?:[a-z]+ )"
        r"{0,2}(?:deer|geese|ducks|birds|rabbits|from afar|at range|from a distance|with)|for"
        r" (?:archery|shooting [a-z]+)|goes twang|kills? from (?:afar|far away|a distance)"
    ),
    "staff": (
        rf"(?:lean|leans|leaning) on (?:[a-z]+ ){{0,3}}(?:cast|casting|spells?|road|walk)|walking stick"
        rf"|(?:wizard|mage|sorcerer|witch|magician|druid)(?:'s|ly)? (?:stick|pole)|channel(?:s|ling)?"
        rf" {OWN}? ?(?:magic|spells?|power)|long stick (?:to|for) cast"
    ),
    "spear": (
        rf"(?:long,? )?pointy (?:stick|pole)|(?:at|beyond) (?:arm's|a sword's) (?:length|reach)|keep"
        rf" {ANY}(?:boars?|horses?|cavalry|wolves|bears?) (?:away|back|off|at bay)|to (?:skewer|impale)"
        rf"|pole with a (?:point|blade|spike)|(?:throw|hurl) at (?:fish|boars?|whales?)"
    ),
    "shield": (
        rf"to (?:stop|block|catch|turn|parry|deflect) (?:an?|the|any) [a-z]+(?: [a-z]+)? with|something round (?:to|and)|keep(?:s|ing)? {ANY}{_FOE} (?:off|away|out)|(?:hide|duck|crouch|stand|cower) behind"
        rf"|(?:for|on) {OWN} (?:left|off|other) (?:hand|arm)|(?:stop|stops|block|blocks|catch|catches"
        rf"|turn|turns|deflect|deflects|parry|ward off|soak up|take) {ANY}{_FOE}"
        rf"|strap(?:s|ped)? to {OWN} (?:fore)?arm|between me and {ANY}{_FOE}"
    ),
    "helmet": (
        rf"off (?:me|my|his|her|your) head|(?:bump|knock|blow)s? on the head|(?:for|on|over|protects?|protecting|keeps?|guards?|covers?|save|shield) {OWN} (?:own )?"
        rf"(?:head|skull|noggin|brains?|scalp)|head(?:wear|gear|piece)"
    ),
    "armor": (
        rf"(?:coat|vest|jacket|cloak|shirt)(?:,| that| which)?(?: [a-z]+,?){{0,3}} (?:turned|turns|stops|stopped) (?:a|an|the|any) (?:knife|blade|arrow|sword)|turns? (?:knives|blades|arrows|swords)|(?:protects?|covers?|guards?|keeps?|for|over|save) {OWN} (?:chest|ribs|torso|body|belly"
        rf"|heart|back)|to wear (?:in|into|to) (?:battle|war|a fight|combat)|suit of (?:[a-z]+ )?"
        rf"(?:plates?|rings?|scales?)|body protection"
    ),
    "boots": (
        rf"(?:for|on|keeps?|protects?|warms?|covers?) {OWN} (?:[a-z]+ )?(?:feet|foot|toes|ankles|soles)"
        rf"|footwear|(?:walk|run|march|stomp|hike|trudge|dance|sneak) (?:around |about |faster )?in"
        rf"(?=[ ,.;!?]|$)"
    ),
    "ring": (
        rf"(?:for|on|around|round|onto) {OWN} (?:[a-z]+ )?(?:finger|thumb|pinky)|(?:propose|proposing)"
        rf" (?:to [a-z ]{{2,20}} )?with|(?:wedding|engagement|plain|thin|narrow|simple) band|band of"
        rf" (?:silver|gold|iron|bronze|bone|steel|wood|crystal|glass|obsidian)"
    ),
    "amulet": (
        rf"(?:around|round|about|from|at|for) {OWN} (?:[a-z]+ )?(?:neck|throat)|(?:hangs?|wear|worn|dangles?)"
        rf" (?:on|from) a (?:[a-z]+ )?(?:chain|cord|string|thong)"
    ),
    "potion": (
        r"(?:thing|stuff|something|one|brew) (?:you|that you|i can|to|people) drink|bottle of (?:something|stuff|liquid)|you drink(?: it)?|knits? bones|(?:something|anything|a thing|stuff) (?:[a-z]+ )?to (?:drink|sip|gulp|swallow|quaff|swig)"
        r"|(?:drink|drinks|drinking|gulp|quaff|swig|sip|swallow)(?:s|ed)? (?:it|this|one|before|when|to)"
        r"|a (?:drink|drop|swig|sip|gulp) (?:that|which|of)|drinkable"
    ),
    "scroll": (
        r"parchment|vellum|(?:spell|incantation|charm) (?:[a-z]+ ){0,2}on (?:a piece of |a sheet of )?(?:paper|parchment"
        r"|vellum)|(?:rolled|roll)(?: up)? (?:of )?(?:paper|parchment|vellum)|(?:read|reads|reading)"
        r" (?:it )?(?:aloud|out loud)|written (?:spell|magic)|unroll"
    ),
    "tool": (
        r"to (?:dig|mine|hammer|saw|pry|plough|plow|sew|weed|carve|measure) (?:[a-z]+ ){0,3}?(?:with|holes"
        r"|ore|nails|coal|tunnels)|(?:pick|open) locks with|(?:fix|repair|mend) (?:[a-z]+ ){0,2}with"
    ),
    "gem": (
        r"(?:sparkly|shiny|glittering|glittery|precious|sparkling|polished|cut) (?:stone|rock|thing)"
        r"|(?:to )?set in(?:to)? (?:a|my|the|his|her) (?:crown|ring|hilt|necklace|pommel)"
    ),
}
RARITIES: Final[Mapping[str, str]] = {
    "common": (
        r"(?:nowt|nothing) (?:fancy|special|much)|as (?:they|it) comes?|common as|i'm poor|cheap|nothing (?:fancy|special)|(?:as )?(?:common|ordinary|plain) as (?:they come|mud|dirt|can be)"
        r"|run[- ]of[- ]the[- ]mill|garden[- ]variety|dime a dozen|(?:any|every) (?:peasant|shop|stall)"
        r" (?:has|sells)|anyone could (?:own|have|buy)"
    ),
    "uncommon": (
        r"a (?:cut|bit|notch|step) (?:above|better than) (?:the )?(?:ordinary|common|average|usual)"
        r"|slightly (?:better|special|unusual)|not (?:quite|exactly) (?:common|ordinary)"
    ),
    "rare": r"hard to (?:find|come by)|(?:few|not many) (?:people )?(?:have|own|exist)|seldom seen",
    "epic": r"second only to legends?|almost legendary|one step (?:below|short of|under) legend[a-z]*",
    "legendary": (
        r"(?:the )?stuff of (?:legends?|myths?|songs?)|(?:that |which )?(?:bards|people|they|poets)"
        r" (?:sing|will sing|write songs) (?:about|of)|once in a (?:lifetime|thousand years|generation)"
        r"|the (?:best|greatest|finest) (?:there is|there ever was|ever made|in the world)"
    ),
}
ELEMENTS: Final[Mapping[str, str]] = {
    "none": (
        r"nothing enchanted|no (?:spells?|hocus pocus|tricks|fancy magic)|(?:without|zero) (?:any )?(?:magic|enchantments?)|no (?:[a-z]+ ){0,2}?(?:magic|element|elements|elemental [a-z]+|enchantments?)(?: (?:in it|at all"
        r"|whatsoever))?|(?:non-?magical|unenchanted|mundane)|nothing (?:magical|elemental)"
    ),
    "fire": (
        r"(?:a bit |always |slightly |permanently )*on fire|bit of fire|(?:spits?|breathes?|throws?|shoots?) (?:fire|flames?|embers?|sparks?)|never goes out|(?:bursts?|erupts?|goes up) (?:in|into) flames?|(?:sets?|setting) (?:[a-z]+ ){1,3}"
        r"(?:alight|ablaze|on fire)|red[- ]hot|white[- ]hot|hot to the touch|burns? (?:whatever|whoever"
        r"|anyone|everything|what|those)|(?:still )?sizzles"
    ),
    "ice": (
        r"freez(?:e|es|ing) (?:wh?at|who|a|an|the|lakes?|rivers?|water|enemies|foes|people|you|it)|(?:freezes?|chills?) (?:whatever|whoever|anyone|everything|what|those|the blood)|cold to the"
        r" touch|colder than [a-z]+|never (?:melts|thaws)|covered in rime"
    ),
    "lightning": (
        r"storm comes out|(?:calls?|summons?|throws?) (?:down )?(?:the )?(?:storms?|thunder|lightning)|(?:crackles?|crackling|hums?|buzzes) with (?:sparks|electricity|power|static)|(?:shocks?|zaps?"
        r"|electrocutes) (?:whoever|whatever|anyone|people|foes|enemies)"
    ),
    "light": (
        r"(?:glows?|shines?) in the dark|as bright as (?:day|the sun)|(?:lights?|brightens) up (?:the"
        r"|a|any) (?:room|cave|dark|night|way)"
    ),
    "shadow": (
        r"(?:swallows?|drinks?|eats?|devours?) (?:all |the )?light|made of (?:night|darkness)"
        r"|darker than (?:night|pitch|black)|casts no (?:reflection|light)"
    ),
    "wind": r"(?:lets? out|releases|summons?|calls?|blows?) (?:a |the )?(?:gusts?|winds?|gales?|breezes?)|(?:with )?the wind in it|(?:gust|gale) of|light as (?:air|a breeze)|rides? the (?:breeze|gusts?)",
    "water": r"(?:always|never stops|forever) (?:wet|dripping)|drips? (?:even|forever|endlessly)",
    "earth": r"(?:makes? the )?ground (?:shakes?|trembles?|splits?)|(?:raises?|throws?) (?:rocks|stones|walls of)|heavy as a (?:mountain|boulder)|(?:shakes?|splits?) the ground",
}
PROFESSIONS: Final[Mapping[str, str]] = {
    "warrior": (
        rf"(?:fights?|fought|fighting) (?:in|for|on) (?:[a-z]+ ){{0,3}}?(?:wars?|battles?|pits?|arenas?"
        rf"|armies|army|living|coin|hire|campaigns?)|(?:swings?|wields?|lives by) (?:an?|the|{_HERS})"
        rf" (?:[a-z-]+ )?(?:sword|axe|blade|warhammer|greatsword)|veteran of|served in (?:[a-z]+ )"
        rf"{{0,3}}(?:war|army|legion)|(?:sword|blade|axe) for hire"
    ),
    "mage": (
        r"(?:casts?|casting|weaves?|slings?|throws?|hurls?|flings?) (?:[a-z-]+ )?(?:spells?|fireballs?"
        r"|hexes|curses|lightning|magic|illusions?|enchantments?)|works? (?:[a-z]+ )?magic|conjures?"
        r"|turns? (?:people|men|rivals|princes|anyone) into|spell-?caster|(?:knows|studies) (?:the )?"
        r"(?:arcane|spells|magic)|talks to (?:flames|storms)"
    ),
    "ranger": (
        r"(?:tracks?|hunts?|stalks?) (?:[a-z-]+ )?(?:deer|boars?|game|beasts?|bears?|wolves|elk|stags?"
        r"|monsters?|rabbits?)|(?:sets?|lays?) (?:snares|traps)|lives (?:off|in) the (?:wild|woods|land"
        r"|forest) (?:with|and)|guides? (?:travell?ers|people|folk|pilgrims|caravans)|knows every"
        r" (?:trail|path|tree|track)|reads? (?:tracks|footprints)|(?:shoots?|carries) a (?:long)?bow"
    ),
    "thief": (
        rf"(?:steals?|stole|robs?|burgles|pilfers|swindles|cons|nicks|filches|smuggles)(?! the show)"
        rf"|(?:picks?|cuts?) (?:locks|pockets|purses)|breaks? into (?:houses|vaults|homes|manors|places"
        rf"|castles)|(?:light|sticky|nimble)[- ]fingere?d?s?|helps? (?:him|her|them)sel(?:f|ves) to"
        rf" (?:other|your|people|the)|lifts? (?:wallets|purses|watches)"
    ),
    "priest": (
        r"(?:says|holds|leads) mass|shaman-priest|(?:prays?|praying) (?:for|to|over|with|at|all)|(?:tends?|keeps?|serves?|sweeps) (?:at )?(?:an?"
        r"|the) (?:[a-z-]+ )?(?:shrine|temple|altar|chapel|abbey|church)|heals? (?:the )?(?:sick|wounded"
        r"|poor|people|anyone|wounds)|(?:blesses|baptises|baptizes|buries|preaches)|hears? confessions?"
        r"|leads? (?:the )?(?:services?|prayers?|mass|hymns)|(?:gives?|holds?|delivers?) (?:sermons?"
        r"|the last rites|last rites)|serves? (?:a|the) (?:[a-z]+ )?(?:god|goddess|gods|saint)"
    ),
    "merchant": (
        r"hawks|(?:runs|minds|keeps) (?:a|the|his|her) (?:[a-z]+ )?(?:stall|counter|till)|(?:will )?haggles?|(?:sells?|peddles|hawks|selling|peddling|hawking|flogs)(?! out| himself| herself)|trades? in"
        r"|deals? in|buys? and sells?|(?:runs?|owns?|keeps?|has|opens?) (?:an?|the|his|her|their) (?:[a-z-]+"
        r" ){0,2}?(?:shop|store|stall|market|bazaar|emporium|trading post|inn|tavern)|haggles?|drives? a"
        r" hard bargain|leads? caravans?|overcharges?"
    ),
    "blacksmith": (
        r"(?:his|her|their|the|an|at) (?:own )?(?:anvil|forge|smithy)|(?:forges?|hammers?|beats|smelts|welds)(?: out)? (?:[a-z-]+ )?(?:iron|steel|swords?|blades?"
        r"|armou?r|horseshoes|nails|weapons|metal|axes|ploughshares|chains)|shoes horses|(?:works?|owns?"
        r"|runs?|stands?|sweats) (?:at |in )?(?:an?|the|his|her) (?:[a-z-]+ )?(?:forge|anvil|smithy)"
        r"|makes? (?:[a-z-]+ )?(?:swords|horseshoes|armou?r|blades|nails|weapons|knives)"
    ),
    "alchemist": (
        r"(?:brews?|mixes|stirs|bottles)(?: up)? (?:[a-z]+ )?(?:philtres?|philters?|brews|cures|draughts?|potions?|love [a-z]+)|(?:brews?|mixes|distils?|distills?|concocts?|bottles|cooks up|boils) (?:[a-z-]+ )?(?:potions?"
        r"|elixirs?|poisons?|tonics?|remedies|draughts?|medicines?|antidotes?|acids?|powders?|tinctures?"
        r"|salves?)|turns? lead into gold|(?:makes?|sells?) (?:[a-z-]+ )?(?:potions|elixirs|poisons"
        r"|remedies|tinctures|medicines?)|runs? (?:an?|the) apothecary|(?:flasks|beakers|retorts|vials)"
        r" (?:everywhere|exploding|explode)"
    ),
    "bard": (
        rf"(?:plays?|strums?|plucks?) (?:the|a|an|{_HERS})? ?(?:[a-z-]+ )?{_INSTRUMENT}|(?:writes?|composes"
        rf"|performs|recites) (?:[a-z-]+ )?(?:ballads?|songs?|verses?|poems?|poetry|sagas?|epics?)|sings?"
        rf" (?:for|in|of|about|at|to|the)|(?:tells?|spins?) (?:[a-z]+ )?(?:tales|stories|yarns) (?:for|in"
        rf"|at|by)|performs? (?:in|at|for)"
    ),
    "scholar": (
        r"of letters|(?:has )?written (?:[a-z]+ )?books|(?:wrote|writes) (?:[a-z]+ ){0,3}(?:books?|treatise)|lecturing|lectures?|(?:studies|researches|catalogues?|catalogs|translates|deciphers|annotates) [a-z]+|(?:reads?|writes?"
        r"|copies|collects) (?:[a-z-]+ ){0,2}?(?:books|histories|manuscripts|tomes|scrolls|chronicles"
        r"|treatises)|teaches(?! (?:a|them a) lesson)|(?:keeps?|runs?|looks after) (?:the|a|an) (?:[a-z-]+ )?"
        r"(?:library|archives?|records|school|museum|observatory)|(?:maps|charts|measures) the (?:stars"
        r"|heavens|sky)|(?:nose|head) (?:always )?in a book|lectures? (?:at|on|about)"
    ),
    "farmer": (
        rf"farms|(?:grows|raises|digs) [a-z]+|(?:grows?|growing|plants?|sows?|harvests?|cultivates|raises|digs up) (?:[a-z-]+ ){{0,2}}?{_CROP}"
        rf"|(?:keeps?|raises?|herds?|milks?|breeds?|tends?|shears?|feeds?) (?:[a-z-]+ )?{_BEAST}"
        rf"|(?:works?|tills?|ploughs?|plows?|tends?) (?:the|his|her|their|a) (?:[a-z-]+ )?(?:land|fields?"
        rf"|soil|orchard|vineyard|garden|farm)|(?:runs?|owns?|has|lives on) a (?:small |little )?farm"
    ),
    "guard": (
        r"(?:night )?watch(?:man|woman)?|(?:stands?|keeps?|on) (?:guard|watch|sentry)|(?:guards?|protects?|watches|mans?|patrols?|minds)"
        r" (?:over )?(?:the|a|an|this|our|that) (?:[a-z'-]+ )?(?:gates?|doors?|walls?|bridge|city|town"
        r"|vault|tomb|castle|palace|streets|village|prison|border|treasury|warehouse)|(?:opens|bars|locks)"
        r" the gates?|walks? the walls?"
    ),
}
TEMPERAMENTS: Final[Mapping[str, str]] = {
    "brave": (
        r"(?:stood|stands|held|holds) (?:her|his|their|its) ground|(?:alone )?against (?:a|an|the|ten|a hundred) (?:troll|dragon|army|giant|horde|bear|ogre)s?|so the (?:others|rest) could|laughs? at (?:arrows|swords|dragons|death|danger)|first (?:through|into|over|up)|would (?:charge|fight|face|take on|punch|wrestle) (?:a|an|any|ten|the) (?:[a-z]+ )?[a-z]+"
        r"|runs? (?:towards?|into|at) (?:danger|fire|battle|the enemy|trouble)|first (?:through|into|in|over)"
        r" (?:the )?[a-z]+|(?:never|not once) (?:ran|runs?|run|backed down|backs down|flinche[ds]) (?:from"
        r" [a-z ]+)?|laughs? (?:at|in the face of) (?:danger|death)|(?:doesn't|does not|do not) know (?:the"
        r" meaning of )?fear|stares? down|scared of nothing|(?:nothing|no one|nobody) (?:scares|frightens)"
    ),
    "cautious": (
        r"(?:checked|checks?|checking|tests?|tested|counts?|walks?|walking) (?:[a-z]+ ){0,4}?(?:twice|again|three times|four times|round it|before|first|just in case)|just in case|careful man|careful woman|looks? (?:twice|both ways|over (?:his|her|their) shoulder)|(?:checks?|tests?|counts?|measures?"
        r"|sniffs?|tastes?) (?:every|each|everything|all|twice|three times)|never (?:opens?|steps?|goes"
        r"|signs?|enters?|eats?|drinks?|sits?) (?:[a-z]+ ){0,5}?(?:without|before|unless|with (?:his|her)"
        r" back)|thinks? (?:twice|three times)|takes no (?:risks|chances)|better safe than sorry"
        r"|sleeps? with one eye open"
    ),
    "cheerful": (
        r"(?:can't|cannot|couldn't|won't|never) stop (?:grinning|laughing|smiling|giggling|singing|humming)|always (?:whistling|singing|humming|laughing|smiling|grinning|joking)|chirpy|beaming|bouncy|giggles?|whistling|(?:laughs?|smiles?|grins?) (?:at (?:everything|everyone|anything|all)|all day|a lot|through)"
        r"|(?:whistles|hums)(?! (?:when|with))|always (?:has|with|telling|cracking) (?:a|an)? ?(?:[a-z]+ )?"
        r"(?:jokes?|smile|grin|song)|(?:can't|cannot|never) stops? (?:laughing|smiling|grinning|giggling)"
        r"|in (?:a )?(?:good|great|high) (?:mood|spirits)|life of the party|finds? everything funny"
        r"|sunshine|joys? of (?:spring|life)|skips? (?:everywhere|along)"
    ),
    "gloomy": (
        r"(?:world|everything|it all) is (?:going to|ending|doomed|over|lost|falling)|going to the dogs|(?:no|without) hope|what's the (?:point|use)|end of the world|(?:nothing|no good) (?:ever|will) (?:comes?|works?|lasts?)|(?:expects?|sees?|fears?|assumes?) the worst|never (?:smiles|smiled|laughs|laughed)|(?:hasn't|has not)"
        r" (?:smiled|laughed)|down in the (?:dumps|mouth)|(?:long|sad) face|mopes?|weeps|cries (?:a lot|into"
        r"|at|every)|sighs?|everything is (?:doomed|pointless|lost)|(?:rain|storm|dark) ?cloud (?:over"
        r"|follows|above)|glass (?:is )?(?:always )?half empty|misery"
    ),
    "greedy": (
        r"sleeps? on (?:his|her|their) (?:money|gold|coins?)[a-z]*|charges? (?:his|her|their) own [a-z]+|(?:haggles?|haggle) over (?:a|every|each)|ha'?penny|moneybags|bites? every coin|last (?:penny|copper|coin)|rent|(?:would )?(?:sell|overcharge|cheat|swindle|charge|rob) (?:his|her|their) own (?:mother|grandmother"
        r"|mum|gran|granny|children|brother|sister|father|family)|(?:money|gold|coin|profit) is (?:all|everything"
        r"|the only)|(?:only|all) (?:[a-z]+ ){0,3}(?:money|gold|coins?|profit)|counts? (?:his|her|their|every)"
        r" (?:coins?|coppers?|gold|money)|(?:can't|cannot|never) (?:get|have|has|gets) enough (?:gold|money|coin)"
        r"|(?:wants?|takes?|grabs?) (?:more|everything|it all)|never shares|(?:squeezes|pinches) (?:every|each)"
        r"|puts? a price on|for the right price|anything for (?:a )?(?:coin|gold|money)|eyes? (?:light|lit) up"
        r" at (?:gold|coins?|money)|bites every coin"
    ),
    "kind": (
        r"(?:wept|weeps?|cries|cried) (?:over|for) (?:a|an|the|every)|(?:gives?|gave|shares?|hands?) (?:the |her |his |their )?(?:[a-z]+ ){0,2}(?:kids|children|orphans|beggars|poor|strays|supper|dinner|bread|lunch)|big soft|softie|helps? (?:old|lost)|gives? (?:away|(?:her|his|their) (?:last|own)|everything|food|bread)|heart of gold|(?:helps|feeds"
        r"|shelters|takes in|looks after|cares for) (?:anyone|everyone|strays?|every|the (?:poor|sick|weak"
        r"|hungry)|orphans?|stray [a-z]+|people|strangers)|(?:can't|cannot|never) (?:says?|turn) (?:no|anyone"
        r" away)|soft (?:spot|heart|touch)|(?:wouldn't|would not|couldn't) (?:hurt|harm) (?:a|anyone|anybody)"
        r"|shirt off (?:his|her|their) back|(?:big|warm|good|soft|tender)[- ]heart(?:ed)?|never (?:charges the"
        r" poor|a harsh word)"
    ),
    "cunning": (
        r"could (?:talk|sell|charm|con) (?:a|an|the|your)|talks? (?:a|an|the|people|anyone|you) (?:[a-z]+ )?(?:out of|into)|sell (?:it|them|you) back|(?:always )?(?:has|have|with) a (?:plan|scheme|trick)|(?:two|three|five|ten|several|many) (?:moves|steps)"
        r" ahead|(?:talks?|talk|lies?|wriggles?) (?:his|her|their) way|(?:sly|cunning|crafty) as|sell (?:ice|sand"
        r"|snow) to|tricks? up (?:his|her|their) sleeves?|plays? (?:people|everyone|them all|both)|outwits?"
        r"|outsmarts?|(?:fools?|tricks?|dupes?) (?:everyone|people|anyone|kings|you)|never tells the (?:whole )?"
        r"truth|wraps? (?:everyone|people|you) around"
    ),
    "proud": (
        r"(?:won't|will not|refuses to|wouldn't|never) (?:sit|eat|talk|speak|drink|be seen|mix|stand|walk) with|(?:smells?|stinks?) (?:of|like)|beneath (?:him|her|them)|nobody else (?:alive )?(?:could|can)|(?:no one|nobody) (?:else )?(?:could have|could've|can match|comes close)|bragging|(?:only|best) (?:one|smith|mage|cook|bard) (?:alive|worth|in the)|looks? down (?:(?:his|her|their|its) nose|on|at)|(?:thinks?|believes?) (?:that )?(?:he|she|it|they)(?:'s"
        r"|'re| is| are) (?:better|above|the (?:best|greatest)|superior)|better than (?:everyone|anybody|anyone"
        r"|everybody|you|the rest)|(?:bows?|kneels?) to (?:no one|nobody|none)|(?:nose|chin) in the air|head held"
        r" high|never (?:admits?|apologi[sz]es|asks for help|begs)|too good for|brags?|boasts?|(?:his|her|their)"
        r" own (?:statue|praises|reflection|greatness)|(?:talks|speaks) (?:only )?(?:about|of) (?:him|her|them)"
        r"sel(?:f|ves)"
    ),
    "nervous": (
        r"(?:hides?|dives?|bolts?) (?:under|behind|at|from)|scared stiff|(?:trembl|shak|sweat|stammer|stutter|fidget)ing|wrings? (?:his|her|their) hands|(?:hands?|knees?|voice|fingers?|legs?) (?:always |never stop )?(?:shakes?|shaking|trembles?|tremble"
        r"|knocks?|knock)|bundle of nerves|nervous wreck|jumps? (?:at|when|out of)|bites? (?:his|her|their)"
        r" (?:nails|lip)|(?:flinches|startles|stutters|stammers|fidgets|twitches|panics|sweats)|(?:his|her|their)"
        r" own shadow|scared (?:of|by) (?:everything|everyone|his|her|the|any|mice|noise)|(?:can't|cannot|never)"
        r" (?:sits?|stands?|keeps?) still|wound (?:too )?tight|shakes? (?:like|at|with)|afraid of (?!nothing)"
    ),
    "calm": (
        r"won't (?:lose (?:his|her|their|its) temper|so much as blink|blink)|(?:never|doesn't|didn't|won't) (?:so much as |even )?(?:blink|flinch|hurry)|(?:pours?|sips?|drinks?|finishes) (?:tea|[a-z]+ tea|soup|her [a-z]+|his [a-z]+) while|while (?:the|a) (?:[a-z]+ )+(?:burns?|collapses|falls|attacks)|in no hurry|(?:nothing|no one|nobody|never) (?:can |could |ever )?(?:rattles?|ruffles?|bothers?|shakes?|upsets?"
        r"|rattled|ruffled|fazes?|hurries|rushes|panics)|never (?:in a hurry|raises? (?:his|her|their) voice"
        r"|loses? (?:his|her|their) temper|shouts|worries)|unbothered|unfazed|cool as a|keeps? (?:his|her|their)"
        r" (?:head|cool)|takes? (?:everything|it all|things) in stride|(?:like|as) (?:a )?still (?:water|pond)"
        r"|(?:speaks|talks) (?:softly|slowly)|(?:sits|waits) (?:for hours|patiently)|all the time in the world"
    ),
}
TIMES: Final[Mapping[str, str]] = {
    "dawn": (
        r"sun(?:'s| is)? (?:only )?(?:just )?(?:coming up|rising|up)|(?:as |when |before |while )?the sun (?:comes? up|rises?|is (?:coming up|rising)|climbs)|first light"
        r"|(?:the )?(?:rooster|cock)s? crow[a-z]*|sun-?up|cock-?crow|early (?:in the )?morning|break of day"
        r"|(?:sky|horizon) (?:turning|turns|going|goes) (?:pink|grey|gray|pale)|dew (?:still )?on"
    ),
    "day": (
        r"(?:the )?sun (?:is )?(?:high|overhead|blazing|beating down|at its highest)|(?:lunch|tea) ?time"
        r"|broad daylight|in the (?:morning|afternoon)|mid-?(?:morning|afternoon)|(?:high|at|around) noon|midday"
        r"|market hours|shadows at their shortest"
    ),
    "dusk": (
        r"sun(?:'s| is)? (?:only )?(?:just |almost |nearly )?(?:going down|setting|sinking|gone down|sets?)|(?:as |when |while )?the sun (?:goes? down|sets?|sinks?|dips?|is (?:going down|setting|sinking))"
        r"|sun-?down|last (?:light|rays)|twilight|(?:the )?(?:lamps|lanterns) (?:are )?(?:being )?(?:lit|going on)"
        r"|(?:lamplighters?|bats) (?:come|coming) out|(?:end|close) of (?:the )?day|fading light|gloaming"
        r"|shadows (?:grow|growing|getting) long|long shadows|evenfall"
    ),
    "night": (
        r"after curfew|torch(?:light|es)|by (?:candle|lantern|torch)light|(?:under|below|beneath) (?:the |a )?(?:[a-z]+ )?(?:stars|moon|moonlight)|(?:middle|dead) of the night"
        r"|witching hour|after dark|(?:when|while) everyone(?:'s| is| else is) asleep|(?:one|two|three|1|2|3|4)"
        r" ?(?:a\.?m\.?|in the morning)|moon(?:lit|light| is up| overhead)|small hours|pitch[- ]black|past"
        r" (?:midnight|bedtime)|only the (?:stars|moon)"
    ),
}
MOODS: Final[Mapping[str, str]] = {
    "haunted": (
        rf"footsteps when|things whisper|(?:something|things|walls|trees) (?:whisper|whispers|breathe|breathes|moan)|died (?:[a-z]+ ){{1,4}}ago|still (?:setting|laying|dancing|waiting|serving|rowing|playing|sitting)|no one(?:'s| is) there|by themselves|by itself|{_MORTAL}(?: of [a-z ]{{3,30}}?)? (?:still |who |that |which )*(?:sing|sings|walk|walks|whisper"
        rf"|whispers|wander|wanders|weep|weeps|linger|lingers|dance|dances|wait|waits|knock|knocks|live|cry"
        rf"|march|marches|gather|never left|won't leave|talk|moan|moans)|(?:whispers?|voices?|footsteps"
        rf"|singing|laughter) (?:from (?:nowhere|empty|behind|below)|with no|where (?:no one|nobody)|of the"
        rf" (?:dead|drowned|departed))|(?:something|someone|somebody) (?:unseen |dead )?(?:watches|is watching"
        rf"|follows you|breathes)|the (?:dead|departed|drowned) (?:still|do not|don't|never|won't)"
        rf"|(?:doors|chairs|candles|bells) (?:open|move|ring|light|go out) by (?:themselves|itself)"
    ),
    "tense": (
        r"(?:nobody|no one|none) (?:will |would )?(?:meets?|looks?)(?: [a-z]+){0,3} eyes?|(?:every|each) hand is|near (?:a|his|her|their) (?:knife|sword|blade)|(?:has |have )?(?:stopped|stops) (?:talking|singing)|(?:watch|guards?|soldiers|somebody|someone) (?:is|are) (?:looking|searching|hunting) for|curfew|wolves (?:somewhere|near|close|circling)|silence too|nerves? (?:stretched|frayed|on edge|raw|taut)|(?:waiting|wait) for (?:the )?(?:first|next) (?:blow"
        r"|shot|move|strike|attack|arrow|stone)|star(?:e|es|ing) (?:each other|one another) down|stand-?off"
        r"|hands? on (?:their |his |her |the )?(?:hilts?|swords?|weapons?|knives|daggers?)|(?:nobody|no one)"
        r" (?:dares|speaks|breathes|moves|blinks|trusts)|(?:holds?|holding) (?:their|its|your|his|her) breath"
        r"|(?:hour|moment|minute|night|day|calm|eve)s? before (?:the|a) (?:battle|storm|attack|siege|duel|war)"
        r"|on (?:the brink|a knife's edge|a knife-edge|edge)|cut the (?:air|tension)|about to (?:explode|break"
        r"|snap|attack|fight|boil over)|(?:swords|knives|bows|blades) (?:are )?drawn|at (?:daggers|sword) drawn"
        r"|any moment(?: now)?|powder keg|eyeing each other|every(?:one|body) (?:is )?(?:watching|suspicious)"
    ),
    "festive": (
        r"(?:jugglers?|wedding|weddings|birthday|garlands?|bunting|fiddles?|drums|roast pig|sugar buns|pipers|maypole|toasts?|parades?)|(?:everyone|everybody|people|the whole [a-z]+|villagers|crowds?|children) (?:is |are )?(?:danc[a-z]+"
        r"|sing[a-z]+|cheer[a-z]*|drunk|celebrat[a-z]+|laugh[a-z]+|party[a-z]*)|(?:music|dancing|singing"
        r"|bunting|garlands|confetti|ribbons|fireworks) (?:in|on|over|across|everywhere|all)|(?:wedding"
        r"|birthday|harvest|victory|homecoming) (?:feast|party|dance|day|celebrations?)|(?:lanterns|streamers"
        r"|banners) (?:everywhere|on every|in every)|(?:drums and|fiddles and) [a-z]+|jubilation|merriment"
    ),
    "serene": (
        r"(?:nice|lovely|sweet|peaceful) and (?:quiet|calm|slow|still)|nobody but me|(?:a|and a) hammock|nothing else (?:in|at|going)|could (?:nap|sit|sleep) (?:here )?(?:all day|for)|nothing (?:moves|stirs|happens|ever happens)|all (?:is )?(?:quiet|calm|still)|not a (?:sound|soul"
        r"|care|ripple|breath)|(?:birdsong|lullaby)|at peace|no (?:hurry|rush|worries)|(?:gently|softly)"
        r" (?:lap[a-z]*|sway[a-z]*|fall[a-z]*|rock[a-z]*)|(?:soothing|restful|unhurried|dreamy)"
    ),
}
DIFFICULTIES: Final[Mapping[str, str]] = {
    "easy": (
        r"(?:a|just a|only a) (?:stroll|breeze|cinch|doddle|snap|cakewalk|warm-?up|walk)|(?:a|any) (?:child|kid"
        r"|toddler|baby|beginner|rookie|novice|grandmother) (?:can|could)|(?:nothing|not) (?:too )?(?:dangerous"
        r"|hard|difficult|tough|demanding|risky)|(?:no|without) (?:danger|risk|sweat|trouble)|won't (?:take"
        r" (?:long|much)|break a sweat)|in (?:your|their) sleep|level ones?|first[- ]timers?|for (?:kids"
        r"|children|rookies)|little effort"
    ),
    "normal": (
        r"(?:neither|not) (?:too |very )?(?:easy|hard) (?:nor|or|but not|and not) (?:too |very )?(?:easy|hard)"
        r"|middle of the road|somewhere in (?:the middle|between)|(?:nothing|not) (?:too|out of the) (?:wild"
        r"|ordinary|crazy)|a fair (?:challenge|fight)|your (?:average|usual|typical)"
    ),
    "hard": (
        r"(?:tough|hard|rough|heavy) going|a slog|no picnic|nasty (?:piece|bit)|uphill|(?:a|this is a|it's a|real) (?:tough|rough|tricky|nasty|stiff|serious) (?:one|job|nut|fight|climb|task"
        r"|business)|not for (?:beginners|rookies|novices|the faint|kids|amateurs|everyone)|(?:seasoned|experienced"
        r"|skilled|veteran|strong) (?:adventurers?|heroes|players|hunters?|parties|fighters|folk) only|(?:only|for)"
        r" (?:the )?(?:seasoned|experienced|skilled|strong|strongest|veteran)|no (?:small|mean|easy) (?:feat|task"
        r"|thing|job)|will (?:take|cost) (?:sweat|blood|everything)|bring (?:friends|help|your best)"
    ),
    "deadly": (
        r"nobody who (?:[a-z]+ )+(?:came|come|comes|returned) back|(?:it |he |she )?(?:has |have )?killed (?:everyone|everybody|all|every)|most (?:won't|don't|will not|never|of them (?:won't|never))|death wish|(?:have|had) to be mad|certain death|suicidal|(?:nobody|no one|none|not one|no man|few) (?:[a-z]+ )?(?:(?:has |have |had |ever )*(?:come|came|comes"
        r"|return|returned|returns|survived|survives|lived)(?: back)?|make it back|made it back)|(?:will|could|may|might|likely)"
        r" (?:probably |well )?(?:die|kill (?:you|them|him|her))|(?:write|make) (?:your|their) will|suicide"
        r"|say (?:your )?goodbye|death (?:is|awaits)|(?:almost|near|nearly) certain(?:ly)? (?:death|fatal|die)"
        r"|one-way (?:trip|ticket)|you(?:'ll| will) die|coffin"
    ),
}
ANCESTRIES: Final[Mapping[str, str]] = {
    "elf": r"(?:pointy|pointed|long) ears?|ears? (?:that )?(?:come|comes) to a point|centuries old and looks (?:young|twenty)",
    "dwarf": r"(?:braided|plaited) beard|beard (?:down )?to (?:his|her|the) (?:belt|knees|boots)|(?:lives|born|raised) under the mountain",
    "orc": r"(?:tusks?|tusked|green[- ]skinned|green skin)",
    "halfling": r"(?:hairy|furry|bare,? hairy) feet|three feet tall|knee[- ]high to a|half the size of (?:a|any|most) (?:man|person|people|human)s?",
    "beastfolk": (
        r"(?:minotaur|lizardman|lizardwoman|satyr|centaur|werewolf|kobold|naga|tabaxi|gnoll|faun)|(?:cat|wolf|fox|bear|dog|rat|rabbit|bird|lizard|frog|bull|deer|otter|badger|crow|owl|lion|tiger|boar)"
        r"[- ](?:person|people|folk|man|woman|girl|boy|kin|headed)|half (?:cat|wolf|fox|bear|dog|beast|lizard|bird)"
        r"|(?:furry|scaly|feathered|whiskered) (?:fellow|person|man|woman|creature|people)|(?:tail|whiskers|fur|paws|hooves|antlers|snout)"
    ),
    "spirit": r"(?:now )?(?:he|she|they|it)(?:'s|'re| is| are)? dead|(?:poltergeist|banshee|phantom|wraith|revenant)|dead but|(?:after|since) (?:his|her|their) (?:own )?(?:death|funeral)|died (?:[a-z]+ ){0,4}?ago|(?:been )?dead (?:for|these|since)|walks? through walls|see[- ]through|has no body|transparent|passed away",
    "construct": r"automaton|golem|(?:brass|tin|iron|clay|straw|wooden) (?:man|woman|fellow|soldier|knight|doll)|(?:made|built) (?:entirely |all )?(?:of|from|out of) (?:gears|clay|brass|scrap|stone|metal|cogs|straw|wood and)|clockwork|wind-?up|(?:winds|wound) (?:up|with a key)|cogs|rusts? in the rain",
}
BIOMES: Final[Mapping[str, str]] = {
    "forest": r"a (?:little |small |big )?wood(?![a-z])|birches|oaks|pines|(?:among|between|under|beneath|through) (?:the )?(?:[a-z]+ )?(?:trees|oaks|pines|birches|beeches|branches|canopy)|(?:tall|old|dark|mossy) (?:trees|pines|oaks)",
    "desert": r"(?:dunes?|sand (?:as far|everywhere|in every)|sea of sand|cacti|cactus|camels?|mirage)",
    "mountain": r"(?:high )?up (?:in|on|among) the (?:peaks|cliffs|heights|crags)|(?:thin air|avalanche|goat path|above the tree ?line|alpine|switchbacks)",
    "coast": r"(?:the )?(?:waves|tide|surf) (?:crash|roll|lap|break|come|go|is)[a-z]*|(?:driftwood|seagulls?|fishing boats|rock pools|salt spray|sea wall)|(?:by|beside|miss|near|facing) the sea",
    "swamp": r"(?:reeds|mud|leeches|mosquitoes|bog|knee-deep|stilts|stagnant)",
    "city": r"(?:rooftops|cobbles|cobbled|alleys?|boulevards?|avenues?|skyline|crowded streets|tenements|city)",
    "village": r"(?:a handful of|a dozen|few|ten|twenty) (?:houses|cottages|huts|roofs)|(?:thatched|village|hamlet|one street|everyone knows everyone)",
    "cavern": r"(?:under|beneath|inside) the (?:hill|mountain|earth)|dripping (?:crystals|stone|rock)|crystals dripping|(?:under|below) (?:the )?(?:ground|earth|surface)|(?:stalactites?|stalagmites?|underground|deep down|no daylight|tunnels?)",
    "ruins": r"(?:broken|crumbling|collapsed|fallen|roofless|toppled|overgrown) (?:walls?|pillars?|columns?|arches|towers?|stones?|temple|castle|halls?|statues?|city|palace)|(?:what(?:'s| is)|all that(?:'s| is)) left of",
    "tundra": r"(?:the )?ice (?:goes on|stretches|everywhere|for ever|forever|without end)|nothing but (?:ice|snow)|(?:snow ?fields?|ice (?:fields?|sheet|as far)|permafrost|frozen (?:plain|waste|ground|lake)|(?:nothing but|endless) (?:snow|ice)|polar|northern lights|white waste|blizzard)",
    "island": r"(?:sea|water|ocean) (?:all )?(?:round|around|on every side|on all sides)|speck of land|(?:palms|atoll)|(?:surrounded by|water on (?:all|every)|nothing but) (?:water|sea|sides?|ocean)|(?:shipwrecked|castaways?|islet|atoll|lagoon|palm trees?)",
    "sky": r"(?:above|over|among|on|in) (?:the|a) (?:clouds?|stars)|(?:floating|flying|drifting) (?:[a-z]+ ){0,2}(?:above|over|through|in the air)|(?:airships?|up in the air|thousand feet up|cloud)",
}
