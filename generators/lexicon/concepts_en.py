"""Concepts in English: meaning → the beginnings of words that have it. Data only."""

from collections.abc import Mapping
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH: Final[Mapping[str, str]] = {
    "fire": (
        "fire, flam, burn, ember, cinder, scorch, ash, blaz, pyre, torch, sear, kindl, coal, lava, "
        "magma, hot, heat, warm, smok, char, ignit, furnac, hearth, soot, sun, inferno, candle"
    ),
    "ice": (
        "ice, icy, frost, rime, snow, berg, winter, cold, hoar, freez, frozen, glaci, "
        "chill, sleet, "
        "hail, thaw, mew"
    ),
    "water": (
        "water, tide, sea, brook, river, wave, rain, ocean, lake, mist, foam, brine, stream, wet, "
        "pond, well, spring, drip, salt, swim, kelp, weir, marsh, fog, surf"
    ),
    "lightning": "lightning, thunder, storm, volt, spark, bolt, sky, electric, shock",
    "wind": "wind, gust, zephyr, gale, breez, air, feather, gull, draft, whirl",
    "earth": "earth, mud, stone, rock, clay, dirt, soil, sand, boulder, basalt, moss, root, peat",
    "light": (
        "light, glow, glim, shin, bright, gleam, sun, dawn, radian, lamp, lantern, holy, star, "
        "lumen, lumin, beam, luc, firefly"
    ),
    "shadow": (
        "shadow, dark, dusk, murk, shade, night, gloom, umbra, black, dim, raven, crow, twilight"
    ),
    "sword": (
        "sword, blade, edge, sabre, saber, rapier, falchion, cutlass, scimitar, claymore, katana"
    ),
    "axe": "axe, ax, cleav, hatchet, hew, chop, splitter",
    "dagger": "dagger, knife, dirk, stiletto, pin, shiv, razor, fang, kris",
    "bow": "bow, string, archer, arrow, longbow",
    "staff": "staff, stave, rod, pole, wand, crook, cane, stick",
    "spear": "spear, pike, lance, javelin, needle, trident, skewer, harpoon, halberd",
    "shield": "shield, ward, buckler, targe, wall, face, bulwark, aegis, guard",
    "helmet": "helm, hat, cap, hood, crown, cowl, visor, bonnet, mask",
    "armor": "armor, armour, mail, plate, coat, cloak, robe, vest, jerkin, hide, tunic, cuirass",
    "boots": "boot, shoe, heel, clog, sandal, slipper, sole, greave, tread, walker, foot",
    "ring": "ring, band, loop, signet",
    "amulet": (
        "amulet, pendant, necklace, charm, locket, brooch, talisman, medal, torc, bead, choker"
    ),
    "potion": (
        "potion, tonic, vial, phial, flask, elixir, draught, brew, bottle, tea, philtre, syrup, "
        "salve, cordial, milk"
    ),
    "scroll": "scroll, hymn, psalm, ode, book, map, letter, tome, page, parchment, chart, script",
    "tool": "tool, hammer, saw, awl, chisel, shovel, spade, hook, pick, mallet, peg, tongs, nail",
    "gem": "gem, jewel, pearl, opal, ruby, shard, stone, crystal, pip, diamond, bead, amber",
    "crystal": "crystal, prism, glass, shard, quartz",
    "wood": "wood, oak, birch, elm, pine, stick, sprig, branch, timber, ash, willow, bough, yew",
    "metal": "iron, steel, metal, rust, bronze, copper, tin, brass, silver, pewter, lead",
    "silver": "silver, moon, pale",
    "gold": "gold, gilt, gild, aure",
    "bone": "bone, marrow, skull, rib, tooth, teeth, antler",
    "shell": "shell, whelk, cockle, conch, snail, pearl",
    "heal": "heal, mend, cure, medic, recover, remedy, balm, health, restor",
    "wolf": "wolf, wolv, howl, pack, fang",
    "rat": "rat, mouse, mice, vermin",
    "bird": "bird, owl, raven, crow, gull, hawk, eagle, wren, falcon, jackdaw, lark, magpie, heron",
    "cave": "cave, cavern, tunnel, grotto, hollow, mine, burrow, mouth",
    "forest": "forest, wood, grove, tree, thicket",
    "swamp": "swamp, bog, marsh, mire, fen, moor",
    "mountain": "mountain, peak, hill, summit, cliff, ridge, crag, mount",
    "sea": "sea, isle, island, islet, coast, beach, harbor, harbour, quay, port, dock, bay, "
    "shore, pier",
    "town": "town, city, village, thorp, bray,  market, street, hamlet, row, square",
    "inn": "inn, tavern, pub, alehouse, taproom, barrel",
    "church": "church, temple, abbey, shrine, chapel, monastery, cathedral, priory",
    "tower": "tower, spire, turret, keep, lighthouse, belfry",
    "ghost": "ghost, haunt, spirit, phantom, wraith, specter, spook",
    "spider": "spider, web, silk, weaver",
    "honey": "honey, bees, beekeep, hive, apiar, wasp, swarm",
    "deliver": "deliver, letter, word, message, parcel, courier, package, post",
    "drink": "drink, ale, beer, wine, cider, mead, rum",
    "food": "food, soup, bread, pie, cake, cheese, apple, stew, bake",
    "horse": "horse, mare, pony, saddle, stable, hoof",
    "music": "drum, flute, lute, harp, horn, bell, violin, fiddle, song, music, instrument, chime",
    "red": "red, ruby, crimson, scarlet, rose",
    "green": "green, emerald, jade, leaf, verdant",
    "blue": "blue, sapphire, azure, cobalt",
    "white": "white, pale, ivory, snow",
    "old": "old, ancient, antique, yore, elder, worn",
    "small": "small, little, tiny, mini",
    "dragon": "dragon, drake, wyrm, wyvern",
    "herb": "herb, mushroom, plant, nettle, leaf, root, flower, petal, bloom, mint, sage, thyme",
    "slow": "slow, snail, lazy, turtle, tortoise",
    "crow": "crow, corvid, raven, rook",
    "picture": "picture, painting, portrait, canvas, sketch, landscape",
    "statue": "statue, bust, figurine, carving, idol, sculpt",
    "corpse": "corpse, dead, death, vigil, undead, zombie",
    "grave": "grave, crypt, tomb, cemetery, catacomb, burial, buried, mausoleum, barrow, coffin",
    "waders": "wader, boot",
    "speech": "speech, speak, talk, tongue, voice, whisper",
    "thief": "thief, thieves, stolen, steal, stole, theft, robber, robbed, burglar, pickpocket,"
    " heist",
    "bandit": "bandit, outlaw, brigand, highwayman, highwaymen, raider, marauder, robber, ambush",
    "lost": "lost, missing, vanish, disappear, astray, wander",
    "wedding": "wedding, married, marriage, marry, bride, groom, betroth",
    "king": "kingdom, kings, queen, royal, throne, prince, regal",
    "farm": "farm, barn, field, crop, harvest, barley, wheat, grain, granary, scarecrow, orchard",
    "mill": "mill, flour",
    "bridge": "bridge, crossing, toll",
    "garden": "garden, hedge, flower, rose, weed",
    "library": "library, libraries, books, archive, reading, scriptor, study",
    "smith": "smith, forge, anvil, bellows",
    "prison": "prison, jail, gaol, dungeon, captive, shackle, hostage, kidnap",
    "guard": "guard, watch, sentr, patrol, sentinel",
    "ship": "ship, boat, vessel, ferry, sail, galleon, raft, captain, crew, shipwreck, wreck",
    "fish": "fish, trout, salmon, herring, eel, angler",
    "poison": "poison, venom, toxi, antidote, nightshade",
    "snake": "snake, serpent, viper, adder, naga, basilisk",
    "bear": "bear, cub, grizzly",
    "pig": "boar, pig, hog, swine, piglet, truffle",
    "sheep": "sheep, lamb, flock, shepherd, wool",
    "goat": "goat, billy",
    "cow": "cow, cattle, bull, calf, herd",
    "hen": "hens, chicken, rooster, cockerel, coop, eggs",
    "goose": "goose, geese, duck, swan",
    "frog": "frog, toad",
    "cat": "cats, kitten, feline, tomcat, whisker",
    "dog": "dogs, hound, puppy, kennel, canine, mutt",
    "illness": "plague, sick, fever, disease, cough, infect",
    "escort": "escort, caravan, accompany, protect, convoy, wagon, cart, pilgrim",
    "repair": "repair, fix, mend, broken, rebuild",
    "dress": "dress, gown, skirt, robe, frock",
    "bag": "bag, sack, pouch, satchel, purse, rucksack, backpack",
    "cup": "cup, mug, goblet, chalice, tankard, beaker, grail",
    "pot": "pot, kettle, cauldron, teapot, saucepan, skillet",
    "clock": "clock, watch, hourglass, timepiece, sundial",
    "mirror": "mirror, looking-glass",
    "telescope": "telescope, spyglass, eyeglass, monocle, spectacles, glasses, goggles",
    "key": "keys, locksmith",
    "rope": "rope, twine, lasso",
    "chest": "chest, coffer, casket, trunk, box, crate",
    "toy": "toy, doll, puppet, marble, rattle",
    "game": "game, dice, chess, cards, gambl",
    "sleep": "sleep, slumber, dream, snor, lullaby, drowsy, pillow",
    "love": "lover, loving, beloved, valentine, romance",
    "flight": "winged, wings, flight, levitat, hover",
    "giant": "giant, ogre, troll, cyclops, titan, colossus",
    "goblin": "goblin, hobgoblin, kobold, gremlin",
    "witch": "witch, coven, hex, curse",
    "wizard": "wizard, mage, sorcer, warlock, arcane, magic",
    "demon": "demon, devil, fiend, infernal",
    "speed": "swift, speed, haste, fleet",
    "quiet": "quiet, silen, stealth, hush, sneak",
    "luck": "luck, fortune, clover, horseshoe",
    "strong": "strength, strong, mighty, power",
    "leather": "leather, hide, pelt, furry",
    "cloth": "cloth, linen, cotton, wool, velvet, silk",
    "teeth": "tooth, teeth, fang, tusk",
    "baker": "baker, bakery, bread, loaf, pastry",
    "child": "child, kid, orphan, baby, boy, girl",
    "treasure": "treasure, hoard, loot, riches, fortune",
    "miner": "miner, mining, pickaxe, prospector",
    "lighthouse": "lighthouse, beacon, lamp",
    "spices": "spice, pepper, saffron, cinnamon",
    "sharp": "sharp, whetstone, edge, hone",
    "chair": "chair, stool, bench, throne",
    "sewing": "sew, needle, thimble, thread, stitch",
    "invisible": "invisib, unseen, hidden, vanish",
    "sad": "sad, weep, gloom, tears, cry, mourn, grief",
}
"""Meaning → stems; a stem counts at the beginning of a word, and at either end of a compound."""
BY_CHANCE: Final = _words(
    "award bearing beard board bought bring bringing brings caring clearing during fair "
    "forward hearing hold holding husband keep keeping market nice offering ordering piece "
    "pieces price prices rather remembering rendering restoring reward scaring search "
    "searching sharing sold speak staring swearing talk talking tearing told tomorrow "
    "toward wandering wearing window wondering"
)
"""Words that hold a stem and do not mean it: to bring is no ring."""
ENGLISH_EMPTY: Final = _words(
    "the a an of to for in on at my your his her its their our this that these those with "
    "and or from by one ones thing thingy stuff item items quest job task it is are be some "
    "any please who which what me you i we us up off out over under into as so no not"
)
