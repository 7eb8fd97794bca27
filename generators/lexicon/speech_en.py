"""How people ask in English to have something said to somebody. Data only.

`{do}` is the place of an imperative, `{who}` for whom, `text` what shall be said; P stands for a
covered name.
"""

from typing import Final

WHO: Final = (
    r"(?P<who>(?:the |my |our |old |good |dear )*(?:[a-z'-]+ ){0,2}?P(?:'s)?|(?:the |my |our "
    r"|old )[a-z'-]+(?: (?!i'|(?:i|his|her|their|its|my|your|our|the|that|to|if|what|how|where"
    r"|when|why"
    r"|who|we|you|he|she|it|they|not|there|this|these|about|whether)(?![a-z]))[a-z'-]+)?|[a-z'-]+)"
)
FRAMES: Final = (
    r"(?P<text>[^,.:;!?]*\"[^\"]+\"|.+?)[,\s]+(?:i |you |please )?(?:say|tell|whisper"
    r"|shout|yell|call|write)(?: this| that| it)? to {who}\W*$",
    r"{do}(?:let|have) {who} (?:know|hear|learn|understand)(?: that| this|:|,)*\s+(?P<text>.+)",
    r"{do}(?:pass|send|hand|relay|forward|bring|carry|give) (?:this|these words|it"
    r"|the following)"
    r"(?: on| along| over)? to {who}\s*[:,-]+\s*(?P<text>.+)",
    r"{do}pass (?:it |this )?(?:on|along) to {who}(?: that|:|,)\s+(?P<text>.+)",
    r"^\W*to {who}\s*:\s*(?P<text>.+)",
    r"{do}(?:talk|speak|turn|go|walk) (?:to|with) {who}(?:[,.]"
    r"| and)? (?:and )?(?:tell|say|ask|let)(?: to)?(?: (?:her|him|them))?(?: that"
    r"| know|:|,)?\s+(?P<text>.+)",
    r"{do}(?:say|whisper|shout|yell|speak|talk|reply|answer|call(?: out)?|write"
    r"|mention|mutter|explain|announce|apologi[sz]e|respond|scream|sing"
    r"|murmur)(?: a (?:message|word|note))?(?: to| at| with| for| into"
    r"| back to) {who}(?:'s ear)?(?:,? that|:|,| -)?\s+(?P<text>.+)",
    r"{do}(?:send|pass|give|leave|get|take|bring) (?:a |the |this |my )?(?:message"
    r"|word|note|regards|warning|line|news) (?:to|for) {who}(?: that|:"
    r"|,)?\s+(?P<text>.+)",
    r"{do}(?:send|pass|give|convey|deliver) (?P<text>(?:my |our )?(?:regards"
    r"|greetings|love|thanks|best wishes|condolences|apologies|compliments"
    r"|congratulations)[^:]*?) to {who}\W*$",
    r"{do}(?:say|whisper|shout|yell|bid|wish|call)\s+(?P<text>(?!a message|word|it"
    r"|this)[^:]+?) to {who}\W*$",
    r"^\W*{who} (?:(?:needs|has|ought|wants) to|should|must) (?:hear|know|learn)(?:"
    r" this| that)?(?: from me)?\s*[:,-]*"
    r"\s*(?P<text>.+)",
    r"{do}(?:give|send|drop|get) {who} (?:a |the |my |this )?(?:message|word|note|warning|line"
    r"|heads up)(?: that|:|,| saying)?\s*(?P<text>.+)",
    r"(?:^|{do})(?:a )?(?:message|word|note|msg|dm|line|text|letter|reply)s? (?:to"
    r"|for) {who}\s*[:,-]\s*(?P<text>.+)",
    r"{do}(?:go (?:and )?)?(?:tell|ask|wish|inform|warn|remind|notify|message|msg|dm|answer|greet"
    r"|text|assure|thank|promise|invite|beg|advise|congratulate"
    r"|beseech)\s+{who}(?: for me)?(?:\s*[.]{{3}}[^,]*,)?(?:,? that|,? about|:|,"
    r"| with| on(?= the| your| his| her))?\s+(?P<text>.+)",
    r"{do}(?:enquire|inquire) of {who},?\s+(?P<text>.+)",
)
"""Where one is spoken to, the surest first."""
ADDRESSED: Final = (
    r"^\W*(?:hey|oi|hi|yo|ho|psst|oh)?\W*(?P<who>P),\s*(?P<text>[a-z' ]+!+)$",
    r"^\W*(?:hey|oi|hi|yo|ho|psst)?\W*(?P<who>P),\s*(?P<text>(?!\s*P)(?=.*(?:\?"
    r"|(?<![a-z])(?:you|your"
    r"|you're|please|come|don't|stop|wait|go|look|let|be|get)(?![a-z]))).+)",
    r"^(?P<who>P):\s*(?P<text>.+)",
)
"""Where somebody is called by his name first."""

BIDS: Final = (
    r"(?<![a-z])(?:would|could|will|can) you (?:take|accept|settle|go|do|sell|agree|let"
    r"|part)(?![a-z])"
    r"[^.!?]*\d|(?<![a-z])(?:i'd|i would|i could|i'll|i will|i can|i'm willing to"
    r"|i want to) (?:\w+ ){0,2}?"
    r"(?:pay|give|go|do|offer|bid) [^.!?]*\d[^.!?]*I"
    r"|(?<![a-z])(?:i'm|i am|i'll|i will) (?:doing|taking|do|take|accept|accepting|starting|start)"
    r" (?:on )?Q|(?:if|whether) (?:he|she|they|P)(?:'d|'ll| would| will| could| can"
    r"| might) (?:take|accept|settle"
    r"|go|do|sell|agree|let|part|consider|be happy)(?![a-z])[^.!?]*\d"
    r"|(?:if|whether) \d+ ?(?:gold |coins |g )?(?:buys?|gets?|would|will|could|is enough|does"
    r"|seals)(?![a-z])"
    r"|P,? (?:that )?(?:it's|it is|we have|we've got|(?:he|she|they|you)(?:'s|'ve"
    r"| has| have)(?: got)?) (?:a |(?:him|her|them)self a )?(?:deal|bargain)(?![a-z])"
    r"|(?<![a-z])tell P,? (?:that )?\d+ ?(?:gold |coins )?for (?:the|his|her|that) "
    r"|(?:^|P)\W*(?:yes|deal|ok|okay|agreed|fine|done|sure)\W[^.!?]*(?<![a-z])(?:can have|may have"
    r"|is yours"
    r"|is his|is hers|gets|have) [^.!?]*(?:I|it)"
)
"""What is put to a trader is a bid or an answer to one, and not words for him."""
