using Traceability.Api.Language;
using Traceability.Domain.Parties;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>The words of the association's closed sets.</summary>
internal static class SocietyWords
{
    public static string Of(CreditBand band) => band switch
    {
        CreditBand.None => Tongue.Say("无", "none"),
        CreditBand.Few => Tongue.Say("少（1-2）", "few (1-2)"),
        CreditBand.Some => Tongue.Say("较多（3-5）", "some (3-5)"),
        CreditBand.Many => Tongue.Say("多（5以上）", "many (over 5)"),
    };

    public static string Of(SelfCheckReply reply) => reply switch
    {
        SelfCheckReply.Yes => Tongue.Say("符合", "yes"),
        SelfCheckReply.No => Tongue.Say("不符合", "no"),
        SelfCheckReply.NotApplicable => Tongue.Say("不适用", "not applicable"),
    };

    public static string Of(AppealState state) => state switch
    {
        AppealState.Filed => Tongue.Say("待答复", "to be answered"),
        AppealState.Accepted => Tongue.Say("成立", "accepted"),
        AppealState.Dismissed => Tongue.Say("不成立", "dismissed"),
    };

    public static string Of(Trainee t) => t switch
    {
        { PassedAt: not null } => Tongue.Say("已合格", "certified"),
        { SignedInAt: null } => Tongue.Say("已报名", "enrolled"),
        { MayBeTested: true } => Tongue.Say("已签到，待考试", "signed in, to be tested"),
        _ => Tongue.Say("未合格", "not passed"),
    };

    /// <summary>All that a unit is.</summary>
    public static string Of(OrganisationKinds kinds) => string.Join(
        Tongue.Say("、", ", "), Kinds.Where(k => (kinds & k.Kind) != 0).Select(k => Tongue.Say(k.Zh, k.En)));

    public static readonly (OrganisationKinds Kind, string Zh, string En)[] Kinds =
    [
        (OrganisationKinds.Producer, "生产", "producer"), (OrganisationKinds.Trader, "经营", "trader"),
        (OrganisationKinds.User, "使用", "user"), (OrganisationKinds.Carrier, "运输", "carrier"),
        (OrganisationKinds.Warehouse, "仓储", "warehouse"), (OrganisationKinds.DrugProducer, "药品生产", "drug producer"),
        (OrganisationKinds.DrugWholesaler, "药品批发", "drug wholesaler"), (OrganisationKinds.Pharmacy, "药店", "pharmacy"),
        (OrganisationKinds.Hospital, "医疗机构", "hospital"), (OrganisationKinds.SchoolLab, "学校科研", "school, laboratory"),
        (OrganisationKinds.EphedraHarvester, "麻黄草采集", "ephedra harvester"),
        (OrganisationKinds.EphedraBuyer, "麻黄草收购", "ephedra buyer"),
    ];
}
