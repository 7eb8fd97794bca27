"""What frames a request in English: what may lead it, and what makes it none. Data only."""

from typing import Final

LEAD: Final = (
    r"(?:(?:ok|okay|yes|yep|yeah|yup|please|pls|plz|kindly|now|then|so|well|hey|hi|hello"
    r"|fine|alright"
    r"|all right|aight|good|great|just|go ahead and|go ahead|and|also|hmm+|finally|first"
    r"|quick|quickly"
    r"|oh|ah|lol|sure|right|deal|do|let me|let's|lets|let us|i want to|i wanna|i would like to"
    r"|i'd like to|i would love to|i'd love to|i'd be (?:honou?red|happy|glad) to"
    r"|i need to|i have to"
    r"|i must|i'll|ill|i will|i shall|i am going to|i'm going to|im gonna|i'm gonna|i wish to"
    r"|i'm ready to|i am ready to|ready to|time to|it's time to|can you|could you"
    r"|would you|will you"
    r"|can u|could u|can we|could we|shall we|may we|(?:can|could|may|might) i|i can|help me"
    r"|help me to"
    r"|(?:would you |do you |you )?mind|if you don't mind|consider|fancy|how about|what about"
    r"|you can"
    r"|you may|want to|wanna|gotta|got to|try to|be so kind as to|for me|me|i choose to"
    r"|i think i'll"
    r"|maybe|we should|we could|we can|we'll|you could|i|we|asap|immediately|sir|friend|buddy|mate"
    r"|assistant|someone|gonna"
    r"|need to|i guess|guess i'll|i'd rather|i'd|i would|today|tonight|quietly|really"
    r"|actually|kindly"
    r"|i meant|i mean|no|nah|nope|wait|sorry|thanks|thank you|have you"
    r"|be (?:a |an )?(?:dear|love|pal|friend|angel|sport|darling|hero|saint|star) and"
    r"|do (?:me|us) a (?:favou?r|solid|kindness)(?: and)?|you|if you (?:can|please|would|don't"
    r" mind)"
    r"|u+h+|u+m+|er+m?|ah+|eh|aye|ta|cheers|look|listen|honestly|frankly|quick one|one more thing"
    r"|on (?:second thoughts?|reflection)|come to think of it|while you're (?:at it|there)"
    r"|before i forget|possibly|perhaps|simply|straight away|right away|at once|anyway|anyhow"
    r"|might (?:you|i|we)|somebody|can (?:someone|somebody)|could (?:someone|somebody)"
    r"|i(?:'ve| have) decided to|i(?:'m| am) (?:trying|looking|hoping|keen|dying|itching"
    r"|going|planning|off|here) to|i was hoping (?:you (?:could|would|might)|to)"
    r"|(?:be sure|see to it|see) (?:to|that)|why (?:don't|not) (?:you|we|i)|why not|it's time you"
    r"|i think (?:i|we|you) should|i think (?:you|we|i)(?:'d| had) better|you(?:'d| had)? better"
    r"|i might as well|may as well|let's just|i feel like|i'd be grateful if you(?:'d| would)"
    r"|i'd appreciate it if you(?:'d| would| could)"
    r"|\ue001+)[\s,!:.-]+)*"
)
THE: Final = (
    r"(?:(?:the|that|this|those|these|one|an?|some|my|your|his|her|their|our|P's|of|both|all|\d+"
    r"|old|new|little|big|small|lovely|nice|pretty|good|poor|damn|bloody|stupid|ugly|silly|whole"
    r"|entire|other|last) )*"
)
"""What may stand before the name of a thing."""
START: Final = r"(?:^|[,.;:!?()\[\]\"…—–-]+\s*|(?<![a-z])(?:and|then|but|so|also)\s+)"

DEAD: Final = (
    r"^\W*(?:if(?! (?:so|(?:the |my |that |those |there |P's )?[^,.]{0,30}?(?:is|are|'s|isn't"
    r"|hasn't"
    r"|haven't)"
    r" (?:still|available|there|on|up|left|for sale|in stock|under|below|less|gone|sold)|nobody"
    r"|no one|none|it'?s|it|the [a-z\ue000]+ (?:costs?|is"
    r"|stays|goes)|\ue000+|you |they|he"
    r"|she|the seller|i can|the price|you can|you would"
    r"|possible|under|not))|suppose|imagine"
    r"|what if(?! (?:i|we) (?:tried|offered|gave|bid|said|went|paid|put|proposed) .*\d)"
    r"|supposing|once upon|when i was|remember|had i|were i|in case|unless|as if|even if"
    r"|hypothetically"
    r"|in theory|should i|would you rather|do you think|translations|did you"
    r"|have you ever|if only|i wish|i dreamed"
    r"|i dreamt|last (?:night|week|year|month)|yesterday|back when|why|how come"
    r"|who(?! (?:is |'s )?(?:sell|has|offers|cares|wants|needs|fancies))"
    r"|when (?:will|does|did|is|was)|is it|does it|am i)(?![a-z])"
)
"""A sentence that begins so asks for nothing to be done."""
QUESTION: Final = (
    r"^\W*(?:what(?! (?:\ue001|he|she|they))|how(?! about)|which|where|is|are|does|do(?! (?:the"
    r"|this|that|me|us)|ing)|did"
    r"|was|were|has|have (?:you|they|we|i|any)"
    r"|can (?!i |we |you|u |[^,.?]{1,30}? be (?:my|mine)(?![a-z]))"
    r"|could (?!i |we |you|u |[^,.?]{1,30}? be (?:my|mine)(?![a-z]))|will (?!you|u )|would (?!you"
    r"|u ))(?![a-z])"
)
OTHERS: Final = (
    r"^(?:so |and |but |then )?(?:he|she|they|someone|somebody|everyone|nobody|people"
    r"|\ue001+|the \w+|my \w+|some \w+|your \w+)"
    r" (?:\w+ed|took|won|went|sold|bought|gave|had|has|is|was|are|were|did|does|likes?"
    r"|said|says|bid|bids|offers|wants|loves?|fell|made|got|keeps?|never|always|used)(?![a-z])"
    r"|^(?:so |and |but |then )?(?:it|gold|money|coin) (?:does|did|can't|never|always|buys)"
    r"(?![a-z])"
)
"""Subject and verb of a clause about others."""
PAST: Final = (
    r"(?<![a-z])(?:was|were|had|did|didn't|gave|paid|sold|bought|(?<!ve )got|took|stole|lost|used"
    r" to|ago"
    r"|yesterday|once|would look|looks?|seems?|suits|smells|feels|last (?:week|year|night"
    r"|month)|never|always|every (?:day|week)"
    r"|wanted|asked)(?![a-z])"
)
LONG_AGO: Final = (
    r"(?<![a-z])(?:(?:ages|years?|months?|weeks?|long) ago|last (?:week|month|year|spring|summer"
    r"|autumn|winter)|back then|in my youth)(?![a-z])"
)
"""When what was done is no news."""
DENIAL: Final = (
    r"(?<![a-z])(?:(?:let's|lets|let us) not|don't|do not|dont|never|won't|will not|wouldn't|can't"
    r"|cannot|didn't"
    r"|(?<!that )(?<!which )isn't|not going to"
    r"|shouldn't|neither|nobody|no one|refuse to|avoid|without|not ready to|not to"
    r"|i'm not|im not|am not"
    r"|shan't|instead of|rather than|told not|no need to|rather [a-z].{0,40}(?<![a-z])than"
    r"|stop(?= (?:to|trying)))(?![a-z])"
    r"|^\W*(?:just |please |let's |ok |oh |well )*(?:forget|ignore|skip|never ?mind)(?![a-z])"
)
LEFT_BEHIND: Final = (
    r"(?<![a-z])(?:sick of|tired of|bored (?:of|with)|enough of|fed up with|done with|weary of"
    r"|leave|leaving"
    r"|out of|away from)(?![a-z]) (?:the |my |this |that )*$"
)
"""Before a thing or a place that is not meant."""
STAYS: Final = (
    r"I (?:(?:can|may|should|will|is|are|just) )*(?:stays?|staying|remains?|left|keeps?"
    r"|not)(?![a-z])"
    r"(?! (?:needed|wanted))"
)
"""A thing that shall be left as it is: `the ring can stay up`."""
STAYS_LISTED: Final = (
    r"(?<![a-z])(?:don't|do not|dont|never|no need to|please not|not to|shouldn't|won't|will not"
    r"|can't"
    r"|must not|mustn't|would not|wouldn't)(?: you| ever| dare| yet| please| go| have to| need to)*"
    r" (?:take|pull|remove|cancel|withdraw|unlist|delist|yank|bring|call off|end|stop|close|delete"
    r"|want (?:you )?to (?:take|pull|remove|cancel|withdraw|unlist|delist|stop|end))(?![a-z])"
)
"""What is for sale shall stay so."""
SO: Final = (
    r"(?<=\sso)(?=\s(?:please |just |kindly |go |now )*(?:give|send|pay|hand|tell|list|sell|put"
    r"|take"
    r"|buy|get|grab|slip|tip|pass|let|bid|offer|cancel|pull|remove|show|find|make|bring|accept|mark"
    r"|close|go)(?![a-z]))"
)
"""Where a wish begins that follows from what is told before it, without a comma."""
FOLLOWS: Final = (
    r"(?:,|;| and|[–—-])\s*(?:so|but|hence|therefore|thus)(?: yes| please| now)?,? |" + SO
)
"""Between a reason and the wish that follows from it."""
REPORTED: Final = (
    r"(?<![a-z])(?:said|says|claims?|claimed|told me|heard|rumou?r|wanted to|wants to"
    r"|asked me|used to"
    r"|they say|thinks?|believes?)(?![a-z])"
)
"""Before a cue in its clause, these make it somebody else's."""

GERUNDS: Final = (
    "selling sell, listing list, putting put, giving give, sending send, paying pay, "
    "buying buy, getting get, taking take, accepting accept, cancelling cancel, "
    "canceling cancel, removing remove, withdrawing withdraw, pulling pull, handing hand, "
    "passing pass, transferring transfer, delivering deliver, bringing bring, showing show, "
    "checking check, opening open, searching search, looking look, finding find, "
    "making make, offering offer, bidding bid, closing close, completing complete, "
    "finishing finish, turning turn, going go, heading head, travelling travel, "
    "traveling travel, walking walk, telling tell, asking ask, letting let, starting start, "
    "lending lend, wiring wire, tipping tip, creating create, writing write, forging forge, "
    "auctioning auction, translating translate, purchasing purchase, grabbing grab, "
    "picking pick, marking mark, saying say, moving move, having have, trying try, "
    "inventing invent, designing design, brewing brew, drawing draw, building build, generating "
    "generate, "
    "composing compose, crafting craft, imagining imagine, summoning summon, dreaming dream, "
    "counting count, seeing see, slipping slip, shipping ship, gifting gift, fetching fetch, "
    "flogging flog, parting part, dropping drop, "
    "signing sign, dumping dump, unloading unload, delisting delist, unlisting unlist"
)
"""Gerund → the verb, so that “would you mind selling” is “would you mind sell”."""
BEFORE_GERUND: Final = (
    r"(?<![a-z])(?:mind|consider|start|try|how about|what about|thinking of|fancy|feel like) $"
)
"""Before these a gerund is a request."""

FILLERS: Final = (
    r"(?<![a-z'])(?:(?<!not )(?<!what )even(?! (?:if|though|when|out|money|number))"
    r"|(?:(?<=i )|(?<=you )|(?<=we )|(?<=to ))really|actually|simply|basically|literally|kinda"
    r"|sorta|totally"
    r"|definitely|certainly|absolutely|(?<!once )(?<!never )(?<!not )(?<!then )again"
    r"|just(?! (?:kidding|joking|looking|browsing|curious|asking|saying|wondering|in case|like|as"
    r"|because"
    r"|the|an?|one|how|what|my|for|now|\d)(?![a-z])))(?![a-z'])"
)
"""Words in a clause that change nothing of what is asked for."""
POLITE: Final = (
    r"(?<![a-z])(?:(?:would|might) it be (?:possible|ok|okay|alright|all right|fine|too much"
    r"(?: trouble)?) (?:for (?:you|me) )?(?:to|if (?:you|i|we)(?: could| can)?)"
    r"|(?:is there )?any (?:chance|way) (?:that )?(?:you|i|we) (?:could|can|might)"
    r"|(?:i was |i'm |i am |was )?(?:just )?wondering (?:if|whether) (?:you|i|we) (?:could|can"
    r"|might|may)"
    r"|do you (?:think|suppose|reckon) (?:you|i|we) (?:could|can|might)"
    r"|(?:it (?:would|'d) be|that would be|i'd be|i would be|i'd|i would) (?:so |very |really "
    r"|much )?"
    r"(?:great|lovely|nice|good|kind|wonderful|grateful|obliged|glad|appreciate it|thankful"
    r"|delighted)"
    r" if (?:you|i|we)(?: could| can| would|'d)?"
    r"|(?:could|can|may|might) (?:i|we) (?:ask|trouble|bother) you to"
    r"|i (?:beg|ask|urge|need|want|expect|would like|'d like) you to|i'd like you to"
    r"|be (?:so |very )?(?:good|kind|sweet|nice) (?:enough )?(?:as )?to"
    r"|i(?: really| just)? (?:can't|cannot|don't) (?:remember|recall|know)(?! (?:if|why|who))"
    r"|i(?:'ve| have) no idea|no idea|feel free to|make sure (?:to|you)|don't forget to"
    r"|remember to)(?![a-z])"
)
"""Courtesies around a request; what follows is asked for."""
