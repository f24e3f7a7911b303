using Traceability.Api.Language;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Movements;

/// <summary>What people call the means of payment.</summary>
public static class PaymentWords
{
    public static IReadOnlyList<Choice> All =>
        [.. Enum.GetValues<PaymentMeans>().Select(p => new Choice(p.ToString(), Of(p)))];

    public static string Of(PaymentMeans means) => means switch
    {
        PaymentMeans.Transfer => Tongue.Say("转账", "bank transfer"),
        PaymentMeans.Cheque => Tongue.Say("支票", "cheque"),
        PaymentMeans.Acceptance => Tongue.Say("承兑汇票", "acceptance"),
        PaymentMeans.Cash => Tongue.Say("现金", "cash"),
        PaymentMeans.Barter => Tongue.Say("实物交易", "barter"),
    };
}
