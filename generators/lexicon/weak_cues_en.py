"""Words that only hint at a mood, a temper or an element; most hints of one value win. Data only.

Field → value → pattern, matched in lower case between word boundaries. They count only where
neither a form of the lexicon nor a description states the field.
"""

from collections.abc import Mapping
from typing import Final

_HIS: Final = r"(?:his|her|its|their)"
_ANY: Final = r"(?:[a-z'-]+ ){0,3}?"
_MOST: Final = r"(?:every(?:one|body|thing)?|all|any(?:one|body|thing)?|people|strangers|others)"

MOODS: Final[Mapping[str, str]] = {
    "serene": (
        r"nap(?:s|ping)?|dozing|dozes?|asleep|snoring|hammocks?|butterfl(?:y|ies)|deer|lambs?|"
        r"graz(?:e|es|ing)|ducks?|swans?|bees|silence|silent(?:ly)?|quiet(?:ly)?|still|peace(?:fully)?|gently|"
        r"soft(?:ly)?|slow(?:ly)?|lazil?y|warm|tea|knitting|humming|purr(?:s|ing)?|cats?|"
        r"drift(?:s|ing)|lap(?:s|ping)|breeze|daisies|lilies|rain on|crickets|"
        r"all(?:'s| is) well|(?:no|not a|without a|nothing to|free of) "
        r"(?:worry|worries|care|cares|fear|trouble|hurry|sound|soul|rush)|"
        r"nothing (?:much |at all |ever )?(?:to do|to fear|happens|moves|stirs|wrong)|"
        r"nobody (?:is )?(?:in a hurry|hurries|shouts)|far from (?:it all|everything|the war|"
        r"trouble)|(?:fishing|reading|resting|floating|sunbathing)|good day to be"
    ),
    "tense": (
        r"arm(?:y|ies)|soldiers?|guards?|patrols?|watch(?:es|ing|ed)?|searchlights?|spies|spy|"
        r"traps?|killers?|murder(?:er|s|ed)?|assassins?|enem(?:y|ies)|traitors?|hostages?|"
        r"knife|knives|sword|swords|blades?|arrows?|crossbows?|torches|mob|riot|siege|war|"
        r"battle|ultimatum|wolves|growls?|growling|predator|hunt(?:s|ed|ing|ers?)|"
        r"something (?:is )?(?:large|big|huge|dark|heavy|breathing|growling|moving|scratching"
        r"|stirring)|follow(?:s|ed|ing)|chas(?:e|ed|ing)|hid(?:e|"
        r"es|ing|den)|waiting for|"
        r"about to|any (?:second|minute|moment)|not (?:yet )?found|haven't (?:yet )?(?:found|"
        r"seen|noticed)|hasn't (?:found|seen|noticed)|hold(?:s|ing)? (?:her|his|their|our|its|"
        r"your)? ?breath|breath held|nobody (?:speaks|moves|dares|blinks|trusts|sleeps|breathes)|"
        r"no one (?:speaks|moves|dares|blinks|trusts|sleeps|breathes)|everyone walks|"
        r"walks? fast|hurr(?:y|ies|ying) (?:home|past|indoors)|doors? (?:are )?(?:barred|"
        r"locked|bolted)|"
        r"shutters|fuse|snap(?:s|ped)?|crack(?:s|ed|ing)|give way|tracks|ransom|danger|"
        r"duel(?:l?ists?)?|bets?|gallows|verdict|one wrong (?:move|step|word)|too quiet|"
        r"count(?:ing|s)? down|closing in|surrounded|cornered|trapped|last (?:match|arrow|stand)"
    ),
    "festive": (
        r"cakes?|pies|trumpets?|drum(?:s|mers?|ming)?|danc(?:e|es|ers?|ing)|fiddl(?:e|es|ers?)|"
        r"rum|ale|wine|beer|mead|cider|bonfires?|lanterns|confetti|ribbons?|garlands?|"
        r"balloons?|banners?|streamers?|jugglers?|acrobats?|clowns?|musicians?|music|band|songs?|"
        r"sing(?:s|ing|ers?)|laugh(?:s|ter|ing)|cheer(?:s|ing)?|clapping|toasts?|"
        r"birthday|wedding|bride|groom|anniversary|coronation|victory|champions?|homecoming|"
        r"new year|midwinter|midsummer|solstice|harvest|market day|prizes?|contest|games|"
        r"children (?:running|chasing|playing)|costumes?|masks|roast(?:ed|ing)?|barrels?|"
        r"honey ?cakes?|sweets|candy|toffee|stalls|crowds? (?:roar|cheer)s?|whole (?:town|village|"
        r"city|camp|clan|island) (?:is |has )?(?:out|up|awake|drunk|turned out)"
    ),
    "haunted": (
        r"(?:been |is |are )?dead for|for a century|nobody (?:has|lives|remembers)|graves?|"
        r"graveyards?|cemeter(?:y|ies)|tombs?|tombstones?|crypts?|coffins?|corpses?|"
        r"skeletons?|skulls?|bones|the dead|dead (?:men|man|sailors?|soldiers?|monks?|kings?|"
        r"queens?|women|children|people|things|hands?|bride|crew|singer|king)|drowned|hanged|"
        r"buried|funeral|mourn(?:s|ing|ers?)|wail(?:s|ing)?|weep(?:s|ing)?|moan(?:s|ing)?|"
        r"sob(?:s|bing)?|whispers?|whispering|voices?|footsteps|shadows? (?:that |which )?(?:move|"
        r"moves|walk|follow)|faces?|eyes in|call(?:s|ing) (?:your|my|our|his|her) names?|"
        r"(?:with |though |but |and )?(?:nobody|no one|no hand|no player|no rider|no crew) "
        r"(?:at|on|in|to|near|there|playing|ringing|inside|aboard)|by (?:itself|themselves)|"
        r"on (?:its|their) own|empty (?:chairs?|cradles?|saddles?|boots|dress|rooms?)|"
        r"portraits?|dolls?|mirrors?|candles? (?:go|goes|light|lit)|bells? (?:toll|tolls|ring|"
        r"rings)|(?:long|centuries|years) (?:ago|dead|gone)|never left|won't leave|not (?:quite )?"
        r"alone|cold (?:hand|spot|breath)|fog|unseen|something (?:else )?(?:breathes|watches|"
        r"knocks|laughs|sings|moves|answers)|something dead|(?:know|knows|knew) (?:your|my|our|his"
        r"|her) names?|knock(?:s|ing) (?:from|at|on|below)"
    ),
}
TEMPERAMENTS: Final[Mapping[str, str]] = {
    "brave": (
        r"fac(?:es?|ed) (?:down )?(?:an?|the) [a-z]+|(?:never|not once|hasn't ever) (?:[a-z]+ )?"
        r"(?:took|taken|takes?) a step back|step(?:s|ped)? (?:forward|between|up)|"
        r"volunteers?|charges? (?:in|at|into|the|headlong|straight)|walks? (?:straight |right )?"
        r"(?:in|into|up to|toward|towards) (?:an?|the|any|every) "
        rf"{_ANY}(?:den|fire|fires|storm|dragons?|battle|flames|lair|lairs|danger|monsters?|fight)|"
        r"(?:guts|nerve|grit|spine|backbone)(?! of)|daredevil|dares?|heroic?|"
        r"(?:wrestles?|punche[sd]|fought|fights?) (?:off )?(?:bears?|wolves|trolls?|giants?|"
        r"dragons?)|never (?:yields?|surrenders?|retreats?|runs?|flees?|fled)|"
        r"(?:laughs|spits|grins) (?:at|in)|no (?:fear|retreat)|last to (?:leave|run|retreat)|"
        r"alone against|marches (?:at|into|on)"
    ),
    "cautious": (
        r"(?:checks?|double-checks?|inspects?|tests?|counts?|measures?|weighs?|taps?|pokes?|prods?|"
        r"sniffs?|reads?|looks?|scouts?|plans?|rehearses) "
        rf"{_ANY}(?:twice|thrice|first|again|three times|before|every|each)|"
        r"trusts? (?:no|nobody|nothing|little|few|only)|takes? no (?:risks?|chances?)|"
        r"(?:escape|exit|back-?up) (?:plan|route|door)s?|(?:two|three|four|five) (?:locks|exits|"
        r"knots|maps)|without (?:checking|counting|asking|testing|looking|proof|a rope|a map|"
        r"seeing)|"
        r"(?:forms?|papers?|proof) of|contingenc(?:y|ies)|worst case|precautions?|"
        r"never (?:sits|stands|sleeps|turns) with|keeps? (?:a|one) hand on|spare (?:rope|key|map)|"
        r"tastes? (?:nothing|everything|it)|asks? (?:a hundred|ten|twenty|many|three) questions"
    ),
    "cheerful": (
        r"nothing (?:ever |can |could |will )?(?:gets?|bring|brings|keeps?) (?:her|him|it|them) "
        r"(?:down|low)|giggl(?:es?|ing)|chuckl(?:es?|ing)|grin(?:s|ning)?|laugh(?:s|ing|ter)?|"
        r"smil(?:es?|ing)|jok(?:es?|ing|er)|puns?|whistl(?:es?|ing)|hum(?:s|ming)|sings? "
        r"(?:to|while|at|as|all)|danc(?:es|ing)|skip(?:s|ping)|twirls?|claps?|high-fives?|"
        r"good (?:mood|morning to)|bright side|silver lining|every day is|loves? life|"
        r"delight(?:s|ed|ful)?|merri(?:ly|ment)|ray of|beam(?:s|ing)|thrilled|tickled"
    ),
    "gloomy": (
        r"sigh(?:s|ing)?|sob(?:s|bing)?|weep(?:s|ing)?|cry|cries|crying|tears?|mourn(?:s|ing|ed)?|"
        r"grie(?:f|ves|ving)|rain(?:cloud)?s?|clouds?|funerals?|doom(?:ed)?|hopeless|pointless|"
        r"worse|worst|lost (?:cause|everything|love)|broken[- ]heart(?:ed)?|lonely|alone in|"
        r"(?:never|hasn't|not|forgot(?:ten)? how to) (?:[a-z]+ )?(?:smiled?|laughed?|smiles|"
        r"laughs)|"
        r"smiles? never|no(?:thing| good) (?:will|ever|good)|end badly|ends in|misfortune|"
        r"complain(?:s|ing)?|grumbl(?:es?|ing)|mutters?|regrets?|bleak|dark (?:mood|cloud|days)|"
        r"what's the"
    ),
    "greedy": (
        r"coins?|pennies|penny|coppers?|purse|profit|miser|skinflint|tightwad|hoard(?:s|ed|ing|"
        r"er)?|"
        r"fleec(?:es?|ed|ing)|overcharg(?:es?|ing)|charg(?:es|ing) (?:double|extra|for|twice|"
        r"triple|you)|(?:double|triple) (?:the )?(?:price|charge|rate)s?|fees?|interest on|rent|"
        r"sell(?:s)? (?:you |us )?(?:the air|air|his|her|their|its)|price(?:s|d)? (?:for|on|of|"
        r"tag)|"
        r"paid (?:first|twice|up front)|pay(?:s|ment)? (?:first|twice|up front)|more gold|"
        r"(?:for|loves?|wants?|counts?|likes?|adores?|kisses|smells?) (?:the |more |only |all |"
        r"any |his |her |their )*(?:gold|money|silver|coins?|riches|wealth)|never (?:gives?|gave|"
        r"lends?|lent|shares?|tips?)|pockets? (?:the|every|all|what)|cut of|share of|tax(?:es)?"
    ),
    "kind": (
        r"(?:gives?|gave|hands?|giving|shar(?:es?|ing)) "
        rf"(?:(?!up|in|orders)[a-z']+ ){{0,5}}?(?:away|free|freely|to (?:the|any|every|kids|"
        r"children|beggars|orphans|strays|strangers|anyone|everyone))|"
        r"(?:soft(?:est)?|big(?:gest)?|warm(?:est)?|kind(?:est)?|gentl(?:e|est)|tender) "
        r"(?:heart|soul|hands|voice|words|word)|hands? out|feeds?|heals? [a-z]+ for free|for free|"
        r"no charge|orphans?|beggars?|strays?|kittens?|hugs?|adopts?|takes? in|shelters?|"
        r"comfort(?:s|ing)?|mends? (?:toys|wings)|helps?|looks? after|cares? (?:for|about)|"
        rf"never (?:turned|turns|sent|sends) (?:anyone|anybody|a [a-z]+) away|for {_MOST}|"
        r"forgiv(?:es?|ing)|soup for|last (?:crust|loaf|coat|blanket|bowl)|good to"
    ),
    "cunning": (
        r"(?:talk|talks|charm|charms|con|trick|sell|lie|bluff|wriggle)s? (?!to )"
        rf"{_ANY}(?:out of|off|into|past|way|to)|plans? within|schem(?:es?|ing|er)|plots?|"
        r"plotting|trick(?:s|ed|ster)?|ruses?|loopholes?|bluff(?:s|ing)?|disguises?|"
        r"marked cards|cheat(?:s|ing)?|swindl(?:es?|er|ing)|con (?:man|woman|artist)|hustl(?:er|"
        r"es)|"
        r"(?:step|steps|move|moves) ahead|ahead of|secrets?|blackmails?|rumou?rs?|bribes?|"
        r"half-truths?|lies?|lying|liar|double-?cross(?:es)?|two faces|strings|puppet|"
        r"always (?:knows|has) (?:a|the|which|what)|never (?:lies but|caught|been caught|"
        r"says what)|"
        r"fingers crossed|fine print|wink(?:s|ing)?"
    ),
    "proud": (
        r"insists? (?:on|that|you|upon)|bow(?:s|ed|ing)? (?:to|before|at)|kneel|demands? (?:to be|"
        r"that|respect|applause)|refuses? (?:to|help|any)|(?:best|finest|greatest|only real) "
        r"(?:in|on|there|alive|of)|(?:his|her|its|their) (?:own )?(?:title|titles|rank|bloodline|"
        r"ancestors|family name|legend|portrait|statue|medals?|reputation|genius|name)|"
        r"sneers?|sniffs at|scoffs?|looks? down|correct(?:s|ed)|mirror|admir(?:es?|ing)|"
        r"flatter(?:y|ed)?|"
        r"peasants?|lesser|inferior|common(?:ers?)? (?:folk|people)|never (?:wrong|apologi[sz]es?|"
        r"thanks|admits|says sorry|been wrong|loses|lost)|third person|perfect(?:ion)?|applause|"
        r"deserves?|royal(?:ty)? blood|noble blood|like a (?:king|queen|peacock|rooster)|strut(?:s|"
        r"ting)?|peacock|equal"
    ),
    "nervous": (
        r"fret(?:s|ting|ful)?|worr(?:y|ies|ier)|panic(?:s|ky|king)?|shak(?:es?|ing|y)|trembl(?:es?|"
        r"ing)|shiver(?:s|ing)?|quak(?:es?|ing)|quiver(?:s|ing)?|stammer(?:s|ing)?|stutter(?:s|"
        r"ing)?|"
        r"sweat(?:s|ing|y)?|twitch(?:es|ing|y)?|flinch(?:es)?|faints?|squeaks?|yelps?|hides?|"
        r"gulps?|nervy|jumps?|startl(?:es?|ed)|skittish|fumbl(?:es?|ing)|drops? (?:his|her|its|"
        r"their|"
        r"the|every)|looks? over|(?:checking|glancing|looking|peering|peeks?) (?:over|behind|"
        r"under|round|around)|over (?:his|her|its|their) shoulder|butterflies in|whenever (?:an?|"
        r"the|someone|somebody|anyone|a door)|at the (?:sight|sound|thought|smallest|slightest)|"
        r"of (?:his|her|its|their) own shadow|what if|can't (?:sleep|sit|stand|stop)|"
        r"bit(?:es?|ing) (?:his|her|its|their)|fidget(?:s|ing|y)?|paces?|pacing"
    ),
    "calm": (
        r"(?:never|not once|not|hasn't|nothing) (?:[a-z]+ ){0,4}?(?:hurry|hurries|hurried|"
        r"rush(?:es|"
        r"ed)?|rattled?|shouts?|shouted|raised?|raises|blink(?:s|ed)?|flustered|upset|angry|anger|"
        r"temper|composure|cool|flinch(?:es|ed)?|pulse|worr(?:y|ies|ied)|ruffled?|fazed?|panics?|"
        r"panicked|startled?)|composure|unshaken|unmoved|slow(?:ly)? (?:to|of|and|breath)|"
        r"speaks? (?:slowly|softly|quietly|low)|tea|meditat(?:es?|ing|ion)|breath(?:es|ing)? "
        r"(?:slowly|deep|deeply|easy|out|in)|sips?|shrugs?|yawn(?:s|ing)?|waits?|even (?:voice|"
        r"tone|keel)|steady (?:hands?|voice|as)|rock|still(?:ness)?|pond|lake|mountain|"
        r"eye of the|while (?:the|everything|everyone|arrows|all)|whatever (?:happens|comes)|"
        r"even (?:when|as|if|while|in|during) (?:the|a|an|under)?|heartbeat|all in good time|"
        r"no rush|takes? (?:his|her|its|their) time"
    ),
}
ELEMENTS: Final[Mapping[str, str]] = {
    "fire": r"burns?|smoulders?|smolders?|toasts?|campfire|volcano|lava|magma|melts? (?!in)",
    "water": r"drips?|splash(?:es)?|seawater|raindrops?|tides?|the sea|bubbles?",
    "earth": r"moss|quakes?|landslide|boulders?|mountain's",
    "wind": r"breezes?|fl(?:y|ies)|floats?|whirlwind|hurricane|tornado",
    "lightning": r"thunder(?:cloud|bolt|storm)?s?|storms?|zaps?|crackl(?:es?|ing)|static|electric",
    "ice": r"frost(?:y|ed)?|snow(?:y|flakes?)?|chill(?:s|y)?|icicles?|glacier|blizzard",
    "light": r"shin(?:es?|ing)|glow(?:s|ing)?|brightly|sun(?:light|rise|beams?)|beacon|halo",
    "shadow": r"darkness|moonless|invisible|unseen|vanish(?:es)?|void",
}
