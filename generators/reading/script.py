"""One script for reading: lower case, and simplified for traditional characters."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

_TRADITIONAL: Final = (
    "劍龍鐵鋼銀銅級長頭護鎧鏈項墜藥劑瓊軸書寶鑽鎚錘鏟鋤鎬鋸鑿鉗槍戰彎闊雙單輕銳圓電閃風颶颱陣"
    "嵐氣聖潔陽輝燦爛陰闇黒凍氷燒熱熾燼巖溫煉獄塵濤滅澤湧潛淵灣黃鍍純質屬種類無沒別個隻張對塊"
    "顆條桿頂幣萬億兩點錢獎勵賞報懸給賺價傳說説話詩優異憶傑絕曠華麗貴難險簡鬆艱鉅極惡夢殺斬擊"
    "敗討獵驅趕尋覓採蒐撿遞運轉達遺蹟跡島嶼廟橋樓臺燈鎮鄉莊園礦鹽麥羅蘭蘋葉銹鏽經過進遠邊這裡"
    "裏後從來為與於還應該換變錯會們麼樣壞買賣請讓幫鍛鑄製裝備專發佈託願幾數雜複標準謹膽開樂觀"
    "憂鬱悶貪愛財詐獪詭計驕緊慮靜穩著獸靈構機關術師騎俠盜賊飛侶販鍊學賢農衛門將軍隊爺媽嬸歲歷"
    "曆國領鄰業務題簽紋繡織絲綢絨線紙環鏡鐘鍾鎖鑰釘針漁網鳥鷹鴉貓馬豬雞鴨魚蟲鱷龜獅樹葯薑穀饅"
    "湯醫療癒傷復憤懼驚歡淚聲響語識認記憑體總約僅餘間時夠須實現當權義烏曉鳳韌鎢鈦鉛錫鑌瑪瑩貝"
    "殼楓樺櫻欖鬚顏藍綠紅銘鑲繪畫帶攜揮執拋擲釣斃滿階層號贈謝禮範圍顯隱祕詛預遙際邏輯淺濃濕乾"
    "亂亞侖倫偉側傾僕儀償儘兒內冊處創劃劇剛勝勞勢匯區協卻參員問啟喚喪營嗎嗚嘆團場墳壓壯壽夾奪"
    "奮婦嬌孫寢審寫導屆崗嶺巔帥幹廣廳彈徑恆悅慘慣態懶戲擁擇擋擔據擴擾攔攝敵斷舊晝暫榮歐歸殘毀"
    "氈決沖況洩減測渾溝滾漢漿災煙煩爐爭牆獨獻瑣甕產畢癡皺監盤眾確碼磚禍稱積窮窩競筆節築糧紀納"
    "細終組結統綁維緣編練縫績繞繩繼續罰聯職聽肅腳腦臉臨興艦艙蒼蓋蓮藝虛虧蝕蠟衝補規視親觸訂訊"
    "訓許訴診評詞試詳誇誌誠誤誰課調談諾謀謠證譜譯議讀豐負貢貧貨責貼貿資賈賜賴購賽蹤車軟載輔輩"
    "輪輸辦迴逕遊違遲選邁郵釋鈴鈔鉤銷鋒錄鍋鍵鎔鏢鑼閉閒閣閱闖陳陸隨雖離雲霧靂韓順頑頒頓頗顧飄"
    "飯飲餅館饑駐騙騰驗骯髒鬥魯鮮鱗鳴鵝麵齊齒龐龕貞夥揀齡勻綜緒緩縱繫罈壇蕩薦蘿蝦螞蟻衊襲覺訪"
    "誘諜謎贖趙躍軌輛轟辭鄭醜釀鋪錶鐮鑒鑑閘闢隕雛鞏韁頁頸額飼駕駛駝駱騷驢鬧鯊鯨鴿鵲鶴鷗鸚鵡鹼"
    "黨黴"
)
_SIMPLIFIED: Final = (
    "剑龙铁钢银铜级长头护铠链项坠药剂琼轴书宝钻锤锤铲锄镐锯凿钳枪战弯阔双单轻锐圆电闪风飓台阵"
    "岚气圣洁阳辉灿烂阴暗黑冻冰烧热炽烬岩温炼狱尘涛灭泽涌潜渊湾黄镀纯质属种类无没别个只张对块"
    "颗条杆顶币万亿两点钱奖励赏报悬给赚价传说说话诗优异忆杰绝旷华丽贵难险简松艰巨极恶梦杀斩击"
    "败讨猎驱赶寻觅采搜捡递运转达遗迹迹岛屿庙桥楼台灯镇乡庄园矿盐麦罗兰苹叶锈锈经过进远边这里"
    "里后从来为与于还应该换变错会们么样坏买卖请让帮锻铸制装备专发布托愿几数杂复标准谨胆开乐观"
    "忧郁闷贪爱财诈狯诡计骄紧虑静稳着兽灵构机关术师骑侠盗贼飞侣贩链学贤农卫门将军队爷妈婶岁历"
    "历国领邻业务题签纹绣织丝绸绒线纸环镜钟钟锁钥钉针渔网鸟鹰鸦猫马猪鸡鸭鱼虫鳄龟狮树药姜谷馒"
    "汤医疗愈伤复愤惧惊欢泪声响语识认记凭体总约仅余间时够须实现当权义乌晓凤韧钨钛铅锡镔玛莹贝"
    "壳枫桦樱榄须颜蓝绿红铭镶绘画带携挥执抛掷钓毙满阶层号赠谢礼范围显隐秘诅预遥际逻辑浅浓湿干"
    "乱亚仑伦伟侧倾仆仪偿尽儿内册处创划剧刚胜劳势汇区协却参员问启唤丧营吗呜叹团场坟压壮寿夹夺"
    "奋妇娇孙寝审写导届岗岭巅帅干广厅弹径恒悦惨惯态懒戏拥择挡担据扩扰拦摄敌断旧昼暂荣欧归残毁"
    "毡决冲况泄减测浑沟滚汉浆灾烟烦炉争墙独献琐瓮产毕痴皱监盘众确码砖祸称积穷窝竞笔节筑粮纪纳"
    "细终组结统绑维缘编练缝绩绕绳继续罚联职听肃脚脑脸临兴舰舱苍盖莲艺虚亏蚀蜡冲补规视亲触订讯"
    "训许诉诊评词试详夸志诚误谁课调谈诺谋谣证谱译议读丰负贡贫货责贴贸资贾赐赖购赛踪车软载辅辈"
    "轮输办回径游违迟选迈邮释铃钞钩销锋录锅键熔镖锣闭闲阁阅闯陈陆随虽离云雾雳韩顺顽颁顿颇顾飘"
    "饭饮饼馆饥驻骗腾验肮脏斗鲁鲜鳞鸣鹅面齐齿庞龛贞伙拣龄匀综绪缓纵系坛坛荡荐萝虾蚂蚁蔑袭觉访"
    "诱谍谜赎赵跃轨辆轰辞郑丑酿铺表镰鉴鉴闸辟陨雏巩缰页颈额饲驾驶驼骆骚驴闹鲨鲸鸽鹊鹤鸥鹦鹉碱"
    "党霉"
)
_TO_SIMPLIFIED: Final = dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True))
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Co"})
_LINE_BREAK = re.compile(r"[\r\n]+")
_CJK = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")


@dataclass(frozen=True, slots=True)
class Script:
    """A person's text twice, character by character.

    Attributes:
        shown: as it was written, in NFKC, without invisible characters.
        folded: of the same length, in lower case and simplified characters.
    """

    shown: str
    folded: str


def _fold(char: str) -> str:
    lower = char.lower()
    return _TO_SIMPLIFIED.get(char, lower if len(lower) == 1 else char)


def script(text: str) -> Script:
    """Bring a text into the one script that the lexicon is written in."""
    lines = _LINE_BREAK.sub(" ; ", text.strip())
    normal = unicodedata.normalize("NFKC", lines).replace("’", "'").replace("‘", "'")
    shown = "".join(
        " " if char.isspace() else char
        for char in normal
        if char.isspace() or unicodedata.category(char) not in _INVISIBLE
    )
    return Script(shown, "".join(_fold(char) for char in shown))


def is_chinese(text: str) -> bool:
    """Whether a text holds any Chinese character."""
    return _CJK.search(text) is not None
