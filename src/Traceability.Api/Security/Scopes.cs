namespace Traceability.Api.Security;

/// <summary>What a machine's sign-in may be used for: given when it is made, narrowed with each token.</summary>
public static class Scopes
{
    /// <summary>Reads goods, permits, alerts, parties.</summary>
    public const string GoodsRead = "goods.read";

    /// <summary>Records goods and whatever else its unit's people may record.</summary>
    public const string GoodsBook = "goods.book";

    /// <summary>Reads the feed of changes.</summary>
    public const string ChangesRead = "changes.read";

    /// <summary>Has the books it may see made into a bundle, and fetches it.</summary>
    public const string BundleRead = "bundle.read";

    /// <summary>Sends a bundle of its own unit's books.</summary>
    public const string BundleWrite = "bundle.write";

    /// <summary>Registers and keeps webhooks.</summary>
    public const string WebhooksManage = "webhooks.manage";

    /// <summary>Reads indicators.</summary>
    public const string IndicatorsRead = "indicators.read";

    /// <summary>The claim that carries one of them.</summary>
    public const string Claim = "scope";

    /// <summary>What the machine of a unit may be given.</summary>
    public static readonly string[] OfUnits =
        [GoodsRead, GoodsBook, ChangesRead, BundleRead, BundleWrite, WebhooksManage];

    /// <summary>What the platform of an authority may be given: it reads.</summary>
    public static readonly string[] OfAgencies = [GoodsRead, ChangesRead, BundleRead, IndicatorsRead, WebhooksManage];

    /// <summary>Given when nothing is said; and had by a sign-in that was made before there were scopes.</summary>
    public static readonly string[] Usual = [GoodsRead, GoodsBook];

    public static string[] For(CurrentPerson person) => person.IsEnterprise ? OfUnits : OfAgencies;

    public static string[] UsualFor(CurrentPerson person) => person.IsEnterprise ? Usual : [GoodsRead];
}
