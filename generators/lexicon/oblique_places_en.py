"""What places, hours, moods and dangers are told by. Data only.

Field → value → pattern, matched in lower case between word boundaries. They count only where no
form of the lexicon states the field.
"""

from collections.abc import Mapping
from typing import Final

_MORTAL: Final = r"(?:ghosts?|spirits?|spectres?|specters?|phantoms?|wraiths?|the (?:dead|drowned))"

BIOMES: Final[Mapping[str, str]] = {
    "forest": r"redwoods|(?:birch|pine|oak|beech) (?:wood|woods)|"
    r"a (?:little |small |big )?wood(?![a-z])|birches|oaks|pines|(?:among|between|under"
    r"|beneath|through) (?:the )?(?:[a-z]+ )?(?:trees|oaks|pines|birches|beeches"
    r"|branches|canopy)|(?:tall|old|dark|mossy) (?:trees|pines|oaks)",
    "desert": r"(?:nothing but|only|all|endless) sand(?! ?castle)|sand everywhere|"
    r"(?:dunes?|sand (?:as far|everywhere|in every)|sea of sand|cacti|cactus|camels?"
    r"|mirage)",
    "mountain": r"clift?ops?|cliff-?tops?|between (?:two )?(?:cliffs|peaks)|rope bridges?|"
    r"(?:high )?up (?:in|on|among) the (?:peaks|cliffs|heights|crags)|(?:thin air"
    r"|avalanche|goat path|above the tree ?line|alpine|switchbacks)",
    "coast": r"lighthouse|harbou?rs?|seafront|promenade|"
    r"(?:the )?(?:waves|tide|surf) (?:crash|roll|lap|break|come|go|is)[a-z]*"
    r"|(?:driftwood|seagulls?|fishing boats|rock pools|salt spray|sea wall)|(?:by|beside"
    r"|miss|near|facing) the sea",
    "swamp": r"(?:reeds|mud|leeches|mosquitoes|bog|knee-deep|stilts|stagnant)",
    "city": r"bus (?:stops?|stations?)|(?:train|railway|metro|subway) stations?|subway|dorms?|"
    r"dormitor(?:y|ies)|classrooms?|offices?|office (?:block|building)s?|supermarkets?|"
    r"(?:shopping )?malls?|airports?|car parks?|parking lots?|apartments?|launderette|laundromat|"
    r"cathedral square|crossroads with shops|harbou?r town|big town|"
    r"(?:rooftops|cobbles|cobbled|alleys?|boulevards?|avenues?|skyline|crowded streets"
    r"|tenements|city)",
    "village": r"barnyard|vineyards?|orchard|wheat fields?|(?:old )?mill|"
    r"(?:a handful of|a dozen|few|ten|twenty) (?:houses|cottages|huts|roofs)|(?:thatched"
    r"|village|hamlet|one street|everyone knows everyone)",
    "cavern": r"(?:under|beneath|inside) the (?:hill|mountain|earth)|dripping (?:crystals|stone"
    r"|rock)|crystals dripping|(?:under|below) (?:the )?(?:ground|earth|surface)"
    r"|(?:stalactites?|stalagmites?|underground|deep down|no daylight|tunnels?)",
    "ruins": r"(?:burned|burnt)[- ](?:out|down) [a-z]+|(?:haunted|abandoned|deserted|forgotten"
    "|derelict|empty) (?:castle|mansion|shrine|palace|temple|abbey|keep|fort|manor|cathedral"
    "|chapel|monastery|house)|nobody has (?:prayed|lived|ruled|set foot) (?:in|here|there)|"
    r"(?:broken|crumbling|collapsed|fallen|roofless|toppled|overgrown) (?:walls?"
    r"|pillars?|columns?|arches|towers?|stones?|temple|castle|halls?|statues?|city"
    r"|palace)|(?:what(?:'s| is)|all that(?:'s| is)) left of",
    "tundra": r"deep snow|(?:knee|waist)[- ]deep snow|snow(?:drifts?| as far)|"
    r"snow,? (?:and )?(?:wind|ice)(?:,| and) nothing|snowy wastes?|ice floes?|snow in"
    " every direction|"
    r"(?:the )?ice (?:goes on|stretches|everywhere|for ever|forever|without end)"
    r"|nothing but (?:ice|snow)|(?:snow ?fields?|ice (?:fields?|sheet|as far)|permafrost"
    r"|frozen (?:plain|waste|ground|lake)|(?:nothing but|endless) (?:snow|ice)|polar"
    r"|northern lights|white waste|blizzard)",
    "island": r"(?:sea|water|ocean) (?:all )?(?:round|around|on every side|on all sides)|speck of "
    r"land|(?:palms|atoll)|(?:surrounded by|water on (?:all|every)|nothing but) (?:water"
    r"|sea|sides?|ocean)|(?:shipwrecked|castaways?|islet|atoll|lagoon|palm trees?)",
    "sky": r"in a balloon|(?:on|upon) (?:the back of )?a dragon in flight|between the clouds|"
    r"(?:above|over|among|on|in) (?:the|a) (?:clouds?|stars)|(?:floating|flying"
    r"|drifting) (?:[a-z]+ ){0,2}(?:above|over|through|in the air)|(?:airships?|up in "
    r"the air|thousand feet up|cloud)",
}
TIMES: Final[Mapping[str, str]] = {
    "dawn": (
        r"(?:at |around |about |by |past )?(?:4|5|6|four|five|six) ?(?:a\.?m\.?|in the morning)|"
        r"(?:sun|light) (?:is |was )?(?:just |only |almost )?about to (?:come up|rise|break)|"
        r"before breakfast|(?:sun|light) (?:is )?just coming|"
        r"sun(?:'s| is)? (?:only )?(?:just )?(?:coming up|rising|up)|(?:as |when |before "
        r"|while )?the sun (?:comes? up|rises?|is (?:coming up|rising)|climbs)|first light"
        r"|(?:the )?(?:rooster|cock)s? crow[a-z]*|sun-?up|cock-?crow|early (?:in the "
        r")?morning|break of day|(?:sky|horizon) (?:turning|turns|going|goes) (?:pink|grey"
        r"|gray|pale)|dew (?:still )?on"
    ),
    "day": (
        r"(?:under|in) (?:the|a) (?:hot|full|blazing|bright|noon|scorching) sun|in full sun|sunny"
        r" day|"
        r"(?:the )?sun (?:is )?(?:high|overhead|blazing|beating down|at its highest)"
        r"|(?:lunch|tea) ?time|broad daylight|in the (?:morning|afternoon)|mid-?(?:morning"
        r"|afternoon)|(?:high|at|around) noon|midday|market hours|shadows at their shortest"
    ),
    "dusk": (
        r"(?:as|when|while) the (?:light|day) (?:fades|dies|goes|ends|is (?:fading|dying|going))"
        r"|supper ?time|shadows? (?:lengthen|lengthening|stretch)|just before dark|going home|"
        r"sun(?:'s| is)? (?:only )?(?:just |almost |nearly )?(?:gone(?! out)"
        r"|going down|setting|sinking|gone down|sets?)|(?:as |when |while )?the sun "
        r"(?:goes? down|sets?|sinks?|dips?|is (?:going down|setting|sinking))|sun-?down"
        r"|last (?:light|rays)|twilight|(?:the "
        r")?(?:lamps|lanterns) (?:are )?(?:being )?(?:lit|going on)|(?:lamplighters?|bats) "
        r"(?:come|coming) out|(?:end|close) of (?:the )?day|fading light|gloaming|shadows "
        r"(?:grow|growing|getting) long|long shadows|evenfall"
    ),
    "night": (
        r"after curfew|torch(?:light|es)|by (?:candle|lantern|torch)light|(?:under|below"
        r"|beneath) (?:the |a )?(?:[a-z]+ )?(?:stars|moon|moonlight)|(?:middle|dead) of the "
        r"night|witching hour|after dark|(?:when|while) everyone(?:'s| is| else is) asleep"
        r"|(?:one|two|three|1|2|3|4) ?(?:a\.?m\.?|in the morning)|moon(?:lit|light| is up| "
        r"overhead)|small hours|pitch[- ]black|past (?:midnight|bedtime)|only the (?:stars"
        r"|moon)"
    ),
}
MOODS: Final[Mapping[str, str]] = {
    "haunted": (
        r"wrong somehow|hear(?:s|ing)? (?:dead|the dead|footsteps|someone|whispers|voices)"
        r" (?:behind|whisper|where|and)|hear dead people|"
        rf"footsteps when|things whisper|(?:something|things|walls|trees) (?:whisper|whispers"
        rf"|breathe|breathes|moan)|died (?:[a-z]+ ){{1,4}}ago|still (?:setting|laying|dancing"
        rf"|waiting|serving|rowing|playing|sitting)|no one(?:'s| is) there|by themselves|by "
        rf"itself|{_MORTAL}(?: of [a-z ]{{3,30}}?)? (?:still |who |that |which )*(?:sing"
        rf"|sings|walk|walks|whisper|whispers|wander|wanders|weep|weeps|linger|lingers|dance"
        rf"|dances|wait|waits|knock|knocks|live|cry|march|marches|gather|never left|won't "
        rf"leave|talk|moan|moans)|(?:whispers?|voices?|footsteps|singing|laughter) (?:from "
        rf"(?:nowhere|empty|behind|below)|with no|where (?:no one|nobody)|of the (?:dead"
        rf"|drowned|departed))|(?:something|someone|somebody) (?:unseen |dead )?(?:watches"
        rf"|is watching|follows you|breathes)|the (?:dead|departed|drowned) (?:still|do not"
        rf"|don't|never|won't)|(?:doors|chairs|candles|bells) (?:open|move|ring|light|go "
        rf"out) by (?:themselves|itself)"
    ),
    "tense": (
        r"(?:closer and closer|getting closer|drawing nearer|coming closer)|"
        r"(?:hour|minute|moment|day|night|eve|evening)s? before (?:the|an?) (?:invasion|execution"
        r"|trial|assault|hanging|fight|raid|coup|final)|thick with (?:fear|suspicion|hate)|one"
        r" spark|dangerous|something(?:'s| is) about to (?:attack|happen|go)|"
        r"(?:nobody|no one|none) (?:will |would )?(?:meets?|looks?)(?: [a-z]+){0,3} eyes?"
        r"|(?:every|each) hand is|near (?:a|his|her|their) (?:knife|sword|blade)|(?:has "
        r"|have )?(?:stopped|stops) (?:talking|singing)|(?:watch|guards?|soldiers|somebody"
        r"|someone) (?:is|are) (?:looking|searching|hunting) for|curfew|wolves (?:somewhere"
        r"|near|close|circling)|silence too|nerves? (?:stretched|frayed|on edge|raw|taut)"
        r"|(?:waiting|wait) for (?:the )?(?:first|next) (?:blow|shot|move|strike|attack"
        r"|arrow|stone)|star(?:e|es|ing) (?:each other|one another) down|stand-?off|hands? "
        r"on (?:their |his |her |the )?(?:hilts?|swords?|weapons?|knives|daggers?)|(?:nobody"
        r"|no one) (?:dares|speaks|breathes|moves|blinks|trusts)|(?:holds?|holding) (?:their"
        r"|its|your|his|her) breath|(?:hour|moment|minute|night|day|calm|eve)s? before "
        r"(?:the|a) (?:battle|storm|attack|siege|duel|war)|on (?:the brink|a knife's edge|a "
        r"knife-edge|edge)|cut the (?:air|tension)|about to (?:explode|break|snap|attack"
        r"|fight|boil over)|(?:swords|knives|bows|blades) (?:are )?drawn|at (?:daggers"
        r"|sword) drawn|any moment(?: now)?|powder keg|eyeing each other|every(?:one|body) "
        r"(?:is )?(?:watching|suspicious)"
    ),
    "festive": (
        r"(?:getting|got|gets|just) married|someone's wedding|everyone is invited|"
        r"coronation|wedding day|feast day|holiday|the harvest is in|carnival|"
        r"(?:jugglers?|wedding|weddings|birthday|garlands?|bunting|fiddles?|drums|roast pig"
        r"|sugar buns|pipers|maypole|toasts?|parades?)|(?:everyone|everybody|people|the "
        r"whole [a-z]+|villagers|crowds?|children) (?:is |are )?(?:danc[a-z]+|sing[a-z]+"
        r"|cheer[a-z]*|drunk|celebrat[a-z]+|laugh[a-z]+|party[a-z]*)|(?:music|dancing"
        r"|singing|bunting|garlands|confetti|ribbons|fireworks) (?:in|on|over|across"
        r"|everywhere|all)|(?:wedding|birthday|harvest|victory|homecoming) (?:feast|party"
        r"|dance|day|celebrations?)|(?:lanterns|streamers|banners) (?:everywhere|on every"
        r"|in every)|(?:drums and|fiddles and) [a-z]+|jubilation|merriment"
    ),
    "serene": (
        r"content(?:ed|ment)|place to rest|under a tree|fall asleep in|"
        r"(?:nice|lovely|sweet|peaceful) and (?:quiet|calm|slow|still)|nobody but me|(?:a"
        r"|and a) hammock|nothing else (?:in|at|going)|could (?:nap|sit|sleep) (?:here "
        r")?(?:all day|for)|nothing (?:moves|stirs|happens|ever happens)|all (?:is "
        r")?(?:quiet|calm|still)|not a (?:sound|soul|care|ripple|breath)|(?:birdsong"
        r"|lullaby)|at peace|no (?:hurry|rush|worries)|(?:gently|softly) (?:lap[a-z]*"
        r"|sway[a-z]*|fall[a-z]*|rock[a-z]*)|(?:soothing|restful|unhurried|dreamy)"
    ),
}
DIFFICULTIES: Final[Mapping[str, str]] = {
    "easy": (
        r"any(?:one|body) (?:could|can) do|(?:my )?(?:gran|granny|grandmother|nan|mother) could"
        r"|nothing to it|for novices|easy[- ]peasy|no trouble for|"
        r"(?:a|just a|only a) (?:stroll|breeze|cinch|doddle|snap|cakewalk|warm-?up|walk)"
        r"|(?:a|any) (?:child|kid|toddler|baby|beginner|rookie|novice|grandmother) (?:can"
        r"|could)|(?:nothing|not) (?:too )?(?:dangerous|hard|difficult|tough|demanding"
        r"|risky)|(?:no|without) (?:danger|risk|sweat|trouble)|won't (?:take (?:long|much)"
        r"|break a sweat)|in (?:your|their) sleep|level ones?|first[- ]timers?|for (?:kids"
        r"|children|rookies)|little effort"
    ),
    "normal": (
        r"nothing special|"
        r"(?:neither|not) (?:too |very )?(?:easy|hard) (?:nor|or|but not|and not) (?:too "
        r"|very )?(?:easy|hard)|middle of the road|somewhere in (?:the middle|between)"
        r"|(?:nothing|not) (?:too|out of the) (?:wild|ordinary|crazy)|a fair (?:challenge"
        r"|fight)|your (?:average|usual|typical)"
    ),
    "hard": (
        r"only veterans|won't be easy|will not be easy|isn't (?:going to be )?easy|he would know"
        r"|a (?:really |very )?hard one|"
        r"(?:tough|hard|rough|heavy) going|a slog|no picnic|nasty (?:piece|bit)|uphill|(?:a"
        r"|this is a|it's a|real) (?:tough|rough|tricky|nasty|stiff|serious) (?:one|job|nut"
        r"|fight|climb|task|business)|not for (?:beginners|rookies|novices|the faint|kids"
        r"|amateurs|everyone)|(?:seasoned|experienced|skilled|veteran|strong) "
        r"(?:adventurers?|heroes|players|hunters?|parties|fighters|folk) only|(?:only|for) "
        r"(?:the )?(?:seasoned|experienced|skilled|strong|strongest|veteran)|no (?:small"
        r"|mean|easy) (?:feat|task|thing|job)|will (?:take|cost) (?:sweat|blood|everything)"
        r"|bring (?:friends|help|your best)"
    ),
    "deadly": (
        r"no survivors|many have died|(?:few|none|nobody|no one) (?:ever )?(?:return|returns"
        r"|returned|came back|come back)|it's suicide|pure suicide|nobody survives|"
        r"(?:nobody|no one|none|not one|few|those) who (?:[a-z]+ )+?(?:(?:came|come|comes|made it|"
        r"got|walked) (?:back|out|home)|returned?|survived)|(?:it |he |she )?(?:has "
        r"|have )?killed (?:everyone|everybody|all|every)|most (?:won't|don't|will not|never"
        r"|of them (?:won't|never))|death wish|(?:have|had) to be mad|certain death|suicidal"
        r"|(?:nobody|no one|none|not one|no man|few) (?:[a-z]+ )?(?:(?:has |have |had |ever "
        r")*(?:come|came|comes|return|returned|returns|survived|survives|lived)(?: back)?"
        r"|make it back|made it back)|(?:will|could|may|might|likely) (?:probably |well "
        r")?(?:die|kill (?:you|them|him|her))|(?:write|make) (?:your|their) will|suicide"
        r"|say (?:your )?goodbye|death (?:is|awaits)|(?:almost|near|nearly) certain(?:ly)? "
        r"(?:death|fatal|die)|one-way (?:trip|ticket)|you(?:'ll| will) die|coffin"
    ),
}
