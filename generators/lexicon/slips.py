"""Words that ask for something and are often mistyped, and their true neighbours. Data only."""

from typing import Final

ASKING: Final = (
    "search, accept, cancel, transfer, complete, finish, purchase, inventory, balance, "
    "translate, create, generate, listing, market, travel, withdraw, deliver, history, "
    "quest, forge, craft, design, write, whisper, message, unlist, delist, auction, "
    "teleport, return, browse, offer, chinese, english, wallet, backpack, donate, remove, "
    "character, dialogue, story, show, sell, send, give, take, move, list, make, tell, find"
)
"""Words of five letters and more with any slip, of four with two letters swapped."""

OTHERS: Final = (
    "accent, accents, action, actions, brows, cancer, chest, compete, competes, crate, "
    "crated, crates, created, creates, crest, croft, delivery, designer, donated, donates, "
    "emails, famish, finch, fine, fined, finest, finnish, five, fond, forged, forger, "
    "forget, forgets, form, from, fund, gave, graft, guest, inventor, last, lasting, late, "
    "lest, life, lift, lifting, lilting, lisping, listed, listening, live, lives, lost, "
    "love, lover, males, mane, marked, marker, massage, mole, offered, query, quiet, "
    "removed, removes, research, resign, retort, returned, searched, seem, silt, slit, "
    "sought, starch, stores, storey, stork, storm, storms, stormy, tail, tale, tall, till, "
    "travail, traveled, travelled, walled, waller, withdrawn, withdrew, worst, wrist, "
    "write, writer, writes, writhe, written, wrote"
)
"""Words that are no slips of those."""

SHORTHAND: Final = (
    "srch search, teh the, hte the, taht that, adn and, wnat want, waht what, gimmie gimme, "
    "sel sell, buyy buy, cn can, cld could, wld would, pleas please, plese please, giv give, "
    "snd send, tel tell, wht what, mrkt market, mkt market, inv inventory, qst quest, whats "
    "what's, wheres where's, "
    "hows how's, whos who's, thats that's, theres there's, wots what's, lemme let me, gotta got to"
)
"""What is written → what is meant, for words that are too short or too far from it for a slip."""
