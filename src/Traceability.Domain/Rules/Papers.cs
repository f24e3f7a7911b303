using Traceability.Domain.Catalogue;
using Traceability.Domain.Movements;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules;

/// <summary>Which papers a party holds that would serve.</summary>
internal static class Papers
{
    /// <summary>Expired today says nothing of a day when it still ran: the dates decide.</summary>
    public static bool IsUsableOn(PermitFacts permit, DateOnly day) =>
        permit.Permit.IsValidOn(day)
        && permit.Permit.Status is (PermitStatus.Valid or PermitStatus.Expired or PermitStatus.Confirmed);

    public static bool Serves(PermitFacts permit, PermitPurpose purpose, SubstanceClass substanceClass) =>
        PermitPurposes.Find(permit.Permit.Type) is { } scope && scope.Allows(purpose) && scope.Serves(substanceClass);

    /// <summary>A usable licence for this purpose that names the substance, or names none at all.</summary>
    public static bool HasLicence(
        IEnumerable<PermitFacts> permits, PermitPurpose purpose, Substance substance, DateOnly day) =>
        permits.Any(p => IsUsableOn(p, day) && Serves(p, purpose, substance.Class)
            && (p.Lines.Count == 0 || p.LineFor(substance.Code) is not null));

    /// <summary>Purchase papers of the buyer that fit, told only when the buyer itself is booking.</summary>
    public static string? BuyersOwn(MovementFacts facts, IEnumerable<Substance> substances)
    {
        if (facts.Buyer?.Id != facts.Book.Organisation.Id) return null;
        Substance[] wanted = [.. substances];
        string[] numbers = [.. facts.BuyerPermits
            .Where(p => IsUsableOn(p, facts.Day))
            .Where(p => wanted.Any(s => Serves(p, PermitPurpose.Purchase, s.Class) && p.LineFor(s.Code) is not null))
            .Select(p => p.Permit.Number)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Take(3)];
        return numbers.Length == 0 ? null : string.Join("、", numbers);
    }

    public static bool IsCited(string? number) => !string.IsNullOrWhiteSpace(number);
}
