"""The words that Chinese requests consist of, beside the names of things. Data only.

A clause with other words in it most likely tells something.
"""

from typing import Final

_PEOPLE: Final = "我们 咱们 咱 俺 我 你 您 他 她 它 自己 这 那 哪 人家 老板 卖家 掌柜 店家 大家 谁 名 叫"
_COURTESY: Final = (
    "帮我 帮忙 帮 请 麻烦 劳驾 劳烦 拜托 谢谢 替 给 好吗 行吗 可以吗 吧 呗 啦 了 的 地 得 着 啊 呀 哦 喔 嘛 呢 吗 么"
    " 哈 喽 咯 嘞 呐 哟 诶 嗯 好 行 成"
)
_FRAMES: Final = (
    "把 将 对 向 跟 和 与 往 朝 从 在 到 于 以 用 按 照 为 让 被 是 可以 能 会 要 想 想要 愿意 打算 决定 准备 需要 应该 该"
    " 得了 算了 就 都 也 还是 还 再 又 先 快 速速 赶紧 赶快 马上 立刻 立即 即刻 现在 今天 今晚 今儿 这就 直接 干脆 顺便"
    " 随便 一下 一声 一趟 下 只 才 大概 差不多 改 换 只要 只能 全 最 第 首 头 点 点儿 些 不 别 没"
    " 上来 下来 出去 上去 回来 回去 过去 过来 进去 起 走 里 外 上 下 出 去 来 回 进 掉 开 完 成"
)
_COUNTS: Final = (
    "个 件 把 张 瓶 枚 颗 段 篇 位 只 条 根 套 杆 支 份 面 双 顶 盏 块 本 捆 罐 袋 盒 串 壶 碗 桶 株 朵 匹 口 坛 样 种 单"
    " 笔 首 粒 束 匣 副 柄 艘 头 尾 座 幅 卷 对 俩 仨 几 多 少 半 一半 一 每 各 单价 总共 一共 统共 全部 所有 全都 统统 剩下 打包"
)
_MONEY: Final = (
    "金 金币 块 块钱 钱 元 币 价 价格 价钱 定价 标价 要价 开价 底价 售价 最多 顶多 不超过 超过 以内 之内 以下 封顶 预算 上限"
    " 最高 最低 低于 不到 至少 最少 不低于 少于 免谈 便宜 多少 贵"
)
_TRADE: Final = (
    "卖 出售 挂售 挂 摆 放 搁 上架 转手 出手 脱手 标 定 起拍 拍 清仓 处理 买 购买 购 收 拿 下单 入手 拿下 带走 抢 包 订 秒"
    " 市场 集市 市集 摊子 摊 架子 架 货架 货 交易行 商店 店 拿走 取 终止 撤 撤下 下架 取消 收回 停售 停 单子 挂单 删 反悔 东西 家伙"
    " 出价 报价 报 还价 还 砍价 砍 讲价 讲 压价 压 议价 谈 问 问问 肯 商量 试试 看看 看 提 说 告诉 成交 同意 接受 答应 批准 认"
    " 归 依 选 定了 生意 买卖 数"
)
_GIVING: Final = (
    "送 赠 交给 交 转 转交 转给 借 分 匀 递 捎 寄 付 汇 打 账 赏 打赏 红包 工钱 工资 欠 补 赔 垫 支付 发 塞 丢 扔 留 拨 捐"
    " 饭钱 过路费 路费 费 礼物 生日 保管 移 划 予"
)
_QUESTS: Final = (
    "任务 委托 活儿 活 事儿 事 悬赏 差事 接 领取 领 揽 揭 报名 参加 加入 承担 开始 做 干 弄 负责 登记 采 找 打 杀 挖 凑 算"
    " 完成 提交 结算 结 搞定 办妥 办 验收 验 齐 妥 够 领赏 奖励 奖 赏金 赏 报酬 已经 总算 终于 可算 死 光 掉 宰 清 要求"
)
_MOVES: Final = (
    "去 前往 出发 传送 移动 走 回 进 赶 动身 溜达 溜 逛逛 逛 瞧瞧 瞧 瞅 带路 带 领 路 飞 跑 钻 穿过 歇 上路 启程 那边 这边"
    " 那里 这里 那儿 这儿 处 儿 边 家 村 岛 海 城 山"
)

KNOWN: Final = "|".join(
    sorted(
        {
            *_PEOPLE.split(), *_COURTESY.split(), *_FRAMES.split(), *_COUNTS.split(),
            *_MONEY.split(), *_TRADE.split(), *_GIVING.split(), *_QUESTS.split(),
            *_MOVES.split(),
        },
        key=lambda word: (-len(word), word),
    )
)  # fmt: skip
"""All of them as one pattern, the longest first."""
