"""What each event does to the rows of the projection. Pure in the blocks: no clock, no chance."""

from collections.abc import Sequence

from domain.errors import StoreCorrupt
from domain.events import (
    CounterRaised,
    Event,
    GoldMoved,
    ListingFilled,
    MintSkipped,
    Position,
    QuestAbandoned,
    QuestAccepted,
    QuestCompleted,
    QuestOpened,
    QuestRefunded,
    SlotCancelled,
    TokenMinted,
    TokenMoved,
)
from domain.ids import Address, TokenId, Wei
from domain.order import EDITION_EPOCH
from store.event_rows import ZERO_ADDRESS, token_of
from store.journal import Journal
from store.tables import (
    CancelledSlot,
    GoldBalance,
    ListingProgress,
    MakerCounter,
    QuestState,
    Token,
    TokenBalance,
)


class BlockRules:
    """Applies the events of one block, in their order."""

    def __init__(self, journal: Journal, events: Sequence[Event]) -> None:
        """Take the events and the journal of their block."""
        self._journal = journal
        self._events = events

    def apply(self) -> None:
        """Change the rows.

        Raises:
            StoreCorrupt: an event cannot follow from what is indexed; something was missed.
        """
        for event in self._events:
            self._apply(event)
        # Only now: all tokens of the block are known.
        for event in self._events:
            if isinstance(event, TokenMoved | QuestOpened) and not self._journal.holds(
                Token, token_of(event)
            ):
                raise _unfit(event.at)

    def _apply(self, event: Event) -> None:
        match event:
            case TokenMinted() | TokenMoved() if self._is_of_another_kind(event):
                # An id is content of one kind. Under a second one only a stolen minter's key lets
                # it in; it is in the log, and must not mix with what people own.
                pass
            case TokenMinted():
                self._mint(event)
            case TokenMoved():
                self._move_token(event)
            case GoldMoved():
                self._move_gold(event)
            case ListingFilled():
                self._sell(event)
            case SlotCancelled():
                self._cancel_slot(event)
            case CounterRaised():
                self._raise_counter(event)
            case QuestOpened():
                self._open_quest(event)
            case QuestAccepted() | QuestAbandoned() | QuestCompleted() | QuestRefunded():
                self._change_quest(event)
            case MintSkipped():
                pass  # no row of anything changes; the log has it

    def _is_of_another_kind(self, event: TokenMinted | TokenMoved) -> bool:
        token = self._journal.find(Token, event.token_id)
        return token is not None and token.kind != event.kind

    def _mint(self, event: TokenMinted) -> None:
        token = self._journal.find(Token, event.token_id)
        if token is not None:
            token.minted += event.amount
            return
        self._journal.add(
            Token(
                token_id=event.token_id,
                kind=event.kind,
                creator=event.creator,
                royalty_bps=event.royalty_bps,
                cap=event.cap,
                minted=event.amount,
                block_number=event.at.block_number,
                log_index=event.at.log_index,
                tx_hash=event.at.tx_hash,
            )
        )

    def _move_token(self, event: TokenMoved) -> None:
        if event.amount == 0:
            return  # anybody may move nothing, of anything
        epoch = 0
        if event.sender != ZERO_ADDRESS:
            giving = self._holding(event.token_id, event.sender)
            giving.amount = _less(giving.amount, event.amount, event.at)
            giving.epoch += self._ends_listings(event, left=giving.amount)
            epoch = giving.epoch
        if event.to != ZERO_ADDRESS:
            receiving = self._holding(event.token_id, event.to)
            receiving.amount += event.amount
            if not self._is_edition(event.token_id):
                # Unique tokens count their transfers by token, editions by token and holder.
                receiving.epoch = epoch
        else:
            token = self._journal.find(Token, event.token_id)
            if token is None:
                raise _unfit(event.at)
            token.burned += event.amount

    def _ends_listings(self, event: TokenMoved, left: int) -> int:
        """By how much the move raises `epochOf`: 1, or 0 where the sender's listings live on.

        An edition's listings outlive a sale that leaves pieces.
        """
        return 0 if event.sold and left > 0 else 1

    def _holding(self, token_id: TokenId, owner: Address) -> TokenBalance:
        row = self._journal.find(TokenBalance, token_id, owner)
        if row is not None:
            return row
        epoch = EDITION_EPOCH if self._is_edition(token_id) else 0
        return self._journal.add(
            TokenBalance(token_id=token_id, owner=owner, amount=0, epoch=epoch)
        )

    def _is_edition(self, token_id: TokenId) -> bool:
        token = self._journal.find(Token, token_id)
        return token is not None and token.cap > 1

    def _move_gold(self, event: GoldMoved) -> None:
        if event.sender != ZERO_ADDRESS:
            giving = self._purse(event.sender)
            giving.amount_wei = Wei(_less(giving.amount_wei, event.amount_wei, event.at))
        if event.to != ZERO_ADDRESS:
            receiving = self._purse(event.to)
            receiving.amount_wei = Wei(receiving.amount_wei + event.amount_wei)

    def _purse(self, owner: Address) -> GoldBalance:
        row = self._journal.find(GoldBalance, owner)
        return row or self._journal.add(GoldBalance(owner=owner, amount_wei=Wei(0)))

    def _sell(self, event: ListingFilled) -> None:
        row = self._journal.find(ListingProgress, event.listing_hash)
        if row is None:
            row = ListingProgress(hash=event.listing_hash, maker=event.maker)
            row = self._journal.add(row)
        row.filled += event.amount

    def _cancel_slot(self, event: SlotCancelled) -> None:
        key = (event.maker, event.counter, event.slot)
        if self._journal.find(CancelledSlot, *key) is None:
            self._journal.add(
                CancelledSlot(maker=event.maker, counter=event.counter, slot=event.slot)
            )

    def _raise_counter(self, event: CounterRaised) -> None:
        row = self._journal.find(MakerCounter, event.maker)
        if row is None:
            self._journal.add(MakerCounter(maker=event.maker, counter=event.counter))
        else:
            row.counter = event.counter

    def _open_quest(self, event: QuestOpened) -> None:
        if self._journal.find(QuestState, event.quest_id) is not None:
            raise _unfit(event.at)
        self._journal.add(
            QuestState(
                token_id=event.quest_id,
                giver=event.giver,
                reward_gold_wei=event.reward_gold_wei,
                stage="open",
            )
        )

    def _change_quest(
        self, event: QuestAccepted | QuestAbandoned | QuestCompleted | QuestRefunded
    ) -> None:
        quest = self._journal.find(QuestState, event.quest_id)
        if quest is None:
            raise _unfit(event.at)
        match event:
            case QuestAccepted():
                quest.stage, quest.acceptor, quest.deadline = (
                    "accepted",
                    event.acceptor,
                    event.deadline,
                )
            case QuestAbandoned():
                quest.stage, quest.acceptor, quest.deadline = "open", None, None
            case QuestCompleted():
                quest.stage, quest.acceptor, quest.deadline = "completed", event.acceptor, None
            case QuestRefunded():
                quest.stage, quest.acceptor, quest.deadline = "refunded", None, None


def _less(held: int, amount: int, at: Position) -> int:
    if amount > held:
        raise _unfit(at)
    return held - amount


def _unfit(at: Position) -> StoreCorrupt:
    return StoreCorrupt(
        f"Event {at.log_index} of block {at.block_number} does not follow from what is indexed.",
        hint="Index the chain anew.",
    )
