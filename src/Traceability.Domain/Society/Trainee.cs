using System.Globalization;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Society;

/// <summary>
/// 学员: a person whom a member sends to a course. Signs in once, is tested a few times at most, and has the certificate
/// when the test is passed.
/// </summary>
public sealed class Trainee
{
    public const int AttemptsMost = 3;

    /// <summary>Days that a certificate counts.</summary>
    public const int ValidDays = 365;

    public required Id<Trainee> Id { get; init; }

    public required Id<Course> Course { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    public required Id<Person> Person { get; init; }

    public required DateTime EnrolledAt { get; init; }

    public required string EnrolledBy { get; init; }

    public DateTime? SignedInAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Right answers of the best attempt.</summary>
    public int? RightAnswers { get; private set; }

    public DateTime? PassedAt { get; private set; }

    /// <summary>合格证编号; null until the test is passed.</summary>
    public string? Certificate { get; private set; }

    public DateOnly? ValidUntil =>
        PassedAt is { } at ? ChinaTime.DayOf(at).AddDays(ValidDays) : null;

    public bool MayBeTested => SignedInAt is not null && PassedAt is null && Attempts < AttemptsMost;

    /// <returns>False: signed in before.</returns>
    public bool TrySignIn(DateTime at)
    {
        if (SignedInAt is not null) return false;
        SignedInAt = at;
        return true;
    }

    /// <returns>False: not signed in, passed already, or no attempt left.</returns>
    public bool TryTest(int rightAnswers, int passesWith, DateTime at)
    {
        if (!MayBeTested) return false;
        Attempts++;
        RightAnswers = Math.Max(RightAnswers ?? 0, rightAnswers);
        if (rightAnswers < passesWith) return true;
        PassedAt = at;
        Certificate = string.Create(
            CultureInfo.InvariantCulture, $"PX{ChinaTime.DayOf(at):yyyyMMdd}-{Id.Value:D6}");
        return true;
    }
}
