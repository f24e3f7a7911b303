using System.CommandLine;
using System.Globalization;
using Traceability.Api.Hosting;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;

namespace Traceability.Api.Verbs;

/// <summary>Re-adds the whole ledger. The last line is the verdict; the exit code is 1 when there is a fault.</summary>
internal static class Prove
{
    public static Command Command(string[] args)
    {
        Command command = new("prove", "重算全部账簿 / re-add the whole ledger; exit code 1 when there is a fault")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(async (_, cancellation) =>
        {
            await using WebApplication app = Composition.Build(args);
            LedgerProof proof = app.Services.GetRequiredService<LedgerProof>();
            Progress<long> progress = new(n => Console.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{n:N0} entries")));
            ProofReport report = proof.Prove(progress, cancellation);
            SealProof seals = new(app.Services.GetRequiredService<TraceabilityDbFactory>());
            IReadOnlyList<string> broken = await seals.CheckAsync(cancellation);
            report = report with { Faults = report.Faults + broken.Count };
            foreach (string fault in report.FirstFaults.Concat(broken)) Console.WriteLine(fault);
            Console.WriteLine(report.LastLine);
            return report.Faults == 0 ? 0 : 1;
        });
        return command;
    }
}
