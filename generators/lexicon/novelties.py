"""Things that no lexicon knows, made in English: how their kind is told all the same. Data only."""

import re
from typing import Final

SURE_MAKE: Final = re.compile(
    r"create|forge|craft|design|conjure|invent|generate|dream up|think up|cook up|come up|whip up"
    r"|concoct|devise|sculpt|carve|weave|sew|smith|knit|stitch|build|brew"
)
"""Verbs that only something new is the object of."""
_NOTHING_MADE: Final = (
    r"wish|deal|offer|bid|point|decision|plan|joke|mistake|mess|difference|fool|living|sense|bath|line"
    r"|conclusion|comparison|noise|fuss|list|note|fire|fortune|habit|promise|move|start|stand|profit"
    r"|killing|name|case|exception|copy|choice|suggestion|guess|trade|purchase|payment|donation"
    r"|complaint|call|bow|knot|crowd|thing|excuse|listing|sale|account|reason|way|problem|bit|lot|diversion"
    r"|distraction|relationship|friendship|trust|future|career|price|bargain|life"
)
UNHEARD_OF: Final = re.compile(
    rf"(?:an? |some |another |one )(?:[a-z'-]+ ){{0,3}}?(?!(?:scene"
    rf"|{_NOTHING_MADE})(?![a-z]))(?P<head>[a-z'-]+) "
    r"(?P<how>who|whose|that|which|with(?! (?:me|you|him|her|them|P))|made of"
    r"|carved from|shaped like|forged)(?![a-z])"
)
"""What is described so fully that it need not be known: a pitchfork that glows at night."""
UNKNOWN: Final = re.compile(
    rf"(?:an?|another|some|one) (?:(?!(?:of|for|with|that|to|in|on"
    rf"|at)(?![a-z]))[a-z'-]+ ){{0,3}}?(?P<head>(?!(?:{_NOTHING_MADE})(?![a-z]))[a-z'-]+)"
    r"(?=$|[,.;:!?]| (?:of|for|with|that|which|who|whose|in|on|at|from|like|called|named|made|to"
    r"|and|please|pls)(?![a-z]))"
)
"""Something new by its head noun, whatever that is."""
SOMEBODY: Final = re.compile(
    r"[a-z'-]*(?:man|woman|men|women|boy|girl|lady|lord|king|queen|prince|princess|knight|monk|nun|kid"
    r"|child|uncle|aunt|granny|grandma|grandpa|twins?|baron|duke|duchess|count|emperor|pirate|sailor"
    r"|soldier|nurse|doctor|cook|chef|maid|butler|judge|spy|ninja|samurai|cleric|druid|shaman|warlock"
    r"|witch|wizard|sorceress|assassin|barkeep|keeper|monger|wright|smith|maker|hunter|catcher"
    r"|seller|teller|driver|rider|dancer|singer|fighter|breeder|trainer|teacher|baker|weaver|tailor"
    r"|creature|beast|monster|being|animal|pet|bird|cat|dog|horse|vampire|werewolf|giant|ogre|troll|goblin|fairy|mermaid|demon|angel|god|goddess|dragon)"
)
PLACES_EN: Final = (
    "castle, tower, palace, dungeon, tavern, inn, temple, shrine, garden, bridge, mansion, "
    "fortress, "
    "cathedral, chapel, monastery, lighthouse, mill, bakery, kitchen, library, arena, "
    "marketplace, street, alley, graveyard, cemetery, harbor, harbour, dock, lake, river, "
    "waterfall, valley, meadow, farm, vineyard, orchard, quarry, prison, jail, "
    "throne room, "
    "ballroom, tomb, crypt, labyrinth, maze, oasis, volcano, glacier, canyon, cliff, lagoon, "
    "kingdom, planet, campsite, battlefield, ship's deck, treehouse, cottage, laboratory, "
    "observatory, theatre, theater, amphitheatre, bathhouse, greenhouse, courtyard, plaza, pub, "
    "workshop, crossroads, sewer, catacombs, necropolis"
)
"""Places that no biome is called by; who makes one makes a scene."""
