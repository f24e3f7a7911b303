using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Traceability.Api.Hosting;

/// <summary>The API description and the page that shows it; nothing of it asks the internet.</summary>
internal static class OpenApiPage
{
    public static void Describe(OpenApiOptions options)
    {
        options.AddSchemaTransformer(SayText);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "追溯系统接口 / Traceability API";
            document.Info.Version = "v1";
            document.Info.Description =
                "易制毒化学品、精麻药品、麻黄草追溯。数量以基本单位 (mg, µL, piece) 的整数返回，时间为 UTC。"
                + " Quantities are whole base units, times are UTC.";
            return Task.CompletedTask;
        });
    }

    public static void Show(ScalarOptions options)
    {
        options.Title = "追溯系统接口";
        options.DefaultFonts = false;
        options.HideClientButton = true;
        options.Telemetry = false;
        options.ProxyUrl = null;
    }

    /// <summary>
    /// Text has a converter of ours (<see cref="WritableText"/>), of which the framework knows nothing.
    /// </summary>
    private static Task SayText(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type != typeof(string)) return Task.CompletedTask;
        bool mayBeNull = context.JsonPropertyInfo is { IsGetNullable: true };
        schema.Type = mayBeNull ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        return Task.CompletedTask;
    }
}
