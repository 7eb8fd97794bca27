"""What people say of things instead of naming them: a shield is to hide behind. Data only.

Field → value → pattern, matched in lower case between word boundaries. They count only where no
form of the lexicon states the field.
"""

from collections.abc import Mapping
from typing import Final

OWN: Final = r"(?:my|his|her|their|its|your|our|the|a|an|one's|somebody's|someone's)"
ANY: Final = r"(?:[a-z'-]+ ){0,3}?"
_FOE: Final = r"(?:arrows?|bolts?|blows?|blades?|swords?|axes?|spears?|claws?|fangs?|stones?)"

TYPES: Final[Mapping[str, str]] = {
    "sword": (
        rf"(?:to )?(?:fence|duel) with|for (?:fencing|duell?ing)|(?:a|one) (?:long|curved"
        rf"|slender|straight|two-handed|broad) blade|at {OWN} hip|in {OWN} scabbard|knight's "
        rf"(?:blade|weapon)"
    ),
    "axe": (
        r"chop(?:s|ping)? (?:[a-z]+ )?(?:wood|trees|logs|heads)|"
        r"bites? (?:trees|wood|trunks|oak)|fells? (?:trees|oaks|forests)|(?:fell|chop(?: "
        r"down)?|cut down|hew) (?:trees?|oaks?|pines?|firewood|logs?)|split (?:logs?"
        r"|firewood|wood|skulls)|for (?:felling|chopping|splitting) [a-z]+|woodcutter's "
        r"(?:friend|weapon)|lumberjack's [a-z]+"
    ),
    "dagger": (
        r"(?:something|anything|a thing) (?:[a-z]+ )?sharp (?:for|to|in|up|under|i can) "
        r"|something (?:small|little|tiny) and sharp|garter|"
        rf"(?:hides?|fits?|tucks?|slips?|goes|keeps?|carr(?:y|ies)) (?:(?:it|an?|the|one) "
        rf"(?:[a-z]+ )?)?(?:in|into|up|inside) {OWN} (?:sleeve|boot|garter|stocking)|(?:short"
        rf"|tiny|small|little|hidden|concealed) blade|stab (?:[a-z]+ ){{0,2}}in the back|up "
        rf"{OWN} sleeve|letter opener|small and (?:sharp|pointy|stabby)"
    ),
    "bow": (
        r"nothing to shoot (?:em|them|it|arrows)? ?with|quiver(?:'s| is) full|"
        r"(?:to|can) shoot (?:em|them|arrows)|pull the string|(?:draw|loose|twang) the "
        r"string|quiver|(?:shoot|shoots|loose|looses|fires?|let fly|nock)s? (?:an? |some "
        r")?arrows?|shoot (?:[a-z]+ ){0,2}(?:deer|geese|ducks|birds|rabbits|from afar|at "
        r"range|from a distance|with)|for (?:archery|shooting [a-z]+)|goes twang|kills? "
        r"from (?:afar|far away|a distance)"
    ),
    "staff": (
        rf"(?:lean|leans|leaning) on (?:[a-z]+ ){{0,3}}(?:cast|casting|spells?|road|walk)"
        rf"|walking stick|(?:wizard|mage|sorcerer|witch|magician|druid)(?:'s|ly)? (?:stick"
        rf"|pole)|channel(?:s|ling)? {OWN}? ?(?:magic|spells?|power)|long stick (?:to|for) "
        rf"cast"
    ),
    "spear": (
        r"(?:from|on) (?:horseback|a horse|the saddle)|to (?:joust|skewer|impale)|for jousting|"
        r"(?:long|pointy) (?:thing|stick|one|weapon)? ?(?:for|to) (?:poking?|prodding?|jabbing?"
        r"|stabbing?|sticking?|keep)|pok(?:e|ing) (?:[a-z]+ )?from (?:a safe |a |afar)|"
        rf"(?:long,? )?pointy (?:stick|pole)|(?:at|beyond) (?:arm's|a sword's) (?:length"
        rf"|reach)|keep {ANY}(?:boars?|horses?|cavalry|wolves|bears?) (?:away|back|off|at "
        rf"bay)|to (?:skewer|impale)|pole with a (?:point|blade|spike)|(?:throw|hurl) at "
        rf"(?:fish|boars?|whales?)"
    ),
    "shield": (
        rf"to (?:stop|block|catch|turn|parry|deflect) (?:an?|the|any) [a-z]+(?: [a-z]+)? with"
        rf"|something round (?:to|and)|keep(?:s|ing)? {ANY}{_FOE} (?:off|away|out)|(?:hide"
        rf"|duck|crouch|stand|cower) behind|(?:for|on) {OWN} (?:left|off|other) (?:hand|arm)"
        rf"|(?:stop|stops|block|blocks|catch|catches|turn|turns|deflect|deflects|parry|ward "
        rf"off|soak up|take) {ANY}{_FOE}|strap(?:s|ped)? to {OWN} (?:fore)?arm|between me "
        rf"and {ANY}{_FOE}"
    ),
    "helmet": (
        r"keep (?:the |my |me )?(?:rain|arrows|snow|sun) off (?:my|me|his|her) head|"
        rf"off (?:me|my|his|her|your) head|(?:bump|knock|blow)s? on the head|(?:for|on|over"
        rf"|protects?|protecting|keeps?|guards?|covers?|save|shield) {OWN} (?:own )?(?:heads?"
        rf"|skull|noggin|brains?|scalp)|head(?:wear|gear|piece)"
    ),
    "armor": (
        rf"(?:coat|vest|jacket|cloak|shirt)(?:,| that| which)?(?: [a-z]+,?){{0,3}} (?:turned"
        rf"|turns|stops|stopped) (?:a|an|the|any) (?:knife|blade|arrow|sword)|turns? "
        rf"(?:knives|blades|arrows|swords)|(?:protects?|covers?|guards?|keeps?|for|over"
        rf"|save) {OWN} (?:chest|ribs|torso|body|belly|heart|back)|to wear (?:in|into|to) "
        rf"(?:battle|war|a fight|combat)|suit of (?:[a-z]+ )?(?:plates?|rings?|scales?)|body "
        rf"protection"
    ),
    "boots": (
        rf"(?:for|on|keeps?|protects?|warms?|covers?) {OWN} (?:[a-z]+ )?(?:feet|foot|toes"
        rf"|ankles|soles)|footwear|(?:feet|foot|toes)(?![a-z]).{{0,60}}?(?:wear|put|pull"
        rf"|have) on (?:them|it)(?![a-z])"
        rf"|(?:walk|run|march|stomp|hike|trudge|dance|sneak) "
        rf"(?:around |about |faster )?in(?=[ ,.;!?]|$)"
    ),
    "ring": (
        rf"(?:for|on|around|round|onto) {OWN} (?:[a-z]+ )?(?:finger|thumb|pinky)|(?:propose"
        rf"|proposing) (?:to [a-z ]{{2,20}} )?with|(?:wedding|engagement|plain|thin|narrow"
        rf"|simple) band|band of (?:silver|gold|iron|bronze|bone|steel|wood|crystal|glass"
        rf"|obsidian)"
    ),
    "amulet": (
        rf"(?:around|round|about|from|at|for) {OWN} (?:[a-z]+ )?(?:neck|throat)|(?:hangs?"
        rf"|wear|worn|dangles?) (?:on|from) a (?:[a-z]+ )?(?:chain|cord|string|thong)"
    ),
    "potion": (
        r"(?:thing|stuff|something|one|brew) (?:you|that you|i can|to|people) drink|bottle "
        r"of (?:something|stuff|liquid)|you drink(?: it)?|knits? bones|(?:something|anything"
        r"|a thing|stuff) (?:[a-z]+ )?to (?:drink|sip|gulp|swallow|quaff|swig)|(?:drink"
        r"|drinks|drinking|gulp|quaff|swig|sip|swallow)(?:s|ed)? (?:it|this|one|before|when"
        r"|to)|a (?:drink|drop|swig|sip|gulp) (?:that|which|of)|drinkable"
    ),
    "scroll": (
        r"parchment|vellum|(?:spell|incantation|charm) (?:[a-z]+ ){0,2}on (?:a piece of |a "
        r"sheet of )?(?:paper|parchment|vellum)|(?:rolled|roll)(?: up)? (?:of )?(?:paper"
        r"|parchment|vellum)|(?:read|reads|reading) (?:it )?(?:aloud|out loud)|written "
        r"(?:spell|magic)|unroll"
    ),
    "tool": (
        r"to (?:dig|mine|hammer|saw|pry|plough|plow|sew|weed|carve|measure) (?:[a-z]+ "
        r"){0,3}?(?:with|holes|ore|nails|coal|tunnels)|(?:pick|open) locks with|(?:fix"
        r"|repair|mend) (?:[a-z]+ ){0,2}with"
    ),
    "gem": (
        r"(?:something|a thing|one) (?:[a-z]+ )?(?:to|for) (?:put|set|setting|mount) (?:in|into"
        r"|on) (?:a|the|my|his|her) (?:crown|ring|necklace|pendant|sceptre|hilt)|"
        r"(?:sparkly|shiny|glittering|glittery|precious|sparkling|polished|cut) (?:stone"
        r"|rock|thing)|(?:to )?set in(?:to)? (?:a|my|the|his|her) (?:crown|ring|hilt"
        r"|necklace|pommel)"
    ),
}
RARITIES: Final[Mapping[str, str]] = {
    "common": (
        r"(?:nowt|nothing) (?:fancy|special|much)|as (?:they|it) comes?|common as|i'm poor"
        r"|cheap|nothing (?:fancy|special)|(?:as )?(?:common|ordinary|plain) as (?:they come"
        r"|mud|dirt|can be)|run[- ]of[- ]the[- ]mill|garden[- ]variety|dime a dozen|(?:any"
        r"|every) (?:peasant|shop|stall) (?:has|sells)|anyone could (?:own|have|buy)"
    ),
    "uncommon": (
        r"a (?:cut|bit|notch|step) (?:above|better than) (?:the )?(?:ordinary|common|average|usual)"
        r"|slightly (?:better|special|unusual)|not (?:quite|exactly) (?:common|ordinary)"
    ),
    "rare": r"hard to (?:find|come by)|(?:few|not many) (?:people )?(?:have|own|exist)|seldom seen",
    "epic": r"second only to legends?|almost legendary|one step (?:below|short of|under) "
    r"legend[a-z]*",
    "legendary": (
        r"(?:the )?stuff of (?:legends?|myths?|songs?)|(?:that |which )?(?:bards|people|they"
        r"|poets) (?:sing|will sing|write songs) (?:about|of)|once in a (?:lifetime"
        r"|thousand years|generation)|the (?:best|greatest|finest) (?:there is|there ever "
        r"was|ever made|in the world)"
    ),
}
ELEMENTS: Final[Mapping[str, str]] = {
    "none": (
        r"no (?:sparkles?|sparks?|glow|runes?|tricks|nonsense|fuss)(?: or| and|,) (?:no"
        r" )?(?:spells?|magic|enchantments?|glow|runes?|sparkles?)|no [a-z]+ or spells|without"
        r" (?:spells?|a spell|runes|tricks)|"
        r"nothing enchanted|no (?:spells?|hocus pocus|tricks|fancy magic)|(?:without|zero) "
        r"(?:any )?(?:magic|enchantments?)|no (?:[a-z]+ ){0,2}?(?:magic|element|elements"
        r"|elemental [a-z]+|enchantments?)(?: (?:in it|at all|whatsoever))?|(?:non-?magical"
        r"|unenchanted|mundane)|nothing (?:magical|elemental)"
    ),
    "fire": (
        r"keeps? (?:me|you|him|her|them|us|the wearer|my [a-z]+) warm(?: (?:in|on|through|during"
        r"|all) (?:the |a )?(?:cold |coldest |long )?(?:winters?|nights?|snow|cold))?|"
        r"keeps? (?:me|you|him|her|them|us|the wearer|my [a-z]+) warm|warms? (?:the|my|your|his"
        r"|her|me)|walk (?:on|over|through|across) (?:lava|coals|embers|hot)|"
        r"(?:a bit |always |slightly |permanently )*on fire|bit of fire|(?:spits?|breathes?"
        r"|throws?|shoots?) (?:fire|flames?|embers?|sparks?)|never goes out|(?:bursts?"
        r"|erupts?|goes up) (?:in|into) flames?|(?:sets?|setting) (?:[a-z]+ ){1,3}(?:alight"
        r"|ablaze|on fire)|red[- ]hot|white[- ]hot|hot to the touch|burns? (?:whatever"
        r"|whoever|anyone|everything|what|those)|(?:still )?sizzles"
    ),
    "ice": (
        r"freez(?:e|es|ing) (?:wh?at|who|a|an|the|lakes?|rivers?|water|enemies|foes|people"
        r"|you|it)|(?:freezes?|chills?) (?:whatever|whoever|anyone|everything|what|those"
        r"|the blood)|cold to the touch|colder than [a-z]+|never (?:melts|thaws)|covered in "
        r"rime"
    ),
    "lightning": (
        r"bolts? (?:that |which )?(?:crackle|spark)|crackles?|runs on (?:lightning|thunder|sparks)|"
        r"storm comes out|(?:calls?|summons?|throws?) (?:down )?(?:the )?(?:storms?|thunder"
        r"|lightning)|(?:crackles?|crackling|hums?|buzzes) with (?:sparks|electricity|power"
        r"|static)|(?:shocks?|zaps?|electrocutes) (?:whoever|whatever|anyone|people|foes"
        r"|enemies)"
    ),
    "light": (
        r"(?:glows?|shines?) in the dark|as bright as (?:day|the sun)|(?:lights?|brightens) "
        r"up (?:the|a|any) (?:room|cave|dark|night|way)"
    ),
    "shadow": (
        r"(?:swallows?|drinks?|eats?|devours?|drains?|steals?|absorbs?|dims?|snuffs? out"
        r"|sucks?) (?:in |up |away )?"
        r"(?:all |the |any |every )*light|made of (?:night|darkness)"
        r"|darker than (?:night|pitch|black)|casts no (?:reflection|light)"
    ),
    "wind": r"(?:lets? out|releases|summons?|calls?|blows?) (?:a |the )?(?:gusts?|winds?|gales?"
    r"|breezes?)|(?:with )?the wind in it|(?:gust|gale) of|light as (?:air|a breeze)"
    r"|rides? the (?:breeze|gusts?)",
    "water": r"(?:breathe|breathes|breathing) under ?water|drips? (?:sea|salt|river)?water|never"
    " runs dry|"
    r"(?:always|never stops|forever) (?:wet|dripping)|drips? (?:even|forever|endlessly)",
    "earth": r"(?:make|makes|making|commands?|moves?|bids?) the (?:ground|earth|stones?|rocks?"
    "|soil) (?:obey|move|rise|listen|open|shake)|obeys? the (?:ground|stone)|"
    r"(?:makes? the )?ground (?:shakes?|trembles?|splits?)|(?:raises?|throws?) (?:rocks"
    r"|stones|walls of)|heavy as a (?:mountain|boulder)|(?:shakes?|splits?) the ground",
}
