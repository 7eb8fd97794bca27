"""Classes of English words in the prompts of quests: what acts, asks, or only joins. Data only."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DETERMINERS: Final = _words(
    "the a an my our his their its your this that these those some any all every each both no"
    " several many few more another exactly roughly precisely whichever single lone"
)
PREPOSITIONS: Final = _words(
    "in at on near under inside from beneath behind around through throughout outside across into"
    " onto past over along beyond by to for with against before after until without between below"
    " above underneath beside towards toward via off upon per like as within amid among till since"
    " during of"
)
JOINING: Final = _words(
    "and or but then so that which who whoever whom whose where when while if because cause bc"
    " unless though although yet plus & also please pls plz kindly lol thanks thx ok okay yes"
    " not never nothing dead alive only actually sorry anyway honestly basically fact"
)
PRONOUNS: Final = _words(
    "i it them him her me us you they he she we em one someone somebody anyone anybody "
    "everyone it's he's she's that's there's i'm we're they're who's what's let's i'd "
    "i'll i've you'll we'll its-just nobody people ppl players heroes adventurers "
    "folks party hero player adventurer there here something anything everything what "
    "myself yourself himself herself themselves 'em u"
)
AUXILIARIES: Final = _words(
    "is are was were be been being am has have had must should will would can could may might do"
    " does did don't doesn't didn't cannot can't won't shall gets get's got gotta ought gonna"
)
WANTS: Final = _words(
    "wants want needs need seeks requires require lost misses craves wanted needed missing lacks"
    " desires"
)
ASKS: Final = _words(
    "asks ask asked asking pays pay paid paying offers offer offered offering begs begged hires"
    " hired gives gave requests requested commissions commissioned posts posted signed promises"
    " promised sends sent orders ordered sets assigns issues issued wishes insists pleads says said"
    " would will"
)
ACTS: Final = _words(
    "take takes taking return returns give drop move moves lug drag cart ferry lead "
    "free rescue save get grab buy catch smash stop end silence topple repel confront "
    "trap burn sink shoot punish break banish chase scare arrest capture bust evict "
    "dispatch dethrone thin root finish unseat outwit humble bring escort run hand "
    "pass lay put rid gets slaughter exorcise exorcize cleanse steal spare guide "
    "walk-home protect guard repair mend"
)
"""Verbs that the lexicon of kinds lacks."""
ACTING_NOUNS: Final = _words(
    "walk sleep haunt camp camps guard guards block blocks attack attacks raid raids "
    "burn burns hold trap traps stop end ends best break breaks chase scare capture "
    "run runs pass lead hand drag cart carts ferry row rows rescue grab catch drop "
    "move moves return returns free lay trouble ruin ruins keep keeps rise leave "
    "leaves stand stands wait waits hide hides root roots hunt search fight battle "
    "collection map maps mine mines spring springs thunder plague steal sell shoot "
    "lives nest nests use guide spare scout scouts charge order orders offer offers "
    "request"
)
"""Verbs that are nouns where no object follows: `the tax wagon guards`, `Crow Pass`."""
LOST: Final = _words("lost missing needed wanted")
"""They want something behind who it is, and describe a thing in front of it."""
FREED: Final = _words(
    "take-back retake free liberate save rescue defend protect rid clear reclaim cleanse purge win"
)
"""What is freed from somebody: they, and not it, are fought."""
CAUSED: Final = (
    r"(?<![a-z])(?:have|has|get|gets|wants?|wanted|needs?|needed|likes?|see|wish(?:es)?)\s+"
    r"(?:[\w'#-]+\s+){1,8}?(?:(?:safely|all|finally|properly|quickly)\s+)*"
    r"(?:(?P<collect>collected|gathered|fetched|found|retrieved|recovered|picked|harvested"
    r"|foraged|tracked down)"
    r"|(?P<deliver>delivered|brought|taken|carried|shipped|sent|returned|moved|escorted"
    r"|transported|handed|dropped)"
    r"|(?P<defeat>slain|killed|defeated|destroyed|beaten|dealt with|driven (?:off|out|away)"
    r"|chased (?:off|out|away)|hunted(?: down)?|banished|cleared(?: out)?|put down|exterminated"
    r"|stopped|removed|evicted|rid of)"
    r"|(?P<explore>explored|mapped|scouted|searched|charted|investigated|surveyed|looked into))"
    r"(?![a-z])"
)
"""What somebody wants done to something, which stands before the participle."""
NOUNS_TOO: Final = _words("map maps mine mines")
GOING: Final = (
    "go ",
    "head ",
    "travel ",
    "journey ",
    "walk ",
    "ride ",
    "get to",
    "visit ",
    "reach ",
)
"""Who goes somewhere to do something is not sent to explore: `go to the mine and defeat …`."""
LOOKED_AROUND: Final = (
    r"(?<![a-z])and (?:then )?(?:look|scout|poke|nose|walk|wander|have a (?:look|poke)) (?:a?round"
    r"|about)(?![a-z])"
)
"""What is found so that somebody looks around there is a place."""
CARRIED_THERE: Final = (
    r"(?:delivered|brought|taken|carried|shipped|sent|moved|transported|handed|dropped) "
    r"(?:(?:over|back|safely|up|down|out|off|straight|across|across town) )*(?:to|at|into)"
    r" (?!me(?![a-z])|us(?![a-z])|(?:my|our)(?![a-z]))"
)
"""What is carried to somebody else is delivered, however much of it there is."""
PARTICIPLE: Final = r"ed(?: |$)|^(?:found|brought|taken|sent|slain|beaten|dealt|driven|put)(?: |$)"
SENDING: Final = (
    r"\s+(?:out\s+)?(?:(?:a|an|some|the|any)\s+)?(?:[a-z]+\s+)?(?:someone|somebody|anyone|anybody|"
    r"hero|heroes|adventurers?|people|volunteers?|party|scouts?|them|players?|folks?|men|us|you)"
    r"\s+(?:out\s+|in\s+|over\s+)?to(?![a-z])"
)
"""Behind a verb of sending: people, who are then to do something else."""
HELD: Final = _words(
    "haunt haunts block blocks ruin ruins trouble troubles guard guards plague plagues threaten"
    " threatens terrorize terrorizes terrorise terrorises attack attacks raid raids infest infests"
    " burn burns overrun overruns occupy occupies hold holds besiege besieges"
)
"""Verbs of somebody at a place: the place is what follows."""
WHERE: Final = _words(
    "in at on near under inside beneath behind around through throughout outside across below above"
    " beyond beside underneath within over along past into between amid among"
)
THITHER: Final = _words("to into toward towards onto")
TIMES: Final = _words(
    "dawn dusk night noon midnight morning evening winter summer spring autumn day days week weeks"
    " month year hour hours minutes moon storm sunrise sunset tonight tomorrow season frost thaw"
    " festival time end hurry way order return exchange secret peace person total all case charge"
    " life death bed head heads mind behalf advance cash payment"
)
ASKING: Final = _words(
    "looking asking offering paying hiring begging seeking searching wanting after desperate"
    " askng askin asknig aksing offring payin lookin hirring"
)
QUOTING: Final = _words("says say said begs growls asks pleads swears promises cries warns writes")
NOT_GIVEN: Final = _words("for from by without before after while when unless until though")
"""Between two phrases: the second is not what the first is given."""
NO_PLACES: Final = _words("only look see it go is are there them alone around quest please")
PARTICLES: Final = _words("down off out up away back over along together safely quickly quietly")
OTHER_VERBS: Final = _words(
    "walk walks roam roams live lives lurk lurks hide hides sleep sleeps haunt haunts "
    "wander wanders prowl prowls nest nests camp camps wait waits stand stands block "
    "blocks attack attacks steal steals stole eat eats ate ruin ruins trouble troubles "
    "insult insults insulted guard guards plague plagues threaten threatens terrorize "
    "terrorizes terrorise terrorises raid raids raided burn burned keep keeps took "
    "taken took flew fell broke broken rob robs robbed make makes know knows see sees "
    "tell tells let lets help try tries use uses sell sells grow grows swear come "
    "comes came goes went went moved moves rises rose appears appeared left leave "
    "go leaves runs ran write create think dreamt drew drawn wrote heard thinks thought dreamed"
)
META: Final = _words(
    "quest quests mission missions task tasks job jobs errand errands run contract "
    "assignment gig hunt delivery deliveries bounty commission order request adventure "
    "side-quest sidequest difficulty reward rewards pay payment bonus prize trip time "
    "times level giver quest-giver gold coins coin g gp total fetch favour favor deal "
    "notice poster posting board ad flyer bulletin sign hard easy normal deadly medium simple rest "
    "courier version one thing"
)
DIFFICULTY: Final = _words("easy normal hard deadly medium difficult simple tough moderate lethal")
PAYING: Final = _words(
    "reward rewards rewarded bonus prize pays pay paying payment paid bounty worth fee wage wages"
    " reward's earn earns"
)
GIVEN_BY: Final = (
    r"(?:(?:quest )?giver(?: is| will be|'s)?:?|given (?:out )?by|issued by|posted by"
    r"|signed(?: by)?|commissioned by|courtesy of|on behalf of|ordered by|requested by"
    r"|asked by|sent by|paid by|offered by|apply to|report to|speak to|talk to|contact"
    r"|that's|this is|orders? (?:of|from)|from|by|for|client:?|employer:?|patron:?|help)"
)
"""What stands before who gives a quest; the last of them need somebody behind them."""
WEAK_GIVEN_BY: Final = _words("from by for help")
TITLES: Final = _words(
    "sister brother old young captain lady lord sir dame madam madame mother father "
    "granny grandma gran grandpa uncle aunt king queen prince princess elder doctor dr "
    "master mistress saint professor mayor general commander constable sheriff duke "
    "duchess baron baroness count countess abbot abbess bishop widow foreman miss "
    "mister mr mrs ms little"
)
PERSON_ENDINGS: Final = (
    r"(?:smith|keeper|monger|maker|herd|wright|man|woman|wife|master|mistress|seller|ess|ologist"
    r"|grapher|ician|ier|eer)$"
)
PERSON_WORDS: Final = _words(
    "witch quartermaster hermit king queen prince princess mayor captain widow cook "
    "chef miner sculptor jeweller jeweler cobbler tailor gardener butler doctor healer "
    "nurse astronomer baker butcher potter weaver miller innkeeper sailor fisherman "
    "hunter shepherd monk nun abbess abbot duke duchess baron countess lady lord "
    "sheriff marshal general commander soldier beekeeper carpenter mason painter poet "
    "bard librarian scholar teacher child orphan grandmother grandfather granny elder "
    "chief chieftain shaman druid sage wizard sorceress alchemist apothecary herbalist "
    "merchant merchants trader peddler smith blacksmith tinker guard watchman "
    "gatekeeper ferryman priest priestess bishop deacon pilgrim traveller traveler spy "
    "ranger woodcutter farmer brewer tanner clockmaker engineer mechanic inventor "
    "moneylender banker judge lawyer scribe archivist fishmonger constable "
    "postmistress postman squire knight barkeep bartender landlord landlady vicar "
    "rector undertaker gravedigger goldsmith silversmith cartographer mapmaker "
    "antiquarian vintner cooper fletcher bowyer armorer armourer locksmith surgeon "
    "midwife seamstress wizardess mage warlock necromancer oracle seer steward "
    "chancellor treasurer clerk bailiff warden jailer councillor emperor empress "
    "regent ambassador envoy guildmaster foreman dad mum mom father mother sister "
    "brother uncle aunt cousin neighbour neighbor boy girl student apprentice "
    "professor curator director owner boss citizen citizens villagers farmers peasants"
)
"""Nouns for people who may ask for something."""
