"""Own people: whether a character is somebody whom the person who asks holds dear."""

import re
from collections.abc import Collection
from typing import Final

from generators.lexicon.kin import OWN_EN, OWN_ZH, WELL_DISPOSED
from generators.reading.script import is_chinese

_OWN_EN: Final = re.compile(OWN_EN)
_OWN_ZH: Final = re.compile(OWN_ZH)


def tempers_of_own(folded: str, denied: Collection[str]) -> tuple[str, ...]:
    """Tempers that are fit for somebody's own; none if the prompt opens with nobody's own.

    Args:
        folded: a prompt that states no temper: `My dad. He drove a bus`, 我家猫叫汤圆.
        denied: tempers that it excludes.
    """
    if (_OWN_ZH if is_chinese(folded) else _OWN_EN).search(folded) is None:
        return ()
    return tuple(one for one in WELL_DISPOSED if one not in denied)
