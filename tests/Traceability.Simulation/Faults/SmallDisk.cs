using Traceability.Testing;

namespace Traceability.Simulation.Faults;

/// <summary>A disk in memory of a few megabytes, which can be filled to the last byte.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const int BlockBytes = 4_096;

    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Filler => Path.Combine(Folder, "filler");

    /// <summary>Skips the test where a disk cannot be mounted.</summary>
    public static async Task<SmallDisk> MountAsync(int megabytes)
    {
        string folder = ProcessFolder.NewPath(".disk");
        Directory.CreateDirectory(folder);
        (int code, string output) = await Command.RunAsync(
            "mount", ["-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder]);
        Assert.SkipWhen(code != 0, $"A tmpfs cannot be mounted here (it takes root): {output.Trim()}");
        return new SmallDisk(folder);
    }

    public void Fill()
    {
        byte[] block = new byte[BlockBytes];
        using FileStream filler = new(Filler, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        try
        {
            while (true) filler.Write(block);
        }
        catch (IOException)
        {
            // No space left on device: that was the purpose.
        }
    }

    /// <summary>Nothing on it can be written any more.</summary>
    public Task ProtectAsync() => RemountAsync("ro");

    public Task UnprotectAsync() => RemountAsync("rw");

    public void Empty() => File.Delete(Filler);

    public async ValueTask DisposeAsync()
    {
        await Command.RunAsync("umount", ["-l", Folder]);
        Directory.Delete(Folder);
    }

    private async Task RemountAsync(string mode)
    {
        (int code, string output) = await Command.RunAsync("mount", ["-o", $"remount,{mode}", Folder]);
        Assert.True(code == 0, output);
    }
}
