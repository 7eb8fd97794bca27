"""Talk: what tells, asks, supposes or judges, and asks for nothing to be done. Data only.

Names of things are covered by I (items), P (people), Q (quests) and S (scenes).
"""

from typing import Final

_DONE_EN: Final = (
    r"sold|bought|gave|sent|paid|lent|lost|went|walked|made|wrote|traded|listed|offered|refused"
    r"|accepted|asked|dreamt|dreamed|saw|met|heard|had|was|were|used to|told|translated|moved"
    r"|created|forged|took|said|thought|wanted|hoped|forgot|found|got|kept|saved|stole|spent"
    r"|owned|carried|wore|broke|borrowed|owed|cancelled|canceled|withdrew|searched|looked"
    r"|visited|travelled|traveled|lived|left|came|ran|fled|sailed|drank|ate|swore|promised"
    r"|laughed|cried|waited|tried|failed|picked|grew|built|began|started|finished|completed"
)
_OFTEN_EN: Final = (
    r"keeps?|always|never|often|rarely|sometimes|usually|likes?|loves?|hates?|makes|sells|buys"
    r"|says|thinks|believes|knows|seems|looks|claims|lives|works(?! for me|\W*$)"
    r"|sings|owns|told|was|were"
    r"|scares?|annoys?|bores?|worries|reminds|smells|feels|tastes|hurts|bites?"
)
_KIN_EN: Final = (
    r"(?:friend|brother|sister|mother|father|mum|mom|dad|uncle|aunt|cousin|wife|husband|son"
    r"|daughter|neighbou?r|guild|team|party|boss|teacher|master|rival|cat|dog|horse|niece|nephew"
    r"|grandmother|grandfather|gran|grandma|grandpa)s?"
)
_ADVERB_EN: Final = (
    r"(?:just|once|already|almost|nearly|never|also|even|finally|really|only|actually|still"
    r"|then|probably|certainly|both|all|once again|apparently|reportedly)"
)
PAST_EN: Final = (
    rf"^\W*(?:(?:and|but|so|well|yes|no|oh|yesterday|because|since|when|as|that)\W+)*(?:i|we)"
    r"(?!(?:'ve| have)? (?:still |only |also )?got(?![a-z]))"
    rf"(?:'ve| have|'d| had)? (?:{_ADVERB_EN} )*(?:been |gone )?(?:{_DONE_EN})(?![a-z])"
    rf"|^\W*(?:(?:ugh|argh|damn|dang|oh|ah|well|so|and|but|just|finally|already|once|lol|omg"
    rf"|man)\W+)*"
    r"(?:lost|spent|sold|bought|gave|sent|paid|saw|met|heard|made|went|walked|traded|found|was|had)"
    r" (?:an?|the|my|all|some|his|her|our|their|\d|[IPQS]|it|him|them)(?![a-z])"
    r"|(?<![a-z])(?:was|were) (?:going|about|supposed|planning|meaning|hoping|meant) to(?![a-z])"
    rf"|^\W*(?:(?:but|and|so)\W+)?you(?:'ve| have|'d"
    rf"| had)? (?:{_ADVERB_EN} )*(?:{_DONE_EN})(?![a-z])"
    rf"|(?<![a-z])(?:this morning|last (?:night|week|month|year|spring|summer|autumn|winter|time)"
    rf"|yesterday|years? ago|days? ago|weeks? ago|long ago|back then|in my day|once upon"
    rf"|for (?:weeks|months|years|ages|days)|the other day|as a child|when i was"
    rf"|by mistake)(?![a-z])"
)
"""The speaker tells what was."""
OTHERS_EN: Final = (
    rf"^\W*(?:(?:and|but|so|then|because|since|when|why|that|if|yesterday)\W+)*(?:he|she|they|it"
    rf"|people|folks|somebody|someone|everybody|everyone|nobody|no one|P(?:'s [^ ]+)?"
    rf"|(?:my|the|our|your|his|her|their|some|a|an|old|that"
    rf"|this) (?:[a-z'-]+ ){{0,2}}?[a-z'\ue000-\ue003-]+|[IQS])"
    rf" (?:{_ADVERB_EN} )*(?:has |have |had |is |are )?(?:been )?"
    rf"(?:did|{_DONE_EN}|{_OFTEN_EN}|\w+ing (?:me|for|to|about|in|it))(?![a-z])"
    r"|^\W*(?:he|she|they|you)'d (?:[a-z]+ )??(?:sell|give|eat|kill|die|steal|trade)(?![a-z])"
    rf"|(?:^|[ ,])P (?:{_ADVERB_EN} )*(?!offered|asked|bid|requested|wanted|proposed|ordered|lent"
    rf"|listed|suggested)(?:{_DONE_EN}|[a-z]+ed)(?![a-z])"
    rf"|^\W*(?:P|(?:my|his|her|our|their) {_KIN_EN}) (?:{_ADVERB_EN} )*(?!gets|receives|takes|wins"
    r"|needs|deserves|wants|offers|bids|has|is|goes|asks|gives|pays|sells|says|earns|buys|does)"
    r"[a-z]+s(?![a-z'])"
    rf"|^\W*(?:(?:and|but|so)\W+)?(?:P|he|she|they|(?:my|his|her|our|their) {_KIN_EN})"
    r"(?:(?:'s| is|'re| are) (?:just |still |always |now )*(?!offering|bidding|paying)[a-z]+ing"
    r"|(?:'s| is|'re| are)? (?:going|wants?|hopes?|plans?|tries|likes?|needs?"
    r"|intends?) to)(?![a-z])"
    r"|^\W*(?:someone|somebody|nobody|no one|everyone|anyone|people|they|he|she)"
    r" (?:should|ought|must|would|could|might|can(?! (?:have|keep|take|borrow)(?![a-z]))"
    r"|will|won't|goes|keeps|is|was|has)(?![a-z])"
)
"""Somebody else is the subject."""
IDLE_EN: Final = (
    r"^\W*(?:double|triple|twice|\d+ (?:gold |coins )?more than) (?:what|that|his|her|their|the|P)"
    r"[^,.;]*,? and (?:then )?(?:the |my |he|she|they|P|it|I|we|you)"
    r"|"
    r"(?<![a-z])i(?:'d| would|'ll)(?: [^ ,.]+){1,7}? (?:if (?:it|he|she|they|i|you|only|that|there"
    r"|nora|we|P|I|the|someone|somebody)|but)(?![a-z])(?!(?:'s| is| are| goes| stays)?"
    r" (?:costs?|under|below|\d|at most|less|still (?:for sale|there|available|at|up|on|yours|\d)"
    r"|cheap|no more"
    r"|within|around|up to|for sale"
    r"|available|listed|stays|can)(?![a-z]))"
    r"|^\W*(?:thanks|thank you|cheers|sorry|congratulations|congrats|well done) (?:for|about|to)"
    r"|(?<![a-z])i (?:wonder|dreamt|dreamed|remember|wish|doubt|bet|hate|regret|adore|envy|miss"
    r"|fear|recall|love|imagine|hear|heard|know|knew|prefer|believe|can't believe|bought"
    r"|swear)(?![a-z])(?! (?:to|me) )"
    r"|(?<![a-z])i(?:'m| am) (?:sad|happy|glad|tired|afraid|scared|sorry|bored|proud of|jealous"
    r"|surprised|curious|told|lost|hungry|old|broke|a|an|the|from|not)(?![a-z])"
    r"(?! (?:to|with|selling|parting|listing|flogging) )"
    r"|(?<![a-z])(?:should(?:n't)? have(?! (?:\d|my|the|an?|it|this|that|these|those|one|both|all"
    r"|some|I)(?![a-z]))|could have|would have|would've|should've|could've|must have"
    r"|(?:might|may) have(?! (?:my|the|an?|it|this|that|these|those|one|both|all|some|I)(?![a-z]))"
    r"|had better luck)(?![a-z])"
    r"|(?<![a-z])i(?:'ve| have)? (?:almost|nearly|accidentally|half) (?!(?:forgot)(?![a-z]))[a-z]+"
    r"|^\W*(?:maybe|perhaps|someday|one day|some day|what a|how (?:lovely|nice|sad|odd|funny)"
    r"|imagine|suppose|supposing|pity|too bad|no wonder|funny how|odd how|rumou?r|apparently"
    r"|don't you dare|you (?:never|always|once|said|told|promised|should|shouldn't|were|know)"
    r"|not the|neither|nothing|none of|writing|selling(?! (?:my|all|both|off|\d"
    r"|I))|buying|trading|making|walking"
    r")(?![a-z])(?!.* (?:please|then)(?![a-z]))"
    r"|(?<![a-z])(?:next (?:week|month|year|time|spring|summer|autumn|winter)|tomorrow"
    r"|eventually|when i'm (?:old|rich|older|grown|ready|back)|sooner or later|in (?:a few|some)"
    r" (?:days|weeks|months|years))(?![a-z])"
    r"|(?<![a-z])i (?:could|may|might)(?! (?:pay|give|go|do|offer|bid|use|have|please|i|as well"
    r"|do with"
    r"|part)(?![a-z]))(?![a-z])|(?<![a-z])if (?:you|i) were|(?<![a-z])in my (?:place|shoes"
    r"|dreams)(?![a-z])"
    r"|(?<![a-z])it(?:'d| would| might| could) be [^,.]*(?<![a-z])to(?![a-z])"
    r"|(?<![a-z])(?:don't|never) let (?:me|us)(?![a-z])|^\W*give an? (?:man|woman|fool|child"
    r"|dog)(?![a-z])"
    r"|(?<![a-z])sounds? (?:\w+ )?(?:boring|dull|awful|dangerous|silly|stupid|terrible|scary"
    r"|horrible)(?![a-z])"
    r"|(?<![a-z])(?:haven't i|didn't i|isn't it|don't you|aren't you|wasn't it|right\?|sigh"
    r"|is a joke|are a joke|is hard work|is my hobby|stays mine|my favou?rite)(?![a-z])"
    r"|(?<![a-z])(?:scares?|annoys?|bores?|worries|cheated|robbed|bothers?|haunts?|reminds?|fooled"
    r"|hurts?|bit|hit|betrayed|saved|raised|taught|made) (?:me|us|him|her|them)(?![a-z])"
    r"|(?<![a-z])(?:some ?day|one day|sometime|one of these days|i (?:may"
    r"|might)(?! as well))(?![a-z])"
    r"|that thought|keep (?:it|them|(?:the |my )?I) (?:listed|there|up|on|for sale)"
    r"|is (?:still )?fun(?![a-z])"
    r"|(?<![a-z])wouldn't (?:\w+ ){0,2}?for (?:a|all|any|the)(?![a-z])"
    r"|(?<![a-z])i(?:'d| would) (?:have to be|be (?:mad|crazy|drunk|insane|stupid)"
    r" to|sooner [a-z]+)(?![a-z])"
    r"|(?<![a-z])and so (?:is|are|was|does|do|has|have) (?:my|the|his|her|i)(?![a-z])"
    r"|(?<![a-z])(?:used to|would be (?:sad|nice|fun|lovely|silly|good|great)"
    r"|i'll be (?:sad|happy|back|fine))(?![a-z])"
)
"""A mood, an opinion, a memory or a supposition."""
BELONGINGS_EN: Final = (
    r"^\W*(?:my|our|the) (?:inventory|balance|bag|backpack|purse|wallet|gold|money|market|stall)"
    r" (?:was|were|used|had|has|needs|broke|isn't|aren't|ain't|is (?!\?)[^?]*$"
    r"|always|never)(?![a-z])"
    r"|^\W*(?:the |its )?prices? (?:of|for) [^,.?]* (?:went|goes|keeps?|rose|fell"
    r"|dropped|jumped)(?![a-z])[^?]*$"
    r"|^\W*what happens(?![a-z])|these days, |(?:is|are) a joke(?![a-z])"
)
"""Talk about belongings and the market in general."""
JUDGED_EN: Final = (
    r"^\W*(?:(?:the|my|that|this|your|his|her|these|those) )?(?:[a-z'-]+ ){0,3}?[IQSP]*(?:'s)? ?"
    r"(?:[a-z'-]+ )?(?:is|are|was|were) (?:such|too|so|very|really|quite|a|an|the best|the worst"
    r"|cursed|cheap|ugly|lovely|pretty|hot|cold|far|hard|funny|haunted|beautiful|nice|terrible)"
    r"(?![a-z])(?! (?:good|fair|fine) (?:price|offer|bid)| deal| gift| present| yours)"
)
"""A thing is judged: “the ring is too hot to wear”."""
STATED_EN: Final = (
    r"(?<![a-z])(?:is|are|was|were|took|takes|has|had|burned|burnt|looks|seems|means|made|makes)"
    r"(?! (?:mine|for|yours|next|to|under|below|at most|still|no more|less|cheap|up to)(?![a-z]))"
    r"(?= [a-z])|(?<![a-z])been to(?![a-z])"
)
"""A verb of telling, beside which a mere hint asks for nothing."""
QUESTION_EN: Final = (
    r"^\W*(?:and |but |so |well |tell me,? )*(?:why|how(?! about)|when|who(?!'ll"
    r"| cares| wants| will"
    r"| gives)"
    r"|whose|did|does|do(?! (?:the|this|that|it|me|us|Q|I))|is|are|was|were|has|have (?:you|they"
    r"|we|i"
    r"|any)"
    r"|had|would it|would P"
    r"|should|am|what(?! (?:about|if i|do you say|say|P|he|she|they))|which|where|can (?:P|he|she"
    r"|they|one|it)"
    r"|would (?!(?:you|u|i|we|someone|somebody)(?![a-z]))[^ ]+"
    r"|(?:could|will|can) (?!(?:you|u|i|we|someone|somebody|my|both|all|\d+|I|the I"
    r"|[^,.?]{1,30}? be (?:my|mine)"
    r"|P have)(?![a-z]))[^ ]+)"
    r"(?![a-z])"
)
"""A question about something."""
KEPT_EN: Final = (
    r"(?<![a-z])(?:don't|do not|never|won't|will not|must not|mustn't)(?: you)?(?: ever| dare)?"
    r" (?:sell"
    r"|give|send|accept|buy|pay|hand|lend|part|trade|list|put|take|pull|remove|offer|bid|touch)(?![a-z])"
)
"""Nothing shall be given away: what follows in the sentence yields nothing."""
DECLINED_EN: Final = (
    r"(?<![a-z])(?:(?:that's )?not for me|not my (?:thing|cup of tea)|i'll pass|hard pass|pass"
    r"|no,? thanks?|no,? thank you|not interested|count me out|not today|not now|no way|maybe later"
    r"|(?:it|that|this|they) can wait|not yet|never ?mind|forget (?:it|that|about it)|just kidding"
    r"|kidding|jk|just joking|as if|yeah right|in your dreams"
    r"|(?:can you|would you) believe (?:it|that|this)|the (?:cheek|nerve|gall)|fat chance|go figure"
    r"|imagine that|as they say|as the saying goes|so they say|who would have thought|how rude"
    r"|the (?:crook|thief|swindler|cheapskate|miser)|what (?:a|an) (?:joke|laugh|rip-?off|insult"
    r"|cheek)"
    r"|(?:but|so|,) (?:no|nah|nope))"
    r"(?:,? (?:though|lol|haha|sorry|thanks|thank you|then|please|either|anymore))*\W*$"
)
"""An end that takes back, or turns down, whatever stands before."""
UNDONE_EN: Final = (
    r"(?<![a-z])(?:nowhere near|far from|no closer|nearly|almost|half|halfway|not yet|haven't"
    r"|hasn't|isn't|aren't|wasn't|weren't"
    r"|didn't|never|can't|couldn't|won't|cannot|failed|still (?:have|need|must|working|not|on|in)"
    r"|trying to|about to|going to|yet to|hope to|want to|(?:i'll|will) (?:soon )?(?:be|have"
    r"|finish)"
    r"|until|if|unless|last (?:week|year|month|summer|winter|spring|night)|years ago|weeks ago"
    r"|months ago|in my last game|once)(?![a-z])"
)
"""A quest is not done, or was so long ago."""
DOERS_EN: Final = (
    rf"(?:^|[ ,])(?:P|he|she|they|somebody|someone|everyone|everybody|nobody|(?:my|his|her"
    rf"|their) {_KIN_EN})"
    rf"(?: has| have|'s|'ve)? (?:{_ADVERB_EN} )*(?:{_DONE_EN}|[a-z]+ed)(?![a-z])"
)
"""Others have done it."""
BID_QUESTION_EN: Final = (
    r"^\W*(?:would|will|could|can|is|are|do|does|has)(?![a-z])|how(?:'s| is| does| about) \d"
)
"""Questions that may put a bid to the other side."""

PAST_ZH: Final = (
    r"昨|前天|前几天|上周|上个?月|去年|前年|今早|今天早上|早上(?=.{0,8}了)|那[年天]"
    r"|冬天(?=.{0,12}了)|夏天(?=.{0,12}了)|刚才|方才|以前|从前"
    r"|曾|当年|那年|那天|那时|小时候|早就|我早|早知道|上次|上回|有一次|有一回|后来|当初|之前"
    r"|几个(?:星期|月|年头)|好几[天年月]|花了|从.{1,8}走到|梦[见到里]"
    r"|(?<![超不经通难好])过(?!一[遍下眼目])(?:一|两|几|很多|这|那|好几|最)"
    r"|[收买卖去见听用]过(?!一[遍下眼目])"
)
IDLE_ZH: Final = (
    r"早知道|(?:只是|光是?)(?:来)?(?:看看|瞧瞧|逛逛|问问)|看看就[好行]|随便(?:看|问|逛)|当时该|那会儿|有[钱空]的话|真希望|要是.{0,12}(?:就好|多好)|该有人"
    r"|谁爱(?![要买拿])|老是|总是|向来|一直(?=[卖要收])|路程|是[^,涨升]{1,5}还是[^,跌降]{1,5}的?\W*$|都嫌[贵多少]|谁(?:会|还)?要[啊呀它]|你说\W*$|吓到|吓死|吓人"
    r"|是我的(?:爱好|命|宝)|(?:是我|我)(?:娘|妈|爹|爸|奶奶|爷爷|师父).{0,4}(?:留|给|送)"
    r"|去不了|坏了(?!.{0,6}修)|有人知道|冤大头|没事|想得美|没想好|难找|难买|买不到|买不起|卖不掉了?$|卖不动|没人要(?![的,])|笑话"
    r"|惨|愁人|心疼|郁闷|倒霉|我笑|真漂亮|好漂亮|真好看|真美|好看吧"
    r"|会好看|辛苦(?!费|钱)|难过|开心吧|可惜|遗憾|有意思|好笑|吹牛|你敢|你信|不信|反正|讲真|说真的|老实说"
    r"|^那(?:位|个|些)[^,我]{1,5}(?:付了|给了|送了|卖了|买了|说|把)"
    r"|我猜|我看(?=你|他|她)|猜|觉得|感觉|好像|似乎|据说|听说|传闻|传说中|不知道|谁知道|原来"
    r"|难怪|怪不得|谢谢你.{0,8}(?:了|过)|什么都不|都不要|也不(?:卖|要|换|给)|才不|可不(?!可)|并不"
    r"|宁可|死也|打死|还不如|何必|凭什么|不可能|怎么可能|非让|非要|不是我"
    r"|(?:味道|样子|长得)(?:真|很|像|好)|现在也|真(?:贵|便宜|丑|假|累|烦)(?!的)"
)
QUESTION_ZH: Final = (
    r"(?:吗|呢)(?=\W)|(?:吗|么|呢|没有|没|不)\W*$|\?\s*$|谁(?![先都也])|什么|啥|怎么|为何|为什么"
    r"|哪|多久|多远|远不远|几时|何时"
    r"|是不是|会不会|有没有(?!人)|能不能(?!帮|给|把|替|让)|靠谱"
)
"""Signs that a sentence asks about something."""
ANSWERED_ZH: Final = (
    r"行吗|好吗|可以吗|成吗|行不行|好不好|可不可以|成不成|卖不卖|肯不肯|能不能|卖吗|[应肯卖让松干接答成交行中愿](?:口|应|意)?不|愿不愿|中不中"
    r"|干不干|可以不|行么|要不要|让不让|有没有人[要买收]|谁要|谁想|谁拿|谁买|帮我|给我|请|麻烦|便宜[点些]|(?:可以"
    r"|能)(?:把|帮|给|替)|(?<!会)如何$|(?<!会)怎么样"
)
"""What makes such a sentence a wish all the same."""
