using Traceability.Api.Features.Movements;
using Traceability.Api.Language;
using Traceability.Domain;

namespace Traceability.Api.Features.Arrivals;

/// <summary>Who must do what until when with goods on the way.</summary>
public static class ArrivalWords
{
    /// <summary>After the planned arrival an arrival not confirmed is followed up (R-063).</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    private const int ProductsMost = 3;

    public static bool IsLate(Arrival arrival, DateTime now) => arrival.PlannedArrival < now;

    public static string WhatToDo(Arrival arrival, DateTime now)
    {
        string left = Goods(arrival);
        if (arrival.IsPartly)
        {
            return Tongue.Say(
                $"已收一部分，{left} 仍在途：到货请补登记，未到请发货单位（{arrival.Shipper}）说明或申报损耗",
                $"Received in part; {left} is in transit still: record what comes, or {arrival.Shipper} explains it");
        }

        if (arrival.PlannedArrival is not { } planned)
            return Tongue.Say("货到后请核对并登记", "Check and record when it arrives");
        string until = ChinaTime.Show(planned + Grace);
        return now <= planned + Grace
            ? Tongue.Say($"请在 {until} 前核对到货", $"Check the arrival by {until}")
            : Tongue.Say(
                $"应在 {until} 前核对到货，已逾期：到货请立即登记；未到请联系承运人"
                + $"{(arrival.Carrier is null ? "" : $"（{arrival.Carrier}）")}并报告公安机关",
                $"Was to be checked by {until}: record it now, or turn to the carrier"
                + $"{(arrival.Carrier is null ? "" : $" ({arrival.Carrier})")} and tell the police");
    }

    /// <summary>醋酸酐 99% 20 个包装共 4,000 kg.</summary>
    public static string Goods(Arrival arrival)
    {
        var products = arrival.Left.GroupBy(g => g.Product).ToList();
        List<string> said = [.. products.Take(ProductsMost).Select(g =>
        {
            string sum = RecordSentence.Quantity(g.Sum(x => x.Quantity), g.First().Unit);
            int packages = g.Count(x => x.Package is not null);
            return packages == 0 ? $"{g.First().Name} {sum}" : Tongue.Say(
                $"{g.First().Name} {packages} 个包装共 {sum}", $"{g.First().Name} {packages} packages, {sum}");
        })];
        if (products.Count > ProductsMost)
            said.Add(Tongue.Say($"等 {products.Count} 种", $"and {products.Count - ProductsMost} more"));
        return string.Join(Tongue.Say("、", ", "), said);
    }
}
