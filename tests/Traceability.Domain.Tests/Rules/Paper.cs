using System.Globalization;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Tests.Rules;

/// <summary>A permit for the tests: multi use and valid all 2026 unless said otherwise.</summary>
internal sealed record Paper(string Type, Organisation Holder)
{
    private IReadOnlyList<(Substance Substance, Measure? Measure, PermitBasis Basis)> Lines { get; init; } = [];

    public bool SingleUse { get; init; }

    public PermitStatus Status { get; init; } = PermitStatus.Valid;

    public DateOnly From { get; init; } = new(2026, 1, 1);

    public DateOnly To { get; init; } = new(2026, 12, 31);

    public Organisation? Consignee { get; init; }

    public Organisation? Carrier { get; init; }

    public string? FromRegion { get; init; }

    public string? ToRegion { get; init; }

    /// <summary>What is left stands in Reserved: ordered before, not delivered yet.</summary>
    public bool AllReserved { get; init; }

    public Paper For(Substance substance, string amount, PermitBasis basis = PermitBasis.Content)
    {
        string[] parts = amount.Split(' ');
        return this with { Lines = [.. Lines, (substance, UnitName.TryMeasure(parts[0], parts[1]), basis)] };
    }

    /// <summary>A licence that names the substance and no quantity.</summary>
    public Paper For(Substance substance) => this with { Lines = [.. Lines, (substance, null, PermitBasis.Content)] };

    public static implicit operator PermitFacts(Paper paper) => paper.Facts();

    public PermitFacts Facts()
    {
        var id = new Id<Permit>(1);
        var permit = new Permit
        {
            Id = id,
            Number = Type + "-1",
            Type = Type,
            Holder = Holder.Id,
            Counterparty = Consignee?.Id,
            Carrier = Carrier?.Id,
            FromRegion = FromRegion,
            ToRegion = ToRegion,
            ValidFrom = From,
            ValidTo = To,
            SingleUse = SingleUse,
            IssuedBy = Cast.Police.Id,
            Status = Status,
            Lines = [.. Lines.Select((l, i) => new PermitLine
            {
                Id = new Id<Commodity>(100 + i), Permit = id, Substance = l.Substance.Code,
                Quantity = l.Measure?.Units, Unit = l.Measure?.Unit ?? BaseUnit.Milligram, Basis = l.Basis,
            })],
        };
        return new PermitFacts(permit, [.. permit.Lines.Select(l => new PermitLineFacts(
            l, AllReserved ? 0 : l.Quantity ?? 0, AllReserved ? l.Quantity ?? 0 : 0, 0))]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Type} of {Holder.Name}");
}
