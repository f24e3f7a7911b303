using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>发布自查表 to all members.</summary>
public static class PublishSelfCheck
{
    public static async Task<Results<Created<SelfCheckRow>, ValidationProblem, ProblemHttpResult>> Handle(
        SelfCheckFormRequest request, TraceabilityDb db, CurrentPerson person, IdSource ids, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        Dictionary<string, string[]> faults = [];
        if (request.FillBy < ChinaTime.DayOf(now))
            faults["fillBy"] = [Tongue.Say("填报期限不能早于今天", "The day lies in the past")];
        if (request.Items.Count is < 1 or > SelfCheckForm.ItemsMost)
        {
            faults["items"] = [Tongue.Say(
                $"自查项目为 1 至 {SelfCheckForm.ItemsMost} 项", $"1 to {SelfCheckForm.ItemsMost} items")];
        }

        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        string title = request.Title.Trim();
        if (await db.SelfCheckForms.AnyAsync(
            f => f.Association == person.Organisation && f.Title == title, cancellationToken))
            return Refusals.Taken("title");
        Id<SelfCheckForm> id = ids.Next<SelfCheckForm>();
        SelfCheckForm form = new()
        {
            Id = id,
            Association = person.Organisation,
            Title = title,
            FillBy = request.FillBy,
            PublishedAt = now,
            PublishedBy = person.UserId,
            Items = [.. request.Items.Select((item, i) => new SelfCheckItem
            {
                Form = id,
                Number = i + 1,
                Text = item.Text.Trim(),
                Article = string.IsNullOrWhiteSpace(item.Article) ? null : item.Article.Trim(),
            })],
        };
        db.SelfCheckForms.Add(form);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created((string?)null, SelfCheckRow.Of(form, form.Items.Count, 0, null));
    }
}

/// <summary>The form.</summary>
public sealed record SelfCheckFormRequest
{
    [Text(100, MinimumLength = 2)]
    public required string Title { get; init; }

    /// <summary>填报期限.</summary>
    [Day]
    public required DateOnly FillBy { get; init; }

    [AtMost(SelfCheckForm.ItemsMost)]
    public required IReadOnlyList<SelfCheckItemRequest> Items { get; init; }
}

/// <summary>An item: answered yes when all is in order.</summary>
public sealed record SelfCheckItemRequest
{
    [Text(300, MinimumLength = 2)]
    public required string Text { get; init; }

    /// <summary>依据.</summary>
    [Text(200)]
    public string? Article { get; init; }
}
