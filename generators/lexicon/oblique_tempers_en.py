"""What tempers do: who jumps at every noise is nervous. Data only.

Field → value → pattern, matched in lower case between word boundaries. They count only where no
form of the lexicon states the field.
"""

from collections.abc import Mapping
from typing import Final

TEMPERAMENTS: Final[Mapping[str, str]] = {
    "brave": (
        r"(?:isn't|not|never|ain't|was never|has never been) (?:one bit |at all |ever )?(?:scared|afraid|frightened) (?:of|by) (?:any(?:thing|one|body)|death|nothing)|never (?:been )?(?:scared|afraid|frightened)(?! of heights)|(?:won't|will not|wouldn't|doesn't|never) back(?:s|ed)? down|stares? death|would die for|will fight any|fights? anything|charge[sd]? (?:a|the|at) (?:dragon|giant|army|ogre|troll)|reckless(?:ly)?|has no fear|knows no fear|"
        r"(?:stood|stands|held|holds) (?:her|his|their|its) ground|(?:alone )?against (?:a"
        r"|an|the|ten|a hundred) (?:troll|dragon|army|giant|horde|bear|ogre)s?|so the "
        r"(?:others|rest) could|laughs? at (?:arrows|swords|dragons|death|danger)|first "
        r"(?:through|into|over|up)|would (?:charge|fight|face|take on|punch|wrestle) (?:a|an"
        r"|any|ten|the) (?:[a-z]+ )?[a-z]+|runs? (?:towards?|into|at) (?:danger|fire|battle"
        r"|the enemy|trouble)|first (?:through|into|in|over) (?:the )?[a-z]+|(?:never|not "
        r"once) (?:ran|runs?|run|backed down|backs down|flinche[ds]) (?:from [a-z ]+)?"
        r"|laughs? (?:at|in the face of) (?:danger|death)|(?:doesn't|does not|do not) know "
        r"(?:the meaning of )?fear|stares? down|scared of nothing|(?:nothing|no one|nobody) "
        r"(?:scares|frightens)"
    ),
    "cautious": (
        r"paranoid|methodical|never (?:takes?|took) (?:a |any )?(?:risks?|chances?)|always plans|plans everything|thinks? (?:before|twice)|(?:his|her|their) back to the wall|takes no risks|hates? surprises|pokes? (?:it|everything) with a stick|"
        r"(?:checked|checks?|checking|tests?|tested|counts?|walks?|walking) (?:[a-z]+ "
        r"){0,4}?(?:twice|again|three times|four times|round it|before|first|just in case)"
        r"|just in case|careful man|careful woman|looks? (?:twice|both ways|over (?:his|her"
        r"|their) shoulder)|(?:checks?|tests?|counts?|measures?|sniffs?|tastes?) (?:every"
        r"|each|everything|all|twice|three times)|never (?:opens?|steps?|goes|signs?|enters?"
        r"|eats?|drinks?|sits?) (?:[a-z]+ ){0,5}?(?:without|before|unless|with (?:his|her) "
        r"back)|thinks? (?:twice|three times)|takes no (?:risks|chances)|better safe than "
        r"sorry|sleeps? with one eye open"
    ),
    "cheerful": (
        r"never without (?:a|his|her|their) (?:smile|grin|song)|good[- ]humou?red|hums? (?:all|while|as)|(?:can't|cannot|couldn't) stop (?:grinning|smiling)|always (?:merry|happy|laughing)|in high spirits|full of (?:laughter|joy|jokes)|grins? (?:from|like)|laughs? (?:easily|loudly|often)|"
        r"(?:can't|cannot|couldn't|won't|never) stop (?:grinning|laughing|smiling|giggling"
        r"|singing|humming)|always (?:whistling|singing|humming|laughing|smiling|grinning"
        r"|joking)|chirpy|beaming|bouncy|giggles?|whistling|(?:laughs?|smiles?|grins?) "
        r"(?:at (?:everything|everyone|anything|all)|all day|a lot|through)|(?:whistles"
        r"|hums)(?! (?:when|with))|always (?:has|with|telling|cracking) (?:a|an)? "
        r"?(?:[a-z]+ )?(?:jokes?|smile|grin|song)|(?:can't|cannot|never) stops? (?:laughing"
        r"|smiling|grinning|giggling)|in (?:a )?(?:good|great|high) (?:mood|spirits)|life "
        r"of the party|finds? everything funny|sunshine|joys? of (?:spring|life)|skips? "
        r"(?:everywhere|along)"
    ),
    "gloomy": (
        r"(?:never|hasn't|not|no longer) (?:ever )?(?:smile[sd]?|laugh(?:s|ed)?)|everything(?:'s| is| will be) (?:hopeless|pointless|doomed|lost|ruined)|self-pity|broods?|brooding|weeps? (?:at|over|when|for)|(?:it|everything|all) (?:will|is going to|'ll) (?:end|go) (?:badly|wrong)|sees? (?:no|only) (?:hope|rain|doom|ruin)|hopeless anyway|we(?:'re| are) all (?:doomed|going to die)|"
        r"(?:world|everything|it all) is (?:going to|ending|doomed|over|lost|falling)|going "
        r"to the dogs|(?:no|without) hope|what's the (?:point|use)|end of the world"
        r"|(?:nothing|no good) (?:ever|will) (?:comes?|works?|lasts?)|(?:expects?|sees?"
        r"|fears?|assumes?) the worst|never (?:smiles|smiled|laughs|laughed)|(?:hasn't|has "
        r"not) (?:smiled|laughed)|down in the (?:dumps|mouth)|(?:long|sad) face|mopes?|weeps"
        r"|cries (?:a lot|into|at|every)|sighs?|everything is (?:doomed|pointless|lost)"
        r"|(?:rain|storm|dark) ?cloud (?:over|follows|above)|glass (?:is )?(?:always )?half "
        r"empty|misery"
    ),
    "greedy": (
        r"never pays|(?:can't|cannot|never) (?:get|gets|have|has) enough (?:of )?(?:coins?|gold|money|silver)|counts? (?:his|her|their|the|every) (?:money|coins?|gold|silver|pennies|copper)|takes? bribes|what's in it for (?:him|her|them|me)|(?:coins?|pennies) (?:on|off) a dead man|charges? (?:for|double|you for)|sell (?:his|her|their) (?:own )?(?:mother|grandmother|soul)|"
        r"sleeps? on (?:his|her|their) (?:money|gold|coins?)[a-z]*|charges? (?:his|her"
        r"|their) own [a-z]+|(?:haggles?|haggle) over (?:a|every|each)|ha'?penny|moneybags"
        r"|bites? every coin|last (?:penny|copper|coin)|rent|(?:would )?(?:sell|overcharge"
        r"|cheat|swindle|charge|rob) (?:his|her|their) own (?:mother|grandmother|mum|gran"
        r"|granny|children|brother|sister|father|family)|(?:money|gold|coin|profit) is "
        r"(?:all|everything|the only)|(?:only|all) (?:[a-z]+ ){0,3}(?:money|gold|coins?"
        r"|profit)|counts? (?:his|her|their|every) (?:coins?|coppers?|gold|money)|(?:can't"
        r"|cannot|never) (?:get|have|has|gets) enough (?:gold|money|coin)|(?:wants?|takes?"
        r"|grabs?) (?:more|everything|it all)|never shares|(?:squeezes|pinches) (?:every"
        r"|each)|puts? a price on|for the right price|anything for (?:a )?(?:coin|gold"
        r"|money)|eyes? (?:light|lit) up at (?:gold|coins?|money)|bites every coin"
    ),
    "kind": (
        r"never hurts? (?:a|any)|never (?:hurt|harmed|harm) (?:a|any) (?:fly|soul|one)|(?:shares?|shared|sharing) (?:his|her|their|the|every|what|last)|motherly|fatherly|gentle giant|good[- ]natured|gives? (?:away|his|her|their)|feeds? (?:the|every|stray|strangers)|(?:always )?helps? (?:everyone|strangers|people|others|anybody|whoever)|looks? after|takes? (?:in|care of)|a saint|"
        r"(?:wept|weeps?|cries|cried) (?:over|for) (?:a|an|the|every)|(?:gives?|gave|shares?"
        r"|hands?) (?:the |her |his |their )?(?:[a-z]+ ){0,2}(?:kids|children|orphans"
        r"|beggars|poor|strays|supper|dinner|bread|lunch)|big soft|softie|helps? (?:old"
        r"|lost)|gives? (?:away|(?:her|his|their) (?:last|own)|everything|food|bread)|heart "
        r"of gold|(?:helps|feeds|shelters|takes in|looks after|cares for) (?:anyone|everyone"
        r"|strays?|every|the (?:poor|sick|weak|hungry)|orphans?|stray [a-z]+|people"
        r"|strangers)|(?:can't|cannot|never) (?:says?|turn) (?:no|anyone away)|soft (?:spot"
        r"|heart|touch)|(?:wouldn't|would not|couldn't) (?:hurt|harm) (?:a|anyone|anybody)"
        r"|shirt off (?:his|her|their) back|(?:big|warm|good|soft|tender)[- ]heart(?:ed)?"
        r"|never (?:charges the poor|a harsh word)"
    ),
    "cunning": (
        r"could (?:have )?(?:sold|sell) (?:sand|ice|snow|water|a)|plan b|always (?:has|with) a plan|flatters?|lies about|takes? you for|schemes?|plays? (?:the|both) (?:fool|sides)|"
        r"could (?:talk|sell|charm|con) (?:a|an|the|your)|talks? (?:a|an|the|people|anyone"
        r"|you) (?:[a-z]+ )?(?:out of|into)|sell (?:it|them|you) back|(?:always )?(?:has"
        r"|have|with) a (?:plan|scheme|trick)|(?:two|three|five|ten|several|many) (?:moves"
        r"|steps) ahead|(?:talks?|talk|lies?|wriggles?) (?:his|her|their) way|(?:sly|cunning"
        r"|crafty) as|sell (?:ice|sand|snow) to|tricks? up (?:his|her|their) sleeves?"
        r"|plays? (?:people|everyone|them all|both)|outwits?|outsmarts?|(?:fools?|tricks?"
        r"|dupes?) (?:everyone|people|anyone|kings|you)|never tells the (?:whole )?truth"
        r"|wraps? (?:everyone|people|you) around"
    ),
    "proud": (
        r"talks? (?:only )?(?:of|about) (?:his|her|their) (?:own )?(?:victor[a-z]+|triumphs?|deeds|greatness|looks|beauty)|too good (?:to|for)|bows? to no|never (?:said|says) sorry|better than (?:all|the rest|everyone|anyone)|worships? (?:him|her)self|expects? (?:everyone|people) to (?:bow|kneel)|"
        r"(?:won't|will not|refuses to|wouldn't|never) (?:sit|eat|talk|speak|drink|be seen"
        r"|mix|stand|walk) with|(?:smells?|stinks?) (?:of|like)|beneath (?:him|her|them)"
        r"|nobody else (?:alive )?(?:could|can)|(?:no one|nobody) (?:else )?(?:could have"
        r"|could've|can match|comes close)|bragging|(?:only|best) (?:one|smith|mage|cook"
        r"|bard) (?:alive|worth|in the)|looks? down (?:(?:his|her|their|its) nose|on|at)"
        r"|(?:thinks?|believes?) (?:that )?(?:he|she|it|they)(?:'s|'re| is| are) (?:better"
        r"|above|the (?:best|greatest)|superior)|better than (?:everyone|anybody|anyone"
        r"|everybody|you|the rest)|(?:bows?|kneels?) to (?:no one|nobody|none)|(?:nose"
        r"|chin) in the air|head held high|never (?:admits?|apologi[sz]es|asks for help"
        r"|begs)|too good for|brags?|boasts?|(?:his|her|their) own (?:statue|praises"
        r"|reflection|greatness)|(?:talks|speaks) (?:only )?(?:about|of) (?:him|her"
        r"|them)sel(?:f|ves)"
    ),
    "nervous": (
        r"(?:afraid|terrified|scared|frightened) of (?:the dark|spiders?|mice|everything|heights|loud|water|shadows|his|her|their|a|strangers|being)|jumps? out of (?:his|her|their) skin|twig snaps|flinch(?:es)?|chews? (?:his|her|their)|hands shake|"
        r"(?:hides?|dives?|bolts?) (?:under|behind|at|from)|scared stiff|(?:trembl|shak"
        r"|sweat|stammer|stutter|fidget)ing|wrings? (?:his|her|their) hands|(?:hands?|knees?"
        r"|voice|fingers?|legs?) (?:always |never stop )?(?:shakes?|shaking|trembles?"
        r"|tremble|knocks?|knock)|bundle of nerves|nervous wreck"
        r"|jumps? (?:at(?! nothing)|when|out of)"
        r"|bites? (?:his|her|their) (?:nails|lip)|(?:flinches|startles|stutters|stammers"
        r"|fidgets|twitches|panics|sweats)|(?:his|her|their) own shadow|scared (?:of|by) "
        r"(?:everything|everyone|his|her|the|any|mice|noise)|(?:can't|cannot|never) (?:sits?"
        r"|stands?|keeps?) still|wound (?:too )?tight|shakes? (?:like|at|with)|afraid of "
        r"(?!nothing)"
    ),
    "calm": (
        r"unshak(?:e)?able|mild[- ]mannered|(?:has )?never (?:once )?(?:lost|loses?|raised|raises?) (?:his|her|their) (?:temper|voice|cool)|patient as|even when (?:things|everything|the) |slow to anger|nothing (?:upsets|bothers|rattles|fazes|surprises|can hurry)|steady as|"
        r"won't (?:lose (?:his|her|their|its) temper|so much as blink|blink)|(?:never"
        r"|doesn't|didn't|won't) (?:so much as |even )?(?:blink|flinch|hurry)|(?:pours?"
        r"|sips?|drinks?|finishes) (?:tea|[a-z]+ tea|soup|her [a-z]+|his [a-z]+) while"
        r"|while (?:the|a) (?:[a-z]+ )+(?:burns?|collapses|falls|attacks)|in no hurry"
        r"|(?:nothing|no one|nobody|never) (?:can |could |ever )?(?:rattles?|ruffles?"
        r"|bothers?|shakes?|upsets?|rattled|ruffled|fazes?|hurries|rushes|panics)|never "
        r"(?:in a hurry|raises? (?:his|her|their) voice|loses? (?:his|her|their) temper"
        r"|shouts|worries)|unbothered|unfazed|cool as a|keeps? (?:his|her|their) (?:head"
        r"|cool)|takes? (?:everything|it all|things) in stride|(?:like|as) (?:a )?still "
        r"(?:water|pond)|(?:speaks|talks) (?:softly|slowly)|(?:sits|waits) (?:for hours"
        r"|patiently)|all the time in the world"
    ),
}
