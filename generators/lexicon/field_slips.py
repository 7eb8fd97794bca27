"""English words that are near a value of a field and mean something else. Data only."""

from typing import Final

NO_SLIPS: Final = (
    "alchemists, amulets, armory, armour, award, banker, bards, barks, barrier, beard, "
    "blacksmiths, boast, boats, bolts, books, boost, daggers, danger, digger, farmers, "
    "firmer, former, framer, grades, grand, guards, harmer, helmets, mages, magic, "
    "merchants, option, portion, potions, priests, rangers, ringer, roots, scholars, "
    "scrawl, scrolls, shelf, shields, spare, spark, speak, spears, spell, spend, staffs, "
    "stage, stall, steal, steed, stele, still, stroll, stuff, stuffs, sward, swords, sworn, "
    "thieves, third, troll, warriors, words"
)
