using System.Security.Cryptography;
using System.Text;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>
/// 暂存: a file that was sent and is being looked at, before anybody has said what to do with it. Each person has a room
/// of his own there; what is left lying for a day is thrown away.
/// </summary>
public sealed class ImportStage(IConfiguration configuration, IHostEnvironment environment, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private static readonly string[] Endings = [".zip", ".csv", ".xlsx", ".gz"];

    private string Folder => Path.Combine(
        configuration["Import:Folder"] ?? Path.Combine(environment.ContentRootPath, "data", "imports"), "staged");

    /// <returns>The token by which it is found again; null when its name has no ending we know.</returns>
    public async Task<string?> KeepAsync(
        Stream file, string name, string user, CancellationToken cancellationToken)
    {
        string ending = Path.GetExtension(name).ToLowerInvariant();
        if (!Endings.Contains(ending)) return null;
        Sweep();
        string room = Directory.CreateDirectory(RoomOf(user)).FullName;
        string coming = Path.Combine(room, Path.GetRandomFileName());
        try
        {
            await using (FileStream target = File.Create(coming))
            {
                await file.CopyToAsync(target, cancellationToken);
            }

            string token;
            await using (FileStream whole = File.OpenRead(coming))
            {
                token = Convert.ToHexStringLower(await SHA256.HashDataAsync(whole, cancellationToken)) + ending;
            }

            File.Move(coming, Path.Combine(room, token), overwrite: true);
            return token;
        }
        finally
        {
            File.Delete(coming);
        }
    }

    /// <summary>The person's own file of that token, null when it is not there any more.</summary>
    public string? Find(string token, string user)
    {
        bool isOne = token.Length < 80 && Endings.Contains(Path.GetExtension(token))
            && Path.GetFileNameWithoutExtension(token).All(char.IsAsciiHexDigitLower);
        string path = Path.Combine(RoomOf(user), isOne ? token : "none");
        return isOne && File.Exists(path) ? path : null;
    }

    private string RoomOf(string user) =>
        Path.Combine(Folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(user)))[..16]);

    private void Sweep()
    {
        if (!Directory.Exists(Folder)) return;
        DateTime old = clock.GetUtcNow().UtcDateTime - Kept;
        foreach (string file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
            if (File.GetLastWriteTimeUtc(file) < old) File.Delete(file);
    }
}
