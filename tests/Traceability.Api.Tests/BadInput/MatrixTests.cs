using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Traceability.Api.ConsoleUi;

namespace Traceability.Api.Tests.BadInput;

/// <summary>
/// Each route that takes a body, each field of it spoilt in each way that makes sense: the answer names the field in
/// the caller's language, and nothing is stored.
/// </summary>
[Collection(SharedTown.Name)]
public sealed class MatrixTests(OpenTown town)
{
    /// <summary>More than a request may hold.</summary>
    private const int TenMegabytes = 10 * 1024 * 1024;

    private const int AtOnce = 4;

    private static readonly string[] Languages = ["zh", "en"];

    public static TheoryData<string> EveryRoute() => [.. RouteBodies.All.Select(r => r.Name)];

    [Fact]
    public void Every_route_that_takes_a_body_is_tried_with_bad_ones()
    {
        string[] known =
            [.. RouteBodies.All.Select(r => r.Pattern), .. RouteBodies.WithoutBody, .. RouteBodies.Forms];
        string[] uncovered =
        [
            .. from route in town.Routes()
               // A page of the console takes forms, not bodies; its routes are checked with the screens.
               where route.Metadata.GetMetadata<ComponentTypeMetadata>() is null
               let methods = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
               where methods.Any(m => m is "POST" or "PUT" or "PATCH")
               // A page of the console posts to itself and asks the use case of a route that stands here.
               where route.Metadata.GetMetadata<ComponentTypeMetadata>() is null
               let pattern = route.RoutePattern.RawText!
               where !pattern.StartsWith("/jobs", StringComparison.Ordinal)
                   // Pages of the console take forms, which their own tests fill in.
                   && !Screens.All.Any(screen => screen.Path == pattern)
                   && !known.Any(k => k.TrimEnd('/') == pattern.TrimEnd('/'))
               select pattern,
        ];
        Assert.True(
            uncovered.Length == 0,
            $"{nameof(RouteBodies)} has no valid body for {string.Join(", ", uncovered)}: give each a line.");
    }

    [Theory, MemberData(nameof(EveryRoute))]
    public async Task A_spoilt_field_is_named_in_the_callers_language_and_nothing_is_stored(string name)
    {
        RouteBody route = RouteBodies.All.Single(r => r.Name == name);
        HttpClient client = await town.ClientAsync(route.User);
        string path = route.Path(town.Scene);
        JsonObject valid = route.Body(town.Scene);
        SortedDictionary<string, long> before = await town.RowsAsync();
        ConcurrentBag<string> unclear = [];
        await Parallel.ForEachAsync(
            SpoiltBody.Of(route, valid).ToList(), Limits, async (spoilt, _) =>
            {
                foreach (string language in Languages)
                {
                    Answer answer = await Answer.ToAsync(client, route.Method, path, spoilt.Json, language);
                    if (answer.Unclear(spoilt.Field) is { } why)
                        unclear.Add($"{spoilt.Field} {spoilt.What}: {why} {Short(answer.Text)}");
                }
            });
        Assert.True(unclear.IsEmpty, $"{name}\n{string.Join('\n', unclear.Order())}");
        Assert.Equal(before, await town.RowsAsync());

        string json = valid.ToJsonString();
        Answer first = await Answer.ToAsync(client, route.Method, path, json, "en");
        Assert.True(first.IsGood || route.Again == HttpStatusCode.BadRequest, $"{name}: {first.Text}");
        before = await town.RowsAsync();
        Answer again = await Answer.ToAsync(client, route.Method, path, json, "en");
        Assert.True(again.Status == (int)route.Again, $"{name} again: {again.Status} {again.Text}");
        if (!again.IsGood) Assert.Null(again.WrongTongue(again.Said().Select(s => s.Said)));
        if (!again.IsGood) Assert.Equal(before, await town.RowsAsync());
    }

    [Theory, MemberData(nameof(EveryRoute))]
    public async Task A_body_that_is_no_body_is_refused_in_the_callers_language(string name)
    {
        RouteBody route = RouteBodies.All.Single(r => r.Name == name);
        HttpClient client = await town.ClientAsync(route.User);
        SortedDictionary<string, long> before = await town.RowsAsync();
        string valid = route.Body(town.Scene).ToJsonString();
        (string What, byte[] Bytes, int Status)[] bodies =
        [
            ("nothing", [], 400), ("null", "null"u8.ToArray(), 400), ("a list", "[]"u8.ToArray(), 400),
            ("a number", "5"u8.ToArray(), 400), ("broken off", Encoding.UTF8.GetBytes(valid[..^1]), 400),
            ("no UTF-8", NoUtf8(valid), 400),
            ("a field twice", Encoding.UTF8.GetBytes(valid[..^1] + "," + valid[1..]), 400),
            ("too deep", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 2_000))), 400),
            ("ten megabytes", Encoding.UTF8.GetBytes($"{{\"code\":\"{new string('A', TenMegabytes)}\"}}"), 413),
        ];
        foreach (string language in Languages)
        {
            foreach ((string what, byte[] bytes, int status) in bodies)
            {
                Answer answer = await Answer.ToAsync(
                    client, route.Method, route.Path(town.Scene), Answer.Json(bytes), language);
                Assert.True(answer.Status == status, $"{name} {what}: {answer.Status} {Short(answer.Text)}");
                Assert.True(answer.Said().Count > 0, $"{name} {what} names no field: {Short(answer.Text)}");
                string? wrong = answer.WrongTongue(answer.Said().Select(s => s.Said));
                Assert.True(wrong is null, $"{name} {what}: {wrong} {Short(answer.Text)}");
            }
        }

        Assert.Equal(before, await town.RowsAsync());
    }

    private static ParallelOptions Limits => new()
    {
        MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken,
    };

    /// <summary>Bytes in the first text that no character has.</summary>
    private static byte[] NoUtf8(string valid)
    {
        int text = valid.IndexOf(':', StringComparison.Ordinal) + 1;
        return [.. Encoding.UTF8.GetBytes(valid[..text]), (byte)'"', 0xff, 0xfe, (byte)'"', (byte)'}'];
    }

    private static string Short(string text) => text.Length > 400 ? text[..400] : text;
}
