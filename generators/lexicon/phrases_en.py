"""Words by which a noun phrase of English is told from a clause. Data only."""

import re
from typing import Final

ARTICLES: Final = frozenset(
    re.findall(
        r"\S+",
        "a an the",
    )
)
COUNTS: Final = frozenset(
    re.findall(
        r"\S+",
        "two three four five six seven eight nine ten twelve several",
    )
)
ADDRESSED: Final = frozenset(
    re.findall(
        r"\S+",
        "i i'm i'd i'll i've im me myself my mine you you're u ur your yours yourself we we're "
        "us our ours please thanks pls plz sorry maybe actually lol whatever",
    )
)
"""Where these stand, the person speaks to us and tells nothing."""
DENYING: Final = frozenset(
    re.findall(
        r"\S+",
        "no not never without nor minus neither nothing nobody none isn't aren't don't dont "
        "doesn't didn't won't can't cannot wasn't weren't shouldn't instead except than like "
        "as if unless because avoid skip",
    )
)
"""Behind these a thing is ruled out, compared, or only a condition."""
CLOSING: Final = frozenset(
    re.findall(
        r"\S+",
        "of in on at by near under over above below behind beneath between beside against "
        "across around after before during from into onto through to toward towards up down "
        "with within without and or but nor so then while until till when whenever where who "
        "whom whose which that is are was were be been being has have had do does did can "
        "could will would shall should must may might it he she they him her them his their "
        "its this these those for about because if as than not never also too just only still "
        "always there here ate became began bit blew bought broke brought built came caught "
        "chose cut drank drew drove fell felt fought found flew forgot gave goes got grew "
        "heard held hid keeps kept knew laid led left made meant met paid put ran rang read "
        "rode rose said sang sat saw says sent set shook shut slept sold spoke spent stole "
        "stood swam swore taught tells thought threw anyone everyone someone somebody anybody "
        "everybody nobody ever forgave froze stuck told took wants went woke won wore wrote "
        "needs",
    )
)
"""Where one of these follows, a noun phrase has ended."""
WHOM_IT_IS_ABOUT: Final = frozenset(
    {"the hero", "the heroine", "the protagonist", "the main character"}
)
"""What no story speaks of, as it is the story of it."""
NO_HEADS: Final = frozenset(
    re.findall(
        r"\S+",
        "bit lot little few kind sort type way thing things stuff one ones time times while "
        "moment reason fact point end middle beginning start rest same other others else part "
        "parts most least best worst more less world day night week month year hour minute "
        "second morning evening item character quest scene story tale name level chapter title "
        "idea joke word words description text prompt sentence ending case feeling sense gold "
        "edition good bad great nice big small large tiny old new young long short late early "
        "sad happy calm quiet loud dark bright cold hot warm wet dry real sure full empty dead "
        "alive afraid alone mine yours very really rather quite too so such only just own cosy "
        "cozy funny silly useless free tall fat thin fast slow easy hard normal deadly rare "
        "common epic legendary brave proud nervous cheerful gloomy greedy cunning cautious "
        "ancient huge poor rich angry lonely once lost mr mrs dr again away back home off out "
        "up down please kids help hire sale fun now general course",
    )
)
"""Words that end no phrase that is worth a sentence of its own, and adjectives."""
PLURALS: Final = frozenset(
    re.findall(
        r"\S+",
        "geese mice men women children sheep fish oxen wolves thieves elves dwarves feet teeth "
        "people deer knives lives leaves loaves",
    )
)
NOUNS_IN_ED: Final = frozenset(
    re.findall(
        r"\S+",
        "bed seed shed sled reed weed steed deed flatbed seaweed",
    )
)
NOUNS_IN_ING: Final = frozenset(
    re.findall(
        r"\S+",
        "ring king wing string spring sling earring morning wedding building painting pudding",
    )
)
NOUNS_IN_S: Final = frozenset(
    re.findall(
        r"\S+",
        "compass glass cross dress mattress witness actress princess duchess goddess octopus "
        "walrus cactus circus chorus virus abbess countess empress hostess waitress lioness "
        "tigress seamstress fortress mistress boss moss harness iris cutlass hourglass "
        "spyglass canvas lens",
    )
)
QUALITIES: Final = frozenset(
    re.findall(
        r"\S+",
        "red blue green black white grey gray golden silver silken wooden iron stone old young "
        "little small tiny big large great long short broken lost stolen rusty three two four "
        "five six seven dead last first wild tame brave silent singing sleeping painted hidden "
        "burnt frozen",
    )
)
"""Words that may stand between `the` and a plural: `the red shoes`, but not `the horse wins`."""
COUNTING: Final = frozenset(
    re.findall(
        r"\S+",
        "level lvl levels copies copy hundred thousand gold edition editions rarity quality coins",
    )
)
"""Words of amounts; a phrase that holds one states a field."""
COPULAS: Final = frozenset(
    {"is", "are", "was", "were", "be", "being", "been", "became", "he's", "she's", "it's"}
)
STRESSED: Final = frozenset(
    {"really", "super", "totally", "absolutely", "proper", "literal", "actual"}
)
"""Words of somebody who talks to us; they belong to no tale."""
CUES: Final = (
    r"(?:\b(?:with|w/|featuring|bearing|holding|containing|carrying|wearing|of|for|from|against"
    r"|about|by|in|on|at|near|under|above|below|beside|between|inside|like|has|have|hates?|loves?"
    r"|fears?|collects?|keeps?|guards?|owns?|rides?|sells?|wants?|into|through|named after"
    r"|decorated with|filled with|shaped like)\s+(?:exactly |only |just |about )?)$"
)
"""What stands before the thing that belongs to an item or a person."""
BARE_CUES: Final = (
    r"(?:\b(?:with|w/|featuring|bearing|holding|containing|carrying|wearing|for|from|against"
    r"|decorated with|filled with|studded with|inlaid with|covered in|covered with)\s+)$"
)
"""Behind these a phrase needs no article: `with red silk cords`, `for climbing glaciers`."""
OF_SOMEBODY: Final = (
    r"\b(?:who|whose|someone|somebody|anyone|everyone|people|for|by|to|man|woman|king|queen|boy"
    r"|girl)\b"
)
"""Where one of these stands before `that`, it is hardly the thing that does something."""
DOES: Final = (
    r"(?:(?:always|never|only|still|sometimes|often|usually|secretly|slowly|quietly) )?"
    r"(?!goes (?!out|back|home|away|dark|cold|quiet)|(?:does|has|was|means|kids|boys"
    r"|girls|folks|dogs|cats|birds|horses|kings|queens"
    r"|knights|guards|soldiers|sailors|pirates|thieves|wizards|witches|bards|monks|priests"
    r"|heroes|players|parents|mothers|fathers|gods|ghosts|demons|dragons|elves|dwarves|orcs"
    r"|goblins|wolves|merchants|farmers|strangers|friends|lovers|enemies)\b)"
    r"(?!\w*(?:ss|us|is)\b)[a-z]{3,}s"
    r"(?: (?:the|an?|its?|itself|his|her|their|every|each|all|no|any|some|one|nothing|everything"
    r"|nobody|everyone|anyone|only|at|in|on|of|to|like|when|whenever|while|if|until|unless|after"
    r"|before|as|than|with|without|for|from|by|under|over|into|through|around|up|down|out|off"
    r"|back|away|home|too|twice)\b[A-Za-z' -]*)?"
)
"""What a thing does: a verb in the third person, and what may follow one and no plural noun."""
TAKEN_BACK: Final = (
    r"\W*(?:sorry|no,? wait|wait,? no|no[,.;!—-]|hang on|scratch that|i mean|actually,? no"
    r"|make that|or rather)(?![a-z])"
)
"""What follows a phrase that was said by mistake."""
LEFT_OUT: Final = (
    r"(?:\b(?:no|not|without|never|nor|minus|don't|dont|skip|avoid|leave out|leaving out|spare"
    r"|enough of|tired of|sick of|copies of|short of|in need of|looking for)|n't)\b"
)
"""What rules out the phrase behind it, or names the thing itself by it."""
