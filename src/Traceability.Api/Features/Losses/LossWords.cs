using Traceability.Api.Language;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Losses;

/// <summary>Reports of losses in words.</summary>
internal static class LossWords
{
    public static string Of(LossKind kind) => Tongue.Say(Pair(kind).Zh, Pair(kind).En);

    public static (string Zh, string En) Pair(LossKind kind) => kind switch
    {
        LossKind.Lost => ("丢失", "lost"),
        LossKind.Stolen => ("被盗", "stolen"),
        LossKind.Robbed => ("被抢", "robbed"),
        LossKind.Diverted => ("流入非法渠道", "diverted"),
    };

    public static string Of(LossState state) => state switch
    {
        LossState.Reported => Tongue.Say("已报告，待公安机关接收", "reported, to be received by the police"),
        LossState.Received => Tongue.Say("公安机关已接收", "received by the police"),
        LossState.CaseOpened => Tongue.Say("公安机关已立案", "a case is opened"),
    };
}
