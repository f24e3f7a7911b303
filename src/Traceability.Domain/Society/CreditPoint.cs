namespace Traceability.Domain.Society;

/// <summary>One line of a grade: what was looked at, in which band it lies, what it takes or gives, where it is from.
/// </summary>
/// <param name="Band">Null where the question is yes or no.</param>
/// <param name="Points">Negative: taken off.</param>
public sealed record CreditPoint(
    string Code, string NameZh, string NameEn, CreditBand? Band, int Points, string SourceZh, string SourceEn);
