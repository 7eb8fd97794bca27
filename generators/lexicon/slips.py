"""Words that ask for something and are often mistyped, and their true neighbours. Data only."""

from typing import Final

ASKING: Final = tuple(
    "search accept cancel transfer complete finish purchase inventory balance translate create "
    "generate listing market travel withdraw deliver history quest forge craft design write "
    "whisper message unlist delist auction teleport return browse offer chinese english wallet "
    "backpack donate remove character dialogue story donate show sell send give take move list make "
    "tell find".split()
)
"""Words of five letters and more with any slip, of four with two letters swapped."""

OTHERS: Final = frozenset(
    "starch accent accents accents cancer compete competes finnish inventor crate crates crated "
    "creates created lasting lifting lilting lisping marked marker marked travail withdrew withdrawn "
    "delivery forget forgets forged forger croft graft wrote writer writhe massage action actions "
    "brows walled waller offered listening listed storey stormy stores storm storms stork query "
    "removes removed donated donates retort returned designer resign travelled traveled quiet guest "
    "chest crest wrist write writes written worst finest finch famish searched sought research "
    "emails males seem from form mole love lover live lives life tall till tail tale mane "
    "fund fined fond fine lest lost last lift slit silt late gave five".split()
)
"""Words that are no slips of those."""
