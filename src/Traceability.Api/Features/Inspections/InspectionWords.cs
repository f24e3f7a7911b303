using Traceability.Api.Language;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Inspections;

/// <summary>Inspections in words.</summary>
internal static class InspectionWords
{
    public static string Of(PlanKind kind) => kind switch
    {
        PlanKind.Routine => Tongue.Say("日常检查", "routine inspection"),
        PlanKind.SpecialAudit => Tongue.Say("专项稽查", "special audit"),
        PlanKind.KeyCheck => Tongue.Say("重点清查", "key check"),
        PlanKind.Unannounced => Tongue.Say("明查暗访", "unannounced inspection"),
        PlanKind.CrossRegion => Tongue.Say("交叉互检", "cross-region inspection"),
    };

    public static string Of(PlanState state) => state switch
    {
        PlanState.Draft => Tongue.Say("编制中", "draft"),
        PlanState.Fixed => Tongue.Say("已定案", "fixed"),
        PlanState.Drawn => Tongue.Say("已抽取", "drawn"),
        PlanState.Running => Tongue.Say("实施中", "running"),
        PlanState.Finished => Tongue.Say("已结束", "finished"),
        PlanState.Cancelled => Tongue.Say("已取消", "cancelled"),
    };

    public static string Of(PlanAct act) => act switch
    {
        PlanAct.Make => Tongue.Say("编制计划", "make the plan"),
        PlanAct.Fix => Tongue.Say("定案并通知参加机关", "fix it and tell the agencies"),
        PlanAct.Accept => Tongue.Say("同意参加", "take part"),
        PlanAct.Decline => Tongue.Say("不参加", "decline"),
        PlanAct.Name => Tongue.Say("指派执法人员", "name an officer"),
        PlanAct.Recuse => Tongue.Say("回避", "recuse an officer"),
        PlanAct.Draw => Tongue.Say("公开种子并抽取", "reveal the seed and draw"),
        PlanAct.Start => Tongue.Say("启动检查", "begin the inspections"),
        PlanAct.Finish => Tongue.Say("结束计划", "finish the plan"),
        PlanAct.Cancel => Tongue.Say("取消计划", "cancel the plan"),
    };

    public static string Of(AgencyAnswer answer) => answer switch
    {
        AgencyAnswer.Invited => Tongue.Say("待答复", "invited"),
        AgencyAnswer.Accepted => Tongue.Say("同意参加", "takes part"),
        AgencyAnswer.Declined => Tongue.Say("不参加", "declined"),
    };

    public static string Of(UnitOrigin origin) => origin switch
    {
        UnitOrigin.ByHand => Tongue.Say("指定", "by hand"),
        UnitOrigin.ByRisk => Tongue.Say("按风险分", "by risk"),
        UnitOrigin.Pool => Tongue.Say("随机抽查名录", "pool of the draw"),
    };

    public static string Of(InspectionState state) => state switch
    {
        InspectionState.Planned => Tongue.Say("待检查", "to be done"),
        InspectionState.OnSite => Tongue.Say("检查中", "on site"),
        InspectionState.Signing => Tongue.Say("待签名", "to be signed"),
        InspectionState.Sealed => Tongue.Say("已封存", "sealed"),
        InspectionState.Closed => Tongue.Say("已办结", "closed"),
        InspectionState.CalledOff => Tongue.Say("未实施", "called off"),
    };

    public static string Of(InspectionAct act) => act switch
    {
        InspectionAct.Begin => Tongue.Say("开始现场检查", "begin on site"),
        InspectionAct.Answer => Tongue.Say("填写检查表", "answer the checklist"),
        InspectionAct.Count => Tongue.Say("现场清点", "count on site"),
        InspectionAct.Sample => Tongue.Say("抽样", "take a sample"),
        InspectionAct.Find => Tongue.Say("登记问题", "record a finding"),
        InspectionAct.Present => Tongue.Say("现场检查完毕，交付签名", "done on site: hand it over for signing"),
        InspectionAct.Reopen => Tongue.Say("退回修改（已签的作废）", "reopen (signatures become void)"),
        InspectionAct.Sign => Tongue.Say("签名", "sign"),
        InspectionAct.Seal => Tongue.Say("封存记录", "seal the record"),
        InspectionAct.Result => Tongue.Say("登记检验结果", "record a laboratory result"),
        InspectionAct.Rectify => Tongue.Say("整改、复查", "rectification, re-inspection"),
        InspectionAct.Close => Tongue.Say("办结", "close"),
        InspectionAct.CallOff => Tongue.Say("取消这次检查", "call this inspection off"),
        InspectionAct.Note => Tongue.Say("内部备注", "internal remark"),
    };

    public static string Of(ChecklistReply reply) => reply switch
    {
        ChecklistReply.Yes => Tongue.Say("符合", "complies"),
        ChecklistReply.No => Tongue.Say("不符合", "does not comply"),
        ChecklistReply.NotApplicable => Tongue.Say("不适用", "not applicable"),
    };

    public static string Of(CountMark mark) => mark switch
    {
        CountMark.Found => Tongue.Say("相符", "agrees"),
        CountMark.Missing => Tongue.Say("未找到", "missing"),
        CountMark.Strange => Tongue.Say("不属于此处", "strange here"),
        CountMark.Differs => Tongue.Say("数量不符", "quantity differs"),
    };

    public static string Of(FindingState state) => state switch
    {
        FindingState.Open => Tongue.Say("待整改", "to be put right"),
        FindingState.Answered => Tongue.Say("已报整改，待核", "answered, to be checked"),
        FindingState.Rectified => Tongue.Say("整改完成", "put right"),
        FindingState.Withdrawn => Tongue.Say("已撤回", "withdrawn"),
    };

    public static string Of(FindingAct act) => act switch
    {
        FindingAct.Find => Tongue.Say("登记问题", "found"),
        FindingAct.Withdraw => Tongue.Say("撤回", "withdraw"),
        FindingAct.Answer => Tongue.Say("报告整改", "answer"),
        FindingAct.Accept => Tongue.Say("核查通过", "accept"),
        FindingAct.SendBack => Tongue.Say("退回重新整改", "send back"),
        FindingAct.ReinspectGood => Tongue.Say("现场复查合格", "re-inspected: put right"),
        FindingAct.ReinspectBad => Tongue.Say("现场复查不合格", "re-inspected: not put right"),
    };

    public static string Of(AgencyKind kind) => kind switch
    {
        AgencyKind.Police => Tongue.Say("公安", "police"),
        AgencyKind.MarketRegulation => Tongue.Say("市场监管", "market regulation"),
        AgencyKind.EmergencyManagement => Tongue.Say("应急管理", "emergency management"),
        AgencyKind.DrugAdministration => Tongue.Say("药监", "drug administration"),
        AgencyKind.Commerce => Tongue.Say("商务", "commerce"),
        AgencyKind.Health => Tongue.Say("卫健", "health"),
        AgencyKind.Agriculture => Tongue.Say("农牧", "agriculture"),
        AgencyKind.Forestry => Tongue.Say("林草", "forestry"),
        AgencyKind.Industry => Tongue.Say("工信", "industry"),
        AgencyKind.Transport => Tongue.Say("交通", "transport"),
        AgencyKind.Customs => Tongue.Say("海关", "customs"),
        AgencyKind.Committee => Tongue.Say("禁毒办", "committee office"),
    };
}
