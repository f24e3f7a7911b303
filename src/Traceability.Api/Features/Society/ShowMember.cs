using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>A member's grade, explained: for its association, for itself, and for the authorities over it.</summary>
public static class ShowMember
{
    public static async Task<Results<Ok<MemberAnswer>, NotFound>> Handle(
        string code, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken) =>
        await ReadAsync(Visibility.Members(db, person).Where(o => o.Code == code), db, person, clock, cancellationToken)
            is { } answer ? TypedResults.Ok(answer) : TypedResults.NotFound();

    /// <summary>The own one. Null of a unit that is no member of an association.</summary>
    public static async Task<Results<Ok<MemberAnswer>, NotFound>> Own(
        TraceabilityDb db, CurrentPerson person, TimeProvider clock, CancellationToken cancellationToken) =>
        await ReadAsync(
            db.Organisations.Where(o => o.Id == person.Organisation && o.MemberOf != null), db, person, clock,
            cancellationToken) is { } answer ? TypedResults.Ok(answer) : TypedResults.NotFound();

    /// <summary>信用记录共享: what the association says of a unit, for the authorities that oversee it.</summary>
    public static async Task<Results<Ok<MemberAnswer>, NotFound>> ForAuthority(
        string code, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken) =>
        await ReadAsync(Visibility.Rated(db, person).Where(o => o.Code == code), db, person, clock, cancellationToken)
            is { } answer ? TypedResults.Ok(answer) : TypedResults.NotFound();

    private static async Task<MemberAnswer?> ReadAsync(
        IQueryable<Organisation> unit, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (await unit.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is not { } member) return null;
        CreditFacts facts = (await CreditReader.ReadAsync(
            db, unit, clock.GetUtcNow().UtcDateTime, cancellationToken))[member.Id];
        CreditScore score = CreditFormula.Of(facts);
        List<CreditAppeal> appeals = await Visibility.Appeals(db, person).AsNoTracking()
            .Where(a => a.Organisation == member.Id).OrderByDescending(a => a.Id).ToListAsync(cancellationToken);
        return new MemberAnswer(
            MemberRow.Of(member, facts, score), score.Version, score.Lines, [.. appeals.Select(AppealRow.Of)]);
    }
}

/// <summary>A member, the lines of its grade, its appeals.</summary>
public sealed record MemberAnswer(
    MemberRow Member, int Version, IReadOnlyList<CreditPoint> Lines, IReadOnlyList<AppealRow> Appeals)
{
    public AppealRow? OpenAppeal => Appeals.FirstOrDefault(a => a.State == AppealState.Filed);
}

/// <summary>An appeal and what became of it.</summary>
public sealed record AppealRow(
    long Number, CreditGrade Grade, int Points, string Reason, DateTime FiledAt, AppealState State, string? Answer,
    int Restored, DateTime? AnsweredAt)
{
    public DateOnly AnswerBy => ChinaTime.DayOf(FiledAt).AddDays(CreditAppeal.DaysToAnswer);

    internal static AppealRow Of(CreditAppeal a) => new(
        a.Id.Value, a.Grade, a.Points, a.Reason, a.FiledAt, a.State, a.Answer, a.Restored, a.AnsweredAt);
}
