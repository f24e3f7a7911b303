using Traceability.Api.Security;

namespace Traceability.Api.Features.Help;

/// <summary>The guides, one for each kind of person.</summary>
public static class Guides
{
    public static IReadOnlyList<Guide> All { get; } =
    [
        new("enterprise", "企业操作员、安全员", "Enterprise operator, safety officer",
            p => p.IsEnterprise && !p.Is(Roles.Carrier),
            [
                new("每天先看“我的任务”：逾期的在最前。", "Begin with My tasks: what is late stands first.", "/home"),
                new("购买前先申请许可或者备案，余量在证件列表里。",
                    "Apply for a licence or filing before you buy; what is left stands in the list.", "/permits"),
                new("到货当天核对并登记收货；短少的照实登记。",
                    "Check and record what arrives on its day; record short goods as they are.", "/inbox"),
                new("入库、领用、发货、销毁都在“业务登记”；一类和麻精药品须两人办理。",
                    "Everything that moves is recorded; class 1 and drugs take two persons.", "/record"),
                new("按期盘点；账实不符的差额转入待查，当日报告。",
                    "Count in time; a difference goes to unaccounted and is reported the same day.", "/counts"),
                new("限期报告由账簿生成，一键提交。",
                    "Reports are made from the books; file them with one click.", "/reports"),
                new("办理日历列出全部期限。", "The calendar shows every deadline.", "/duties"),
            ]),
        new("carrier", "承运人", "Carrier", p => p.Is(Roles.Carrier),
            [
                new("装车前核对运输证件与货物，扫码登记交接。",
                    "Compare paper and goods before loading; scan at hand-over.", "/trips"),
                new("路线、时间与证件不符的不要起运。", "Do not set out when way or time differ from the paper."),
                new("收寄时实名、验视、安检三项都要登记。",
                    "A parcel is recorded with identity, inspection and security check.", "/parcels"),
            ]),
        new("authority", "主管机关", "Authority", p => p.IsRegulator,
            [
                new("先办期限近的申请：五日内受理或者一次告知补正，再按法定期限决定。",
                    "Begin with the nearest deadline: answer in five days, then decide in the term of law.",
                    "/applications"),
                new("审查和决定由两名工作人员分别作出。", "One officer reviews, another decides."),
                new("不予许可须写明理由，系统一并告知复议和诉讼途径。",
                    "A refusal states its reason; how to contest it is added."),
                new("按证件核对许可、占用、核销、余量；必要时暂停或者吊销。",
                    "Compare granted, reserved, used and remaining; suspend or revoke where needed.", "/permits"),
                new("预警先签收，再核查，最后办结：属实或者已说明。",
                    "Acknowledge an alert, investigate, then close it: confirmed or explained.", "/alerts"),
                new("从任一桶、批、单位查来源和去向。", "Trace any drum, lot or unit back and forth.", "/trace"),
            ]),
        new("association", "行业协会", "Association", p => p.Is(Roles.Association),
            [
                new("看会员的合规情况，提醒到期事项。", "See how members comply and remind them.", "/members"),
                new("组织培训并登记。", "Hold training and record it.", "/training"),
            ]),
        new("committee", "禁毒办", "Committee office", p => p.Is(Roles.Committee),
            [new("看指标和季度报告，不看单位的货物明细。", "Indicators and the quarterly report; no goods.", "/indicators")]),
        new("administrator", "系统管理员", "Administrator", p => p.Is(Roles.Administrator),
            [
                new("建用户、定角色；管理员不看货物。", "Make users and give roles; no goods.", "/admin/users"),
                new("目录变化按生效日列管、解除。", "List and delist substances from their day.", "/admin/catalogue"),
            ]),
    ];
}
