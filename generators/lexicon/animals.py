"""Animals that people make characters of, and how they bring them in. Data only.

Patterns are matched in lower case and in simplified characters.
"""

from typing import Final

ANIMALS_EN: Final = (
    r"(?:(?:tom)?cats?|kitten|kitty|dog|puppy|hound|corgi|poodle|terrier|rabbit|bunny|hare"
    r"|hamster|guinea pig|gerbil|ferret|rat|mouse|hedgehog|badger|otter|fox|wolf|bear|goose|duck"
    r"|hen|rooster|chicken|crow|raven|magpie|owl|parrot|pigeon|sparrow|swan|heron|pony|horse|mare"
    r"|donkey|mule|goat|sheep|lamb|ram|cow|bull|ox|pig|piglet|boar|deer|stag|moose|squirrel"
    r"|raccoon|possum|opossum|skunk|mole|beaver|turtle|tortoise|frog|toad|lizard|gecko|newt"
    r"|salamander|tiger|lion|lioness|leopard|lynx|panther|monkey|gorilla|panda|koala|kangaroo"
    r"|seal|walrus|penguin|bat)"
)
_SPECIES_ZH: Final = (
    "(?:猫咪?|猫猫|狗[狗子]?|犬|兔子?|兔兔|仓鼠|豚鼠|老鼠|耗子|刺猬|獾|水獭|狐狸|狼|熊|鹅|鸭子?|鸡|乌鸦"
    "|喜鹊|猫头鹰|鹦鹉|鸽子?|麻雀|鹤|马|驴子?|骡子?|羊|牛|猪|鹿|松鼠|浣熊|黄鼠狼|河狸|乌龟|龟"
    "|青蛙|蛤蟆|蜥蜴|壁虎|蛇|老虎|狮子|豹子?|猴子?|猩猩|熊猫|考拉|企鹅|海豹|蝙蝠|柯基|哈士奇"
    "|二哈|柴犬|泰迪|金毛|布偶)"
)
_ASKED_EN: Final = (
    r"(?:(?:ok(?:ay)?|so|please|hi|hello|hey|right|now|listen|imagine|picture|meet|it's|this is"
    r"|turn|make|write|draw|create|design|give me|i want|i'd like|i need|can you (?:make|turn)"
    r"|could you (?:make|turn)|(?:an? )?(?:character|npc)(?: of| for| based on| after)?|based on"
    r"|immortali[sz]e)"
    r"[,:.]? )*"
)
_WHOSE_EN: Final = (
    r"(?:my|our|the neighbou?r's|(?:my|our) (?:late )?[a-z]+(?:-in-law)?'s)(?: [a-z-]+){0,3}?"
)
_LIKE_EN: Final = (
    r"(?: (?!(?:and|or|of|for|with|who|whose|that|which|the|an?|in|on|from|his|her|their|as|lone"
    r"|dark|black sheep|underdog)(?![a-z]))[a-z-]+){0,3}?"
)
NO_TRADE_EN: Final = (
    r"(?! (?:trainer|walker|breeder|catcher|owner|keeper|lady|sitter|whisperer|seller|burglar"
    r"|hunter|herder|farmer|merchant|dealer|thief|tamer|groomer))"
)
BROUGHT_IN_EN: Final = (
    rf"^{_ASKED_EN}{_WHOSE_EN} {ANIMALS_EN}{NO_TRADE_EN}(?=(?: [a-z]+)?(?:$|[,.;:!?(\n]"
    r"| (?:as|is|was|who|that|but|in|into|and|with|named|called|from|for|an?|the|would|could)"
    rf"(?![a-z])))|^{_ASKED_EN}(?:an?|one){_LIKE_EN} {ANIMALS_EN}{NO_TRADE_EN}(?=$|[,.;:!?(\n]"
    r"| (?:who|that|named|called|as|in an?|wearing)(?![a-z]))"
)
"""An animal that is the character itself: `my cat Biscuit as a guard`, `a badger who runs an inn`.

The animal of a character (`a farmer with a cat`) is none.
"""

BROUGHT_IN_ZH: Final = (
    "(?:^(?:我?想|请|麻烦|帮我|给我|来|就|用|以|按|照着?)*|把|让)(?:(?:我|我们|咱|邻居|隔壁|楼下"
    "|奶奶|爷爷|外婆|朋友|同事)(?:家|们家)?(?:里)?(?:养)?(?:的)?)[那这]?[只条头匹]?"
    rf"[^,。;!?、]{{0,5}}?{_SPECIES_ZH}(?=叫|名|$|[,。;!?、:]|当|做|变|想|要|会|写|改|设|弄|搞|转生"
    "|修炼|成|是|今年|就)"
    "|^(?:请|麻烦|帮我|给我|我?想要|我要|来|要|做|写|造|画|弄|搞|整|生成|设计|创建)*一?[只条头匹]"
    rf"(?:[^,。;!?的]{{0,10}}的)?[^,。;!?的]{{0,3}}?{_SPECIES_ZH}(?![的贩商养陪跟]|主人|饲)"
)
"""The same: 我家猫叫汤圆…让它当个守卫, 一只开酒馆的狐狸."""
