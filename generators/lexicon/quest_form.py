"""Labels of quests that are written as a form. Data only."""

from typing import Final

LABELS: Final = ("kind", "target", "count", "giver")
LABELLED: Final = (
    r"\W*(?:(?:[a-z]+ )?(?:quest|task|job|mission)\s*:\s*)?"
    r"(?:(?P<kind>(?:quest )?(?:type|kind|category)|objective type)"
    r"|(?P<target>target|monster|enemy|goal|objective|thing|goods|cargo)"
    r"|(?P<count>count|amount|number|quantity|qty|how many)"
    r"|(?P<giver>(?:quest )?giver|client|employer|patron))"
    r"\s*(?:[:=-]|is)?\s+(?P<value>[^:=]+?)\s*"
)
"""A label and its value."""
KINDS: Final = (
    ("collect", r"collect|gather|fetch|find|harvest|forage|retrieve"),
    ("deliver", r"deliver|courier|carry|transport|escort|bring"),
    ("defeat", r"defeat|kill|slay|hunt|bounty|combat|fight|monster|extermin|eliminat"),
    ("explore", r"explor|scout|discover|map|investigat|visit|travel"),
)
"""Kind → what it may be called."""
