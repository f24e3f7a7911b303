using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Settings;

/// <summary>设置, in the order of their cards, exceptions for a substance below them. A short list: not paged.</summary>
public static class ListSettings
{
    public static async Task<Ok<List<SettingAnswer>>> Handle(
        TraceabilityDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        DateOnly today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        List<Setting> rows = await db.Settings.AsNoTracking().OrderByDescending(s => s.EffectiveFrom)
            .ToListAsync(cancellationToken);
        ILookup<string, Setting> byName = rows.ToLookup(s => s.Name);
        return TypedResults.Ok(SettingCards.All.SelectMany(card => byName.Select(g => g.Key)
            .Where(name => name != card.Name && SettingCards.Find(name) == card)
            .Order(StringComparer.Ordinal).Prepend(card.Name)
            .Select(name => Of(card, name, [.. byName[name]], today))).ToList());
    }

    private static SettingAnswer Of(SettingCard card, string name, List<Setting> values, DateOnly today)
    {
        Setting? current = values.Find(v => v.EffectiveFrom <= today);
        return new SettingAnswer(
            name, Tongue.Say(card.Zh, card.En), Tongue.Say(card.UnitZh, card.UnitEn), card.Least, card.Most,
            card.IsRegions, card.BySubstance, card.Rule, SettingCards.SubstanceOf(card, name), current?.Text,
            current?.EffectiveFrom, values.ConvertAll(v => new SettingValue(v.EffectiveFrom, v.Text)));
    }
}
