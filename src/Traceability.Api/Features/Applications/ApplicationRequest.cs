using Traceability.Api.Features.Permits;
using Traceability.Api.Language.Checks;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>申请书: what is asked. Papers are added to it, then it is submitted.</summary>
public sealed record ApplicationRequest
{
    /// <summary>The applicant's own id: sent twice, it is one application.</summary>
    [Text(64, MinimumLength = 1), Code]
    public required string RequestId { get; init; }

    public ApplicationKind Kind { get; init; } = ApplicationKind.New;

    /// <summary>PT-… of the permit types; may be left out when <see cref="About"/> is given.</summary>
    [Text(32, MinimumLength = 1), Code]
    public string? Type { get; init; }

    /// <summary>延续、变更、注销: the number of the permit.</summary>
    [Text(64), Code]
    public string? About { get; init; }

    /// <summary>外部证件登记: its number.</summary>
    [Text(58, MinimumLength = 1), Code]
    public string? PaperNumber { get; init; }

    /// <summary>外部证件登记: the authority that gave it.</summary>
    [Text(200, MinimumLength = 2)]
    public string? PaperIssuer { get; init; }

    /// <summary>USCC of the seller (purchase) or consignee (transport).</summary>
    [Text(32), Code(CodeKind.Party)]
    public string? Counterparty { get; init; }

    /// <summary>USCC of the carrier.</summary>
    [Text(32), Code(CodeKind.Party)]
    public string? Carrier { get; init; }

    /// <summary>USCC of carriers of other legs.</summary>
    [AtMost(PermitWay.CarriersMost)]
    public IReadOnlyList<string>? OtherCarriers { get; init; }

    /// <summary>途经地区, GB/T 2260.</summary>
    [AtMost(PermitWay.RegionsMost)]
    public IReadOnlyList<string>? ViaRegions { get; init; }

    [Region, Code]
    public string? FromRegion { get; init; }

    [Region, Code]
    public string? ToRegion { get; init; }

    /// <summary>运输路线.</summary>
    [Text(500)]
    public string? Route { get; init; }

    [Day]
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last valid day.</summary>
    [Day]
    public DateOnly? ValidTo { get; init; }

    public bool? SingleUse { get; init; }

    /// <summary>用途、理由.</summary>
    [Text(500, MinimumLength = 2)]
    public required string Purpose { get; init; }

    [AtMost(50)]
    public IReadOnlyList<PermitLineRequest> Lines { get; init; } = [];
}
