using Traceability.Domain.Oversight;

namespace Traceability.Api.Security;

/// <summary>Which requests are written into the audit log, and as what: the one place.</summary>
internal static class AuditPlan
{
    private static readonly string[] SignInPaths = ["/sign-in", "/api/account/token", "/oauth/token"];

    /// <summary>Looks that an overseer answers for: cases, traces, papers.</summary>
    private static readonly string[] LookedInto =
    [
        "/api/traces", "/trace", "/api/cases", "/cases", "/api/agency-requests", "/agency-requests", "/api/attachments",
        "/api/tips", "/tips", "/patients", "/api/enrolments", "/enrolments", "/api/verifications", "/verifications",
        "/api/inspections", "/api/inspection-plans", "/inspections", "/api/suspicions", "/suspicions",
    ];

    /// <summary>Not acts of a person: the live wire of a page, the dashboard's own counting.</summary>
    private static readonly string[] Machinery = ["/_blazor", "/_framework", "/jobs/stats", "/language"];

    private static readonly string[] FileEndings = [".csv", ".xlsx", ".zip", ".jsonl"];

    /// <summary>Their bodies hold passwords and codes.</summary>
    private static readonly string[] Secret = ["/sign-in", "/api/account", "/account", "/oauth"];

    public static AuditKind? KindOf(HttpRequest request, CurrentPerson? person)
    {
        string path = request.Path.Value ?? "/";
        bool reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method);
        if (!reads && SignInPaths.Contains(path)) return AuditKind.SignIn;
        if (person is null || Begins(path, Machinery)) return null;
        if (path == "/sign-out") return AuditKind.SignOut;
        bool oversees = person.Roles.Any(r => !Roles.Enterprise.Contains(r));
        if (!reads) return oversees ? AuditKind.Act : null;
        if (IsExport(request, path)) return AuditKind.Export;
        return oversees && Begins(path, LookedInto) ? AuditKind.Look : null;
    }

    public static bool MayHash(HttpRequest request) => !Begins(request.Path.Value ?? "/", Secret);

    private static bool IsExport(HttpRequest request, string path) =>
        request.Query.ContainsKey("format") || Array.Exists(
            FileEndings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase))
        || (path.StartsWith("/api/", StringComparison.Ordinal)
            && (path.EndsWith("/export", StringComparison.Ordinal)
                || path.EndsWith("/seals", StringComparison.Ordinal)));

    private static bool Begins(string path, string[] beginnings) => Array.Exists(
        beginnings, b => path == b || path.StartsWith(b + "/", StringComparison.Ordinal));
}
