using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Traceability.Api.Hosting;

/// <summary>ETag on reads: the hash of the answer's JSON; <c>If-None-Match</c> gets 304 and no body.</summary>
internal static class EntityTags
{
    public static async ValueTask<object?> Apply(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        object? answer = await next(context);
        HttpContext http = context.HttpContext;
        bool isRead = HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.Value!.Contains("/attachments/");
        if (!isRead || answer is not IValueHttpResult { Value: { } value }
            || answer is IStatusCodeHttpResult { StatusCode: not 200 })
            return answer;
        JsonSerializerOptions json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>(
            ).Value.SerializerOptions;
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), json);
        string tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.Vary = "Accept-Language";
        return http.Request.Headers.IfNoneMatch.Contains(tag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(body, "application/json; charset=utf-8");
    }
}
