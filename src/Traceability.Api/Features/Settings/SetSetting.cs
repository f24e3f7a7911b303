using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Seed;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Settings;

/// <summary>
/// 自某日起的新值. The days before keep the value they had: nothing that was judged is judged again by another number, and
/// no value is rewritten or taken away. A slip is mended by a value from a later day.
/// </summary>
public static class SetSetting
{
    public static async Task<Results<Created, ValidationProblem>> Handle(
        SettingRequest request, TraceabilityDb db, TimeProvider clock, AuditNote note,
        CancellationToken cancellationToken)
    {
        note.Says($"setting={request.Name} from={request.EffectiveFrom:yyyy-MM-dd}");
        if (await FaultAsync(request, db, clock, cancellationToken) is { } fault) return Wrong(fault);
        db.Settings.Add(new Setting
        {
            Name = request.Name, EffectiveFrom = request.EffectiveFrom, Text = request.Text,
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            return Wrong(Taken);
        }

        return TypedResults.Created();
    }

    private static (string Field, string Text) Taken => ("effectiveFrom", Tongue.Say(
        "这一天已有一个值，不能改写；请换一个日期", "There is a value from that day, which is not rewritten: choose another day"));

    private static async Task<(string Field, string Text)?> FaultAsync(
        SettingRequest request, TraceabilityDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (SettingCards.Find(request.Name) is not { } card)
            return ("name", Tongue.Say("没有这项设置", "There is no such setting"));
        if (SettingCards.SubstanceOf(card, request.Name) is { } substance
            && !await db.Substances.AnyAsync(s => s.Code == substance, cancellationToken))
            return ("name", Tongue.Say("没有这种物质", "There is no such substance"));
        bool isKnown = !card.IsRegions || request.Text.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .All(r => RegionSeed.Table.Parse(r).TryGet(out _, out _));
        if (!card.Accepts(request.Text) || !isKnown)
        {
            return ("text", card.IsRegions
                ? Tongue.Say("须为六位行政区划代码，以分号隔开", "Six-digit division codes, with semicolons between them")
                : Tongue.Say($"须为 {card.Least} 至 {card.Most} 的整数", $"A whole number from {card.Least} to {card.Most}"));
        }

        if (request.EffectiveFrom < ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime))
            return ("effectiveFrom", Tongue.Say("只能自今天或以后起生效", "From today or a later day only"));
        bool isTaken = await db.Settings.AnyAsync(
            s => s.Name == request.Name && s.EffectiveFrom == request.EffectiveFrom, cancellationToken);
        return isTaken ? Taken : null;
    }

    private static ValidationProblem Wrong((string Field, string Text) fault) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { [fault.Field] = [fault.Text] });
}

/// <summary>The new value.</summary>
public sealed record SettingRequest
{
    /// <summary>The setting's name; with a dot and a substance's code an exception for it.</summary>
    [Text(100, MinimumLength = 3), Code]
    public required string Name { get; init; }

    /// <summary>First day on which it counts.</summary>
    [Day]
    public required DateOnly EffectiveFrom { get; init; }

    [Text(4000)]
    public required string Text { get; init; }
}
