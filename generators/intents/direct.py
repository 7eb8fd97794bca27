"""Direct speech: words told of somebody as they are said to him: `his cart burns`, your cart.

What one is asked to tell Hob about Hob says “he”; what Hob is told says “you”. Words that may be
about another person are left as they are.
"""

import re
from typing import Final

from generators.lexicon import direct_en as words

_THIRD: Final = re.compile(r"(?<![a-z])(he|she|him|her|his|hers|himself|herself)(?![a-z])", re.I)
_SHORT: Final = re.compile(
    rf"(?<![a-z])(?:{'|'.join(words.SHORT)})(?![a-z])".replace("'", "['\u2019]"), re.I
)
_SUBJECT: Final = re.compile(
    r"(?<![a-z])(?:he|she) "
    r"(?P<often>(?:(?:still|also|ever|never|really|already|always|just|only|often) )?)"
    r"(?P<verb>[a-z]+(?:n't)?)(?![a-z'])",
    re.I,
)
_HAS: Final = re.compile(words.HAS, re.I)
_POSSESSIVE: Final = re.compile(r"(?<![a-z])(?:his|her)(?![a-z])", re.I)
_OBJECT: Final = re.compile(rf"(?<![a-z])(?:him|(?:he|she)(?= )|her{words.HERE})(?![a-z])", re.I)
_OWN: Final = re.compile(r"(?<![a-z])(?:hers)(?![a-z])", re.I)
_SELF: Final = re.compile(r"(?<![a-z])(?:himself|herself)(?![a-z])", re.I)
_NOT_PRESENT: Final = re.compile(words.NOT_PRESENT)
_ASKED: Final = re.compile(
    r"^(?P<open>whether|if|(?:what|where|when|why|who|which|how)(?: (?:much|many|long|far|often|old"
    r"|soon|big)(?: (?!(?:the|an?|my|your|you|i|we|they|it|this"
    r"|that)(?![a-z]))[a-z]+)?)?) (?P<rest>.+?)[.?!]*$",
    re.I,
)
_INVERTED: Final = re.compile(
    rf"^(?P<subject>(?:you|i|we|they|it|there|{words.SUBJECT})) "
    rf"(?P<verb>{words.AUXILIARIES})(?![a-z'])(?: (?P<after>.+))?$",
    re.I,
)
_PLAIN: Final = re.compile(
    r"^you (?P<often>(?:(?:still|also|ever|really|already|always"
    r"|often) )?)(?P<verb>[a-z]+)(?P<after>.*)$",
    re.I,
)
_PAST: Final = re.compile(words.PAST)
_TOLD: Final = re.compile(
    rf"^(?P<subject>(?:you|i|we|they|it|{words.SUBJECT}))(?P<often>(?: (?:ever|still|already"
    rf"|also))?)"
    rf" (?P<verb>[a-z]{{2,}}(?<!e)ed|{'|'.join(words.PAST_OF)})(?![a-z'])(?P<after>.*)$",
    re.I,
)
_SHORT_IS: Final = re.compile(
    rf"^(?P<subject>{words.SUBJECT})['\u2019]s (?P<after>(?!.*(?<![a-z]){words.AUXILIARIES}"
    rf"(?![a-z])).+)$",
    re.I,
)
_CLOSED: Final = re.compile(r"(?:[^aeiou]|^)[aeiou][bcdgklmnprstvz]$")
"""One syllable that would have doubled its last letter before -ed, had it no e: bak(e)d."""
_SHORTEST_PAST: Final = 5
_MALE: Final = frozenset({"he", "him", "his", "himself"})


def direct(text: str, *, asks: bool) -> str:
    """Indirect speech, as it is said to the one whom it is about.

    Args:
        text: what shall be said, no quotation.
        asks: whether it was introduced as a question.
    """
    if not asks:
        return _to_you(text)
    text = _HAS.sub(r"\1 has \2", text)
    whole = _SHORT.sub(lambda m: words.SHORT[m.group().lower().replace("\u2019", "'")], text)
    return _question(_to_you(whole)) or _to_you(text)


def _to_you(text: str) -> str:
    found = {word.lower() for word in _THIRD.findall(text)}
    if not found or (found & _MALE and found - _MALE):
        return text
    text = re.sub(r"(?<![a-z])(he|she)['\u2019]s(?![a-z])", r"\1 is", text, flags=re.I)
    text = re.sub(r"(?<![a-z])(?:he|she)(['\u2019](?:ll|d))(?![a-z])", r"you\1", text, flags=re.I)
    text = _SUBJECT.sub(lambda m: f"you {m['often']}{_agreeing(m['verb'])}", text)
    text = _SELF.sub("yourself", text)
    text = _OWN.sub("yours", text)
    text = _OBJECT.sub("you", text)
    text = _POSSESSIVE.sub("your", text)
    return re.sub(r"(?<![a-z])you are(?= [a-z])", "you're", text) if "you are" in text else text


def _agreeing(verb: str) -> str:
    low = verb.lower()
    if low in words.AGREEING:
        return words.AGREEING[low]
    if not low.endswith("s") or _NOT_PRESENT.fullmatch(low):
        return verb
    if low.endswith("ies") and len(low) > len("dies"):
        return f"{verb[:-3]}y"
    return verb[:-2] if re.search(r"(?:ss|sh|ch|x|zz)es$", low) else verb[:-1]


def _question(text: str) -> str | None:
    match = _ASKED.match(text)
    if match is None:
        return None
    rest = re.sub(r"^you['\u2019]re ", "you are ", match["rest"], flags=re.I)
    turned = _turned(rest)
    if turned is None:
        return None
    first = "" if match["open"].lower() in ("whether", "if") else f"{match['open']} "
    return f"{first}{turned}?"


def _turned(rest: str) -> str | None:
    """Subject and verb in the order of a question, None if they are not known."""
    inverted = _INVERTED.match(rest)
    if inverted:
        after = f" {inverted['after']}" if inverted["after"] else ""
        return f"{inverted['verb']} {inverted['subject']}{after}"
    plain = _PLAIN.match(rest)
    if plain and not _PAST.search(plain["verb"]):
        return f"do you {plain['often']}{plain['verb']}{plain['after']}"
    told = _TOLD.match(rest)
    if told and (base := _base(told["verb"].lower())):
        return f"did {told['subject']}{told['often']} {base}{told['after']}"
    short = _SHORT_IS.match(rest)
    if short and not any(_base(word) for word in short["after"].lower().split()):
        return f"is {short['subject']} {short['after']}"
    return None


def _base(verb: str) -> str | None:
    """The infinitive of a verb of the past, None if it is none."""
    if verb in words.PAST_OF:
        return words.PAST_OF[verb]
    if not verb.endswith("ed") or verb.endswith("eed") or len(verb) < _SHORTEST_PAST:
        return None
    stem = verb[:-2]
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    is_short = len(re.findall("[aeiouy]+", stem)) == 1
    return f"{stem}e" if stem[-1] in "vcuz" or (is_short and _CLOSED.search(stem)) else stem
