"""What the names of people are known by: Chinese surnames and the characters of foreign names."""

from typing import Final

SURNAMES: Final = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭"
    "郎鲁韦马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅齐康伍余元顾孟黄穆萧尹姚邵"
    "汪祁毛戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾江颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房解应"
    "宗丁宣邓郁洪包左石崔吉龚程裴陆荣翁曲段侯全秋仲宫宁甘厉祖武符刘景詹龙叶黎白蒲卓池乔闻谭冉桑"
    "廖温庄晏瞿连艾容向易耿欧沃关游楚阎云岳"
)
COMPOUND_SURNAMES: Final = (
    "欧阳|司马|上官|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|司徒|南宫|独孤|令狐|端木|百里|西门|宇文|长孙"
)
FOREIGN: Final = (
    "阿艾奥巴贝比波布达德迪多厄恩尔菲费弗格古哈赫霍吉加卡凯科克库拉莱兰勒雷里利莉林琳鲁"
    "露伦罗洛马玛麦梅米莫姆娜内尼诺努欧帕佩皮普奇乔琼瑞萨塞莎史斯丝苏索塔泰特提图托瓦维"
    "威薇温文沃西希夏谢雅亚娅叶伊依尤尹约扎泽兹安蒂黛蕾丽妮芙芬汉杰肯基柯廷顿森逊锡朗农"
    "曼森鲍伯本查纳南佐朵"
)
EPITHETS: Final = (
    "[赤黑白灰铁血碎裂断金银红独][牙爪拳斧锤骨角鬃颅眼手蹄心刃耳尾鬓]"
    "|[静慧了圆明净玄无觉悟智虚清妙广法][慧静空明尘心缘觉远因果尘真玄净云月]"
)
"""Names of orcs, and those that monks and nuns take."""
NOT_NAMES: Final = (
    "女儿|儿子|徒弟|学徒|老婆|妻子|丈夫|老板|师傅|先生|姑娘|小姐|家的|出身|专用|同行"
    "|公会|世家|模样|打扮|性格|脾气|年纪|等级|马上|安静|高大|高个|高手|白发|白胡|金发"
    "|黄毛|龙族|云游|江湖|任性|温柔|温和|安分|安详|乐观|严肃|严格|常年|全身|应该|文弱"
    "|文静|利落|向来|连说"
)
"""Words that follow a trade and are nobody's name."""
NICKNAMES_ZH: Final = (
    r"(?:^|[的，,])(?P<name>[阿老小](?!人|板|头|兵|偷|孩|子|鬼|师|农|夫|猎|实|家|贼|店"
    r"|铺|姑|伙|镇|村|城|巷|路|气|心|鸟|猫|狗|王|牛|虎|鼠|和)[一-鿿]{1,2})(?=[，,、 ]|$)"
)
STYLED_ZH: Final = r"姓(?P<family>[一-鿿]{1,2})名(?P<given>[一-鿿]{1,2})(?=[，,。]|$)"
"""A name in two parts: 姓石名敢当."""
LEADS_EN: Final = (
    r"(?:(?:create|make|draw|write|invent|design|imagine|add|need|want|introduce|build"
    r"|show|meet|give)(?: (?:me|us|up))?(?: (?:a|an|the|my|our))?|this is|i am|i'm|it's"
    r"|my (?:cat|dog|sister|brother|friend|uncle|aunt|mother|father|horse|son|daughter"
    r"|librarian|teacher|boss|neighbou?r|aunt|auntie|grandma|grandpa|dad|mum|mom|doctor|colleague"
    r"|gran|grandmother|grandfather|pet|hero|oc)|old|young|captain|sister|brother)\s+$"
)
"""What stands before a name that nothing else announces."""
