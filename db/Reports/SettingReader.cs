using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Traceability.Db.Reports;

/// <summary>A number of the settings as it counts on a day.</summary>
public static class SettingReader
{
    public static async Task<int> NumberAsync(
        TraceabilityDb db, string name, int usual, DateOnly day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        string? text = await db.Settings.AsNoTracking().Where(s => s.Name == name && s.EffectiveFrom <= day)
            .OrderByDescending(s => s.EffectiveFrom).Select(s => s.Text).FirstOrDefaultAsync(cancellationToken);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : usual;
    }
}
