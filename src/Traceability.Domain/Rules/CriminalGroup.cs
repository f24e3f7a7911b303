namespace Traceability.Domain.Rules;

/// <summary>
/// 定罪量刑数量: substances that 法释〔2016〕8号 treats alike. For precursors the two figures are 情节较重 and 情节严重 (情节特别严重
/// is five times the second), for drugs 数量较大 and 数量大.
/// </summary>
/// <param name="Rule">R-150 … R-156; empty for drugs, which the reference lists without ids.</param>
/// <param name="LowerMg">Milligrams from which it is a crime of the first grade.</param>
/// <param name="UpperMg">Milligrams from which it is one of the second.</param>
public sealed record CriminalGroup(
    string Rule, string NamesZh, string NamesEn, long LowerMg, long UpperMg, IReadOnlyList<string> Substances);
