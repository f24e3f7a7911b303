using Traceability.Api.Language;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>Cases in words.</summary>
internal static class CaseWords
{
    public static string Of(CaseState state) => state switch
    {
        CaseState.Investigating => Tongue.Say("办理中", "under investigation"),
        CaseState.ClosingProposed => Tongue.Say("已提请结案，待批准", "closing proposed"),
        CaseState.Closed => Tongue.Say("已结案", "closed"),
    };

    public static string Of(CaseSource source) => source switch
    {
        CaseSource.Seizure => Tongue.Say("查获", "seizure"),
        CaseSource.Alert => Tongue.Say("预警", "alert"),
        CaseSource.Tip => Tongue.Say("举报", "tip"),
        CaseSource.LossReport => Tongue.Say("流失报告", "loss report"),
        CaseSource.ByHand => Tongue.Say("其他来源", "other source"),
    };

    public static string Of(CaseOutcome outcome) => outcome switch
    {
        CaseOutcome.Prosecution => Tongue.Say("移送审查起诉", "sent to the prosecutor"),
        CaseOutcome.AdministrativePenalty => Tongue.Say("行政处罚", "administrative penalty"),
        CaseOutcome.Transferred => Tongue.Say("移送其他机关", "sent to another authority"),
        CaseOutcome.Withdrawn => Tongue.Say("撤销案件", "withdrawn"),
    };

    public static string Of(MemberRole role) => role switch
    {
        MemberRole.Lead => Tongue.Say("主办", "lead"),
        MemberRole.Member => Tongue.Say("协办", "member"),
        MemberRole.Invited => Tongue.Say("邀请参加", "invited"),
    };

    public static string Of(LookWay way) => way switch
    {
        LookWay.Page => Tongue.Say("页面", "page"),
        LookWay.Api => Tongue.Say("接口", "interface"),
        LookWay.File => Tongue.Say("材料", "file"),
        LookWay.Dossier => Tongue.Say("卷宗", "dossier"),
        LookWay.Export => Tongue.Say("导出", "export"),
    };

    public static string Of(ItemMark mark) => mark switch
    {
        ItemMark.WholeCode => Tongue.Say("完整标签", "whole label"),
        ItemMark.DamagedCode => Tongue.Say("残缺标签", "torn label"),
        ItemMark.LotMark => Tongue.Say("批号和标记", "lot and marks"),
        ItemMark.SubstanceOnly => Tongue.Say("只知物质和数量", "substance and quantity only"),
    };

    public static string Of(RequestState state) => state switch
    {
        RequestState.Sent => Tongue.Say("已发出，待签收", "sent"),
        RequestState.Received => Tongue.Say("已签收，待答复", "received, to be answered"),
        RequestState.Answered => Tongue.Say("已答复", "answered"),
        RequestState.Withdrawn => Tongue.Say("已撤回", "withdrawn"),
    };

    public static string Of(RequestAct act) => act switch
    {
        RequestAct.Send => Tongue.Say("发出", "sent"),
        RequestAct.Receive => Tongue.Say("签收", "received"),
        RequestAct.AddFile => Tongue.Say("附件", "file added"),
        RequestAct.Answer => Tongue.Say("答复", "answered"),
        RequestAct.Withdraw => Tongue.Say("撤回", "withdrawn"),
        RequestAct.Remind => Tongue.Say("临期提醒", "reminder before the deadline"),
        RequestAct.Urge => Tongue.Say("逾期催办", "reminder after the deadline"),
    };

    public static string Of(MeasureKind kind) => kind switch
    {
        MeasureKind.Warning => Tongue.Say("警告、通报批评", "warning"),
        MeasureKind.Fine => Tongue.Say("罚款", "fine"),
        MeasureKind.Confiscation => Tongue.Say("没收", "confiscation"),
        MeasureKind.Suspension => Tongue.Say("责令停产停业、暂扣许可证件", "suspension"),
        MeasureKind.Revocation => Tongue.Say("吊销许可证件", "revocation of a permit"),
        MeasureKind.Rectification => Tongue.Say("责令改正", "order to put right"),
        MeasureKind.Detention => Tongue.Say("行政拘留", "administrative detention"),
        MeasureKind.CriminalTransfer => Tongue.Say("移送追究刑事责任", "transfer to criminal prosecution"),
    };

    public static string Of(MeasureState state) => state switch
    {
        MeasureState.Proposed => Tongue.Say("拟处理，待决定", "proposed"),
        MeasureState.Decided => Tongue.Say("已决定，待执行", "decided"),
        MeasureState.Executed => Tongue.Say("已执行", "executed"),
        MeasureState.Dropped => Tongue.Say("已撤回", "dropped"),
    };

    public static string Of(SourceTrouble trouble) => trouble switch
    {
        SourceTrouble.ShortDelivery => Tongue.Say("到货短少，未说明", "short delivery, unexplained"),
        SourceTrouble.OpenTransit => Tongue.Say("在途，没有到货确认", "on the way, not confirmed"),
        SourceTrouble.CountedShortage => Tongue.Say("盘点短少，待查", "counted short"),
        SourceTrouble.DeclaredLoss => Tongue.Say("已申报损耗、流失", "declared lost"),
    };

    public static string Of(CaseAct act) => act switch
    {
        CaseAct.Open => Tongue.Say("立案", "opened"),
        CaseAct.AddMember => Tongue.Say("加入办案人员", "member added"),
        CaseAct.RemoveMember => Tongue.Say("移出办案人员", "member removed"),
        CaseAct.Note => Tongue.Say("办案记录", "note"),
        CaseAct.Link => Tongue.Say("关联", "linked"),
        CaseAct.AddFile => Tongue.Say("添加材料", "file added"),
        CaseAct.AddItem => Tongue.Say("登记查获物品", "seized item recorded"),
        CaseAct.Identify => Tongue.Say("认定来源", "source identified"),
        CaseAct.HandOver => Tongue.Say("保管移交", "evidence handed over"),
        CaseAct.PostSeizure => Tongue.Say("登记扣押", "seizure booked"),
        CaseAct.AskAgency => Tongue.Say("发协查函", "request sent"),
        CaseAct.WithdrawRequest => Tongue.Say("撤回协查函", "request withdrawn"),
        CaseAct.ProposeMeasure => Tongue.Say("拟处理", "measure proposed"),
        CaseAct.DecideMeasure => Tongue.Say("决定处理", "measure decided"),
        CaseAct.ExecuteMeasure => Tongue.Say("执行完毕", "measure executed"),
        CaseAct.DropMeasure => Tongue.Say("撤回拟处理", "measure dropped"),
        CaseAct.ProposeClosing => Tongue.Say("提请结案", "closing proposed"),
        CaseAct.ReturnClosing => Tongue.Say("退回补充", "returned"),
        CaseAct.Close => Tongue.Say("批准结案", "closed"),
        CaseAct.Reopen => Tongue.Say("重新办理", "reopened"),
    };
}
