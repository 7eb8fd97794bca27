"""Reading intents: from a sentence and what exists to the call of one tool."""

import re
from typing import Final

from generators.intents.ask import ask
from generators.intents.call import NONE, Intent, Question, Tool
from generators.intents.command import Command
from generators.intents.commands import Commands
from generators.intents.context import IntentContext
from generators.intents.creation import read_creation, surely_new
from generators.intents.requests import Wording
from generators.intents.search import query_of, seeks
from generators.intents.slips import mended
from generators.intents.speech import read_speech
from generators.intents.sums import Sums
from generators.intents.translation import read_translation
from generators.intents.utterance import COVER, Utterance, utterance
from generators.lexicon import creations
from generators.lexicon.request_weights import FAIR, STRONG
from generators.reading.model_reader import ModelReader
from inference.types import LabelScorer

MAX_UTTERANCE_CHARS: Final = 500
_ENOUGH: Final = 2.65
_MARKS = re.compile(r"([\W_]{4})[\W_]+")
"""Of a long run of marks only the first are kept: no pattern has to try each of them."""
_MONEY = re.compile(
    r"(?<!值)钱|子儿|金[币子]|银[子两]|盘缠|黄金|余额|[账帐]|铜板|(?<![a-z])(?:money|gold|coins?|purse)(?![a-z])"
)
_HERE = re.compile(
    r"身上|[包兜袋囊]里|我(?:还|现在|手[里上])*有没有|还[剩有](?:几|多少)|有(?:没有)?人[要收]|[干乾]坤袋|百宝囊|行囊|包袱|里[面头]都?[有是装]|我的?(?:背?包|口袋|行囊|仓库|东西)"
)
_MARKET = re.compile(r"市|集|摊|货架|店|卖|买")
"""What is sought here is not sought there."""
_CLEARLY: Final = 2.9
_SOUGHT: Final = 1.0
"""What a query adds: who seeks a kind of thing does not mean one that he has."""
_NEAR: Final = 2.0
_TERSE: Final = {"en": 24, "zh": 8}
"""Characters of an utterance that needs no verb."""
_QUESTS: Final = ("accept_quest", "complete_quest")
_ASKABLE: Final = STRONG - 1


def read_code(text: str, context: IntentContext) -> Intent | Question:
    """What code alone reads out of a sentence.

    Args:
        text: what the person said; of what is longer than `MAX_UTTERANCE_CHARS` only the
            beginning is read.
        context: what exists around the speaker.
    """
    said = _said(text, context)
    wording = Wording(said)
    translation = read_translation(said, context)
    if translation is not None:
        return translation
    speech = read_speech(said, context, wording)
    if speech is not None:
        return speech
    ranked = Commands(said, context, wording).all()
    best = _best(ranked)
    shown = _shown(said, wording)
    creation = read_creation(said, wording, market=bool(context.others))
    free = best is None or best.missing or best.weight <= STRONG
    if creation is not None and (
        surely_new(said) or (free and not _is_about_a_quest(creation, best, said))
    ):
        return creation
    if (
        shown is not None
        and not _names_its_own(best, said)
        and (best is None or best.weight < shown[0] or best.missing)
    ):
        return shown[1]
    return _decided(best, said)


def _said(text: str, context: IntentContext) -> Utterance:
    names = [
        ("item", [held.name for held in context.inventory]),
        ("item", [entry.item for entry in context.listings]),
        ("item", [entry.item for entry in context.offers]),
        ("quest", context.quests),
        ("scene", context.scenes),
        ("person", context.people),
        ("person", [entry.seller for entry in context.others]),
        ("person", [entry.by for entry in context.offers]),
    ]
    shown = _MARKS.sub(r"\1", text[:MAX_UTTERANCE_CHARS])
    return utterance(mended(shown, [name for _, of in names for name in of]), names)


def _best(ranked: list[Command]) -> Command | None:
    """The likeliest command; a complete one goes before one that a little more speaks for."""
    if not ranked:
        return None
    whole = next((c for c in ranked if not c.missing and c.weight >= _ENOUGH), None)
    if whole is not None and ranked[0].weight - whole.weight <= _NEAR:
        return whole
    return ranked[0]


def _is_about_a_quest(creation: Intent | Question, best: Command | None, said: Utterance) -> bool:
    """Whether a quest that exists is meant, and not a new one."""
    if creations.NEW_QUEST_ZH.search(said.folded):
        return False
    return (
        creation.args.get("kind") == "quest"
        and best is not None
        and best.tool in _QUESTS
        and not best.missing
        and best.weight >= _CLEARLY
    )


def _names_its_own(best: Command | None, said: Utterance) -> bool:
    """Whether a listed thing or a quest is asked for by name: nothing is to be searched for."""
    if best is None or best.missing:
        return False
    if best.tool in ("buy_item", "make_offer", "list_item"):
        return COVER["item"] in said.covered
    return best.tool in _QUESTS and COVER["quest"] in said.hinted


def _decided(best: Command | None, said: Utterance) -> Intent | Question:
    if best is None:
        return NONE
    if best.missing:
        if best.weight >= _ASKABLE:
            return ask(best.tool, best.missing, said.lang, best.choices)
        return NONE
    return Intent(best.tool, best.args) if best.weight >= _ENOUGH else NONE


def _shown(said: Utterance, wording: Wording) -> tuple[float, Intent | Question] | None:
    """A call that only shows something: belongings, Gold, the market."""
    weights = {
        "show_inventory": wording.weight("show_inventory"),
        "show_balance": wording.weight("show_balance"),
        "search_market": wording.weight("search_market"),
    }
    if (
        seeks(said)
        and wording.asks(0, len(said.covered), "search_market")
        and not wording.tells(0, "search_market", whole=True)
    ):
        weights["search_market"] = STRONG
    if _HERE.search(said.folded) and not _MARKET.search(said.folded):
        weights["search_market"] = 0.0
    if wording.weight("price_history") >= STRONG:
        weights["search_market"] = 0.0
    if _MONEY.search(said.folded):
        weights["show_inventory"] = min(weights["show_inventory"], weights["show_balance"] - FAIR)
    tool, weight = max(weights.items(), key=lambda pair: pair[1])
    terse = len(said.folded) <= _TERSE[said.lang] and tool != "search_market"
    if weight < STRONG and not (terse and weight >= FAIR):
        return None
    if tool == "show_inventory":
        return weight + 0.4, Intent("show_inventory")
    if tool == "show_balance":
        return weight + 0.3, Intent("show_balance")
    query = query_of(said)
    if not query:
        return weight, ask("search_market", "query", said.lang)
    most = Sums(said.covered).most()
    args: dict[str, str | int] = {"query": query}
    if most is not None:
        args["max_price"] = most
    return weight + _SOUGHT, Intent("search_market", args)


def read_intent(
    text: str, context: IntentContext, model: LabelScorer | None = None
) -> Intent | Question:
    """The call that a sentence asks for, or the question to ask back.

    Code reads first, and what it reads stands. Where it reads nothing, or must ask, a model may
    name the tool; its arguments still come from code, and what is missing is asked for.

    Args:
        text: what the person said.
        context: what exists around the speaker; a call names nothing else.
        model: scores the tools; without one, code alone decides.
    """
    found = read_code(text, context)
    if model is None or (isinstance(found, Intent) and found.tool != "none"):
        return found
    said = _said(text, context)
    if not _may_ask(said):
        return found
    tool = ModelReader(model).tool_of(said.lang, text)
    if tool is None or tool == "none":
        return found
    return _called(tool, said, context) or found


def _may_ask(said: Utterance) -> bool:
    """Whether the wording leaves room for a wish: no question, no past, no supposition."""
    return Wording(said).asks(0, max(1, len(said.covered)), "any")


def _called(tool: Tool, said: Utterance, context: IntentContext) -> Intent | Question | None:
    """The call of a tool that the model named, with the arguments that code finds."""
    if tool == "show_inventory" or tool == "show_balance":
        return Intent(tool)
    command = Commands(said, context, Wording(said)).of(tool)
    if command is None:
        return None
    if command.missing:
        return ask(tool, command.missing, said.lang, command.choices)
    return Intent(tool, command.args)
