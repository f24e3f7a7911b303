using Traceability.Api.Language;
using Traceability.Api.Security;

namespace Traceability.Api.Features.SigningIn;

/// <summary>How people call what a machine may be used for.</summary>
internal static class ScopeWords
{
    public static string Of(string scope) => scope switch
    {
        Scopes.GoodsRead => Tongue.Say("读业务数据", "read goods"),
        Scopes.GoodsBook => Tongue.Say("登记业务", "record goods"),
        Scopes.ChangesRead => Tongue.Say("读变更流", "read changes"),
        Scopes.BundleRead => Tongue.Say("导出数据包", "export bundles"),
        Scopes.BundleWrite => Tongue.Say("报送数据包", "send bundles"),
        Scopes.WebhooksManage => Tongue.Say("管理推送订阅", "manage webhooks"),
        Scopes.IndicatorsRead => Tongue.Say("读指标", "read indicators"),
        _ => scope,
    };

    public static string Of(IEnumerable<string> scopes) =>
        string.Join(Tongue.Say("、", ", "), scopes.Select(Of));
}
