namespace Traceability.Db.Tests.Trace;

internal sealed record DraftGoods(long Units, string Lot = "L1", string? Package = null);
