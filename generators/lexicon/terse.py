"""Words of terse requests in English: beside names and numbers they say little. Data only."""

from typing import Final

IDLE_EN: Final = (
    "please, pls, plz, the, a, an, my, for, to, at, on, of, in, gold, g, gp, coins, coin, each, "
    "apiece, that, this, those, these, of, 's, per, piece, now, then, ok, okay, yes, hey, so,"
    " and, with, from, only, just, right, "
    "today, quick, quickly, immediately, next, one, thanks, max, min, up, go, asking, price"
)
CLOSURE: Final = (
    r"(?<![a-z])(?:(?:it|they) (?:is|are|shall be|will be|has to be|must be|'ll be)"
    r"|or nothing|no (?:haggling|less|more|questions asked)|no \w+ing|final|firm"
    r"|do it|make it so|let's go|me|fine|deal|settled|done)(?=\W*$|,)"
)
"""What says no more than that it shall be done: sixty it is."""
REFUSED: Final = (
    r"(?<![a-z])(?:don't|do not|dont|never|won't|wouldn't|didn't|can't|cannot|almost|nearly"
    r"|not (?!a |one |less|more|under|over|below|above|leaving|going)|not going to|forget|no"
    r" thanks|for free"
    r"|no way|for an? \ue000+(?=!)|phew|thanks (?:for|to)|thank you for|bravo|poor"
    r"|well done|ha+|robbery"
    r"|ridiculous|scam|rip-?off|outrageous|what a|if only|some ?day|one day|tomorrow"
    r"|joke|joking|kidding|yesterday)(?![a-z])"
)
ASKED: Final = (
    r"^\W*(?:what|who|which|when|where|why|how(?! about)|did|does|was|were|is|are|should)(?![a-z])"
    r"[^?]*\?"
)
"""A sentence beside which bare names are an answer, or a thought."""
