using System.ComponentModel;
using Traceability.Domain.Parties;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>Which members.</summary>
public readonly record struct MemberQuery(
    [property: Description("名称或统一社会信用代码 / name or USCC")] string? Search,
    [property: Description("等级 A-D / grade")] string? Grade,
    [property: Description("单位类型 / kind, for example producer")] string? Kind,
    [property: Description("行政区划代码 / region and below")] string? Region)
{
    internal IEnumerable<MemberRow> Among(IEnumerable<MemberRow> rows)
    {
        MemberQuery q = this;
        CreditGrade? grade = Enum.TryParse(q.Grade, ignoreCase: true, out CreditGrade g) ? g : null;
        OrganisationKinds? kind = Enum.TryParse(q.Kind, ignoreCase: true, out OrganisationKinds k)
            && k != OrganisationKinds.None ? k : null;
        string prefix = RegionCode.TryParse(q.Region, out RegionCode region) ? region.Prefix : "";
        return rows.Where(r => (string.IsNullOrWhiteSpace(q.Search) || r.Code == q.Search.Trim()
                || r.Name.Contains(q.Search.Trim(), StringComparison.Ordinal))
            && (grade is null || r.Grade == grade) && (kind is null || (r.Kinds & kind) != 0)
            && r.Region.StartsWith(prefix, StringComparison.Ordinal));
    }
}
