using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Exchange.Profiles;
using Traceability.Api.Language;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Books;

/// <summary>导入模板: those of the product and those that people made; a changed one counts its versions.</summary>
public static class MappingProfiles
{
    public static async Task<Ok<List<MappingProfileAnswer>>> List(
        ProfileShelf shelf, CancellationToken cancellationToken) =>
        TypedResults.Ok((await shelf.ListAsync(cancellationToken)).Select(MappingProfileAnswer.Of).ToList());

    public static async Task<Results<Ok<MappingProfileAnswer>, NotFound>> Show(
        string name, ProfileShelf shelf, CancellationToken cancellationToken) =>
        (await shelf.ListAsync(cancellationToken)).FirstOrDefault(p => p.Name == name) is { } profile
            ? TypedResults.Ok(MappingProfileAnswer.Of(profile))
            : TypedResults.NotFound();

    public static async Task<Results<NoContent, ValidationProblem>> Keep(
        string name, JsonElement definition, ProfileShelf shelf, CancellationToken cancellationToken)
    {
        bool named = name.Length <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
        if (named && await shelf.KeepAsync(name, definition.GetRawText(), cancellationToken))
            return TypedResults.NoContent();
        return TypedResults.ValidationProblem(new Dictionary<string, string[]>
        {
            [named ? "definition" : "name"] =
            [
                named
                    ? Tongue.Say("不是导入模板：请参照现有模板的写法", "This is no mapping profile: see those that are there")
                    : Tongue.Say("名称只用字母、数字和连字符，至多 64 个", "Letters, digits and hyphens, 64 at most"),
            ],
        });
    }
}

/// <summary>A profile: its reading rules as JSON, and how often they were changed.</summary>
public sealed record MappingProfileAnswer(string Name, int Version, DateTime ChangedAt, JsonElement Definition)
{
    internal static MappingProfileAnswer Of(MappingProfile profile)
    {
        using JsonDocument document = JsonDocument.Parse(profile.Definition);
        return new MappingProfileAnswer(
            profile.Name, profile.Version, profile.ChangedAt, document.RootElement.Clone());
    }
}
