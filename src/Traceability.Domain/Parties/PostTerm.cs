namespace Traceability.Domain.Parties;

/// <summary>
/// 任职期间: from which day to which a person held the post, so that who was responsible on a day can be said later. A
/// person without one is taken to be in post.
/// </summary>
public sealed class PostTerm
{
    public required Id<Person> Person { get; init; }

    /// <summary>First day in post (Asia/Shanghai).</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day in post; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public bool End(DateOnly until)
    {
        if (Until is not null || until < From) return false;
        Until = until;
        return true;
    }
}
