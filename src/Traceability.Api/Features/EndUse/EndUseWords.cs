using Traceability.Api.Language;
using Traceability.Domain.Oversight.EndUses;

namespace Traceability.Api.Features.EndUse;

/// <summary>How people call where a final user's check stands and what was done.</summary>
internal static class EndUseWords
{
    public static string Of(EndUseState state) => state switch
    {
        EndUseState.Declared => Tongue.Say("待核查", "to be checked"),
        EndUseState.Checking => Tongue.Say("核查中", "under check"),
        EndUseState.Verified => Tongue.Say("已核实", "verified"),
        EndUseState.Doubtful => Tongue.Say("存疑", "doubtful"),
        EndUseState.Refused => Tongue.Say("不予认定", "refused"),
        EndUseState.Withdrawn => Tongue.Say("已撤回", "withdrawn"),
    };

    public static string Of(EndUseAct act) => act switch
    {
        EndUseAct.Declare => Tongue.Say("申报用途", "declared"),
        EndUseAct.Add => Tongue.Say("补充", "add"),
        EndUseAct.Withdraw => Tongue.Say("撤回", "withdraw"),
        EndUseAct.Begin => Tongue.Say("立项核查", "begin the check"),
        EndUseAct.Note => Tongue.Say("核查记录", "note of the check"),
        EndUseAct.Verify => Tongue.Say("核实", "verify"),
        EndUseAct.Doubt => Tongue.Say("认定存疑", "find it doubtful"),
        EndUseAct.Refuse => Tongue.Say("不予认定", "refuse"),
    };

    public static string Of(UsePeriod period) => period switch
    {
        UsePeriod.Month => Tongue.Say("每月", "a month"),
        UsePeriod.Quarter => Tongue.Say("每季度", "a quarter"),
        UsePeriod.Year => Tongue.Say("每年", "a year"),
    };

    public static string ShortOf(UsePeriod period) => period switch
    {
        UsePeriod.Month => Tongue.Say("月", "month"),
        UsePeriod.Quarter => Tongue.Say("季", "quarter"),
        UsePeriod.Year => Tongue.Say("年", "year"),
    };
}
