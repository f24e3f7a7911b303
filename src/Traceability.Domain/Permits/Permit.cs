using Traceability.Domain.Parties;

namespace Traceability.Domain.Permits;

/// <summary>许可证/备案证明. Its quantities live in the permit book, one commodity per line.</summary>
public sealed class Permit
{
    public required Id<Permit> Id { get; init; }

    /// <summary>证号, unique.</summary>
    public required string Number { get; init; }

    /// <summary>PT-… of the reference catalogue.</summary>
    public required string Type { get; init; }

    public required Id<Organisation> Holder { get; init; }

    public Id<Organisation>? Counterparty { get; init; }

    public Id<Organisation>? Carrier { get; init; }

    public string? FromRegion { get; init; }

    public string? ToRegion { get; init; }

    /// <summary>运输路线, in words.</summary>
    public string? Route { get; init; }

    /// <summary>其他承运单位: keys of the carriers of other legs, see <see cref="PermitWay"/>.</summary>
    public string? OtherCarriers { get; init; }

    /// <summary>途经地区, GB/T 2260; null when the way is left open.</summary>
    public string? ViaRegions { get; init; }

    /// <summary>发证机关 of a paper given outside this system; null when <see cref="IssuedBy"/> gave it.</summary>
    public string? OutsideIssuer { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last valid day, inclusive.</summary>
    public required DateOnly ValidTo { get; init; }

    /// <summary>一次有效.</summary>
    public required bool SingleUse { get; init; }

    public required Id<Organisation> IssuedBy { get; init; }

    public required PermitStatus Status { get; init; }

    /// <summary>延续、换发: the permit that this one follows. A permit is followed by one at most.</summary>
    public Id<Permit>? Follows { get; init; }

    public IReadOnlyList<PermitLine> Lines { get; init; } = new List<PermitLine>();

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && day <= ValidTo;
}
