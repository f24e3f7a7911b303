using Traceability.Api.Language;
using Traceability.Domain.Oversight.Verification;

namespace Traceability.Api.Features.EndUse;

/// <summary>How people call where a final user's check stands and what was done.</summary>
internal static class EndUseWords
{
    public static string Of(VerificationState state) => state switch
    {
        VerificationState.Declared => Tongue.Say("待核查", "to be checked"),
        VerificationState.Checking => Tongue.Say("核查中", "under check"),
        VerificationState.Verified => Tongue.Say("已核实", "verified"),
        VerificationState.Doubtful => Tongue.Say("存疑", "doubtful"),
        VerificationState.Refused => Tongue.Say("不予认定", "refused"),
        VerificationState.Withdrawn => Tongue.Say("已撤回", "withdrawn"),
    };

    public static string Of(VerificationAct act) => act switch
    {
        VerificationAct.Declare => Tongue.Say("申报用途", "declared"),
        VerificationAct.Add => Tongue.Say("补充", "add"),
        VerificationAct.Withdraw => Tongue.Say("撤回", "withdraw"),
        VerificationAct.Begin => Tongue.Say("立项核查", "begin the check"),
        VerificationAct.Note => Tongue.Say("核查记录", "note of the check"),
        VerificationAct.Verify => Tongue.Say("核实", "verify"),
        VerificationAct.Doubt => Tongue.Say("认定存疑", "find it doubtful"),
        VerificationAct.Refuse => Tongue.Say("不予认定", "refuse"),
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
